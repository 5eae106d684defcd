"""Everybody a document names: people with all their spellings, and the bodies that speak in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from briefing_tui.extract import speaker_names, speaker_roles
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.vocabulary import load, words
from briefing_tui.model import SpeakerKind


@dataclass(slots=True, eq=False)
class Speaker:
    """One somebody. `heads` are role nouns the text uses for them; `seen` token indexes of mentions, in order."""

    name: str
    kind: SpeakerKind = "person"
    role: str = ""
    affiliation: str = ""
    spellings: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    gender: str = ""
    plural: bool = False
    seen: list[int] = field(default_factory=list)

    def learn(self, spelling: str, seen: int) -> None:
        """One more mention: a new spelling is kept, the longest becomes the name."""
        if spelling and spelling not in self.spellings:
            self.spellings.append(spelling)
        if self.kind == "person" and len(spelling.split()) > len(self.name.split()):
            self.name = spelling
        self.seen.append(seen)


@dataclass(slots=True)
class NameSpan:
    """A name of a person in the text: tokens `first` to `last`, both included, titles apart."""

    first: int
    last: int
    titles: str
    name: str
    speaker: Speaker | None = None


class Cast:
    """The people of one document. `at[i]` is the person whose name holds token `i`."""

    def __init__(self, page: Page, extra: list[tuple[int, int]]) -> None:
        self.page = page
        self.people: list[Speaker] = []
        self.at: dict[int, NameSpan] = {}
        spans = self._spans(extra)
        spans += self._subjects()
        spans.sort(key=lambda span: span.first)
        for span in spans:
            if len(span.name.split()) > 1:
                self._enter(span)
        for span in spans:
            if span.speaker is None:
                self._enter(span)
        spans += self._surnames_alone()
        for person in self.people:
            person.seen.sort()
        self._describe(spans)

    def _spans(self, extra: list[tuple[int, int]]) -> list[NameSpan]:
        found: dict[int, NameSpan] = {}
        for first, last in [(e.start, e.end - 1) for e in self.page.doc.ents if e.label_ == "PERSON"] + extra:
            span = self._clean(first, last)
            if span and not any(i in self.at for i in range(span.first, span.last + 1)):
                found[span.first] = span
                for i in range(span.first, span.last + 1):
                    self.at[i] = span
        return [found[first] for first in sorted(found)]

    def _subjects(self) -> list[NameSpan]:
        """Names the recogniser passed over: two or three capitalised words that do something, or have an age."""
        tokens, found = self.page.tokens, []
        i = 0
        while i < len(tokens):
            run = i
            while run < len(tokens) and self._name_word(tokens[run]) and run not in self.at:
                run += 1
            if (2 <= run - i <= 3 and self._acts(i, run - 1)) or (run - i == 1 and self._explains(i)):
                span = self._clean(i, run - 1)
                if span:
                    self.at.update((k, span) for k in range(span.first, span.last + 1))
                    found.append(span)
            i = max(run, i + 1)
        return found

    def _name_word(self, token: Any) -> bool:
        return bool(
            token.pos_ == "PROPN"
            and token.text[:1].isupper()
            and (not token.text.isupper() or len(token.text) < 2)
            and token.lower_ not in words("roles", "bodies")
            and not speaker_roles.is_role(token)
            and token.lower_.rstrip(".") not in words("roles", "titles")
        )

    def _acts(self, first: int, last: int) -> bool:
        """Whether a run of capitalised words is a person by what stands behind it: an age, or a given name in it."""
        tokens = self.page.tokens
        after = [t.text for t in tokens[last + 1 : last + 4]]
        aged = len(after) > 2 and after[0] == "," and after[1].isdigit() and len(after[1]) == 2
        if aged:
            return True
        if (
            tokens[last].dep_ == "appos"
            and speaker_roles.is_role(tokens[last].head)
            and tokens[last].head.tag_ == "NN"
        ):
            return True
        if any(
            t.ent_type_ in ("GPE", "LOC", "FAC", "NORP", "DATE", "EVENT") for t in tokens[first : last + 1]
        ):
            return False
        if gender_of_name(f"{tokens[first].text} X"):
            return True
        if any(t.ent_type_ for t in tokens[first : last + 1]):
            return False
        return (
            tokens[last].dep_ == "nsubj"
            and tokens[last].head.pos_ == "VERB"
            and self._alone_elsewhere(first, last)
        )

    def _explains(self, i: int) -> bool:
        """Whether a single capitalised word between commas names the one just spoken of: the boy, Yonas, …"""
        tokens = self.page.tokens
        if i < 2 or i + 1 >= len(tokens) or tokens[i - 1].text != "," or tokens[i + 1].text != ",":
            return False
        return speaker_roles.is_role(tokens[i - 2]) and tokens[i - 2].tag_ == "NN"

    def _alone_elsewhere(self, first: int, last: int) -> bool:
        """Whether the last word comes up again without the first, as surnames do and names of firms do not."""
        word, before = self.page.tokens[last].text, self.page.tokens[last - 1].text
        return any(
            t.text == word and t.i != last and t.i and self.page.tokens[t.i - 1].text != before
            for t in self.page.tokens
        )

    def _surnames_alone(self) -> list[NameSpan]:
        """Surnames of people already known that the recogniser took for something else or passed over."""
        known = {speaker_names.surname(s) for p in self.people for s in p.spellings if len(s.split()) > 1}
        found: list[NameSpan] = []
        for token in self.page.tokens:
            if (
                token.i in self.at
                or not token.text[:1].isupper()
                or token.pos_ not in ("PROPN", "NOUN", "ADJ")
            ):
                continue
            before = self.page.tokens[token.i - 1] if token.i else None
            after = self.page.tokens[token.i + 1] if token.i + 1 < len(self.page.tokens) else None
            named = any(
                t is not None
                and t.pos_ == "PROPN"
                and t.text[:1].isupper()
                and t.i not in self.at
                and t.lower_.rstrip(".") not in words("roles", "titles")
                for t in (before, after)
            )
            if named or speaker_names.key(token.text) not in known:
                continue
            span = self._clean(token.i, token.i)
            if span:
                self.at[token.i] = span
                self._enter(span)
                found.append(span)
        return found

    def _clean(self, first: int, last: int) -> NameSpan | None:
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
        titles = words("roles", "titles")
        first = self._whole(first)
        start = first
        while start < last and tokens[start].text.rstrip(".").lower() in titles:
            start += 1
        while start < last and tokens[start].text == ".":
            start += 1
        if start > last:
            return None
        name = self.page.text[tokens[start].idx : tokens[last].idx + len(tokens[last])]
        name = " ".join(name.split())
        if not name[:1].isalpha() or not any(c.isupper() for c in name) or len(name) < 2:
            return None
        if any(word.lower() in words("roles", "bodies") for word in name.split()):
            return None
        if start == last and start and tokens[start - 1].lower_ in ("in", "at", "near", "outside", "around"):
            return None  # one word behind such a preposition is a place
        before = start - 1
        while (
            before >= 0
            and before >= start - 4
            and (tokens[before].text.rstrip(".").lower() in titles or tokens[before].text == ".")
        ):
            before -= 1
        heading = self.page.text[tokens[before + 1].idx : tokens[start].idx].strip()
        return NameSpan(start, last, heading, name)

    def _whole(self, first: int) -> int:
        """The first token of a name of which the recogniser found the end only: Governor Mateus | Obrado."""
        tokens = self.page.tokens
        while (
            first > 0 and tokens[first - 1].ent_type_ in ("", "PERSON") and tokens[first - 1].pos_ == "PROPN"
        ):
            before = tokens[first - 1]
            title = before.text.rstrip(".").lower() in words("roles", "titles") or speaker_roles.is_role(
                before
            )
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

    def _enter(self, span: NameSpan) -> None:
        person = self._known(span)
        if person is None:
            person = Speaker(span.name, gender=gender_of_name(span.name))
            self.people.append(person)
        person.learn(span.name, span.first)
        person.gender = person.gender or gender_of_name(span.name)
        span.speaker = person
        for title in span.titles.replace(".", " ").lower().split():
            person.heads.add(title)
            person.gender = person.gender or gender_of(title)

    def _known(self, span: NameSpan) -> Speaker | None:
        fits = [p for p in self.people if any(speaker_names.same_person(span.name, s) for s in p.spellings)]
        if not fits:
            return None
        genders = {gender_of(t) for t in span.titles.replace(".", " ").lower().split()} - {""}
        if genders:
            fits = [p for p in fits if not p.gender or p.gender in genders] or fits
        earlier = [p for p in fits if min(p.seen) < span.first]
        if earlier:
            return max(earlier, key=lambda p: max(i for i in p.seen if i < span.first))
        return min(fits, key=lambda p: min(p.seen))

    def _describe(self, spans: list[NameSpan]) -> None:
        for span in spans:
            person = span.speaker
            if person is None:
                continue
            found = speaker_roles.describe(self.page, span.first, span.last)
            person.heads |= found.heads
            if found.role and (not person.role or (not person.affiliation and found.affiliation)):
                person.role = found.role
                person.affiliation = person.affiliation or found.affiliation
            elif found.affiliation and not person.affiliation:
                person.affiliation = found.affiliation
        for person in self.people:
            for noun in person.heads:
                person.gender = person.gender or gender_of(noun)

    def by_role(self, noun: str, before: int, gender: str = "") -> Speaker | None:
        """The person last named before token `before` whom the text gives this role, else one named later."""
        exact = [p for p in self.people if noun in p.heads]
        wide = [p for p in self.people if p.heads & broader(noun)]
        for fits in (exact, wide):
            fits = [p for p in fits if not gender or p.gender in ("", gender)]
            earlier = [p for p in fits if p.seen[0] < before]
            if earlier:
                return max(earlier, key=lambda p: max(i for i in p.seen if i < before))
        return None


def gender_of(noun: str) -> str:
    """m, f or an empty string: what a title or role noun tells."""
    if noun in words("roles", "male"):
        return "m"
    return "f" if noun in words("roles", "female") else ""


def gender_of_name(name: str) -> str:
    """m, f or an empty string: what the given name of a full name tells."""
    first = speaker_names.given(name)
    if first in words("given_names", "male"):
        return "m"
    return "f" if first in words("given_names", "female") else ""


def broader(noun: str) -> set[str]:
    """The exact roles that a text may go back to with this noun."""
    return set(str(load("roles")["broader"].get(noun, "")).split())
