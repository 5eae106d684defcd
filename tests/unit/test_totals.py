"""Totals of a period, a war or a campaign stand on a statement of their own; what is news of the day stays main."""

from __future__ import annotations

import pytest

from briefing_tui.model import CasualtyClaim, Event
from tests.unit.events_of import events, mains

BOMB = "A car bomb exploded outside a barracks in Ozel on Tuesday, killing six soldiers. "


def homes(text: str) -> dict[int, tuple[Event, CasualtyClaim]]:
    """Each figure that is no part of another, with the event it stands on."""
    return {
        claim.low: (event, claim)
        for event in events(text)
        for claim in event.casualties
        if claim.part_of is None and claim.low is not None
    }


@pytest.mark.parametrize(
    ("total", "figures"),
    [
        (
            "Their fate adds to that of the more than 100,000 people who have been killed, 40,000 missing and "
            "1 million displaced since 1954.",
            [100_000, 40_000, 1_000_000],
        ),
        ("The rebels say they have inflicted 2,340 casualties on the army since last June.", [2340]),
        ("In this decade 340 people, among them judges, have been killed by traffickers.", [340]),
        ("Five judges have been killed in two months.", [5]),
        (
            "The blast came amid an offensive which began nine days ago and has left more than 1,000 dead.",
            [1000],
        ),
        ("It follows fighting that left about 1,000 dead in the past seven days.", [1000]),
        ("The group's commander said: “We have inflicted 1,902 dead on the enemy.”", [1902]),
        ("More than 300 people have been killed in the province so far this year.", [300]),
        ("In the last six months, 48 officers have been killed and 70 wounded.", [48, 70]),
        ("In eight months of war, 3,400 civilians have been killed.", [3400]),
        ("The conflict has killed 3,400 civilians to date.", [3400]),
        ("This month alone, 140 civilians have been killed.", [140]),
        ("Mines kill about 500 people a year in the country.", [500]),
        ("Since January, 71 journalists, 30 lawyers and 12 priests have been killed.", [71, 30, 12]),
        ("A total of 71 people were killed in March and April.", [71]),
        ("Nearly a decade of fighting has cost 8,000 lives.", [8000]),
        ("The war, now in its eighth year, has killed 8,000 people.", [8000]),
        ("The death toll this year has reached 812.", [812]),
        ("The number of farmers killed this year rose to 512.", [512]),
        ("Since fighting began in October, 9,000 people have been killed, including 3,000 children.", [9000]),
        ("At least 90 people have been killed in the unrest, which began two months ago.", [90]),
        ("At least 90 people have been killed in the two-month-old uprising.", [90]),
        ("In recent months at least 90 people have been killed in such attacks.", [90]),
        ("At least 90 people have been killed in similar attacks this month.", [90]),
        ("Between January and May, 120 soldiers were killed.", [120]),
        ("In the first quarter, 120 soldiers were killed.", [120]),
        ("Until now the war has killed 5,000 people.", [5000]),
        ("The army has suffered 340 casualties in three weeks of operations.", [340]),
        ("The attacks carried out in Ozel over the last nine days have killed 22 people.", [22]),
        (
            "Between January and April, the army inflicted 800 casualties on the rebels and suffered 443 casualties.",
            [800, 443],
        ),
        ("Traffickers, who have murdered 30 mayors in four years, denied any role.", [30]),
        ("Police have arrested 300 people this year.", [300]),
        (
            "Between 1 January and 30 April 2023, violence claimed at least 1,980 lives nationwide and left 912 injured.",
            [1980, 912],
        ),
        (
            "Since the beginning of the year, 118 residents have died in shelling, and 1,046 have been wounded.",
            [118, 1046],
        ),
        (
            "The insurgency, which flared up with the theft of rifles, has since cost over 7,700 lives.",
            [7700],
        ),
    ],
)
def test_a_total_of_a_period_is_a_statement_and_history(total: str, figures: list[int]) -> None:
    found = homes(BOMB + total)
    for low in figures:
        event, claim = found[low]
        assert (event.type, event.background, claim.background) == ("statement", True, True)
        assert claim.total
    (bombing,) = [event for event in mains(BOMB + total) if event.type == "bombing"]
    assert [claim.low for claim in bombing.casualties] == [6]


