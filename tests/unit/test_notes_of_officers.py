"""What short notes and logs promise: who is pronounced dead, whose report it is, labels of those taken, and injuries that are only not serious."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was found with a gunshot wound and pronounced dead at the scene.", [("killed", "man", 1, 1)]),
        ("Two women were taken to a clinic and declared dead on arrival.", [("killed", "women", 2, 2)]),
        ("The boy was pulled from the river and pronounced dead.", [("killed", "boy", 1, 1)]),
        ("The judge was seen at noon and declared the market dead.", []),
    ],
)
def test_who_is_found_and_pronounced_dead_is_dead(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a garrison; army says 8 soldiers KIA, 12 wounded.", [("killed", "soldiers", 8, 8), ("injured", "soldiers", 12, 12)]),
        ("Rebels raided Dorba. Police say three officers KIA.", [("killed", "officers", 3, 3)]),
    ],
)  # fmt: skip
def test_who_tells_of_the_dead_is_none_of_them(text: str, expected: list[Figure]) -> None:
    assert [figure for figure in figures(text) if figure[0] == "killed"] == expected[:1]


@pytest.mark.parametrize(
    "text",
    [
        "No serious injuries were reported.",
        "Driver beaten, no serious injuries.",
        "There were no major injuries among the crew.",
        "The blast caused no life-threatening injuries.",
    ],
)
def test_that_nobody_is_badly_hurt_is_no_count_of_the_hurt(text: str) -> None:
    assert not [figure for figure in figures(text) if figure[0] == "injured" and figure[2] == 0]


def test_that_nobody_is_hurt_is_one() -> None:
    assert figures("No injuries were reported.") == [("injured", None, 0, 0)]
    assert figures("No further injuries were reported.") == figures("No further injuries were reported.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed: 4. Injured: 7. Abducted: 11.", [("killed", None, 4, 4), ("injured", None, 7, 7), ("detained", None, 11, 11)]),
        ("Kidnapped: 3 | Killed: 0", [("detained", None, 3, 3), ("killed", None, 0, 0)]),
        ("Detained: 14", [("detained", None, 14, 14)]),
                ("Two women resulted wounded and one man resulted dead.", [("injured", "women", 2, 2), ("killed", "man", 1, 1)]),
        ("The talks resulted useless.", []),
        ("Two engineers and a driver were taken at gunpoint from a site.", [("detained", "engineers", 2, 2), ("detained", "driver", 1, 1)]),
        ("2 engineers + 1 driver taken at gunpoint near Dorba.", [("detained", "engineers", 2, 2), ("detained", "driver", 1, 1)]),
        ("A car was taken at gunpoint near Dorba.", []),
        ("14 killed (9 civ, 5 soldiers), 31 injured.", [("killed", None, 14, 14), ("killed", "civ", 9, 9), ("killed", "soldiers", 5, 5), ("injured", None, 31, 31)]),
    ],
)  # fmt: skip
def test_labels_and_wordings_of_logs(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armed men killed two (02) civilians and abducted five (05) others.", [("killed", "civilians", 2, 2), ("detained", "others", 5, 5)]),
        ("Two (2) soldiers and three (3) children were killed.", [("killed", "soldiers", 2, 2), ("killed", "children", 3, 3)]),
        ("They killed (02) civilians.", [("killed", "civilians", 2, 2)]),
        ("An air raid killed 5 (3 children).", [("killed", None, 5, 5), ("killed", "children", 3, 3)]),
        ("Air raid on Dorba: killed 5 (3 kids), wounded 9.", [("killed", None, 5, 5), ("killed", "kids", 3, 3), ("injured", None, 9, 9)]),
        ("Nine people were killed (two children).", [("killed", "people", 9, 9), ("killed", "children", 2, 2)]),
        ("Dorba: 5 dead (3 women), 2 hurt.", [("killed", None, 5, 5), ("killed", "women", 3, 3), ("injured", None, 2, 2)]),
        ("14 killed (9 in Dorba), 31 injured.", [("killed", None, 14, 14), ("injured", None, 31, 31)]),
        ("Clerks (2) said nothing.", []),
    ],
)  # fmt: skip
def test_figures_in_brackets(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers found three people suffering from gunshot wounds.", [("injured", "people", 3, 3)]),
        ("Two guards were suffering from burns.", [("injured", "guards", 2, 2)]),
        ("Two guards were not suffering from burns.", []),
        ("The firm suffered from wounds of its own making.", []),
    ],
)
def test_who_suffers_from_wounds_is_hurt(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
