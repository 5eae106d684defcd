"""Places of a sentence where what it tells did not happen: where somebody spoke, judged, mourned."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in Geneva, an envoy said that an air strike on a school in Orvar had killed eleven children.",
        "At a news conference in Talla, the minister said that gunmen had killed three people in Orvar on Friday.",
        "In Talla, a police spokesman said that five people had been killed in an attack in Orvar district.",
        "Officials in Talla, Sulen's main town, said that gunmen killed eight miners at a gold mine at Orvar.",
        "The foreign ministry in Ankara condemned Monday's bombing in Orvar, which killed nine people.",
        "A court in Talla sentenced two men on Monday for the murder of a priest in Orvar.",
        "Thousands gathered in Talla on Monday for the funeral of a colonel who was killed in Orvar.",
        "A helicopter crew in Talla flew home on Monday after gunmen killed nine people in Orvar.",
    ],
)
def test_where_it_was_spoken_of_is_not_where_it_happened(text: str) -> None:
    assert {event.location for event in mains(text) if event.location} == {"Orvar"}


def test_the_police_of_a_town_speak_of_it_where_they_name_no_other_place() -> None:
    assert mains("Police in Orvar said gunmen had attacked a bus on Monday.")[0].location == "Orvar"
    text = "Police in the capital Kabul said gunmen had attacked a bus in Zabul province on Monday."
    assert mains(text)[0].location == "Zabul"


def test_who_condemns_a_killing_is_not_where_it_was() -> None:
    found = mains(
        "Gunmen shot dead a teacher in Orvar on Monday. A spokesman in Kabul condemned the killing."
    )
    assert [event.location for event in found] == ["Orvar"]


@pytest.mark.parametrize(
    "behind",
    [
        "Officials in Kabul blamed rebels for the attack.",
        "The government in Kabul accused rebels of the killing.",
        "Diplomats in Kabul deplored the attack.",
        "Speaking in Kabul, the interior minister said the attack was the work of rebels.",
    ],
)
def test_who_lays_it_to_somebody_is_not_where_it_was(behind: str) -> None:
    (event,) = mains(f"Gunmen shot dead a teacher outside Orvar on Monday. {behind}")
    assert event.location == "Orvar"


@pytest.mark.parametrize(
    "text",
    [
        "The jet, which took off from Mandalay, struck a school in Orvar on Monday.",
        "A bomb went off in Orvar, in the northwest bordering Afghanistan, on Monday.",
    ],
)
def test_where_a_journey_began_and_what_lies_across_the_border_is_not_where_it_happened(text: str) -> None:
    assert [event.location for event in mains(text)] == ["Orvar"]


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed nine people in Orvar on Monday, the ministry in Talla said, as rebels fired rockets into Dorba.",
        "A bomb killed nine people in Orvar on Monday. Most of those who fled the blast have gone to Talla.",
        "A bomb killed nine people in Orvar on Monday. Residents of Talla said they heard several loud blasts.",
    ],
)
def test_where_somebody_sits_hears_or_flees_to_is_not_where_it_happened(text: str) -> None:
    assert next(event for event in mains(text) if event.casualties).location == "Orvar"
    assert "Talla" not in {event.location for event in mains(text)}


def test_who_fires_meanwhile_is_another_event_at_another_place() -> None:
    text = "An air strike killed seven people in Orvar, as rebels fired 60 rockets into Dorba, wounding two."
    told = [(event.type, event.location, [c.low for c in event.casualties]) for event in mains(text)]
    assert told == [("air_strike", "Orvar", [7]), ("rocket_attack", "Dorba", [2])]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen killed nine people on Monday in Velmou, a suburb of Mosul.", "Velmou"),
        ("Elsewhere in Umm Velmou, on the road to Mosul, a bomb killed five people.", "Umm Velmou"),
        ("Raiders killed nine people on Monday some 12 km from Mosul.", "Mosul"),
        ("Raiders killed nine people on Monday at the entrance to Mosul.", "Mosul"),
        ("Raiders killed nine people in Mosul mid-morning on Monday.", "Mosul"),
        ("The army shelled three of Anbar's 17 districts on Monday, killing nine.", "Anbar"),
        ("Raiders attacked a Forward Operating Base in Mali on Monday, killing nine soldiers.", "Mali"),
        ("Air strikes hit Hezbollah weapons depots in Lebanon on Monday, killing nine.", "Lebanon"),
        ("Kellandish forces struck Kharkiv on Monday night, killing nine.", "Kharkiv"),
    ],
)
def test_which_name_is_the_place(text: str, place: str) -> None:
    assert [event.location for event in mains(text)] == [place]
