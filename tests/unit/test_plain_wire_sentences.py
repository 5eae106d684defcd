"""Sentences that wire copy is full of, each read wrongly once: who shot whom, whose fire it was, who said so, where."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, harmed
from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    "text",
    [
        "A man shot dead a guard in Sarn.",
        "A man shot dead a guard in Sarn on Monday, police said.",
    ],
)
def test_who_is_shot_dead_is_told_behind_it(text: str) -> None:
    assert figures(text) == [("killed", "guard", 1, 1)]
    assert [actor.text for actor in only(text).actors] == ["man"]


@pytest.mark.parametrize(
    ("text", "type", "actors"),
    [
        ("Israeli fire killed three people near Rafah, medics said.", "attack", ["Israeli"]),
        ("Three protesters were killed by army fire in Sarn.", "attack", ["army"]),
        ("Friendly fire killed two soldiers in Sarn.", "armed_clash", []),
        ("A house fire killed three children in Sarn.", "accident", []),
        ("A fire killed three people at the army barracks in Sarn.", "accident", []),
    ],
)
def test_whose_fire_it_was(text: str, type: str, actors: list[str]) -> None:
    event = only(text)
    assert (event.type, [actor.text for actor in event.actors]) == (type, actors)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Israeli strikes killed at least 14 Palestinians across the Gaza Strip on Saturday, medics said.",
            ("air_strike", ["Israeli"]),
        ),
        ("Men given rifles by the army attacked a village near Sarn.", ("attack", ["Men"])),
    ],
)
def test_a_participle_with_an_object_is_the_verb(text: str, expected: tuple[str, list[str]]) -> None:
    event = only(text)
    assert (event.type, [actor.text for actor in event.actors]) == expected


def test_what_is_burned_beside_those_killed_is_not_killed() -> None:
    text = "Gunmen attacked three villages, killing 22 people and burning granaries, officials said."
    assert figures(text) == [("killed", "people", 22, 22)]
    assert [claim.what for claim in harmed(text)] == ["granaries"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb killed four people in the Bannu district of Khyber Pakhtunkhwa.", "Bannu"),
        ("A gunman shot dead two teachers in Talok.", "Talok"),
        ("Gunmen killed four people in Doda district, south of the main city of Srinagar.", "Doda"),
        ("Gunmen killed a guard and kidnapped two nuns in the village of Talok.", "Talok"),
        (
            "Shells fell on a camp in Karsk, killing nine. The army said rebels had fired the shells from positions in Talok.",
            "Karsk",
        ),
        (
            "An air strike on a school compound in the western state of Rakhine killed 19 students, the rebels said on "
            "Saturday.\n\nA jet dropped two bombs on the boarding school in Kyauktaw township just after midnight on Friday.",
            "Kyauktaw",
        ),
        (
            'Gunmen attacked a village near Talok, killing 12 people. "They shot at everyone they saw," said a resident of Karsk.',
            "Talok",
        ),
        (
            "A man was shot and killed and two other people were injured in a shooting outside a nightclub in Talok.",
            "Talok",
        ),
    ],
)
def test_where_it_happened(text: str, place: str) -> None:
    assert [event.location for event in mains(text)] == [place]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        (
            "Troops killed seven men in two operations in Karsk, the army's press wing, the Public Affairs Bureau (PAB), said in a statement.",
            ["army's press wing"],
        ),
        ("A bomb wounded two people in Karsk, the governor of Karsk, Ivo Lund, said.", ["Ivo Lund"]),
        (
            "Gunmen killed four people in Talok, the governor said.\n\nA bomb wounded two people in Karsk, the governor of Karsk, Ivo Lund, said.",
            ["governor", "Ivo Lund"],
        ),
        (
            "Gunmen killed four people in Talok, the provincial governor said.\n\nGovernor Petra Lindahl said two people were wounded.",
            ["Petra Lindahl", "Petra Lindahl"],
        ),
    ],
)
def test_who_said_so(text: str, claimants: list[str]) -> None:
    found = [claim for event in events(text) for claim in event.casualties]
    assert [claim.claimant for claim in sorted(found, key=lambda claim: claim.start)] == claimants


def test_an_army_s_press_wing_is_not_killed() -> None:
    text = "Troops killed seven men in Karsk, the army's press wing, the Public Affairs Bureau (PAB), said."
    expected: list[Figure] = [("killed", "men", 7, 7)]
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A bomb exploded in Cauca, the police said, blaming the Red Hand.", "police"),
        (
            "Two men died and nine were hurt in an attack on a base in Cauca, the army said, blaming rebels.",
            "army",
        ),
    ],
)
def test_who_says_so_also_blames(text: str, who: str) -> None:
    assert [(one.who, one.stance) for event in events(text) for one in event.responsibility] == [
        (who, "blames")
    ]


def test_a_mine_that_is_stormed_does_not_go_off() -> None:
    event = only("Rebels stormed a mine near Talok, killed four workers and burned trucks.")
    assert (event.type, event.weapons) == ("attack", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rockets hit Talok on Tuesday in revenge for the killing of nine herders.",
            [("rocket_attack", False, 0), ("attack", True, 9)],
        ),
        (
            "Militants attacked a post in Talok, killing four soldiers, in revenge for an air strike in March.",
            [("armed_clash", False, 4), ("air_strike", True, 0)],
        ),
        (
            "The army fired missiles at Talok on Tuesday. The attack came hours after a shooting in Karsk in which seven "
            "people were killed.",
            [("missile_attack", False, 0), ("shooting", False, 7)],
        ),
        (
            "Gunmen killed six officers and wounded 11 more in twin attacks on checkpoints in Talok on Monday.",
            [("armed_clash", False, 6)],
        ),
        (
            "Six people were stabbed in Talok on Friday. A man gave himself up late on Saturday and confessed to the attack.",
            [("attack", False, 0)],
        ),
        (
            "Six soldiers were killed when a vehicle packed with explosives was driven into a barracks in Talok.",
            [("bombing", False, 6)],
        ),
        ("Israel said it had struck several tanks near the village of Sijn.", [("attack", False, 0)]),
        ("The army said it struck more than 20 Front targets in southern Dorin.", [("attack", False, 0)]),
        ("The army said it had struck three rocket launchers in Talok.", [("attack", False, 0)]),
        ("The truck struck a mine near Talok.", [("bombing", False, 0)]),
    ],
)
def test_what_a_report_tells_of(text: str, expected: list[tuple[str, bool, int]]) -> None:
    """(type, whether it is history, the killed) of each event."""
    found = [
        (one.type, one.background, sum(c.low or 0 for c in one.casualties if c.kind == "killed"))
        for one in events(text)
    ]
    assert found == expected


def test_a_raid_told_on_happened_where_the_raiders_are_told_of() -> None:
    text = (
        "Rebels attacked a school in western Uganda late on Friday, killing 37 people, the army said.\n\nThe raiders set "
        "fire to a dormitory at the school in Mpondwe, a spokesman said."
    )
    assert [event.location for event in mains(text)] == ["Mpondwe", "Mpondwe"]


def test_the_town_of_a_dispatch_does_nothing() -> None:
    event = only(
        "KABUL (Agency): A roadside bomb has killed five people in the Khash Rod district, an official said."
    )
    assert (event.actors, event.location) == ((), "Khash Rod")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Security forces in Dorin killed at least 100 civilians, most of them women, children and elderly people, in "
            "attacks on villages in March, the Northern Monitor said on Monday.",
            [("killed", "civilians", 100, None), ("killed", "women", None, None)],
        ),
        (
            "Nine people, most of them women, were seized near Sarn.",
            [("detained", "people", 9, 9), ("detained", "women", None, None)],
        ),
    ],
)
def test_most_of_them_say_nothing(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Three labourers were shot dead by gunmen who stormed their quarters in Talok on Saturday, officials said.",
        "Three labourers were shot dead and two others wounded by gunmen who stormed their quarters in Talok on Saturday.",
        "Pirates seized a tanker off Talok on Saturday after firing machine guns at it.",
    ],
)
def test_what_else_the_doers_did_is_one_deed(text: str) -> None:
    event = only(text)
    assert (event.location, event.date_text) == ("Talok", "Saturday")


@pytest.mark.parametrize(
    "text", ["In January the group seized Goma in an offensive.", "Rebels captured Goma in January."]
)
def test_a_town_that_is_taken_is_nobody(text: str) -> None:
    event = only(text)
    assert (event.type, event.location, event.casualties) == ("armed_clash", "Goma", ())


def test_whom_gunmen_seize_is_somebody() -> None:
    assert figures("Gunmen seized Goma mayor Ivo Lund in Talok.") == [("detained", "Ivo Lund", 1, 1)]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        (
            "Gunmen attacked a post in Talok. A spokesman said the army had destroyed two bases and killed 100 militants.",
            [],
        ),
        (
            "General Ivo Lund said three drones attacked the base in Talok and that troops shot down two others.",
            [],
        ),
        ("Residents said soldiers had killed four herders in Talok.", [("Residents", "blames")]),
        (
            "Residents said the army had destroyed a camp for displaced people in Talok.",
            [("Residents", "blames")],
        ),
        ("Police said the Front shot down a helicopter in Talok.", [("Police", "blames")]),
    ],
)
def test_what_an_army_does_to_its_enemy_is_no_charge(text: str, stances: list[tuple[str, str]]) -> None:
    assert [(one.who, one.stance) for event in events(text) for one in event.responsibility] == stances
