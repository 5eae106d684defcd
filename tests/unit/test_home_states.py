"""A dateline with a state: the town is that state's, and no town or country that the world knows by the name."""

import pytest

from tests.unit.events_of import events


def of(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.location, one.country) for one in events(text, "2024-05-14")]


@pytest.mark.parametrize(
    ("dateline", "town", "country"),
    [
        ("LIMA, Ohio —", "Lima", "United States"),
        ("ATHENS, Ga. (AP) —", "Athens", "United States"),
        ("LEBANON, Ky. -", "Lebanon", "United States"),
        ("LONDON, Ontario —", "London", "Canada"),
        ("TBILISI, Georgia —", "Tbilisi", "Georgia"),
        ("TRIPOLI, Lebanon -", "Tripoli", "Lebanon"),
    ],
)
def test_the_town_of_a_dateline_is_where_its_state_is(dateline: str, town: str, country: str) -> None:
    assert of(f"{dateline} A gunman shot dead two men outside a court in {town} on Monday, police said.") == [
        (town, country)
    ]


def test_a_town_without_its_state_is_the_one_everybody_knows() -> None:
    assert of("ATHENS (AP) — A bomb went off outside a court in Athens on Monday.") == [("Athens", "Greece")]


@pytest.mark.parametrize("hit", ["a Greek tanker", "a Greek-owned tanker", "a tanker with its Greek captain"])
def test_the_flag_of_a_ship_and_the_land_of_its_crew_are_not_where_it_was_boarded(hit: str) -> None:
    assert all(country is None for _, country in of(f"Pirates boarded {hit} on Monday and abducted two men."))
