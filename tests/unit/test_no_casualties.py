"""Deaths that are nobody's: in novels, drills, titles and figures of speech, and people who died in bed."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    "text",
    [
        "The film follows two sisters who are murdered after their father is killed in a raid.",
        "In the third act the queen is poisoned and her two sons are stabbed to death.",
        "In the novel, a clerk comes home to a town in which nine of his friends have died.",
        "The plot of the musical is simple: a cook kills three guests.",
        "The drill simulated a landslide in which 20 villagers were killed and 45 injured.",
        'During the exercise rescuers treated 60 "casualties" on a meadow.',
        "Firefighters carried 12 mock casualties down the stairs.",
        "Her second album, “Nine Dead by Morning”, sold well.",
        "Professor Ida Moor, who taught physics in Velm, died on Friday at her home.",
        "The actor Jan Lund has died aged 88 after a long illness.",
        "The admiral who led the blockade died peacefully in Orva.",
        "The senator died politically on the day of the vote.",
        "The chairman, wounded by two scandals, resigned.",
        "All 40 guests were captured on film.",
        "The miner was strangling one of the foremen when the police came in.",
        "A shell killed six of his cows.",
        "In the final episode, half of the crew die and the captain loses a leg.",
        "Legend has it that the count murdered seven wives.",
        "The mural shows a saint who was beheaded with four of his monks.",
        "In a mock trial, students found the king guilty of the murder of his two nephews.",
        "The satirical paper reported that nine clowns had been killed in a custard fight.",
        "The team lost four men to injury before the derby.",
        "Former president Luis Aranda, who led the country for years, died in a clinic. He was 91.",
        "The regiment fired a salute for the queen, who died peacefully in Orva.",
        "One in three of the 90 players needed medical care.",
        "The trawler rescued seven sailors suffering from malaria, who were taken to hospital.",
    ],
)
def test_nobody_came_to_harm(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two soldiers were killed during an exercise near Velm.", ("killed", "soldiers", 2, 2)),
        ("A series of attacks has killed nine villagers.", ("killed", "villagers", 9, 9)),
        ("The teacher, Jan Moor, died at his home when a shell hit the roof.", ("killed", "Jan Moor", 1, 1)),
        ("A boy died, aged four, when the house fell in.", ("killed", "boy", 1, 1)),
        ("The film director Ida Lund was shot dead in Orva.", ("killed", "Ida Lund", 1, 1)),
        ("Nine guards were captured in the raid.", ("detained", "guards", 9, 9)),
        ("The rebels shot dead four of their own guards.", ("killed", "guards", 4, 4)),
        ("In the second attack a guard was stabbed to death.", ("killed", "guard", 1, 1)),
        ('The group said it had killed "12 invaders".', ("killed", "invaders", 12, 12)),
        ("In the latest episode, gunmen killed nine farmers.", ("killed", "farmers", 9, 9)),
        ("A plot of the militants had left two dead.", ("killed", None, 2, 2)),
        ("The rebels lost four men to snipers.", ("killed", "men", 4, 4)),
        ("Two climbers fell to their deaths on Tuesday.", ("killed", "climbers", 2, 2)),
        ("A guard was shot in Velm and died. He was 71.", ("killed_or_injured", "guard", 1, 1)),
        ("Two of the guests are fighting for their lives.", ("injured", "guests", 2, 2)),
        ("A soldier wounded by a mine was taken to Velm.", ("injured", "soldier", 1, 1)),
    ],
)
def test_real_harm_beside_such_words_counts(text: str, expected: Figure) -> None:
    assert figures(text) == [expected]


def test_a_place_told_by_a_death_is_no_news() -> None:
    assert [claim.background for claim in hurt("In this hall, where the founder died, children sing.")] == [
        True
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We have 12 martyrs and more than 30 wounded.",
            [("killed", None, 12, 12), ("injured", None, 30, None)],
        ),
        (
            "The ministry said that 40 had been brought up, nine of them with burns.",
            [("injured", None, 9, 9)],
        ),
        (
            "Five people died, three of them drovers, and 11, of whom two are in hospital, suffered knife wounds.",
            [("killed", "people", 5, 5), ("killed", "drovers", 3, 3), ("injured", "people", 11, 11)],
        ),
        (
            "They claimed to have killed or wounded 80 soldiers in a month, a figure that the army denied.",
            [("killed_or_injured", "soldiers", 80, 80)],
        ),
        ("The gunman, a former guard, took his own life.", [("killed", "gunman", 1, 1)]),
        (
            "A rocket hit a van, killing the driver, a man of 60, and a nurse.",
            [("killed", "driver", 1, 1), ("killed", "nurse", 1, 1)],
        ),
        (
            "A guard was hurt in the raid and the body of a student, missing for a month, was found in a well.",
            [("injured", "guard", 1, 1), ("killed", "student", 1, 1)],
        ),
        ("Nine sailors were hurt in the fire; no one was seriously injured.", [("injured", "sailors", 9, 9)]),
    ],
)
def test_the_harm_is_of_those_it_is_told_of(text: str, expected: list[Figure]) -> None:
    assert [one for one in figures(text) if one[2:] != (2, 2)] == expected
