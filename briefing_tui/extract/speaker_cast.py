"""The people a document names: each with all spellings, roles and mentions."""

from __future__ import annotations

from briefing_tui.extract import speaker_evidence, speaker_names, speaker_roles
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.speaker_model import (
    NameSpan,
    Speaker,
    broader,
    gender_of,
    gender_of_name,
    is_title,
    written_out,
)
from briefing_tui.extract.speaker_sightings import Sightings


class Cast:
    """The people of one document. `at[i]` is the name that holds token `i`, with its person."""

    def __init__(self, page: Page, mentions: list[tuple[int, int] | None]) -> None:
        self.page = page
        self.people: list[Speaker] = []
        self._by_key: dict[str, list[Speaker]] = {}
        self._sightings = Sightings(page)
        self.at = self._sightings.at
        spans = self._sightings.find(mentions)
        for span in spans:
            if len(span.name.split()) > 1:
                self._enter(span)
        for span in spans:
            if span.speaker is None:
                self._enter(span)
        spans += self._surnames_alone()
        self._describe(spans)
        speaker_evidence.learn(page, self.at, spans)

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
                and not is_title(t.text)
                for t in (before, after)
            )
            if named or speaker_names.key(token.text) not in known:
                continue
            span = self._sightings.clean(token.i, token.i)
            if span:
                self.at[token.i] = span
                self._enter(span)
                found.append(span)
        return found

    def _enter(self, span: NameSpan) -> None:
        person = self._known(span)
        if person is None:
            person = Speaker(span.name, gender=gender_of_name(span.name))
            self.people.append(person)
        person.learn(span.name, span.first)
        person.gender = person.gender or gender_of_name(span.name)
        span.speaker = person
        for title in span.titles.replace(".", " ").lower().split():
            person.heads.add(written_out(title))
            person.gender = person.gender or gender_of(title)

    def _known(self, span: NameSpan) -> Speaker | None:
        fits = [p for p in self.people if any(speaker_names.same_person(span.name, s) for s in p.spellings)]
        if not fits and " " not in span.name:
            fits = [p for p in self.people if speaker_names.by_middle(span.name, p.name)]
        if not fits:
            return None
        genders = {gender_of(t) for t in span.titles.replace(".", " ").lower().split()} - {""}
        if genders:
            fits = [p for p in fits if not p.gender or p.gender in genders] or fits
        earlier = [p for p in fits if p.seen[0] < span.first]
        if earlier:
            return max(earlier, key=lambda p: p.last_seen(span.first))
        return min(fits, key=lambda p: p.seen[0])

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
                return max(earlier, key=lambda p: p.last_seen(before))
        return None
