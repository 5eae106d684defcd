"""Text of others in every pane and every screen over them: shown, never obeyed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.store import writing
from tests.reader.desk import opened
from tests.reader.made import HOSTILE
from tests.unit.reporting import Report

REPORT = Report(
    source=HOSTILE,
    title=f"Rockets hit {HOSTILE}",
    place=f"Qarra {HOSTILE}",
    claimant=f"the mayor {HOSTILE}",
    speaker=f"Omar {HOSTILE} Tadel",
    role=f"baker {HOSTILE}",
    affiliation=HOSTILE,
    weapon=f"rockets {HOSTILE}",
    target=f"market {HOSTILE}",
    said=f"the roof {HOSTILE} came down",
    url=f"https://wire.example/{HOSTILE}",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store into which the text came without the cleaning that it gets on every way in."""
    with closing(store.connect(tmp_path / "a.db")) as db:
        writing.add(db, *REPORT.made, link)
        writing.add(
            db,
            *REPORT.but(speaker=f"Omar {HOSTILE}", source="Gull", day="2021-08-01", place="Tolm").made,
            link,
        )
    return tmp_path / "a.db"


STEPS = (
    "",
    "pane.quotes",
    "quotes.speaker",
    "speaker.merge",
    "speaker.split",
    "pane.scope",
    "pane.losses",
    "pane.open",
    "source.explain",
    "move.next_match",
    "pane.zoom",
    "program.help",
    "triage.star",
    "triage.history",
    "find.search",
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_no_pane_and_no_screen_lets_control_characters_or_markup_through(
    path: Path, size: tuple[int, int]
) -> None:
    seen = ""
    async with opened(path, size=size) as desk:
        for step in STEPS:
            if step:
                await desk.do(step, "roof" if step == "find.search" else "")
            seen += desk.shown()
            if len(desk.app.screen_stack) > 1:
                await desk.press("escape")
        assert desk.app.is_running
    assert "[@click=app.quit()]" in seen
    assert "[TODO]" in seen
    assert "[/b]" in seen
    forbidden = {character for character in seen if character != "\n" and not shows(character)}
    assert forbidden == set()


def shows(character: str) -> bool:
    """Neither a control character, nor one that turns the text round, nor a lone surrogate."""
    code = ord(character)
    control = code < 32 or 127 <= code < 160
    turns = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
    return not (control or turns or 0xD800 <= code <= 0xDFFF)
