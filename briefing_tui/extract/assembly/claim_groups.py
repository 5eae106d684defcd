"""Mentions taken for one event, with the claims that go with it, and a look-up of those near a place in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing_tui.event_types import group
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, MunitionClaim, Responsibility

VIOLENT = frozenset({"explosive", "armed", "unrest", "property", "abduction", "disaster"})
REACH = 5_000  # code points beyond which no claim is looked for its event


@dataclass(slots=True)
class Group:
    """Mentions taken for one event, first mention first, and the claims that go with it."""

    mentions: list[Event]
    weight: float
    casualties: list[CasualtyClaim] = field(default_factory=list)
    damage: list[DamageClaim] = field(default_factory=list)
    munitions: list[MunitionClaim] = field(default_factory=list)
    responsibility: list[Responsibility] = field(default_factory=list)
    families: frozenset[str] = frozenset()
    coming: bool = False

    def __post_init__(self) -> None:
        self.families = frozenset(group(mention.type) for mention in self.mentions)
        self.coming = all(mention.status in {"planned", "threatened"} for mention in self.mentions)

    def stands(self) -> bool:
        """Surely one thing that took place."""
        return self.weight >= EVENT

    def claims(self) -> bool:
        """Somebody put a figure or a loss to it."""
        return bool(self.casualties or self.damage or self.munitions)

    def history(self) -> bool:
        """Told as history, or too weakly to be what a text reports."""
        if not self.stands() or all(mention.background for mention in self.mentions):
            return True
        # "The raid came two days after rockets killed 11": where each of its figures is history, so is the event.
        return (
            len(self.mentions) == 1 and bool(self.casualties) and all(c.background for c in self.casualties)
        )


class Nearby:
    """The groups by where their mentions stand, so that a long text is not gone through for each claim."""

    def __init__(self, groups: list[Group]) -> None:
        self._groups: list[Group] = []
        self._starts: list[tuple[int, int, int]] = []
        for one in groups:
            self._note(one)
        self._starts.sort()

    def _note(self, one: Group) -> None:
        number = len(self._groups)
        self._groups.append(one)
        self._starts += [(mention.start, number, place) for place, mention in enumerate(one.mentions)]

    def add(self, one: Group) -> None:
        """Take in a group made for a claim, with its one mention."""
        insort(self._starts, (one.mentions[0].start, len(self._groups), 0))
        self._groups.append(one)

    def around(self, offset: int) -> Iterator[tuple[Group, list[Event]]]:
        """Groups in the order of their making, each with its mentions within reach of the offset."""
        low = bisect_left(self._starts, (offset - REACH, -1, -1))
        high = bisect_right(self._starts, (offset + REACH, len(self._groups), 0))
        near: dict[int, list[int]] = {}
        for _, number, place in self._starts[low:high]:
            near.setdefault(number, []).append(place)
        for number in sorted(near):
            one = self._groups[number]
            yield one, [one.mentions[place] for place in sorted(near[number])]
