"""How it looks: the colours are the theme's from the first paint on, and nothing depends on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.theme import Theme

from briefing_tui.config import Config
from briefing_tui.reader import themes
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


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast ratio of WCAG 2.1, from 1 to 21."""

    def luminance(colour: tuple[int, int, int]) -> float:
        parts = [c / 255 for c in colour]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
