"""A note that says whose bulletin it is gives that body as who says what it tells; a place or a kind of paper says nothing."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed, hurt
from tests.unit.events_of import mains


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Keba regional administration, Telegram, 14 August", "Keba regional administration"),
        ("Northern Guard statement", "Northern Guard"),
        ("Defence Ministry, weekly press note, 24 April", "Defence Ministry"),
        ("IOM flash update 5, Orva district", "IOM"),
        ("Keba province, 19 March", None),
        ("KEBA, 19 March", None),
        ("Situation report, 19 March", None),
        ("What the village saw", None),
        ("Update, 19 March", None),
        ("ROAD USERS SECURITY NOTE, 19 March", None),
    ],
)
def test_who_put_a_bulletin_out_says_what_stands_in_it(head: str, who: str | None) -> None:
    text = f"{head}: shells fell on Orva mill. Nine people were killed; two houses were destroyed."
    (dead,) = hurt(text)
    assert dead.claimant == who
    assert [claim.claimant for claim in harmed(text) if claim.what == "houses"] == [who]


def test_who_else_speaks_in_a_bulletin_says_their_own_figure() -> None:
    text = "Northern Guard statement: two of its men died near Orva. Rebels in Keba said nine of them had been killed."
    assert {claim.low: claim.claimant for claim in hurt(text)} == {2: "Northern Guard", 9: "Rebels"}


def test_a_medical_centre_tells_of_the_hurt() -> None:
    assert [claim.claimant for claim in hurt("Medical centre: one dead and ten hurt.")] == [
        "Medical centre",
        "Medical centre",
    ]


def test_settlements_that_are_struck_are_no_agreement_and_a_channel_no_place() -> None:
    text = "Keba regional administration, Telegram, 14 August: rebels struck 23 settlements with artillery."
    (found,) = mains(text)
    assert (found.type, found.location) == ("shelling", None)
