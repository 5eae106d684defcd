"""Who says it where a list of things or people stands before the speaker: a mill, the dead and a bridge say nothing."""

from __future__ import annotations

import pytest

from briefing_tui import extract
from briefing_tui.model import Document, Facts


def _facts(text: str) -> Facts:
    return extract.extract(Document(text=text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The flood wrecked 20 houses, a mill and two bridges, district governor Hamid Karimi said on Monday.",
            "Hamid Karimi",
        ),
        (
            "Shelling destroyed the market, two schools and the only bridge, the mayor, Ana Reyes, said.",
            "Ana Reyes",
        ),
        (
            "Gunmen took a nurse, two drivers and a cook, the head of the agency, Mira Tolan, said.",
            "Mira Tolan",
        ),
        (
            "Gunmen killed five farmers, two of them brothers, the head of the council, Ana Reyes, told reporters.",
            "Ana Reyes",
        ),
        ("The raiders burned a clinic, a school and six huts, witnesses told the agency.", "witnesses"),
        ("The attack killed Ana Reyes, Jan Moor and Ida Lund, the governor said.", "governor"),
        (
            "The blast killed eight and wounded 17, most of them customers, police and medics said.",
            "police and medics",
        ),
        ("Three of the wounded, all of them soldiers, said they had seen it.", "Three of the wounded"),
        ("The fire killed Ida Lund, a rescue service spokesman said.", "rescue service spokesman"),
        ("People fled after shelling destroyed two schools, the mayor, Ana Reyes, said.", "Ana Reyes"),
        ("Rain fell, the head of the agency, Peter Tolan, said.", "Peter Tolan"),
        ("Rain fell, the owner of the mill, Altiplano Cobre, said.", "Altiplano Cobre"),
        ("Ida Lund, a lawyer for the family, said the police were slow.", "Ida Lund"),
        ("A resident, reached by phone, confirmed the raid, saying three houses were burned.", "resident"),
        (
            "An official, speaking on condition of anonymity, denied the report, saying nobody had died.",
            "official",
        ),
        ("The house, said a neighbour, had been empty for years.", "neighbour"),
        ("The city is calm, a nurse and two drivers said.", "nurse and two drivers"),
    ],
)
def test_the_speaker_is_who_stands_before_the_word_of_saying(text: str, speaker: str) -> None:
    assert {quote.speaker_name for quote in _facts(text).quotes} == {speaker}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army shelled Darun on Monday, killing 15 people, the Rescue Brigades said, while rebel rockets "
            "killed two people in Salem, state media reported.",
            [(15, "Rescue Brigades"), (2, "state media")],
        ),
        (
            "Two people died in Salem, police said on Monday, and three people died in Darun, according to the mayor.",
            [(2, "police"), (3, "mayor")],
        ),
        (
            "The ministry said its air defences had killed two pilots over the Kresk region, where a woman was "
            "killed when a drone hit her car, according to governor Oleg Marin.",
            [(2, "ministry"), (1, "Oleg Marin")],
        ),
        ("Five people died, police said, and many families fled, witnesses said.", [(5, "police")]),
    ],
)
def test_each_half_of_a_sentence_has_its_own_speaker(text: str, told: list[tuple[int, str]]) -> None:
    claims = [claim for event in _facts(text).events for claim in event.casualties if claim.kind == "killed"]
    assert [(claim.low, claim.claimant) for claim in claims] == told


def test_everything_of_the_list_is_what_was_hit() -> None:
    (event,) = _facts(
        "Shelling destroyed the market, two schools and the only bridge, the mayor, Ana Reyes, said."
    ).events
    assert event.type == "shelling"
    assert [(claim.what, claim.claimant) for claim in event.damage] == [
        ("market", "Ana Reyes"),
        ("schools", "Ana Reyes"),
        ("bridge", "Ana Reyes"),
    ]


def test_an_act_in_ing_before_its_verb_does_it() -> None:
    (event,) = _facts("People fled after shelling destroyed two schools in Teroa.").events
    assert (event.type, [claim.count_low for claim in event.damage]) == ("shelling", [2])


def test_a_speaker_with_a_hyphen_in_the_name_is_none_of_the_dead() -> None:
    text = "Gunmen attacked a post and killed six officers, an army spokesman, Lieutenant Jean-Bosco Moor, said on Monday."
    (claim,) = _facts(text).events[0].casualties
    assert (claim.low, claim.names, claim.claimant) == (6, (), "Jean-Bosco Moor")
