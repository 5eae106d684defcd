"""How many are meant: those a clause speaks of, one person by two offices, and nobody of whom it is not believed."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "One of the two cooks who were badly hurt said the bomb was in a bag.",
            [("injured", "cooks", 2, 2)],
        ),
        ("One of the men who were injured was a cook.", [("injured", "men", None, None)]),
        ("One of the two men who was injured is in hospital.", [("injured", "men", 1, 1)]),
        ("Three of the 12 people injured are in critical condition.", [("injured", "people", 12, 12)]),
        (
            "Three of the 12 soldiers wounded on Friday died in hospital.",
            [("killed", "soldiers", 3, 3), ("injured", "soldiers", 12, 12)],
        ),
        ("Two of five climbers killed in avalanche", [("killed", "climbers", 2, 2)]),
    ],
)
def test_a_clause_behind_some_of_them_tells_of_them_all(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The founder and leader of the group was killed.", ["founder"]),
        ("A writer and activist was shot dead in Velm.", ["writer"]),
        ("The party's founder and former mayor Ivo Lund was killed.", ["Ivo Lund"]),
        ("The driver and passenger were killed.", ["driver", "passenger"]),
        ("A man and woman were killed.", ["man", "woman"]),
    ],
)
def test_one_person_of_two_offices_is_one(text: str, people: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == people


def test_what_is_not_believed_is_no_claim() -> None:
    assert hurt("I do not believe that 40 people were killed, the mayor said.") == []


def test_where_somebody_was_shot_once_is_history() -> None:
    cook, judge = hurt("A cook was killed on Friday, two streets from where a judge was murdered in May.")
    assert (cook.background, judge.background) == (False, True)


def test_his_body_is_nobody_new() -> None:
    text = "A man was killed when the bomb he was carrying went off. His body was blown to bits."
    assert figures(text) == [("killed", "man", 1, 1)]


def test_among_them_is_of_the_people_just_named() -> None:
    text = (
        "Two guards were wounded. They raided a house of council members, among them Ivo Lund, and burnt it."
    )
    assert figures(text) == [("injured", "guards", 2, 2)]


def test_the_murders_gang_is_no_he() -> None:
    text = "Ivo Lund was to take office on Friday, the day he disappeared."
    assert figures(text) == [("missing", "Ivo Lund", 1, 1)]


def test_a_role_that_reads_like_a_verb_is_one_of_the_list() -> None:
    text = "Ivo Lund's son, William; Gustav Quint, a clerk; and bodyguard Jair Orto, were also killed."
    assert [claim.who for claim in hurt(text)] == ["William", "Gustav Quint", "Jair Orto"]


def test_brothers_by_name_and_their_mother() -> None:
    text = "Fighters murdered brothers Martin and John Paul Pozo and their mother Marta Pozo in Velm."
    assert {"John Paul Pozo", "Marta Pozo"} <= {claim.who for claim in hurt(text)}
