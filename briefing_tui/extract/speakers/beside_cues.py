"""Names that the recogniser missed next to a cue: capitalised runs that speak, and are no body's or place's name."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import evidence, roles
from briefing_tui.extract.speakers import names as speaker_names
from briefing_tui.extract.speakers.model import is_title
from briefing_tui.extract.speakers.shapes import Shapes
from briefing_tui.extract.vocabulary import words

NO_PERSON = frozenset(("GPE", "LOC", "FAC", "NORP", "DATE", "EVENT"))


def find(
    page: Page, shapes: Shapes, organisations: Set[str], mentions: list[tuple[int, int] | None]
) -> list[tuple[int, int]]:
    """The first and last token of each. `organisations` are the names the recogniser took for those of bodies."""
    found: list[tuple[int, int]] = []
    for mention in mentions:
        if mention is None:
            continue
        first = page.first_token(mention[0])
        titled_run = _titled_run(page, shapes, first, page.first_token(mention[1]))
        if titled_run is not None:
            found.append(titled_run)
            continue
        run: list[Any] = []
        for token in page.tokens[first : page.first_token(mention[1])]:
            misread = token.pos_ == "NOUN" and token.text[:1].isupper() and not token.is_sent_start
            if misread and not roles.is_role_word(token.text) and token.i + 1 < len(page.tokens):
                misread = token.nbor(1).pos_ == "PROPN"
                if misread:
                    run.append(token)
                    continue
            if token.pos_ == "PROPN" or (
                run and (token.text in "-–" or speaker_names.is_particle(token.text))
            ):
                run.append(token)
            elif run and roles.is_role(token) and token.tag_ == "NN":
                run = []  # "Army chief | Tomas Wele"
            elif run:
                break
        names = [t for t in run if not roles.is_role(t) and not is_title(t.text)]
        if not names:
            continue
        if len(names) > 1 and evidence.person_like(page, names[0].i, names[-1].i):
            found.append((run[0].i, run[-1].i))
            continue
        if any(t.ent_type_ in ("GPE", "NORP", "LOC", "FAC") for t in names):
            continue
        titled = names[0] is not run[0] or _role_before(page, run[0].i)
        article = run[0].i > 0 and page.tokens[run[0].i - 1].lower_ == "the"
        if article and not titled:
            continue  # "the Hill Guards": people bear no article
        kinds = words("roles", "bodies") | words("roles", "corporate")
        organisation = any(t.ent_type_ == "ORG" or t.lower_ in kinds for t in names)
        full = len([t for t in names if t.pos_ == "PROPN"]) in (2, 3) and not organisation
        named = page.text[run[0].idx : run[-1].idx + len(run[-1])]
        if named in organisations and not titled:
            continue
        if titled or (full and not _speaks_as_it(page, mention)):
            found.append((run[0].i, run[-1].i))
    return found


def _titled_run(page: Page, shapes: Shapes, first: int, stop: int) -> tuple[int, int] | None:
    """The run of name words that ends a mention and stands right behind a role: Resident | Umm Kulthum Barakat."""
    run = shapes.at.get(stop - 1)
    if run is None or run[0] <= first or run[1] >= stop or not _role_before(page, run[0]):
        return None
    role = page.tokens[run[0] - 1]
    area = page.tokens[run[1]].ent_type_ in NO_PERSON and len(shapes.words(run)) < 2
    if role.tag_ in ("NNS", "NNPS") or area:
        return None
    return None if evidence.body_like(page, *run) else run


def _speaks_as_it(page: Page, mention: tuple[int, int]) -> bool:
    """Whether the first pronoun behind the mention is "it": Arl Air has said it followed the rules."""
    first = page.first_token(mention[1])
    pronouns = [t.lower_ for t in page.tokens[first : first + 8] if t.pos_ == "PRON"]
    return bool(pronouns) and pronouns[0] in ("it", "its")


def _role_before(page: Page, i: int) -> bool:
    return i > 0 and roles.is_role(page.tokens[i - 1]) and page.tokens[i - 1].pos_ in ("NOUN", "PROPN")
