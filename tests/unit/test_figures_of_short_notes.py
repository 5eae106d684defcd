"""Figures of short notes: who gives them behind a label, what is taken up by "as did", "of which" and "both"."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt
from tests.unit.events_of import facts


@pytest.mark.parametrize(
    ("text", "who_says"),
    [
        (
            "Clash near Tolva. Ministry of Defence: four insurgents killed, one soldier wounded.",
            ["Ministry of Defence", "Ministry of Defence"],
        ),
        ("Rockets hit Barsa. Rebels: nine soldiers dead.", ["Rebels"]),
        ("Raid on Orva. The governor's office: three clerks dead; one cook hurt.", ["governor's office"] * 2),
        ("Shootout in Beran. Witnesses: six farmers shot dead.", ["Witnesses"]),
        ("Shootout in Beran. Police: 2 kidnappers killed.", ["Police"]),
        # Losses listed by side are nobody's words.
        ("Clashes at Sarn. Army: four soldiers killed. Militia: two militiamen dead.", [None, None]),
        ("Attack on a convoy at Sarn. Police: two killed, three wounded.", [None, None]),
        ("Losses at Kern: nine soldiers killed.", [None]),
        ("Air raid on Zarif: 12 civilians killed.", [None]),
    ],
)
def test_a_label_says_who_gives_the_figure(text: str, who_says: list[str | None]) -> None:
    assert [claim.claimant for claim in hurt(text)] == who_says


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Forty pupils lost their lives when gunmen stormed the school in Karda, as did two teachers and a guard.",
            [("killed", "pupils", 40, 40), ("killed", "teachers", 2, 2), ("killed", "guard", 1, 1)],
        ),
        (
            "Three clerks died in the blast at Orva, as did their driver.",
            [("killed", "clerks", 3, 3), ("killed", "driver", 1, 1)],
        ),
        ("Gunmen killed nine people in Orva, as did soldiers in May.", [("killed", "people", 9, 9)]),
        (
            "Two gunmen entered a clinic in Harsa, killing three nurses before soldiers shot both of them dead.",
            [("killed", "nurses", 3, 3), ("killed", "gunmen", 2, 2)],
        ),
        (
            "Three attackers stormed the inn in Vasra, wounding five guests, before police killed all three.",
            [("injured", "guests", 5, 5), ("killed", "attackers", 3, 3)],
        ),
        (
            "Two bombers killed six clerks in Sarn before the police killed both.",
            [("killed", "clerks", 6, 6), ("killed", "bombers", 2, 2)],
        ),
        (
            "Bandits seized five farmers in Dul, killing two of them before police arrived.",
            [("detained", "farmers", 5, 5), ("killed", "farmers", 2, 2)],
        ),
        (
            "Fighting between two clans at Dusa left 8 herders killed and 23 wounded on both sides.",
            [("killed", "herders", 8, 8), ("injured", None, 23, 23)],
        ),
        (
            "Bandits stopped a bus near Kern, killing the driver and taking six passengers into the bush.",
            [("killed", "driver", 1, 1), ("detained", "passengers", 6, 6)],
        ),
        ("Armed men took four women into the hills.", [("detained", "women", 4, 4)]),
        ("Guides took six tourists into the hills.", []),
        (
            "A blast shook Orva, causing neither deaths nor injuries.",
            [("killed", None, 0, 0), ("injured", None, 0, 0)],
        ),
        ("The army reported neither casualties nor damage.", [("killed_or_injured", None, 0, 0)]),
        (
            "Armed men abducted the mayor of Colm. His body was found two days later in a ditch.",
            [("detained", "mayor", 1, 1), ("killed", "mayor", 1, 1)],
        ),
        (
            "Jan Moor was abducted in Orva on Monday. Two days later his body turned up in the river.",
            [("detained", "Jan Moor", 1, 1), ("killed", "Jan Moor", 1, 1)],
        ),
        (
            "Militants speared to death a headman, his son and a trader.",
            [("killed", "headman", 1, 1), ("killed", "son", 1, 1), ("killed", "trader", 1, 1)],
        ),
        (
            "Police spoke of 8 dead. By evening the figure had climbed past 20.",
            [("killed", None, 8, 8), ("killed", None, 20, None)],
        ),
        (
            "A bomb killed nine people in Orva. The figure rose to 14 by Monday.",
            [("killed", "people", 9, 9), ("killed", None, 14, 14)],
        ),
        ("Inflation was 8 percent. The figure climbed to 12 in May.", []),
        ("The death toll has passed 30.", [("killed", None, 30, None)]),
        ("The number of wounded exceeded 120.", [("injured", None, 120, None)]),
        (
            "Three civilians dead; five more in hospital.",
            [("killed", "civilians", 3, 3), ("injured", "civilians", 5, 5)],
        ),
        (
            "A shell killed two women in Dorun; five other children in hospital.",
            [("killed", "women", 2, 2), ("injured", "children", 5, 5)],
        ),
        (
            "Two clerks died in a flu outbreak; five patients in hospital.",
            [("killed", "clerks", 2, 2)],
        ),
        ("The dead, 14 in total, were buried on Saturday.", [("killed", None, 14, 14)]),
        (
            "The dead: nine, among them two nuns.",
            [("killed", None, 9, 9), ("killed", "nuns", 2, 2)],
        ),
        ("There were no losses among the population.", [("killed_or_injured", "population", 0, 0)]),
        ("Police announced the capture of three smugglers.", [("detained", "smugglers", 3, 3)]),
        ("The capture of Orva was a blow to the rebels.", []),
        ("Gunman on a motorbike killed union leader Ana Reyes.", [("killed", "Ana Reyes", 1, 1)]),
        ("Masked men in a van abducted lawyer Ito Bran in Orva.", [("detained", "Ito Bran", 1, 1)]),
        # A place behind a place is nobody who died.
        (
            "Gunmen killed Jan Moor, president of the board of La Palma, Kern.",
            [("killed", "Jan Moor", 1, 1)],
        ),
        (
            "Gunmen killed Jan Moor, head of the council of Orva, Ana Reyes and Bo Lund.",
            [("killed", "Jan Moor", 1, 1), ("killed", "Ana Reyes", 1, 1), ("killed", "Bo Lund", 1, 1)],
        ),
    ],
)
def test_who_came_to_harm(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "A car bomb exploded in Hemra. Dead: 14, of which three children and two policemen; wounded: 30.",
            [("killed", "children", 3), ("killed", "policemen", 2)],
        ),
        ("Nine people were killed in Dorun, of whom four were clerks.", [("killed", "clerks", 4)]),
        ("A bomb in Sarn killed 20 people, of whom 12 civilians.", [("killed", "civilians", 12)]),
        ("The army lost 16 vehicles, of which three were tanks, and two men were killed.", []),
    ],
)
def test_some_of_those_counted(text: str, parts: list[tuple[str, str, int]]) -> None:
    assert [(c.kind, c.who, c.low) for c in hurt(text) if c.part_of is not None] == parts


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Gunmen raided Dul, taking nine farmers with them into the forest.", "farmers"),
        ("Six farmers were marched into the forest by armed men near Kern.", "farmers"),
        ("Soldiers took reporters into the forest to see a base.", None),
    ],
)
def test_led_into_the_bush_is_abducted(text: str, taken: str | None) -> None:
    found = [event for event in facts(text).events if event.type == "abduction"]
    assert (taken in [one.text for event in found for one in event.targets]) is bool(found) is bool(taken)


def test_who_rides_and_shoots_did_it() -> None:
    found = facts("Unknown men in a car shot editor Ito Bran in Orva.").events
    assert [[one.text for one in event.actors] for event in found] == [["Unknown men"]]


def test_people_captured_are_arrested_and_a_town_is_not() -> None:
    assert [e.type for e in facts("Police announced the capture of three smugglers in Orva.").events] == [
        "arrest"
    ]
    assert not facts("The army announced the capture of Orva.").events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two clans fought over land near Dusa; nine men died.", ["armed_clash"]),
        ("The community fought over the new school.", []),
        ("Gunmen broke into the mission at Zakun and made off with the cash box.", ["robbery"]),
        ("Around 30 shops were emptied and some burnt in Orva West.", ["looting"]),
        ("The minister sacked the head of the store.", []),
        ("Petrol bomb found in a school in Orva.", ["strategic_other"]),
        ("Pirates are holding 17 crew off Kern.", ["abduction"]),
    ],
)
def test_what_happened(text: str, kinds: list[str]) -> None:
    assert [event.type for event in facts(text).events] == kinds


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two men were killed in Dhendro.", "Dhendro"),
        ("Youths burned 11 huts in Dhendro the same evening.", "Dhendro"),
        ("A bomb hit a bus in Dhendro, killing two.", "Dhendro"),
    ],
)
def test_a_town_that_the_name_finder_takes_for_a_people(text: str, place: str) -> None:
    assert [event.location for event in facts(text).events] == [place]
