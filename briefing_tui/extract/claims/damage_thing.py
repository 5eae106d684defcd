"""A thing that was damaged, as its noun phrase gives it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as its noun phrase gives it: tokens `first:last`, head token `head`, how many of them."""

    what: str
    object_type: str
    low: int | None
    high: int | None
    first: int
    last: int
    head: int
    zero: bool = False
    definite: bool = False
    in_part: bool = False  # "a section of the wall": the wall, of which a part was hit
