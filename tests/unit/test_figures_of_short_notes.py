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
    assert [one.text for event in found for one in event.targets] == ([taken] if taken else [])
