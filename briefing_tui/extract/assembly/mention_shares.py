"""What two mentions have in common: somebody named in both, a weapon of one kind, the word that tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefing_tui.event_types import group
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event, Mention

_TELLING = re.compile(
    r"(?:noun|verb) '(ambush|raid|strike|attack|shelling|bombing|shooting|kidnapping|siege|assault)'"
)
_DROPPED = re.compile(r"(?i)(?:\w+ )?bombs?")  # aircraft drop them


_BROKE_OUT = re.compile(
    r"(?i)\W*the (?:violence|trouble|unrest|clash(?:es)?|fighting|fights?|riots?|rioting|disputes?|confrontations?|disturbances?)"
    r"\b(?:[^.;]{0,40}?) (?:broke out|erupted|began|started|flared|followed|took place|happened|occurred)\b"
)


def broke_out(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "Clashes killed five. The violence broke out on Friday when activists wrecked an office": how that came about."""
    told = group(event.type) == "unrest" and all(group(one.type) == "unrest" for one in candidate)
    return told and _BROKE_OUT.match(layout.sentence_text(event.start)) is not None


def share(mine: tuple[Mention, ...], theirs: Iterable[tuple[Mention, ...]]) -> bool:
    """Whether the head of one name stands in the other: "the school compound", "the boarding school"."""
    heads, words = _heads(mine), _words(mine)
    return bool(heads) and any(
        not (heads.isdisjoint(_words(one)) and words.isdisjoint(_heads(one))) for one in theirs if one
    )


@lru_cache(maxsize=8192)
def _heads(mentions: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(_head(one.text) for one in mentions)


@lru_cache(maxsize=8192)
def _words(mentions: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(
        word.removesuffix("s") for one in mentions for word in one.text.casefold().split(" of ")[0].split()
    )


def share_weapon(event: Event, candidate: list[Event]) -> bool:
    mine = {weapons.type_of_words(words) for words in event.weapons} - {""}
    if any(one.type == "air_strike" for one in candidate) and any(
        _DROPPED.fullmatch(w) for w in event.weapons
    ):
        return True
    return any(weapons.type_of_words(words) in mine for one in candidate for words in one.weapons)


@lru_cache(maxsize=8192)
def _head(text: str) -> str:
    words = text.casefold().split(" of ")[0].split()
    return words[-1].removesuffix("s") if words else ""


def share_word(event: Event, candidate: list[Event]) -> bool:
    """Whether one word tells of both, a noun or a verb: "ambushed a lorry with a mine ... claimed the ambush"."""
    word = _TELLING.match(event.rule)
    theirs = (_TELLING.match(one.rule) for one in candidate)
    return word is not None and any(one is not None and one[1] == word[1] for one in theirs)


def told_as_many(layout: Layout, event: Event, one: Event) -> bool:
    """Whether the sentence before told of the same in the plural: "attacks on four towns. The attacks took place ..."."""
    near = layout.sentence(event.start) - layout.sentence(one.start) == 1
    return near and isinstance(one, Told) and one.several and one.type == event.type
