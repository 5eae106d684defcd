"""Damage in notes without verbs, in pronouns and figures, in lists, and of things cut down, sunk or left in ruins."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed, parsed

Harm = tuple[str, str, int | None]


def harms(text: str) -> list[Harm]:
    return [(claim.kind, claim.what, claim.count_low) for claim in harmed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One pick-up wrecked.", [("destroyed", "pick-up", 1)]),
        ("Bakery badly damaged.", [("damaged", "Bakery", 1)]),
        ("Two houses torched, mosque damaged.", [("burned", "houses", 2), ("damaged", "mosque", 1)]),
        ("A number of stalls gutted.", [("destroyed", "stalls", None)]),
        (
            "Base hit, 4 trucks destroyed, several homes damaged.",
            [("destroyed", "trucks", 4), ("damaged", "homes", None)],
        ),
        ("Bus torched, driver killed.", [("burned", "Bus", 1)]),
        ("5 lorries burnt.", [("burned", "lorries", 5)]),
        ("19 barns and a chapel were burned.", [("burned", "barns", 19), ("burned", "chapel", 1)]),
        ("Bridge blown up.", [("destroyed", "Bridge", 1)]),
    ],
)
def test_a_note_that_leaves_out_was_tells_the_same(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "what", "span"),
    [
        (
            "A bomb exploded at the house of a poet and at the office of a painter. The blasts caused some damage.",
            ["house of a poet", "office of a painter"],
            "The blasts caused some damage",
        ),
        (
            "Gunmen raided the mill with grenades. The attack caused material damage.",
            ["mill"],
            "The attack caused material damage",
        ),
        (
            "A bomb went off outside the town hall. Damage was extensive.",
            ["town hall"],
            "Damage was extensive",
        ),
        ("A bomb exploded at the mill. There was heavy damage.", ["mill"], "There was heavy damage"),
        (
            "Bombs were left in two bars, where the damage is extensive.",
            ["bars"],
            "two bars, where the damage",
        ),
        (
            "A bomb left at the door of the bank caused heavy damage.",
            ["bank"],
            "the bank caused heavy damage",
        ),
        ("The bomb was left by a boy at the ticket office, causing heavy damage.", ["ticket office"], None),
        ("A mill was the target of an attack which caused damage.", ["mill"], None),
        ("A blast took place at a bank. It caused damage.", ["bank"], "It caused damage"),
        ("The bombing of a school caused serious damage.", ["school"], "a school caused serious damage"),
        (
            "A bomb went off at the school, the church and two shops, causing damage.",
            ["school", "church", "shops"],
            None,
        ),
    ],
)
def test_damage_without_an_object_is_to_what_was_attacked(
    text: str, what: list[str], span: str | None
) -> None:
    claims = harmed(text)
    assert [claim.what for claim in claims] == what
    assert {claim.kind for claim in claims} == {"damaged"}
    assert span is None or {text[claim.start : claim.end] for claim in claims} == {span}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bank and threw bombs at a bar. The attack caused damage.",
        "A bomb exploded in the city of Ozel. The blast caused damage.",
        "Rebels attacked a police patrol. Damage was light.",
        "A mob attacked three soldiers at the market. The clash caused some damage.",
        "Rebels may attack the port. Damage would be heavy.",
        "The minister attacked the bank's policy. The damage was considerable.",
    ],
)
def test_where_it_is_not_clear_what_was_damaged_nothing_is_said(text: str) -> None:
    assert harmed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders attacked four bars, two of which were destroyed.", [("destroyed", "bars", 2)]),
        ("They attacked three bars in the port, where two were destroyed.", [("destroyed", "bars", 2)]),
        ("Of the 40 houses, 12 were destroyed.", [("destroyed", "houses", 12)]),
        ("They hit five tankers and two were destroyed.", [("destroyed", "tankers", 2)]),
        ("Rebels stormed the station and burned it down.", [("destroyed", "station", 1)]),
        ("Shells fell on a chapel. It was virtually destroyed.", [("destroyed", "chapel", 1)]),
        (
            "One house was destroyed and three others partially damaged.",
            [("destroyed", "house", 1), ("damaged", "house", 3)],
        ),
        (
            "A helicopter was forced to land after being hit by gunfire.",
            [("damaged", "helicopter", 1)],
        ),
        ("Raiders looted 12 shops and burned them.", [("damaged", "shops", 12)]),
    ],
)
def test_pronouns_and_figures_take_up_the_things_before(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The shop and the bank were shut. It was destroyed.",
        "Rebels and soldiers met in the shops. They were destroyed.",
        "Three men left the bank and two others were damaged by grief.",
        "Five men came in a truck and two were destroyed by grief.",
        "The army said it was destroyed.",
    ],
)
def test_what_a_pronoun_stands_for_is_not_guessed(text: str) -> None:
    assert harmed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Settlers cut down 45 lemon trees near the village.", [("destroyed", "lemon trees", 45)]),
        (
            "Raiders cut down fences and power poles.",
            [("destroyed", "fences", None), ("destroyed", "power poles", None)],
        ),
        (
            "Settlers uprooted 200 vines and bulldozed two greenhouses.",
            [("destroyed", "vines", 200), ("destroyed", "greenhouses", 2)],
        ),
        ("Rebels burned 40 hectares of maize.", [("damaged", "hectares of maize", 40)]),
        ("Gunmen cut power lines.", [("damaged", "power lines", None)]),
        ("Raiders burned the school down.", [("destroyed", "school", 1)]),
        ("Soldiers left the village in ruins.", [("destroyed", "village", 1)]),
        ("A lorry was reduced to wreckage.", [("destroyed", "lorry", 1)]),
        ("The raid left bullet holes in a chapel.", [("damaged", "chapel", 1)]),
        ("The attack left the bridge unusable.", [("damaged", "bridge", 1)]),
        ("The bank was partly destroyed.", [("damaged", "bank", 1)]),
        ("The mill was almost destroyed.", [("damaged", "mill", 1)]),
        ("They blew up one metre of pipeline.", [("destroyed", "pipeline", None)]),
        ("Half of the village was destroyed.", [("destroyed", "Half of the village", None)]),
        ("A third of the homes were damaged.", [("damaged", "homes", None)]),
        (
            "A shell flattened a two-storey hotel housing stranded tourists.",
            [("destroyed", "hotel", 1)],
        ),
        ("The shell destroyed a mill and the stable was flooded.", [("destroyed", "mill", 1)]),
        ("A drone strike killed two nurses as their van was hit.", [("damaged", "van", 1)]),
        ("Two ambulances were hit by rifle fire.", [("damaged", "ambulances", 2)]),
        ("An escort Land Cruiser was riddled with gunfire.", [("damaged", "escort Land Cruiser", 1)]),
        ("The burned church stands near the port.", [("burned", "church", 1)]),
        ("Rebels burned a bus.", [("damaged", "bus", 1)]),
        ("Bandits destroyed property worth millions.", [("destroyed", "property", None)]),
        ("They set barges alight.", [("burned", "barges", None)]),
        ("A fire broke out at a refinery after a raid.", [("burned", "refinery", 1)]),
        ("The shelling caused a fire at the depot.", [("burned", "depot", 1)]),
        ("The rebels say they destroyed two tanks; the army denied it.", [("destroyed", "tanks", 2)]),
        ("The strike hit a house, killing three.", [("damaged", "house", 1)]),
        ("An air strike hit a depot.", [("damaged", "depot", 1)]),
        ("The mayor said 120 homes were destroyed or damaged.", [("damaged", "homes", 120)]),
        (
            "A clinic and three schools lie in ruins.",
            [("destroyed", "clinic", 1), ("destroyed", "schools", 3)],
        ),
        ("Three shops were either destroyed or badly damaged.", [("damaged", "shops", 3)]),
        ("Police destroyed two drug labs.", [("destroyed", "drug labs", 2)]),
        (
            "Drones struck the port overnight, damaging fuel tanks and a pier.",
            [("damaged", "port", 1), ("damaged", "fuel tanks", None), ("damaged", "pier", 1)],
        ),
        (
            "The fire destroyed a mill; two barns; a tractor; and three trucks.",
            [
                ("destroyed", "mill", 1),
                ("destroyed", "barns", 2),
                ("destroyed", "tractor", 1),
                ("destroyed", "trucks", 3),
            ],
        ),
        (
            "The blaze destroyed 4 shops, 13 offices in adjoining towers, and 17 vendor stands.",
            [("destroyed", "shops", 4), ("destroyed", "offices", 13), ("destroyed", "vendor stands", 17)],
        ),
    ],
)
def test_each_way_to_wreck_a_thing_gives_its_figure(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers cut down 60 protesters at the gate.",
        "Gunmen mowed down 12 worshippers.",
        "The dockers' strike hit the port.",
        "The army disabled an IED.",
        "The company cut down 60 jobs.",
        "Police opened fire at a checkpoint.",
        "A fire broke out in the city of Ozel.",
        "The army denied that a tank had been destroyed.",
        "The shop was hit hard by inflation.",
        "The bank was struck by a crisis.",
        "The scandal left his career in ruins.",
        "The minister cut funding lines.",
        "The sanctions ruined the economy.",
        "The plane almost hit the tower.",
        "The army plans to demolish 30 houses.",
        "During the drill soldiers destroyed a mock tank.",
        "They tried to burn it down.",
        "The minister left the hall in silence.",
    ],
)
def test_figures_of_speech_people_plans_and_drills_are_no_damage(text: str) -> None:
    assert harms(text) == []


@pytest.mark.parametrize(
    "text", ["Not a single house was damaged.", "No buildings were damaged.", "No mill was hit by shells."]
)
def test_what_was_not_damaged_is_of_the_kind_none(text: str) -> None:
    assert {(claim.kind, claim.count_low, claim.count_high) for claim in harmed(text)} == {("none", 0, 0)}


def test_the_span_of_a_pronoun_is_its_own_clause() -> None:
    text = "Shells fell on a chapel. It was destroyed."
    (claim,) = harmed(text)
    assert parsed(text).text[claim.start : claim.end] == "It was destroyed"
