"""What a longer report tells over its paragraphs: whose the blast is, what came days after what, headline and lead."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, facts, mains


def by_place(text: str) -> dict[str | None, list[int | None]]:
    """The figures of casualties and damage of each main event, by its place."""
    return {
        event.location: [
            *(claim.low for claim in event.casualties),
            *(claim.count_low for claim in event.damage),
        ]
        for event in mains(text)
    }


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in Orva on Monday, killing three. Separately, a mine went off near a bus in Dalar, police said. "
        "The blast damaged the bus.",
        "A bomb exploded in Orva on Monday, killing three.\n\nIn Dalar, a grenade was thrown at a tax office. The explosion "
        "damaged two cars.",
    ],
)
def test_the_blast_is_the_one_told_right_before(text: str) -> None:
    assert by_place(text)["Orva"] == [3]


def test_what_came_two_days_after_something_is_not_that() -> None:
    text = (
        "Troops shot dead a boy during a raid in Orva on Monday.\n\nHours later settlers descended on the village of Dalar "
        "and beat a farmer with clubs.\n\nThe settlers' rampage came two days after a gunman opened fire at a bus stop near "
        "Selim, killing a nurse and wounding her daughter."
    )
    homes = {claim.who: event for event in events(text) for claim in event.casualties}
    assert homes["nurse"] is homes["daughter"]
    assert homes["nurse"].location == "Selim"
    assert homes["nurse"] is not homes["boy"]
    assert homes["farmer"].location == "Dalar"


def test_the_headline_and_the_lead_are_of_one_event() -> None:
    text = (
        "Gunmen open fire at Orva bar; five dead\n\nFive people, among them a singer, were killed early on Sunday when "
        "armed men burst into a bar in Orva and fired long guns at the customers."
    )
    assert len(mains(text)) == 1


def test_a_fight_comes_of_the_ambush_of_its_sentence() -> None:
    text = (
        "Bandits stormed a village in Orva on Friday and killed its head.\n\nIn Dalar, troops on Thursday laid an ambush for "
        "smugglers, killing eight bandits in the exchange of fire."
    )
    assert 8 not in by_place(text)["Orva"]


def test_a_line_of_a_toll_is_no_deed_of_its_own() -> None:
    text = (
        "The camp of Orva was attacked by armed groups on 2 May 2023. The assault began with the explosion of a car bomb at "
        "the gate. The army drove the attackers off after two hours of fighting and pursued them to the border.\n\n"
        "Toll:\n- 4 dead;\n- 17 wounded;\n- 2 vehicles burned.\n\nEnemy:\n- 31 militants neutralised."
    )
    assert all(event.type != "arson" for event in events(text))
    assert {claim.who for event in events(text) for claim in event.casualties} == {None, "militants"}


def test_days_before_the_clause_are_not_of_what_stands_before_the_word() -> None:
    text = (
        "Emergency workers on Tuesday revised down to 47 the number of people killed when warplanes bombed a market at Orva, "
        "a day after they had spoken of more than 100 dead."
    )
    (event,) = mains(text)
    assert {claim.low for claim in event.casualties} == {47, 100}
    assert all(claim.claimant != "number of people" for claim in event.casualties)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "State television said the army had cleared four mines. Rebel fighters overran a post in Orva on Monday. They said "
            "they had found the bodies of nine soldiers.",
            "Rebel fighters",
        ),
        (
            "Gangs attacked a patrol in Orva on Monday, according to a police union. Police later said they had killed nine "
            "raiders.",
            "Police",
        ),
        ("A bomb killed four in Orva on Monday. The rebels stood by their own count of nine dead.", "rebels"),
        (
            "A bomb killed four in Orva on Monday. The outlawed Sea Front claimed responsibility in a statement sent to reporters and put "
            "the number of soldiers killed at nine.",
            "outlawed Sea Front",
        ),
        (
            "Police report 51 deaths in the attack on Orva on Monday. Aid groups have since put forward a figure of nine.",
            "Aid groups",
        ),
    ],
)
def test_who_gives_the_figure(text: str, claimant: str) -> None:
    given = {claim.low: claim.claimant for event in facts(text).events for claim in event.casualties}
    assert given[9] == claimant
