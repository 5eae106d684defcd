"""Round-ups whose pieces are headed by lands and provinces: each tells of its own place."""

from __future__ import annotations

from tests.unit.events_of import mains

_BRIEFS = """WORLD BRIEFS

MALI: Rebels kill 14 in night raid
Gunmen stormed the village of Dunmar on Saturday and killed 14 people, the mayor said.

ITURI: Miners killed
Seven gold miners were reported killed by a militia on Friday.

SOMALIA: Truck bomb at bridge
A suicide truck bombing destroyed the bridge at Velda on Sunday. The group said 37 soldiers died.
"""
_STOPS = """Round-up.

MALI. Gunmen killed nine people near Dunmar on Tuesday.

LEBANON. A drone fired two missiles at a car in Velda on Tuesday, killing two.
"""
_WITHIN = """MALI: Rebels kill 14
Gunmen stormed the village of Dunmar on Saturday and killed 14 people. In Mopti region, further north, seven herders
were killed by a different militia on Friday.

SOMALIA: Bomb at bridge
A bomb destroyed the bridge at Velda on Sunday.
"""


def test_a_province_heads_its_piece() -> None:
    told = {(event.location, event.country) for event in mains(_BRIEFS)}
    assert told == {
        ("Dunmar", "Mali"),
        ("Ituri", "Democratic Republic of the Congo"),
        ("Velda", "Somalia"),
    }


def test_a_land_heads_its_piece_before_a_full_stop_too() -> None:
    assert {(event.location, event.country) for event in mains(_STOPS)} == {
        ("Dunmar", "Mali"),
        ("Velda", "Lebanon"),
    }


def test_a_province_of_the_sentence_is_not_the_town_of_the_one_before() -> None:
    herders = [event for event in mains(_WITHIN) if any("herder" in one.text for one in event.targets)]
    assert [event.location for event in herders] == ["Mopti"]
