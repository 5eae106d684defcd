"""Casualties in the telegraphic English of bulletins and incident notes: no verb, no article, no figure twice."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "12 soldiers, 31 rebels killed in fighting in the northern hills",
            [("killed", "soldiers", 12, 12), ("killed", "rebels", 31, 31)],
        ),
        (
            "Clash near the dam, 6 separatist militants and 2 border guards killed.",
            [("killed", "separatist militants", 6, 6), ("killed", "border guards", 2, 2)],
        ),
        (
            "Raid on a kraal: 2 herders killed, 1 raider killed.",
            [("killed", "herders", 2, 2), ("killed", "raider", 1, 1)],
        ),
        (
            "Cattle raid in the east: 2 herders killed, 1 raider killed, some 400 goats driven off.",
            [("killed", "herders", 2, 2), ("killed", "raider", 1, 1)],
        ),
        (
            "Cattle raid in Lokara East (Teroa ward): 2 herders killed, 1 raider killed, some 400 goats taken along.",
            [("killed", "herders", 2, 2), ("killed", "raider", 1, 1)],
        ),
        ("Landmine explosion in Al-Duraim: a shepherd lost his leg.", [("injured", "shepherd", 1, 1)]),
        (
            "Clashes near al-Shadda, 6 IS militants and 2 border guards killed.",
            [("killed", "IS militants", 6, 6), ("killed", "border guards", 2, 2)],
        ),
        (
            "Losses: 6 KIA, 10 WIA, 2 MIA.",
            [("killed", None, 6, 6), ("injured", None, 10, 10), ("missing", None, 2, 2)],
        ),
        (
            "Raiders hit the village at dawn. 7 civ killed (machete), 1 missing, 3 motorbikes burnt.",
            [("killed", "civ", 7, 7), ("missing", "civ", 1, 1)],
        ),
        (
            "Armed men vs VDP at Teroa. 7 VDP killed, 3 wounded.",
            [("killed", "VDP", 7, 7), ("injured", "VDP", 3, 3)],
        ),
        (
            "Grenade attack: 2 passersby inj, 1 CRPF inj.",
            [("injured", "passersby", 2, 2), ("injured", "CRPF", 1, 1)],
        ),
        (
            "Heavy fighting in the hills, 22 Houthis and 9 tribal fighters dead.",
            [("killed", "Houthis", 22, 22), ("killed", "tribal fighters", 9, 9)],
        ),
        (
            "Helicopter crashed near Teroa; all nine aboard dead, including four soldiers.",
            [("killed", None, 9, 9), ("killed", "soldiers", 4, 4)],
        ),
        (
            "Driver of an aid agency truck killed and two others wounded near Teroa.",
            [("killed", "Driver", 1, 1), ("injured", "others", 2, 2)],
        ),
        (
            "One sergeant fell martyr, three soldiers were hurt.",
            [("killed", "sergeant", 1, 1), ("injured", "soldiers", 3, 3)],
        ),
        ("Some 600 households fled Teroa.", [("displaced", "households", 600, 600)]),
        ("Residents speak of several civilian deaths.", [("killed", "civilian", None, None)]),
        ("Strike on a depot: 2 UAV killed, 4 goats dead, 3 RPG found.", []),
        (
            "Between three and five civilians were reported killed, and up to nine hurt, in an airstrike.",
            [("killed", "civilians", 3, 5), ("injured", "civilians", None, 9)],
        ),
        (
            "Seven raiders were sent to hell while Lance Naik Asif Tarin (age 29, of Ozel) embraced martyrdom.",
            [("killed", "raiders", 7, 7), ("killed", "Asif Tarin", 1, 1)],
        ),
        ("Militants beheaded two of four loggers seized the day before.", [("killed", "loggers", 2, 2)]),
        (
            "Rebels hacked to death a couple and torched their hut.",
            [("killed", "couple", 2, 2)],
        ),
        (
            "Landmine near Ozel: 9 jawans killed, 2 critical.",
            [("killed", "jawans", 9, 9), ("injured", "jawans", 2, 2)],
        ),
        (
            "North side: one jawan killed, three injured.",
            [("killed", "jawan", 1, 1), ("injured", "jawans", 3, 3)],
        ),
        (
            "A strike on a tent left 33 civilians dead or injured.",
            [("killed_or_injured", "civilians", 33, 33)],
        ),
        ("He blew up his vest, killing and wounding nearly 70.", [("killed_or_injured", None, 70, 70)]),
        (
            "Some 40-plus people suffered breathing problems after a strike.",
            [("injured", "people", 40, None)],
        ),
        (
            "A source said 7 soldiers fell and 21 are missing.",
            [("killed", "soldiers", 7, 7), ("missing", "soldiers", 21, 21)],
        ),
        (
            "Office raided, cash taken. | Killed 0 | Wounded 1 |",
            [("killed", None, 0, 0), ("injured", None, 1, 1)],
        ),
        ("Killed: 3, injured: 5.", [("killed", None, 3, 3), ("injured", None, 5, 5)]),
        ("Nine are under treatment after the blast.", [("injured", None, 9, 9)]),
        ("Gunmen carried off 31 villagers. Fourteen of the victims escaped.", []),
        ("Several hundred residents fled to Mango town.", [("displaced", "residents", None, None)]),
        (
            "Civilian killed, soldier injured in militant firing",
            [("killed", "Civilian", 1, 1), ("injured", "soldier", 1, 1)],
        ),
        ("Car chase on the ring road, 1 body found.", [("killed", None, 1, 1)]),
        ("Shots at the bus park. One male, approx. 30 yrs, deceased at scene.", [("killed", "male", 1, 1)]),
        (
            "A farmer stepped on a mine and lost his leg. Also 11 goats killed.",
            [("injured", "farmer", 1, 1)],
        ),
        (
            "The militia raided the hamlet: 4 people with gunshot wounds and around fifteen taken as porters.",
            [("injured", "people", 4, 4)],
        ),
        (
            "Six quarry workers (five locals, one foreigner) were taken from their huts and shot near the road.",
            [
                ("killed_or_injured", "quarry workers", 6, 6),
                ("killed_or_injured", "locals", 5, 5),
                ("killed_or_injured", "foreigner", 1, 1),
            ],
        ),
    ],
)
def test_terse_reports(text: str, expected: list[Figure]) -> None:
    assert [one for one in figures(text) if one[0] != "detained"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two soldiers paid the supreme price, while five others were wounded.",
            [("killed", "soldiers", 2, 2), ("injured", "others", 5, 5)],
        ),
        ("Three officers made the ultimate sacrifice at the outpost.", [("killed", "officers", 3, 3)]),
        ("Four firefighters laid down their lives on Tuesday.", [("killed", "firefighters", 4, 4)]),
        (
            "Troops neutralised 14 terrorists in a raid on a camp.",
            [("killed_or_injured", "terrorists", 14, 14)],
        ),
        ("Nine militants were neutralized in the strikes.", [("killed_or_injured", "militants", 9, 9)]),
    ],
)
def test_what_armies_say_instead_of_killed(text: str, expected: list[Figure]) -> None:
    """ "Neutralised" leaves open whether they were killed, hurt or caught."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Experts neutralised three bombs left on the railway.",
        "The opposition was neutralised by the new law.",
        "Customers paid the highest price for the mistake.",
        "Voters paid the price for years of neglect.",
    ],
)
def test_nobody_is_hurt_by_words_alone(text: str) -> None:
    assert figures(text) == []
