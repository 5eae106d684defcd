"""Who speakers are: name, role and affiliation as a careful reader would note them from how the text brings them in."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.quotes import quotes

INTRODUCED = {
    "going by a name": (
        "The Valley Brigade has held the dam since May. A spokesman for the group, who goes by the name Abu Salim, "
        "denied it had mined the road.",
        ("Abu Salim", "spokesman", "Valley Brigade"),
    ),
    "going by a name behind a quotation": (
        "The Valley Brigade rejected the report. “We do not mine roads,” its spokesman, who goes by the name Brother "
        "Anselm, said in a recording.",
        ("Brother Anselm", "spokesman", "Valley Brigade"),
    ),
    "a rank and an office": (
        "Superintendent Joram Okello, a police spokesman, said 12 cars had been burned.",
        ("Joram Okello", "Superintendent, spokesman", "police"),
    ),
    "an office of one's body behind a rank": (
        "“Not one gun was fired,” said Lieutenant Marta Ruiz, the army spokeswoman.",
        ("Marta Ruiz", "Lieutenant, spokeswoman", "army"),
    ),
    "a rank written short": (
        "The bridge would hold, Army Lt. Gen. Ameer Hadeedy told reporters.",
        ("Ameer Hadeedy", "Lieutenant General", "Army"),
    ),
    "a rank written short before an office": (
        "Maj Gen Tom Lisk, a spokesman for the coalition, said the raid had failed.",
        ("Tom Lisk", "Major General, spokesman", "coalition"),
    ),
    "an office of a body before a name without a comma": (
        "Leader of the council Omar Vell said the library would close.",
        ("Omar Vell", "Leader", "council"),
    ),
    "an office written short": ("Gov. Lara Mitt said the curfew would end.", ("Lara Mitt", "Governor", None)),
    "a form of address, which is no role": (
        "Dr. Mira Osel said the ward was full.",
        ("Mira Osel", None, None),
    ),
    "a clause between the role and the name": (
        "A shopkeeper who lives opposite the barracks, Idris Salami, said he had heard two loud bangs.",
        ("Idris Salami", "shopkeeper", None),
    ),
    "a farmer with a clause": (
        "A farmer who lives near the quarry, Pavel Dusek, said he had seen lorries on the track.",
        ("Pavel Dusek", "farmer", None),
    ),
    "a general of a command": (
        "General Yusuf al-Rawi of Tarsin’s Joint Border Command acknowledged attacks were becoming more frequent.",
        ("Yusuf al-Rawi", "General", "Tarsin’s Joint Border Command"),
    ),
    "what somebody teaches where": (
        "“Nobody has been tried for it,” says Dr Ines Varga, who teaches law at the University of Brenn.",
        ("Ines Varga", None, "University of Brenn"),
    ),
    "what somebody runs": (
        "“We have counted nine bodies,” said Dr. Lidia Roth, who runs the emergency ward at Korm General Hospital.",
        ("Lidia Roth", "head of emergency ward", "Korm General Hospital"),
    ),
    "a role before the name, told before he speaks": (
        "A fruit seller, Dario Penh, was setting out crates when the first shell landed. He said he had thrown himself "
        "behind a van.",
        ("Dario Penh", "fruit seller", None),
    ),
    "the head of a mission": (
        "International monitors reached the village at noon. Their head of mission, Signe Holt, warned that both sides "
        "were testing the truce.",
        ("Signe Holt", "head of mission", "International monitors"),
    ),
    "the head of a mission in one go": (
        "The head of mission, Signe Holt, said the truce was holding.",
        ("Signe Holt", "head of mission", None),
    ),
    "harbour master": (
        "“The fire is under control,” said harbour master Emil Sorano.",
        ("Emil Sorano", "harbour master", None),
    ),
    "a role behind a surname": (
        "Harkan, the defence minister, said the claim was a fairy tale.",
        ("Harkan", "defence minister", None),
    ),
    "a role of the body that spoke before": (
        "Gunmen freed 80 inmates, the prison service said in a statement.\n\nThe service lowered its count on Monday. "
        "Spokeswoman Amina Bello said 58 had been recaptured.",
        ("Amina Bello", "Spokeswoman", "prison service"),
    ),
    "a group that calls itself something": (
        "A previously unknown group calling itself the Sons of the Harbour claimed the attack. It said the rockets had "
        "been aimed at a police post.",
        ("Sons of the Harbour", None, None),
    ),
    "a body before a word for what it made": (
        "Tarsian-made drones struck a power plant overnight. Air defences shot down 14 of 19 drones, the air force said.",
        ("air force", None, None),
    ),
}


@pytest.mark.parametrize("case", INTRODUCED)
def test_a_speaker_has_the_name_role_and_affiliation_the_text_gives(case: str) -> None:
    text, expected = INTRODUCED[case]
    last = quotes.find(pipeline.parse(text))[-1]
    assert (last.speaker_name, last.role, last.affiliation) == expected


def test_a_surname_next_to_its_verb_is_known_again_behind_marks() -> None:
    text = (
        "“The cycle will go on,” said Nadia Alshami, a Tarsin specialist at the Brenn Institute.\n\n"
        "On the other side, Brenn “is trying to curb the influence of these groups”, said Alshami."
    )
    assert [q.speaker_name for q in quotes.find(pipeline.parse(text))] == ["Nadia Alshami", "Nadia Alshami"]


def test_a_country_in_the_name_of_ones_body_does_not_hide_the_name() -> None:
    text = (
        "Tarsin is at war. Tarsin has closed its border.\n\n"
        "General Yusuf al-Rawi of Tarsin’s Joint Border Command acknowledged attacks were becoming more frequent."
    )
    [quote] = quotes.find(pipeline.parse(text))
    assert (quote.speaker_name, quote.role) == ("Yusuf al-Rawi", "General")


def test_a_place_is_no_body_to_be_of() -> None:
    text = (
        "The bodies of an elderly man and a girl were found near Halm, the agency’s director, Bruno Keller, said. Three "
        "people were still missing."
    )
    [quote] = quotes.find(pipeline.parse(text))
    assert (quote.speaker_name, quote.role, quote.affiliation) == ("Bruno Keller", "director", "agency")


def test_a_river_is_no_body_to_be_of() -> None:
    text = (
        "HALM, Tarsin - Flooding along the Aster river has killed two people since Saturday, civil protection officials "
        "said.\n\nThe bodies of a man and a girl were found near Halm, the agency’s director, Bruno Keller, said."
    )
    last = quotes.find(pipeline.parse(text))[-1]
    assert (last.speaker_name, last.role, last.affiliation) == ("Bruno Keller", "director", "agency")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "A drone hit a mill in Derrin, mayor Taras Velk said. In Kolan, the mayor said, two people were hurt.",
            ["Taras Velk", "mayor"],
        ),
        (
            "In Derrin, governor Taras Velk said a mill was hit. The governor of Kolan said two people were hurt.",
            ["Taras Velk", "governor of Kolan"],
        ),
        (
            "Kolan mayor Taras Velk said a mill was hit. The mayor of Kolan said two people were hurt.",
            ["Taras Velk", "Taras Velk"],
        ),
    ],
)
def test_the_mayor_of_another_town_is_another_mayor(text: str, names: list[str]) -> None:
    assert [quote.speaker_name for quote in quotes.find(pipeline.parse(text))] == names
