"""Losses of armies, what gas does, throats slit, and who was driven out."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a week the foe lost up to 80 marines.",
            [("killed_or_injured", "marines", None, 80)],
        ),
        (
            "Enemy losses stood at up to 70 troops and a ferry.",
            [("killed_or_injured", "troops", None, 70)],
        ),
        (
            "Rebel losses totalled 33 fighters and a bridge.",
            [("killed_or_injured", "fighters", 33, 33)],
        ),
        ("The brigade lost 44 gunners dead or wounded.", [("killed_or_injured", "gunners", 44, 44)]),
        ("The army lost nine soldiers in the ambush.", [("killed", "soldiers", 9, 9)]),
        ("The family lost three sons in the raid.", [("killed", "sons", 3, 3)]),
        ("Commandos neutralised 15 militants.", [("killed_or_injured", "militants", 15, 15)]),
        ("Losses amounted to three million dollars.", []),
    ],
)
def test_what_armies_lose_is_out_of_action(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 60 pupils suffered from cramps and breathing trouble.",
            [("injured", "pupils", 60, 60)],
        ),
        (
            "Nine miners developed nausea in the shaft.",
            [("injured", "miners", 9, 9)],
        ),
        ("A medic reported seven cases of choking after the blast.", [("injured", None, 7, 7)]),
        ("The clinic reported 14 cases of cholera.", []),
        ("The firm has difficulties.", []),
    ],
)
def test_what_gas_does(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The gang tied up two guards and cut their throats.",
            [("killed", "guards", 2, 2)],
        ),
        ("Militants slit the throats of two herders in Gaya.", [("killed", "herders", 2, 2)]),
        ("Four men were found with their throats cut near Gaya.", [("killed", "men", 4, 4)]),
        ("The singer had a sore throat and cut the show short.", []),
    ],
)
def test_throats_slit(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raids drove 900 villagers to seek shelter in caves.",
            [("displaced", "villagers", 900, 900)],
        ),
        ("Some 400 families left the village by boat.", [("displaced", "families", 400, 400)]),
        (
            "Four displaced persons in the tents were stabbed to death.",
            [("killed", "displaced persons", 4, 4)],
        ),
        ("Some 900 displaced people reached the camp.", [("displaced", "displaced people", 900, 900)]),
        ("Two officers left the village.", []),
    ],
)
def test_who_was_driven_out(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After the raid villagers buried nine people in one grave.", [("killed", "people", 9, 9)]),
        ("Thirteen traders were buried on Saturday after the raid.", [("killed", "traders", 13, 13)]),
        ("Three miners were buried when the pit fell in.", []),
        ("Two soldiers were buried under the snow on Monday.", []),
        ("The family buried its savings in the garden.", []),
    ],
)
def test_whom_the_living_bury_is_dead(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two people are believed trapped under the rubble.", [("missing", "people", 2, 2)]),
        ("Rescuers looked for an old man feared to be under the debris.", [("missing", "old man", 1, 1)]),
        ("Rescuers pulled out two people trapped under the rubble.", []),
        (
            "The mayor said a woman in Velm, who had been pulled from the rubble, had died.",
            [("killed", "woman", 1, 1)],
        ),
    ],
)
def test_who_is_thought_to_lie_under_rubble_is_missing(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The father survived but his wife and their twin daughters did not, the mayor said.",
            [("killed", "wife", 1, 1), ("killed", "daughters", 2, 2)],
        ),
        ("The party survived but its leader did not.", []),
        (
            "A guard was killed and four persons, incl. two schoolboys, were referred to Velm with gunshot wounds.",
            [("killed", "guard", 1, 1), ("injured", "persons", 4, 4), ("injured", "schoolboys", 2, 2)],
        ),
        ("A woman in her 60s was treated for smoke inhalation.", [("injured", "woman", 1, 1)]),
        ("Four people sought medical help after the blast.", [("injured", "people", 4, 4)]),
        ("The brother-in-law of a farmer was injured.", [("injured", "brother-in-law", 1, 1)]),
        ("The toll rose to 12 artisanal miners.", [("killed", "miners", 12, 12)]),
        (
            "Medics treated a man of about 60 and a teenage girl for shrapnel wounds.",
            [("injured", "man", 1, 1), ("injured", "teenage girl", 1, 1)],
        ),
    ],
)
def test_who_was_treated_referred_or_did_not_survive(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
