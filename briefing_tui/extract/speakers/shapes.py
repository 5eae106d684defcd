"""Names by their shape: runs of capitalised words with the hyphens and small words that names of all countries hold.

The recogniser knows few names from outside Europe, and cuts what it half knows. A run is found without it:
Abdirahman Warsame Guled · Mbuyi wa Kabongo · Nurul Izzati binti Osman · Roza Duishenbek kyzy · Wolde-Mariam.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import names, roles
from briefing_tui.extract.speakers.model import gender_of_name, is_title
from briefing_tui.extract.vocabulary import words

_HYPHENS = ("-", "–", "‑")
_NO_NAME = frozenset(
    ("DATE", "TIME", "NORP", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "LANGUAGE", "QUANTITY")
)
_AREA = frozenset(("GPE", "LOC", "FAC"))
# Words that titles in capitals hold, and no name: Dogs and Cats. Others may be names: Khin Maung Than, Le Van So.
_FUNCTION = frozenset(
    ("and", "or", "nor", "but", "of", "for", "from", "in", "on", "at", "to", "by", "with", "as", "over", "under", "after",
     "before", "into", "about", "says", "said", "the", "a", "an", "is", "are", "was")
)  # fmt: skip
_ABBREVIATIONS = frozenset(("ngo", "tv"))  # bodies in capitals only: Ngo Bassa is somebody


class Shapes:
    """All runs of one text. `at[i]` is the run (first and last token, both included) that holds token `i`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.runs: list[tuple[int, int]] = []
        self.at: dict[int, tuple[int, int]] = {}
        self._people = {t.text for e in page.ents if e.label_ == "PERSON" for t in e}
        self._inside = {
            text
            for token, text in zip(page.tokens, page.texts, strict=True)
            if text[:1].isupper() and text[1:].islower() and _inside_sentence(token)
        }
        i, count = 0, len(page.tokens)
        while i < count:
            if page.texts[i].islower() or not self._opens(i):
                i += 1
                continue
            last = self._end(i)
            run = (i, last)
            self.runs.append(run)
            self.at.update((k, run) for k in range(i, last + 1))
            i = last + 1

    def words(self, run: tuple[int, int]) -> list[str]:
        """The words of a run as they are written: hyphens hold theirs together."""
        tokens = self.page.tokens
        return self.page.text[tokens[run[0]].idx : tokens[run[1]].idx + len(tokens[run[1]])].split()

    def _opens(self, i: int) -> bool:
        """Whether a run may begin with token `i`."""
        token = self.page.tokens[i]
        if not self._word(i):
            return False
        if not token.is_sent_start or token.pos_ == "PROPN" or token.text in self._inside:
            return True
        follows = self.page.tokens[i + 1] if i + 1 < len(self.page.tokens) else None
        if follows is None or not token.whitespace_:
            return False
        if not token.text.isascii() or gender_of_name(f"{token.text} X"):
            return True
        # A capital at the start of a sentence proves nothing but before a small word of names: Marijke ter Haar
        return not token.is_stop and follows.text.islower() and bool(self._by_particle(i))

    def _word(self, i: int) -> bool:
        """Whether token `i` is a capitalised word that can be part of a name of somebody."""
        text = self.page.texts[i]
        if not text[:1].isalpha() or text.islower() or not any(c.isupper() for c in text):
            return False
        token = self.page.tokens[i]
        if token.pos_ == "PRON":
            return False
        if not text[:1].isupper() and token.pos_ != "PROPN":
            return False  # a small letter before the capital: kaMagwaza
        if text.isupper() and len(text) > 2 and "'" not in text:
            return False
        people = token.ent_type_ == "NORP" and (text in self._people or _in_office(token))
        people = people or (token.ent_type_ == "DATE" and text in self._people and token.dep_ == "nsubj")
        if token.ent_type_ in _NO_NAME and not people:
            return False
        if (
            i
            and token.lower_ in words("roles", "portfolios")
            and self.page.tokens[i - 1].lower_ in ("of", "for")
        ):
            return False  # Minister of Education Ada Salem
        return not (is_title(text) or roles.is_role_word(text) or is_body_word(text))

    def _end(self, i: int) -> int:
        while True:
            reached = self._hyphenated(i) or self._by_particle(i) or self._next_word(i) or self._closing(i)
            if not reached:
                return i
            i = reached

    def _next_word(self, i: int) -> int:
        """The next capitalised word of the same name; 0 where the name ends with token `i`."""
        tokens = self.page.tokens
        if i + 1 >= len(tokens) or not tokens[i].whitespace_ or not self._word(i + 1):
            return 0
        token, before = tokens[i + 1], tokens[i]
        if names.is_honour(token.text):
            return 0
        if self.page.mark_of[i] != self.page.mark_of[i + 1] or (
            token.is_sent_start and not token.pos_ == before.pos_ == "PROPN"
        ):
            return 0  # a sentence that begins between two words of a name is the parser's mistake
        if token.ent_iob_ == "B" and before.ent_type_:
            areas = token.ent_type_ in _AREA or before.ent_type_ in _AREA
            if areas and not (before.dep_ in ("compound", "flat") and before.head.i > i):
                return 0
            if token.ent_type_ == "PERSON" and before.ent_type_ != "PERSON":
                return 0
        return i + 1 if token.pos_ not in ("DET", "PRON", "AUX") and token.lower_ not in _FUNCTION else 0

    def _hyphenated(self, i: int) -> int:
        tokens = self.page.tokens
        if i + 2 >= len(tokens) or tokens[i + 1].text not in _HYPHENS:
            return 0
        glued = not tokens[i].whitespace_ and not tokens[i + 1].whitespace_
        if roles.is_role_word(tokens[i + 2].text) or is_title(tokens[i + 2].text):
            return 0  # Under-Secretary-General
        return i + 2 if glued and tokens[i + 2].text[:1].isalpha() and self._kin(i, i + 2) else 0

    def _kin(self, i: int, k: int) -> bool:
        """Whether both sides of a hyphen are parts of a name: not "Turkey-based", "Kyiv-led"."""
        one, other = self.page.tokens[i], self.page.tokens[k]
        return bool(
            other.text[:1].isupper() or (one.pos_ == "PROPN" and other.pos_ in ("PROPN", "INTJ", "X"))
        )

    def _by_particle(self, i: int) -> int:
        """The capitalised word behind one to three small words: Joost | van der Veer, Layth | al-Dulaimi."""
        tokens, k = self.page.tokens, i + 1
        while k < len(tokens) and k - i <= 4:
            token = tokens[k]
            small = token.text.islower() and names.is_particle(token.text)
            if not small and not (token.text in _HYPHENS and k > i + 1 and not tokens[k - 1].whitespace_):
                break
            k += 1
        if k == i + 1 or k >= len(tokens) or not tokens[i].whitespace_:
            return 0
        return k if tokens[k].text[:1].isupper() and tokens[k].text[:1].isalpha() else 0

    def _closing(self, i: int) -> int:
        """The small word that ends a name of Central Asia: Sydykbek | kyzy."""
        tokens = self.page.tokens
        ends = (
            i + 1 < len(tokens) and tokens[i].whitespace_ and tokens[i + 1].text in words("roles", "descents")
        )
        return i + 1 if ends else 0


def _in_office(token: Any) -> bool:
    """Whether an apposition says what office somebody holds, so that the word before it is no people: Harkan, the minister."""
    offices = words("roles", "offices")
    return any(c.dep_ == "appos" and c.tag_ == "NN" and c.lemma_.lower() in offices for c in token.rights)


def _inside_sentence(token: Any) -> bool:
    """Whether a word with a capital stands in the middle of a sentence and is none of the small words of headings."""
    return (
        not token.is_sent_start
        and token.pos_ not in ("DET", "PRON", "SCONJ", "AUX")
        and not token.nbor(-1).is_space
    )


def is_body_word(text: str) -> bool:
    """Whether a word is a noun for bodies: Ministry, Front; NGO in capitals only."""
    lower = text.lower()
    return lower in words("roles", "bodies") and (lower not in _ABBREVIATIONS or text.isupper())
