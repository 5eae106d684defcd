"""Round-ups of countries and provinces: what stands under one head is no news of another, and the title gives the day."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import land_heads
from tests.unit.events_of import events

BRIEFS = """WORLD IN BRIEF

NIGER: Village raided
Raiders stormed the village of Orva on Friday and killed 14 farmers, an official said.

SOMALIA: Bomb at a market
A bomb went off at a market in Baidoa, killing three traders. Nobody claimed it.
"""

ROUND_UP = """THE WEEK'S WARS: Tuesday, 16 September

MALI. Gunmen stopped a bus near Gao and shot dead the driver.

KENYA. A mine killed two policemen near Mandera. In Garissa, a man was stabbed on 4 September.
"""


def days(text: str, published: str = "2025-09-17") -> dict[str | None, str | None]:
    """The day of each event, by its place."""
    return {event.location: event.date_start for event in events(text, published)}


def test_no_entry_takes_the_day_of_another_country() -> None:
    assert days(BRIEFS) == {"Orva": "2025-09-12", "Baidoa": None}


def test_in_one_report_the_day_goes_on_to_the_next_place() -> None:
    assert days("Raiders killed 14 farmers in Orva on Friday. In Baidoa, a bomb killed three traders.") == {
        "Orva": "2025-09-12",
        "Baidoa": "2025-09-12",
    }


def test_the_title_gives_its_day_to_what_has_none() -> None:
    assert days(ROUND_UP) == {"Gao": "2025-09-16", "Mandera": "2025-09-16", "Garissa": "2025-09-04"}


def test_a_title_of_the_day_it_came_out_gives_none() -> None:
    assert days(ROUND_UP, "2025-09-16")["Gao"] is None


@pytest.mark.parametrize(
    "text",
    [
        "MALI. Gunmen stopped a bus.",
        "MALI: We regret this.\n\nNIGER: So do we.\n\nMALI: We thank the chair.",
        "Gunmen stopped a bus in Mali.\n\nNiger sent troops.",
    ],
)
def test_one_head_speakers_and_sentences_make_no_round_up(text: str) -> None:
    assert land_heads.over(text) == ((), ())


def test_the_worst_of_several_incidents_is_not_the_one_of_the_headline() -> None:
    found = events(
        "Farmers among 14 killed in two provinces; pipeline blown up near Sibi\n\n"
        "QUETTA: At least 14 people, nine of them farmers, were killed in separate attacks in two provinces, officials said.\n\n"
        "The bloodiest incident took place in Zhob, where gunmen stopped a bus and shot dead nine farmers. The bus was set ablaze.\n\n"
        "Unknown persons blew up the main gas pipeline near Sibi with explosives. Nobody was hurt.",
        "2025-09-17",
    )
    (pipeline,) = [event for event in found if event.location == "Sibi"]
    assert [claim.low for claim in pipeline.casualties if claim.low] == []
    assert any(event.location == "Zhob" for event in found)


def test_a_paragraph_that_turns_elsewhere_keeps_its_dead() -> None:
    found = events(
        "Unknown persons blew up the main gas pipeline near Sibi with explosives. Nobody was hurt.\n\n"
        "Meanwhile in Sindh, troops searched a valley. According to the army, five rebels were killed.",
        "2025-09-17",
    )
    (pipeline,) = [event for event in found if event.location == "Sibi"]
    assert [claim.low for claim in pipeline.casualties if claim.low] == []
