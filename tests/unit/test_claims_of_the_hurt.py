"""What became of people says that they were hurt; lists and companions that say who else was."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A patrol fired on a bus, leaving a passenger in critical condition.",
            [("injured", "passenger", 1, 1)],
        ),
        ("Gunmen shot Juan Soto on Monday. He is in a coma.", [("injured", "Juan Soto", 1, 1)]),
        (
            "The judge and two of his guards are receiving medical attention after the attack.",
            [("injured", "judge", 1, 1), ("injured", "guards", 2, 2)],
        ),
        ("Juan Soto is receiving treatment for gunshot wounds.", [("injured", "Juan Soto", 1, 1)]),
        ("A typist suffered a ruptured eardrum.", [("injured", "typist", 1, 1)]),
        ("Two stewards have cuts on their faces.", [("injured", "stewards", 2, 2)]),
        ("A vendor was slashed on both arms by robbers.", [("injured", "vendor", 1, 1)]),
        ("The miller's son was released with a broken arm.", [("injured", "son", 1, 1)]),
        ("The hospital in Orva treated 31 after the raid.", [("injured", None, 31, 31)]),
        ("Two others were hit but survived.", [("injured", "others", 2, 2)]),
        (
            "General Jan Orsk was riddled with bullets by three men.",
            [("killed", "Jan Orsk", 1, 1)],
        ),
    ],
)
def test_what_became_of_them(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The former president is in serious condition after a stroke.",
        "The economy is in critical condition after the attack.",
        "The actor is receiving medical treatment in Geneva.",
        "The car was riddled with bullets.",
        "The tyres of the bus were slashed.",
        "The clinic treated 40 for cholera.",
        "The power cuts on the coast hit 300 families.",
    ],
)
def test_illness_and_things_are_no_casualties(text: str) -> None:
    assert hurt(text) == []


def test_those_in_a_grave_condition_are_some_of_the_wounded() -> None:
    nine, three = hurt("Nine soldiers were wounded. Three are in critical condition.")
    assert (nine.low, three.low) == (9, 3)
    assert three.part_of == (nine.start, nine.end)


def test_one_of_those_beaten_has_a_broken_bone() -> None:
    both, one = hurt("Both porters were beaten; one has a broken rib.")
    assert (both.low, one.low) == (2, 1)
    assert one.part_of == (both.start, both.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pavel Rusk was found dead along with Ilse Marn, a member of the board, on Monday.",
            ["Pavel Rusk", "Ilse Marn"],
        ),
        (
            "The attacks claimed the lives of Ana Reyes, a high-ranking police officer, and a mayor.",
            ["Ana Reyes", "ranking police officer", "mayor"],
        ),
        ("The bomb left a clerk dead and his wife and two children wounded.", ["clerk", "wife", "children"]),
    ],
)
def test_who_else_was_hurt(text: str, expected: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "dead", "wounded"),
    [
        ("Twenty-three people were wounded in the blast, four of whom later died.", 4, 23),
        ("The bomb killed ten people and wounded 23. Three of the wounded later died.", 3, 23),
        ("A mine wounded nine soldiers at the ford. Two later succumbed to their injuries.", 2, 9),
        ("Shells wounded nine soldiers at the ford. Two of them died of their wounds.", 2, 9),
        ("The blast killed eight and wounded dozens. Two of the injured died on Wednesday.", 2, None),
    ],
)
def test_wounded_who_died_later_are_some_of_the_wounded(text: str, dead: int, wounded: int | None) -> None:
    claims = hurt(text)
    whole = next(claim for claim in claims if claim.kind == "injured")
    later = next(claim for claim in claims if claim.kind == "killed" and claim.low == dead)
    assert whole.low == wounded
    assert later.part_of == (whole.start, whole.end)


@pytest.mark.parametrize(
    "text",
    [
        "A policeman was stabbed at the gate. He later died of his wounds.",
        "The blast wounded two men. Seven people died in a fire the same day.",
        "Nine soldiers died of their wounds after the raid.",
    ],
)
def test_other_dead_are_a_figure_of_their_own(text: str) -> None:
    assert [claim.part_of for claim in hurt(text) if claim.kind == "killed"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "On 4 June two boys were hurt by a mine near Polyna. The older boy lost three fingers.",
        "Two sisters were wounded when a shell struck their yard. One of the sisters lost a leg.",
        "Two girls were hurt in the blast on Monday. The younger girl is in a coma.",
    ],
)
def test_one_of_the_hurt_told_of_again_is_no_third(text: str) -> None:
    whole, part = (claim for claim in hurt(text) if claim.kind == "injured")
    assert (whole.low, part.low) == (2, 1)
    assert part.part_of == (whole.start, whole.end)


def test_those_of_the_hurt_who_died_are_no_dead_beside_the_toll() -> None:
    text = (
        "The blast killed 19 people and wounded 44. Eleven of the wounded are children, a doctor said. "
        "She said two of them had died on the operating table."
    )
    assert [claim.low for claim in hurt(text) if claim.kind == "killed" and claim.part_of is None] == [19]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three brothers stepped on a mine: one died and the other two lost limbs.",
            [("killed", None, 1, 1), ("injured", None, 2, 2)],
        ),
        ("A farmer lost both of his legs.", [("injured", "farmer", 1, 1)]),
        ("A baker lost his sight in the blast.", [("injured", "baker", 1, 1)]),
        ("A woman had her hand blown off.", [("injured", "woman", 1, 1)]),
        ("A guard's leg was amputated after the blast.", [("injured", "guard", 1, 1)]),
    ],
)
def test_who_loses_a_limb_is_hurt(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_a_fleet_loses_no_limbs() -> None:
    assert hurt("The storm tore the roof off the mill and the party lost its left arm.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The wounded are in the dozens.", "injured"),
        ("The dead number in the hundreds, officials said.", "killed"),
        ("The dead run into the thousands.", "killed"),
        ("Casualties ran well into the dozens.", "killed_or_injured"),
    ],
)
def test_a_toll_in_the_dozens_has_no_figure(text: str, kind: str) -> None:
    (claim,) = hurt(text)
    assert (claim.kind, claim.qualifier, claim.low, claim.high) == (kind, "vague", None, None)


def test_a_toll_that_could_run_into_the_hundreds_is_none() -> None:
    assert hurt("The dead could run into the hundreds.") == []


def test_of_the_five_two_died() -> None:
    assert figures("Of the five, two died on the spot.") == [("killed", None, 2, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Raiders shot dead two herders at a well near Tolm. A third, shot in the hip, reached the road.",
            ("injured", None, 1),
        ),
        (
            "Two miners were killed by the blast near Sulen. A third victim is in a serious condition.",
            ("injured", "third victim", 1),
        ),
        ("A ranger is nursing a bullet wound after poachers attacked his post.", ("injured", "ranger", 1)),
        (
            "A trader said several villagers sustained various degrees of burns.",
            ("injured", "villagers", None),
        ),
        ("Medics treated nine protesters for the effects of tear gas.", ("injured", "protesters", 9)),
        ("The clinic said it had treated 14 people, mostly for inhaling smoke.", ("injured", "people", 14)),
    ],
)
def test_the_hurt_told_by_wounds_and_care(text: str, expected: tuple[str, str | None, int | None]) -> None:
    claim = hurt(text)[-1]
    assert (claim.kind, claim.who, claim.low) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two comrades are in a stable condition.", [("injured", "comrades", 2, 2)]),
        ("A tenant was treated for smoke.", [("injured", "tenant", 1, 1)]),
        ("Six dead, four in hospital.", [("killed", None, 6, 6), ("injured", None, 4, 4)]),
        ("The economy is in stable condition.", []),
        ("Two bridges are in a stable condition.", []),
        ("The wood was treated for smoke.", []),
    ],
)
def test_who_is_cared_for_was_hurt(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_victims_of_whom_no_death_is_told_are_not_dead() -> None:
    blast = "A bomb hit a bus in Karvel on Monday. "
    for then in (
        "Three of the victims had burns on half of their bodies.",
        "Four of the victims were treated for burns.",
    ):
        assert {kind for kind, *_ in figures(blast + then)} == {"injured"}
    assert figures(blast + "Four of the victims have since left hospital.") == []
    told = figures(
        "A bomb killed nine people in Karvel. Three of the victims had burns on their hands, doctors said."
    )
    assert [(kind, low) for kind, _, low, _ in told] == [("killed", 9), ("injured", 3)]
    assert figures(blast + "Four of the victims were from one family.") == [("killed", None, 4, 4)]
