"""What one place of a text tells about words elsewhere in it: surnames behind Mr, places, longer forms of names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import names
from briefing_tui.extract.speakers.model import NameSpan
from briefing_tui.extract.speakers.shapes import Shapes
from briefing_tui.extract.vocabulary import words


def addressed(page: Page, shapes: Shapes) -> set[str]:
    """The words behind Mr, Mrs and Ms, as keys of names."""
    tokens, found = page.tokens, set()
    for first, last in shapes.runs:
        i = first - 2 if first > 1 and tokens[first - 1].text == "." else first - 1
        if i >= 0 and tokens[i].lower_.rstrip(".") in words("roles", "addresses"):
            found |= {names.key(w) for w in shapes.words((first, last))}
    return found


def places(page: Page, shapes: Shapes) -> set[str]:
    """Single words that the text uses as places somewhere, and never in a longer name: in Qasr, Qasr district."""
    tokens, found = page.tokens, set()
    for first, last in shapes.runs:
        if first != last or tokens[first].pos_ != "PROPN":
            continue
        before = tokens[first - 1].lower_ if first else ""
        after = tokens[last + 1].lower_ if last + 1 < len(tokens) else ""
        if before in words("roles", "places_before") or after in words("roles", "settlements"):
            found.add(tokens[first].text)
    named = {w for run in shapes.runs if run[0] < run[1] for w in shapes.words(run)}
    return found - named


def longer_forms(
    shapes: Shapes, at: Mapping[int, NameSpan], known: Iterable[NameSpan]
) -> list[tuple[int, int]]:
    """Runs passed over that begin with, or end in, two words of a name found elsewhere: in a title, in a list."""
    parts = {span.name for span in known if len(span.name.split()) > 1}
    found = []
    for run in shapes.runs:
        own = shapes.words(run)
        if len(own) < 3 or any(i in at for i in range(run[0], run[1] + 1)):
            continue
        shorter = {" ".join(own[k:]) for k in range(1, len(own) - 1)} | {" ".join(own[:-1])}
        if shorter & parts:
            found.append(run)
    return found
