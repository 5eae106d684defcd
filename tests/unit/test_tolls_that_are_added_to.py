"""The newest deaths are part of the toll they bring; the toll of a year is not that of the day's attack."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt
from tests.unit.events_of import mains

ADDED = [
    ("Two more people died in hospital on Tuesday, bringing the death toll from Sunday's missile strike in Orva to 29.", 2, 29),
    ("Rescuers pulled two more bodies from the rubble, bringing the death toll from Sunday's strike to 29, the service said.", 2, 29),
    ("Ten more bodies were found on Tuesday, bringing the number of dead in the floods so far to 61.", 10, 61),
]  # fmt: skip


@pytest.mark.parametrize(("text", "new", "toll"), ADDED)
def test_the_newest_are_a_part(text: str, new: int, toll: int) -> None:
    found = {claim.low: claim for claim in hurt(text)}
    assert set(found) == {new, toll}
    assert found[new].part_of == (found[toll].start, found[toll].end)


YEARS = [
    "A bomb killed nine people in Orva on Monday, bringing the number of people killed in the region this year to 61.",
    "A bomb killed nine people in Orva on Monday, bringing this year's death toll in the region to 61.",
    "A bomb killed nine people in Orva on Monday, bringing the death toll in a week of attacks to 61.",
]


@pytest.mark.parametrize("text", YEARS)
def test_the_toll_of_a_year_is_not_that_of_the_attack(text: str) -> None:
    (event,) = mains(text)
    assert [claim.low for claim in event.casualties] == [9]
    assert {claim.low: claim.background for claim in hurt(text)} == {9: False, 61: True}


def test_the_toll_as_it_stood_before_is_replaced_and_no_part() -> None:
    found = hurt(
        "Governor Ivan Mor initially put the dead at six; before noon he said that rescuers had pulled the body of a boy "
        "from the debris, bringing the toll to seven."
    )
    before, boy, toll = sorted(found, key=lambda claim: claim.start)
    assert (before.low, boy.low, toll.low) == (6, 1, 7)
    assert boy.part_of == (toll.start, toll.end)
    assert before.part_of is None
    assert toll.supersedes == (before.start, before.end)


def test_two_more_are_not_the_two_told_before() -> None:
    found = hurt(
        "Two guards were killed in Orva on Sunday. Two more people died on Monday, bringing the toll to four."
    )
    assert [claim.low for claim in sorted(found, key=lambda claim: claim.start)] == [2, 2, 4]
