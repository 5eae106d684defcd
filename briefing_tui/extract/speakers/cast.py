"""The people a document names: each with all spellings, roles and mentions."""

from __future__ import annotations

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import descriptions, evidence, kin, names
from briefing_tui.extract.speakers.model import (
    NameSpan,
    Speaker,
    broader,
    gender_of,
    gender_of_name,
    written_out,
)
from briefing_tui.extract.speakers.sightings import Sightings


class Cast:
    """The people of one document. `at[i]` is the name that holds token `i`, with its person."""

    def __init__(self, page: Page, mentions: list[tuple[int, int] | None]) -> None:
        self.page = page
        self.people: list[Speaker] = []
        self._by_key: dict[str, list[Speaker]] = {}
        self._order: dict[int, int] = {}
        self._sightings = Sightings(page)
        self.at = self._sightings.at
        spans = self._sightings.find(mentions)
        for span in spans:
            if len(span.name.split()) > 1:
                self._enter(span)
        for span in spans:
            if span.speaker is None:
                self._enter(span)
        spans += self._parts_of_names()
        self._describe(spans)
        evidence.learn(page, self.at, spans)

    def _parts_of_names(self) -> list[NameSpan]:
        """Parts of names already known that the recogniser took for something else or passed over.

        Any part that a text may go on with: Hnatenko-Bily · Wa Kabongo · Hirsi, of Fadumo Hirsi Jama · Li, of Li Guozhen.
        """
        full = [p for p in self.people if len(p.name.split()) > 1]
        known = {names.key(w) for p in full for s in p.spellings for w in s.split()}
        found: list[NameSpan] = []
        for run in self._sightings.shapes.runs:
            if any(i in self.at for i in range(run[0], run[1] + 1)):
                continue
            first = self.page.tokens[run[0]]
            parts = self._sightings.shapes.words(run)
            if first.is_stop or not all(names.key(w) in known for w in parts):
                continue
            span = self._sightings.edges.name_in(*run)
            if span is None or not any(_part_of(span.name, s) for p in full for s in p.spellings):
                continue
            if self._named_otherwise(span):
                continue
            self.at.update((i, span) for i in range(span.first, span.last + 1))
            self._enter(span)
            found.append(span)
        return found

    def _named_otherwise(self, span: NameSpan) -> bool:
        """Whether the part of a name is part of something else here: Salem Street, the Hirsi, in Paz."""
        tokens = self.page.tokens
        before = tokens[span.first - 1] if span.first else None
        after = tokens[span.last + 1] if span.last + 1 < len(tokens) else None
        if before is not None and before.lower_ == "the" and not span.titles:
            return True
        return (
            after is not None
            and after.pos_ == "PROPN"
            and after.text[:1].isupper()
            and not after.is_sent_start
            and tokens[span.last].dep_ == "compound"
            and after.ent_type_ not in ("DATE", "TIME")
        )

    def _enter(self, span: NameSpan) -> None:
        person = self._known(span)
        if person is None:
            person = Speaker(span.name, gender=gender_of_name(span.name))
            person.of_another = kin.introduced(self.page, span.first, span.last)
            self.people.append(person)
        for key in names.shared_keys(span.name) if span.name not in person.spellings else ():
            held = self._by_key.setdefault(key, [])
            if person not in held:
                held.append(person)
        self._order.setdefault(id(person), len(self._order))
        person.learn(span.name, span.first)
        person.gender = person.gender or gender_of_name(span.name)
        span.speaker = person
        for title in span.titles.replace(".", " ").lower().split():
            person.heads.add(written_out(title))
            person.gender = person.gender or gender_of(title)

    def _near(self, name: str) -> list[Speaker]:
        """The people who share a word with a name, or whose surname begins like its own: nobody else can be the same."""
        found: dict[int, Speaker] = {}
        for key in names.shared_keys(name):
            for person in self._by_key.get(key, ()):
                found[id(person)] = person
        return sorted(found.values(), key=lambda p: self._order[id(p)])

    def _known(self, span: NameSpan) -> Speaker | None:
        near = self._near(span.name)
        fits = [p for p in near if any(names.same_person(span.name, s) for s in p.spellings)]
        if not fits and " " not in span.name:
            fits = [p for p in near if names.by_middle(span.name, p.name)]
        if not fits:
            return None
        genders = {gender_of(t) for t in span.titles.replace(".", " ").lower().split()} - {""}
        if genders:
            fits = [p for p in fits if not p.gender or p.gender in genders] or fits
        if " " not in span.name:  # "her husband, Teo Dovik, was hurt. Dovik said": not he
            fits = [p for p in fits if not p.of_another] or fits
        earlier = [p for p in fits if p.seen[0] < span.first]
        if earlier:
            return max(earlier, key=lambda p: p.last_seen(span.first))
        return min(fits, key=lambda p: p.seen[0])

    def _describe(self, spans: list[NameSpan]) -> None:
        for span in spans:
            person = span.speaker
            if person is None:
                continue
            found = descriptions.describe(self.page, span.first, span.last)
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
                return max(earlier, key=lambda p: p.last_seen(before))
        return None


def _part_of(part: str, full: str) -> bool:
    """Whether a name is a part of a longer one: its end, its beginning, or one word inside."""
    return len(part.split()) < len(full.split()) and (
        names.same_person(part, full) or names.by_middle(part, full)
    )
