"""What is said of casualties without anybody having come to harm: denials, wishes, figures of speech, generalities."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, harmed
from tests.unit.events_of import facts


@pytest.mark.parametrize(
    "text",
    [
        "The group said there will not be any more bombings or murders of officials, lawyers and reporters.",
        "The rebels ordered the suspension of all executions of mayors.",
        "The accords seal the political death of the rebels.",
        "The report that the envoy's daughter was wounded is unfounded.",
        "The captain was strangling the guard when the door opened.",
        "One more casualty would have brought down the government.",
        "There may be heavy casualties on either side.",
        "Neither the envoy nor his wife was injured.",
        "The two factions always end up killing each other.",
        "The convoy went on although one of the vehicles was hit by two bullets.",
        "The talks went badly. Peasants have been murdered in these hills. The state does nothing.",
        "The talks went badly. They kill farmers, and nobody is ever tried.",
    ],
)
def test_nobody_was_hurt_by_these_words(text: str) -> None:
    assert figures(text) == []


def test_some_people_are_no_generality() -> None:
    assert figures("The talks went badly. Some people have been injured in the square.") == [
        ("injured", "people", None, None)
    ]


def test_the_victims_of_a_kidnapping_are_not_dead() -> None:
    text = "Two foreigners were kidnapped on Monday in Teroa. The victims were identified as Jan Koller and Piet Vos."
    assert not any(kind == "killed" for kind, *_ in figures(text))


def test_a_figure_of_speech_damages_nothing() -> None:
    assert not harmed("The scandal has damaged his reputation and destroyed the party's unity.")


def test_a_call_for_a_killing_is_none() -> None:
    assert figures("He caused an outcry by calling for the assassination of the dictator.") == []


def test_who_says_it_is_none_of_those_it_happened_to() -> None:
    text = (
        "Troops seized 14 rifles, two guns and a tonne of cocaine in Karv, the defence minister, Ivan Vell, told reporters. "
        "A shell killed nine people, most of them women and children, rescue workers and a war monitor said."
    )
    found = facts(text)
    counted = [claim.low for event in found.events for claim in event.casualties if claim.low is not None]
    assert counted == [9]
    targets = {target.text for event in found.events for target in event.targets}
    assert not targets & {"Ivan Vell", "defence minister", "rescue workers", "war monitor"}


def test_who_was_hurt_and_tells_of_it_is_among_the_hurt() -> None:
    found = facts(
        "A blast wounded six people in Karv. Mira Osel, who was wounded in the blast, said the road was full."
    )
    assert "Mira Osel" in {
        name for event in found.events for claim in event.casualties for name in claim.names
    }


@pytest.mark.parametrize(
    "text",
    [
        "“They knew the hour,” said a brother of one of the dead.",
        "Thousands came to the funeral of two of the victims.",
    ],
)
def test_whose_relative_somebody_is_counts_nobody(text: str) -> None:
    assert figures(text) == []
