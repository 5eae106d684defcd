"""Who was hurt is found wherever the sentence puts them: names in lists, relatives beside a name, "that of", "whom"."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt

_TWO = [("killed", "Juan Lopez", 1, 1), ("killed", "Ana Gomez", 1, 1)]
_THREE = [*_TWO, ("killed", "Pedro Diaz", 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "In the raid Juan Lopez, Ana Gomez, and Pedro Diaz were killed.",
        "As a result of the raid on the post Juan Lopez, Ana Gomez, and Pedro Diaz were killed.",
        "Juan Lopez, Ana Gomez and Pedro Diaz died in the blast on Monday.",
        "The dead are Juan Lopez, 24; Ana Gomez, Pedro Diaz, and two guards.",
        "Bandits killed mill workers Juan Lopez, Ana Gomez and Pedro Diaz in Teroa on Monday.",
    ],
)
def test_every_name_of_a_list_is_a_victim(text: str) -> None:
    assert [told for told in figures(text) if told[1] != "guards"] == _THREE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nuns Juan Lopez and Ana Gomez were murdered on Monday.", _TWO),
        (
            "His wife and colleagues Juan Lopez and Ana Gomez also died in the raid on Monday.",
            [("killed", "wife", 1, 1), *_TWO],
        ),
        ("Juan Lopez and Ana Gomez were the clerks killed in Teroa on Monday.", _TWO),
        (
            "The couple, Juan Lopez and Ana Gomez, were found dead on Monday.",
            [("killed", "couple", 2, 2)],
        ),
        (
            "Two guards, Juan Lopez and Ana Gomez, and a cook were killed on Monday.",
            [("killed", "guards", 2, 2), ("killed", "cook", 1, 1)],
        ),
        ("Commander Abu Salim, Juan Lopez, was killed in the raid.", [("killed", "Abu Salim", 1, 1)]),
    ],
)
def test_names_beside_a_noun_are_the_people_it_means(text: str, expected: list[object]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The talks ended after a customs colonel, a notary, and Senator Juan Lopez were murdered last week.",
            ["customs colonel", "notary", "Juan Lopez"],
        ),
        ("The colonel met a judge and Senator Juan Lopez was murdered.", ["Juan Lopez"]),
        (
            "The report says Juan Lopez and Ana Gomez, members of the mill guard, were killed by robbers.",
            ["Juan Lopez", "Ana Gomez"],
        ),
        ("The clerk told Ana Gomez, a judge, that Juan Lopez was killed by robbers.", ["Juan Lopez"]),
    ],
)
def test_were_wants_more_than_the_last_of_a_list(text: str, expected: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "who", "low"),
    [
        ("The woman was with her sons, one of whom was killed in the shooting in Teroa.", "son", 1),
        ("The mayor travelled with two guards, both of whom were killed.", "guards", 2),
        ("Soldiers were on patrol when rebels attacked; two of them were killed.", "Soldiers", 2),
        ("Raiders opened fire on four farmers in Teroa. Two of them were killed.", "farmers", 2),
        ("Raiders fired at General Juan Lopez on Monday. The victim died in hospital.", "Juan Lopez", 1),
        (
            "Raiders attacked Minister Juan Lopez. The victim was taken away, and he passed away.",
            "Juan Lopez",
            1,
        ),
    ],
)
def test_whom_them_and_the_victim_are_people_told_of_before(text: str, who: str, low: int) -> None:
    assert [(claim.who, claim.low) for claim in hurt(text) if claim.kind == "killed"] == [(who, low)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union condemned the murders in the hills, especially that of Juan Lopez.", ["Juan Lopez"]),
        ("The deaths of two nuns and that of Juan Lopez remain unsolved.", ["nuns", "Juan Lopez"]),
        (
            "After the murder of two nuns the party of Castro and that of Juan Lopez broke off talks.",
            ["nuns"],
        ),
        ("The house of the mayor and that of Juan Lopez were burned on Monday.", []),
        ("After the murder of Juan Lopez, the 40 judges of the town resigned.", ["Juan Lopez"]),
    ],
)
def test_that_of_is_one_more_of_the_killings(text: str, expected: list[str]) -> None:
    assert [claim.who for claim in hurt(text) if claim.kind == "killed"] == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the 14 October assassination of Senator Juan Lopez, the government ordered a curfew.", True),
        ("The government ordered a curfew after the murder of Senator Juan Lopez in Teroa.", True),
        ("The party wants justice for the murder of Juan Lopez in Teroa on Monday.", True),
        ("He ordered the murder of Juan Lopez.", False),
        ("Raiders attempted the murder of Senator Juan Lopez on Monday.", False),
        ("The caller threatened the family with the murder of Juan Lopez.", False),
    ],
)
def test_what_is_ordered_after_a_murder_leaves_the_murder_real(text: str, told: bool) -> None:
    assert [claim.who for claim in hurt(text)] == ["Juan Lopez"] * told


def test_who_passes_away_is_dead_and_a_bill_is_not() -> None:
    assert figures("Raiders shot Juan Lopez on Monday and he passed away in hospital.") == [
        ("killed", "Juan Lopez", 1, 1)
    ]
    assert figures("The bill passed and the minister went away.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The president of the court in Teroa, Juan Lopez, and his driver were shot dead on Monday.",
            ["Juan Lopez", "driver"],
        ),
        ("Raiders shot the manager of the mill in Peru, Ana Gomez, dead on Monday.", ["Ana Gomez"]),
        ("Raiders killed the cook of the hotel in Lima, Peru, on Monday.", ["cook"]),
        ("Raiders killed the guard at the gate in Teroa, Juan Lopez said on Monday.", ["guard"]),
        ("The widow of the editor of the paper in Teroa, Ana Gomez, was killed on Monday.", ["widow"]),
    ],
)
def test_a_name_behind_an_office_is_who_holds_it(text: str, expected: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The group admitted the raid on Judge Ana Gomez, first judge of the court, who was murdered.",
            ["Ana Gomez"],
        ),
        ("The park is named after Ana Gomez, poet and founder of the club, who was murdered.", ["Ana Gomez"]),
        (
            "The director of the Teroa police, who was killed on Friday, had been threatened.",
            ["director of the Teroa police"],
        ),
        ("The guards of the convoy, who were killed on Friday, had been threatened.", ["guards"]),
        (
            "Two members of the council, who were killed on Friday, had been threatened.",
            ["members of the council"],
        ),
    ],
)
def test_who_is_people_and_not_their_court(text: str, expected: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town mourned Juan Lopez's death. The notary and the colonel had been killed; Lopez was murdered later.",
            ["Juan Lopez", "notary", "colonel"],
        ),
        (
            "Raiders killed Juan Lopez, the mayor of Teroa. The mayor and his driver were killed on Monday.",
            ["Juan Lopez", "driver"],
        ),
    ],
)
def test_two_of_one_list_are_not_the_one_named_before(text: str, expected: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == expected


def test_the_worst_of_what_a_threat_was_meant_by_is_real() -> None:
    text = "They deplored the raids that are meant to threaten clerks, especially the murders of Juan Lopez and Ana Gomez."
    assert figures(text) == _TWO


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police found the body of a man identified as Juan Lopez in Teroa.", ("Juan Lopez",)),
        ("A farmer named Juan Lopez was shot dead in Teroa on Monday.", ("Juan Lopez",)),
        ("A lieutenant, identified as Juan Lopez, was killed in Teroa on Monday.", ("Juan Lopez",)),
        ("Two women identified as members of the union were killed in Teroa.", ()),
    ],
)
def test_whom_somebody_is_identified_as_is_the_name(text: str, names: tuple[str, ...]) -> None:
    assert [claim.names for claim in hurt(text)] == [names]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels abducted and then killed two teachers in Teroa on Monday.", "teachers"),
        ("The robbers kidnapped and later murdered farmer Juan Lopez in Teroa.", "Juan Lopez"),
        ("Two teachers were abducted and later killed in Teroa on Monday.", "teachers"),
    ],
)
def test_those_abducted_and_killed_are_not_their_captors(text: str, who: str) -> None:
    assert [(claim.kind, claim.who) for claim in hurt(text)] == [("detained", who), ("killed", who)]


def test_bodies_found_are_not_the_people_of_the_figure_before() -> None:
    found = hurt(
        '"They killed my two brothers and took my wife," said Alim Tor, a farmer, who counted 17 bodies.'
    )
    assert {(claim.who, claim.low) for claim in found} == {("brothers", 2), (None, 17)}
