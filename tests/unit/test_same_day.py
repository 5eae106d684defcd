"""The day of what is told without one: that of what was told right before it, unless the text moves on."""

from __future__ import annotations

import pytest

from briefing_tui.extract.dates.dates import expressions
from tests.unit.events_of import events, mains, only

PUBLISHED = "2021-07-09"  # a Friday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The next day", "2021-05-04"),
        ("The following night", "2021-05-04"),
        ("The previous day", "2021-05-02"),
        ("On the same day", "2021-05-03"),
        ("That night", "2021-05-03"),
        ("Two days later", "2021-05-05"),
        ("A day earlier", "2021-05-02"),
        ("Three hours later", "2021-05-03"),
        ("The following Sunday", "2021-05-09"),
    ],
)
def test_a_day_counted_from_the_one_just_told(words: str, day: str) -> None:
    found = expressions(f"On 3 May 2021 a bomb exploded. {words} another went off.", PUBLISHED)
    assert str(found[1].first) == day


@pytest.mark.parametrize("words", ["last night", "yesterday", "two days before the vote", "A year later"])
def test_other_days_are_not_counted_from_the_one_just_told(words: str) -> None:
    found = expressions(f"On 3 May 2021 a bomb exploded. It was {words}.", None)
    assert found[1].first is None


def test_a_day_told_far_above_is_not_counted_from() -> None:
    found = expressions("On 3 May 2021 a bomb exploded.\n\nHe spoke.\n\nThe next day it rained.", None)
    assert found[1].first is None


def test_the_day_of_a_sentence_that_tells_of_no_event_is_that_of_the_next() -> None:
    event = only(
        "On 30 May 2021, vandals climbed over several fences. At least 11 people were arrested.", PUBLISHED
    )
    assert event.date_start == "2021-05-30"


@pytest.mark.parametrize(
    "opening",
    [
        "On 30 May 2021, police said they would not comment.",
        "Officials confirmed the list on 30 May 2021.",
        "The road has been shut since 30 May 2021.",
        "The man who came on 30 May 2021 is well.",
        "On 30 May 2021 the court heard the case.",
        "The prime minister visited Berlin on 30 May 2021.",
        "Talks resumed in Doha on 30 May 2021.",
        "The vote will take place on 30 May 2021.",
    ],
)
def test_the_day_of_words_of_plans_and_of_asides_is_not(opening: str) -> None:
    event = mains(f"{opening} Gunmen kidnapped a judge.", PUBLISHED)[0]
    assert (event.date_start, event.location) == (None, event.country)


@pytest.mark.parametrize("words", ["Gunmen later kidnapped a judge.", "Meanwhile, gunmen kidnapped a judge."])
def test_what_came_later_is_not_of_that_day(words: str) -> None:
    assert (
        mains(f"On 30 May 2021, vandals climbed over several fences. {words}", PUBLISHED)[0].date_start
        is None
    )


def test_two_events_of_a_sentence_are_of_its_day() -> None:
    found = mains("A shop was burned down and two men were shot dead in Dorba on Monday.", PUBLISHED)
    assert {event.date_start for event in found} == {"2021-07-05"}


APART = ["Separately,", "Elsewhere,", "In another incident,", "In a separate attack,"]


@pytest.mark.parametrize("words", APART)
@pytest.mark.parametrize(
    ("published", "day"), [("2021-07-05", "2021-07-05"), ("2021-07-06", "2021-07-05"), (PUBLISHED, None)]
)
def test_another_incident_is_of_the_day_of_fresh_news(words: str, published: str, day: str | None) -> None:
    text = (
        "Gunmen shot dead two traders in Dorba on Monday. The mayor was shocked. He spoke on the radio. Police have a list. "
        f"It is long. {words} a bomb exploded in Talla, killing four farmers."
    )
    assert {event.location: event.date_start for event in mains(text, published)} == {
        "Dorba": "2021-07-05",
        "Talla": day,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead two traders in Dorba on Sunday. A drone hit a bus in Sarn on Monday. Elsewhere, a mine killed a boy in Talla.",
        "Gunmen shot dead two traders in Dorba on Monday. In another incident, a mine had killed a boy in Talla.",
    ],
)
def test_another_incident_of_a_report_of_several_days_has_none(text: str) -> None:
    assert {event.date_start for event in mains(text, "2021-07-06") if event.location == "Talla"} == {None}


def test_meanwhile_is_the_same_day() -> None:
    text = "Gunmen shot dead two traders in Dorba on Monday. Meanwhile, a bomb exploded in Talla, killing four farmers."
    assert {event.date_start for event in mains(text, PUBLISHED)} == {"2021-07-05"}


