"""Victims as notes, logs and bulletins tell them: lists before who says so, peoples, men lost, nobody hurt."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt
from tests.unit.events_of import mains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jets bombed Sarn, killing a pastor, his wife and three school kids, a local officer told us.",
            [("killed", "pastor", 1, 1), ("killed", "wife", 1, 1), ("killed", "school kids", 3, 3)],
        ),
        (
            "Rebels raided Sarn, killing a guard, his son and two clerks, a local official said.",
            [("killed", "guard", 1, 1), ("killed", "son", 1, 1), ("killed", "clerks", 2, 2)],
        ),
        ("A KIA information officer told us of the raid.", []),
        ("Eight Hazara were killed.", [("killed", "Hazara", 8, 8)]),
        ("Gunmen killed two clerks, Ana Moor and Ola Lund, in Sarn.", [("killed", "clerks", 2, 2)]),
        (
            "The feud is thought to be the reason after two brothers, 19 and 23, were gunned down.",
            [("killed", "brothers", 2, 2)],
        ),
        ("The enemy lost 87 men killed and wounded on Monday.", [("killed_or_injured", "men", 87, 87)]),
        ("Police spoke of the fatal stabbing of a clerk, Kofi Moor.", [("killed", "Kofi Moor", 1, 1)]),
        ("Two children were blown to bits by a mine.", [("killed", "children", 2, 2)]),
        ("The army said 36 rebels were put out of action.", [("killed_or_injured", "rebels", 36, 36)]),
        ("4 patients and a midwife dead.", [("killed", "patients", 4, 4), ("killed", "midwife", 1, 1)]),
        ("Raiders beat a nurse. The nurse later died of her injuries.", [("killed", "nurse", 1, 1)]),
        ("One Filipino seafarer is missing.", [("missing", "Filipino seafarer", 1, 1)]),
        ("A boy stepped on a mine. He sustained an amputation of the left leg.", [("injured", "boy", 1, 1)]),
        (
            "One truck out of service, driver killed, apprentice lost a leg.",
            [("killed", "driver", 1, 1), ("injured", "apprentice", 1, 1)],
        ),
        (
            "A shell hit a school, killing between six and nine displaced people.",
            [("killed", "displaced people", 6, 9)],
        ),
        ("Some 900 villagers took refuge in the bush.", [("displaced", "villagers", 900, 900)]),
        ("About 340 villagers are sheltering in the forest.", [("displaced", "villagers", 340, 340)]),
        ("11,400 residents moved to 62 shelters.", [("displaced", "residents", 11400, 11400)]),
        (
            "The raids forced some 17,000 people, two thirds of them children, to flee.",
            [("displaced", "people", 17000, 17000)],
        ),
        ("Raiders killed two farmers. They fled to the hills. Nine houses were burned.", [("killed", "farmers", 2, 2)]),
        ("About 300 fans took shelter under a roof.", []),
        ("The rocket fell in a field; nil casualties.", [("killed_or_injured", None, 0, 0)]),
    ],
)  # fmt: skip
def test_who_came_to_harm(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_most_of_them_are_a_part_and_do_not_take_the_verb_from_the_whole() -> None:
    whole, part = hurt("Twenty-three people, most of them young men, were abducted; five have since escaped.")
    assert (whole.low, part.part_of) == (23, (whole.start, whole.end))
    assert hurt("The rebels freed nine people, most of whom were women.") == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Fighters attacked a base in Sarn on Monday. Two soldiers died. One truck was burnt.",
            ["armed_clash"],
        ),
        (
            "Shells hit a clinic in Sarn on Monday. Photographs showed that two wards had burned down.",
            ["shelling"],
        ),
        (
            "Fighters attacked a base in Sarn on Monday. In Teroa a crowd burned a truck.",
            ["armed_clash", "riot"],
        ),
        ("On 21 Nov a policeman accidentally shot and wounded a rider in Sarn.", ["accident"]),
    ],
)
def test_what_came_of_one_deed_is_no_other_deed(text: str, types: list[str]) -> None:
    found = mains(text)
    assert [event.type for event in found] == types
    assert all("Nov" not in target.text for event in found for target in event.targets)


def test_fires_behind_talk_of_attacks_are_of_none_of_them() -> None:
    text = "People fled for fear of attacks. A chapel and three schools were burned at Mazeze on Monday."
    assert [event.type for event in mains(text) if event.damage] == ["arson"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers killed three FLM/PLF fighters near Sarn.", ("killed", "FLM/PLF fighters", 3)),
        ("The army neutralised 4 PLF/FLM rebels.", ("killed_or_injured", "PLF/FLM rebels", 4)),
        ("Some 118 occupiers were neutralised here today.", ("killed_or_injured", "occupiers", 118)),
        ("A search is on after the fatal shooting of three taxi drivers.", ("killed", "taxi drivers", 3)),
        ("The attackers slit a night guard's throat in Derrin.", ("killed", "night guard", 1)),
        ("Rebels slit the throat of a former sarpanch at Sarn.", ("killed", "former sarpanch", 1)),
    ],
)
def test_people_behind_two_names_and_rare_words(text: str, expected: tuple[str, str, int]) -> None:
    claim = hurt(text)[0]
    assert (claim.kind, claim.who, claim.low) == expected
