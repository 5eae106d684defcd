"""The 28 event types, and what ACLED, PLOVER and GTD call each: read from `event_types.toml`.

Imports nothing of ours and no linguistics, so that anything (the reader, an export) can ask.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class EventType:
    """One event type. An empty string means that the scheme has no such class.

    `group` is the family a type folds into when two reports word one thing differently. `acled_event` and
    `acled_sub_event` follow the ACLED codebook, `plover` and `plover_mode` PLOVER, `gtd` the attack type of
    the Global Terrorism Database.
    """

    name: str
    label: str
    group: str
    acled_event: str
    acled_sub_event: str
    plover: str
    plover_mode: str
    gtd: str


@lru_cache(maxsize=1)
def all_types() -> dict[str, EventType]:
    """Every event type by name, in the order of the data file."""
    with open(os.path.join(os.path.dirname(__file__), "event_types.toml"), "rb") as file:
        table = tomllib.load(file)
    return {
        name: EventType(
            name=name,
            label=entry["label"],
            group=entry["group"],
            acled_event=entry["acled"][0],
            acled_sub_event=entry["acled"][1],
            plover=entry["plover"][0],
            plover_mode=entry["plover"][1],
            gtd=entry["gtd"],
        )
        for name, entry in table.items()
    }


def event_type(name: str) -> EventType:
    """The type called `name`. Raises KeyError for a name that is none of the 28."""
    return all_types()[name]


@lru_cache(maxsize=256)
def group(name: str) -> str:
    """The family of a type ("explosive", "armed" ...); the name itself when it is unknown."""
    found = all_types().get(name)
    return found.group if found else name
