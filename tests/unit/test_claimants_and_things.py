"""Who can give a figure, and what cannot: headings, places, days, things; and whose a figure set off is."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt
from tests.unit.events_of import facts

ROUNDUP = (
    "REGIONAL BRIEFS\n\n"
    "KENYA: Bus hits mine\nThe Front claimed the blast near Orva on Sunday. Ten soldiers died and four were hurt.\n\n"
    "NORTH KIVU: Raid on market\nGunmen killed nine traders at Velm, the mayor, Ito Bran, said. The group denied it.\n\n"
    'MALI: Convoy ambushed\nThe governor replied: "We lost six brave men." The group said 20 soldiers died.'
)


def told(text: str) -> list[tuple[int | None, str | None]]:
    return [
        (claim.low, claim.claimant)
        for event in facts(text).events
        for claim in event.casualties
        if not claim.rule.endswith("-listed")
    ]


def test_the_heading_of_an_item_says_where_and_not_who_says_so() -> None:
    said = dict(told(ROUNDUP))
    assert {low: said[low] for low in (10, 4, 9, 6)} == {10: None, 4: None, 9: "Ito Bran", 6: "governor"}
    assert said[20] not in {"Front", "MALI"}


@pytest.mark.parametrize(
    ("label", "claimant"),
    [
        ("Benue State", None),
        ("Central African Republic", None),
        ("West Bank", None),
        ("High school", None),
        ("Kherson front", None),
        ("Southern Front", "Southern Front"),
        ("State radio", "State radio"),
        ("Ministry of Defence", "Ministry of Defence"),
    ],
)
def test_a_label_that_says_where_tells_nothing(label: str, claimant: str | None) -> None:
    assert [c.claimant for c in hurt(f"{label}: two clerks killed by a shell.")] == [claimant]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lorry bomb kills nine in Orva\n\nThe police chief, Noor Ahmad Popal, said nine people had died. "
            "Another 20 were hurt, he told reporters.",
            (20, "Noor Ahmad Popal"),
        ),
        ("By evening relief workers had counted 40 bodies at the school.", (40, "relief workers")),
        ("Commander Ito Bran said 33 men had been confirmed dead by midday.", (33, "Ito Bran")),
        (
            "Gunmen killed seven people on Monday and wounded a further three (district administrator).",
            (7, "district administrator"),
        ),
        ("A clinic was hit, Ana Moor said, who had herself counted seven dead by Friday.", (7, "Ana Moor")),
        (
            "Ambush on a patrol near Orva, 19 Oct. JNIM, in a message put out on 20 Oct., claimed 13 soldiers dead.",
            (13, "JNIM"),
        ),
        (
            "Three sailors were shot dead near the port, last night's radio reports said.",
            (3, "radio reports"),
        ),
    ],
)
def test_a_day_a_bracket_or_a_rickshaw_is_nobody(text: str, expected: tuple[int, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least nine miners died - the union says eleven - and the shaft was closed.",
            [(9, None), (11, "union")],
        ),
        ("Nine miners died (the union says 11), and the shaft was closed.", [(9, None), (11, "union")]),
        ("Nine miners died, the union says.", [(9, "union")]),
        (
            "The battalion lost eight men near Velm on April 13, according to the army; the Northern Guard, the armed "
            "group which claimed that ambush, boasted of killing 14 and of seizing two vehicles.",
            [(8, "army"), (14, "Northern Guard")],
        ),
        (
            "The army said it lost four men. The rebels bragged of having killed eleven.",
            [(4, "army"), (11, "rebels")],
        ),
        (
            "Six people died in the raid. The mayor said between nine and twelve.",
            [(6, None), (9, "mayor")],
        ),
    ],
)
def test_a_figure_set_off_is_of_who_sets_it_off(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert told(text) == expected
