"""Whom several events of a text name: "Marn" of the second is "Judge Teo Marn" of the first, and is given by that name."""

from __future__ import annotations

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
    full: dict[Mention, Mention] = {}
    for one, name in named.items():
        fuller = {other: theirs for other, theirs in named.items() if _told_again(name, theirs)}
        longest = max(fuller.values(), key=len, default=())
        if any(theirs != longest and not _told_again(theirs, longest) for theirs in fuller.values()):
            continue
        same = [other for other, theirs in named.items() if theirs == (longest or name)]
        if longest or len(name) > 1:
            full[one] = min(same, key=lambda other: other.start)
    if not full:
        return events
    return [
        replace(event, targets=tuple(dict.fromkeys(full.get(one, one) for one in event.targets)))
        for event in events
    ]


def _told_again(name: Words, fuller: Words) -> bool:
    """Whether one name is the other without its given names, or with one surname of two."""
    return any(fuller[at : at + len(name)] == name for at in range(1, len(fuller) - len(name) + 1))


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
