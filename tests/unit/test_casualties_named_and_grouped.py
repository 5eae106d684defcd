"""Who was killed or hurt, where kinds, names or days stand between the people and what befell them."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt, parsed


def _told(text: str) -> set[tuple[str, str | None, int | None]]:
    return {(kind, who, low) for kind, who, low, _ in figures(text)}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("There were dozens of civilian casualties in Orva.", "killed_or_injured", "civilian"),
        ("Hundreds of civilian deaths have been reported in Velda.", "killed", "civilian"),
        ("Scores of army casualties were flown to Orva.", "killed_or_injured", "army"),
        ("The war has caused thousands of civilian deaths.", "killed", "civilian"),
    ],
)
def test_dozens_of_deaths_may_say_of_whom(text: str, kind: str, who: str) -> None:
    assert figures(text) == [(kind, who, None, None)]
    assert [(claim.kind, claim.low) for claim in hurt(text.upper())] == [(kind, None)]


@pytest.mark.parametrize(
    "text",
    [
        "There were fears of dozens of civilian casualties.",
        "There were fears of 12 civilian casualties.",
        "Officials warned of thousands of civilian casualties.",
        "The war could cause thousands of civilian casualties.",
    ],
)
def test_deaths_that_are_feared_are_none_yet(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Six nurses (five Danes and one Briton) and two drivers were killed in Orva.",
            ("nurses", 6),
            ("drivers", 2),
        ),
        (
            "The letter came two days after six nurses (five Danes and one Briton) and two drivers were killed by gunmen.",
            ("nurses", 6),
            ("drivers", 2),
        ),
        (
            "Six nurses – five women and one man – and two drivers were killed in Orva.",
            ("nurses", 6),
            ("drivers", 2),
        ),
        (
            "Gunmen killed six nurses -- five women and one man -- and two drivers in Orva.",
            ("nurses", 6),
            ("drivers", 2),
        ),
        ("Five soldiers (three of them officers) and a civilian died.", ("soldiers", 5), ("civilian", 1)),
    ],
)
def test_kinds_between_marks_leave_the_group_and_those_beside_it(
    text: str, first: tuple[str, int], second: tuple[str, int]
) -> None:
    whole = [(claim.who, claim.low) for claim in hurt(text) if claim.part_of is None]
    assert whole == [first, second]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Police condemned the assassination in Beirut of Teo Velk.", {"Teo Velk"}),
        ("Police condemned the murder in Orva of Teo Velk and Anna Dovik.", {"Teo Velk", "Anna Dovik"}),
        ("Police condemned the murder on Monday of Teo Velk.", {"Teo Velk"}),
        ("Police condemned the murder in the city of Lomu.", set()),
        ("Police condemned the murder in the house of Teo Velk.", set()),
    ],
)
def test_a_murder_in_a_town_of_somebody(text: str, named: set[str]) -> None:
    assert {name for claim in hurt(text) for name in claim.names} == named


def test_their_drivers_are_known_like_the_teachers() -> None:
    text = "The police investigated the murder of the teachers and their drivers."
    assert _told(text) == {("killed", "teachers", None), ("killed", "drivers", None)}


def test_murders_of_plain_people_are_no_news() -> None:
    assert figures("The president spoke of the murder of teachers.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Among the teachers murdered was Father Teo Velk, rector of the university.", "Teo Velk"),
        ("Among the six teachers killed were two women.", "women"),
        ("Among the people wounded was Teo Velk.", "Teo Velk"),
    ],
)
def test_who_was_among_the_killed_may_stand_behind(text: str, who: str) -> None:
    assert who in {claim.who for claim in hurt(text) if claim.part_of is not None}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The wounded reporter is Teo Velk, of a local station.", {"Teo Velk"}),
        ("A bomb killed a man in Orva. The dead man is Teo Velk.", {"Teo Velk"}),
        (
            "Two policemen were killed in Orva. The dead policemen were Ivo Sulen and Jan Marn.",
            {"Ivo Sulen", "Jan Marn"},
        ),
        ("The dead man was a teacher.", set()),
        ("The wounded man was a member of the Lomu Front.", set()),
    ],
)
def test_the_dead_man_has_a_name(text: str, named: set[str]) -> None:
    assert {name for claim in hurt(text) for name in claim.names} == named


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The raid left 30 dead and wounded.", {("killed_or_injured", None, 30)}),
        ("Hospitals took in dozens of dead and injured.", {("killed_or_injured", None, None)}),
        ("The clash left three soldiers dead and wounded.", {("killed_or_injured", "soldiers", 3)}),
        ("The raid left five dead and wounded eleven.", {("killed", None, 5), ("injured", None, 11)}),
        ("The raid left five dead and several wounded.", {("killed", None, 5), ("injured", None, None)}),
    ],
)
def test_one_figure_of_dead_and_wounded_is_for_both(
    text: str, told: set[tuple[str, str | None, int | None]]
) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On Sunday Teo Velk and three civilians were killed in Orva.", {"Teo Velk", "civilians"}),
        ("On Sunday Teo Velk, a driver and three nurses were killed.", {"Teo Velk", "driver", "nurses"}),
        (
            "On Sunday Father Velk, other teachers and civilians were killed.",
            {"Velk", "teachers", "civilians"},
        ),
        ("On Monday in Orva two men were killed.", {"men"}),
        ("On Sunday Velda held prayers, and two men were killed.", {"men"}),
    ],
)
def test_a_day_in_front_takes_nobody_from_the_list(text: str, who: set[str]) -> None:
    assert {claim.who for claim in hurt(text)} == who


@pytest.mark.parametrize(
    ("text", "who", "low"),
    [
        (
            "Hundreds attended the funeral of six people, three of them children, who were killed.",
            "people",
            6,
        ),
        ("Police named six men, including two brothers, who were killed on Thursday.", "men", 6),
        ("The town buried seven miners, two of them brothers, who died in the blast.", "miners", 7),
    ],
)
def test_a_clause_behind_a_share_is_that_of_the_group(text: str, who: str, low: int) -> None:
    assert [(claim.who, claim.low) for claim in hurt(text) if claim.part_of is None] == [(who, low)]
    assert (who, low) in {(claim.who, claim.low) for claim in hurt(text.upper())}


def test_a_clause_of_one_is_not_that_of_the_group() -> None:
    doc = parsed("Police hold four men, including a teacher, who was arrested on Monday.")
    arrested = next(token for token in doc if token.text == "arrested")
    assert arrested.head.text == "teacher"
