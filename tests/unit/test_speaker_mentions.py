"""Who is meant by the words beside a quotation: roles explained by names, bodies by their kind, he and she."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.quotes import quotes
from briefing_tui.model import Quote


def found(text: str) -> list[Quote]:
    return quotes.find(pipeline.parse(text))


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("A nurse at the clinic, Hawa Sankara, said nine people had been brought in.", "Hawa Sankara"),
        ("“It is late,” the chief mediator, Margit Oyelowo, told the press.", "Margit Oyelowo"),
        ("The ferry's operator, Callan Lines, said the boat was sound.", "Callan Lines"),
    ],
)
def test_a_name_that_explains_a_role_is_part_of_the_mention(text: str, mention: str) -> None:
    (quote,) = found(text)
    assert quote.speaker is not None
    assert quote.speaker.text.endswith(mention)
    assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
    assert quote.speaker_name == mention


@pytest.mark.parametrize(
    "name",
    [
        "National Commission on Human Rights",
        "Committee to Protect Journalists",
        "Campaign against Arms Trade",
    ],
)
def test_the_name_of_a_body_goes_on_behind_on_to_and_against(name: str) -> None:
    (quote,) = found(f"The {name} said that two reporters had been taken.")
    assert quote.speaker_name == name


@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("The nonpartisan Harbour Budget Office", "Harbour Budget Office"),
        ("The armed group Red Lion", "Red Lion"),
        ("A spokesman for the Red Lion", "spokesman for the Red Lion"),
        ("The al Nur Brigades", "al Nur Brigades"),
    ],
)
def test_small_words_that_describe_a_body_are_no_part_of_its_name(described: str, name: str) -> None:
    (quote,) = found(f"{described} said that two reporters had been taken.")
    assert quote.speaker_name == name


def test_a_body_that_speaks_on_a_day_is_not_called_after_it() -> None:
    (quote,) = found("The Northern Council on Monday said that two reporters had been taken.")
    assert quote.speaker_name == "Northern Council"


def test_a_name_ends_a_long_role_behind_the_body_it_is_of() -> None:
    (quote,) = found("The CEO of the Refugee Board Enver Solis told reporters that the roof had been mended.")
    assert (quote.speaker_name, quote.role, quote.affiliation) == ("Enver Solis", "CEO", "Refugee Board")


def test_a_union_is_never_another_kind_of_body() -> None:
    got = found(
        "The Dockers' Union called a strike on Monday. The Port Authority refused to talk. “We will not move,” the "
        "union said."
    )
    assert [q.speaker_name for q in got] == ["Dockers' Union"]
    got = found(
        "The Association of Rail Drivers met on Monday. The Transport Office refused to talk. The union said it would "
        "wait."
    )
    assert [q.speaker_name for q in got] == ["Association of Rail Drivers"]


def test_a_body_with_a_name_of_its_own_is_no_other() -> None:
    got = found("The Court of Audit ruled on Monday. The Amber party said the judges had been misled.")
    assert got[-1].speaker_name == "Amber party"


def test_a_charity_named_later_is_the_one_of_the_first_sentence() -> None:
    got = found(
        "Two nurses were taken on the coast road on Thursday, the charity they work for said.\n\n"
        "Harbour Relief Trust named them as Julia Renn and Samuel Otte. “They carried vaccines,” said Hana Weil, the "
        "charity's coordinator."
    )
    assert [(q.speaker_name, q.affiliation) for q in got] == [
        ("Harbour Relief Trust", None),
        ("Hana Weil", "Harbour Relief Trust"),
    ]


def test_a_coordinator_serves_the_body_that_just_spoke() -> None:
    got = found(
        "Some 2,400 people have fled, according to Open Roads Relief, which runs two shelters.\n\n"
        "Field coordinator Hana Weil said most of them were children."
    )
    assert (got[-1].speaker_name, got[-1].affiliation) == ("Hana Weil", "Open Roads Relief")


def test_a_guard_with_a_name_is_a_body() -> None:
    (quote,) = found("On Monday the Northern Guard said it would hold its fire.")
    assert (quote.speaker_name, quote.speaker_kind) == ("Northern Guard", "organisation")


def test_the_first_word_of_an_alliance_means_all_of_it() -> None:
    got = found(
        "The Sahm al-Ridda militia alliance holds the hills.\n\nSahm has promised to avenge the men it lost there."
    )
    assert [q.speaker_name for q in got] == ["Sahm al-Ridda"]


def test_the_pole_is_somebody_named_before() -> None:
    got = found("“I sit down when I am told,” said Tomasz Wolk. The change was agreed, the Pole added.")
    assert [q.speaker_name for q in got] == ["Tomasz Wolk"] * 2


def test_an_obituary_goes_back_to_whom_it_is_about() -> None:
    got = found(
        "Ottoline Marsh, who has died aged 91, mapped the sea floor from a desk.\n\n"
        "Born to a seamstress, she was sent to an uncle at fifteen.\n\n"
        "Her great work took eleven years, and her eyes.\n\n"
        "She was not easy. “I drew one line forty times,” said Grace Tett, who worked with her.\n\n"
        "Honours came late and she mislaid most of them. Asked at 80 what she missed, she said the smell of ink was gone."
    )
    assert [q.speaker_name for q in got] == ["Grace Tett", "Ottoline Marsh"]


def test_who_gave_only_a_first_name_has_it() -> None:
    got = found(
        "“He shouted at us to count,” said a passenger who gave his name only as Terry. “So we would not panic.”"
    )
    assert [(q.speaker_name, q.role) for q in got] == [("Terry", "passenger")]


def test_a_single_name_behind_a_title_is_a_name() -> None:
    got = found(
        "The kingdom shut two crossings. Its foreign minister, Prince Edvard, said it would “not look on”."
    )
    assert [q.speaker_name for q in got] == ["Edvard"]


def test_who_owns_the_subject_may_be_she() -> None:
    got = found(
        "Siobhan Keane’s twin daughters were among the last out. “I have not let go of them since,” she said."
    )
    assert [q.speaker_name for q in got] == ["Siobhan Keane"]


def test_the_air_force_is_no_village() -> None:
    got = found(
        "A strike hit a wedding in the village of Upper Sabor, officials said.\n\nThe air force said it had hit a camp."
    )
    assert got[-1].speaker_name == "air force"


def test_a_head_of_the_lede_is_the_director_named_next() -> None:
    got = found(
        "Six inmates died in a riot, the head of the prison service said on Sunday.\n\n"
        "Service director Ramiro Quill told local radio that two gangs had fought."
    )
    assert {q.speaker_name for q in got} == {"Ramiro Quill"}


def test_a_study_states_what_it_found_and_is_its_issuer_s() -> None:
    got = found(
        "One child in two is hungry, according to a survey published today by Lantern Aid. The survey found that families "
        "ate once in thirty hours."
    )
    assert [(q.speaker_name, q.text) for q in got][1:] == [
        ("Lantern Aid", "families ate once in thirty hours")
    ]


def test_a_broadcaster_is_no_company() -> None:
    got = found("Radio Sorda broadcast the alarm on Monday. The company said the slope had been dry.")
    assert got[-1].speaker_name == "company"
