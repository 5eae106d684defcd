"""Who a "he" or a "she" is that was hurt: the victim told of, and not who spoke of it in public."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt

WHO = [
    ("Governor Ivo Velk condemned the murder of Pavo Derin. He was shot dead outside his house.", {"Pavo Derin"}),
    ("President Teo Marn spoke of a girl in Orva. She was gravely wounded when a shell hit her school.", {"girl"}),
    ("Teo Marn praised the nurse who pulled two children out. She was killed by a second missile.", {"nurse"}),
    ("Anna Dovik, a rights lawyer, told reporters that her client was unarmed. He was shot in the back by police.", {"client"}),
    ("The senator, Teo Marn, met Anna Dovik on Monday. She was wounded in the bombing of the market.", {"Anna Dovik"}),
    ("Minister Anna Dovik said the journalist had been warned. He was killed when a drone hit his car.", {"journalist"}),
    ("President Marn spoke in Orva. The crowd wore shirts with the words \"Let me go\", as Teo Velk, lying face down on a street, said before he died.", {"Teo Velk"}),
    ("President Marn visited the family of Ivo Velk on Monday. He was killed in a rocket attack on Saturday.", {"Ivo Velk"}),
    ("Prosecutor Anna Dovik said Teo Marn drove into the crowd in Orva. He was wounded by police.", {"Teo Marn"}),
    ("Teo Marn, a farmer, said he had heard shots. He was wounded in the leg.", {"Teo Marn"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), WHO)
def test_he_is_who_was_hurt(text: str, who: set[str]) -> None:
    assert {claim.who for claim in hurt(text)} == who


def test_a_surname_is_not_written_out_as_the_widows_name() -> None:
    text = "Anna Harlow, the wife of the man, filmed it. Harlow, 43, was hit in his car. His death led to protests."
    assert {claim.who for claim in hurt(text) if claim.kind == "killed"} == {"Harlow"}


def test_a_speaker_of_whom_nothing_else_is_known_is_not_the_dead() -> None:
    text = "Anna Dovik told reporters that no camera caught what Velk was carrying when he was shot, police said."
    assert "Anna Dovik" not in {claim.who for claim in hurt(text)}


def test_nor_is_the_lawyer_who_says_how_somebody_was_shot() -> None:
    text = "Lawyer Teo Bral told reporters that no camera caught what Velk was carrying in his arms, which he said hung down as he was shot, the pictures showed."
    assert "Teo Bral" not in {claim.who for claim in hurt(text)}
