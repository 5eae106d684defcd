"""The day of a deed beside the days on which somebody spoke of it, counted, or came to look; armed men who come somewhere."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only

PUBLISHED = "2026-03-10"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The State Command informs the public that its men intercepted a pickup near Orva on 7 March. Two bandits were "
         "neutralised in the exchange that followed.", "2026-03-07"),
        ("Army troops advanced on Orva on Saturday, and rebels fell back, burning 300 houses, aid workers said.", "2026-03-07"),
        ("The police said officers searched a mosque in Orva on Friday. A youth was shot dead.", "2026-03-06"),
        ("The ministry reports that on Saturday, 7 March, a revolt erupted at Orva jail. Inmates attacked the guards.", "2026-03-07"),
    ],
)  # fmt: skip
def test_what_somebody_told_has_the_day_that_he_told_it_with(text: str, day: str) -> None:
    assert {event.date_start for event in mains(text, PUBLISHED)} == {day}


@pytest.mark.parametrize(
    "text",
    [
        "The governor said he had met elders on Saturday. Gunmen burned six huts in Velm.",
        "The minister announced on Saturday that talks would go on. A mine killed two farmers in Velm.",
        "The Red Cross said on Monday that it had collected nine bodies from a village near Orva.",
        "The hospital in Orva on Monday gave a figure of 34 dead in the raid.",
        "On Monday the union put the number of dead at 12.",
        "The mayor said on Monday that 12 people had been killed in Orva.",
    ],
)
def test_the_day_of_words_or_of_a_count_is_none_of_the_deed(text: str) -> None:
    assert [event.date_start for event in mains(text, PUBLISHED)] == [None]


@pytest.mark.parametrize(
    "came",
    [
        "Men with machetes walked into a hamlet near Orva on Sunday.",
        "Gunmen on motorbikes rode into Orva on Sunday.",
        "Armed men burst into a bar in Orva on Sunday.",
        "Men of the Savo gang descended on Orva on Sunday.",
    ],
)
def test_armed_men_who_come_made_the_attack_whose_dead_are_then_counted(came: str) -> None:
    event = only(f"{came} The chief has counted eleven bodies.", PUBLISHED)
    assert (event.type, event.location, event.date_start) == ("attack", "Orva", "2026-03-08")
    assert [claim.low for claim in event.casualties] == [11]


@pytest.mark.parametrize(
    "text",
    [
        "Masked men entered Orva on Sunday.",
        "Voters with flags walked into the square in Orva on Sunday.",
        "Members of the trade union entered the mill in Orva on Sunday.",
        "Forty homes were entered in the register of Orva on Sunday.",
    ],
)
def test_who_only_comes_makes_no_attack(text: str) -> None:
    assert not mains(text, PUBLISHED)


def test_who_is_beheaded_by_another_word() -> None:
    event = only("Rebels decapitated 14 farmers at Orva on the night of 3 to 4 March.", PUBLISHED)
    assert (event.type, [claim.low for claim in event.casualties]) == ("attack", [14])


NEWS = "Gunmen killed 31 people in Orva on Monday."


@pytest.mark.parametrize(
    ("told", "lost"),
    [
        ("The worst episode remains last autumn's raid on Sulen, in which 60 people died.", 60),
        ("On Thursday of last week a bomb in Velm wounded two.", 2),
        ("A week earlier a bomb in Velm wounded two.", 2),
        (
            "Residents concede that a brigade had stopped a truck on Thursday and hacked its two occupants to death.",
            2,
        ),
        ("Gunmen had shot dead two teachers on the same road on Saturday.", 2),
        ("Last month's lone incident had been at Saik, where, on February 8, two truckers were lynched.", 2),
    ],
)
def test_what_came_before_the_news_is_history_with_its_figures(told: str, lost: int) -> None:
    found = events(f"{NEWS} {told}", PUBLISHED)
    assert [(event.background, [claim.low for claim in event.casualties]) for event in found] == [
        (False, [31]),
        (True, [lost]),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Police said on Tuesday that gunmen had shot dead two teachers in Sulen on Monday.",
        "Hours later two teachers were shot dead in Sulen.",
    ],
)
def test_what_somebody_says_had_happened_is_news(told: str) -> None:
    assert not any(event.background for event in events(f"{NEWS} {told}", PUBLISHED))


def test_thursday_of_last_week_is_none_of_this() -> None:
    (event,) = events("On Thursday of last week a bomb in Velm wounded two.", "2026-03-14")
    assert event.date_start == "2026-03-05"


def test_what_was_said_to_have_been_hit_is_of_the_day_of_a_fresh_report() -> None:
    text = (
        "Drones struck Orva overnight, killing seven, officials said on Tuesday.\n\nRescuers found a boy.\n\n"
        "The dead were taken to a school.\n\nA doctor spoke of wounds.\n\n"
        "Across the river, the governor said a man had been killed in a drone attack on a bus near Sulen."
    )
    assert {event.date_start for event in mains(text, PUBLISHED)} == {"2026-03-09"}


@pytest.mark.parametrize(
    "head", ["Conflict desk, Ituri, 8 March.", "Field note, Gao region, 8 March.", "Ambush near Labbez, Ansongo, 8 March."]
)  # fmt: skip
def test_a_head_without_a_verb_gives_its_day_to_the_note(head: str) -> None:
    assert (
        only(f"{head} Gunmen attacked a camp at Jaiba, killing 14 people.", PUBLISHED).date_start
        == "2026-03-08"
    )


def test_the_days_of_a_series_are_no_day_of_one_of_them() -> None:
    text = "A car blew up in Orva, the first in a string of attacks that left nine dead between Friday and Sunday."
    found = {event.type: (event.date_start, event.date_end) for event in mains(text, PUBLISHED)}
    assert found == {"bombing": (None, None), "attack": ("2026-03-06", "2026-03-08")}


def test_since_the_morning_is_of_the_day() -> None:
    event = only("Since the morning, 40 rockets have been fired at Orva, the army said.", PUBLISHED)
    assert event.date_start == PUBLISHED


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two men on a motorcycle shot a judge in Orva on Thursday evening, police said.", "judge"),
        ("Gunmen on a motorbike shot Ramon Telo at a fuel station in Orva on Thursday.", "Ramon Telo"),
        ("A man on a bicycle shot an imam outside a mosque in Orva on Thursday, witnesses said.", "imam"),
    ],
)
def test_who_shoots_from_what_he_rides_shoots(text: str, who: str) -> None:
    event = only(text, PUBLISHED)
    assert (event.type, event.date_start, event.targets[0].text) == ("shooting", "2026-03-05", who)


def test_the_man_behind_the_shot_shoots_nobody_else() -> None:
    assert not mains("The man behind the warning shot, a soldier, spoke in Orva on Friday.", PUBLISHED)


@pytest.mark.parametrize("teller", ["", " police said,"])
def test_a_day_is_of_the_fight_and_not_of_what_came_the_day_before(teller: str) -> None:
    found = events(
        f"Two soldiers and three militants were killed in a gunbattle in Velm on Tuesday,{teller} a day after rebels threw a "
        "grenade at a camp.",
        "2018-11-27",
    )
    assert {(event.type, event.date_start) for event in found} == {
        ("armed_clash", "2018-11-27"),
        ("bombing", "2018-11-26"),
    }


def test_the_dead_of_a_month_are_none_of_the_day_after_it() -> None:
    found = events(
        "A car bomb went off near a mill in Orva on Saturday, killing eight. A sticky bomb on a bus killed a clerk in Velm.\n\n"
        "No group claimed any of the attacks. More than 900 people were killed in July, according to the mission.",
        "2013-08-03",
    )
    assert [(event.background, claim.low) for event in found for claim in event.casualties] == [
        (False, 8),
        (False, 1),
        (True, 900),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Karv jailed a man on Monday over a 2016 attack in Velm in which 86 people were killed.",
        "He was jailed for the 2016 bombing of a mill in Velm that killed 54 people.",
    ],
)
def test_a_year_before_the_deed_is_its_own(text: str) -> None:
    (event,) = [one for one in events(text) if any(claim.kind == "killed" for claim in one.casualties)]
    assert (event.date_start, event.date_precision, event.background) == ("2016-01-01", "year", True)


def test_the_day_of_a_similar_raid_is_none_of_todays() -> None:
    found = events(
        "Gunmen burst into a clinic in Velm and opened fire, killing 24 people, police said Wednesday. It was the third attack "
        "on a clinic in Velm in less than a month. On June 6, ten people were killed in a similar attack.\n\n"
        "The governor said the Orva gang was probably behind the killings.",
        "2020-07-01",
    )
    days = {claim.low: event.date_start for event in found for claim in event.casualties}
    assert days[10] == "2020-06-06"
    assert days[24] != "2020-06-06"
