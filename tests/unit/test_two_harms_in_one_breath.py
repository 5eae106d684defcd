"""The commonest sentence of the field: so many killed and so many hurt, each figure on its own verb and nobody else's."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt

_FIRST = ("A bomb", "Gunmen", "Two blasts", "A suicide bomber", "Shelling")
_TELLS = ("", ", police said", " on Monday, the governor said", ", according to residents")


@pytest.mark.parametrize("subject", _FIRST)
@pytest.mark.parametrize("tells", _TELLS)
@pytest.mark.parametrize(
    ("words", "dead", "hurt_"),
    [
        ("killed four people and wounded nine", 4, 9),
        ("killed three and injured dozens", 3, None),
        ("killed at least 20 and injured 15", 20, 15),
        ("killed two soldiers and wounded 11 others", 2, 11),
        ("hit a market, killing seven and wounding 11 more", 7, 11),
        ("left nine police officers dead and four wounded", 9, 4),
        ("left 11 people dead and more than 30 wounded", 11, 30),
    ],
)
def test_each_harm_has_its_own_figure(
    subject: str, tells: str, words: str, dead: int, hurt_: int | None
) -> None:
    found = hurt(f"{subject} {words}{tells}.")
    assert [(c.kind, c.low) for c in found] == [("killed", dead), ("injured", hurt_)]
    assert not {c.claimant for c in found} & {"wounded", "injured"}
