"""Surnames in a text set all in capitals that a dictionary has as nouns too: Wilson, Castro, Rivera, Vargas.

WordNet lists famous people beside the things of the world, so that the dictionary alone says "wilson" is a word. A
noun right behind a given name is that person's surname, here and in the rest of the text, unless the text uses it as
a noun somewhere ("the rivera").
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.vocabulary import gazetteer

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_PLACES = frozenset(
    [
        "san",
        "santa",
        "santo",
        "sao",
        "st",
        "saint",
        "el",
        "la",
        "los",
        "las",
        "villa",
        "puerto",
        "fort",
        "mount",
        "lake",
        "port",
        "new",
    ]
)
_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "every",
        "each",
        "no",
    ]
)
# Endings of words English has made itself, which no family bears: "statements", "democracy".
_ENGLISH = re.compile(
    r"(?:[ts]ion|ment|ness|ity|cy|ship|is[mt]|[ae]nce|eum|ology|ture|iod)s?$|(?:er|or|our|en[td]|ing|tie|al|age)s$|men$"
)
_ENDINGS = ("s", "es", "ed", "d", "ing")
_OTHER_THAN_NOUN = ("verb", "adj", "adv")


def among(lowered: str, nlp: Any) -> frozenset[str]:
    """The nouns of a text, in lower case, that are surnames in it."""
    given, index, blocked = _given(), _index(nlp), _things()
    stop = nlp.Defaults.stop_words
    found: set[str] = set()
    before = ""
    as_nouns: set[str] = set()
    for word, following in pairwise(_WORD.finditer(lowered)):
        first, second = word.group(), following.group().removesuffix("'s").removesuffix("’s")
        if first in _ARTICLES:
            as_nouns.add(second)
        elif (
            first in given
            and first not in index["adj"]  # "christian", "german"
            and before not in _PLACES
            and second not in stop
            and second not in blocked
            and len(second) > 2
            and lowered[word.end() : following.start()] in (" ", "\n")
            and not _plain_word(second, index)
        ):
            found.add(second)
        before = first
    return frozenset(found - as_nouns)


def _plain_word(word: str, index: dict[str, frozenset[str]]) -> bool:
    """Is it a verb, an adjective or an adverb as well, as "born" and "national" are, or made as English words are?"""
    if any(word in index[tag] for tag in _OTHER_THAN_NOUN):
        return True
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    if _ENGLISH.search(word):
        return True
    return any(stem in index["verb"] or stem + "e" in index["verb"] for stem in stems)


@lru_cache(maxsize=1)
def _index(nlp: Any) -> dict[str, frozenset[str]]:
    """Part of speech → the words WordNet has for it, irregular forms among them."""
    lookups = nlp.get_pipe("lemmatizer").lookups if nlp.has_pipe("lemmatizer") else None
    found: dict[str, frozenset[str]] = {}
    for tag in _OTHER_THAN_NOUN:
        found[tag] = frozenset(
            word
            for name in ("lemma_index", "lemma_exc")
            if lookups is not None and lookups.has_table(name)
            for word in lookups.get_table(name).get(tag, ())
        )
    return found


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    """Given names, without those that are large towns: "Lima daily" is no person."""
    names = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")
    return names - gazetteer.large_towns()


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """Words for people, bodies, buildings and parts of the country: "Rafael hospital", "Martin department"."""
    found = set(vocabulary.words("victims", "organisation")) | set(vocabulary.classes("victims", "category"))
    for kind in ("facility", "building", "neighbourhood", "village", "district", "admin1"):
        found |= vocabulary.words("places", kind)
    return frozenset(
        found | vocabulary.words("casing", "no_surnames") | vocabulary.words("casing", "calendar")
    )
