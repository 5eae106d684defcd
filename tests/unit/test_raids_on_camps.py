"""A raid on a camp of displaced people is an attack, at the camp: the most specific place that is told."""

from __future__ import annotations

import pytest

from tests.unit.events_of import only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Gunmen attacked a displacement camp in Congo's Ituri province overnight, killing at least 18 people. "
            "The raid on the Orva site, 30 km north of Bunia, began at 10 p.m. "
            "A clinic in Bunia received 14 people with machete and gunshot wounds.",
            "Orva site",
        ),
        (
            "At least 11 people were killed when gunmen attacked a camp for displaced people in eastern Congo. "
            "The assault on the Lomu camp, west of Bunia, began before dawn and wounded 20, most of them by gunfire.",
            "Lomu camp",
        ),
        (
            "Militiamen attacked a village in Ethiopia's Amhara region on Sunday, killing 22 people. "
            "The attack on Velda village, 15 km east of Gondar, lasted three hours.",
            "Velda",
        ),
    ],
)
def test_the_raid_is_an_attack_at_the_camp(text: str, place: str) -> None:
    event = only(text)
    assert (event.type, event.location) == ("attack", place)


def test_a_town_so_far_away_attacks_nobody() -> None:
    text = (
        "Islamist fighters raided a fishing village in Borno state on Sunday. "
        "In the attack on Velda, 40 km from Monguno, at least nine people were hacked to death."
    )
    assert [actor.text for actor in only(text).actors] == ["Islamist fighters"]


def test_a_camp_of_soldiers_is_an_armed_target() -> None:
    assert only("Gunmen attacked the army camp in Lomu on Sunday, wounding two.").type == "armed_clash"
