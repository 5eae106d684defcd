"""Texts set all in capitals, and lines wrapped at a column, put into a shape the parser was trained on.

What comes back has the same length as what went in, character for character, so that every offset holds. The
parser, tagger and name finder learnt from text in ordinary case; capitals make every word look like a name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import line_marks, shouted_places, surnames
from briefing_tui.extract.vocabulary import gazetteer

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_SENTENCE = re.compile(
    r"(?:\A|[.!?]['\"”’)\]]*\s+[\"“]?|\n\s*\n\s*[\"“]?|(?:--|\])\s+\[[^\]]*\]\s+|[,:]\s[\"“])(?=[^\W\d_])"
)
_IN_BRACKETS = re.compile(r"[(\[]\s*([A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9.-]{1,9})\s*[)\]]")
_EXPANDED = re.compile(r"\b([A-Z][A-Z0-9-]{1,9})\s*\[\s*([A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ'’,. \n-]{7,110})\]")
_MONTH_SHORT = re.compile(r"(?<=\d )(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b")
_ENDS = frozenset(".!?:;")
_MANY_ENDED = 0.6  # of the lines inside paragraphs
_REMARKS = vocabulary.words("event_grammar", "casing_remarks")
_WRAP_LOW, _WRAP_HIGH = 40, 100
_MANY_CAPITALS = 0.7
_SUFFIXES = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "est", "or", "ors")


def prepare(text: str, nlp: Any) -> str:
    """The text as the parser should see it: ordinary case, unwrapped lines; the same length as before."""
    if shouted(text):
        text = truecase(text, nlp)
    return unwrap(text)


def shouted(text: str) -> bool:
    """Whether a text is set in capitals (seven letters of ten), told from the start and the whole."""
    letters = [c for c in text[:20_000] if c.isalpha()]
    return len(letters) > 20 and sum(1 for c in letters if c.isupper()) / len(letters) > _MANY_CAPITALS


def unwrap(text: str) -> str:
    """Line ends inside a paragraph become spaces where the text is wrapped at a column."""
    lines = text.split("\n")
    inner = [line for line, following in pairwise(lines) if line.strip() and following.strip()]
    if len(inner) < 3 or not _wrapped([len(line) for line in inner]):
        return text
    if sum(line.rstrip()[-1] in _ENDS for line in inner) > _MANY_ENDED * len(inner):
        return text  # lines that are sentences: one incident a line
    made = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        joined = line.strip() and following.strip() and len(line) >= _WRAP_LOW and not following[:2].isspace()
        joined = joined and not line_marks.opens_entry(following, 0)
        made.append(line + (" " if joined else "\n"))
    return "".join(made)[:-1]


def _wrapped(lengths: list[int]) -> bool:
    inside = sum(1 for length in lengths if _WRAP_LOW <= length <= _WRAP_HIGH)
    return max(lengths) <= _WRAP_HIGH + 20 and inside >= 0.75 * len(lengths)


@lru_cache(maxsize=1)
def _known(nlp: Any) -> frozenset[str]:
    """English words by the word lists of the pipeline's own lemmatizer (WordNet's)."""
    tables = nlp.get_pipe("lemmatizer").lookups if nlp.has_pipe("lemmatizer") else None
    if tables is None or not tables.has_table("lemma_index"):
        return frozenset()
    words = {word for listed in tables.get_table("lemma_index").values() for word in listed}
    words |= {word for listed in tables.get_table("lemma_exc").values() for word in listed}
    return frozenset(words | set(nlp.Defaults.stop_words))


def _common(word: str, known: frozenset[str]) -> bool:
    if word in known:
        return True
    for suffix in _SUFFIXES:
        if word.endswith(suffix):
            stem = word[: -len(suffix)]
            if (
                stem in known
                or stem + "e" in known
                or (len(stem) > 2 and stem[-1] == stem[-2] and stem[:-1] in known)
            ):
                return True
    if word.endswith("men") and word[:-3] + "man" in known:
        return True
    return (word.endswith("ies") or word.endswith("ied")) and word[:-3] + "y" in known


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """Single words that are names whatever a dictionary says: countries, demonyms, months, days, given names."""
    found = set(vocabulary.words("casing", "given_names"))
    found |= {word for name in gazetteer.country_words() for word in name.split() if " " not in name}
    found |= vocabulary.words("casing", "calendar")
    return frozenset(
        found - {"us", "uk", "un", "turkey's", "polish", "jersey", "guinea", "chad", "jordan", "georgia"}
        | {"polish"}
    )


def truecase(
    text: str, nlp: Any, listed: frozenset[str] = frozenset(), small: frozenset[str] = frozenset()
) -> str:
    """Capitals put back to ordinary case, the same length. Unknown words are taken for names.

    `listed` are words that are names here, `small` some that are not, in lower case, by what stands around the text.
    """
    lowered = "".join(_lower(c) for c in text)
    known, names = _known(nlp), _names() | _cities(nlp) | surnames.among(lowered, nlp) | listed
    expanded = [match for match in _EXPANDED.finditer(text) if _spells_out(match)]
    short = {m.group(1).casefold() for m in (*_IN_BRACKETS.finditer(text), *expanded)}
    acronyms = vocabulary.words("casing", "acronyms") | {
        word
        for word in short
        if word not in names and word not in _REMARKS and (len(word) < 6 or not _common(word, known))
    }
    out = list(lowered)
    capital: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(lowered):
        word = match.group().removesuffix("'s").removesuffix("’s")
        start, end = match.start(), match.start() + len(word)
        if word in acronyms or (word.rstrip(".") in acronyms):
            out[start:end] = text[start:end]
            capital.append((start, end, "acronym"))
        elif word not in small and _is_name(word, known, names):
            _capital(out, text, start, end)
            capital.append((start, end, "name"))
    for match in re.finditer(r"(?<=\w )city\b", lowered):
        named = next((lowered[start:end] for start, end, _ in capital if end == match.start() - 1), "")
        if named and (
            not gazetteer.country(named) or gazetteer.is_name(named)
        ):  # "the Colombian city of ..."
            out[match.start()] = text[match.start()]
    _phrases(out, text, lowered)
    _before_brackets(out, text, lowered)
    _expansions(out, text, lowered, expanded)
    shouted_places.capitals(text, lowered, out)
    _titles(out, text, lowered, capital)
    for match in _SENTENCE.finditer(lowered):
        out[match.end()] = text[match.end()]
    for match in _MONTH_SHORT.finditer(lowered):
        out[match.start()] = text[match.start()]
    for match in re.finditer(
        r"\b(?:may|march)\b(?=\s+\d|,? \d{4})|(?<=\d )\b(?:may|march)\b|(?<=in )may\b", lowered
    ):
        out[match.start()] = text[match.start()]
    return "".join(out)


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


@lru_cache(maxsize=1)
def _cities(nlp: Any) -> frozenset[str]:
    """Large towns and capitals, but for those that an English verb or adjective is spelt like (Nice, Split)."""
    tables = nlp.get_pipe("lemmatizer").lookups if nlp.has_pipe("lemmatizer") else None
    if tables is None or not tables.has_table("lemma_index"):
        return frozenset()
    index = tables.get_table("lemma_index")
    taken = {word for tag in ("verb", "adj", "adv") for word in index.get(tag, ())} | set(
        nlp.Defaults.stop_words
    )
    return frozenset(name for name in gazetteer.large_towns() if " " not in name and name not in taken)


def _is_name(word: str, known: frozenset[str], names: frozenset[str]) -> bool:
    if (word in names or word.removesuffix("s") in names) and word not in {
        "de",
        "del",
        "la",
        "al",
        "said",
        "us",
    }:
        return True
    parts = re.split(r"[-']", word)
    return len(word) > 2 and not all(_common(part, known) or len(part) < 2 for part in parts)


def _capital(out: list[str], text: str, start: int, end: int) -> None:
    out[start] = text[start]
    for at in range(start + 1, end - 1):
        if text[at] in "-'’.":
            out[at + 1] = text[at + 1]


def _phrases(out: list[str], text: str, lowered: str) -> None:
    listed = [
        *vocabulary.words("casing", "phrases"),
        *(name for name in gazetteer.country_names().values() if " " in name),
    ]
    for phrase in listed:
        folded = phrase.lower()
        at = lowered.find(folded)
        while at >= 0:
            for offset, character in enumerate(phrase):
                if character.isupper():
                    out[at + offset] = text[at + offset]
            at = lowered.find(folded, at + len(folded))


def _before_brackets(out: list[str], text: str, lowered: str) -> None:
    """ "the army of national liberation (ELN)": the words a short form stands for are a name, here and later."""
    small = vocabulary.words("casing", "lower")
    for match in _IN_BRACKETS.finditer(text):
        before = re.search(
            r"\bthe\s+((?:[^\W\d_-]+[\s-]+){2,7})$", lowered[max(0, match.start() - 120) : match.start()]
        )
        if not before:
            continue
        phrase = re.split(r"\b(?:the|called|named|as)\s", before.group(1))[-1].strip()
        if len(phrase.split()) < 2:
            continue
        pattern = re.compile(r"\b" + r"\s+".join(re.escape(word) for word in phrase.split()) + r"\b")
        for found in pattern.finditer(lowered):
            for word in _WORD.finditer(lowered, found.start(), found.end()):
                if word.group() not in small:
                    _capital(out, text, word.start(), word.end())


def _spells_out(match: re.Match[str]) -> bool:
    """Whether the words in brackets are what the letters before them stand for: two, and half, of their initials are among these."""
    small = vocabulary.words("casing", "lower")
    initials = [word[0] for word in match.group(2).split() if word.casefold() not in small]
    shared = sum(one in match.group(1) for one in initials)
    return shared > 1 and 2 * shared >= len(initials)


def _expansions(out: list[str], text: str, lowered: str, expanded: list[re.Match[str]]) -> None:
    """ "ELN [army of national liberation]": the letters and the name they stand for, here and later."""
    small = vocabulary.words("casing", "lower")
    for match in expanded:
        out[match.start(1) : match.end(1)] = match.group(1)
        words = match.group(2).casefold().split()
        for found in re.finditer(r"\b" + r"\s+".join(map(re.escape, words)) + r"\b", lowered):
            for word in _WORD.finditer(lowered, found.start(), found.end()):
                if word.group() not in small:
                    _capital(out, text, word.start(), word.end())


def _titles(out: list[str], text: str, lowered: str, capital: list[tuple[int, int, str]]) -> None:
    titles, sure = vocabulary.words("casing", "titles"), vocabulary.words("casing", "sure_titles")
    words = list(_WORD.finditer(lowered))
    for word, following in pairwise(words):
        if word.group() not in titles or lowered[word.end() : following.start()].strip(" .\n"):
            continue
        if out[following.start()].isupper() or word.group() in sure:
            out[word.start()] = text[word.start()]
            out[following.start()] = text[following.start()]
