"""The finest place that is named for an event: houses, stops, quarters, villages that the name finder took for other things."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Rebels attacked the Orun community health centre in Karvel on Monday.",
            "Orun community health centre",
        ),
        ("A drone struck a bus at the Talla stop in Karvel on Monday.", "Talla stop"),
        (
            "Monday's jet attack on the Orun Win monastery, in Dorba township, killed ten.",
            "Orun Win monastery",
        ),
        ("Soldiers raided a house in the Sulma quarter of Karvel on Monday.", "Sulma quarter"),
        ("A bomb went off in Karvel city centre on Monday.", "Karvel"),
        (
            "Rebels blew up the track between Orvende and Dambeya early on Monday.",
            "between Orvende and Dambeya",
        ),
        ("The pipeline between Karvel and Orva was blown up near Dorba on Monday.", "Dorba"),
        ("A boat coming from Orva market was ambushed on Lake Chad on Sunday.", "Lake Chad"),
        ("An aid car was carjacked at gunpoint in Karvel on Monday.", "Karvel"),
        ("Herders and farmers fought at Talmakor on Monday, killing nine.", "Talmakor"),
        ("Rebels killed two in Sitio Tal-oru on Monday.", "Sitio Tal-oru"),
        ("IED vs patrol, 3 km S of Karvel, two soldiers killed.", "Karvel"),
        ("Rebels killed two near Sitio Sulag, Barangay Orvan, on Monday.", "Sitio Sulag"),
        (
            "A bomb went off in Karvel on Monday, 100 metres from a police PAC [Public Attention Center].",
            "Karvel",
        ),
    ],
)
def test_the_finest_place_that_the_sentence_names(text: str, place: str) -> None:
    assert only(text).location == place


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        ("Two nurses were stopped at a roadblock in Karvel.", "Both nurses were beaten.", "Karvel"),
        ("Men entered a lodge in Dorba.", "They shot the owner.", "Dorba"),
        ("The minister travelled to Dorba.", "He condemned the killing of two nurses.", None),
        ("The president came to Dorba.", "The army killed nine rebels.", None),
        ("The two had lived in Dorba.", "They were shot dead on Monday.", None),
        ("The two, the mayor of Dorba said, were traders.", "They were shot dead on Monday.", None),
        ("A column entered Dorba.\\n\\nElsewhere there was rain.", "They shot the owner.", None),
    ],
)
def test_what_led_up_to_it_says_where_it_was(first: str, second: str, place: str | None) -> None:
    text = f"{first} {second}".replace("\\n", chr(10))
    assert events(text)[-1].location == place


@pytest.mark.parametrize(("whose", "place"), [("Afghan", "Herat"), ("Peruvian", None)])
def test_the_town_of_the_dateline_by_the_land_it_lies_in(whose: str, place: str | None) -> None:
    event = only(
        f"HERAT (Agency) - Blasts outside a college in the west of the {whose} city killed nine on Saturday."
    )
    assert (event.location == "Herat") is (place == "Herat")
