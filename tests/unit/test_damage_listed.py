"""What damage claims promise of things told without their own verb: listed as burned, "as did", counted otherwise."""

from __future__ import annotations

import pytest

from briefing_tui.extract import extract
from briefing_tui.model import Document
from tests.unit.claims_of import harmed

Told = tuple[str, str, int | None]


def told(text: str) -> list[Told]:
    return [(c.what, c.kind, c.count_low) for c in harmed(text)]


def claimed(text: str) -> list[tuple[str, int | None, str | None]]:
    """What, how many and who says so, with the quotations of the whole extraction."""
    facts = extract(Document(text, id="x", published="2026-03-10"))
    return [(c.what, c.count_low, c.claimant) for event in facts.events for c in event.damage]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The register lists 30 barns and all of the stables as burned.",
            [("barns", "burned", 30), ("stables", "burned", None)],
        ),
        (
            "It gave 20 homes as destroyed and 12 as damaged.",
            [("homes", "destroyed", 20), ("homes", "damaged", 12)],
        ),
        ("Nine mills were listed as destroyed.", [("mills", "destroyed", 9)]),
        ("It may list nine mills as destroyed.", []),
    ],
)
def test_what_a_list_gives_as_burned_is_burned(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fifty barns burned, as did the clinic run by nuns.",
            [("barns", "burned", 50), ("clinic", "burned", 1)],
        ),
        ("The chapel burned, and so did two shops.", [("chapel", "burned", 1), ("shops", "burned", 2)]),
        ("The mill was torched, as were four cars.", [("mill", "burned", 1), ("cars", "burned", 4)]),
        ("The mill burned, as did the hopes of the town.", [("mill", "burned", 1)]),
        ("The mill was wrecked, as was reported by the ministry.", [("mill", "destroyed", 1)]),
    ],
)
def test_as_did_and_so_did_share_the_fate(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police station was set alight.", [("police station", "burned", 1)]),
        ("The mill, shut in May, was set alight and 40 people fled.", [("mill", "burned", 1)]),
        ('Wreckage had set "one tank" alight.', [("tank", "burned", 1)]),
        ("Two vans were in flames.", [("vans", "burned", 2)]),
        (
            "The archive was burned together with the library.",
            [("archive", "burned", 1), ("library", "burned", 1)],
        ),
        (
            "He said shells had damaged the church and that two houses had burned.",
            [("church", "damaged", 1), ("houses", "burned", 2)],
        ),
        (
            "The mob looted and set on fire two chapels and 30 homes.",
            [("chapels", "burned", 2), ("homes", "burned", 30)],
        ),
        ("A drone sheared off a corner of the hostel.", [("corner of the hostel", "damaged", 1)]),
        ("A bomb tore through a crowded bazaar.", []),
        ("A bomb tore through a hostel.", [("hostel", "damaged", 1)]),
        ("Some thirty-odd cars were damaged.", [("cars", "damaged", 30)]),
        ("The radio reported the same two cars as slightly damaged.", [("cars", "damaged", 2)]),
        ("No rockets hit the barracks.", []),
        ("Not one shell hit the school.", []),
        ("Two shells hit the school.", [("school", "damaged", 1)]),
    ],
)
def test_fire_and_hits_are_told_in_many_ways(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 34 barns and two mills were set ablaze, according to a police note; the Farmers' Forum says 71 barns and four mills.",
            [
                ("barns", 34, "police note"),
                ("mills", 2, "police note"),
                ("barns", 71, "Farmers' Forum"),
                ("mills", 4, "Farmers' Forum"),
            ],
        ),
        (
            "Forty barns were destroyed, according to the mayor; the army says 12.",
            [("barns", 40, "mayor"), ("barns", 12, "army")],
        ),
        (
            "Forty barns were destroyed and nine people killed, according to the mayor; the army says 12.",
            [("barns", 40, "mayor")],
        ),
        ("Three vans were burned; the governor said two men had been held.", [("vans", 3, None)]),
        (
            "According to the committee six people were killed and 140 huts burned.",
            [("huts", 140, "committee")],
        ),
        ("The army counts 50 enemy dead and 43 lorries destroyed.", [("lorries", 43, "army")]),
    ],
)
def test_who_counts_the_things_otherwise_has_a_claim(
    text: str, expected: list[tuple[str, int | None, str | None]]
) -> None:
    assert claimed(text) == expected


def test_a_country_over_a_brief_says_nothing() -> None:
    text = (
        "NIGER: Bomb at bridge\nA bomb destroyed the bridge at Tera on Sunday. The mayor said three people died.\n\n"
        "MALI: Bus hit\nA mine wrecked a bus near Kidal, police said. Nobody was arrested.\n\n"
        "CHAD: Depot burned\nA depot burned on Monday in Abeche. One worker is missing."
    )
    facts = extract(Document(text, id="x", published="2026-03-10"))
    assert {c.claimant for event in facts.events for c in event.damage} == {None, "police"}
    assert {q.speaker_name for q in facts.quotes} <= {"mayor", "police"}
