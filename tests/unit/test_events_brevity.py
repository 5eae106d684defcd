"""Headlines and notes of a line or two: what they say took place, and talk in general stays talk."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Soldiers, rebels clash in Sarno; 14 dead", "armed_clash"),
        ("Teachers march in Sarno over unpaid wages", "protest"),
        ("Landmine explosion in Sarno: two porters hurt.", "bombing"),
        ("Shelling by government forces on Sarno killed 7.", "shelling"),
        ("Rebels ambush army patrol near Sarno", "armed_clash"),
    ],
)
def test_a_line_tells_of_one_thing_that_took_place(note: str, kind: str) -> None:
    assert [event.type for event in mains(note, None)] == [kind]


@pytest.mark.parametrize(
    "talk",
    [
        "Rebels often attack buses in the north.",
        "Rebels attack buses in the north to raise money, a study says.",
        "Attacks on schools in the north must stop, the minister said.",
        "They attack us and we do nothing.",
        "Most gangs kidnap traders for ransom.",
    ],
)
def test_talk_in_general_is_no_event_however_short(talk: str) -> None:
    assert [event.type for event in mains(talk, None) if event.type != "statement"] == []
