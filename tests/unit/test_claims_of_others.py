"""Who it was: the people a clause is about, where the parse or a pronoun points to somebody else."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen stormed the inn, killing three people and injuring 27 others before they were shot dead.",
            [("killed", "people", 3, 3), ("injured", "others", 27, 27), ("killed", "Gunmen", None, None)],
        ),
        (
            "An attacker stabbed two teachers before he was shot dead by a guard.",
            [("injured", "teachers", 2, 2), ("killed", "attacker", 1, 1)],
        ),
        (
            "Raiders wounded a herder until they were themselves killed by villagers.",
            [("injured", "herder", 1, 1), ("killed", "Raiders", None, None)],
        ),
    ],
)
def test_they_who_were_stopped_are_those_who_did_it(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_they_stay_the_victims_where_nobody_was_harmed_before() -> None:
    text = "Soldiers found three hostages before they were killed by the gang."
    assert [who for kind, who, _, _ in figures(text) if kind == "killed"] == ["hostages"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was a mistake, said Mira Tolan, whose 17-year-old son, Brian, was hit in the neck and died in hospital.",
            [("killed", "Brian", 1, 1)],
        ),
        (
            "Twenty-three were picked up by a passing ship but the chief engineer and a cook were missing.",
            [("missing", "chief engineer", 1, 1), ("missing", "cook", 1, 1)],
        ),
        (
            "Four others, including a driver of the agency, sustained injuries and one person remains unaccounted for.",
            [("injured", "others", 4, 4), ("injured", "driver", 1, 1), ("missing", "person", 1, 1)],
        ),
        ("Two herdboys were found dead on Friday.", [("killed", "herdboys", 2, 2)]),
        (
            "Gunmen shot dead a village elder, Haji Karim, and his two bodyguards.",
            [("killed", "Haji Karim", 1, 1), ("killed", "bodyguards", 2, 2)],
        ),
        (
            "An official said nine soldiers had been killed and two taken prisoner.",
            [("killed", "soldiers", 9, 9), ("detained", "soldiers", 2, 2)],
        ),
        (
            '"My brother is missing," he said. The governor put the death toll at 38.',
            [("missing", "brother", 1, 1), ("killed", None, 38, 38)],
        ),
        ("A monitoring group put the number killed in Darun at 19.", [("killed", None, 19, 19)]),
        (
            "Seven people died in Banu and five in Ganda, he said.",
            [("killed", "people", 7, 7), ("killed", "people", 5, 5)],
        ),
        (
            "Shells killed two women in Darun, three in Salem and one in Ozel.",
            [("killed", "women", 2, 2), ("killed", "women", 3, 3), ("killed", "women", 1, 1)],
        ),
        (
            "Twin car bombs wounded 40 people in the cities of Balar and Rumad on Wednesday.",
            [("injured", "people", 40, 40)],
        ),
        (
            "Two clerks died in Banu and five trucks in Ganda were burned.",
            [("killed", "clerks", 2, 2)],
        ),
        (
            "It was a mistake, said Comfort Tano, whose daughter Precious, 13, was among the dead.",
            [("killed", "daughter", 1, 1)],
        ),
        (
            "One source said two foreigners were wounded and that four soldiers were unaccounted for.",
            [("injured", "foreigners", 2, 2), ("missing", "soldiers", 4, 4)],
        ),
        (
            "Nine fighters were dead; five civilians were also hit, two of them died.",
            [("killed", "fighters", 9, 9), ("killed", "civilians", 2, 2)],
        ),
        (
            "A market was bombed on Monday, with a death toll ranging from 12 to 18.",
            [("killed", None, 12, 18)],
        ),
        (
            "Eight people were killed when a home was bombed, and six others remained under the rubble.",
            [("killed", "people", 8, 8), ("missing", "others", 6, 6)],
        ),
        ("Three men were trapped beneath the debris.", [("missing", "men", 3, 3)]),
        (
            "Troops killed 14 militants in two operations in Spinwa and Datta Khela on Saturday night.",
            [("killed", "militants", 14, 14)],
        ),
        (
            "Karel Vano and Juan Soto were found in the yard. Vano's family said he was killed by police.",
            [("killed", "Karel Vano", 1, 1)],
        ),
        ("A soldier embraced martyrdom in the exchange of fire.", [("killed", "soldier", 1, 1)]),
        ("They rang the bell 53 times, once for each neighbour killed that day.", []),
        ("About 94 inmates overpowered the guards and fled into the bush.", []),
        ("Four people are still listed as missing.", [("missing", "people", 4, 4)]),
        (
            "He claimed that more than 40 government and Ruritanian troops were killed.",
            [("killed", "government and Ruritanian troops", 40, None)],
        ),
        (
            "Six civilians, among them two sisters aged 5 and 8, were killed when a shell landed on a yard.",
            [("killed", "civilians", 6, 6), ("killed", "sisters", 2, 2)],
        ),
        ("A doctor said the clinic had received 31 wounded people.", [("injured", "people", 31, 31)]),
        ('"Four of our valiant fighters fell," he added.', [("killed", "valiant fighters", 4, 4)]),
        (
            "The blast that left one passenger dead and 11 hurt was the work of rebels.",
            [("killed", "passenger", 1, 1), ("injured", "passengers", 11, 11)],
        ),
        (
            "The attacks killed 22 and 38 people respectively.",
            [("killed", "people", 22, 22), ("killed", "people", 38, 38)],
        ),
    ],
)
def test_the_people_of_the_clause(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A police Land Cruiser was riddled with bullets.",
        "Eight houses stood in the border villages of Aitara and Mays al-Jaba; both were hit.",
        "The fighters fell silent.",
        "The troops fell back to the river.",
        "Prices fell, and two traders fell out over it.",
    ],
)
def test_things_and_places_are_nobody(text: str) -> None:
    assert figures(text) == []


def test_villages_named_behind_the_dead_are_no_more_dead() -> None:
    text = (
        "Eight people were killed in the border villages of Aitarun and Mays al-Jabar, and two medics "
        "with the Rescue Authority died when their car was hit."
    )
    assert [(who, low) for _, who, low, _ in figures(text)] == [("people", 8), ("medics", 2)]
