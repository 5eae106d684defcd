"""Reports that tell of one incident after another: each has its own day, place and figures, and history is none of them."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events

PUBLISHED = "2024-03-13"  # a Wednesday
MAIN = "Gunmen killed nine people in Dori, Burkina Faso, on Monday."
HERE = ("Dori", "2024-03-11", False, [9])
SUNDAY, MONDAY, TUESDAY = "2024-03-10", "2024-03-11", "2024-03-12"


def told(text: str) -> list[tuple[str | None, str | None, bool, list[int | None]]]:
    """(place, first day, whether history, figures) of each event that counts people, in order."""
    return [
        (event.location, event.date_start, event.background, [claim.low for claim in event.casualties])
        for event in events(text, PUBLISHED)
        if event.casualties
    ]


@pytest.mark.parametrize(
    ("behind", "place", "day"),
    [
        ("In a separate incident, bandits killed four people in Talok.", "Talok", None),
        ("The army is fighting an insurgency. In a separate incident, four people were killed in Talok.", "Talok", MONDAY),
        ("On the same day, bandits killed four people on the road between Talok and Djibo.", "between Talok and Djibo", MONDAY),
        ("Elsewhere in the country, four people were killed in Talok on Sunday, local media said.", "Talok", SUNDAY),
        ("A similar raid near Djibo on Tuesday left four people dead.", "Djibo", TUESDAY),
        ("Security sources reported a further attack near Djibo on Tuesday in which four people were killed.", "Djibo", TUESDAY),
        ("Police also reported the killing of four people in Talok in the early hours of Monday.", "Talok", MONDAY),
        ("The attack followed a bombing in Djibo on Sunday that killed four people.", "Djibo", SUNDAY),
        ("Armed men killed four teachers in Djibo last week.", "Djibo", "2024-03-04"),
        ("The next day, rebels killed four people in Djibo.", "Djibo", TUESDAY),
        ("Separately, four people were killed in Djibo when a drone hit a market.", "Djibo", None),
    ],
)  # fmt: skip
def test_another_incident_stays_apart(behind: str, place: str, day: str | None) -> None:
    assert told(f"{MAIN} {behind}") == [HERE, (place, day, False, [4])]


@pytest.mark.parametrize(
    ("behind", "place", "day"),
    [
        ("The raid came a month after 40 people were killed in Djibo.", "Djibo", None),
        ("Several weeks ago, 40 people were killed in a raid in Djibo.", "Djibo", None),
        ("The attack was the worst since 2017, when militants killed 40 people in Djibo.", "Djibo", "2017-01-01"),
        ("It was the worst attack since March 2016, when 40 people were killed in Djibo.", "Djibo", "2016-03-01"),
        ("In March 2016 the same group claimed an attack in Djibo that killed 40 people.", "Djibo", "2016-03-01"),
    ],
)  # fmt: skip
def test_history_stays_apart(behind: str, place: str, day: str | None) -> None:
    assert told(f"{MAIN} {behind}") == [HERE, (place, day, True, [40])]


@pytest.mark.parametrize(
    "behind",
    [
        "Medics in Djibo treated 12 soldiers for wounds sustained in the attack.",
        "The wounded, who number 12, are being treated at the hospital in Djibo.",
        "The injured — 12 in all — were flown to Ouagadougou.",
        "At least 12 people were flown to Ouagadougou for treatment.",
    ],
)
def test_where_the_hurt_are_cared_for_is_no_place_of_its_own(behind: str) -> None:
    (event,) = events(f"{MAIN} {behind}", PUBLISHED)
    assert (event.location, event.date_start) == ("Dori", MONDAY)
    assert [claim.low for claim in event.casualties] == [9, 12]


@pytest.mark.parametrize(
    "behind",
    [
        "The attack drew condemnation from the African Union and Washington.",
        "The president condemned the attack on Wednesday and promised justice.",
    ],
)
def test_what_others_say_of_it_is_no_event(behind: str) -> None:
    (event,) = events(f"{MAIN} {behind}", PUBLISHED)
    assert (event.location, event.date_start) == ("Dori", MONDAY)


def test_an_army_that_has_been_fighting_is_no_event() -> None:
    found = events(f"{MAIN} The army has been battling the rebels with help from Mali.", PUBLISHED)
    assert [event.location for event in found if not event.background] == ["Dori"]


def test_those_displaced_by_a_conflict_are_none_of_the_attack() -> None:
    found = told(f"{MAIN} More than two million people have been displaced by the conflict.")
    assert found[0] == HERE
    assert found[1][2:] == (True, [2_000_000])


@pytest.mark.parametrize(
    "text",
    [
        "Bandits ambushed a lorry in Djugu on Sunday, killing 48 soldiers, residents and a local official said on Tuesday.",
        "Bandits killed 48 people in the capital, Bamako, on Sunday, residents and a local official said on Tuesday.",
        "Bandits massacred 48 soldiers in Djugu, close to the river, on Sunday, officials said on Tuesday.",
        "Bandits attacked a school in Djugu on Sunday, killing 48 members of one family, a lawmaker from the area said.",
        "On 10 March, armed men on motorcycles killed at least 48 troops in Djugu, hospital officials told reporters.",
        "The death toll from an attack by bandits in Djugu, Orvan, on Sunday has risen to 48.",
        "Mortar shells fired by rebels landed in Djugu on Sunday, killing 48 people.",
        "Shelling in the town of Djugu on Sunday morning killed at least 48 worshippers, a security source told reporters on Tuesday.",
    ],
)
def test_the_day_and_the_figure_of_a_lead_with_its_teller_behind(text: str) -> None:
    ((_, day, history, figures),) = told(text)
    assert (day, history, figures) == (SUNDAY, False, [48])


def test_a_toll_of_may_is_not_one_that_may_rise() -> None:
    (event,) = events(
        "The death toll from an attack in Djugu on May 17, 2023, has risen to 49.", "2023-05-19"
    )
    assert [claim.low for claim in event.casualties] == [49]


@pytest.mark.parametrize(
    "behind",
    [
        "In a second incident, seven traders were killed in Douentza.",
        "On Monday as well, seven traders died when a mine exploded in Douentza.",
        "Also that day, seven traders were killed in an air strike in Douentza.",
        "A few hours earlier, seven traders had been shot dead in Douentza.",
        "On the previous day, seven traders were killed in Douentza.",
        "In what police called an unconnected case, seven traders were shot dead in Douentza.",
    ],
)
def test_words_that_tell_of_another_incident(behind: str) -> None:
    found = {(place, tuple(figures)) for place, _, _, figures in told(f"{MAIN} {behind}")}
    assert found == {("Dori", (9,)), ("Douentza", (7,))}


def test_one_attack_told_again_with_its_villages_and_its_day() -> None:
    text = (
        "Gunmen killed 30 people in an attack on several villages in Nigeria's Zamfara state, residents said."
        " The attackers raided Talok and Dumra in Anka district late on Sunday, a chief said."
    )
    assert told(text) == [("Talok", SUNDAY, False, [30])]
    assert len(events(text, PUBLISHED)) == 1


@pytest.mark.parametrize(
    "behind",
    [
        "The attackers used a car bomb at the gate.",
        "The militants, who set off two car bombs to breach the walls, said they had killed 47.",
        "The gunmen first set off a bomb at the gate.",
    ],
)
def test_the_bomb_of_the_attackers_is_part_of_their_attack(behind: str) -> None:
    text = f"Gunmen stormed a camp in Dori, Burkina Faso, on Monday, killing nine people.\n\n{behind}"
    (attack,) = events(text, PUBLISHED)
    assert attack.location == "Dori"
    assert attack.weapons
