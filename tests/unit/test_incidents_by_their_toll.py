"""What has a town and a toll of its own is another incident than the one told before, without any word that says so."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains

PUBLISHED = "2024-03-13"  # a Wednesday


def told(text: str) -> set[tuple[str | None, tuple[int | None, ...]]]:
    """(place, figures) of each event that counts people."""
    return {
        (event.location, tuple(claim.low for claim in event.casualties))
        for event in mains(text, PUBLISHED)
        if event.casualties
    }


FIRST = {
    "Gunmen on motorcycles shot dead nine people in Dorvan on Monday, residents said.": 9,
    "Shelling in the village of Dorvan killed nine people on Monday, the mayor said.": 9,
    "A drone hit a fuel depot in Dorvan on Monday, killing nine people.": 9,
    "Nine people were killed on Monday in clashes between soldiers and rebels in Dorvan.": 9,
    "Raiders kidnapped nine teachers in Dorvan on Monday.": 9,
}
SECOND = [
    ("Gunmen shot dead four people in Talok on Monday.", 0),
    ("Artillery fire in Talok on Monday killed four people, residents said.", 1),
    ("In Talok, a drone attack killed four people.", 2),
    ("Outside Talok, four farmers were killed in clashes between the army and rebels.", 3),
    ("On Monday, four students were kidnapped in the centre of Talok, police said.", 4),
]


@pytest.mark.parametrize(("behind", "k"), SECOND)
def test_another_of_the_same_kind_and_day(behind: str, k: int) -> None:
    first = list(FIRST)[k]
    assert told(f"{first} {behind}") == {("Dorvan", (9,)), ("Talok", (4,))}
    assert told(f"{first} Police sealed off the area.\n\n{behind}") == {("Dorvan", (9,)), ("Talok", (4,))}


@pytest.mark.parametrize(
    "text",
    [
        "The raid came as gunmen attacked a village in Talok on Monday, killing four people.",
        "The attack came as militants raided a farm near Talok, killing four people.",
    ],
)
def test_what_came_as_another_was_told_is_another(text: str) -> None:
    assert told(f"Gunmen attacked a bus in Dorvan on Monday, killing nine people. {text}") == {
        ("Dorvan", (9,)),
        ("Talok", (4,)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bus in Dorvan on Monday, killing nine people. They then drove to Talok and shot four people dead.",
        "Nine killed in Talok attack\n\nGunmen attacked a bus in Dorvan on Monday, killing nine people.",
        "Gunmen attacked a bus in Dorvan on Monday. The attack in Dorvan, near Talok, killed nine people.",
        "Gunmen attacked a bus near Dorvan on Monday, killing nine people. Nine passengers were killed in the attack, near Talok.",
    ],
)
def test_one_told_again(text: str) -> None:
    assert len(mains(text, PUBLISHED)) == 1
