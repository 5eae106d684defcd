"""Where a text names people: what the recogniser found, put right, and what it passed over."""

from __future__ import annotations

from collections import Counter
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import beside_cues as speaker_beside_cues
from briefing_tui.extract.speakers import evidence, hints, names
from briefing_tui.extract.speakers import roles as speaker_roles
from briefing_tui.extract.speakers.beside_cues import NO_PERSON
from briefing_tui.extract.speakers.model import NameSpan, gender_of_name
from briefing_tui.extract.speakers.name_edges import NameEdges
from briefing_tui.extract.speakers.roles import BELONGS
from briefing_tui.extract.speakers.shapes import Shapes, is_body_word

_LONG_ROLE = 14  # tokens


class Sightings:
    """The names of people in one text. `at[i]` is the name that holds token `i`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at: dict[int, NameSpan] = {}
        self.shapes = Shapes(page)
        self.edges = NameEdges(page, self.shapes, self.at)
        self._labels = Counter((e.text, e.label_) for e in page.ents)
        self._organisations = {e.text for e in page.ents if e.label_ == "ORG"}
        named = [token.i for token in wording.of_classes(page.doc, "PROPN")]
        self._words = Counter(page.texts[i] for i in named)
        self._nouns = frozenset(token.text for token in wording.of_classes(page.doc, "NOUN"))
        self._places = hints.places(page, self.shapes)
        self._called = hints.addressed(page, self.shapes)
        self._pairs = Counter((page.texts[i - 1], page.texts[i]) for i in named if i)

    def find(self, mentions: list[tuple[int, int] | None]) -> list[NameSpan]:
        """Every name, in text order. `mentions` are the speakers' phrases, as (start, end) in code points."""
        people = [
            (e.start, e.end - 1)
            for e in self.page.ents
            if e.label_ == "PERSON"
            and self.page.tokens[e.start].tag_ != "IN"  # "Doctors Without Borders"
            and not evidence.body_like(self.page, e.start, e.end - 1)
            and not evidence.place_like(self.page, e.start, e.end - 1)
            and not self._place_elsewhere(e)
            and not evidence.thing_like(self.page, e.start, e.end - 1, self._nouns)
        ]
        speaking = speaker_beside_cues.find(self.page, self.shapes, self._organisations, mentions)
        found = self._entered(people + speaking) + self._subjects()
        found += self._entered(hints.longer_forms(self.shapes, self.at, found))
        return sorted(found, key=lambda span: span.first)

    def _place_elsewhere(self, ent: Any) -> bool:
        """Whether a single word is a place or a country by the rest of the text."""
        if len(ent) > 1:
            return False
        return ent.text in self._places or self._labels[ent.text, "GPE"] > self._labels[ent.text, "PERSON"]

    def _entered(self, runs: list[tuple[int, int]]) -> list[NameSpan]:
        found: list[NameSpan] = []
        for first, last in runs:
            span = self.edges.name_in(first, last)
            if span and self._bears_article(span):
                continue
            if span and not any(i in self.at for i in range(span.first, span.last + 1)):
                self.at.update((i, span) for i in range(span.first, span.last + 1))
                found.append(span)
        return found

    def _bears_article(self, span: NameSpan) -> bool:
        """Whether a single word behind "the" was taken for a person: the Sawt said."""
        before = self.page.tokens[span.first - 1] if span.first else None
        after = self.page.tokens[span.last + 1] if span.last + 1 < len(self.page.tokens) else None
        if before is None or before.lower_ != "the" or span.first != span.last or span.titles:
            return False
        return after is None or after.pos_ not in ("NOUN", "PROPN", "PART", "PUNCT")

    def _subjects(self) -> list[NameSpan]:
        """Names the recogniser passed over: capitalised words that do something, are taken up by he or she, have an age."""
        found: list[NameSpan] = []
        for first, last in self.shapes.runs:
            if any(i in self.at for i in range(first, last + 1)):
                continue
            if evidence.thing_like(self.page, first, last, self._nouns):
                continue
            count = len(self.shapes.words((first, last)))
            if count == 1 and first < last:  # Wolde-Mariam
                named = bool(evidence.age_behind(self.page, last)) or self._addressed(first, last)
            elif count == 1:
                alone = self.page.tokens[first].pos_ == "PROPN" and not self.edges.behind_capital(first)
                named = alone and self._explains(first)
            else:
                named = count <= 5 and self._acts(first, last)
            span = self.edges.name_in(first, last) if named else None
            if span:
                self.at.update((k, span) for k in range(span.first, span.last + 1))
                found.append(span)
        return found

    def _acts(self, first: int, last: int) -> bool:
        """Whether a run of capitalised words is a person by what stands around it, in its sentence or elsewhere."""
        tokens = self.page.tokens
        if evidence.person_like(self.page, first, last):
            return True
        if len(self.shapes.words((first, last))) > 4 or evidence.body_like(self.page, first, last):
            return False
        if (
            tokens[last].dep_ == "appos"
            and speaker_roles.is_role(tokens[last].head)
            and tokens[last].head.tag_ == "NN"
        ):
            return True
        if self._ends_role(first, last):
            return True
        article = first > 0 and tokens[first - 1].lower_ == "the"
        if not article and (self._addressed(first, last) or evidence.taken_up(self.page, first, last)):
            return True
        if any(t.ent_type_ in NO_PERSON for t in tokens[first : last + 1]):
            return False
        if gender_of_name(f"{tokens[first].text} X"):
            return True
        if any(t.ent_type_ for t in tokens[first : last + 1]):
            return False
        return (
            tokens[last].dep_ == "nsubj" and tokens[last].head.pos_ == "VERB" and self._alone_elsewhere(last)
        )

    def _ends_role(self, first: int, last: int) -> bool:
        """Whether a run stands between a body that a role is of and a verb: CEO of the Refugee Board | Enver Solis | told."""
        tokens = self.page.tokens
        if first < 3 or last + 1 >= len(tokens) or tokens[last + 1].tag_ not in ("VBD", "VBZ"):
            return False
        if not is_body_word(tokens[first - 1].text) or not tokens[first - 1].text[:1].isupper():
            return False
        for token in reversed(
            tokens[max(wording.sentence(tokens[first]).start, first - _LONG_ROLE) : first - 1]
        ):
            if (
                speaker_roles.is_role(token)
                and token.tag_ in ("NN", "NNP")
                and token.nbor(1).lower_ in BELONGS
            ):
                return True
            if token.pos_ in ("VERB", "AUX", "PRON") or token.is_punct:
                break
        return False

    def _addressed(self, first: int, last: int) -> bool:
        """Whether the text speaks of Mr or Ms So-and-so with a word of this run: Ifeoma Nwachukwu … Ms. Nwachukwu."""
        parts = {names.key(w) for w in self.shapes.words((first, last))}
        return bool(parts & self._called)

    def _explains(self, i: int) -> bool:
        """Whether a single capitalised word between commas names the one just spoken of: the boy, Yonas, …"""
        tokens = self.page.tokens
        if evidence.single_name_like(self.page, i):
            return True
        if i < 2 or i + 1 >= len(tokens) or tokens[i - 1].text != "," or tokens[i + 1].text != ",":
            return False
        return speaker_roles.is_role(tokens[i - 2]) and tokens[i - 2].tag_ == "NN"

    def _alone_elsewhere(self, last: int) -> bool:
        """Whether the last word comes up again without the one before, as surnames do and names of firms do not."""
        word, before = self.page.tokens[last].text, self.page.tokens[last - 1].text
        return self._words[word] > self._pairs[before, word]
