"""Whom several events of a text name: "Marn" of the second is "Judge Teo Marn" of the first, and is given by that name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Event, Mention

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "msgr", "father", "gen", "col", "maj", "capt", "lt", "sgt", "mr.", "mrs.", "ms.", "dr.", "gen.", "col."})  # fmt: skip
_LONGEST = 5  # words of a name
_NO_PEOPLE = frozenset({"GPE", "ORG", "LOC", "FAC", "NORP"})

Words = tuple[str, ...]


def given(doc: Any, events: list[Event]) -> list[Event]:
    """The events, with each person among the targets under the fullest name that any of them has.

    Where a surname is that of two ("Ivo Marn", "Teo Marn"), it stays as it is.
    """
    if len(events) < 2:
        return events
    known = {one: _name(doc, one) for event in events for one in (*event.targets, *event.actors)}
    named = {one: name for one, name in known.items() if name}
    first: dict[Words, Mention] = {}
    for one in sorted(named, key=lambda one: one.start):
        first.setdefault(named[one], one)
    fuller_names: dict[Words, set[Words]] = {}  # the fuller names of each
    for name in first:
        for part in _told_again(name):
            fuller_names.setdefault(part, set()).add(name)
    full: dict[Mention, Mention] = {}
    for one, name in named.items():
        fuller = fuller_names.get(name, set())
        longest = max(fuller, key=len, default=())
        if any(theirs != longest and longest not in fuller_names.get(theirs, ()) for theirs in fuller):
            continue
        if longest or len(name) > 1:
            full[one] = first[longest or name]
    if not full:
        return events
    return [
        replace(event, targets=tuple(dict.fromkeys(full.get(one, one) for one in event.targets)))
        for event in events
    ]


def _told_again(name: Words) -> Iterator[Words]:
    """What a person of this name is called without the given names, or with one surname of two."""
    for at in range(1, len(name)):
        for end in range(at + 1, len(name) + 1):
            yield name[at:end]


def _name(doc: Any, one: Mention) -> Words:
    """The name of a person without titles and offices, folded; () for anybody else."""
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or not len(span) or span[-1].pos_ != "PROPN" or span[-1].ent_type_ in _NO_PEOPLE:
        return ()
    roles = vocabulary.classes("actors")
    words = [
        word.casefold() for word in wording.parsed(doc)[one.start : one.end].split() if word[:1].isupper()
    ]
    bare = tuple(word for word in words if word not in roles and word not in _TITLES)
    return bare if len(bare) <= _LONGEST else ()
