"""What was done, by whom and to whom, however the sentence is built; and the look-alikes that tell of nothing."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only

Roles = tuple[str, set[str], set[str]]


def told(text: str) -> Roles:
    event = only(text)
    return event.type, {one.text for one in event.actors}, {one.text for one in event.targets}


PLOTS = [
    "Police foiled a plot by the Red Hand to kidnap the mayor of Orva on Monday.",
    "Police said they had foiled a plan by the Red Hand to bomb a market in Orva.",
    "The army thwarted an attempt by the Red Hand to storm a jail in Orva on Monday.",
    "Investigators uncovered a conspiracy by the Red Hand to rob a bank in Orva.",
]


@pytest.mark.parametrize("text", PLOTS)
def test_what_was_plotted_did_not_happen_and_is_the_plotters(text: str) -> None:
    assert [event.status for event in events(text)] == ["planned"]
    assert "Red Hand" in {one.text for event in events(text) for one in event.actors}


BY = [
    (
        "An attack on a camp for displaced people by unknown gunmen near Orva on Monday drew protests.",
        ("attack", {"unknown gunmen"}, {"camp"}),
    ),
    (
        "The shelling of a camp for displaced families by the Red Hand on Monday lasted an hour.",
        ("shelling", {"Red Hand"}, {"camp"}),
    ),
    ("Two nurses were seized from a bus by the Red Hand on Monday.", ("abduction", {"Red Hand"}, {"nurses"})),
    (
        "A grocer was kidnapped as he left his shop in Orva on Monday by four men in a van.",
        ("abduction", {"men"}, {"grocer"}),
    ),
    (
        "The minister condemned the murder of a clerk in Orva on Monday, committed by suspected rebels.",
        ("attack", {"suspected rebels"}, {"clerk"}),
    ),
    (
        "The raid on a bank in Orva on Monday was carried out by two men on a motorbike.",
        ("attack", {"men"}, {"bank"}),
    ),
    (
        "The governor met the sister of a nurse taken hostage by rebels in Orva on Monday.",
        ("abduction", {"rebels"}, {"nurse"}),
    ),
    (
        "The governor met the family of the nurse abducted by rebels in Orva on Monday.",
        ("abduction", {"rebels"}, {"nurse"}),
    ),
]


@pytest.mark.parametrize(("text", "roles"), BY)
def test_who_did_it_is_found_behind_a_by_that_stands_far_off(text: str, roles: Roles) -> None:
    assert told(text) == roles


OTHERS = [
    (
        "Police are looking for two men on a scooter who threw a grenade at a shop in Orva on Monday.",
        ("bombing", {"men"}, {"shop"}),
    ),
    (
        "A man and a woman left a suitcase bomb in a cafe in Orva on Monday.",
        ("bombing", {"man", "woman"}, {"cafe"}),
    ),
    (
        "The Red Hand said on Monday it had used a truck to ram a checkpoint in Orva.",
        ("attack", {"Red Hand"}, {"checkpoint"}),
    ),
    (
        "The Red Hand claimed responsibility for an ambush on a mining convoy near Orva on Monday.",
        ("attack", {"Red Hand"}, {"mining convoy"}),
    ),
    (
        "Rebels came to Orva on Monday. They seized a farmer from his field.",
        ("abduction", {"Rebels"}, {"farmer"}),
    ),
    ("Those who attacked the clinic in Orva on Monday were rebels.", ("attack", {"rebels"}, {"clinic"})),
]


@pytest.mark.parametrize(("text", "roles"), OTHERS)
def test_who_did_it_is_found_in_another_clause(text: str, roles: Roles) -> None:
    assert told(text) == roles


DEEDS = [
    ("The beating of a clerk by two guards in Orva on Monday was filmed.", ("attack", {"guards"}, {"clerk"})),
    (
        "Officials blamed armed men for the burning of a mill in Orva on Monday.",
        ("arson", {"armed men"}, {"mill"}),
    ),
    ("The lynching of a thief by a mob in Orva on Monday was filmed.", ("riot", {"mob"}, {"thief"})),
    ("Men in uniform burned down the town hall in Orva on Monday.", ("arson", {"Men"}, {"town hall"})),
    ("Rebels entered the area near Orva on Monday, looting two shops.", ("looting", {"Rebels"}, {"shops"})),
    (
        "Soldiers arrived near Orva on Monday and fired two missiles at a depot.",
        ("missile_attack", {"Soldiers"}, {"depot"}),
    ),
    ("A man used a van to ram a crowd in Orva on Monday.", ("attack", {"man"}, {"crowd"})),
    (
        "Armed men forced the judge out of her car in Orva on Monday and drove off with her.",
        ("abduction", {"Armed men"}, {"judge"}),
    ),
    ("Gunmen stopped a grocer near Orva on Monday and shot him.", ("shooting", {"Gunmen"}, {"grocer"})),
    (
        "The army used the cover of darkness to hit a camp with artillery near Orva on Monday.",
        ("shelling", {"army"}, {"camp"}),
    ),
    (
        "Police used the hour before dawn to arrest a poet in Orva on Monday.",
        ("arrest", {"Police"}, {"poet"}),
    ),
    ("Two youths set fire to a school in Orva on Monday.", ("arson", {"youths"}, {"school"})),
    (
        "Armed men clashed with border guards near Orva on Monday.",
        ("armed_clash", {"Armed men", "border guards"}, set()),
    ),
    (
        "Two bombs went off in Orva on Monday in front of the ministry of trade.",
        ("bombing", set(), {"ministry of trade"}),
    ),
    ("The murder on Monday of Ilan Doro in Orva shocked the town.", ("attack", set(), {"Ilan Doro"})),
    ("A bus rammed a tree near Orva on Monday, killing nine.", ("accident", set(), {"tree"})),
]


@pytest.mark.parametrize(("text", "roles"), DEEDS)
def test_the_deed_and_who_it_was_done_to(text: str, roles: Roles) -> None:
    assert told(text) == roles


NOTHING = [
    "Critics deplored the burning of coal in Orva on Monday.",
    "United took a beating in Orva on Monday.",
    "The coast guard ship rammed a wave off Orva on Monday.",
    "The party wants to ram the bill through parliament on Monday.",
    "Gunmen forced a driver to sing in Orva on Monday.",
    "The groom drove off with his bride in Orva on Monday.",
    "The army used the cover of darkness to leave Orva on Monday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_look_alikes_tell_of_nothing(text: str) -> None:
    assert not mains(text)
