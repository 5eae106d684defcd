"""Whom several events of a text name: "Marn" of the second is "Judge Teo Marn" of the first, and is given by that name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Event, Mention

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "msgr", "father", "gen", "col", "maj", "capt", "lt", "sgt", "mr.", "mrs.", "ms.", "dr.", "gen.", "col."})  # fmt: skip
_LONGEST = 5  # words of a name


def given(doc: Any, events: list[Event]) -> list[Event]:
    """The events, with each person among the targets under the fullest name that any of them has."""
    if len(events) < 2:
        return events
    people = {one: _name(doc, one) for event in events for one in event.targets}
    full: dict[Mention, Mention] = {}
    for one, name in people.items():
        others = {
            other: theirs for other, theirs in people.items() if name and _told_again(name, theirs)
        }
        longest = max(others.values(), key=len, default=())
        if longest and all(theirs == longest or _told_again(theirs, longest) for theirs in others.values()):
            full[one] = min(others, key=lambda other: other.start)
        elif name and len(name) > 1:  # "Ivo Marn", "Senator Ivo Marn"
            same = [other for other, theirs in people.items() if theirs == name]
            full[one] = min(same, key=lambda other: other.start)
    return [
        replace(event, targets=tuple(dict.fromkeys(full.get(one, one) for one in event.targets))) if full else event
        for event in events
    ]


def _told_again(name: tuple[str, ...], fuller: tuple[str, ...]) -> bool:
    """Whether one name is the other without its given names, or with one surname of two."""
    return any(fuller[at : at + len(name)] == name for at in range(1, len(fuller) - len(name) + 1))


def _name(doc: Any, one: Mention) -> tuple[str, ...]:
    """The name of a person without titles and offices, folded; () for anybody else."""
    text = wording.parsed(doc)
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or not len(span) or span[-1].ent_type_ != "PERSON" or span[-1].pos_ != "PROPN":
        return ()
    roles = vocabulary.classes("actors")
    words = [word.casefold().removesuffix("'s") for word in text[one.start : one.end].split() if word[:1].isupper()]
    bare = tuple(word for word in words if word not in roles and word not in _TITLES)
    return bare if len(bare) <= _LONGEST else ()
