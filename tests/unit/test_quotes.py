"""Quotations and who said them, through the real parser: one text, many promises."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui import extract
from briefing_tui.extract import asjson
from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.quotes import quotes
from briefing_tui.model import Document, Quote

DATA = Path(__file__).parent / "data"


def found(text: str) -> list[Quote]:
    return quotes.find(pipeline.parse(text))


def only(text: str) -> Quote:
    got = found(text)
    assert len(got) == 1, [(q.text, q.rule) for q in got]
    return got[0]


def said(text: str) -> list[tuple[str, str, str | None]]:
    return [(q.type, q.text, q.speaker_name) for q in found(text)]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("“The road is open again,” said Mayor Ada Lindqvist.", "The road is open again,", "Ada Lindqvist"),
        ("Mayor Ada Lindqvist said: “The road is open again.”", "The road is open again.", "Ada Lindqvist"),
        ("Ada Lindqvist told reporters, “The road is open.”", "The road is open.", "Ada Lindqvist"),
        (
            "“The road is open again and the shops are full.” — Ada Lindqvist",
            "The road is open again and the shops are full.",
            "Ada Lindqvist",
        ),
        ("“Why now?” Ada Lindqvist asked.", "Why now?", "Ada Lindqvist"),
        (
            "“The road is open,” Ada Lindqvist, the mayor of Brackwater, told the council.",
            "The road is open,",
            "Ada Lindqvist",
        ),
    ],
)
def test_direct_quotations_find_their_speaker(text: str, content: str, speaker: str) -> None:
    quote = only(text)
    assert (quote.type, quote.text, quote.speaker_name) == ("direct", content, speaker)


def test_parts_around_the_attribution_are_one_quotation() -> None:
    text = "“We heard a crack,” Tove Lindgaard said on Monday. “Then the roof was gone.”"
    quote = only(text)
    assert [text[a:b] for a, b in quote.parts] == ["We heard a crack,", "Then the roof was gone."]
    assert quote.text == "We heard a crack … Then the roof was gone."


def test_a_quotation_over_paragraphs_is_one_quotation() -> None:
    quote = only(
        "“We have no water,” said nurse Dalia Haddad.\n\n“We have no light.\n\n“We have each other.”"
    )
    assert quote.speaker_name == "Dalia Haddad"
    assert "We have no light." in quote.text
    assert "We have each other." in quote.text


def test_the_clause_around_the_marks_is_the_quotation() -> None:
    quote = only("Ada Lindqvist said the bridge was “older than the republic” and would be closed.")
    assert quote.type == "mixed"
    assert quote.text == "the bridge was “older than the republic” and would be closed"


def test_a_clause_before_its_speaker_keeps_its_subject() -> None:
    quote = only("The harbour “is a graveyard of promises”, said Ada Lindqvist.")
    assert quote.text == "The harbour “is a graveyard of promises”"


def test_indirect_speech_leaves_the_attribution_out() -> None:
    assert said("The ministry said that two boats had been lost.") == [
        ("indirect", "two boats had been lost", "ministry")
    ]
    assert said("Two boats had been lost, the ministry said.") == [
        ("indirect", "Two boats had been lost", "ministry")
    ]
    assert said("According to the coast guard, two boats were lost.") == [
        ("indirect", "two boats were lost", "coast guard")
    ]


def test_denials_and_vows_are_indirect_quotations() -> None:
    assert said("Ostania denied shelling the town.") == [("indirect", "shelling the town", "Ostania")]
    assert said("The rebels vowed to march on the capital.")[0][1] == "to march on the capital"


def test_a_judgement_in_marks_is_a_quotation() -> None:
    quote = only("Ada Lindqvist called the plan a “house of paper”.")
    assert (quote.type, quote.text, quote.speaker_name) == (
        "mixed",
        "the plan a “house of paper”",
        "Ada Lindqvist",
    )


def test_the_claim_that_is_a_quotation_of_its_owner() -> None:
    quote = only("Nobody believed Anders Holt's claim that the boat had sunk by itself.")
    assert (quote.text, quote.speaker_name) == ("the boat had sunk by itself", "Anders Holt")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “safe zone” was shelled again on Monday.",
        "The film “A Winter in Brackwater” opens on Friday.",
        "Fighters of the “Lions of the North” took the hill.",
        "The trader, known as “the Owl”, was arrested in May.",
        "Protesters carried signs with the slogan “Bread Now” through the town.",
        "Her novel 'The Salt Road' won a prize last year.",
        "Soldiers patrolled the “no man's land” between the villages.",
        "The “Iron Shield” operation began at dawn.",
    ],
)
def test_scare_quotes_titles_slogans_and_nicknames_are_nobodys(text: str) -> None:
    assert found(text) == []


def test_a_transcript_gives_each_line_to_its_speaker() -> None:
    got = said(
        "HOLT: Where were you on the night of the fire?\n\nLUND: I was at my sister's house in Gressholm.\n\n"
        "HOLT: Who saw you there?\n\nLUND: My sister did, and her dog."
    )
    assert [speaker for _, _, speaker in got] == ["HOLT", "LUND", "HOLT", "LUND"]


def test_text_that_is_one_quotation_and_odd_marks_never_raise() -> None:
    for text in [
        "“" + "All of it was quoted. " * 50 + "”",
        "“",
        '"' * 999,
        "‘’“”«»",
        "said",
        "",
        "\n\n",
        "he said",
    ]:
        found(text)


def test_a_text_longer_than_one_piece_keeps_its_offsets() -> None:
    filler = "The rain went on all day and nobody went out to the fields. " * 20
    text = "\n\n".join([filler] * 25 + ["“The river is rising,” said Ada Lindqvist."])
    assert len(text) > pipeline.PIECE
    doc = pipeline.parse(text)
    assert doc.text == text
    quote = quotes.find(doc)[-1]
    assert text[quote.start : quote.end] == "The river is rising,"


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200),
    st.sampled_from(["“", '"', "«", "'", ""]),
)
def test_any_text_gives_quotations_whose_spans_are_their_text(noise: str, mark: str) -> None:
    text = f"{noise} {mark}We saw it,” said Ada Lindqvist. {noise}"
    for quote in found(text):
        parts = [text[a:b] for a, b in quote.parts]
        assert quote.text == " … ".join([*(part.rstrip(",; ") for part in parts[:-1]), parts[-1]])
        assert quote.start == quote.parts[0][0]
        assert quote.end == quote.parts[-1][1]
        assert all(a < b for a, b in quote.parts)
        for mention in (quote.speaker, quote.cue):
            assert mention is None or text[mention.start : mention.end] == mention.text


def articles() -> list[dict[str, Any]]:
    return [
        article
        for path in sorted(DATA.glob("speakers*.toml"))
        for article in tomllib.loads(path.read_text(encoding="utf-8"))["article"]
    ]


def _same(got: str | None, wanted: str) -> bool:
    return (got or "").casefold() == wanted.casefold()


def test_nine_speakers_in_ten_of_our_own_articles_are_found_and_resolved() -> None:
    wanted, right = 0, 0
    wrong: list[str] = []
    for article in articles():
        got = found(article["text"].strip())
        for line in article["quote"]:
            wanted += 1
            quote = next((q for q in got if line["says"] in q.text), None)
            ok = quote is not None and _same(quote.speaker_name, line["who"])
            right += ok
            if not ok:
                wrong.append(
                    f"{article['name']}: {line['says']} ({line['who']}; got {quote and quote.speaker_name})"
                )
    assert right / wanted >= 0.95, wrong


def test_an_anonymous_official_is_never_given_a_name() -> None:
    for article in articles():
        got = found(article["text"].strip())
        for line in article["quote"]:
            if line.get("kind") == "anonymous":
                quote = next((q for q in got if line["says"] in q.text), None)
                assert quote is None or quote.speaker_kind == "anonymous", line


def test_an_office_before_a_name_is_no_part_of_the_name() -> None:
    (quote,) = found("Inspector General of Police Tomas Okello denied his officers had fired on the crowd.")
    assert (quote.speaker_name, quote.role) == ("Tomas Okello", "Inspector General of Police")


def test_it_is_the_body_the_sentence_before_is_about() -> None:
    got = found(
        "Two lorries were burned, according to the army. The harbour master's office gave another account. "
        "It said five lorries were lost."
    )
    assert [q.speaker_name for q in got] == ["army", "harbour master's office"]


def test_near_spellings_are_one_speaker_and_all_are_kept() -> None:
    got = found(
        "Prime Minister Haidar al-Qasimi spoke first. “We will rebuild,” al-Qasimi said.\n\n"
        "“The fund is full,” Kasimi's spokesman said.\n\n“We will build it in May,” said Qassimi."
    )
    assert got[-1].speaker_name == "Haidar al-Qasimi"
    assert "al-Qasimi" in got[-1].aliases


def test_a_text_that_is_not_english_is_not_extracted() -> None:
    german = (
        "Der Minister sagte am Montag, dass die Brücke wieder offen sei und dass niemand verletzt wurde. " * 3
    )
    arabic = "قال الوزير إن الجسر مفتوح مرة أخرى ولم يصب أحد بأذى في الهجوم الذي وقع يوم الاثنين."
    for text in (german, arabic):
        facts = extract.extract(Document(text=text))
        assert not facts.extracted
        assert facts.reason


def test_the_json_of_a_quotation_has_every_key_of_the_contract() -> None:
    document = Document(text="“The road is open again,” said Mayor Ada Lindqvist of Brackwater.", id="a")
    line = asjson.to_json(document, extract.extract(document))
    assert {"id", "published", "quotes", "events"} <= set(line)
    keys = {"start", "end", "parts", "type", "text", "speaker", "speaker_name", "role", "affiliation", "cue"}
    assert keys <= set(line["quotes"][0])
    assert line["quotes"][0]["role"] == "Mayor"


def test_what_is_no_statement_is_no_quotation() -> None:
    assert found("The minister has not mentioned the harbour since June.") == []
    assert found("The court wants the firm to disclose its papers.") == []
    assert found("The union denied these allegations.") == []
    assert [q.text for q in found("The union denied any role in the strike.")] == ["any role in the strike"]
    assert found("The union denied any role.") == []
    assert found("The union promised a swift response.") == []


def test_a_body_named_in_short_is_the_body_named_in_full() -> None:
    got = found(
        "The Orlak Salvation Front denied that it had lost men. The Front said its fighters had left early. "
        '"They shelled empty houses," said Idris Manu, the front\'s spokesman.\n\n'
        "The Global Seed Programme (GSP) said its stores were empty. GSP said it needed money. "
        "The programme said it would ask again."
    )
    assert [q.speaker_name for q in got] == [
        *["Orlak Salvation Front"] * 2,
        "Idris Manu",
        *["Global Seed Programme"] * 3,
    ]
    assert got[2].affiliation == "Orlak Salvation Front"


def test_answers_of_an_interview_are_the_person_s_it_names() -> None:
    got = found(
        "Engineer Bela Farkas ran the waterworks for ten years.\n\n"
        "Q: When did you know?\n\nA: In the spring. I wrote two letters.\n\n"
        "Q: Did anybody answer?\n\nA: One did. He told me to buy a boat.\n"
    )
    assert [(q.speaker_name, q.rule) for q in got] == [("Bela Farkas", "transcript")] * 2


def test_a_text_that_is_one_quotation_has_no_speaker() -> None:
    quote = only('"I was born in this valley and I will be buried in it. They can bring their engines."')
    assert (quote.type, quote.speaker_name) == ("direct", None)


def test_who_was_led_to_say_it_says_it() -> None:
    (quote,) = found("The long delay led Farida Osman to say that the harbour would never open.")
    assert quote.speaker_name == "Farida Osman"
