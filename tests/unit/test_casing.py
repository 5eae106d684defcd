"""What casing promises: text in capitals reads like any other, wrapped lines too, and no offset moves."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.extract.parsing import casing, pipeline
from tests.unit.events_of import events

SHOUTED = (
    "SELIM CITY, 4 MAY 23 (WIRE) -- [TEXT] GUERRILLAS OF THE FREE VALLEY FRONT (FVF) KILLED COLONEL RAMIRO\n"
    "ESTUPINAN AND TWO SOLDIERS IN BOGOTA ON TUESDAY, THE COLOMBIAN ARMY REPORTED.  FVF SPOKESMEN WERE SILENT.\n"
)


def test_capitals_come_back_as_ordinary_text() -> None:
    plain = casing.truecase(SHOUTED, pipeline.load())
    for name in (
        "Free Valley Front (FVF)",
        "Colonel Ramiro",
        "Estupinan",
        "Bogota",
        "Tuesday",
        "Colombian army",
        "FVF spokesmen",
    ):
        assert name in plain
    for word in (" killed ", " soldiers ", " reported"):
        assert word in plain
    assert len(plain) == len(SHOUTED)


def test_a_noun_behind_a_given_name_is_a_surname_all_through() -> None:
    plain = casing.truecase(
        "THE ARMY SAID CARLOS RIVERA AND DANIEL ORTEGA WERE SHOT NEAR SAN MIGUEL DEPARTMENT. RIVERA'S WIFE WAS HURT. "
        "PEDRO PERIOD WALKED ALONG THE PERIOD WALL. CHRISTIAN DEMOCRACY AND JUAN REPORTS WERE NAMED.",
        pipeline.load(),
    )
    assert plain.startswith("The army said Carlos Rivera and Daniel Ortega were shot near")
    for words in ("Miguel department", "Rivera's wife", "Pedro period", "democracy", "Juan reports"):
        assert words in plain


def test_places_named_by_common_words_come_back_as_names() -> None:
    shouted = (
        "REBELS LEFT THE TOWN OF MIRADOR AND RIO CLARO FOR ROSAL CANTON NEAR PALOMA FARM. SAN PEDRO SULA AND BUENOS AIRES "
        "ARE CALM. AN AK-47 WAS FOUND IN A RURAL VILLAGE. THE DEPARTMENT OF DEFENSE SAID THE TOWN OF SOME 300 WAS SAFE "
        "SINCE THE MID-1970'S. HE IS IN LA OROYA, NOT IN THE COLOMBIAN CITY OF PASTO."
    )
    plain = casing.truecase(shouted, pipeline.load())
    for name in (
        "in La Oroya",
        "Colombian city",
        "town of Mirador",
        "Rio Claro",
        "near Paloma farm",
        "San Pedro Sula",
        "Buenos Aires",
        "AK-47",
    ):
        assert name in plain
    for words in ("a rural village", "department of defense", "town of some 300", "mid-1970"):
        assert words in plain


def test_facts_of_shouted_text_keep_its_words_and_offsets() -> None:
    found = [event for event in events(SHOUTED) if event.casualties]
    assert [claim.low for event in found for claim in event.casualties] == [1, 2]
    for event in found:
        for mention in (*event.actors, *event.targets):
            assert " ".join(SHOUTED[mention.start : mention.end].split()) == mention.text


def test_ordinary_text_is_left_alone() -> None:
    text = "Gunmen killed a judge in Selim.\nShort line.\n\nThe NATO mission said so."
    assert casing.prepare(text, pipeline.load()) == text


def test_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    line = "the quick brown fox jumps over the lazy dog in the town of Selim\n"
    text = line * 4 + "\n" + line * 4
    joined = casing.unwrap(text)
    assert len(joined) == len(text)
    assert joined.count("\n\n") == 1
    assert joined.count("\n") < 4


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_keeps_its_length(text: str) -> None:
    nlp = pipeline.load()
    assert len(casing.prepare(text, nlp)) == len(text)
    assert len(casing.truecase(text, nlp)) == len(text)
