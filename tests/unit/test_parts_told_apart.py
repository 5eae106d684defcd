"""What some of those just counted were, and figures taken back, in sentences of their own."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt


def parts(text: str) -> list[tuple[str, str | None, int | None]]:
    return [(c.kind, c.who, c.low) for c in hurt(text) if c.part_of is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Jets hit a hall. "I counted 34 dead," said a nurse. "Six are children. Four are monks."',
            [("killed", "children", 6), ("killed", "monks", 4)],
        ),
        (
            '"We buried 97 people with our own hands," said a farmer. "There were nineteen babies."',
            [("killed", "babies", 19)],
        ),
        (
            "A shell killed five people. Three were brothers. One of the five was a priest.",
            [("killed", "brothers", 3), ("killed", "priest", 1)],
        ),
        ("Nine people died. One of those was a clerk.", [("killed", "clerk", 1)]),
        ("The blast hurt 14 people. Five were pupils, officials said.", [("injured", "pupils", 5)]),
        ("Four men attacked a church and killed nine worshippers. Two were teenagers.", []),
        ("The army has killed 40 rebels. There are 2,000 rebels in the valley. Four were leaders.", []),
        ("Twelve people died. Four are suspects in the case. Two were under guard.", []),
        ("The bomb killed 12 people. There were 40 passengers.", []),
        ("Ten people died in the fire. There were two families in the house.", []),
    ],
)
def test_some_of_them_are_told_in_a_sentence_of_their_own(
    text: str, expected: list[tuple[str, str | None, int]]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We have buried 41 so far," said the imam.', [("killed", 41)]),
        ('"We put 29 into one trench," the chief said.', [("killed", 29)]),
        ("Villagers laid 14 people in a mass grave on Friday.", [("killed", 14)]),
        (
            '"We have 30 in the morgue and 61 on the wards," the director said.',
            [("killed", 30), ("injured", 61)],
        ),
        ('"We buried 40 goats," a herder said.', []),
        ("The army put 200 men in the trenches. The clinic has 40 in the wards.", []),
        ("They put 40 sandbags into a trench.", []),
    ],
)
def test_the_buried_are_dead_whoever_buries_them(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(c.kind, c.low) for c in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        (
            "The death toll has climbed to 44, the prosecutor in Orva said on Tuesday, up from the 31 he had "
            "announced on Sunday.",
            44,
            31,
        ),
        ("Four clerks were hurt, the trust said on Tuesday; it had earlier said six.", 4, 6),
        ("138 pupils were missing. The head later reduced the figure to 131.", 131, 138),
    ],
)
def test_the_figure_given_before_is_taken_back(text: str, new: int, old: int) -> None:
    claims = {claim.low: claim for claim in hurt(text)}
    assert claims[new].supersedes == (claims[old].start, claims[old].end)


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("Nine mayors were murdered, a firm says. The government's own register has 17.", [9, 17]),
        ("Nine people died, the army said. The clinic has confirmed three so far.", [9, 3]),
        ("Nine people were hurt. It had earlier said six trucks were lost.", [9]),
        ("Nine people died. The party's list has 20 candidates.", [9]),
        ("Nine people were hurt in May, the ministry said, up from 12 raids in April.", [9]),
    ],
)
def test_a_bare_figure_counts_and_a_figure_of_things_does_not(text: str, lows: list[int]) -> None:
    assert [claim.low for claim in hurt(text)] == lows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shelling drove thousands from the villages around Orva. Some 2,300 of them, by the count of a church "
            "network, or 1,800 by that of the relief committee, are camped at the school.",
            [2300, 1800],
        ),
        (
            "Raiders burned the village on Thursday. More than 3,200 people had reached Orva by Monday night, most of "
            "them on foot, the ministry said.",
            [3200],
        ),
        ("After clashes near the river, 112 people have left their farms, the council said.", [112]),
        ("Shells hit Orva. 3,000 people left the farm show at noon.", []),
        ("After the raid some 200 reporters reached Orva by noon.", []),
    ],
)
def test_who_was_driven_out_is_told_by_where_they_are(text: str, expected: list[int]) -> None:
    assert [claim.low for claim in hurt(text) if claim.kind == "displaced" and claim.low] == expected


def test_who_is_believed_is_set_into_the_sentence() -> None:
    found = hurt("Twelve miners, or nine if one believes the prefect, were killed at Orva on Friday.")
    assert [(claim.low, claim.claimant) for claim in found] == [(12, None), (9, "prefect")]


def test_not_one_of_them_is_none() -> None:
    found = hurt("Police killed 12 of the raiders, not one of them a civilian.")
    assert [(claim.low, claim.qualifier) for claim in found if claim.part_of] == [(0, "none")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed 12 people, some of them children.", [("killed", "children", None)]),
        ("A bomb killed 12 people, with two nurses among the dead.", [("killed", "nurses", 2)]),
        ("A bomb killed 12 people, with two nurses among the victims.", [("killed", "nurses", 2)]),
        ("A bomb killed 12 people, among them at least two nurses.", [("killed", "nurses", 2)]),
        ("A bomb killed 12 people. Of these, two were nurses.", [("killed", "nurses", 2)]),
        ("A bomb killed 12 people. Two of those who died were nurses.", [("killed", "nurses", 2)]),
        ("A bomb killed 12 people. Among those who died were two nurses.", [("killed", "nurses", 2)]),
        ("A bomb killed 12 people. The dead were said to include two nurses.", [("killed", "nurses", 2)]),
        ("A bomb hurt 12 people, two of whom are in critical condition.", [("injured", "people", 2)]),
        ("A bomb left a total of 12 traders dead, two of them women.", [("killed", "women", 2)]),
    ],
)
def test_some_of_the_figure_are_told_apart(
    text: str, expected: list[tuple[str, str | None, int | None]]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels seized 14 clerks. Eleven of those were shot and killed.",
        "The town has buried four of those who died.",
        "The ferry took on some of them, an old tailor first.",
    ],
)
def test_some_who_are_no_part(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    "harm", ["30 injured", "30 wounded", "30 people were hurt", "more than 30 were wounded"]
)
@pytest.mark.parametrize(
    "share", ["among them six {}", "six {} among them", "including six {}", "six of them {}"]
)
@pytest.mark.parametrize(
    ("who", "rest"),
    [("children", "when a bomb went off in Talun"), ("nurses", "by a rocket in Orva"), ("police officers", "as shells hit a mill")],
)  # fmt: skip
def test_a_share_of_the_injured_is_neither_what_they_hurt_nor_dead(
    harm: str, share: str, who: str, rest: str
) -> None:
    text = f"Twelve people were killed and {harm}, {share.format(who)}, {rest} on Monday."
    assert sorted((claim.kind, claim.low or 0, claim.part_of is not None) for claim in hurt(text)) == [
        ("injured", 6, True),
        ("injured", 30, False),
        ("killed", 12, False),
    ]


def test_those_killed_besides_are_no_share_of_the_injured() -> None:
    text = "30 people were injured, six children among them, and at least 17 killed after a bomb exploded near Talun."
    assert sorted((claim.kind, claim.low or 0, claim.part_of is not None) for claim in hurt(text)) == [
        ("injured", 6, True),
        ("injured", 30, False),
        ("killed", 17, False),
    ]
