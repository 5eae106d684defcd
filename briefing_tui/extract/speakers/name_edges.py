"""Where a name begins and ends: without titles, roles, marks and line breaks, with the words the recogniser cut off."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import names, roles, runs
from briefing_tui.extract.speakers.model import NameSpan, gender_of_name, is_title
from briefing_tui.extract.speakers.shapes import Shapes, is_body_word
from briefing_tui.extract.vocabulary import load, words


class NameEdges:
    """Puts stretches of tokens right. `at` holds the names found so far, which no other name may take in."""

    def __init__(self, page: Page, shapes: Shapes, at: dict[int, NameSpan]) -> None:
        self.page = page
        self.shapes = shapes
        self.at = at

    def name_in(self, first: int, last: int) -> NameSpan | None:
        """The name in tokens `first` to `last` without titles, marks and line breaks; None where none is left."""
        tokens = self.page.tokens
        while last >= first and (
            tokens[last].is_punct or tokens[last].is_space or tokens[last].tag_ == "POS"
        ):
            last -= 1
        while first <= last and (
            tokens[first].is_punct or tokens[first].is_space or tokens[first].pos_ == "DET"
        ):
            first += 1
        for i in range(first, last + 1):  # a line break or a mark inside cuts the name
            if "\n" in tokens[i].text or self.page.mark_of[i] != self.page.mark_of[first]:
                last = i - 1
                break
        if first <= last:
            first, last = runs.whole(self.page, first, last)
            first, last = self._widened(first, last)
        first = self._whole(first)
        while last > first and names.is_honour(tokens[last].text):
            last -= 1
        start = self._behind_role(first, last)
        while start < last and is_title(tokens[start].text):
            start += 1
        while start < last and tokens[start].text == ".":
            start += 1
        if start > last or tokens[start].lower_.rstrip(".") in load("roles")["short"]:
            return None
        if (
            start == last
            and start
            and tokens[start - 1].text.istitle()
            and tokens[start - 1].lower_ in words("roles", "orders")
        ):
            start -= 1
        name = self.page.text[tokens[start].idx : tokens[last].idx + len(tokens[last])]
        name = " ".join(name.split())
        if not name[:1].isalpha() or not any(c.isupper() for c in name) or len(name) < 2:
            return None
        if any(is_body_word(word) for word in name.split()) or self._heading(start, last):
            return None
        if last > start and tokens[last - 1].text == "-" and roles.is_role_word(tokens[last].text):
            return None  # the Under-Secretary-General
        if start == last and self.behind_capital(start):
            return None
        served = start > 1 and tokens[start - 1].lower_ in ("of", "for") and roles.is_role(tokens[start - 2])
        if served and tokens[last].tag_ in ("NNS", "NNPS"):
            return None  # Under-Secretary-General for Human Rights
        if start == last and start and tokens[start - 1].lower_ in words("roles", "places_before"):
            return None  # one word behind such a preposition is a place
        before = start - 1
        while (
            before >= 0
            and before >= start - 4
            and (is_title(tokens[before].text) or tokens[before].text == ".")
        ):
            before -= 1
        heading = self.page.text[tokens[before + 1].idx : tokens[start].idx].strip()
        return NameSpan(start, last, heading, name)

    def _heading(self, first: int, last: int) -> bool:
        """Whether words in capitals are a line of their own: the heading of a section, KORANDA."""
        page = self.page
        end = page.tokens[last].idx + len(page.tokens[last])
        line = page.paragraphs[page.paragraph_at(page.starts[first])]
        stretch = page.text[page.starts[first] : end]
        return stretch.isupper() and len(stretch) > 3 and page.text[line[0] : line[1]].strip(" :") == stretch

    def _widened(self, first: int, last: int) -> tuple[int, int]:
        """The whole run of name words around a stretch that is part of one."""
        head, tail = self.shapes.at.get(first), self.shapes.at.get(last)
        if head is not None and not any(i in self.at for i in range(head[0], first)):
            first = head[0]
        if tail is not None and not any(i in self.at for i in range(last + 1, tail[1] + 1)):
            last = tail[1]
        return first, last

    def _behind_role(self, first: int, last: int) -> int:
        """Where the name begins in a stretch that opens with a role: Prosecutor | Ada Lindqvist · Army chief | Lindqvist."""
        tokens = self.page.tokens
        start, role = first, -1
        if tokens[first].text.islower() and not names.is_particle(tokens[first].text):
            return next(
                (i for i in range(first, last + 1) if tokens[i].text[:1].isupper()), first
            )  # harbour master | Emil Sorano
        for i in range(first, last):
            text = tokens[i].lower_
            named = roles.is_role_word(tokens[i].text) and not gender_of_name(f"{tokens[i].text} X")
            if named:
                role = i
            elif not (
                text in words("roles", "bodies")
                or text in words("roles", "portfolios")
                or text in ("of", "for", "the", "opposition")
            ):
                break
        rest = last - role
        if role >= 0 and (rest >= 2 or tokens[role].text.islower()):
            particle = names.is_particle(tokens[role + 1].text)
            start = first if particle else role + 1
        return start

    def _whole(self, first: int) -> int:
        """The first token of a name of which the recogniser found the end only: Governor Mateus | Obrado."""
        tokens = self.page.tokens
        while (
            first > 0 and tokens[first - 1].ent_type_ in ("", "PERSON") and tokens[first - 1].pos_ == "PROPN"
        ):
            before = tokens[first - 1]
            title = is_title(before.text) or roles.is_role(before)
            if self._portfolio(before):
                break  # "Minister of Education Ada Salem"
            if before.is_sent_start and not gender_of_name(f"{before.text} X"):
                break  # "Striker Baptiste Nkoulou": a capital at the start of a sentence proves nothing
            body = before.lower_ in words("roles", "bodies")
            if (
                title
                or body
                or not before.text[:1].isupper()
                or (before.text.isupper() and len(before.text) > 2)
            ):
                break
            if self.page.mark_of[first - 1] != self.page.mark_of[first] or first - 1 in self.at:
                break
            first -= 1
        return first

    def _portfolio(self, token: Any) -> bool:
        """Whether a capitalised word is what a minister is minister of, not the first of two given names."""
        before = self.page.tokens[token.i - 1].lower_ if token.i else ""
        return before == "of" and token.lower_ in words("roles", "portfolios")

    def behind_capital(self, i: int) -> bool:
        """Whether a word is the end of another name: State | Grid."""
        before = self.page.tokens[i - 1] if i else None
        return before is not None and before.text[:1].isupper() and is_body_word(before.text)
