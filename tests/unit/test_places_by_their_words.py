"""Places that only the words around them tell: names the tagger takes for common nouns, what lies behind or beside a town."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only

PUBLISHED = "2026-11-25"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb went off in Zavarú on Monday night, injuring three men.", "Zavarú"),
        ("An air raid on a car at Kafr Doun on Friday killed two.", "Kafr Doun"),
        ("Raiders burned nine lorries to block roads around Zavaratán on Monday.", "Zavaratán"),
        ("Raiders set fire to nine huts in neighbouring Orvat on Monday.", "Orvat"),
        ("Kidnappers let a couple go on Tuesday after nine days in the hills behind Karvel.", "Karvel"),
        ("Two people were killed in the hills beyond Karvel on Monday.", "Karvel"),
        ("The army said its positions at Orva had come under mortar fire on Monday.", "Orva"),
        ("Soldiers of the brigade in Karvel killed two men in Orva on Monday.", "Orva"),
        ("Clashes, Dorba, 3 May: two fighters killed.", "Dorba"),
        ("Ambushes, Dorba, 3 May: two soldiers killed.", "Dorba"),
    ],
)
def test_location(text: str, place: str) -> None:
    assert only(text, PUBLISHED).location == place


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Tuesday's drone strike on the Port Sudan oil depot killed two people.", "Sudan"),
        ("Police in Port Vila said a bomb killed two people on Monday.", "Vanuatu"),
        ("A Kenyan corporal of the UN mission was killed by a mine north of Karvel on Monday.", None),
        ("A Malian soldier was killed by a mine north of Karvel on Monday.", "Mali"),
        ("Men with machetes killed nine people in Beni territory on Monday.", None),
    ],
)
def test_country(text: str, country: str | None) -> None:
    assert only(text, PUBLISHED).country == country


def test_a_feast_is_no_place() -> None:
    text = "The ceasefire signed in Orva on Saturday obliges both clans to give up their rifles by Easter."
    assert {event.location for event in events(text, PUBLISHED)} <= {"Orva", None}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shelling, Dorba, 3 May: two fighters killed.", "shelling"),
        ("Airstrikes, Dorba, 3 May: two men killed.", "air_strike"),
        ("Incident, Dorba, 3 May: two men killed.", "attack"),
    ],
)
def test_the_label_of_a_note_says_what_killed(text: str, kind: str) -> None:
    assert only(text, PUBLISHED).type == kind
