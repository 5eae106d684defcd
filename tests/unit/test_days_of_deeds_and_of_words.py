"""The day of a deed beside the days on which somebody spoke of it, counted, or came to look; armed men who come somewhere."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only

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
