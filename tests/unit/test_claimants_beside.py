"""Who gives a figure that no verb of saying governs: lists that go on, brackets, counts, colons, communiques, parts."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt
from tests.unit.events_of import events

SPOKEN = [
    ("The ministry put the toll at 29 dead, eight wounded and two missing.", "ministry"),
    ("The minister spoke of 31 clerks killed and nine wounded.", "minister"),
    ("The prosecutor lists 14 dead and 46 hospitalised.", "prosecutor"),
    ("The mayor gave a toll of nine dead and twelve hurt.", "mayor"),
    ("Nine deaths were reported by the hospital, with 12 wounded.", "hospital"),
    ("The toll given by the hospital is nine dead and 12 wounded.", "hospital"),
    ("The army's figure is two dead.", "army"),
    ("A doctor, Ana Moor, who runs the ward, counted 18 bodies and 24 injured.", "Ana Moor"),
    ("The raid on Orva killed nine people, by the Red Watch's count.", "Red Watch"),
    ("Gunmen killed seven people in Orva on Wednesday (local administrator).", "local administrator"),
    ("The army dismissed the figure as propaganda: three soldiers had died.", "army"),
    ("The strike killed nine people, police said. They included four children.", "police"),
    ("A Front spokesman claimed the shooting in Orva, speaking of three dead soldiers.", "Front spokesman"),
    ("A bulletin by a private firm, which spoke of two dead, was withdrawn.", "private firm"),
    ("Nine people were killed, the agency reported, citing police.", "police"),
    (
        "The Ministry of Defence reports: In the past day rebels fired 43 rockets at Orva. Nineteen people were killed "
        "and 52 were injured.",
        "Ministry of Defence",
    ),
]


@pytest.mark.parametrize(("sentence", "who"), SPOKEN)
def test_who_gives_the_figures(sentence: str, who: str) -> None:
    claims = [claim for event in events(f"A bomb hit Orva. {sentence}") for claim in event.casualties]
    assert claims
    assert {claim.claimant for claim in claims} == {who}


OUTLET = [
    "Nine people were killed in Orva on Monday.",
    "A bomb killed nine people in Orva and police sealed off the area.",
    "A bomb killed nine people in Orva (see map).",
    "A bomb killed nine people in Orva (Talla district).",
    "The mayor was clear: peace must come. Nine people had died in Orva.",
    "Two clerks died in Orva, bringing the dead of the month to 39, by the count of the Monitors.",
]


@pytest.mark.parametrize("sentence", OUTLET)
def test_what_the_outlet_says_itself_is_nobodys(sentence: str) -> None:
    claims = [claim for event in events(sentence) for claim in event.casualties]
    assert claims[0].claimant is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An aid agency puts those displaced since Monday at 12,000.", [("displaced", 12000, "aid agency")]),
        ("The council estimates the newly displaced at 9,000.", [("displaced", 9000, "council")]),
        (
            "The governor put the number of dead at nine and the number of those still missing at 17.",
            [("killed", 9, "governor"), ("missing", 17, "governor")],
        ),
    ],
)
def test_who_puts_a_number_of_people_at_a_figure_says_so(
    text: str, expected: list[tuple[str, int, str]]
) -> None:
    assert [(claim.kind, claim.low, claim.claimant) for claim in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A blast killed nine people, the president said; the health minister later revised the toll to 12 dead.",
            [(9, "president"), (12, "health minister")],
        ),
        ("The mayor put the toll at nine, and police raised it to eleven.", [(9, "mayor"), (11, "police")]),
        ("The rebels claimed 20 dead. The army said nothing.", [(20, "rebels")]),
        ("The rebels' claim of 20 dead was denied by the army.", [(20, "rebels")]),
    ],
)
def test_who_revises_or_claims_a_figure_gives_it(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(claim.low, claim.claimant) for claim in hurt(text)] == expected


WORDED = [
    # before the figure, where the parse gives the verb of saying no clause
    ("The fire brigade posted on Telegram that up to 30 people were hurt in Velm.", "fire brigade"),
    ("Residents wrote on X, formerly Twitter, that nine people had died in Velm.", "Residents"),
    ("The governor informed parliament that 14 people were killed in Velm.", "governor"),
    # behind it, and between commas
    ("The blast killed nine people in Velm, confirmed aid workers.", "aid workers"),
    ("Rebels stormed a post in Velm, the authorities said, and killed nine guards.", "authorities"),
    ("Shells hit Velm on Monday, with a security source reporting nine guards killed.", "security source"),
    ("A blast in Orva on Monday killed what the army said were nine traders.", "army"),
    ("The shelling of Velm, said eyewitnesses, killed nine officers.", "eyewitnesses"),
    # of whom a paper or an agency tells
    ("Local media quoted health officials as saying that nine people died in Velm.", "health officials"),
    ("The blast killed nine people in Velm, local media quoted a diplomat as saying.", "diplomat"),
    ("Nine people died in Velm, the ministry was quoted as saying by the agency.", "ministry"),
    ("Figures from the authorities show nine deaths in Velm.", "authorities"),
    ("A count by church leaders found nine dead in Velm.", "church leaders"),
    ("Nine people died in Velm, according to a tally by the union.", "union"),
    ("The death toll in Velm was put at nine by the commission.", "commission"),
    ("Nine traders were killed in Velm, a figure confirmed by the governor.", "governor"),
    # names and bodies
    ("Doctors Without Borders put the toll in Velm at nine.", "Doctors Without Borders"),
    ("Two residents raised the toll in Velm to nine.", "Two residents"),
    ("The ministry cut the death toll in Velm to nine.", "ministry"),
    ("Medics spoke of a minimum of nine dead in Velm.", "Medics"),
    ("The army listed nine men as killed in Velm.", "army"),
    ("Reporters in Velm spoke to the priest. He said nine people had died.", "priest"),
    ("The attack was confirmed by a lawyer. She said nine people had died.", "lawyer"),
]


@pytest.mark.parametrize(("text", "who"), WORDED)
def test_who_says_so_is_read_off_the_words(text: str, who: str) -> None:
    claims = [claim for event in events(text) for claim in event.casualties]
    assert [claim.low or claim.high for claim in claims] in ([9], [14], [30])
    assert [(claim.claimant or "").removeprefix("Two ") for claim in claims] == [who.removeprefix("Two ")]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in Velm, a day after the government announced a truce.",
        "Up to 90 guards had died in Velm, hours after officials said talks had begun.",
        "The death toll from the attack on Velm stood at nine.",
        "Five carpenters were confirmed dead in Velm.",
        "The blast in Velm claimed the lives of nine people. Residents said they heard a bang.",
    ],
)
def test_who_says_something_else_gives_no_figure(text: str) -> None:
    claims = [claim for event in events(text) for claim in event.casualties]
    assert claims
    assert {claim.claimant for claim in claims} == {None}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The rescuers blamed rebels for the attack. Ten guards lost their lives in Velm, they said.",
            "rescuers",
        ),
        ("The bombing of Velm, witnesses said on Monday, killed ten guards.", "witnesses"),
    ],
)
def test_neither_the_dead_nor_the_deed_speak(text: str, who: str) -> None:
    assert {claim.claimant for event in events(text) for claim in event.casualties} == {who}
