"""Responsibility told behind the attack: by a pronoun, by whose man speaks, by a charge that is rejected in the same sentence."""

from __future__ import annotations

import pytest

from tests.unit import events_of
from tests.unit.events_of import Stance

BEFORE = "A bomb exploded at a bank in Selim on Monday, killing nine people. The road was closed. "


def stances(sentences: str) -> list[Stance]:
    return events_of.stances(BEFORE + sentences)


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        ("The prime minister condemned the bombing. He blamed the Front.", ("prime minister", "Front")),
        ("The governor's office gave a new toll. It blamed the Front.", ("governor's office", "Front")),
        ("Sulen condemned the bombing. It blamed the Front.", ("Sulen", "Front")),
        ("The mayor said the attackers were probably sent by traffickers.", ("mayor", "traffickers")),
        ("The mayor said the gunmen belonged to the Red Dawn Front.", ("mayor", "Red Dawn Front")),
        ("The mayor said it was rustlers who had carried out the bombing.", ("mayor", "rustlers")),
        ("The mayor said the Front had organised the bombing.", ("mayor", "Front")),
        ("The bombing is thought to have been carried out by the Front.", ("", "Front")),
        ("Armenia said Georgia had violated the truce 20 times.", ("Armenia", "Georgia")),
        ("The army blamed Sulen's local affiliate, the Northern Guard.", ("army", "Northern Guard")),
        ("The army accused the Vale Front (VLF), a rebel group, of the blast.", ("army", "Vale Front")),
        ("The army accused the Vale Front, or VLF, of the blast.", ("army", "Vale Front")),
        ("An official who asked not to be named accused the Front of the blast.", ("official", "Front")),
        ("According to the member for Orva, Ana Moor, the Front was behind it.", ("Ana Moor", "Front")),
        ("The mayor, Ivo Brann, said the Front, a rebel group, was to blame.", ("Ivo Brann", "Front")),
        ("The mayor said a rival gang, the Cobras, was behind the blast.", ("mayor", "Cobras")),
    ],
)
def test_who_is_blamed(sentences: str, found: tuple[str, str]) -> None:
    assert stances(sentences) == [(found[0], "blames", found[1])]


@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        ("A source in Sulen's security service said Sulen had carried out the blast.", "source in Sulen's security service"),
        ("A Sulen security source said the service had carried out the blast.", "Sulen security source"),
        ("A spokesman for the Vale Liberation Front, Ivo Brann, said the group was behind it.", "Ivo Brann"),
        ("The Front's leader, Ivo Brann, said his men had acted in revenge.", "Ivo Brann"),
        ("The claim of responsibility was made by the Front on its channel.", "Front"),
        ("The Front issued a claim of responsibility on Thursday.", "Front"),
        ("The Vale Liberation Army holds Orva. The group claimed the blast.", "Vale Liberation Army"),
        ("M23 operates in Orva. The group claimed the blast.", "M23"),
        ("A group calling itself the Red Hand had sent threats. The group claimed the blast.", "Red Hand"),
    ],
)  # fmt: skip
def test_who_owns_up(sentences: str, who: str) -> None:
    assert stances(sentences) == [(who, "claims", None)]


@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        ("The army said it had been hunting rebels. It denied that civilians had been harmed.", "army"),
        ("The Front said it played no part in the blast.", "Front"),
        ("Defence Minister Ivo Brann said the army had not carried out the blast.", "Ivo Brann"),
    ],
)
def test_who_denies_it(sentences: str, who: str) -> None:
    assert stances(sentences) == [(who, "denies", None)]


@pytest.mark.parametrize(
    "behind", [", a charge it rejects", ", which the group denied", ", an accusation it has rejected"]
)
def test_a_charge_that_is_rejected_is_denied_by_whom_it_is_against(behind: str) -> None:
    found = stances(f"Red Road could not check it. The mayor accused the Vale Front of the blast{behind}.")
    assert set(found) == {("mayor", "blames", "Vale Front"), ("Vale Front", "denies", None)}


@pytest.mark.parametrize(
    "sentences",
    [
        "The army denied that it had been warned of the blast.",
        "The army denied that any of its soldiers had been killed.",
        "The Front has denied such attacks in the past.",
        "The government took responsibility for the treatment of the wounded.",
        "A spokesman for the United Nations said the group was behind the talks.",
        "The government said it killed people who had come to the bank.",
    ],
)
def test_what_is_no_stance(sentences: str) -> None:
    assert stances(sentences) == []
