"""Ages are no counts, and figures that compare two years are no news of one event."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt
from tests.unit.events_of import mains

BLAST = "A bomb hit a market in Dunmar on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "Most of the victims were under five and had never been seen by a doctor.",
        "Most of the dead were over 60.",
        "The number of patients under 45 admitted to the hospitals rose.",
        "All the wounded were 18 or younger.",
        "The victim was 34.",
        "Half of the injured were younger than 20.",
        "The wounded were 17 and 21 years old.",
        "The youngest was four and the oldest 71.",
    ],
)
def test_an_age_counts_nobody(text: str) -> None:
    assert [claim for claim in hurt(BLAST + text) if claim.low or claim.high] == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Over 60 were injured.", 60, None),
        ("The number of dead was under 50.", None, 50),
        ("Under ten people died.", None, 10),
        ("More than 40 people were wounded.", 40, None),
        ("Casualties were below 20, with under 12 killed.", None, 12),
    ],
)
def test_a_limit_of_a_count_is_still_one(text: str, low: int | None, high: int | None) -> None:
    assert (low, high) in [(claim.low, claim.high) for claim in hurt(BLAST + text)]


@pytest.mark.parametrize(
    "text",
    [
        "Deaths on the roads of Orva fell to 471 last year from 498 in 2023, an institute said on Wednesday. Riders made up 128 "
        "of those killed, and 2,310 people were seriously injured.",
        "The number of murders in Velda rose by nine per cent to 96 in 2024. Sixty of the victims were shot.",
        "Murders in the state fell to 90 in 2023, and 14 people were shot dead by officers.",
    ],
)
def test_figures_of_two_years_are_no_event_of_today(text: str) -> None:
    claims = [claim for event in mains(text, "2025-03-12") for claim in event.casualties]
    assert [claim for claim in claims if not claim.background] == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The death toll of the blast in Orva rose to 31 on Tuesday.", 31),
        ("The number of people killed in Sunday's raid on Velda rose to 19, police said on Tuesday.", 19),
        (
            "Deaths on the roads fell to 471 last year. On Tuesday a lorry hit a bus near Orva, killing three people.",
            3,
        ),
    ],
)
def test_a_toll_that_rises_is_news(text: str, killed: int) -> None:
    claims = [claim for event in mains(text, "2025-03-12") for claim in event.casualties]
    assert killed in [claim.low for claim in claims if not claim.background]


def test_the_ages_of_two_brothers_are_no_dead() -> None:
    text = "A landmine killed two brothers aged 11 and 14 as they herded goats near Orva."
    assert figures(text) == [("killed", "brothers", 2, 2)]
    text = "A man aged 50 and 12 soldiers were killed in Orva."
    assert figures(text) == [("killed", "man", 1, 1), ("killed", "soldiers", 12, 12)]
