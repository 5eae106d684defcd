"""The same people told of again are one claim: names and roles, appositions, other voices, lists."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt, one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen killed Juan Soto, the mayor of Teroa, and his driver on Friday.",
            [("killed", "Juan Soto", 1, 1), ("killed", "driver", 1, 1)],
        ),
        (
            "Gunmen killed the mayor of Teroa, Juan Soto, a bodyguard and two bystanders on Friday.",
            [
                ("killed", "Juan Soto", 1, 1),
                ("killed", "bodyguard", 1, 1),
                ("killed", "bystanders", 2, 2),
            ],
        ),
        (
            "The union condemned the murder of Ana Reyes, leader of the port workers and secretary of the council.",
            [("killed", "Ana Reyes", 1, 1)],
        ),
        (
            "The death of Pavel Orsk, a popular singer, shocked the town.",
            [("killed", "Pavel Orsk", 1, 1)],
        ),
    ],
)
def test_what_stands_beside_a_name_is_no_second_victim(text: str, expected: list[object]) -> None:
    assert figures(text) == expected


def test_the_role_beside_a_name_gives_its_category() -> None:
    claims = hurt("Gunmen killed Juan Soto, the mayor of Teroa, and his driver on Friday.")
    assert claims[0].category == "civilian"


def test_a_victim_named_later_is_the_one_told_of_by_role() -> None:
    text = "A judge was shot dead on Monday in Teroa. Judge Ana Reyes was killed on her way to work, police said."
    assert figures(text) == [("killed", "Ana Reyes", 1, 1)]


def test_his_driver_is_not_the_minister_named_beside_him() -> None:
    text = "They condemned the murder of Minister Ivan Dolev in a raid in which his driver was killed, too."
    assert [who for _, who, _, _ in figures(text)] == ["Ivan Dolev", "driver"]


def test_another_voice_that_speaks_of_a_known_victim_makes_no_new_claim() -> None:
    text = (
        "Police said Ana Reyes, a judge, was shot dead in Teroa. The bishop said the murder of the judge was a sin. "
        "The president said that Reyes had been killed by cowards."
    )
    assert figures(text) == [("killed", "Ana Reyes", 1, 1)]


def test_another_voice_with_a_figure_of_its_own_does() -> None:
    text = "Police said two people were killed in Teroa. The hospital said two people were killed in Teroa."
    assert [claim.claimant for claim in hurt(text)] == ["Police", "hospital"]


def test_people_joined_after_a_relative_clause_did_not_share_its_fate() -> None:
    text = "The list has 61 people who were killed in the raid and 18 who are missing."
    assert ("killed", "people", 61, 61) in figures(text)
    assert not any(low == 18 and kind == "killed" for kind, _, low, _ in figures(text))


def test_a_semicolon_ends_the_victims_where_no_list_is_under_way() -> None:
    text = "We demand a trial for the killing of six nurses; General Marek Holt must resign."
    assert figures(text) == [("killed", "nurses", 6, 6)]


def test_a_list_parted_by_semicolons_goes_on() -> None:
    text = "The blast killed Ana Reyes, 42; Pilar Reyes, 9; and a guard."
    assert [who for _, who, _, _ in figures(text)] == ["Ana Reyes", "Pilar Reyes", "guard"]


def test_names_keep_all_their_words_in_a_text_set_in_capitals() -> None:
    text = (
        "TEROA, 3 MAR (PRENSA) -- THE GOVERNMENT CONDEMNED THE MURDER OF SOLDIER RAUL ROJAS HERRERA ON MONDAY. "
        "THE CAPITAL OF THE PROVINCE WAS CALM AFTER THE ATTACK."
    )
    assert figures(text) == [("killed", "Raul Rojas Herrera", 1, 1)]


def test_a_surname_alone_is_given_in_full_where_the_text_knows_one_such_person() -> None:
    text = (
        "Judge Leila Haddou was driving to court when men opened fire. Haddou died of her wounds in hospital."
    )
    assert [who for _, who, _, _ in figures(text)] == ["Leila Haddou"]


def test_two_people_of_one_surname_are_not_told_apart_by_guessing() -> None:
    text = "Ana Reyes and Pilar Reyes sell fruit in Teroa. Mrs Reyes was killed on Monday."
    assert [who for _, who, _, _ in figures(text)] == ["Reyes"]


def test_who_said_it_is_not_who_was_killed() -> None:
    text = "Leila Haddou was a judge. Minister Lotfi Brahm said she was killed by smugglers."
    assert [who for _, who, _, _ in figures(text)] == ["Leila Haddou"]


def test_the_dead_civilian_is_not_the_fighter_told_of_before() -> None:
    text = (
        "A soldier and a civilian were killed. The rebels said one of their fighters had died. "
        "The dead civilian was identified as Martin Rojas."
    )
    assert [(c.who, c.category) for c in hurt(text)] == [
        ("soldier", "military"),
        ("Martin Rojas", "civilian"),
        ("fighters", "militant"),
    ]


def test_one_figure_for_two_kinds_of_people() -> None:
    claims = hurt("The soldiers executed at least 18 men and boys in the village of Ama.")
    assert [(c.who, c.low, c.high) for c in claims] == [("men and boys", 18, None)]


def test_passers_by_keep_their_tail() -> None:
    assert [(c.who, c.category) for c in hurt("Two passers-by died in the blast.")] == [
        ("passers-by", "civilian")
    ]


def test_the_bomber_is_one_of_the_dead() -> None:
    assert figures("A bomber blew himself up at a gate, killing 12 policemen and himself.") == [
        ("killed", "bomber", 1, 1),
        ("killed", "policemen", 12, 12),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two members of the judge's escort, officers of the secret police, were wounded on Monday.",
            [("injured", "members of the judge's escort", 2, 2)],
        ),
        (
            "Rebels killed the minister Ana Reyes on Monday. No group and no other body claimed the murder of the "
            "minister.",
            [("killed", "Ana Reyes", 1, 1)],
        ),
        (
            "Gunmen dragged the mayor from his house on Monday and killed him.",
            [("killed", "mayor", 1, 1)],
        ),
        (
            "The judge was shot in his house in Santa Bela. Police said he died at noon.",
            [("killed", "judge", 1, 1)],
        ),
    ],
)
def test_descriptions_and_pronouns_are_of_those_told_of(
    text: str, expected: list[tuple[str, str, int, int]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A taxi driver was found shot dead near Tolm. The body of Anto Brek, 31, was discovered by children.",
            "Anto Brek",
        ),
        (
            "A farmer was hacked to death in Sarn. The remains of Jale Orun were found in a ditch.",
            "Jale Orun",
        ),
        ("A student was strangled in Derrin. Mira Solt's body was found behind a hostel.", "Mira Solt"),
    ],
)
def test_the_body_found_is_that_of_the_one_told_of(text: str, who: str) -> None:
    claim = one(text)
    assert (claim.kind, claim.who, claim.low) == ("killed", who, 1)
