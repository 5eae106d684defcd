"""Figures of bulletins: lists behind a colon, who gives a figure without a verb of saying, and what tells how somebody fared."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt
from tests.unit.events_of import events, facts, mains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Provisional toll: six gendarmes fallen, thirty-one wounded, some twenty villagers missing.",
            [
                ("killed", "gendarmes", 6, 6),
                ("injured", "gendarmes", 31, 31),
                ("missing", "villagers", 20, 20),
            ],
        ),
        (
            "Gunners shelled a hamlet; 4 PKK men and a farmer killed.",
            [("killed", "PKK men", 4, 4), ("killed", "farmer", 1, 1)],
        ),
        (
            "Police raided a den; 2 FARC rebels and a cook killed.",
            [("killed", "FARC rebels", 2, 2), ("killed", "cook", 1, 1)],
        ),
        (
            "Raid on Ndele: two gendarmes, a nurse and a driver killed.",
            [("killed", "gendarmes", 2, 2), ("killed", "nurse", 1, 1), ("killed", "driver", 1, 1)],
        ),
        ("The toll rose to 12.", [("killed", None, 12, 12)]),
        (
            "Relief agencies put the number of people uprooted at some 12,000.",
            [("displaced", "people", 12000, 12000)],
        ),
    ],
)
def test_who_was_hit_in_a_list_without_a_verb(text: str, expected: list[Figure]) -> None:
    assert sorted(figures(text), key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bilal Karim, 19, was fatally shot by police in Lomu.", [("killed", "Bilal Karim", 1, 1)]),
        ("A clerk was mortally shot at a checkpoint.", [("killed", "clerk", 1, 1)]),
        ("Her brother bled to death in the street.", [("killed", "brother", 1, 1)]),
        ("Three boys had been crushed under the rubble.", [("killed", "boys", 3, 3)]),
        ("Her son, 22, was left in a critical state.", [("injured", "son", 1, 1)]),
        (
            "Six people were hospitalised, three in critical condition.",
            [("injured", "people", 6, 6), ("injured", "people", 3, 3)],
        ),
        (
            "Six clerks were wounded (two in serious condition).",
            [("injured", "clerks", 6, 6), ("injured", "clerks", 2, 2)],
        ),
        ("Two shops in poor condition were closed.", []),
        ("The family of five came to no harm.", [("injured", "family", 0, 0)]),
        ("The crew suffered no harm.", [("injured", "crew", 0, 0)]),
        (
            "We deplore the murder, on the night of 24 May, of lawyer Ana Lopez and her driver on the Sonsa road.",
            [("killed", "Ana Lopez", 1, 1), ("killed", "driver", 1, 1)],
        ),
        (
            "The army admitted to 28 losses in its ranks, plus 70 injured.",
            [("killed", None, 28, 28), ("injured", None, 70, 70)],
        ),
        ("The militia suffered 12 losses.", [("killed_or_injured", None, 12, 12)]),
        ("The club suffered 12 losses this season.", []),
        ("A monitor counted 40 soldiers dead.", [("killed", "soldiers", 40, 40)]),
        ("The army now gives 21 soldiers dead.", [("killed", "soldiers", 21, 21)]),
    ],
)
def test_how_they_fared(text: str, expected: list[Figure]) -> None:
    assert sorted(figures(text), key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The ministry now gives 12 guards killed, not 14.", 12, 14),
        ("The mayor now speaks of 21 soldiers dead, not 30.", 21, 30),
        ("Police now put it at five killed and not eight.", 5, 8),
    ],
)
def test_the_figure_that_is_denied_is_taken_back(text: str, right: int, wrong: int) -> None:
    claims = [claim for event in facts(text).events for claim in event.casualties]
    assert [claim.low for claim in claims if claim.supersedes] == [right]
    assert [claim.low for claim in hurt(text) if claim.low != right] in ([], [wrong])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jets hit a flat in Lomu, health officials said, killing six people.", {6: "health officials"}),
        ("A shell landed in Lomu, the mayor said, wounding two nurses.", {2: "mayor"}),
        ("Gunmen raided a depot; 12 guards killed per the district chief.", {12: "district chief"}),
        (
            "A blast hit a market; nine shoppers killed per police, 14 per the council.",
            {9: "police", 14: "council"},
        ),
        (
            "Eleven dead according to police, nine according to the mayor.",
            {11: "police", 9: "mayor"},
        ),
        ("Two people are killed per day in the raids.", {2: None}),
        (
            "Seven people died, the ministry said on Sunday; aid agencies put the number of people uprooted at 8,000.",
            {7: "ministry", 8000: "aid agencies"},
        ),
        ("The governor's office now gives 7 miners killed.", {7: "governor's office"}),
        ("A monitor counted 40 soldiers dead.", {40: "monitor"}),
        ("Police: three officers wounded in a blast.", {3: None}),
        ("Police: three miners wounded in a blast.", {3: "Police"}),
        ("Ministry of Health: 11 dead, 30 wounded.", {11: "Ministry of Health", 30: "Ministry of Health"}),
        ("Governor Ali Haj: 8 villagers killed by raiders.", {8: "Governor Ali Haj"}),
        ("Army: 3 killed, 5 wounded.", {3: None, 5: None}),
        ("Police raid: 3 men killed.", {3: None}),
        ("Blast at ministry: 12 dead.", {12: None}),
    ],
)
def test_who_gives_it(text: str, said: dict[int, str | None]) -> None:
    claims = [claim for event in facts(text).events for claim in event.casualties]
    assert {claim.low: claim.claimant for claim in claims} == said


def test_a_town_is_nobody_who_was_killed() -> None:
    text = "Two bombs, Orva and Lemu, 14 June: shops of a chain. A car in Orva killed him and a guard."
    assert "Orva" not in [claim.who for claim in hurt(text)]


@pytest.mark.parametrize(
    "before",
    [
        "A prior brawl over the well had left about twenty hurt.",
        "The previous ambush on the road had killed 20 people.",
        "A prior scuffle there wounded 20 people.",
    ],
)
def test_what_came_before_is_history(before: str) -> None:
    text = f"Two monks were shot in Lomu on Monday. {before}"
    older = [claim for event in events(text) for claim in event.casualties if claim.low == 20]
    assert [claim.background for claim in older] == [True]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets"),
    [
        ("A mob set upon two traders in Lomu on Monday.", "riot", ("mob",), ("traders",)),
        ("Gunmen set upon a relief team near Lomu on Monday.", "attack", ("Gunmen",), ("relief team",)),
        ("Inmates of a gang set upon rival prisoners in Lomu.", "riot", ("Inmates",), ("rival prisoners",)),
        ("Villagers pelted a census team with stones near Lomu.", "riot", ("Villagers",), ("census team",)),
        (
            "Residents overturned two cars and hurled bricks at officers in Lomu.",
            "riot",
            ("Residents",),
            ("officers", "cars"),
        ),
        ("Two shells came down on a clinic in Lomu on Monday.", "shelling", (), ("clinic",)),
        ("A helicopter came down near Lomu on Monday.", "accident", (), ("helicopter",)),
        ("Villagers stoned a burial team at Lomu.", "riot", ("Villagers",), ("burial team",)),
        ("A van was sprayed with bullets in Lomu by four men.", "shooting", ("men",), ("van",)),
        (
            "Soldiers drove to Lomu, where they arrested the prime minister.",
            "arrest",
            ("Soldiers",),
            ("prime minister",),
        ),
    ],
)
def test_deeds_of_notes(text: str, kind: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    event = mains(text)[0]
    assert event.type == kind
    assert tuple(one.text for one in event.actors) == actors
    assert tuple(one.text for one in event.targets) == targets
