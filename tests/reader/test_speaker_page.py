"""A speaker's page, and speakers merged and split from the quotes pane."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.reader.screens.speaker import (
    PeopleScreen,
    SpeakerScreen,
    SpellingsScreen,
    by_likeness,
    page,
)
from briefing_tui.store import writing
from briefing_tui.wording import day
from tests.reader.desk import opened
from tests.reader.made import HOSTILE, SAFE, quote, screen_text, speaker
from tests.unit.reporting import Report

FIRST = Report(speaker="Bashir Orel", said="the bridge will open again before the summer is over")
LATER = FIRST.but(
    source="Herald",
    published="2021-07-20",
    day="2021-07-19",
    place="Tolm",
    target="tram depot",
    title="Rockets hit a tram depot in Tolm",
    said="the bridge stays shut because the river has moved",
    tail=" Divers went down twice and came back with nothing. The harbour master called for patience.",
)
OTHER = FIRST.but(
    source="Gazette",
    published="2021-08-02",
    day="2021-08-01",
    place="Vessel",
    target="grain store",
    title="Rockets hit a grain store in Vessel",
    speaker="Basheer Orell",
    said="no ship has left since the winter storms began",
    tail=" Farmers queued along the quay with empty carts. A clerk counted them and wrote nothing down.",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with closing(store.connect(tmp_path / "a.db")) as db:
        for report in (FIRST, LATER, OTHER):
            writing.add(db, *report.made, link)
    return tmp_path / "a.db"


def lines(rows: list[object]) -> list[str]:
    return ["".join(text for text, _ in line).strip() for entry in rows for line in entry.lines]  # type: ignore[attr-defined]


def test_a_page_names_the_speaker_every_spelling_and_then_what_was_said_by_day() -> None:
    said = [quote(id=1, published="2026-03-01"), quote(id=2, published="2026-03-10", source="Herald")]
    made = lines([*page(speaker(quotes=3), ["A. Korr", "Ada Korr"], said, 80, day)])
    assert made[0] == "Ada Korr, spokeswoman, Interior Ministry"
    assert made[1] == "also written A. Korr"
    assert made.index("1 Mar 2026") < made.index("10 Mar 2026")
    assert any(line.endswith("Herald, 10 Mar 2026") for line in made)
    assert made[-1] == "1 more"


def test_a_page_shows_a_quotation_to_its_end() -> None:
    made = lines([*page(speaker(), [], [quote(text="word " * 300 + "end")], 60, day)])
    assert any("end”" in line for line in made)


def test_a_page_shows_text_of_others_and_never_obeys_it() -> None:
    row = speaker(name=HOSTILE, role=HOSTILE)
    made = "\n".join(lines([*page(row, [HOSTILE + "x"], [quote(text=HOSTILE)], 400, day)]))
    assert made.count(SAFE) == 3
    assert "\x1b" not in made


def test_speakers_to_merge_with_come_most_alike_first() -> None:
    others = [
        speaker(id=2, name="Nadja Moor"),
        speaker(id=3, name="Orel, Basheer"),
        speaker(id=4, name="Bashir Orell"),
        speaker(id=None, name=""),
    ]
    found = by_likeness(speaker(id=1, name="Bashir Orel"), [*others, speaker(id=1, name="Bashir Orel")])
    assert [other.id for other in found] == [4, 3, 2]


async def test_the_page_shows_everything_across_documents_oldest_first(path: Path) -> None:
    async with opened(path, expression="place:Qarra") as desk:
        await desk.do("pane.quotes")
        await desk.do("quotes.speaker")
        over = desk.app.screen
        assert isinstance(over, SpeakerScreen)
        text = screen_text(over.quotes)
        assert over.quotes.speaker.quotes == 2
        assert text.index("the summer is over") < text.index("the river has moved")
        assert "Herald" in text
        over.quotes.move_to(-1)
        over.quotes.select()
        await desk.settle()
        assert desk.app.screen_stack == [desk.screen]
        assert desk.screen.source.document is not None
        assert desk.screen.source.document.source == "Herald"
        assert desk.screen.source.fact is not None
        assert desk.screen.source.fact.kind == "quote"


async def test_escape_closes_the_page(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("pane.quotes")
        await desk.do("quotes.speaker")
        await desk.press("escape")
        await desk.settle()
        assert desk.app.screen is desk.screen


async def test_enter_typed_twice_closes_the_page_once(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("pane.quotes")
        await desk.do("quotes.speaker")
        over = desk.app.screen
        assert isinstance(over, SpeakerScreen)
        over.quotes.move_to(-1)
        over.quotes.select()
        over.quotes.select()
        await desk.settle()
        assert desk.app.screen_stack == [desk.screen]
        assert desk.screen.source.fact is not None


async def test_two_speakers_become_one_and_undo_makes_them_two(path: Path) -> None:
    async with opened(path, expression="place:Vessel") as desk:
        await desk.do("pane.quotes")
        await desk.do("speaker.merge")
        assert isinstance(desk.app.screen, PeopleScreen)
        await desk.press("enter")
        await desk.settle()
        assert desk.screen.quotes.speaker is not None
        assert desk.screen.quotes.speaker.name == "Bashir Orel"
        await desk.do("triage.undo")
        assert desk.screen.quotes.speaker.name == "Basheer Orell"


async def test_a_speaker_is_merged_by_name_from_the_command_line(path: Path) -> None:
    async with opened(path, expression="place:Vessel") as desk:
        await desk.do("pane.quotes")
        await desk.screen.merge_speaker("nobody of that name")
        await desk.screen.merge_speaker("bashir orel")
        await desk.settle()
        assert desk.screen.quotes.speaker is not None
        assert desk.screen.quotes.speaker.name == "Bashir Orel"


async def test_a_spelling_is_split_off(path: Path) -> None:
    async with opened(path, expression="place:Vessel") as desk:
        await desk.do("pane.quotes")
        await desk.screen.merge_speaker("Bashir Orel")
        await desk.settle()
        await desk.do("speaker.split")
        assert isinstance(desk.app.screen, SpellingsScreen)
        await desk.press("enter")
        await desk.settle()
        assert desk.screen.quotes.speaker is not None
        assert desk.screen.quotes.speaker.name == "Basheer Orell"


async def test_a_name_written_one_way_only_cannot_be_split(path: Path) -> None:
    async with opened(path, expression="place:Vessel") as desk:
        await desk.do("pane.quotes")
        await desk.do("speaker.split")
        assert desk.app.screen is desk.screen


async def test_the_order_of_speakers_is_said_and_changes(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("pane.scope")
        await desk.do("pane.quotes")
        assert desk.screen.quotes.rows is not None
        assert desk.screen.quotes.rows[0][0].name == "Bashir Orel"
        await desk.do("quotes.order")
        assert desk.screen.quotes.rows[0][0].name == "Basheer Orell"
