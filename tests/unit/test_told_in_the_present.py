"""What entries with an hour, headlines and chronologies tell in the present tense has happened."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

PUBLISHED = "2021-07-09"  # a Friday

BLOG = [
    "Live: the day in Velm",
    "14:05\nA missile hits a block of flats in Velm, killing four people, the governor says.",
    "12:15\nGunmen open fire on a police checkpoint in Sarn. Two officers are wounded.",
    "11:20 GMT\nFighters ambush a convoy near Talla, wounding three soldiers, a security source says.",
    "10:30\nThe ministry denies that the army shelled a hospital in Orva.",
]


def test_each_entry_has_its_own_event_with_its_own_losses() -> None:
    found = {
        event.location: (event.type, event.status, [claim.low for claim in event.casualties])
        for event in mains("\n\n".join(BLOG), PUBLISHED)
    }
    assert found == {
        "Velm": ("missile_attack", "happened", [4]),
        "Sarn": ("armed_clash", "happened", [2]),
        "Talla": ("armed_clash", "happened", [3]),
        "Orva": ("shelling", "denied", []),
    }


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("A drone hits a fuel depot in Velm, the mayor says.", "drone_attack"),
        ("Shells fall on the eastern districts of Velm.", "shelling"),
        ("Protesters are throwing stones at police in Velm.", "riot"),
        ("Rebels seize the town of Velm after a night of fighting.", "armed_clash"),
        ("A bank in Velm is robbed by masked men.", "robbery"),
    ],
)
@pytest.mark.parametrize("hour", ["14:05 ", "14:05 GMT - ", "[14:05] ", "2.05pm: "])
def test_the_present_tense_of_an_entry_with_an_hour_happened(hour: str, entry: str, kind: str) -> None:
    text = f"{hour.replace('05', '01')}The market in Orva opens again.\n\n{hour}{entry}"
    assert [(event.type, event.status, event.location) for event in mains(text, PUBLISHED)] == [
        (kind, "happened", "Velm")
    ]


def test_explosions_heard_at_an_hour() -> None:
    text = "14:01 The market in Orva opens again.\n\n14:05 Explosions are heard in the north of Velm."
    assert [(event.type, event.location) for event in mains(text, PUBLISHED)] == [("bombing", "Velm")]


@pytest.mark.parametrize(
    "entry",
    [
        "Rebels attack buses to raise money, an analyst says.",
        '"They kill our children," says a resident of Velm.',
        '"Gunmen attack traders in Velm," says a resident.',
        "Militants often ambush convoys on this road.",
        "Rebels may attack the town of Velm.",
        "If rebels attack the town of Velm, schools will close.",
    ],
)
def test_talk_in_an_entry_with_an_hour_is_talk_still(entry: str) -> None:
    assert not mains(f"14:01 The market in Orva opens again.\n\n14:05 {entry}", PUBLISHED)


def test_the_present_tense_elsewhere_is_talk_still() -> None:
    text = "The market in Orva has opened again. Traders are glad. Rebels attack traders in Velm. That is all he knows."
    assert not mains(text, PUBLISHED)


def test_lines_that_begin_with_an_hour_are_entries_without_stops_too() -> None:
    text = (
        "14:05 Police confirm two dead after a raid on a bank in Velm\n14:40 A drone hits a fuel depot near the port of Sarn\n"
        "15:02 Gunmen kidnap three doctors from a clinic in Talla"
    )
    assert [(event.type, event.location) for event in mains(text, PUBLISHED)] == [
        ("attack", "Velm"),
        ("drone_attack", "Sarn"),
        ("abduction", "Talla"),
    ]


def test_a_chronology_in_the_present_tense() -> None:
    text = (
        "March 3: Gunmen kidnap 12 pupils from a school near Velm.\nMarch 9: The army raids a camp and frees five of them.\n"
        "March 14: Kidnappers kill two of the pupils."
    )
    assert [(event.type, event.date_start) for event in mains(text, PUBLISHED)] == [
        ("abduction", "2021-03-03"),
        ("armed_clash", "2021-03-09"),
        ("attack", "2021-03-14"),
    ]


def test_an_hour_behind_a_day_that_heads_an_entry() -> None:
    text = (
        "Monday 09:00: Gunmen attack a bank in Velm and make off with cash.\n"
        "Tuesday 13:30: An IED goes off under a police truck near Sarn, killing two."
    )
    assert [(event.location, event.date_start) for event in mains(text, PUBLISHED)] == [
        ("Velm", "2021-07-05"),
        ("Sarn", "2021-07-06"),
    ]


def test_a_headline_between_paragraphs_happened() -> None:
    text = (
        "The council met for two hours. It spoke of roads and of water, and of nothing else.\n\n"
        "Drone hits fuel depot in Velm\n\nThe mayor said the fire was out."
    )
    assert [(event.type, event.location) for event in events(text, PUBLISHED)] == [("drone_attack", "Velm")]
