"""A list of the dead loses nobody and counts nobody twice, whatever the parse makes of it."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Verin six traders, among them a girl, were shot dead when soldiers opened fire.",
            [("killed", "traders", 6, 6), ("killed", "girl", 1, 1)],
        ),
        (
            "A guard died after being struck with a bottle and ten people, including three cooks, were injured.",
            [("killed", "guard", 1, 1), ("injured", "people", 10, 10), ("injured", "cooks", 3, 3)],
        ),
        (
            "Petar Ilic, 40, his brother Milan Ilic and two of their cousins died when a shell hit their car.",
            [("killed", "Petar Ilic", 1, 1), ("killed", "Milan Ilic", 1, 1), ("killed", "cousins", 2, 2)],
        ),
        (
            "Two constables, Ravi Rao and Anil Das, and a driver were killed in an ambush.",
            [("killed", "constables", 2, 2), ("killed", "driver", 1, 1)],
        ),
        (
            "A judge threatened by the smugglers and a clerk robbed in May were killed on Monday.",
            [("killed", "judge", 1, 1), ("killed", "clerk", 1, 1)],
        ),
        (
            "Three porters, Ravi Rao, Anil Das and Om Sen, and two cooks accompanying them lost their lives.",
            [("killed", "porters", 3, 3), ("killed", "cooks", 2, 2)],
        ),
        (
            "A bishop and three drivers escorting him died when a bomb exploded.",
            [("killed", "bishop", 1, 1), ("killed", "drivers", 3, 3)],
        ),
        (
            "The mission verified reports of a farmer and a driver wounded by shelling in Verin.",
            [("injured", "farmer", 1, 1), ("injured", "driver", 1, 1)],
        ),
        (
            "The colonel was hit by a bomb. He died with two of his guards.",
            [("killed", "colonel", 1, 1), ("killed", "guards", 2, 2)],
        ),
        (
            "A convoy drove over a mine near Verin and two guides lost their legs.",
            [("injured", "guides", 2, 2)],
        ),
    ],
)
def test_nobody_is_lost(text: str, expected: list[Figure]) -> None:
    assert [one for one in figures(text) if one[0] in ("killed", "injured")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit a mill, killing the owner, a 70-year-old widower.", [("killed", "owner", 1, 1)]),
        (
            "A drone hit a van, killing the driver, a father of two, and two nurses.",
            [("killed", "driver", 1, 1), ("killed", "nurses", 2, 2)],
        ),
        (
            "Rebels shelled the post, killing one of its medics, Corporal Ivan Petrenko.",
            [("killed", "Ivan Petrenko", 1, 1)],
        ),
        ("The patrol recorded one death: a woman killed by sniper fire.", [("killed", "woman", 1, 1)]),
        (
            "The bodies of two clerks, Mary Akol, 30, and her colleague, were found in a ditch.",
            [("killed", "clerks", 2, 2)],
        ),
        (
            "Shells killed a shopkeeper, a student and a nurse.",
            [("killed", "shopkeeper", 1, 1), ("killed", "student", 1, 1), ("killed", "nurse", 1, 1)],
        ),
        (
            "The attack killed the imam, a teacher and two pupils.",
            [("killed", "imam", 1, 1), ("killed", "teacher", 1, 1), ("killed", "pupils", 2, 2)],
        ),
    ],
)
def test_nobody_is_counted_twice(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two youths on Monday, naming them as Omar Saleh, 22, and Ali Nasser, 17.",
        "Troops killed two men on Monday. The hospital named the dead as Omar Saleh, 22, and Ali Nasser, 17.",
        "Two men were shot dead on Monday. The dead are Omar Saleh, 22, and Ali Nasser, 17.",
    ],
)
def test_names_of_the_dead_are_parts(text: str) -> None:
    whole, *named = hurt(text)
    assert (whole.low, whole.part_of) == (2, None)
    assert [one.names for one in named] == [("Omar Saleh",), ("Ali Nasser",)]
    assert all(one.part_of == (whole.start, whole.end) for one in named)


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("40 villagers were wounded in the raid, up from the 30 the clinic gave before.", 40, 30),
        ("A bomb killed eight soldiers.\n\nCorrection: An earlier article named the wrong street. "
         "It put the number of soldiers killed at six.", 8, 6),
    ],
)  # fmt: skip
def test_a_figure_taken_back(text: str, new: int, old: int) -> None:
    told = hurt(text)
    right = next(claim for claim in told if claim.low == new)
    wrong = next(claim for claim in told if claim.low == old)
    assert right.supersedes == (wrong.start, wrong.end)


def test_the_wounded_who_died_are_in_a_toll_that_rose_by_them() -> None:
    told = hurt(
        "The toll from the bombing climbed to nine from eight after one of the wounded died, officials said."
    )
    toll = next(claim for claim in told if claim.low == 9)
    assert next(claim for claim in told if claim.low == 1).part_of == (toll.start, toll.end)


def test_time_at_the_head_of_a_sentence_holds_for_all_of_it() -> None:
    (clerk,) = hurt("Last year they raided the depot twice and were driven off; three clerks died.")
    assert clerk.background


def test_one_figure_of_two_years_is_two_figures() -> None:
    text = (
        "Nine sailors dead after mutiny on trawler\n\nVERIN – The men had quarrelled for a week over their wages with the "
        "captain, a stern old man from the islands, who locked the galley, threw their tobacco into the sea and let "
        "nobody speak to the passing boats for the rest of the voyage.\n\n"
        "In March 2016, nine sailors died in a brawl off Balar."
    )
    assert [claim.low for claim in hurt(text) if claim.kind == "killed"] == [9, 9]


def test_most_of_the_victims_is_no_figure() -> None:
    assert hurt("Most of the victims were killed near the well.") == []
    assert [claim.who for claim in hurt("A bomb killed 20 people. Most of the dead were policemen.")] == [
        "people",
        "policemen",
    ]


def test_struck_with_a_stone_is_hurt_and_shot_in_the_back_may_be_dead() -> None:
    assert figures("A farmer was hit in the head with a stone by settlers.") == [("injured", "farmer", 1, 1)]
    assert [kind for kind, *_ in figures("Juan Soto was shot in the back by a guard.")] == [
        "killed_or_injured"
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5 killed: 3 men, 1 woman, 1 girl aged 6.", [("men", 3), ("woman", 1), ("girl", 1)]),
        ("Killed: 7 (4 traders, 2 pupils, 1 nurse).", [("traders", 4), ("pupils", 2), ("nurse", 1)]),
        ("5 killed: 3 men, 1 woman, 2 girls aged 6.", []),  # adds up to more
    ],
)
def test_a_list_without_and_that_adds_up(text: str, parts: list[tuple[str, int]]) -> None:
    assert [(c.who, c.low) for c in hurt(text) if c.part_of is not None] == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed three traders from Mopti and Kona.", [("killed", "traders", 3, 3)]),
        ("Men on foot shot dead seven miners from Kuriga and Birnin Gwari.", [("killed", "miners", 7, 7)]),
        ("Rebels killed six men from Mali, Niger and Chad.", [("killed", "men", 6, 6)]),
        (
            "Rebels killed four teachers from Orva, Kern and Tessen, and a guard.",
            [("killed", "teachers", 4, 4), ("killed", "guard", 1, 1)],
        ),
        (
            "Gunmen killed a nurse from Mopti and Kona Diallo.",
            [("killed", "nurse", 1, 1), ("killed", "Kona Diallo", 1, 1)],
        ),
    ],
)
def test_where_the_dead_come_from_is_nobody(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
