"""How it looks: the colours are the theme's from the first paint on, and nothing depends on them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from textual.theme import Theme

from briefing_tui import store
from briefing_tui.config import Config
from briefing_tui.reader import themes
from briefing_tui.reader.panes.search import marked_text
from briefing_tui.reader.widgets.status import KeyHints
from briefing_tui.reader.widgets.timeline import Timeline
from briefing_tui.store import feed, triage
from briefing_tui.store.rows import Hit
from briefing_tui.store.views import View
from tests.reader.desk import opened


@pytest.mark.parametrize("theme", [t for t in themes.THEMES if not t.ansi], ids=lambda theme: theme.name)
async def test_the_first_paint_has_the_colours_of_the_theme(path: Path, theme: Theme) -> None:
    async with opened(path, config=Config(theme=theme.name)) as desk:
        style = desk.screen.feed.rich_style
        assert style.bgcolor is not None
        assert style.bgcolor.name == theme.background


@pytest.mark.parametrize("theme", [t for t in themes.THEMES if not t.ansi], ids=lambda theme: theme.name)
async def test_quiet_text_can_still_be_read(path: Path, theme: Theme) -> None:
    """WCAG 2.1 asks for a contrast of 4.5 between text and its background."""
    async with opened(path, config=Config(theme=theme.name)) as desk:
        await desk.do("pane.open")
        for pane, names in (
            (
                desk.screen.quotes,
                ("entry--quiet", "entry--name", "entry--figure", "entry--heading", "entry--old"),
            ),
            (
                desk.screen.source,
                ("source--quiet", "source--casualty", "source--damage", "source--here-margin"),
            ),
        ):
            ground = pane.rich_style.bgcolor
            assert ground is not None
            for name in names:
                colour = pane.get_component_rich_style(name, partial=True).color or pane.rich_style.color
                assert colour is not None
                assert contrast(colour.get_truecolor(), ground.get_truecolor()) >= 4.5, (theme.name, name)


@pytest.mark.parametrize("theme", [t for t in themes.THEMES if not t.ansi], ids=lambda theme: theme.name)
async def test_the_row_under_the_cursor_can_be_read_best(path: Path, theme: Theme) -> None:
    async with opened(path, config=Config(theme=theme.name)) as desk:
        style = desk.screen.feed.get_component_rich_style("line-list--cursor")
        assert style.color is not None
        assert style.bgcolor is not None
        assert contrast(style.color.get_truecolor(), style.bgcolor.get_truecolor()) >= 4.5


async def test_a_narrow_screen_spends_no_line_on_names_of_columns_it_has_not(path: Path) -> None:
    async with opened(path, size=(40, 12)) as desk:
        assert desk.row.title[:12] in desk.shown().splitlines()[1]
    async with opened(path, size=(80, 24)) as desk:
        assert "incident" in desk.shown().splitlines()[1]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast ratio of WCAG 2.1, from 1 to 21."""

    def luminance(colour: tuple[int, int, int]) -> float:
        parts = [c / 255 for c in colour]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


async def test_where_nothing_matches_it_says_so_and_names_the_way_on(path: Path) -> None:
    config = Config(keys={"find.everything": ("x",)})
    async with opened(path, expression="type:riot killed>=500", config=config) as desk:
        assert "Nothing matches this filter." in desk.shown()
        assert "x  shows everything" in desk.shown()
        await desk.press("x")
        assert "Nothing matches" not in desk.shown()


async def test_an_empty_store_says_how_reports_get_in(tmp_path: Path) -> None:
    store.connect(tmp_path / "new.db").close()
    async with opened(tmp_path / "new.db") as desk:
        assert "No incidents yet." in desk.shown()
        assert "briefing add FILE" in desk.shown()


async def test_around_a_list_the_panes_stay_in_sight_and_it_is_no_higher_than_it_must(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("s", "H")
        lines = desk.shown().splitlines()
        assert "? help" in lines[-1]
        top = next(n for n, line in enumerate(lines) if " History " in line)
        bottom = next(n for n, line in enumerate(lines) if "newest first" in line)
        assert bottom - top == 2


async def test_the_strip_follows_the_search_results(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("find.search", "notes")
        await desk.do("move.bottom")
        hit = desk.screen.found.current
        assert hit is not None
        assert desk.screen.query_one(Timeline)._day == hit.date[:10]


def test_a_hit_begins_with_a_whole_word() -> None:
    text = "They were counting the shutters along the harbour when the bridge went"
    at = text.index("bridge")
    hit = Hit("quote", 1, 1, 1, "", text, ((at, at + 6),), "made up", "2026-03-01", "new", 0, 6)
    shown = "".join(piece for piece, _ in marked_text(hit, 30))
    assert shown.startswith("…")
    assert f" {shown[1:].split()[0]} " in text
    assert "bridge" in shown


def test_a_match_at_the_end_of_a_text_leaves_no_room_behind_it_unused() -> None:
    text = "The volunteers carried water for three days to the people beside the broken bridge"
    at = text.index("bridge")
    hit = Hit("quote", 1, 1, 1, "", text, ((at, at + 6),), "made up", "2026-03-01", "new", 0, 6)
    shown = "".join(piece for piece, _ in marked_text(hit, 40))
    assert shown.rstrip() == "…to the people beside the broken bridge"


async def test_without_any_step_there_is_no_empty_history(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("triage.history")
        assert desk.app.screen is desk.screen
        assert desk.said == "nothing has been done yet"


async def test_a_narrow_terminal_has_room_for_what_is_said(path: Path) -> None:
    async with opened(path, size=(40, 12)) as desk:
        await desk.do("find.views")
        assert "no saved views yet: fil" in desk.shown()


async def test_candidates_and_errors_go_when_one_types_on(path: Path) -> None:
    async with opened(path) as desk:
        hints = desk.screen.query_one(KeyHints)
        await desk.press("\\", *"type:")
        beginning = hints.words
        await desk.press("tab")
        assert "[" in hints.words
        await desk.press("x")
        assert hints.words == beginning
        await desk.press("enter")
        assert "^" in hints.words
        await desk.press("backspace")
        assert hints.words == beginning


async def test_a_store_for_reading_only_says_so_on_any_screen(path: Path) -> None:
    async with opened(path, size=(80, 24), read_only=True) as desk:
        assert "read only" in desk.shown().splitlines()[0]


async def test_a_note_does_not_take_the_place_of_what_is_wrong_with_the_settings(path: Path) -> None:
    with closing(store.connect(path)) as db:
        row = feed.window(db, View(), 0, 1)[0]
        triage.note(db, "incident", row.id, "look again", user="ann")
    async with opened(path, config=Config(problems=("config.toml:3: theme: no such theme",))) as desk:
        assert desk.row.noted
        assert "no such theme" in desk.said


async def test_of_several_wrong_settings_one_is_told_and_the_others_are_counted(path: Path) -> None:
    config = Config(problems=("one is wrong", "two is wrong"), keys={"triage.star": ("stern",)})
    async with opened(path, config=config) as desk:
        assert desk.said == "2 more (`briefing config` shows them); one is wrong"


async def test_how_to_quit_is_not_said_any_longer_where_q_does_something_else(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("escape")
        assert desk.said == "q quits"
        await desk.press("enter")
        assert "quits" not in desk.said
