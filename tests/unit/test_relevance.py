"""What is history and what is the report; who acted as far as the text accuses them; nobody told of twice."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

BOMB = "A bomb exploded at the market in Tesk on Monday, killing four people. "


@pytest.mark.parametrize(
    "total",
    [
        "Over the past three weeks bombings have killed 40 people.",
        "In April alone, the group's actions claimed 200 lives.",
        "During this ten-year war, 70,000 people have died.",
        "Traffickers have murdered judges and ministers, the minister said.",
        "They only know how to murder people, the bishop said.",
    ],
)
def test_totals_and_talk_in_general_are_no_loss_of_the_event(total: str) -> None:
    told = [claim for event in events(BOMB + total) for claim in event.casualties if not claim.background]
    assert [(claim.kind, claim.low) for claim in told] == [("killed", 4)]


def test_the_past_hours_are_the_report() -> None:
    told = [
        claim.low
        for event in mains(BOMB.replace("on Monday", "over the past 24 hours"))
        for claim in event.casualties
    ]
    assert told == [4]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A farmer was kidnapped in Tesk on Monday by guerrillas of the Northern Front.", "Northern Front"),
        ("The bombing of the bridge on Monday was the work of the Northern Front.", "Northern Front"),
        ("A farmer kidnapped on Monday in Tesk was released by the Northern Front.", "Northern Front"),
        ("Four men were arrested on suspicion of involvement in the murder of Judge Aldo Brin.", "men"),
        (
            "The Northern Front could be responsible for Monday's attack on the clinic in Tesk.",
            "Northern Front",
        ),
    ],
)
def test_who_is_said_to_have_done_it_is_an_actor(text: str, actor: str) -> None:
    assert actor in {one.text for event in mains(text) if event.type != "arrest" for one in event.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Ines Daro, a judge, was murdered in Tesk on Monday. The murder of the magistrate shocked the town.",
        "One person was killed in an explosion in Tesk on Monday. The fatality was an unidentified woman.",
    ],
)
def test_a_victim_told_of_again_is_one_victim(text: str) -> None:
    assert [claim.low for event in events(text) for claim in event.casualties] == [1]


def test_a_target_is_named_once_in_its_fullest_words() -> None:
    text = "Gunmen kidnapped Senator Ines Daro in Tesk on Monday. The kidnapping of Mrs Daro was condemned."
    named = [one.text for event in mains(text) for one in event.targets]
    assert named == ["Senator Ines Daro"]


def test_a_killing_of_last_month_is_the_report_where_nothing_newer_is_told() -> None:
    text = (
        "The bishops asked for progress in the case on Thursday. They recalled that Judge Aldo Brin was murdered "
        "in Tesk on 28 April."
    )
    assert [event.date_start for event in mains(text)] == ["2023-04-28"]
    assert [event.date_start for event in mains(BOMB + text)] == ["2023-05-29"]


def test_the_day_goes_on_for_three_sentences() -> None:
    text = (
        "Gunmen attacked a farm in Tesk on Tuesday. The farm lies by the river. It grows maize. "
        "They also burned a bus."
    )
    assert {event.date_start for event in mains(text)} == {"2023-05-30"}
