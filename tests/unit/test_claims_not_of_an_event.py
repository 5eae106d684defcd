"""No figure stands on an incident that it is not of: totals, history, other days, tolls of somebody else's count."""

from __future__ import annotations

import pytest

from briefing_tui.model import CasualtyClaim, Event
from tests.unit.events_of import events, mains


def home(text: str, low: int, published: str = "2023-06-01") -> tuple[Event, CasualtyClaim]:
    """The event that the figure `low` stands on, and the claim."""
    found = [
        (event, claim) for event in events(text, published) for claim in event.casualties if claim.low == low
    ]
    assert len(found) == 1, found
    return found[0]


RAID = "Gunmen shot dead six herders in the village of Ozel on Tuesday, police said. "


@pytest.mark.parametrize(
    "total",
    [
        "Some 4,000 people have been killed in the rebellion, according to the Aid Observatory.",
        "The two sides have fought since 2015. About 4,000 people have died in that time.",
        "About 4,000 people have died during the conflict, the observatory says.",
    ],
)
def test_a_total_of_a_whole_conflict_is_of_no_one_event(total: str) -> None:
    event, claim = home(RAID + total, 4000)
    assert (event.type, event.background, claim.background) == ("statement", True, True)


def test_the_dead_of_a_day_of_fighting_are_no_total() -> None:
    event, claim = home("Two soldiers were killed on Tuesday in the conflict in the north, police said.", 2)
    assert not claim.background
    assert not event.background


def test_a_previous_attack_is_history_and_what_stands_before_it_is_not_of_it() -> None:
    text = (
        "Drones struck the dairy works in Orlava overnight, officials said. Fragments broke the windows of a "
        "school. Nobody was killed, they said. A previous strike on 11 April killed four drivers. "
        "The ministry said its forces had hit a depot with missiles."
    )
    event, claim = home(text, 4)
    assert event.background
    assert claim.background
    denial, _ = home(text, 0)
    assert denial.date_text == "overnight"
    assert all(one.date_text != "11 April" for one in mains(text))


@pytest.mark.parametrize(
    ("words", "history"),
    [
        ("An earlier blast on 11 April killed four drivers.", True),
        ("An earlier blast on Thursday killed four drivers.", False),
        ("Last month's bombing of the depot killed four drivers.", True),
        ("The prior attack killed four drivers.", True),
    ],
)
def test_an_earlier_attack_is_history_unless_it_is_of_the_day(words: str, history: bool) -> None:
    event, _ = home("Gunmen attacked a mine near Ozel on Thursday, wounding two guards. " + words, 4)
    assert event.background is history


def test_a_figure_of_another_day_is_of_another_event() -> None:
    text = (
        "On 29 May shells hit the camp at Ozel, killing six people.\n\n"
        "Three nurses have been missing since 26 May.\n\n"
        "On 24 May two drivers were killed."
    )
    assert home(text, 6)[0].date_text == "29 May"
    missing, _ = home(text, 3)
    assert (missing.date_text, missing.background) == ("26 May", False)
    assert home(text, 2)[0].date_text == "24 May"


def test_who_dies_days_later_is_still_of_the_attack() -> None:
    text = "A bomb exploded at a market in Ozel on 22 May, wounding nine people. Two women died in hospital on 27 May."
    assert home(text, 2)[0].date_text == "22 May"


def test_a_toll_stands_with_the_other_figures_of_its_teller() -> None:
    text = (
        "The health office says 52 people have now been killed in the city since Sunday.\n\n"
        "The army says it lost four soldiers in an ambush on the coast road last night.\n\n"
        "The death toll stood at 45 at dawn, according to the health office."
    )
    (event, newest), (its, older) = home(text, 52), home(text, 45)
    assert event == its
    assert (newest.supersedes, older.supersedes) == ((older.start, older.end), None)
    assert home(text, 4)[0] != home(text, 52)[0]


def test_a_toll_of_the_event_told_with_it_stays_there() -> None:
    text = (
        "The health office said 52 people were killed in an air strike on Orlava on Sunday.\n\n"
        "Gunmen attacked a bus near Ozel on Tuesday. The health office put the death toll in the attack at nine."
    )
    assert home(text, 9)[0] != home(text, 52)[0]


def test_a_killing_told_in_which_has_the_day_of_its_clause() -> None:
    text = (
        RAID
        + "The massacre at Tel Kor, in which militiamen murdered 60 shepherds in 2017, is still remembered."
    )
    event, _ = home(text, 60)
    assert (event.date_text, event.background) == ("in 2017", True)
    assert not any("massacre" in one.rule for one in events(text) if one != event)


def test_the_death_that_angered_a_crowd_is_no_loss_of_what_it_burned() -> None:
    text = (
        "Villagers set fire to a barracks in Ozel on Tuesday after a shepherd died in a cell, witnesses said. "
        "Soldiers fired tear gas at the crowd, injuring three people."
    )
    death, _ = home(text, 1)
    assert (death.type, death.background, death.damage) == ("statement", False, ())
    assert home(text, 3)[0] != death


def test_those_killed_by_who_then_burns_their_house_are_of_the_attack() -> None:
    text = "Gunmen burned a farm near Ozel on Tuesday after killing two shepherds."
    assert home(text, 2)[0].damage


def test_what_a_new_paragraph_tells_of_a_place_not_named_before_is_another_incident() -> None:
    text = (
        "Two officers were injured on Saturday night when a petrol bomb hit a patrol car in Sarn. Nobody was killed.\n\n"
        "A man of 52 was found dead near Velm on Sunday morning.\n\n"
        "In the southern region of Torve, debris set fire to a grain store. There were no casualties there."
    )
    found = {event.location: event for event in events(text)}
    assert [(c.kind, c.low) for c in found["Velm"].casualties] == [("killed", 1)]
    assert [(c.kind, c.low) for c in found["Sarn"].casualties] == [("injured", 2), ("killed", 0)]
    assert [one.what for one in found["Torve"].damage] == ["grain store"]


def test_the_dead_of_a_hospital_elsewhere_are_still_of_the_attack() -> None:
    text = (
        "A bomb killed 12 people at a market in Sarn on Monday, police said.\n\n"
        "Three more died in a hospital in Velm on Tuesday, a doctor said."
    )
    (event,) = [event for event in events(text) if not event.background]
    assert sorted(c.low or 0 for c in event.casualties) == [3, 12]


def test_the_dead_since_a_war_began_are_a_total() -> None:
    found = events(
        "Drones hit a depot in Sarn on Monday, killing five people.\n\n"
        "Kelland denies aiming at civilians. Thousands have been killed since it began its invasion in February 2022."
    )
    (main,) = [event for event in found if not event.background]
    assert [claim.low for claim in main.casualties] == [5]
