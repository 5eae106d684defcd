"""What explaining promises: each fact with its rule, its words and its sentence, safe to print."""

from __future__ import annotations

from briefing_tui.extract.explain import explanation, sentence
from briefing_tui.model import Document, Facts
from tests.unit.events_of import facts

TEXT = "Rebels shelled Selim on Monday. Two bakers were killed, the mayor said. Nobody else was hurt."


def test_a_fact_leads_to_its_rule_and_sentence() -> None:
    shown = explanation(Document(text=TEXT, id="note", published="2023-06-01"), facts(TEXT))
    assert "event shelling: main; happened" in shown
    assert "rule     verb 'shell'" in shown
    assert "casualties killed: who bakers" in shown
    assert "sentence Two bakers were killed, the mayor said." in shown


def test_control_characters_are_not_passed_on() -> None:
    text = "Rebels shelled \x1b[31mSelim on Monday."
    assert "\x1b" not in explanation(Document(text=text, id="\x1b]0;x\x07"), facts(text))


def test_a_text_that_was_not_read_says_why() -> None:
    shown = explanation(Document(text="x"), Facts(extracted=False, reason="not English"))
    assert "not extracted: not English" in shown


def test_a_sentence_is_cut_around_its_words() -> None:
    start = TEXT.index("Two")
    assert sentence(TEXT, start, start + 3) == "Two bakers were killed, the mayor said."
