"""How reporters tell what was said: attributions inside a sentence, questions of their own, people without a name."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.quotes import quotes
from briefing_tui.model import Quote


def found(text: str) -> list[Quote]:
    return quotes.find(pipeline.parse(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "He was not beaten, he told the roomful of reporters, but he was forgotten, “which is slower.”",
            ["He was not beaten … but he was forgotten, “which is slower.”"],
        ),
        (
            "Winters end, she says; it is the spring that has to be lived through.",
            ["Winters end … it is the spring that has to be lived through"],
        ),
        (
            "She told her pupils she would return when the bridge was mended; it took fourteen months.",
            ["she would return when the bridge was mended"],
        ),
        (
            "Brigadier Kjell Aas says armed men stopped his cars at a bridge and told the drivers that the road was shut.",
            ["armed men stopped his cars at a bridge and told the drivers that the road was shut"],
        ),
    ],
)
def test_what_is_said_goes_on_around_who_says_it(text: str, said: list[str]) -> None:
    assert [q.text for q in found(text)] == said


@pytest.mark.parametrize(
    "text",
    [
        "I asked her what the soldiers had wanted.",
        "Neither side would confirm that a third firm had made an offer.",
        "The talks ended on Thursday without the two sides agreeing how fast the lake may be filled.",
        "The slope, called “The Balcony” for its view, was cleared in May.",
        "A spokesman for the gang, who call themselves the “Lions of the Pass,” could not be reached.",
        "A woman of seventy, who asked us to use her first name only, went home.",
    ],
)
def test_what_nobody_states_is_no_quotation(text: str) -> None:
    assert found(text) == []


def test_who_was_asked_answers_and_does_not_ask() -> None:
    got = found("Asked whether the road would open, Mayor Ines Dahl replied: “Not this year.”")
    assert [(q.text, q.speaker_name) for q in got] == [("Not this year.", "Ines Dahl")]


def test_two_nameless_people_speak_together() -> None:
    (quote,) = found("Gunmen shot at least 14 people, a security official and two residents said.")
    assert (quote.text, quote.speaker_name) == (
        "Gunmen shot at least 14 people",
        "security official and two residents",
    )


def test_somebody_nameless_whom_a_sentence_brings_in_is_he() -> None:
    got = found(
        "“They were singing,” said Duarte Lobo, a firefighter.\n\nA former port inspector has written to us. He says the "
        "basin was marked in the spring."
    )
    assert [q.speaker_name for q in got] == ["Duarte Lobo", "former port inspector"]


def test_words_read_out_between_quote_and_end_quote_are_a_quotation() -> None:
    got = found(
        "Brigadier Kjell Aas spoke to us in the yard, and he was angry.\n\nQuote, I know what roadworks look like, end "
        "quote."
    )
    assert [(q.text, q.type, q.speaker_name) for q in got] == [
        ("I know what roadworks look like", "direct", "Kjell Aas")
    ]


def test_letters_of_honour_are_no_part_of_a_name() -> None:
    got = found(
        "Opening the case, Rosalind Tarn KC, prosecuting, said that the till had been emptied. ‘She broke no lock,’ Miss "
        "Tarn told the jury."
    )
    assert [q.speaker_name for q in got] == ["Rosalind Tarn"] * 2


def test_an_article_of_its_own_is_the_one_with_a_hyphen() -> None:
    got = found(
        "“We have nothing left,” said Dr Yusra al-Hakim, a surgeon. Dr Al Hakim said the ward was full."
    )
    assert [q.speaker_name for q in got] == ["Yusra al-Hakim"] * 2


def test_a_constable_is_the_officer() -> None:
    got = found(
        "PC Anita Rowe said she had found the book in a box. The officer said: ‘She told me it was a list.’"
    )
    assert [q.speaker_name for q in got] == ["Anita Rowe"] * 2


def test_a_nickname_behind_who_gave_only_that_is_the_name() -> None:
    got = found("A miner who gave only his nickname, ''Chico,'' said blasting had gone on all night.")
    assert [(q.text, q.speaker_name) for q in got] == [("blasting had gone on all night", "Chico")]


def test_one_of_several_keeps_what_he_is_one_of() -> None:
    (quote,) = found("The raiders spoke a dialect of the coast, one of the witnesses said.")
    assert quote.speaker_name == "one of the witnesses"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "She said 38 people had been hurt, seven of them badly.",
            ["38 people had been hurt, seven of them badly"],
        ),
        (
            "The Northern Front said it would free two nurses, having earlier denied that it was holding them.",
            ["it would free two nurses", "it was holding them"],
        ),
        (
            "Two raids were claimed by new gangs demanding an end to the “foreign garrison”.",
            ["an end to the “foreign garrison”"],
        ),
        (
            "Some 31,000 people have crossed the lake, most of them in boats that leak, Mr. Aaltonen added.",
            ["Some 31,000 people have crossed the lake, most of them in boats that leak"],
        ),
        (
            "By noon they had brought out nine bodies, governor Walter Ingo told Radio Sorda.",
            ["By noon they had brought out nine bodies"],
        ),
        (
            "The gang took two clerks along, residents said; police denied that anyone had been taken.",
            ["The gang took two clerks along", "anyone had been taken"],
        ),
        (
            "The raid was over by noon, the captain said; it had cost nobody's life.",
            ["The raid was over by noon … it had cost nobody's life"],
        ),
        (
            "A spokesman for the rebels announced on Tuesday that the blast had killed nine people.",
            ["the blast had killed nine people"],
        ),
        ("She noted that the fairway had been re-marked in May.", ["the fairway had been re-marked in May"]),
        ("“It is late,” said the driver’s wife, who asked that her name be withheld.", ["It is late,"]),
        ("The army and the Northern Front accused each other of firing first.", []),
        (
            "“They left the pumps to rust,” joked captain Ada Moor, who rows.",
            ["They left the pumps to rust,"],
        ),
        (
            "She accused the board of “paying with other people’s pipes”.",
            ["the board of “paying with other people’s pipes”"],
        ),
    ],
)
def test_a_statement_is_whole_and_no_more(text: str, said: list[str]) -> None:
    assert [q.text for q in found(text)] == said


def test_an_object_before_the_comma_is_not_who_speaks() -> None:
    (quote,) = found(
        "Jets bombed a school on Sunday, killing at least nine people, residents and aid groups said, a day after rebels "
        "took a post nearby."
    )
    assert quote.speaker_name == "residents and aid groups"


def test_an_apposition_is_not_who_speaks() -> None:
    (quote,) = found(
        "An old man in a suit, the only one of us with luggage, announces that he means to complain."
    )
    assert quote.speaker_name == "old man"


def test_who_is_somebody_and_no_claim() -> None:
    got = found(
        "The claim was questioned by Anselm Richt of the Basel-based Port Observatory, who says the roof leaks wheat."
    )
    assert got[-1].speaker_name == "Anselm Richt"


def test_he_came_to_complain_ends_no_quotation() -> None:
    got = found(
        "Ada Lindqvist keeps the list. She thinks about it. “Once I buried a man who was buying a radio.” He came to "
        "complain, and she crossed him out."
    )
    assert [q.speaker_name for q in got] == ["Ada Lindqvist"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "According to a study by a local watchdog, 40 raids were counted in the province in May.",
            "40 raids were counted in the province in May",
        ),
        (
            "According to figures from the monitoring group Orvan, nine men were killed.",
            "nine men were killed",
        ),
    ],
)
def test_a_source_told_at_length_is_no_part_of_what_it_says(text: str, said: str) -> None:
    (quote,) = quotes.find(pipeline.parse(text))
    assert quote.text == said


def test_a_firm_named_behind_its_kind_is_the_speaker() -> None:
    (quote,) = quotes.find(pipeline.parse("The bank, Credito del Valle, said that nobody was hurt."))
    assert quote.speaker_name == "Credito del Valle"
