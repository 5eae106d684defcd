"""Full sentences of wire reports and coders' notes: who acted, where, what kind of event, and whose figure it is."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures
from tests.unit.events_of import mains, only, total

_PLACES = (
    ("A drone targeted a van in Orvak, Dorbi (Sulen, Iraq) on 3 May 2023, killing one man.", "Orvak"),
    (
        "Militants ambushed a police patrol between Dorgo and Tabu (Sulen, Nord) on Monday.",
        "between Dorgo and Tabu",
    ),
    ("A militia clashed with the army in Orvu forest (Dorbi, Sulen) on Monday.", "Orvu forest"),
    ("Students fought with sticks on the campus of Orvan College (Orvan, Kenya) on Monday.", "Orvan College"),
    ("Police killed two rebels in a gun battle in Kashmir's Orvari district on Monday.", "Orvari"),
    ("Elders of the Velani and Orvi communities signed a peace accord in Karvel on Monday.", "Karvel"),
    (
        "Ten people died in clashes over land between the Fur and the Rizeigat in Sudan's West Darfur state on Monday.",
        "West Darfur",
    ),
)

_TYPES = (
    ("Armed robbers seized a public bus with 20 passengers near Karvel on Sunday.", "hijacking"),
    ("Rebels shot down a military helicopter near Karvel on Tuesday.", "armed_clash"),
    ("The militia forcibly recruited 40 teenagers in Karvel on Saturday.", "abduction"),
    ("The militia forced 30 boys to join its ranks in Karvel on Saturday.", "abduction"),
    ("Rebels have besieged the town of Karvel for three weeks.", "strategic_other"),
    ("Soldiers mutinied at a barracks in Karvel on Sunday over their pay.", "strategic_other"),
    ("Nurses across Ghana observed a two-day strike called by their union over pay.", "work_stoppage"),
    ("Train drivers in Karvel will strike again on Friday over pay.", "work_stoppage"),
    ("Police fired tear gas and pellets to clear a rally in Karvel on Monday.", "protest"),
    (
        "A reporter, Luis Pardo, was shot dead outside his office in Karvel on Monday by three men.",
        "assassination",
    ),
)


@pytest.mark.parametrize(("text", "place"), _PLACES)
def test_the_smallest_place_named_is_where_it_was(text: str, place: str) -> None:
    assert only(text).location == place


@pytest.mark.parametrize(("text", "kind"), _TYPES)
def test_what_was_done_says_what_it_was(text: str, kind: str) -> None:
    assert [event.type for event in mains(text)] == [kind]


def test_residents_who_gather_for_a_feast_make_no_protest() -> None:
    found = mains("Residents had gathered for the opening of a mill in Karvel on Monday.")
    assert not [event for event in found if event.type == "protest"]


def test_why_a_mob_killed_is_no_robbery() -> None:
    event = only("A mob beat to death a man accused of stealing a cow in Karvel on Sunday.")
    assert (event.type, event.location) == ("riot", "Karvel")
    assert [target.text for target in event.targets] == ["man"]


def test_a_strike_that_is_announced_is_not_what_came_before_it() -> None:
    found = mains(
        "Train drivers will strike again on Friday over pay, a week after stones were thrown at a depot in Karvel."
    )
    assert {event.type for event in found} >= {"work_stoppage"}
    assert all("depot" not in str(event.targets) for event in found if event.type == "work_stoppage")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "On 3 June 2021, an unidentified armed group (suspected ADF) shot and killed a teacher in Karvel.",
            "armed group",
        ),
        ("Lebanon answered with mortar fire on Metula on Monday.", "Lebanon"),
        ("Police said they had broken up a ring in Karvel, detaining nine people on Monday.", "Police"),
        (
            "Red Front fighters, some of them boys with clubs, killed six people in Karvel on Monday.",
            "Front fighters",
        ),
        ("KANO - Boko Haram fighters attacked a market in Karvel on Monday.", "Boko Haram fighters"),
    ],
)
def test_who_did_it_is_found_past_what_is_said_between(text: str, actor: str) -> None:
    assert any(actor in one.text for event in mains(text) for one in event.actors)


def test_the_killed_of_a_note_are_no_actors() -> None:
    event = only("3 women killed, 8 people wounded in a market in Taiz on Monday.")
    assert not event.actors
    assert [one.text for one in event.targets] == ["women", "people"]


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("A booby-trapped car exploded near a market in Karvel on Monday.", "booby-trapped car"),
        (
            "Soldiers used tear gas and rubber bullets against students in Karvel on Monday.",
            "rubber bullets",
        ),
        ("Two men beat a clerk with rifle butts in Karvel on Monday.", "rifle butts"),
        ("Two men threw acid at a student in Karvel on Tuesday.", "acid"),
    ],
)
def test_what_it_was_done_with(text: str, weapon: str) -> None:
    assert weapon in only(text).weapons


def test_a_toll_that_has_risen_is_told_with_what_it_was() -> None:
    text = (
        "The number of people killed in Sunday's shootout between smugglers and police in the town of Karvel"
        " has risen to 14 from 11, officials said on Monday. The dead include nine bandits."
    )
    assert total(text, "killed") == 14
    assert ("killed", "people", 11, 11) in figures(text)


def test_the_source_in_a_bracket_is_nobody_hurt_and_a_rival_figure_is_its_own() -> None:
    text = "3 guards including a sergeant killed, 5 wounded (Khaama; Taliban claimed 9 killed) in Karvel."
    claims = [claim for event in mains(text) for claim in event.casualties]
    assert [claim.claimant for claim in claims if claim.low == 9] == ["Taliban"]
    assert not any(claim.who == "Khaama" for claim in claims)
    assert all(claim.claimant is None for claim in claims if claim.low != 9)


def test_the_bomber_is_dead_once() -> None:
    text = (
        "A woman blew herself up at a post in Karvel on Monday. Police said only the bomber was dead and four"
        " soldiers were wounded."
    )
    assert (total(text, "killed"), total(text, "injured")) == (1, 4)


def test_one_of_those_who_died_is_no_further_death() -> None:
    text = "The army killed six rebels near Karvel on Monday. The group said those who died were farmers, among them an old man."
    assert total(text, "killed") == 6


def test_who_was_displaced_beside_the_wounded_is_not_wounded() -> None:
    text = (
        "Rebels raided Karvel on Monday. 9 dead, 4 wounded herders, some 80 families displaced to the town."
    )
    assert ("injured", "families", 80, 80) not in figures(text)
    assert ("displaced", "families", 80, 80) in figures(text)


def test_where_a_bomb_stood_did_not_kill() -> None:
    event = only("Truck bomb at Karvel checkpoint kills 19, governor says")
    assert not event.actors
