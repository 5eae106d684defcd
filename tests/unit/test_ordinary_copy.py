"""What the commonest wordings of wire copy say: leads whose next sentence dates, names or counts what they told."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt
from tests.unit.events_of import mains, only, stances


@pytest.mark.parametrize(
    "text",
    [
        "A radio journalist was shot dead in Orva on Tuesday, police said. Ramo Dacer, 47, was driving home when two men "
        "opened fire. He died on the way to hospital.",
        "A naval officer was killed on Tuesday by a bomb under his car, police said. Captain Oleg Vetro, who had "
        "commanded a boat, died at the scene.",
    ],
)
def test_who_is_named_behind_the_lead_is_the_one_it_told_of(text: str) -> None:
    claims = hurt(text)
    assert [(claim.low, len(claim.names)) for claim in claims] == [(1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "A guard was shot dead in Orva on Friday. Teo Velk, 30, died in another attack in Lomu.",
        "A guard was shot dead in Orva on Friday. Teo Velk, a nurse, was also killed.",
    ],
)
def test_another_who_died_is_another(text: str) -> None:
    assert len(hurt(text)) == 2


def test_police_of_a_city_shoot_eight_dead() -> None:
    text = "Police in the Brazilian city of Rio de Janeiro shot dead eight suspected drug traffickers in a raid on Monday."
    assert figures(text) == [("killed", "drug traffickers", 8, 8)]


def test_four_whom_a_group_tells_of_are_no_groups() -> None:
    text = "Troops opened fire on marchers in the city of Ilo, killing at least four, a rights group based in Norway said."
    assert figures(text) == [("killed", "marchers", 4, None)]


def test_eight_of_them_are_not_who_said_so() -> None:
    text = "Strikes killed 17 people on Sunday, local health officials said. Eight of them died when a house was hit."
    assert [(claim.who, claim.low) for claim in hurt(text)] == [("people", 17), ("people", 8)]


def test_wounds_of_the_dead_hurt_nobody() -> None:
    text = (
        "Two of the tourists have been killed. Their bodies, with gunshot wounds, were found near the border."
    )
    assert figures(text) == [("killed", "tourists", 2, 2)]
    text = "The bodies of 13 men were found. The victims had been dead for weeks and most had gunshot wounds."
    assert figures(text) == [("killed", "men", 13, 13)]
    assert len(figures("Nine people were dead and five suffered gunshot wounds.")) == 2


def test_who_is_accused_of_opening_fire_is_who_did() -> None:
    text = (
        "Sulen accused Azerbaijan on Friday of opening fire on its positions along the border, wounding two of its "
        "soldiers. The shooting took place near the village of Khoz."
    )
    event = only(text)
    assert [one.text for one in event.actors] == ["Azerbaijan"]
    assert stances(text)[0][1:] == ("blames", "Azerbaijan")


def test_men_lost_by_fighters_are_fighters() -> None:
    claims = hurt("A rebel spokesman said his fighters had killed 15 soldiers for the loss of two men.")
    assert [(claim.low, claim.category) for claim in claims] == [(15, "military"), (2, "militant")]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Fighting between farmers and herders has left 28 people dead in central Chad, the governor said on Thursday. "
            "The clashes broke out on Tuesday in the village of Mangal after cattle strayed into a field.",
            "armed_clash",
            "2026-01-13",
        ),
        (
            "At least 16 soldiers were killed in an ambush in southwestern Niger last week, the ministry said on Monday. "
            "Several hundred gunmen attacked the unit on January 7 as it was returning from a patrol near the border.",
            "armed_clash",
            "2026-01-07",
        ),
        (
            "Seven soldiers died in an accidental blast at a munitions factory in Bulgaria, the ministry said on Wednesday. "
            "The explosion happened on Tuesday evening as shells were being unloaded at the plant.",
            "accident",
            "2026-01-13",
        ),
    ],
)
def test_the_next_sentence_dates_what_the_lead_told(text: str, kind: str, day: str) -> None:
    event = only(text, "2026-01-15")
    assert (event.type, event.date_start) == (kind, day)


def test_two_incidents_of_two_days_stay_two() -> None:
    text = "Gunmen attacked a post in Niger on Monday. Rebels attacked a unit on Friday near Torodi."
    assert len(mains(text, "2026-01-17")) == 2
