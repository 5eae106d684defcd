"""Armed people and bodies told of again: "the air force" of the second event is "the Karvian air force" of the first.

Only a definite noun goes back ("the killers", "its units"), and only where one body told before it ends in those words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.numbers import number_words
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Event, Mention

_DEFINITE = frozenset({"the", "these", "those", "their", "its", "our"})
_NUMBERS = frozenset(number_words.ONES)
_NEAR = 24  # code points that a word and a number take
_INNER = (" of ", " from ", " belonging ")  # what stands behind them is another name
_HEDGES = frozenset({"alleged", "suspected", "presumed", "apparent", "possible"})
_TWO = 2
Words = tuple[str, ...]


def given(doc: Any, events: list[Event]) -> list[Event]:
    """The events, with each actor that points back under the name of the one it points to."""
    if len(events) < 2:
        return events
    text = wording.parsed(doc)
    whose = _whose(events)
    told: dict[str, list[tuple[Mention, Words]]] = {}  # by the last word of a name
    meant: dict[Mention, Mention] = {}
    for one in sorted({one for event in events for one in event.actors}, key=lambda one: one.start):
        if _points_back(text, one):
            fuller = _fuller(told, _words(one.text))
            if len(fuller) == 1:
                meant[one] = fuller[0]
                continue
        for name in map(_words, _names(one.text)):
            if name:
                told.setdefault(name[-1], []).append((one, name))
    if not meant:
        return events
    return [
        replace(
            event, actors=tuple(dict.fromkeys(two for one in event.actors for two in _as(one, meant, whose)))
        )
        for event in events
    ]


def _fuller(told: dict[str, list[tuple[Mention, Words]]], words: Words) -> list[Mention]:
    """The bodies told before whose names end in these words, the first of each name; of more than one name, two."""
    found: dict[Words, Mention] = {}
    for other, name in told.get(words[-1], ()) if words else ():
        if _ends_in(name, words):
            found.setdefault(_bare(other), other)
        if len(found) == _TWO:
            break
    return list(found.values())


def _as(one: Mention, meant: dict[Mention, Mention], whose: dict[Mention, list[Mention]]) -> list[Mention]:
    first = meant.get(one)
    return [one] if first is None else [first, *whose[first]]


def _whose(events: list[Event]) -> dict[Mention, list[Mention]]:
    """For each actor the bodies named inside its words: the Front of "units of the Front"."""
    return {
        one: [two for two in event.actors if one.start < two.start and two.end <= one.end]
        for event in events
        for one in event.actors
    }


def _points_back(text: str, one: Mention) -> bool:
    """ "The units", "the ten killers": a noun without a name, behind a word that says they are known."""
    before = [word.casefold() for word in text[max(0, one.start - _NEAR) : one.start].split()[-2:]]
    if before[-1:] and (before[-1].isdigit() or before[-1] in _NUMBERS):
        before.pop()
    return _nameless(text[one.start : one.end]) and bool(before) and before[-1] in _DEFINITE


def _nameless(words: str) -> bool:
    """ "Units", "Army", "Air Force": no word but such as any body may go by."""
    kinds = vocabulary.classes("actors")
    folded = words.casefold()
    return words.islower() or folded in kinds or all(word in kinds for word in folded.split())


def _names(text: str) -> Iterator[str]:
    """ "A group of ten hired killers": the whole, and "a group"."""
    yield text
    for joint in _INNER:
        head, found, _ = text.casefold().partition(joint)
        if found:
            yield head


def _words(text: str) -> Words:
    return tuple(word for word in text.casefold().split() if word not in _DEFINITE)


def _bare(one: Mention) -> Words:
    return tuple(word for word in _words(one.text) if word not in _HEDGES)


def _ends_in(name: Words, words: Words) -> bool:
    return len(name) > len(words) > 0 and name[-len(words) :] == words
