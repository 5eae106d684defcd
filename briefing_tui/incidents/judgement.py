"""The judgements in one object, as the store asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_tui.incidents import likeness, names, same_event, whereabouts
from briefing_tui.model import Event


@dataclass(frozen=True, slots=True)
class Judgement:
    """What `store.writing.add` asks while it writes; without state."""

    def __call__(self, event: Event, told: str, candidates: Sequence[same_event.Known]) -> int | None:
        """The incident this event belongs to, or None for a new one."""
        return same_event.link(event, told, candidates)

    def is_detail(self, event: Event, other: Event) -> bool:
        """Whether an event only adds to an earlier one of its document."""
        return same_event.is_detail(event, other)

    def kinds(self, type_: str) -> tuple[str, ...]:
        """The types an incident may have that an event of this type belongs to."""
        return same_event.kinds(type_)

    def may_be_near(
        self, event: Event, told: str, place: str, point: tuple[float | None, float | None]
    ) -> bool:
        """Whether an incident at that place is worth reading in full as a candidate."""
        return whereabouts.may_be_near(event, told, place, point)

    def person(self, who: names.Named, candidates: Sequence[names.Named]) -> int | None:
        """The id of the same speaker among the candidates, or None for a new one."""
        return names.same_speaker(who, candidates)

    def name_key(self, name: str) -> str:
        """A short key that near spellings of one surname share."""
        return names.key(name)

    def bands(self, text: str) -> tuple[int, ...]:
        """Keys of which near-duplicate texts share at least one."""
        return likeness.bands(text)

    def resemblance(self, text: str, other: str) -> float:
        """How much of their words in order two texts share, 0 to 1."""
        return likeness.resemblance(text, other)

    def same_numbers(self, text: str, other: str) -> bool:
        """Whether a text gives no figure that the other does not give."""
        return likeness.same_numbers(text, other)

    def title_key(self, title: str) -> str:
        """What a title and its corrected or updated form have in common."""
        return likeness.title_key(title)


link = Judgement()
