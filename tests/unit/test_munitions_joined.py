"""What munition claims promise of a salvo: all that became of it is one claim, and what may be another's is not."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import fired
from tests.unit.events_of import only
from tests.unit.test_munitions import Fate, fates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three rockets were fired at the depot; one was shot down and two hit a mill.",
            [("rockets", 3, 2, 1, None)],
        ),
        (
            "Rebels launched eight drones at the airfield. Five were shot down, the ministry said, and the other three struck a hangar.",
            [("drones", 8, 3, 5, None)],
        ),
        (
            "The command said it had intercepted six of nine rockets; two got through.",
            [("rockets", 9, 2, 6, None)],
        ),
        ("12 rockets launched, 9 intercepted, 3 fell in open areas.", [("rockets", 12, None, 9, 3)]),
        (
            "Marania launched 136 drones overnight, the command said, adding that 54 had been shot down and 70 lost from radar.",
            [("drones", 136, None, 54, 70)],
        ),
        (
            "Of 41 drones, 31 were neutralised; ten hit power plants in four regions.",
            [("drones", 41, 10, 31, None)],
        ),
        (
            "Rebels fired three missiles at Dorba. Two were intercepted and the last one fell on a barn.",
            [("missiles", 3, 1, 2, None)],
        ),
        (
            "They launched four drones. Three were brought down and the fourth failed to explode.",
            [("drones", 4, None, 3, 1)],
        ),
        (
            "They fired four ballistic missiles and seven cruise missiles. Six of the cruise missiles were shot down.",
            [("ballistic missiles", 4, None, None, None), ("cruise missiles", 7, None, 6, None)],
        ),
        ("Three rockets were fired at Dorba; one was shot down, two hit: a mill and a barn.", [("rockets", 3, 2, 1, None)]),
        ("They fired 50 missiles. All reached their targets.", [("missiles", 50, 50, None, None)]),
        ("Nine drones crossed the border. Jammers brought down four.", [("drones", 9, None, 4, None)]),
        ("Five drones entered Maranian airspace and were shot down.", [("drones", 5, None, 5, None)]),
        ("Air defences took out nine of 12 rockets.", [("rockets", 12, None, 9, None)]),
        ("The tanker was targeted by three drones.", [("drones", 3, None, None, None)]),
        ("A rocket landed short of the base.", [("rocket", None, None, None, 1)]),
    ],
)  # fmt: skip
def test_what_became_of_a_salvo_is_one_claim(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # other weapons
            "Five missiles were fired at Ozel. A ballistic missile hit a hotel.",
            [("missiles", 5, None, None, None), ("ballistic missile", None, 1, None, None)],
        ),
        (  # perhaps others
            "They fired 12 rockets at Dorba on Friday. On Sunday two rockets hit Ozel.",
            [("rockets", 12, None, None, None), ("rockets", None, 2, None, None)],
        ),
        (  # more than were fired
            "They fired two rockets at Dorba. Three were intercepted.",
            [("rockets", 2, None, None, None), ("rockets", None, None, 3, None)],
        ),
        (  # some more
            "A barrage of 40 rockets hit Dorba. Another 31 were intercepted.",
            [("rockets", 40, None, None, None), ("rockets", None, None, 31, None)],
        ),
        (  # one of them, and nothing of the others
            "Four bombs were dropped. The second one fell on a school.",
            [("bombs", 4, None, None, None)],
        ),
        (  # of the nine more
            "On Monday 12 rockets were fired at Dorba. On Friday they fired nine more, three of which hit a mill.",
            [("rockets", 12, None, None, None), ("rockets", None, 3, None, None)],
        ),
        (  # which of them is not made out
            "Five Kalibr missiles, 12 cruise missiles and 75 drones were launched; 4, 10 and 68 were shot down respectively.",
            [
                ("Kalibr missiles", 5, None, None, None),
                ("cruise missiles", 12, None, None, None),
                ("drones", 75, None, None, None),
            ],
        ),
    ],
)
def test_what_may_be_of_others_stays_apart(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


def test_the_enemys_count_is_no_share_of_a_boast() -> None:
    text = "Hezbollah said it had fired 60 drones at Dorba. The coalition said nine drones were shot down."
    assert [(c.claimant, c.fired, c.intercepted) for c in fired(text)] == [
        ("Hezbollah", 60, None),
        ("coalition", None, 9),
    ]


def test_two_voices_on_one_salvo_stand_side_by_side() -> None:
    text = "Marania launched 90 drones, officials said. The air force said it had shot down 71 of the drones."
    told = [(c.claimant, c.fired, c.intercepted) for c in fired(text)]
    assert told == [("officials", 90, None), ("air force", None, 71)]


def test_the_looser_figure_says_how_sure_the_claim_is() -> None:
    assert [c.qualifier for c in fired("They fired 40 rockets; about 30 were intercepted.")] == ["about"]
    assert [c.qualifier for c in fired("More than 40 rockets were fired; 31 were intercepted.")] == [
        "more_than"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In a drill the frigate fired two missiles and shot down a target drone.",
        "During the exercise the crew launched nine rockets.",
        "The army crossed the border with 12 tanks.",
        "Five missiles approached the deadline.",
        "The first drone was jammed and the second hit the roof.",
    ],
)
def test_drills_and_what_counts_nothing_give_no_claim(text: str) -> None:
    assert fates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three rockets were fired at the base; one was shot down and two hit a depot.",
        "Three rockets were fired at the base near Dorba; one was shot down, two hit: a mill and a depot.",
        "Rebels launched five drones at a port, of which four were jammed; one struck a depot.",
    ],
)
def test_what_a_share_of_a_salvo_hits_is_hit_by_the_salvo(text: str) -> None:
    event = only(text)
    assert event.type in ("rocket_attack", "drone_attack")
    assert any("depot" in role.text for role in event.targets)
