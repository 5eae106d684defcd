"""What politics says in the words of violence, and whom it accuses of other things: no event, no claim, no doer."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, stances

BLAST = "A bomb killed nine people in Orva on Monday. "

NOTHING = [
    "This is our list of breaking news, of what is planned and of what people talk about.",
    "The Orva Herald broke the story on Monday.",
    "Senator Teo Velk attacked a federal judge on Monday over his family's origins.",
    "First, Teo Velk attacked former presidential candidate Mara Dovik for being a failure.",
    "Then Paul Harlow attacked his rival for the nomination on Friday.",
    "A popular column in the Orva Herald attacked the minister's comment on Monday.",
    "Velk, a long-shot presidential candidate, spoke in Orva on Monday.",
    "Her plan will make Veldans safer, Dovik said.",
    "Dovik said at a rally in Orva on Saturday that she would win.",
    "Velk will hold a campaign rally in Orva on Saturday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_words_alone_hurt_nobody(text: str) -> None:
    assert events(text) == ()


REAL = [
    ("Teo Velk attacked Mayor Mara Dovik with a knife in Orva on Monday.", "attack"),
    ("Gunmen attacked Judge Mara Dovik in Orva on Monday.", "attack"),
    ("A guerrilla column attacked a farm in Orva on Monday.", "attack"),
    ("Thousands rallied in Orva on Saturday against the government.", "protest"),
]


@pytest.mark.parametrize(("text", "kind"), REAL)
def test_what_hurts_or_protests_is_told(text: str, kind: str) -> None:
    assert [event.type for event in mains(text)] == [kind]


OTHER_THINGS = [
    "The mayor accused the opposition of placing its interests above those of the city.",
    "Dovik accused Velk of subjecting her to a smear.",
    "He accused the candidate of a campaign of hate and fear.",
    "Gun owners accused the president of political exploitation.",
    "Police charged the rower Teo Velk with making up a robbery report.",
    "The ministry took credit for reaching what it had aimed at.",
    "Dovik said he had played no role in shaping the talking points.",
    "The charge that aid was withheld was rejected by a series of inquiries.",
]


@pytest.mark.parametrize("text", OTHER_THINGS)
def test_who_is_accused_of_other_things_did_not_do_it(text: str) -> None:
    assert stances(BLAST + text) == []
    assert [event.actors for event in mains(BLAST + text) if event.type == "bombing"] == [()]


BLAME = [
    ("The mayor accused the army of having taken part.", ("mayor", "blames", "army")),
    ("The mayor accused the army of planning the attack.", ("mayor", "blames", "army")),
    ("The mayor accused the Red Front of sowing death.", ("mayor", "blames", "Red Front")),
    ("The mayor accused soldiers of aiming at chests.", ("mayor", "blames", "soldiers")),
    ('The ministry blamed "the enemies of education".', ("ministry", "blames", "enemies")),
    ("The Front took responsibility for killing the nine.", ("Front", "claims", None)),
    ("The army said it had played no part in the killings.", ("army", "denies", None)),
]


@pytest.mark.parametrize(("text", "stance"), BLAME)
def test_who_is_accused_of_violence_is_blamed(text: str, stance: tuple[str, str, str | None]) -> None:
    assert stances(BLAST + text) == [stance]


def test_what_is_the_reason_that_something_was_not_done_took_place() -> None:
    event = mains("Her speech was never given due to the massacre in Orva on May 12.")[0]
    assert (event.status, event.location) == ("happened", "Orva")


def test_a_day_behind_an_abbreviated_month_is_part_of_it() -> None:
    event = events("Questions linger about the Sept. 11, 2022, attack in Orva, in which four people died.")[0]
    assert event.date_start == "2022-09-11"


def test_who_died_long_ago_by_no_violence_was_not_attacked() -> None:
    found = events("Jana Moor died in 2014. She had run the charity in Orva for ten years.")
    assert all(event.background and event.type == "statement" for event in found)
