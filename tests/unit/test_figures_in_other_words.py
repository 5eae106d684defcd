"""Figures told of the dead themselves ("the wounded exceed a hundred"), brought up to a new total, or left without a verb."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wounded exceed ninety.", [("injured", None, 90, None)]),
        ("The injured number between 12 and 14.", [("injured", None, 12, 14)]),
        ("The dead were six in number.", [("killed", None, 6, 6)]),
        (
            "The council put the deaths at 4; the clinic at 2.",
            [("killed", None, 4, 4), ("killed", None, 2, 2)],
        ),
        (
            "One more clerk hurt in the blast has died, bringing the dead to eight.",
            [("killed", "clerk", 1, 1), ("killed", "clerks", 8, 8)],
        ),
        (
            "Divers found three more bodies, which raises the total to 17.",
            [("killed", None, 3, 3), ("killed", None, 17, 17)],
        ),
    ],
)
def test_the_dead_are_so_many(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The injured may exceed 40.",
        "They took the injured to 3 clinics.",
        "New taxes raise the total to 32 crowns.",
        "He brought the wounded to Talla.",
        "A doctor who treated the wounded spoke to us.",
    ],
)
def test_no_such_figure(text: str) -> None:
    assert hurt(text) == []


def test_a_figure_that_is_revised_to_another_is_not_the_new_one() -> None:
    claims = hurt("The toll was first given as 80 and later revised upward to 95.")
    assert [(claim.low, claim.supersedes) for claim in claims] == [(80, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Four men died on the spot and two in hospital.",
            [("killed", "men", 4, 4), ("killed", "men", 2, 2)],
        ),
        (
            "Nine women died at the scene and one later.",
            [("killed", "women", 9, 9), ("killed", "women", 1, 1)],
        ),
        (
            "The mayor was killed together with his three guards.",
            [("killed", "mayor", 1, 1), ("killed", "guards", 3, 3)],
        ),
        ("A gunman shot dead a couple of chess players.", [("killed", "chess players", 2, 2)]),
        ("A watchman was chopped to death by a mob.", [("killed", "watchman", 1, 1)]),
        ("The desk recorded 40 killings of teachers.", [("killed", "teachers", 40, 40)]),
        (
            "At least 11 weavers, most of them girls, lost their lives in Sulen.",
            [("killed", "weavers", 11, None), ("killed", "girls", None, None)],
        ),
        ("The rebels lost 14, the army said.", [("killed", "rebels", 14, 14)]),
        ("We lost 19 comrades in the hills.", [("killed", "comrades", 19, 19)]),
    ],
)
def test_told_with_few_words(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize("text", ["The party lost 12 seats.", "The team lost 3 to 1.", "The club lost two."])
def test_games_and_seats_are_no_losses(text: str) -> None:
    assert hurt(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The insurgents lost nine men at the ford.", "militant"),
        ("The brigade lost nine men at the ford.", "unknown"),
        ("The army lost nine men at the ford.", "military"),
    ],
)
def test_men_are_of_the_side_that_lost_them(text: str, category: str) -> None:
    assert [claim.category for claim in hurt(text)] == [category]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Merchants: 12 killed, 3 wounded.",
            [("killed", "Merchants", 12, 12), ("injured", "Merchants", 3, 3)],
        ),
        ("There were 20 dead among the miners.", [("killed", "miners", 20, 20)]),
        ("The rebels suffered 30 casualties.", [("killed_or_injured", "rebels", 30, 30)]),
        (
            "A sergeant died; two of his comrades were flown to Talla.",
            [("killed", "sergeant", 1, 1), ("injured", "comrades", 2, 2)],
        ),
        ("Troops annihilated 40 extremists.", [("killed", "extremists", 40, 40)]),
    ],
)
def test_whose_the_figure_is(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Seven guards were wounded, three seriously, when herders fought.", 3),
        ("Twelve people were hurt, two gravely.", 2),
        ("Sixteen people were hurt, two airlifted to Dorba.", 2),
    ],
)
def test_a_share_of_the_wounded(text: str, low: int) -> None:
    whole, part = hurt(text)
    assert (part.low, part.part_of) == (low, (whole.start, whole.end))


@pytest.mark.parametrize(
    "text",
    ["Nine ministers were flown to Talla.", "The bank was hit, three seriously.", "Residents: it was quiet."],
)
def test_no_share(text: str) -> None:
    assert hurt(text) == []


def test_a_headline_tells_what_the_text_gives_as_somebodys() -> None:
    body = "KARVEL - A bomb on a bus killed a porter and hurt four others, police said."
    dead, hurt_ones = hurt(f"Bus blast leaves porter dead, 4 hurt\n\n{body}")
    assert (dead.who, dead.claimant, hurt_ones.who, hurt_ones.low) == ("porter", "police", "others", 4)


def test_what_a_sentence_tells_stands_beside_what_somebody_gives() -> None:
    assert len(hurt("A blast killed nine clerks. The army said nine clerks died.")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels killed, 30; wounded, 12 or so.",
            [("killed", "Rebels", 30, 30), ("injured", "Rebels", 12, 12)],
        ),
        (
            "Dead: 11 according to nurses, 16 according to the union.",
            [("killed", None, 11, 11), ("killed", None, 16, 16)],
        ),
        (
            "Four miners died. The council published a list with nine names.",
            [("killed", "miners", 4, 4), ("killed", None, 9, 9)],
        ),
        ("The shooting left five in hospital.", [("injured", None, 5, 5)]),
        ("The blast cost two welders their lives.", [("killed", "welders", 2, 2)]),
        ("There were no victims.", [("killed_or_injured", None, 0, 0)]),
        ("Six miners remain in captivity.", [("detained", "miners", 6, 6)]),
    ],
)
def test_in_lists_and_tables(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The police published a list of 12 names of wanted men after two clerks were named.",
        "The list of candidates holds 40 names.",
        "No victims' group came.",
    ],
)
def test_other_lists(text: str) -> None:
    assert hurt(text) == []


def test_some_among_them_are_a_share() -> None:
    whole, part = hurt("Eight soldiers, a captain among them, were killed.")
    assert (whole.low, part.who, part.part_of) == (8, "captain", (whole.start, whole.end))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four night-shift nurses were wounded.", [("injured", "night-shift nurses", 4, 4)]),
        ("Two day labourers died.", [("killed", "day labourers", 2, 2)]),
        ("Officials put the Orva dead at six.", [("killed", None, 6, 6)]),
        ("How many died may never be known.", []),
        ("KIA: 4; WIA: 9.", [("killed", None, 4, 4), ("injured", None, 9, 9)]),
    ],
)
def test_figures_read_right(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
