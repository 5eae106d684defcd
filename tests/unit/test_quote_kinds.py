"""Statements in other shapes than "X said": urged, thought, labelled, announced by a colon; and words nobody says."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.quotes import quotes
from briefing_tui.model import Quote


def found(text: str) -> list[Quote]:
    return quotes.find(pipeline.parse(text))


def said(text: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker_name) for q in found(text)]


def test_what_somebody_is_urged_to_do_is_a_statement() -> None:
    assert said("Envoy Hanna Sobol urged the council to extend the mandate before Friday.") == [
        ("the council to extend the mandate before Friday", "Hanna Sobol")
    ]
    assert said("The Relief Union called on both sides to let convoys pass.") == [
        ("both sides to let convoys pass", "Relief Union")
    ]
    assert said("The clinic adopted a policy urging staff to report break-ins.") == []


def test_a_verb_of_the_mind_reports_where_it_stands_apart() -> None:
    (quote,) = found(
        "Deputy mayor Danil Horbenko comes in at six. The bakery, he believes, keeps people here."
    )
    assert (quote.text, quote.speaker_name) == ("The bakery … keeps people here", "Danil Horbenko")
    assert said("He believes in ghosts.") == []


def test_how_somebody_spoke_does_not_cut_a_quotation() -> None:
    (quote,) = found(
        "“I tell her so every day,” the mayor said, laughing, “and every day she gives me the crust.”"
    )
    assert quote.text == "I tell her so every day … and every day she gives me the crust."


def test_a_statement_behind_a_semicolon_begins_there() -> None:
    (quote,) = found("The town had 14,000 people; some 900 remain, according to Mayor Ada Lindqvist.")
    assert quote.text == "some 900 remain"


def test_words_on_things_are_nobody_s() -> None:
    assert said("Ada Lindqvist painted the sign that says “Open as long as there is salt”.") == []
    assert said("A banner that said “Water for the valley first” hung over the gate.") == []


def test_who_asks_not_to_be_named_says_nothing_by_that() -> None:
    text = "A former guard, who asked that his name not be used, said the gate had been open."
    assert [q.text for q in found(text)] == ["the gate had been open"]
    text = "A clerk, who asked not to be identified, said the books were gone."
    assert [q.text for q in found(text)] == ["the books were gone"]


def test_an_interview_is_who_answers_whatever_the_labels() -> None:
    text = (
        "Epidemiologist Mira Lindholm-Abebe has counted graves for two years. She spoke to the Alpine Mirror.\n\n"
        "Alpine Mirror: What did you find?\n\n"
        "Mira Lindholm-Abebe: Nothing was written down. So we asked to see the graves.\n\n"
        "Alpine Mirror: Could you be wrong?\n\n"
        "Lindholm-Abebe: By eight thousand. The man who sent me said it would be less.\n"
    )
    assert [q.speaker_name for q in found(text)] == ["Mira Lindholm-Abebe"] * 2
    text = (
        "Jaafar al-Rubaie commanded the garrison until it fell. He met us on his hillside.\n\n"
        "Q. When did you know?\n\nA. When the bakers left.\n\nQ. Were you told to stay?\n\n"
        "A. A man on the telephone said he was the minister. I never found out if he was.\n"
    )
    got = found(text)
    assert [q.speaker_name for q in got] == ["Jaafar al-Rubaie"] * 2
    assert got[1].text.endswith("if he was.")


def test_what_nobody_said_is_no_quotation() -> None:
    for subject in ("Nobody", "No group", "No official", "None of the ministers", "No one"):
        assert not quotes.find(pipeline.parse(f"{subject} said the bridge was closed."))
    (one,) = quotes.find(pipeline.parse("No fewer than six witnesses said the bridge was closed."))
    assert one.text == "the bridge was closed"


def test_the_stop_of_an_hour_ends_a_sentence_that_has_its_verb() -> None:
    text = (
        "Police spokesman Rahim Vand said the man blew himself up shortly after 1 p.m. Three officers were among the "
        "dead, he said. At 6 p.m. Colonel Anso Vane said the road was open."
    )
    assert [(q.text, q.speaker_name) for q in quotes.find(pipeline.parse(text))] == [
        ("the man blew himself up shortly after 1 p.m.", "Rahim Vand"),
        ("Three officers were among the dead", "Rahim Vand"),
        ("the road was open", "Anso Vane"),
    ]


def test_a_name_and_a_colon_need_no_verb() -> None:
    text = (
        "Mayor Sigrid Oberholt has spoken.\n\nOberholt again, this time on local radio: “I am told a third person has "
        "died. I ask for a minute of quiet.”"
    )
    (quote,) = found(text)
    assert quote.speaker_name == "Sigrid Oberholt"


def test_a_dateline_in_brackets_is_no_part_of_what_is_said() -> None:
    text = "(Geneva, September 18, 2024) – Prosecutors should drop the charges, the Open Courts Union said today."
    assert said(text) == [("Prosecutors should drop the charges", "Open Courts Union")]


def test_what_could_not_be_confirmed_is_still_said_by_who_claimed_it() -> None:
    text = "The Northern Corps claimed to have taken the brickworks; the claim could not be confirmed."
    assert [(q.text, q.speaker_name) for q in found(text)] == [
        ("to have taken the brickworks", "Northern Corps")
    ]


def test_a_ministry_passed_over_by_the_name_finder_is_known_again() -> None:
    text = (
        "The Ministry of Justice did not reply to a letter.\n\nIn May, the ministry maintained that the five "
        "“were not arrested for journalism”."
    )
    assert [q.speaker_name for q in found(text)] == ["Ministry of Justice"]


def test_the_heading_of_a_section_is_nobody() -> None:
    text = "Spokeswoman Ines Carrasco opened the briefing.\n\nKORANDA\n\nThe road was closed. She said convoys were waiting."
    assert [q.speaker_name for q in found(text)] == ["Ines Carrasco"]


def test_two_of_one_surname_are_told_apart_by_mr_and_ms() -> None:
    text = (
        "Li Guozhen, 67, was asleep above his shop. “I do not hear well,” Mr Li said.\n\n"
        "His daughter, Li Meihua, drove through the night. “He will have a holiday now,” Ms Li said.\n\n"
        "“No holiday,” said Mr Li."
    )
    assert [q.speaker_name for q in found(text)] == ["Li Guozhen", "Li Meihua", "Li Guozhen"]


def test_a_role_goes_back_through_the_body_it_is_of() -> None:
    text = (
        "The head of the Coastal Relief Council, Marta Ionescu, said the water had reached the third step. "
        "The council's head said boats were on the way."
    )
    assert [q.speaker_name for q in found(text)] == ["Marta Ionescu"] * 2


def test_scare_quotes_titles_names_and_slogans_are_no_quotations() -> None:
    for text in (
        "The mayor praised the so-called “safe belt” of checkpoints.",
        "Her film “Salt and Ash” opens on Friday. A book titled “How to Wait” won.",
        "The gang known as “The Nine” controls the port. Abu “the Cook” Salim fled.",
        "Marchers carried a banner with the slogan “Bread and water”. The campaign is called “Clean Orchard”.",
        "The word “operational” is used loosely. The “experts” were wrong. He joined the “Friends of the River” club.",
        "The paper spoke with a singer going by the name “The Ferryman”.",
    ):
        assert said(text) == []


def test_whoever_the_text_brings_in_keeps_the_floor_from_the_one_before() -> None:
    text = (
        "“Leave the goats,” civil protection chief Marisela Quintanar told residents.\n\n"
        "14:32 Our reporter has spoken to Eusebio, a farmer who came down on foot. He has lost his maize, he says.\n\n"
        "15:10 Prime Minister Anselmo Duarte said a ship would come.\n\n"
        "15:31 More from Quintanar. She says 2,100 people are in the hall.\n\n"
        "16:44 The prime minister has landed. “I was told not to come,” he says."
    )
    assert [q.speaker_name for q in found(text)] == [
        "Marisela Quintanar",
        "Eusebio",
        "Anselmo Duarte",
        "Marisela Quintanar",
        "Anselmo Duarte",
    ]


def test_a_nameless_officer_is_not_the_general_named_before() -> None:
    text = (
        "General Zoltan Farkas said the radar was working. An officer, speaking on background, assessed that the brigade "
        "had 300 men left. The officer said desertions had risen."
    )
    assert [(q.speaker_name, q.speaker_kind) for q in found(text)] == [
        ("Zoltan Farkas", "person"),
        ("officer", "anonymous"),
        ("officer", "anonymous"),
    ]


def test_who_somebody_lives_or_works_with_is_no_affiliation() -> None:
    text = (
        "“He has two jobs,” said Emre Tansel, who runs a kiosk. “I have four,” said Selim Arslan, brother of one defendant. "
        "“I have none,” said his daughter, Ada Tansel. Layth al-Dulami, a lawyer for two of the accused, said he had one."
    )
    assert [(q.speaker_name, q.role, q.affiliation) for q in found(text)] == [
        ("Emre Tansel", None, None),
        ("Selim Arslan", "brother", None),
        ("Ada Tansel", "daughter", None),
        ("Layth al-Dulami", "lawyer", None),
    ]


def test_two_statements_in_one_sentence_go_to_two() -> None:
    text = "The coalition says it will open a corridor “for two hours a day”; the White Shawls say none has been opened."
    assert [(q.text, q.speaker_name) for q in found(text)] == [
        ("it will open a corridor “for two hours a day”", "coalition"),
        ("none has been opened", "White Shawls"),
    ]


def test_what_somebody_is_accused_of_is_said() -> None:
    text = "The Talwar Front accused the governor of selling coordinates."
    assert said(text) == [("the governor of selling coordinates", "Talwar Front")]


def test_what_somebody_was_told_by_nobody_is_no_quotation() -> None:
    assert said("I was hauled in and told that my mother had left.") == []
    assert said("The crew was told by Captain Ilse Brandt that the port was closed.") == [
        ("the port was closed", "Ilse Brandt")
    ]


def test_that_opens_a_statement_before_its_marks() -> None:
    text = "The company, Altiplano Cobre, said in a statement that the furnaces had been put out “until calm returns”."
    assert said(text) == [("the furnaces had been put out “until calm returns”", "Altiplano Cobre")]


def test_marks_closed_with_a_comma_end_the_words_before_a_role_and_a_name() -> None:
    [quote] = quotes.find(
        pipeline.parse('"We never had enough boats," survivor Ana Bela Reis, 41, said. She lost her brother.')
    )
    assert (quote.type, quote.text, quote.speaker_name, quote.role) == (
        "direct",
        "We never had enough boats,",
        "Ana Bela Reis",
        "survivor",
    )


def test_a_statement_keeps_its_subject_however_the_sentence_is_read() -> None:
    text = "The mayor, Andrej Bondan, said on Telegram that debris from a downed drone fell on a nine-storey block."
    [quote] = quotes.find(pipeline.parse(text))
    assert quote.text == "debris from a downed drone fell on a nine-storey block"


def test_a_participle_beside_a_passive_is_said_by_whom_the_passive_names() -> None:
    text = (
        "Two were admitted by obscure cells calling for an amnesty, or vowing to free their jailed brothers."
    )
    [quote] = quotes.find(pipeline.parse(text))
    assert quote.speaker is not None
    assert (quote.text, quote.speaker.text) == ("to free their jailed brothers", "obscure cells")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police asked anyone with information to come forward.", "to come forward"),
        (
            "Opposition leader Rosa Lim called for an independent inquiry into the shooting.",
            "an independent inquiry into the shooting",
        ),
        ("The police chief, Jan Kral, asked residents to stay indoors.", "residents to stay indoors"),
    ],
)
def test_what_somebody_asks_for_is_a_statement(text: str, said: str) -> None:
    assert [quote.text for quote in quotes.find(pipeline.parse(text))] == [said]


def test_crowds_calling_for_something_state_nothing() -> None:
    text = "Crowds calling for an inquiry blocked the road. A petition asking the council to meet lay on the table."
    assert quotes.find(pipeline.parse(text)) == []


def test_a_bare_clause_behind_who_says_it_does_not_hide_them() -> None:
    text = "Gunmen abducted two nurses and their driver on the road to Sarn on Thursday, the charity they work for said."
    [quote] = quotes.find(pipeline.parse(text))
    assert (quote.text, quote.speaker_name) == (
        "Gunmen abducted two nurses and their driver on the road to Sarn on Thursday",
        "charity",
    )


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Interior Minister Ines Robles", "Ines Robles"),
        ("Amina Diallo, who runs the local clinic", "Amina Diallo"),
        ("A senior security official", None),
        ("Hospital staff", None),
        ("Two villagers", None),
    ],
)
def test_who_stands_before_a_colon_speaks(label: str, name: str | None) -> None:
    (quote,) = found(f'Shells fell on Monday.\n\n{label}: "The road has been closed since Monday."')
    assert quote.text == "The road has been closed since Monday."
    assert quote.speaker is not None
    assert name is None or quote.speaker_name == name


@pytest.mark.parametrize("label", ["The sign over the door", "Above the gate", "Headline of the day"])
def test_what_is_written_somewhere_is_nobodys_words(label: str) -> None:
    assert found(f'{label}: "No entry for visitors before noon."') == []


def test_who_gives_half_a_name_is_who_speaks() -> None:
    assert said("Two suspects had been held, a man who gave his name only as Karim said.") == [
        ("Two suspects had been held", "Karim")
    ]


@pytest.mark.parametrize(
    "source", ["Amina Diallo, who runs the local clinic", "a nurse who treated the hurt"]
)
def test_what_is_said_of_a_source_is_none_of_what_it_says(source: str) -> None:
    (quote,) = found(f"According to {source}, the ceasefire was holding.")
    assert quote.text == "the ceasefire was holding"