@pytest.mark.parametrize("words", APART)
def test_another_incident_at_another_place_is_not_of_the_day_just_told(words: str) -> None:
    found = mains(
        f"Gunmen shot dead two traders in Dorba on Monday. {words} a bomb exploded in Talla, killing four farmers.",
        PUBLISHED,
    )
    assert {event.location: event.date_start for event in found} == {"Dorba": "2021-07-05", "Talla": None}


def test_what_goes_on_in_the_next_sentence_is_of_the_day_just_told() -> None:
    found = events("Gunmen shot dead two traders in Dorba on Monday. They also kidnapped a judge.", PUBLISHED)
    assert {event.date_start for event in found} == {"2021-07-05"}


def test_a_sentence_that_gives_its_day_gives_its_place_too() -> None:
    event = only(
        "On 30 May 2021, vandals climbed over fences along Tamar Road, Dorba. At least 11 people were arrested.",
        PUBLISHED,
    )
    assert (event.date_start, event.location) == ("2021-05-30", "Tamar Road")


def test_a_place_of_its_own_goes_before_that_of_the_sentence_with_the_day() -> None:
    event = only(
        "On 30 May 2021, vandals climbed over fences along Tamar Road. Some 11 people were arrested in Talla.",
        PUBLISHED,
    )
    assert event.location == "Talla"


def test_hours_later_is_the_day_told_last_however_far_above() -> None:
    text = (
        "A bomb killed nine in Sarn on Tuesday. The mayor said he was shocked. Doctors worked all night. Nobody claimed "
        "it. The Front denied it. Hours later, gunmen opened fire on a police van in Ozel, killing a constable."
    )
    assert [event.date_start for event in mains(text, PUBLISHED)] == ["2021-07-06", "2021-07-06"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels ambushed a patrol on Monday, killing five. A guard listed as missing after the ambush was found on Tuesday.",
        "Nine people died in a blast on Monday. Schools reopened on Tuesday after the blast.",
    ],
)
def test_the_day_of_what_came_after_an_attack_is_not_its_own(text: str) -> None:
    assert only(text, PUBLISHED).date_start == "2021-07-05"


def test_no_casualties_told_of_a_place_are_not_those_of_an_attack_elsewhere() -> None:
    text = (
        "A bomb hit a block of flats in Izium on Monday, killing two.\n\nIn Odesa, debris set fire to a store. There were "
        "no casualties."
    )
    assert [(event.location, [c.low for c in event.casualties]) for event in mains(text, PUBLISHED)] == [
        ("Izium", [2]),
        ("Odesa", [0]),
    ]


def test_the_day_of_a_statement_is_not_that_of_what_it_tells() -> None:
    text = (
        "Gunmen stormed Velm on Monday, killing 17. In a statement issued late on Tuesday, the army said terrorists had "
        "killed 12 people at Velm."
    )
    event = only(text, PUBLISHED)
    assert (event.date_start, [c.low for c in event.casualties]) == ("2021-07-05", [17, 12])


@pytest.mark.parametrize(
    ("words", "day", "precision"),
    [
        ("The night before,", "2021-07-05", "overnight"),
        ("The day before,", "2021-07-05", "day"),
        ("The previous evening", "2021-07-05", "day"),
        ("That same night", "2021-07-06", "overnight"),
        ("Earlier that day,", "2021-07-06", "day"),
        ("In the early hours of the following day", "2021-07-07", "day"),
        ("The day after,", "2021-07-07", "day"),
    ],
)
def test_a_day_counts_from_the_deed_told_last_and_not_from_who_told_of_it(
    words: str, day: str, precision: str
) -> None:
    text = f"A bomb killed three people in Sarn on Tuesday, police said on Thursday. {words} gunmen shot dead a judge in Velm."
    (found,) = (event for event in mains(text, PUBLISHED) if event.location == "Velm")
    assert (found.date_start, found.date_precision) == (day, precision)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed three people in Sarn last week. The day before, gunmen shot dead a judge in Velm.",
        "A bomb killed three people in Sarn, police said. The night before, gunmen shot dead a judge in Velm.",
        "SARN, July 8 (Tessen Wire) - A bomb killed three people, police said. A day earlier, gunmen shot dead a judge in Velm.",
        "A bomb killed three in Sarn on Thursday. The evening before, a mine went off. The previous day gunmen shot dead a judge in Velm.",
        "The mayor of Sarn was robbed on Tuesday. The day before the vote gunmen shot dead a judge in Velm.",
    ],
)
def test_no_day_is_counted_from_what_has_no_sure_day(text: str) -> None:
    (found,) = (event for event in mains(text, PUBLISHED) if event.location == "Velm")
    assert found.date_start is None


