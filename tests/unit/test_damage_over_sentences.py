"""Things hit that a report names in one sentence and takes up in the next, or tells of out of the usual order."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed

Harm = tuple[str, str, int | None]


def harms(text: str) -> list[Harm]:
    return [(claim.kind, claim.what, claim.count_low) for claim in harmed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mob marched to the tax office in Orla and set it on fire.", [("burned", "tax office", 1)]),
        (
            "Youths forced their way into the mill and burned it to the ground.",
            [("destroyed", "mill", 1)],
        ),
        ("Dockers threw petrol bombs at the barn and set it ablaze.", [("burned", "barn", 1)]),
        ("A crowd went to the branch of a bank and burned it down.", [("destroyed", "branch of a bank", 1)]),
        ("Settlers entered the chapel and put it to the torch.", [("burned", "chapel", 1)]),
        ("Mourners besieged the tax office and burned part of it.", [("damaged", "tax office", 1)]),
        (
            "The blast damaged 30 barns. Another seven were destroyed.",
            [("damaged", "barns", 30), ("destroyed", "barns", 7)],
        ),
        (
            "Nine stalls were destroyed and four more damaged, the mayor said.",
            [("destroyed", "stalls", 9), ("damaged", "stalls", 4)],
        ),
        (
            "The Orla Dawn, a cargo ship, was hit by a missile. She was set on fire.",
            [("damaged", "Orla Dawn", 1), ("burned", "cargo ship", 1)],
        ),
    ],
)
def test_a_thing_taken_up_again_is_what_was_hit(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Also destroyed were seven silos and a tractor.",
            [("destroyed", "silos", 7), ("destroyed", "tractor", 1)],
        ),
        ("Six shops were among the buildings damaged.", [("damaged", "shops", 6)]),
        ("Among the buildings destroyed was a library.", [("destroyed", "library", 1)]),
        (
            "Six stalls and a boat were left burning.",
            [("burned", "stalls", 6), ("burned", "boat", 1)],
        ),
        (
            "A boat and an apartment block were heavily damaged.",
            [("damaged", "boat", 1), ("damaged", "apartment block", 1)],
        ),
        (
            "A mill, together with a barn, was destroyed.",
            [("destroyed", "mill", 1), ("destroyed", "barn", 1)],
        ),
        ("A van was found riddled with bullet holes.", [("damaged", "van", 1)]),
        ("A van was caught in the blast and destroyed near Orla.", [("destroyed", "van", 1)]),
        ("A van was raked by gunfire.", [("damaged", "van", 1)]),
        ("The van was hit by a burst of gunfire.", [("damaged", "van", 1)]),
        ("A shell fell. The clinic was hit by mistake.", [("damaged", "clinic", 1)]),
        ("The mill took several hits.", [("damaged", "mill", 1)]),
        ("Damage was also caused to a hut.", [("damaged", "hut", 1)]),
        ("A police car was overturned and set on fire.", [("burned", "police car", 1)]),
        ("An unmanned boat rammed a tanker off Orla.", [("damaged", "tanker", 1)]),
        ("Two barns were in ruins.", [("destroyed", "barns", 2)]),
    ],
)
def test_words_in_another_order_tell_the_same(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A shell hit the western part of Orla.",
        "Protesters burned tyres and an effigy of the king.",
        "The US navy said its ships had shot down seven of them.",
        "The navy's ships destroyed 112 out of 137 drones.",
        "The frigate knocked out 71 of 88 drones.",
        "The army destroyed or jammed 71 of 88 drones and two of four ballistic missiles.",
        "The coalition said nine rockets were destroyed in flight.",
        "A bomber struck the town of Tank. Tank has been hit repeatedly.",
    ],
)
def test_these_are_no_damage(text: str) -> None:
    assert harms(text) == []


def test_who_put_a_house_to_the_torch_says_nothing_of_it() -> None:
    (claim,) = harmed("Mourners went to the mill and put it to the torch.")
    assert claim.claimant is None
