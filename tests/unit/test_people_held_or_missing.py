"""People in custody, taken away, not found or not answering; lives lost, and nobody's life."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police hold nine suspects after the fire in Orva.", [("detained", "suspects", 9, 9)]),
        ("Six clerks were held for questioning.", [("detained", "clerks", 6, 6)]),
        ("Three sailors are being held for ransom off Dorba.", [("detained", "sailors", 3, 3)]),
        ("Two brothers were taken into custody in Talla.", [("detained", "brothers", 2, 2)]),
        ("Four pupils were picked up by soldiers.", [("detained", "pupils", 4, 4)]),
        ("Two suspects had been picked up.", [("detained", "suspects", 2, 2)]),
        ("The raiders led away eight weavers.", [("detained", "weavers", 8, 8)]),
        ("Soldiers rounded up 30 youths overnight.", [("detained", "youths", 30, 30)]),
        ("Two nurses were bundled into a car by masked men.", [("detained", "nurses", 2, 2)]),
        (
            "The army killed six rebels and took four alive.",
            [("killed", "rebels", 6, 6), ("detained", "rebels", 4, 4)],
        ),
        ("One gunner is a prisoner of the front.", [("detained", "gunner", 1, 1)]),
        ("Seven marchers remain in custody.", [("detained", "marchers", 7, 7)]),
        ("Five monitors held near Sulen since Monday were flown out.", [("detained", "monitors", 5, 5)]),
        (
            "It ended with two dead, nine hurt and 31 arrests.",
            [("killed", None, 2, 2), ("injured", None, 9, 9), ("detained", None, 31, 31)],
        ),
        (
            "The raid cost them: 40 dead, 22 wounded and 3 prisoners.",
            [("killed", None, 40, 40), ("injured", None, 22, 22), ("detained", None, 3, 3)],
        ),
    ],
)
def test_held(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bus picked up 12 passengers at Orva.",
        "The army holds 900 soldiers in reserve.",
        "Police held talks with six elders.",
        "The hall holds 300 people.",
        "The minister held 12 officers responsible.",
        "Police kept 200 visitors away from the square.",
        "No arrests were made after the theft.",
        "Police have nine arrest warrants.",
        "The guide led 12 climbers up the hill.",
    ],
)
def test_not_held(text: str) -> None:
    assert hurt(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty guards did not answer the roll call after the raid.", [("missing", "guards", 40, 40)]),
        ("Nine people remain untraced.", [("missing", "people", 9, 9)]),
        ("The cook, a Sulenese, had not been located by noon.", [("missing", "cook", 1, 1)]),
        ("Three porters have yet to be found after the landslide.", [("missing", "porters", 3, 3)]),
        ("Nobody has seen its pilot, Jan Moor, since the ambush.", [("missing", "Jan Moor", 1, 1)]),
        ("Nobody has heard from the two surveyors since Friday.", [("missing", "surveyors", 2, 2)]),
        ("Six shepherds are still lost in the desert.", [("missing", "shepherds", 6, 6)]),
    ],
)
def test_not_found(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The gunman has not been found.",
        "The weapons have yet to be found.",
        "Nobody saw the clerks.",
        "The minister was not found guilty.",
        "The party was lost in the election.",
        "The two pilots were not found responsible.",
    ],
)
def test_nobody_missing(text: str) -> None:
    assert hurt(text) == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("No lives were lost when the depot burned.", 0),
        ("No life was lost in the fire.", 0),
        ("The front said it had lost no one.", 0),
        ("The brigade lost nobody at the ford.", 0),
        ("Eleven lives were lost in the raid.", 11),
    ],
)
def test_lives_lost(text: str, low: int) -> None:
    (claim,) = hurt(text)
    assert (claim.kind, claim.low, claim.high) == ("killed", low, low)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Some 700 people had reached Orva on foot after the raid.", 700),
        ("Over 3,000 people are now hiding in the forest.", 3000),
        ("Two dozen families left on foot toward Dorba.", 24),
        ("No fewer than 4,000 villagers are on the road south.", 4000),
        ("The humanitarian office counted 1,900 arrivals at Orva.", 1900),
        ("The agency registered 8,000 new refugees.", 8000),
        ("31 families from Velm had moved to the gymnasium.", 31),
        ("About 400 women and children were camping on church land.", 400),
        ("9,000 people are sleeping in schools.", 9000),
    ],
)
def test_driven_out(text: str, low: int | None) -> None:
    assert [(claim.kind, claim.low) for claim in hurt(text)] == [("displaced", low)]


@pytest.mark.parametrize(
    "text",
    [
        "300 people left the hall after the concert.",
        "5,000 supporters reached the stadium.",
        "The airport recorded 2,300 arrivals.",
        "About 200 tourists are camping at the lake.",
        "900 soldiers are on the move.",
        "5,000 people took to the streets.",
        "The refugee camp was shelled. 120 people came to the meeting.",
    ],
)
def test_not_driven_out(text: str) -> None:
    assert hurt(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two clerks were robbed and held for six hours.", [("detained", "clerks", 2, 2)]),
        (
            "The raiders killed a guard and fled with two hostages.",
            [("killed", "guard", 1, 1), ("detained", "hostages", 2, 2)],
        ),
        ("Rebels seized a vessel, the car carrier Orva Meridian, in May.", []),
        ("Gunmen seized the bus driver Jan Moor in Orva.", [("detained", "Jan Moor", 1, 1)]),
        ("The talks were held for six hours.", []),
        (
            "Fighters abducted two porters outside Velm, Arben commune, Sulen province, Karvel Faso.",
            [("detained", "porters", 2, 2)],
        ),
    ],
)
def test_taken_people_and_taken_things(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bandits took the teller, a guard and three clerks.", [("teller", 1), ("guard", 1), ("clerks", 3)]),
        ("A trader and his two nephews are being held by the rebels.", [("trader", 1), ("nephews", 2)]),
        ("Gunmen took a doctor to the bush.", [("doctor", 1)]),
        ("Two suspects are being held.", [("suspects", 2)]),
        ("Talks are being held in Dorba.", []),
        ("No soldiers are being held.", []),
        ("Jan Moor is being held in prison.", []),
        ("Gunmen took the road to Velm.", []),
        ("Rebels took the mayor's car.", []),
    ],
)
def test_single_people_taken_are_taken_too(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(c.who, c.low) for c in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 9,400 people left Dorba after the shelling.", [("people", 9400)]),
        ("More than 3,000 people are now in camps.", [("people", 3000)]),
        ("About 9,400 people left Dorba to study abroad.", []),
        ("About 300 recruits are in training camps.", []),
        ("More than 100 children are in summer camps.", []),
    ],
)
def test_who_left_or_lives_in_camps_is_displaced(text: str, expected: list[tuple[str | None, int]]) -> None:
    assert [(c.who, c.low) for c in hurt(text)] == expected
