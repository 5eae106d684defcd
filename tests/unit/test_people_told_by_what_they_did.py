"""People told by what they were doing or what became of them, in the words that the small model misreads most."""

from __future__ import annotations

import pytest

from briefing_tui.extract import extract_many
from briefing_tui.extract.parsing.changes import hangs_together
from briefing_tui.model import Document
from tests.unit.claims_of import Figure, figures, parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A shell left six porters who tried to hide dead, a nurse said.",
            [("killed", "porters", 6, 6)],
        ),
        (
            "A drone hit a yard, leaving three welders waiting at a gate dead and wounding nine others.",
            [("killed", "welders", 3, 3), ("injured", "others", 9, 9)],
        ),
        (
            "A rocket left fifteen men and women injured.",
            [("injured", "men and women", 15, 15)],
        ),
        (
            "Raiders shot dead 14 villagers on Sunday, with nine more wounded.",
            [("killed", "villagers", 14, 14), ("injured", "villagers", 9, 9)],
        ),
        (
            "Four clerks died in a raid on a village in the north-east and nine more suffered injuries.",
            [("killed", "clerks", 4, 4), ("injured", "clerks", 9, 9)],
        ),
        ("The gang beheaded six guards queuing for bread.", [("killed", "guards", 6, 6)]),
        (
            "Police said 14 traders asleep in their beds were burned to death.",
            [("killed", "traders", 14, 14)],
        ),
        (
            "Two dozen farmers sheltering in a school lost their lives when shells landed on it.",
            [("killed", "farmers", 24, 24)],
        ),
        (
            "Rebels ambushed a convoy and killed 40 fighters loyal to the general.",
            [("killed", "fighters", 40, 40)],
        ),
        (
            "About 40 fighters loyal to the general have been killed, police said.",
            [("killed", "fighters", 40, 40)],
        ),
        (
            "Nine pilgrims returning from a wedding perished in a fire, and three others were hurt.",
            [("killed", "pilgrims", 9, 9), ("injured", "others", 3, 3)],
        ),
        (
            "Bandits raided Orva, burning huts and killing at least 12 herders and nine others were taken to hospital.",
            [("killed", "herders", 12, None), ("injured", "others", 9, 9)],
        ),
        ("Fourteen men in their twenties were slain.", [("killed", "men", 14, 14)]),
        ("The police version was two injured.", [("injured", None, 2, 2)]),
        ("Ten miners met their deaths in a blast.", [("killed", "miners", 10, 10)]),
        ("Three sappers were blown up near Orva.", [("killed", "sappers", 3, 3)]),
        ("The kidnappers marched six students into the bush.", [("detained", "students", 6, 6)]),
        ("Fifteen nurses were whisked away by gunmen.", [("detained", "nurses", 15, 15)]),
        (
            "Fighters of the Front abducted at least nine women gathering wild fruit in the bush outside Velm, Teroa commune.",
            [("detained", "women", 9, None)],
        ),
        ("Soldiers rounded up 120 women in Orva.", [("detained", "women", 120, 120)]),
        (
            "The rebels took around 40 men and women prisoner.",
            [("detained", "men and women", 40, 40)],
        ),
        ("Gunmen took away over 70 men from Orva.", [("detained", "men", 70, None)]),
        (
            "Some 900 villagers crossed the border to escape the fighting in Orva.",
            [("displaced", "villagers", 900, 900)],
        ),
        ("Witnesses said shelling injured at least 12 locals.", [("injured", "locals", 12, None)]),
    ],
)
def test_they_are_counted(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Seven pilgrims, two clerks and three guards died.",
            [("killed", "pilgrims", 7, 7), ("killed", "clerks", 2, 2), ("killed", "guards", 3, 3)],
        ),
        (
            "Those killed were a cook, a clerk and five rebels.",
            [("killed", "cook", 1, 1), ("killed", "clerk", 1, 1), ("killed", "rebels", 5, 5)],
        ),
        (
            "A blast left six guards and a local official dead.",
            [("killed", "guards", 6, 6), ("killed", "local official", 1, 1)],
        ),
        (
            "The victims were an interpreter and six guards.",
            [("killed", "interpreter", 1, 1), ("killed", "guards", 6, 6)],
        ),
        (
            "Four members of a militia and a driver died in the blast.",
            [("killed", "members of a militia", 4, 4), ("killed", "driver", 1, 1)],
        ),
        (
            "A blast killed two porters, a cook and an interpreter.",
            [("killed", "porters", 2, 2), ("killed", "cook", 1, 1), ("killed", "interpreter", 1, 1)],
        ),
        (
            "Police said among the dead were seven pilgrims and a doctor.",
            [("killed", "pilgrims", 7, 7), ("killed", "doctor", 1, 1)],
        ),
    ],
)
def test_the_others_of_a_list_are_counted_too(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Five people, two men and three women, died.",
        "Raiders met their match in Orva.",
        "Herders rounded up 40 cattle.",
        "Some 50 head of cattle perished in the shelling.",
        "He met his deadline.",
    ],
)
def test_nobody_more_is_counted(text: str) -> None:
    assert all(figure[1] in ("people", "men", "women") for figure in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen on a motorcycle shot dead Dr Ana Moor, a member of the town council, in Orva on Monday, a judge said.",
        "Police said as many as 30 clerks held hostage by the group were shot dead in an air strike on Monday night, with "
        "nine more wounded.",
    ],
)
def test_no_mend_of_the_parse_goes_round_in_circles(text: str) -> None:
    assert hangs_together(parsed(text))
    (facts,) = extract_many([Document(text, published="2024-03-12")])
    assert facts.extracted
    assert facts.events
