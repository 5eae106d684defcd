"""Losses as communiques, bulletins and short notes word them: what made them possible, who else, who did not survive, none."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures
from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The shells killed a nurse and wounded three more.",
            [("killed", "nurse", 1, 1), ("injured", None, 3, 3)],
        ),
        (
            "Raiders hit the mill, killing two clerks and abducting at least five more.",
            [("killed", "clerks", 2, 2), ("detained", "clerks", 5, None)],
        ),
        (
            "The gang left two guards dead and hurt six more.",
            [("killed", "guards", 2, 2), ("injured", "guards", 6, 6)],
        ),
        ("The rebels shot two guards dead and wanted more.", [("killed", "guards", 2, 2)]),
    ],
)
def test_so_many_more(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The riposte enabled the unit to kill nine raiders.",
            [("killed", "raiders", 9, 9)],
        ),
        (
            "The sweep has made it possible to neutralise 15 insurgents.",
            [("killed_or_injured", "insurgents", 15, 15)],
        ),
        ("The pilots helped to kill two of the raiders.", [("killed", "raiders", 2, 2)]),
        ("The decree allowed the police to detain 30 pupils.", []),
        ("The new rifles will make it possible to kill 100 rebels.", []),
    ],
)
def test_what_an_operation_made_possible(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_what_an_operation_made_possible_is_an_event() -> None:
    event = only("A sweep near Djibo on Monday made it possible to kill six insurgents.")
    assert event.type == "armed_clash"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The staff announced the loss of two gendarmes and five VDP in the fight.",
            [("killed", "gendarmes", 2, 2), ("killed", "VDP", 5, 5)],
        ),
        ("The owner regrets the loss of two vans and a tent.", []),
        ("There are no losses among the crews.", [("killed_or_injured", "crews", 0, 0)]),
        (
            "No losses among our troops were recorded.",
            [("killed_or_injured", "troops", 0, 0)],
        ),
        ("The shop made no losses in spring.", []),
        ("The roof fell in without any loss of life.", [("killed", None, 0, 0)]),
        ("The strike caused damage but no loss of life.", [("killed", None, 0, 0)]),
        ("The raid could have led to loss of life.", []),
        ("Thieves emptied the till; no one was harmed.", [("injured", None, 0, 0)]),
        ("The ban harmed exporters.", []),
    ],
)
def test_losses_and_none(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two robbers were shot in Recife and did not survive.", ("killed", 2)),
        ("Three suspects were found hurt in Bahia; they did not resist their wounds.", ("killed", 3)),
        ("The clerk was taken to a clinic but did not survive.", ("killed", 1)),
    ],
)
def test_who_did_not_survive(text: str, expected: tuple[str, int]) -> None:
    assert expected in [(kind, low) for kind, _, low, _ in figures(text)]


def test_what_else_is_not_survived_or_resisted() -> None:
    assert figures("The two suspects did not resist arrest.") == []
    assert figures("The ministers did not survive the vote.") == []
    assert figures("Two miners survived the blast.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Eight displaced people, most of them girls, sustained wounds.",
            [("injured", "displaced people", 8, 8), ("injured", "girls", None, None)],
        ),
        ("A corporal received a graze to the shoulder.", [("injured", "corporal", 1, 1)]),
        ("A clerk was taken to a clinic with a broken jaw.", [("injured", "clerk", 1, 1)]),
        ("The vendor was struck with a pipe and needed medical treatment.", [("injured", "vendor", 1, 1)]),
        ("The vendor receives medical treatment abroad.", []),
        ("The firm was left with a broken window.", []),
        (
            "Two porters were stabbed to death and a lift operator injured.",
            [("killed", "porters", 2, 2), ("injured", "lift operator", 1, 1)],
        ),
        ("The kaimakam of Dorva was shot dead by gunmen.", [("killed", "kaimakam", 1, 1)]),
        ("A giraffe and an elephant were killed by gunmen.", []),
        (
            "Two guards and a cook were killed and five hurt.",
            [("killed", "guards", 2, 2), ("killed", "cook", 1, 1), ("injured", None, 5, 5)],
        ),
        ("Five wounded were flown out.", [("injured", None, 5, 5)]),
    ],
)
def test_people_told_in_passing(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smugglers who had fired on guards were caught. Two of them were killed.", "Smugglers"),
        ("Youths were set upon by soldiers. Three of them were killed.", "Youths"),
        ("Bandits attacked herders near Jos. Three of them were killed.", "herders"),
    ],
)
def test_two_of_them(text: str, expected: str) -> None:
    assert [claim[1] for claim in figures(text) if claim[0] == "killed"] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A landslide buried a quarry, killing six men. The search for four others was called off at dusk.",
            [("killed", "men", 6, 6), ("missing", "others", 4, 4)],
        ),
        (
            "Divers are searching for nine sailors after a barge sank.",
            [("missing", "sailors", 9, 9)],
        ),
        ("A guard was shot dead. The search for two men goes on.", [("killed", "guard", 1, 1)]),
        (
            "A bridge collapsed, killing two. Police arrested a mason and are searching for three others.",
            [("killed", None, 2, 2), ("detained", "mason", 1, 1)],
        ),
    ],
)
def test_who_is_looked_for(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Clashes broke out in Sirte on Monday over the killing of a trader. Medics counted five dead.",
        "Fighting erupted in Sirte on Monday after the murder of a militia chief. Doctors reported five deaths.",
    ],
)
def test_a_fight_and_not_its_reason_cost_lives(text: str) -> None:
    told = {event.type: [claim.low for claim in event.casualties] for event in events(text)}
    assert told["armed_clash"] == [5]


def test_who_was_flown_out_was_not_hurt_there() -> None:
    text = "Four soldiers and seven VDP were killed near Djibo on Monday. Twelve wounded were flown to Ouagadougou."
    event = only(text)
    assert (event.type, event.location, len(event.casualties)) == ("armed_clash", "Djibo", 3)


def test_a_strike_told_of_after_its_losses_is_one() -> None:
    assert only("No one was hurt after a strike on a bridge in Kherson on Monday.").type == "air_strike"
    assert "air_strike" not in [e.type for e in mains("Trains run again after a strike on Monday in Lima.")]


def test_gas_and_acid() -> None:
    event = only("Two men sprayed a grocer with acid in Lahore on Monday.")
    assert (event.type, [target.text for target in event.targets]) == ("attack", ["grocer"])


def test_two_clauses_beside_each_other_are_told_apart() -> None:
    event = only("Guards shot two robbers in Lima on Monday; both did not survive.")
    assert event.status == "happened"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A shell fired by the militia landed in a school in Taiz on Monday.", ["militia"]),
        ("Mortar bombs fired by troops hit a market in Taiz on Monday.", ["troops"]),
        ("A shepherd was killed by the bullets of masked gunmen in Taiz on Monday.", ["masked gunmen"]),
        ("Two pupils were wounded by a shell of the rebels in Taiz on Monday.", ["rebels"]),
    ],
)
def test_whose_shells_and_bullets(text: str, actors: list[str]) -> None:
    assert [actor.text for actor in only(text).actors] == actors


@pytest.mark.parametrize(
    "text",
    [
        "Typhoon Lamar situation report: 12 dead, 4 missing in Cebu.",
        "Hurricane Lamar killed 50 people in Acapulco on Monday.",
        "Tropical Storm ANKO, update 3: 9 dead and 14 hurt in Bicol.",
    ],
)
def test_storms_have_names(text: str) -> None:
    assert {event.type for event in mains(text)} == {"natural_disaster"}


def test_shells_filled_with_a_poison() -> None:
    event = only("The militia fired mortar rounds filled with mustard gas at a camp in Marea on Monday.")
    assert event.type == "chemical_weapon"
