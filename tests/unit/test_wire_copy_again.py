"""Wordings of wire copy that gave a wrong number, a wrong speaker or a wrong place."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, harmed, hurt
from tests.unit.events_of import facts, mains, only, stances


def test_bodies_with_wounds_are_no_wounded() -> None:
    text = "The hospital had received five bodies, three of them with gunshot wounds, an official said."
    assert figures(text) == [("killed", None, 5, 5)]
    assert ("injured", None, 3, 3) in figures("They brought up 40 people, three of them with burns.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The dead man was an engineer, shot as he ran.", "engineer"),
        ("The dead man was a nurse, stabbed as he left the clinic.", "nurse"),
    ],
)
def test_how_the_dead_man_died_is_how_he_died(text: str, who: str) -> None:
    assert figures(text) == [("killed", who, 1, 1)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The army bombed a camp in the Amazon province of Sucumbios on Monday.", "Sucumbios"),
        ("Gunmen killed two men in the Andean province of Cotopaxi in Ecuador on Monday.", "Cotopaxi"),
        ("Gunmen killed two men in the Pacific port of Buenaventura on Monday.", "Buenaventura"),
        ("Gunmen killed two men in the Donbas city of Kramatorsk on Monday.", "Kramatorsk"),
        ("Gunmen killed two men in the Batken region of Kyrgyzstan on Monday.", "Batken"),
    ],
)
def test_a_province_is_what_stands_behind_of(text: str, place: str) -> None:
    assert only(text).location == place


def test_they_are_who_gave_another_account() -> None:
    text = (
        "The army said it had bombed a camp in Orva on Monday.\n\n"
        "Defence Minister Teo Velk told reporters that soldiers had captured four rebels.\n\n"
        "Village leaders gave a different account. They said the planes had hit Lomu on Sunday."
    )
    assert facts(text).quotes[-1].speaker_name == "Village leaders"


def test_a_denial_is_of_the_news_and_of_no_history() -> None:
    text = (
        "Gunmen killed three policemen in an ambush in Honduras on Saturday.\n\n"
        "The killers belong to a gang led by a man who escaped in May after a riot that left 18 inmates dead.\n\n"
        "A lawyer of the gang denied his clients were involved."
    )
    denied = [
        one.background for one in facts(text).events if any(r.stance == "denies" for r in one.responsibility)
    ]
    assert denied == [False]


def test_the_office_of_the_other_is_no_title() -> None:
    text = "Activists of one party wrecked the office of the other, police superintendent Teo Velk said."
    assert [one.what for one in harmed(text)] == ["office of the other"]


def test_here_is_where_the_dispatch_was_filed() -> None:
    text = "LINZ, Austria - A man stabbed three passers-by in a shopping street {} on Monday, police said."
    assert only(text.format("here")).location == "Linz"
    assert only(text.format("there")).location == "Austria"


@pytest.mark.parametrize(
    ("second", "place"),
    [
        ("Police were called to the scene, a bar in Nakuru, shortly after midnight.", "Nakuru"),
        ("The dispute broke out near the village of Kimana when herders met.", "Kimana"),
    ],
)
def test_where_it_broke_out_is_where_it_was(second: str, place: str) -> None:
    text = f"Nine people were killed in a clash in Kenya on Monday, officials said.\n\n{second}"
    assert only(text).location == place


def test_how_the_violence_broke_out_is_part_of_it() -> None:
    text = (
        "Five people died in clashes between supporters of rival parties in Orva, police said on Saturday.\n\n"
        "The violence broke out on Friday night when activists of one party wrecked the office of the other. "
        "Rioters hacked to death two constables, and three activists were killed when police opened fire."
    )
    assert [one.type for one in mains(text)] == ["riot"]
    assert sorted(claim.low or 0 for claim in mains(text)[0].casualties) == [2, 3, 5]


def test_whose_spokesman_speaks_is_no_town() -> None:
    text = (
        "A bomb killed nine people in Orva on Monday. The Lomu Front, whose spokesman Teo Velk denied any role, is "
        "based near Velda."
    )
    assert [(who, stance) for who, stance, _ in stances(text)] == [("Teo Velk", "denies")]
    assert len(hurt(text)) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Residents of Kobo said soldiers had shot dead five men on Saturday.", "Kobo"),
        ("Soldiers shot dead five men in Ethiopia on Saturday, residents of Kobo said.", "Kobo"),
        ("Residents of Kobo said soldiers had shot dead five men in Lalibela on Saturday.", "Lalibela"),
        ("An official of Kobo said soldiers had shot dead five men on Saturday.", None),
    ],
)
def test_where_those_live_who_tell_it_is_where_it_was(text: str, place: str | None) -> None:
    assert only(text).location == place


def test_a_day_after_counts_from_the_day_on_which_somebody_spoke() -> None:
    text = "A group said on Tuesday, a day after gunmen killed six men in Orva, that the guards had fled."
    assert only(text, "2026-12-01").date_start == "2026-11-30"


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The number of people executed in the country has passed 1,000 this year, a group said.", 1000),
        ("The number of clerks killed in the war has passed 200, a union said.", 200),
        ("The number of migrants found dead in the desert since January has reached 94.", 94),
    ],
)
def test_numbers_that_have_passed_so_many_are_of_no_one_event(text: str, low: int) -> None:
    assert [(one.kind, one.low, one.total) for one in hurt(text)] == [("killed", low, True)]


def test_the_number_killed_in_a_blast_is_of_the_blast() -> None:
    assert [one.total for one in hurt("The number of clerks killed in the blast has passed 20.")] == [False]


def test_a_raid_is_no_shooting_for_the_patrol_that_was_fired_on_later() -> None:
    text = (
        "Gunmen attacked a displacement camp in Ituri province in Congo overnight, killing at least 18 people and torching "
        "60 shelters, residents said.\n\n"
        "The raid began shortly after ten in the evening, when most of the people of the camp were asleep, the head of the "
        "camp, Teo Velk, told reporters by telephone.\n\n"
        "The army, whose nearest post is an hour away, said that it had sent no troops because the road was flooded, and "
        "that it would step up its patrols.\n\n"
        "Peacekeepers, whose base lies three kilometres away, sent a patrol which was fired on; a soldier was lightly hurt."
    )
    assert [one.type for one in mains(text)] == ["attack"]
