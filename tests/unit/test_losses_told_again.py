"""A loss told again is one loss: sets, synonyms, aliases, first sentences, pronouns, deaths told in passing."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Five guards and a driver were killed on Monday. All six were killed when a mine went off.",
            [("killed", "guards", 5, 5), ("killed", "driver", 1, 1)],
        ),
        (
            "A policeman and his son were killed on Monday. The two were killed beside their car.",
            [("killed", "policeman", 1, 1), ("killed", "son", 1, 1)],
        ),
        (
            "A bomb killed a nurse and a guard in Olmar. Two more were killed in Sarn.",
            [("killed", "nurse", 1, 1), ("killed", "guard", 1, 1), ("killed", None, 2, 2)],
        ),
        (
            "Drug lord Rono Tarel was killed by police. The death of this criminal is a relief, the mayor said.",
            [("killed", "Rono Tarel", 1, 1)],
        ),
        (
            "Rebel chief Rono Tarel, alias Lobo, was killed on Monday. Lobo was killed by his own men, soldiers said.",
            [("killed", "Rono Tarel", 1, 1)],
        ),
        (
            "Rono Tarel, alias Lobo, was killed on Monday. Pavel Orsk, alias Zorro, was killed too.",
            [("killed", "Rono Tarel", 1, 1), ("killed", "Pavel Orsk", 1, 1)],
        ),
        (
            "Six monks were murdered on Monday. The president mourned the death of the clergymen.",
            [("killed", "monks", 6, 6)],
        ),
        (
            "Six students were killed in Olmar on Monday. In Sarn, six pupils were killed.",
            [("killed", "students", 6, 6), ("killed", "pupils", 6, 6)],
        ),
        (
            "A hired gunman was killed by his own grenade. The terrorist was killed at once, a priest said.",
            [("killed", "hired gunman", 1, 1)],
        ),
        (
            "A policeman was killed at noon on Monday. The sergeant was killed at dusk.",
            [("killed", "policeman", 1, 1), ("killed", "sergeant", 1, 1)],
        ),
    ],
)
def test_a_set_a_synonym_or_an_alias_takes_up_those_told_of(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A bomb on Monday left one person injured. The blast wounded a passerby who was near the door.",
            [("injured", "passerby", 1, 1)],
        ),
        (
            "One man was killed by a bomb on Monday. Jose Tarel was killed when the device went off under his car.",
            [("killed", "Jose Tarel", 1, 1)],
        ),
        (
            "One person was killed in Olmar on Monday. Another person was killed in Sarn.",
            [("killed", "person", 1, 1), ("killed", "person", 1, 1)],
        ),
        (
            "One person was killed in Olmar on Monday. In Sarn, a teacher was also killed by gunmen.",
            [("killed", "person", 1, 1), ("killed", "teacher", 1, 1)],
        ),
        (
            "The bombs left at least one dead and five wounded. At least five were wounded at the market.",
            [("killed", None, 1, None), ("injured", None, 5, 5)],
        ),
        (
            "Olmar, 12 May: One person was killed by a mine.\nSarn, 13 May: A farmer was killed by a mine.",
            [("killed", "person", 1, 1), ("killed", "farmer", 1, 1)],
        ),
        (
            "One person was killed by a mine in Olmar on Monday. A farmer was killed by a mine in Sarn.",
            [("killed", "person", 1, 1), ("killed", "farmer", 1, 1)],
        ),
        (
            "(1) Gunmen killed a man in Olmar. (2) Gunmen killed a teacher in Sarn.",
            [("killed", "man", 1, 1), ("killed", "teacher", 1, 1)],
        ),
        (
            "More than five guards were hurt on Monday. Five guards were hurt at the gate.",
            [("injured", "guards", 5, None), ("injured", "guards", 5, 5)],
        ),
    ],
)
def test_what_the_first_sentence_counts_the_next_ones_tell_in_full(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said army casualties include 30 soldiers killed and 45 wounded.",
            [("killed", "soldiers", 30, 30), ("injured", "soldiers", 45, 45)],
        ),
        (
            "The brigade suffered several casualties, including a wounded captain, on Monday.",
            [("killed_or_injured", None, None, None), ("injured", "captain", 1, 1)],
        ),
        (
            "Police chief Ivan Tarel was killed in an ambush. The police chief was shot twice, in the neck.",
            [("killed", "Ivan Tarel", 1, 1)],
        ),
        ("Casualties include 30 soldiers, the ministry said.", [("killed_or_injured", "soldiers", 30, 30)]),
    ],
)
def test_casualties_whose_end_is_told_are_told_once(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Guard Ivan Tarel shot Jan Moor on Monday, wounding him in the leg.", ["Jan Moor"]),
        ("Two miners overpowered one of the guards, broke his lamp and stabbed him to death.", ["guards"]),
        (
            "An officer was killed on Monday. One of the soldiers gave up after he was wounded.",
            ["officer", "soldiers"],
        ),
        (
            "A guerrilla died in the raid on deputy Ivan Tarel's house and his body was found there.",
            ["guerrilla"],
        ),
        ("A guard shot a thief on Monday, killing him.", ["thief"]),
        (
            "OLMAR (Radio Cadena Norte) -- A tourist died in the clinic today. He received two bullet wounds before.",
            ["tourist"],
        ),
        (
            "Gunmen abducted four students on Monday. The bodies of two of them were found on Tuesday.",
            ["students", "students"],
        ),
    ],
)
def test_a_pronoun_is_whoever_the_verb_before_it_was_done_to(text: str, who: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == who


def test_an_alias_in_a_list_is_no_second_victim() -> None:
    text = "The victims were Ivan Tarel, alias Lobo, and Jan Moor."
    assert [claim.names for claim in hurt(text)] == [("Ivan Tarel",), ("Jan Moor",)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gunmen killed the director of the school in Olmar, Ivan Tarel, on Monday.", "Ivan Tarel"),
        ("Gunmen killed the head of the bank in Olmar, Sarn province, on Monday.", "head of the bank"),
        ("Gunmen killed a guard of the bank in Olmar, Jan Moor said on Monday.", "guard"),
    ],
)
def test_a_name_behind_the_place_of_an_office_is_who_holds_it(text: str, who: str) -> None:
    assert [claim.who for claim in hurt(text)] == [who]


@pytest.mark.parametrize(
    ("text", "background"),
    [
        (
            "A judge who was investigating the murder of senator Ivan Tarel was shot dead on Monday.",
            [False, True],
        ),
        ("A suspect in the murder of senator Ivan Tarel was shot dead by police on Monday.", [False, True]),
        ("A witness to the killing of two nurses was wounded on Monday.", [False, True]),
        ("Two guards wounded in the killing of mayor Ivan Tarel died on Tuesday.", [False, False]),
        ("Police are investigating the murder of senator Ivan Tarel, who was shot dead on Monday.", [False]),
    ],
)
def test_a_death_that_a_victim_looked_into_is_older(text: str, background: list[bool]) -> None:
    assert [claim.background for claim in hurt(text)] == background
