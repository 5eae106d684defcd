"""Who gives a figure: whole Arabic names, an agency that is no town, a name behind an office, a group's own paper."""

from __future__ import annotations

import pytest

from tests.unit.events_of import facts


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Jama'at Ansar al-Din wal-Jihad (JAD) claimed to have killed 14 soldiers.",
            "Jama'at Ansar al-Din wal-Jihad",
        ),
        ("Three people died in the attack on Talok, the agency said.", "agency"),
        ("Nine villagers were killed in a raid on Bedri, the ministry said.", "ministry"),
        ("Three members were hurt in an attack on the Tolan Front, the group said.", "Tolan Front"),
        ("Nine died. A police spokeswoman, Grace Iko, put the number of dead at ten.", "Grace Iko"),
        ("The group's own statement spoke of ten guards killed.", "statement"),
        ("The United Council has verified the deaths of 204 civilians in Velm.", "United Council"),
        ("The army denied that any of its men had been killed in Velm.", "army"),
    ],
)
def test_who_gives_a_figure_is_named_as_the_text_does(text: str, claimant: str) -> None:
    claims = [claim for event in facts(text).events for claim in event.casualties]
    assert claims[-1].claimant is not None
    assert claimant in claims[-1].claimant


def test_own_troops_say_nothing() -> None:
    (event,) = facts("Own troops recorded two killed in Velm.").events
    assert [claim.claimant for claim in event.casualties] == [None]
