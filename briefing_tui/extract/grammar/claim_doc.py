"""What every claim rule needs to know about a parsed document, worked out once: words, lemmas, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing_tui.extract.numbers.number_words import HYPHENS
from briefing_tui.extract.numbers.numbers import Quantity, phrases
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import load

MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM", "X"})
_SAID_OF_FIGURES = frozenset({"reported", "confirmed", "estimated", "alleged", "suspected", "recorded"})
_KEY = "briefing_claim_doc"


@dataclass(frozen=True, slots=True)
class ClaimDoc:
    """A spaCy Doc with its lower-case words, where each stands, lemmas, and the number phrase over each token."""

    doc: Any
    lower: tuple[str, ...]
    lemma: tuple[str, ...]
    numbers: dict[int, Quantity]
    places: dict[str, list[int]]

    def text(self, start: int, end: int) -> str:
        """The text of tokens `start:end`, line breaks made spaces."""
        return " ".join(self.doc[start:end].text.split())

    def word(self, i: int) -> str:
        """The lower-case word at token `i`; none, as an empty string, behind the end of the text."""
        return self.lower[i] if i < len(self.lower) else ""

    def closes(self, i: int, *parts: str) -> bool:
        """Whether token `i` is punctuation or one of these parts of speech, or the text ends before it."""
        return i >= len(self.lower) or bool(self.doc[i].is_punct) or self.doc[i].pos_ in parts

    def sentence(self, i: int) -> Any:
        """The sentence in which token `i` stands, a span."""
        return wording.sentence(self.doc[i])

    def quantity(self, head: int) -> Quantity | None:
        """The count that stands before the noun at token `head` in its own noun phrase, or None."""
        doc, i, stop = self.doc, head - 1, max(head - 9, -1)
        while i > stop:
            found = self.numbers.get(i)
            if found is not None and self._so_strong(found, head):
                return found  # "a nine-man crew", "a five-member family"
            if found is not None and found.end < head and self.lower[found.end] in HYPHENS:
                i = found.start - 1  # "an 11-floor building" is one building
                continue
            if found is not None and (found.sense == "count" and found.end <= head):
                both = self.lower[i] == "both" and "and" in self.lower[i:head]
                return None if both else found  # "both local and foreign nurses" are not two
            token = doc[i]
            if self.lower[i : i + 2] == ("well", "as"):
                return None  # "100 vans as well as many ferries"
            passes = (
                token.pos_ in MODIFIERS
                or token.text in "-–,\"“‘'"
                or token.lower_ in ("of", "and")
                or self.lower[i + 1] in HYPHENS  # "four off-duty policemen"
                or (token.tag_ == "RP" and self.lower[i - 1] in HYPHENS)  # "three burnt-out cars"
                or (token.text == "/" and self.lower[i - 1].isalpha())  # "nine FLM/PLF fighters"
            )
            if (
                token.lower_ in ("of", "and", ",")
                and not (token.head.i <= head and _adjectives(doc, i))
                and not of_one_noun(doc, i)
            ):
                return None
            participle = token.tag_ in ("VBN", "VBG") or token.lower_ in _SAID_OF_FIGURES
            participle = participle or token.dep_ in ("compound", "amod")  # "four combine harvesters"
            if not passes or (token.pos_ == "VERB" and not participle):
                return None
            i -= 1
        return None

    def _so_strong(self, number: Quantity, head: int) -> bool:
        """Whether a number and "-man", "-member" or "-strong" before the head tell how many they are."""
        unit = number.end + 1
        return (
            unit + 1 == head
            and number.sense == "count"
            and self.lower[number.end] in HYPHENS
            and self.lower[unit] in load("victims")["strong"]["words"]
            and self.lemma[head] in load("victims")["of_so_many"]["words"]
        )

    def partitive(self, head: int) -> tuple[Quantity, Quantity | None] | None:
        """("two", "12") of "two of the 12 soldiers" with `head` at soldiers; the second may be None."""
        doc, inner = self.doc, self.quantity(head)
        i = (inner.start if inner else head) - 1
        stop = max(i - 8, -1)
        while i > stop:
            token = doc[i]
            if token.lower_ == "of":
                outer = self.numbers.get(i - 1)
                if (
                    outer is None
                    and i > 1
                    and doc[i - 1].lower_
                    in (
                        "group",
                        "total",
                        "members",
                        "others",
                        "out",
                    )
                ):
                    outer = self.numbers.get(i - 2)
                return (outer, inner) if outer is not None and outer.sense == "count" else None
            if token.pos_ not in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "PART", "NUM"):
                return None
            i -= 1
        return None


def _adjectives(doc: Any, i: int) -> bool:
    """Is the comma or "and" at `i` between two adjectives of one noun phrase?"""
    return 0 < i < len(doc) - 1 and doc[i - 1].pos_ == "ADJ" and doc[i + 1].pos_ in ("ADJ", "NOUN")


def of_one_noun(doc: Any, i: int) -> bool:
    """Is the "and" at `i` inside the name of one kind of thing: "three command and control nodes"?"""
    first = doc[i].head
    if doc[i].dep_ != "cc" or first.dep_ not in ("nmod", "compound") or not first.i < i < first.head.i:
        return False
    return any(c.dep_ == "conj" and i < c.i < first.head.i for c in first.rights)


def read(doc: Any) -> ClaimDoc:
    """The ClaimDoc of a Doc; casualties, damage and munitions share the one that is made first."""
    known = doc.user_data.get(_KEY)
    if known is not None:
        return known  # type: ignore[no-any-return]
    lower = wording.lowered(doc)
    forms = load("casualties")["lemmas"]["forms"]
    lemma = tuple([forms.get(word) or plain for word, plain in zip(lower, wording.lemmas(doc), strict=True)])
    numbers = {i: q for q in phrases(lower) for i in range(q.start, q.end)}
    places: dict[str, list[int]] = {}
    for i, word in enumerate(lower):
        places.setdefault(word, []).append(i)
    made = ClaimDoc(doc, lower, lemma, numbers, places)
    doc.user_data[_KEY] = made
    return made