def test_the_totals_of_one_sentence_share_a_statement() -> None:
    found = homes(BOMB + "In the last six months, 48 officers have been killed and 70 wounded.")
    assert found[48][0] == found[70][0]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Shelling of the besieged town of Ozel killed three people on Monday, bringing the toll to 31 since Friday.", [3, 31]),
        ("Floods in the Ozel valley have killed 31 people since Friday, officials said on Monday.", [31]),
        ("More than 120 people have died in floods in the Ozel region in the past week.", [120]),
        ("Twelve people were killed in Ozel over the last 24 hours of shelling, the governor said.", [12]),
        ("At least 45 people have been killed in three days of clashes in Ozel, the hospital said on Wednesday.", [45]),
        ("An offensive that began on Sunday has left 60 dead in Ozel, doctors said on Tuesday.", [60]),
        (BOMB + "So far six soldiers and 14 passers-by are known to have died.", [14]),
        ("A bomb went off in Ozel. Six soldiers were killed in the deadliest attack in the city since 2019.", [6]),
        ("Gunmen killed 14 people in Ozel in the second attack in three weeks.", [14]),
        ("In its third raid in a month, the army killed 14 rebels near Ozel.", [14]),
        ("Gunmen killed six men who, over the past two years, had testified against them, police in Ozel said.", [6]),
        ("Gunmen who over the past two years have terrorised the region killed six farmers in Ozel.", [6]),
        ("Rebels, who have been at war with the state for ten years, killed nine policemen in Ozel on Tuesday.", [9]),
        ("Nine guards were killed in Ozel, the scene of heavy fighting in recent weeks.", [9]),
        ("Nine guards were killed in Ozel, which the rebels have held since January.", [9]),
        ("Shelling killed nine people in Ozel between 29 May and 1 June.", [9]),
        ("Six soldiers were killed on Tuesday near Ozel in an operation which began in March.", [6]),
        ("Twenty soldiers died on Monday in Ozel in one of the worst attacks in the six-year war.", [20]),
        ("Two soldiers were killed in Ozel this month when their jeep hit a mine.", [2]),
        ("Rescuers have pulled 14 bodies from the mine in Ozel since the explosion.", [14]),
        ("Police killed three men who had been wanted for two months in Ozel on Tuesday.", [3]),
    ],
)  # fmt: skip
def test_what_took_place_of_late_is_no_total(text: str, figures: list[int]) -> None:
    found = homes(text)
    for low in figures:
        event, claim = found[low]
        assert (event.background, claim.background, claim.total) == (False, False, False), low


def test_a_loss_of_the_day_beside_a_total_stays_main() -> None:
    found = homes(
        "Nine guards were killed in Ozel in a wave of violence that has left 300 people dead since June."
    )
    assert not found[9][0].background
    assert (found[300][0].type, found[300][0].background) == ("statement", True)


@pytest.mark.parametrize("verb", ["broke out", "erupted", "flared"])
def test_fighting_that_breaks_out_in_a_town_is_news(verb: str) -> None:
    text = f"Clashes {verb} in Velm on Monday, leaving 31 people dead."
    assert [(c.low, c.background) for event in events(text) for c in event.casualties] == [(31, False)]


def test_the_other_land_of_a_total_behind_an_aside() -> None:
    found = homes(
        "Some 3,000 people have died in Chad since May, most of them fighters, and 25 in Niger, officials say."
    )
    assert [(low, event.type) for low, (event, _) in found.items()] == [
        (3000, "statement"),
        (25, "statement"),
    ]


STRIKE = "An air strike killed nine people in the town of Bint on Sunday. "


@pytest.mark.parametrize(
    "total",
    [
        "In Gorland, more than 31,000 people have been killed, the ministry there says.",
        "At least 540 people have been killed in Gorland, most of them fighters, and 25 in Sulen.",
        "At least 200 people have been killed in fighting between farmers and herders in Gorland.",
        "Some 300 people have been killed in Gorland, including 70 children.",
    ],
)
def test_the_dead_of_a_war_are_not_those_of_the_strike_told_before(total: str) -> None:
    found = events(STRIKE + total)
    strike = next(event for event in found if event.type == "air_strike")
    assert [claim.low for claim in strike.casualties] == [9]
    assert all(claim.background for event in found if event is not strike for claim in event.casualties)


@pytest.mark.parametrize(
    "later",
    [
        "At least 120 people have been killed in the strike, doctors said later.",
        "At least 20 people have been killed, doctors said later.",
        "At least 140 people have been killed, doctors said later.",
    ],
)
def test_a_toll_that_grew_stays_with_its_incident(later: str) -> None:
    (strike,) = [event for event in events(STRIKE + later) if event.casualties]
    assert len(strike.casualties) == 2


def test_a_part_with_a_day_of_its_own_is_no_history() -> None:
    found = events(
        "Rockets killed two people in Sarn on Sunday. The Front has killed 300 people in Orland since May, "
        "among them 12 traders shot dead on Monday in Rilk."
    )
    history = {claim.low: claim.background for event in found for claim in event.casualties}
    assert history == {2: False, 12: False, 300: True}