def test_the_night_before_a_night_and_the_morning_after_it() -> None:
    text = "Shells hit Sarn overnight, wounding two. {} gunmen shot dead a judge in Velm."
    days = [
        next(event for event in events(text.format(words), PUBLISHED) if event.location == "Velm")
        for words in ("The night before,", "The next morning,")
    ]
    assert [(event.date_start, event.date_end) for event in days] == [
        ("2021-07-07", "2021-07-08"),
        ("2021-07-09", "2021-07-09"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A bomb killed three in Sarn on Thursday, two days after a drone struck a bus in Velm, wounding six.", "2021-07-06"),
        ("A bomb killed three in Sarn on Thursday. The attack came a day after gunmen shot a judge in Velm.", "2021-07-07"),
        ("A bomb killed three in Sarn on Tuesday. A day after the attack, gunmen shot dead a witness in Velm.", "2021-07-07"),
        ("A bomb killed three in Sarn on Tuesday. Two days before the bombing, gunmen shot dead a judge in Velm.", "2021-07-04"),
        ("Protesters marched in Sarn on Thursday, a year after police shot dead a student in Velm.", None),
    ],
)  # fmt: skip
def test_events_told_days_apart_have_a_day_each(text: str, day: str | None) -> None:
    (found,) = (event for event in events(text, PUBLISHED) if event.location == "Velm")
    assert found.date_start == day


def test_a_report_of_the_day_after_tells_of_the_attack_still() -> None:
    text = "A day after gunmen killed nine people at a mosque in Velm, residents buried their dead on Friday."
    event = only(text, PUBLISHED)
    assert (event.date_start, [claim.low for claim in event.casualties]) == ("2021-07-08", [9])


def test_the_day_of_a_threat_is_not_that_of_what_is_threatened() -> None:
    event = only("The Front threatened on Thursday to attack the refinery in Velm.", PUBLISHED)
    assert (event.status, event.date_start) == ("threatened", None)


@pytest.mark.parametrize(
    "text",
    [
        "There were incidents in Velm on Tuesday, when a crowd burned tyres and fought with police.",
        "The vice president escaped an attack on Tuesday when his motorcade was ambushed by rebels near Velm.",
        "Two nurses were killed on Tuesday, shot at night by armed men in a raid that shocked Velm.",
    ],
)
def test_a_clause_that_tells_what_happened_on_a_day_has_that_day(text: str) -> None:
    assert {event.date_start for event in mains(text, PUBLISHED)} == {"2021-07-06"}


@pytest.mark.parametrize(
    "words",
    [
        "A clerk said the gunmen had also burned two cars.",
        "The attackers abducted nine women, a clerk said.",
        "More than 200 families fled their homes.",
    ],
)
def test_what_the_same_people_also_did_was_on_that_day_and_there(words: str) -> None:
    found = mains(
        "Gunmen shot dead a judge in Talla on Monday.\n\nThe mayor spoke of a loss. He wept. Nobody had seen it coming. "
        f"No arrest was made.\n\n{words}",
        PUBLISHED,
    )
    assert [(event.date_start, event.location) for event in found] == [("2021-07-05", "Talla")] * 2


@pytest.mark.parametrize(
    "words",
    [
        "Gunmen burned two cars, a clerk said.",
        "In another raid the gunmen burned two cars.",
        "The gunmen of the Red Front burned two cars.",
    ],
)
def test_what_others_did_is_not_of_that_day(words: str) -> None:
    found = mains(
        "Gunmen shot dead a judge in Talla on Monday.\n\nThe mayor spoke of a loss. He wept. Nobody had seen it coming. "
        f"No arrest was made.\n\n{words}",
        PUBLISHED,
    )
    assert (found[1].date_start, found[1].location) == (None, None)


def test_the_evening_before_at_the_head_of_a_paragraph_counts_from_who_speaks_there() -> None:
    found = expressions(
        "On 3 May 2021 a bomb exploded.\n\nSeparately, police said on Friday that a mine had exploded the previous evening.",
        "2021-07-09",
    )
    assert str(found[-1].first) == "2021-07-08"


@pytest.mark.parametrize(
    ("day", "words", "dated"),
    [
        ("Thursday", "In Orva, gunmen shot dead a clerk.", True),
        ("Thursday", "Gunmen had earlier shot dead a clerk in Orva.", False),
        ("Thursday", "Since March gunmen have shot dead nine clerks in Orva.", False),
        ("Wednesday", "As the troops left, gunmen shot dead a clerk.", True),
        ("Wednesday", "In Orva, gunmen shot dead a clerk.", False),
        ("Monday", "As the troops left, gunmen shot dead a clerk.", False),
    ],
)
def test_in_fresh_news_of_one_day_all_is_of_that_day(day: str, words: str, dated: bool) -> None:
    found = events(
        f"Rebels bombed a bridge in Talla on {day}, killing two.\n\nThe mayor spoke of a loss. He wept. Nobody had seen it "
        f"coming. It was quiet.\n\n{words}",
        PUBLISHED,
    )
    assert (found[-1].date_precision == "day") is dated
