"""What a salvo counted in the air comes to, what is used and not fired, and the vehicle that was the bomb."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import fired, harmed
from tests.unit.events_of import events
from tests.unit.test_munitions import fates

BARRAGE = (
    "The barrage, in which the air force counted 86 drones along with a pair of ballistic missiles, was the third. "
    "Gunners brought down 51 drones and another 28 were lost to jamming; both missiles got through, the air force said."
)


def test_a_barrage_counted_in_the_air_is_one_salvo_of_each_weapon() -> None:
    told = [claim for event in events(BARRAGE) for claim in event.munitions]
    assert [(one.weapon, one.fired, one.impacted, one.intercepted, one.failed) for one in told] == [
        ("drones", 86, None, 51, 28),
        ("ballistic missiles", 2, 2, None, None),
    ]


def test_drones_of_two_kinds_have_one_figure() -> None:
    assert fates("Kelland launched 86 Shahed and decoy drones at Orva.") == [
        ("Shahed and decoy drones", 86, None, None, None)
    ]


def test_more_that_hit_are_no_share_of_those_fired_before() -> None:
    claims = fates("Rebels fired 12 rockets at Orva on Monday; another three rockets hit a mill on Friday.")
    assert claims[0] == ("rockets", 12, None, None, None)


def test_mortars_are_used_and_not_fired() -> None:
    assert fired("Kelland troops used two mortars in Orva.") == []
    assert fates("Kelland troops fired two mortars at Orva.") == [("mortars", 2, None, None, None)]


BOMBS = [
    "A lorry packed with explosives was driven into a gate in Orva. The truck blew up shortly after nine.",
    "A truck bomb killed nine guards in Orva. The truck exploded at a gate.",
    "A suicide bomber drove a van into a checkpoint. The van exploded, killing nine guards.",
]


@pytest.mark.parametrize("text", BOMBS)
def test_the_vehicle_that_was_the_bomb_is_no_damage(text: str) -> None:
    assert harmed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb wounded a minister. His driver was killed when their car exploded.",
        "Nine clerks died in Orva on Monday. The fuel truck exploded.",
    ],
)
def test_a_vehicle_that_was_hit_is(text: str) -> None:
    assert [claim.kind for claim in harmed(text)] == ["destroyed"]


def test_what_was_at_work_is_burned_with_what_stands_before_it() -> None:
    told = harmed(
        "Eight days earlier, rebels set fire to a road roller and three tractors engaged in road building at Lomu."
    )
    assert [(claim.what, claim.count_low) for claim in told] == [("road roller", 1), ("tractors", 3)]


def test_troops_that_engaged_somebody_were_not_hit() -> None:
    told = events("Rebels shelled a post in Orva on Monday and troops engaged in a firefight with them.")
    assert all(target.text != "troops" for event in told for target in event.targets)
