"""The source pane: the sentence a fact came from, in its document, with the other facts of the document."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reader import source_text
from briefing_tui.reader.entries import Target
from briefing_tui.reader.panes.source import SourcePane
from briefing_tui.reader.rules import in_words
from briefing_tui.reader.source_text import Laid, lay_out, line
from briefing_tui.reader.working import StoreFailed
from briefing_tui.reader.wrapping import steady
from briefing_tui.store import documents
from briefing_tui.store.rows import DocumentRow, FactKind, FactSpan
from briefing_tui.text import clean
from tests.reader.made import HOSTILE, SAFE, PaneApp, document, fact, screen_text

TEXT = (
    "Six rockets were fired at the town on Tuesday.\n\n"
    "Nine people were killed, the governor said. “The bridge is closed,” she told reporters.\n\n"
    "The blast destroyed twelve stalls.\n"
)


def spanned(kind: FactKind, words: str, text: str = TEXT) -> FactSpan:
    start = text.index(words)
    return fact(kind, start, start + len(words), label=words)


FACTS = [
    spanned("munition", "Six rockets were fired"),
    spanned("casualty", "Nine people were killed"),
    spanned("quote", "The bridge is closed"),
    spanned("damage", "destroyed twelve stalls"),
]


def plain(laid: Laid, number: int, here: Target | None = None) -> str:
    return "".join(text for text, _ in line(laid, number, here))


def looks(laid: Laid, here: Target | None = None) -> dict[str, str]:
    """Every stretch of the text with its look."""
    return {
        text: look
        for number in range(len(laid.head), laid.height)
        for text, look in line(laid, number, here)[1:]
        if look
    }


def test_the_head_names_source_reliability_date_address_and_who_else_carries_it() -> None:
    row = document(
        TEXT,
        url="https://wire.example/1",
        byline="Ilse Varga",
        outlets=("Herald", "Tessen Wire"),
        relation="wire_copy",
    )
    laid = lay_out(row, [], 80)
    head = "\n".join(plain(laid, n) for n in range(len(laid.head)))
    assert "Bridge closed" in head
    assert "Tessen Wire (wire): B, usually reliable" in head
    assert "10 Mar 2026" in head
    assert "Ilse Varga" in head
    assert "https://wire.example/1" in head
    assert "Herald; this one: wire copy" in head


def test_a_document_nothing_was_extracted_from_says_so() -> None:
    laid = lay_out(document("Bonjour.", extracted=False, language="fr"), [], 80)
    head = "\n".join(plain(laid, n) for n in range(len(laid.head)))
    assert "none extracted (language: fr)" in head
    laid = lay_out(document("Bonjour.", extracted=False, reason="longer than a book"), [], 80)
    head = "\n".join(plain(laid, n) for n in range(len(laid.head)))
    assert "none extracted (language: en): longer than a book" in head


def test_every_kind_of_fact_has_its_letter_in_the_margin() -> None:
    laid = lay_out(document(TEXT), FACTS, 60)
    margins = [plain(laid, n)[:2] for n in range(len(laid.head), laid.height)]
    assert "".join(margins).replace(" ", "") == "MCQD"


def test_each_fact_is_highlighted_from_its_first_letter_to_its_last() -> None:
    laid = lay_out(document(TEXT), FACTS, 100)
    assert looks(laid) == {
        "Six rockets were fired": "munition",
        "Nine people were killed": "casualty",
        "The bridge is closed": "quote",
        "destroyed twelve stalls": "damage",
    }


def test_facts_inside_a_quotation_show_as_both() -> None:
    inner, outer = spanned("casualty", "Nine people"), spanned("quote", "Nine people were killed")
    laid = lay_out(document(TEXT), [inner, outer], 100)
    assert looks(laid) == {"Nine people": "quote casualty", " were killed": "quote"}


def test_where_one_has_gone_to_is_marked_by_a_bar_and_a_look() -> None:
    here = Target(7, FACTS[1].start, FACTS[1].end, ("casualty", FACTS[1].id))
    laid = lay_out(document(TEXT), FACTS, 100)
    number = laid.line_at(here.start)
    assert plain(laid, number, here).startswith("CQ▌Nine people")
    assert looks(laid, here)["Nine people were killed"] == "casualty here"
    assert "▌" not in plain(laid, number + 2, here)


@given(
    st.text(alphabet="ab é漢\u0301👩\u200d\nש", min_size=1, max_size=80),
    st.lists(st.tuples(st.integers(0, 79), st.integers(1, 30)), max_size=6),
    st.integers(12, 40),
)
def test_highlighting_loses_no_letter(text: str, spans: list[tuple[int, int]], width: int) -> None:
    text = clean(text) or "a"
    facts = [fact("quote", start, min(start + size, len(text))) for start, size in spans if start < len(text)]
    laid = lay_out(document(text), facts, width)
    for number, (start, end) in enumerate(laid.lines, len(laid.head)):
        assert plain(laid, number)[3:] == steady(text[start:end])


def test_facts_are_walked_in_text_order_and_round_at_the_ends() -> None:
    laid = lay_out(document(TEXT), FACTS, 60)
    assert source_text.next_place(laid, None, 0, 1) == 0
    assert source_text.next_place(laid, None, FACTS[2].start, -1) == 1
    assert source_text.next_place(laid, 3, 0, 1) == 0
    assert source_text.next_place(laid, 0, 0, -1) == 3
    assert source_text.next_place(lay_out(document(TEXT), [], 60), None, 0, 1) is None


def test_a_fact_explains_which_rule_found_it() -> None:
    laid = lay_out(document(TEXT), [fact("casualty", 3, 9, label="2 killed", rule="passive verb")], 60)
    assert source_text.fact_words(laid, 0) == "fact 1 of 1, casualty: 2 killed"
    assert "tells the rule" in source_text.fact_words(laid, None, explained=True)
    explained = source_text.fact_words(laid, 0, explained=True)
    assert "passive verb" in explained
    assert "3-9" in explained


@pytest.mark.parametrize(
    ("kind", "rule", "said"),
    [
        ("quote", "quote-cue", "quotation marks, then a word of saying (quote-cue)"),
        (
            "casualty",
            "killed-toll-corrected",
            "an earlier number that is corrected here (killed-toll-corrected)",
        ),
        ("munition", "fired-launch", "the verb “launch” with a weapon (fired-launch)"),
        ("event", "verb 'abduct'", "verb 'abduct'"),
        ("damage", "something new", "something new"),
        ("damage", "", "not recorded"),
    ],
)
def test_rules_have_words_and_unknown_ones_their_name(kind: FactKind, rule: str, said: str) -> None:
    assert in_words(kind, rule) == said


def test_a_megabyte_is_laid_out_in_linear_time() -> None:
    def took(text: str) -> float:
        began = time.perf_counter()
        lay_out(document(text), [fact("quote", 0, len(text))], 80)
        return time.perf_counter() - began

    words = "the river rose again over the night and the road is closed. "
    took(words * 100)
    # A hundred times the text: linear work takes about a hundred times as long, quadratic ten thousand.
    assert took(words * 16_000) < 1000 * max(took(words * 160), 1e-4)


class Held:
    """Documents that stand for a store."""

    def __init__(self) -> None:
        self.documents: dict[int, DocumentRow] = {7: document(TEXT)}
        self.facts = list(FACTS)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    those = Held()
    monkeypatch.setattr(documents, "document", lambda db, number: those.documents.get(number))
    monkeypatch.setattr(documents, "facts", lambda db, number: list(those.facts))
    return those


async def test_it_opens_at_the_sentence(held: Held) -> None:
    filler = "Nothing happened here.\n" * 300
    held.documents[7] = document(filler + TEXT)
    held.facts = [spanned("casualty", "Nine people were killed", filler + TEXT)]
    app = PaneApp(SourcePane)
    async with app.run_test(size=(70, 14)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, held.facts[0].start, held.facts[0].end))
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = screen_text(pane)
        assert "C ▌Nine people were killed" in text
        assert "fact 1 of 1, casualty" in text
        assert text.index("Nine people") > text.index("Nothing happened")


async def test_n_walks_through_the_facts_without_reading_again(held: Held) -> None:
    app = PaneApp(SourcePane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, 0, 0))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "4 facts" in screen_text(pane)
        walked = [found.kind for found in (pane.next_fact() for _ in range(5)) if found]
        assert walked == ["munition", "casualty", "quote", "damage", "munition"]
        assert (found := pane.next_fact(-1)) is not None
        assert found.kind == "damage"
        assert pane.copy_text() == "“destroyed twelve stalls” (Tessen Wire, 10 Mar 2026)"
        assert app.no_store.reads == 1


async def test_another_sentence_of_the_same_document_is_not_read_again(held: Held) -> None:
    app = PaneApp(SourcePane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, FACTS[0].start, FACTS[0].end))
        await app.workers.wait_for_complete()
        pane.open(Target(7, FACTS[3].start, FACTS[3].end))
        await pilot.pause()
        assert pane.fact == FACTS[3]
        assert app.no_store.reads == 1


async def test_a_resize_keeps_the_place(held: Held) -> None:
    text = "".join(f"Paragraph {n} of a long report about the river and the road.\n" for n in range(400))
    held.documents[7] = document(text)
    held.facts = []
    app = PaneApp(SourcePane)
    async with app.run_test(size=(70, 14)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, 0, 0))
        await app.workers.wait_for_complete()
        pane.move_to(205)
        before = screen_text(pane).split("\n")[0]
        await pilot.resize_terminal(34, 14)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert " ".join(before.split()[:2]) in screen_text(pane).split("\n")[0]


async def test_a_document_that_is_gone_says_so_and_leaves_what_is_shown(held: Held) -> None:
    app = PaneApp(SourcePane)
    async with app.run_test(size=(70, 14)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, 0, 0))
        await app.workers.wait_for_complete()
        pane.open(Target(8, 0, 0))
        await app.workers.wait_for_complete()
        await pilot.pause()
        (failed,) = [m for m in app.seen if isinstance(m, StoreFailed)]
        assert "not in the store" in str(failed.error)
        assert pane.document is not None
        assert pane.document.id == 7


async def test_text_of_others_is_shown_never_obeyed(held: Held) -> None:
    held.documents[7] = document(
        clean(HOSTILE),
        title=HOSTILE,
        url=HOSTILE,
        byline=HOSTILE,
        source=HOSTILE,
        outlets=(HOSTILE, "x" + HOSTILE),
    )
    held.facts = [fact("quote", 0, 5, label=HOSTILE, rule=HOSTILE)]
    app = PaneApp(SourcePane)
    async with app.run_test(size=(300, 14)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, 0, 5))
        await app.workers.wait_for_complete()
        pane.explaining = True
        pane.move_to(0)
        await pilot.pause()
        text = screen_text(pane)
        # Title, source, byline, address, the other outlet, label and rule; and the text itself, cut at the fact.
        assert text.count(SAFE) >= 7
        assert not any(ord(character) < 32 and character != "\n" for character in text)
        assert "\u202e" not in text


async def test_in_a_narrow_pane_a_rule_is_told_to_its_end(held: Held) -> None:
    held.documents[7] = document("A shell fell near the mill. " * 30)
    held.facts = [fact("casualty", 2, 9, label="killed at least 12", rule="killed-passive")]
    app = PaneApp(SourcePane)
    async with app.run_test(size=(44, 16)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, 2, 9))
        await app.workers.wait_for_complete()
        pane.explaining = True
        await pilot.pause()
        assert "(killed-passive) · 2-9" in " ".join(screen_text(pane).split())
        pane.move_to(-1)
        await pilot.pause()
        last = screen_text(pane).splitlines()
        assert "mill." in "".join(last[:-3])
        pane.explaining = False
        await pilot.pause()
        assert "(killed-passive)" not in screen_text(pane)


async def test_a_sentence_opened_stands_in_sight_in_any_size(held: Held) -> None:
    text = "A shell fell near the mill. " * 60
    held.documents[7] = document(text)
    app = PaneApp(SourcePane)
    async with app.run_test(size=(60, 30)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, 1148, 1174))
        await app.workers.wait_for_complete()
        for size in ((60, 9), (31, 9), (70, 20)):
            await pilot.resize_terminal(*size)
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert pane.laid is not None
            assert pane.laid.width == pane.size.width
            top = pane.scroll_offset.y
            lines = pane.laid.lines_of(1148, 1174)
            assert top < lines.start
            assert lines.stop < top + pane.size.height


async def test_wide_and_right_to_left_text_keeps_the_lines(held: Held) -> None:
    text = clean("警報が鳴った。مرحبا بالعالم שלום e\u0301 👩\u200d👩 " * 40)
    held.documents[7] = document(text)
    held.facts = [fact("quote", n, n + 9) for n in range(0, len(text) - 9, 7)]
    app = PaneApp(SourcePane)
    async with app.run_test(size=(41, 20)) as pilot:
        pane = app.query_one(SourcePane)
        pane.open(Target(7, 0, 0))
        await app.workers.wait_for_complete()
        pane.move_to(12)
        await pilot.pause()
        assert {pane.render_line(y).cell_length for y in range(pane.size.height)} == {pane.size.width}
        assert steady(text[:6]) in plain(pane.laid, len(pane.laid.head)) if pane.laid else False
