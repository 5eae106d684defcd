"""The quotes pane: who said what, grouped by speaker, each quotation with its source and its sentence."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_tui.reader.entries import Entry
from briefing_tui.reader.panes import quotes as pane_module
from briefing_tui.reader.panes.quotes import QuotesPane
from briefing_tui.reader.quote_lines import by_speaker, entries
from briefing_tui.reader.widgets.entry_list import EntryList
from briefing_tui.store import quotes
from briefing_tui.store.rows import QuoteRow, SpeakerRow
from briefing_tui.store.views import Scope
from tests.reader.made import HOSTILE, SAFE, PaneApp, quote, screen_text, speaker


def lines(entry: Entry) -> list[str]:
    return ["".join(text for text, _ in pieces).rstrip() for pieces in entry.lines]


def test_a_speaker_stands_with_role_affiliation_and_count() -> None:
    (entry,) = entries([speaker(quotes=12)], {}, 60)
    assert lines(entry)[0].split() == [
        "▸",
        "Ada",
        "Korr,",
        "spokeswoman,",
        "Interior",
        "Ministry",
        "10",
        "Mar",
        "2026",
        "12",
    ]


def test_under_an_open_speaker_stands_what_they_said_with_type_mention_cue_and_source() -> None:
    made = entries([speaker()], {1: [quote()]}, 80)
    assert lines(made[1])[0] == "    “The bridge is closed until further notice.”"
    meta = lines(made[1])[1]
    assert meta.startswith("    direct · said · as “she”")
    assert meta.endswith("Tessen Wire, 10 Mar 2026")


def test_reported_speech_stands_without_quotation_marks() -> None:
    made = entries([speaker()], {1: [quote(type="indirect", text="the bridge would stay closed")]}, 80)
    assert lines(made[1])[0].strip() == "the bridge would stay closed"
    assert "indirect" in lines(made[1])[1]


def test_a_long_quotation_is_cut_and_says_so() -> None:
    made = entries([speaker()], {1: [quote(text="word " * 200)]}, 50)
    assert len(made[1].lines) == 5
    assert lines(made[1])[3].endswith("…")


def test_what_is_not_shown_is_counted() -> None:
    made = entries([speaker(quotes=70)], {1: [quote(id=n) for n in range(50)]}, 70)
    assert "20 more" in lines(made[-1])[0]


def test_a_role_that_the_name_holds_is_not_said_twice() -> None:
    made = entries(
        [speaker(name="senior security official", kind="anonymous", role="official", affiliation="")], {}, 60
    )
    assert lines(made[0])[0].startswith("▸ senior security official, anonymous ")


def test_quotations_without_a_known_speaker_say_so() -> None:
    made = entries([speaker(id=None, name="", role="", affiliation="")], {None: [quote(speaker_id=None)]}, 60)
    assert lines(made[0])[0].startswith("▾ Speaker not named")


def test_an_anonymous_speaker_and_an_organisation_are_marked_in_words() -> None:
    official = speaker(name="a senior official", kind="anonymous", role="", affiliation="")
    ministry = speaker(id=2, name="Interior Ministry", kind="organisation", role="", affiliation="")
    made = entries([official, ministry], {}, 60)
    assert "a senior official, anonymous" in lines(made[0])[0]
    assert "Interior Ministry, organisation" in lines(made[1])[0]


def test_stars_and_states_show_without_colour() -> None:
    made = entries([speaker()], {1: [quote(starred=True, state="follow_up")]}, 80)
    assert "★ follow up" in lines(made[1])[1]


def test_a_long_outlet_leaves_the_day_it_reported() -> None:
    made = entries([speaker()], {1: [quote(source="Gazette of the Northern Provinces and All Isles")]}, 46)
    assert lines(made[1])[-1].endswith("…, 10 Mar 2026")
    unnamed = entries([speaker()], {1: [quote(source="", published="")]}, 46)
    assert lines(unnamed[1])[-1].endswith("source not named")


def test_quotations_are_grouped_in_the_order_they_came() -> None:
    groups = by_speaker([quote(id=1, speaker_id=2), quote(id=2, speaker_id=1), quote(id=3, speaker_id=2)])
    assert {key: [q.id for q in rows] for key, rows in groups.items()} == {2: [1, 3], 1: [2]}


class Said:
    """Speakers and quotations that stand for a store."""

    def __init__(self) -> None:
        self.speakers: list[SpeakerRow] = [speaker(id=1, quotes=2), speaker(id=2, name="Bo Lund", quotes=1)]
        self.quotes: list[QuoteRow] = [
            quote(id=1, start=10, end=20),
            quote(id=2, start=30, end=44),
            quote(id=3, speaker_id=2, speaker="Bo Lund", start=50, end=60),
        ]
        self.orders: list[str] = []


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    held = Said()

    def speakers(db: Any, scope: Scope, order: str) -> list[SpeakerRow]:
        held.orders.append(order)
        return sorted(held.speakers, key=lambda row: row.name if order == "name" else "")

    def of(db: Any, scope: Scope, who: Any, offset: int, limit: int) -> list[QuoteRow]:
        return [row for row in held.quotes if who in ("any", row.speaker_id)][offset : offset + limit]

    monkeypatch.setattr(quotes, "speakers", speakers)
    monkeypatch.setattr(quotes, "quotes", of)
    return held


async def test_enter_on_a_quotation_asks_for_its_sentence(said: Said) -> None:
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        pane.move_by(2)
        pane.select()
        await pilot.pause()
        (wanted,) = [m for m in app.seen if isinstance(m, EntryList.SourceWanted)]
        assert (wanted.target.document_id, wanted.target.start, wanted.target.end) == (7, 30, 44)
        assert wanted.target.fact == ("quote", 2)


async def test_enter_on_a_speaker_asks_for_their_page(said: Said) -> None:
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        pane.select()
        await pilot.pause()
        (wanted,) = [m for m in app.seen if isinstance(m, QuotesPane.SpeakerWanted)]
        assert wanted.speaker.name == "Ada Korr"


async def test_another_order_keeps_the_cursor_on_its_quotation(said: Said) -> None:
    said.speakers.reverse()
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        pane.move_by(1)
        assert pane.quote is not None
        assert pane.quote.id == 3
        pane.order = "name"
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert said.orders == ["count", "name"]
        assert pane.quote.id == 3
        assert pane.speaker is not None
        assert pane.speaker.name == "Bo Lund"
        assert pane.cursor > 5


async def test_the_border_names_the_order_even_where_nothing_moves(said: Said) -> None:
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        pane.order = "recent"
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert str(pane.border_title).endswith(", latest")


async def test_of_many_quotations_only_opened_speakers_show_theirs(
    said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane_module, "ALL_AT_ONCE", 2)
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(None))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane.count == 2
        pane.toggle()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane.count == 6
        pane.toggle()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane.count == 2


async def test_a_speaker_is_closed_and_the_cursor_goes_to_the_name(said: Said) -> None:
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        pane.move_by(2)
        pane.toggle()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane.count == 4
        assert pane.quote is None
        assert pane.speaker is not None
        assert pane.speaker.name == "Ada Korr"
        pane.follow(Scope(2))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane.count == 8


async def test_copy_gives_a_citation(said: Said) -> None:
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(70, 24)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane.copy_text() == "Ada Korr, spokeswoman, Interior Ministry"
        pane.move_by(1)
        assert pane.copy_text().endswith(
            "— Ada Korr, spokeswoman, Interior Ministry (Tessen Wire, 10 Mar 2026)"
        )


async def test_text_of_others_is_shown_never_obeyed(said: Said) -> None:
    said.speakers = [speaker(name=HOSTILE, role=f"chief {HOSTILE}", affiliation=f"of {HOSTILE}")]
    said.quotes = [quote(text=HOSTILE, cue=HOSTILE, speaker_as_written=HOSTILE, source=HOSTILE)]
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(300, 10)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = screen_text(pane)
        assert text.count(SAFE) == 7
        assert not any(ord(character) < 32 and character != "\n" for character in text)
        assert "\u202e" not in text


async def test_wide_characters_keep_the_columns(said: Said) -> None:
    said.speakers = [speaker(name="警報省" * 10, role="e\u0301" * 30)]
    said.quotes = [quote(text="警報が鳴った。" * 20 + "مرحبا بالعالم " * 10)]
    app = PaneApp(QuotesPane)
    async with app.run_test(size=(41, 12)) as pilot:
        pane = app.query_one(QuotesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert {pane.render_line(y).cell_length for y in range(pane.size.height)} == {pane.size.width}
