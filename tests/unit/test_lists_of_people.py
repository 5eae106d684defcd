"""Lists of the dead and the hurt: every name of them is found, whatever stands between."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


def _who(text: str) -> list[tuple[str, str | None]]:
    return [(claim.kind, claim.who) for claim in hurt(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The deputy's son, Mateo; Julio Parde, the provincial treasurer; and bodyguard Nestor Quiroga, were also killed.",
            ["Mateo", "Julio Parde", "Nestor Quiroga"],
        ),
        (
            "The bomb went off at noon, killing Lucia Ferrante, 42; Paola Ferrante, 19; a boy known as Tito; "
            "Ernesto Balcazar, and a police clerk who died at the clinic.",
            ["Lucia Ferrante", "Paola Ferrante", "boy", "Ernesto Balcazar", "police clerk"],
        ),
        (
            "Killed were Maja Lind, 31, a nurse; her father, Olof Lind, 66; and two neighbours.",
            ["Maja Lind", "Olof Lind", "neighbours"],
        ),
        (
            "Injured by the blast were an unidentified taxi driver; Elmer Macho, a pedlar who slept on the pavement; "
            "and Raul Castano, a baker who was passing by.",
            ["taxi driver", "Elmer Macho", "Raul Castano"],
        ),
    ],
)
def test_semicolons_divide_the_people_of_a_list(text: str, names: list[str]) -> None:
    assert [who for _, who in _who(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The injured were 19-year-old Robin Ramos, 30-year-old Roberto Pabon, and 40-year-old Hugo Marales.",
            ["Robin Ramos", "Roberto Pabon", "Hugo Marales"],
        ),
        ("Also injured were Lucio Gutte and four-month-old Elmer Alvar.", ["Lucio Gutte", "Elmer Alvar"]),
        (
            "Hitmen assassinated in less than two days Magistrate Paulo Restivo, police chief Hernan Lozada, and Senator Ivan Mercado.",
            ["Paulo Restivo", "Hernan Lozada", "Ivan Mercado"],
        ),
        (
            "Gunmen burst into the bar and shot dead Pedro Ortiz, Abel Portillo and Carmen Gutierrez.",
            ["Pedro Ortiz", "Abel Portillo", "Carmen Gutierrez"],
        ),
        ("Militants killed Osman Demir and Freeman Cole on Monday.", ["Osman Demir", "Freeman Cole"]),
    ],
)
def test_every_name_of_a_list_is_a_victim(text: str, names: list[str]) -> None:
    assert [who for _, who in _who(text)] == names


def test_the_names_behind_a_figure_belong_to_it() -> None:
    claim = hurt(
        "Soldiers killed three journalists: Roberto Navas, a photographer, Cornel Lagro, a Dutch correspondent, "
        "and Mauricio Pineda, a reporter."
    )[0]
    assert (claim.low, claim.names) == (3, ("Roberto Navas", "Cornel Lagro", "Mauricio Pineda"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two guards who were watching the gate and a passer-by were wounded in the blast.",
            [("injured", "guards", 2), ("injured", "passer-by", 1)],
        ),
        ("A passer-by was hurt by splinters.", [("injured", "passer-by", 1)]),
        (
            "Four off-duty policemen were ambushed and killed on Friday.",
            [("killed", "off-duty policemen", 4)],
        ),
        ("Gunmen killed two on-duty nurses.", [("killed", "on-duty nurses", 2)]),
    ],
)
def test_words_joined_by_a_hyphen_keep_their_figure(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(claim.kind, claim.who, claim.low) for claim in hurt(text)] == expected


def test_a_breakdown_in_brackets_is_part_of_its_figure() -> None:
    whole, *parts = hurt(
        "Ten people (four soldiers and six civilians) were wounded in the attack on the barracks."
    )
    assert (whole.low, [(part.low, part.category) for part in parts]) == (
        10,
        [(4, "military"), (6, "civilian")],
    )
    assert {part.part_of for part in parts} == {(whole.start, whole.end)}


def test_brackets_behind_a_count_of_deaths() -> None:
    whole, *parts = hurt("Civil society reports 11 deaths (nine civilians, two attackers) in the night raid.")
    assert (whole.low, [(part.low, part.who) for part in parts]) == (11, [(9, "civilians"), (2, "attackers")])
    assert all(part.part_of for part in parts)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("A farmer in Velm, his wife and a son were killed.", {"farmer": 1, "wife": 1, "son": 1}),
        (
            "Imad Sorel, 34, a driver, his brother and two cousins were killed on Friday.",
            {"Imad Sorel": 1, "brother": 1, "cousins": 2},
        ),
        (
            "A shepherd from Oru, who had gone out before dawn, and his two sons were killed by a mine.",
            {"shepherd": 1, "sons": 2},
        ),
        (
            "Imad Sorel, a tailor, his wife and their daughter died when the roof fell in.",
            {"Imad Sorel": 1, "wife": 1, "daughter": 1},
        ),
        (
            "A trader returning from the market in Velm, his wife and a son were killed.",
            {"trader": 1, "wife": 1, "son": 1},
        ),
        (
            "Rebels executed a teacher they accused of spying, his wife and two sons.",
            {"teacher": 1, "wife": 1, "sons": 2},
        ),
        (
            "A shell hit a house, killing a farmer who was asleep, his wife and a son.",
            {"farmer": 1, "wife": 1, "son": 1},
        ),
        ("A priest in Kesh, two nuns and a driver were killed.", {"priest": 1, "nuns": 2, "driver": 1}),
        ("The mayor, two nuns and a driver were killed.", {"mayor": 1, "nuns": 2, "driver": 1}),
        ("The mayor, a cook and a driver were killed.", {"mayor": 1, "cook": 1, "driver": 1}),
        ("A guard, who had tried to stop the car, and a cook were killed.", {"guard": 1, "cook": 1}),
        ("In the village of Velm, a boy and two girls were killed.", {"boy": 1, "girls": 2}),
        ("In Velm, a cook, a driver and three guards were killed.", {"cook": 1, "driver": 1, "guards": 3}),
        ("Killed were a farmer in Velm, his wife and a son.", {"farmer": 1, "wife": 1, "son": 1}),
        (
            "Jamal Orel, 45, and his sons Sami, 12, and Rami, 9, were killed.",
            {"Jamal Orel": 1, "Sami": 1, "Rami": 1},
        ),
    ],
)
def test_people_behind_what_is_said_of_the_first_are_of_the_list(text: str, people: dict[str, int]) -> None:
    assert {claim.who: claim.low for claim in hurt(text)} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The mayor, a doctor and a father of two, was killed.", {"mayor"}),
        ("A car carrying a judge from Velm, his driver and two guards was hit, killing a clerk.", {"clerk"}),
        ("Ana Sorel, a cook, and three guards were killed.", {"Ana Sorel", "guards"}),
    ],
)
def test_who_somebody_is_makes_no_list(text: str, people: set[str]) -> None:
    assert {claim.who for claim in hurt(text)} == people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A judge was shot dead with her bodyguard on Monday.",
            [("killed", "judge", 1, 1), ("killed", "bodyguard", 1, 1)],
        ),
        (
            "The mayor was wounded with his two sons on Monday.",
            [("injured", "mayor", 1, 1), ("injured", "sons", 2, 2)],
        ),
        ("The mayor was killed with his own gun on Monday.", [("killed", "mayor", 1, 1)]),
        ("A man was killed with his wife's knife on Monday.", [("killed", "man", 1, 1)]),
    ],
)
def test_whom_somebody_was_killed_with_was_killed_too(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
