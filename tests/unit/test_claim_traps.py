"""What has misled readers of figures before, trap by trap: each in words of our own."""

from __future__ import annotations

import pytest

from briefing_tui.model import CasualtyClaim
from tests.unit.claims_of import figures, fired, harmed, hurt


def lows(text: str, kind: str = "killed") -> list[int | None]:
    """The lower ends of the claims of one kind that are no parts, in text order."""
    return [claim.low for claim in hurt(text) if claim.kind == kind and claim.part_of is None]


def voices(text: str) -> dict[int | None, str | None]:
    """Who gives which figure of the dead."""
    return {claim.low: claim.claimant for claim in hurt(text) if claim.kind == "killed"}


def test_competing_figures_of_one_bombing_all_stand_with_their_voices() -> None:
    text = (
        "More than 90 people were killed in the bombing, the ministry said. A hospital said it had received 35 bodies. "
        "The rebels put the number of dead at 12. Residents said 120 people had been killed or wounded."
    )
    assert voices(text) == {90: "ministry", 35: "hospital", 12: "rebels"}
    assert [(c.kind, c.low) for c in hurt(text) if c.kind == "killed_or_injured"] == [
        ("killed_or_injured", 120)
    ]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The number of dead is 47 and not 52, the governor said.", 52, 47),
        ("Initially four people were reported dead; the mayor later said three people had died.", 4, 3),
        ("The death toll rose from 18 to 21 on Sunday.", 18, 21),
        ("The toll climbed to 21 from 18.", 18, 21),
    ],
)
def test_a_revision_is_neither_a_range_nor_a_sum(text: str, old: int, new: int) -> None:
    claims = {claim.low: claim for claim in hurt(text)}
    assert set(claims) == {old, new}
    assert claims[new].supersedes == (claims[old].start, claims[old].end)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gunmen shot dead Tarek Osei outside his shop.", "Tarek Osei"),
        ("A police officer was killed at the gate.", "police officer"),
        ("Tarek Osei, 26, died in hospital.", "Tarek Osei"),
        ("The death of Tarek Osei was confirmed on Monday.", "Tarek Osei"),
    ],
)
def test_one_victim_without_a_number(text: str, who: str) -> None:
    assert figures(text) == [("killed", who, 1, 1)]


@pytest.mark.parametrize(
    ("text", "whole", "part", "who"),
    [
        ("Of the 140 injured, 66 were women.", 140, 66, "women"),
        ("The raid killed 20 people. Fourteen of the dead were tourists.", 20, 14, "tourists"),
        ("The blast killed nine people, including three firemen.", 9, 3, "firemen"),
        ("Eleven people were hurt, four of them children.", 11, 4, "children"),
    ],
)
def test_subsets_are_parts_and_never_added(text: str, whole: int, part: int, who: str) -> None:
    claims = {claim.low: claim for claim in hurt(text)}
    assert (claims[whole].part_of, claims[part].who) == (None, who)
    assert claims[part].part_of == (claims[whole].start, claims[whole].end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine dead and some 130 more hurt: that was the count at dusk.", [("killed", 9), ("injured", 130)]),
        ("The victims were two women and a schoolboy.", [("killed", 2), ("killed", 1)]),
        ("A shell hit the ferry, leaving 20 dead.", [("killed", 20)]),
        ("Six dead, 14 wounded in market blast.", [("killed", 6), ("injured", 14)]),
    ],
)
def test_clauses_without_a_verb_and_with_to_be(text: str, expected: list[object]) -> None:
    assert [(claim.kind, claim.low) for claim in hurt(text)] == expected


def test_them_are_those_seized_before() -> None:
    claims = hurt("Gunmen seized nine soldiers at a post. Two days later they killed them.")
    assert ("killed", "soldiers", 9) in [(c.kind, c.who, c.low) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The man, 43, fired a 122 mm rocket at 9 am.",
        "In 2017 the army had 4,000 soldiers in the valley.",
        "The militants carried out 35 attacks in March.",
        "Room 12 on floor 3 was searched for 40 minutes.",
        "A force of 600 men took part in the raid.",
    ],
)
def test_numbers_that_are_something_else(text: str) -> None:
    assert figures(text) == []


def test_a_day_of_the_month_before_the_people_is_not_their_number() -> None:
    assert lows("In May 17 policemen were killed in the valley.") == [17]
    assert lows("On May 17 policemen killed a thief.") == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Since 2015 some 28,000 people have been killed in the war.",
        "It was the deadliest day since 2010, when 110 people were killed.",
        "Thirty-five people are killed on these roads every day.",
        "The march came a day after bombings killed 17 people.",
        "So far this year 61 guards have been killed.",
    ],
)
def test_totals_and_history_are_background(text: str) -> None:
    claims = hurt(text)
    assert claims
    assert all(claim.background for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "The gas could kill thousands.",
        "The envoy was almost killed on the bridge.",
        "He fired a shot from 25 yards and the keeper saved it.",
        "The war has killed tourism.",
        "They plan to kill two judges.",
        "Nobody knows whether the pilot was killed.",
        "He denied that ten civilians had been killed.",
    ],
)
def test_the_unreal_the_denied_and_the_figurative(text: str) -> None:
    assert figures(text) == []


def test_killed_no_one_but_hurt_thirty() -> None:
    assert [(c.kind, c.low, c.high) for c in hurt("The bomb killed no one but hurt 30 people.")] == [
        ("killed", 0, 0),
        ("injured", 30, 30),
    ]


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier"),
    [
        ("Two dozen people", 24, 24, "exact"),
        ("Half a dozen people", 6, 6, "exact"),
        ("A score of people", 20, 20, "exact"),
        ("As many as 40 people", None, 40, "up_to"),
        ("An estimated 300 people", 300, 300, "about"),
        ("Tens of people", None, None, "vague"),
        ("Hundreds of people", None, None, "vague"),
        ("One or two people", 1, 2, "range"),
        ("Between ten and 15 people", 10, 15, "range"),
    ],
)
def test_number_words(words: str, low: int | None, high: int | None, qualifier: str) -> None:
    claim: CasualtyClaim = hurt(f"{words} were killed in the blast.")[0]
    assert (claim.low, claim.high, claim.qualifier) == (low, high, qualifier)


def test_fired_landed_intercepted_and_failed_are_different_numbers() -> None:
    claims = fired(
        "The group fired 20 rockets at the port. Twelve rockets were intercepted, five landed in the sea and three failed to launch."
    )
    assert (claims[0].fired, claims[0].intercepted, claims[0].impacted) == (20, 12, None)


def test_rockets_in_the_name_of_a_unit_are_no_weapon() -> None:
    assert fired("The 5th Rocket Brigade held a parade on Monday.") == []


def test_damage_in_lists_and_by_whom() -> None:
    text = "The strikes destroyed six stills, three caches, two bridges and a tank."
    assert [(c.what, c.count_low) for c in harmed(text)] == [
        ("stills", 6),
        ("caches", 3),
        ("bridges", 2),
        ("tank", 1),
    ]


def test_no_damage_and_minor_damage() -> None:
    assert [(c.kind) for c in harmed("The drone was shot down and there was no damage.")] == ["none"]
    assert [(c.what, c.kind) for c in harmed("Debris caused minor damage to a warehouse.")] == [
        ("warehouse", "damaged")
    ]
