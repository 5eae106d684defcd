"""Makes the pictures in screenshots/ from the demo store: `python -m tests.screenshots [NAME ...]`.

Each picture is a size and what is pressed. SVG comes from Textual; PNG needs resvg-py
(`pip install -e .[screenshots]`) and a monospaced font of the system.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from briefing_tui.config import Config
from briefing_tui.reader import opening
from briefing_tui.reader.application import BriefingApp
from briefing_tui.reader.reading import Reading

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "screenshots"
TODAY = date(2026, 3, 27)
"""The day the demo is read on, so that a picture made tomorrow is the same."""


@dataclass(frozen=True)
class Picture:
    """A size in columns and rows, what is pressed, in order; words of the title to begin at; filter and theme."""

    size: tuple[int, int]
    keys: tuple[str, ...]
    at: str = ""
    expression: str | None = None
    theme: str = ""


SIDE_BY_SIDE, NARROW, WIDE = (120, 40), (80, 24), (200, 50)
MARKET = "Rockets hit market"
PICTURES_BY_NAME = {
    "overview": Picture(SIDE_BY_SIDE, ("3", "enter", "1"), MARKET),
    "source": Picture(SIDE_BY_SIDE, ("3", "j", "j", "enter", "z"), MARKET),
    "wide": Picture(WIDE, ("3", "j", "enter"), MARKET),
    "narrow-feed": Picture(NARROW, ("j", "j")),
    "narrow-quotes": Picture(NARROW, ("2", "j"), MARKET),
    "narrow-losses": Picture(NARROW, ("3",), MARKET),
    "narrow-source": Picture(NARROW, ("3", "enter", "n"), MARKET),
    "everything": Picture(SIDE_BY_SIDE, ("v", "3")),
    "speaker": Picture(SIDE_BY_SIDE, ("2", "w"), MARKET),
    "search": Picture(SIDE_BY_SIDE, ("/", *"market", "enter")),
    "light": Picture(SIDE_BY_SIDE, ("3", "enter", "1"), MARKET, None, "briefing-light"),
}


def demo_store(folder: Path) -> Path:
    """A copy of the demo store in a folder; built from the demo texts where there is none."""
    path = folder / "demo.db"
    built = ROOT / "db" / "demo.db"
    if built.exists():
        shutil.copy(built, path)
    else:
        subprocess.run([sys.executable, "-m", "briefing_tui", "demo", "--build", str(path)], check=True)
    return path


async def take(store: Path, picture: Picture) -> str:
    """The picture as SVG."""
    reading = Reading(store)
    user = "reader"
    first = reading.ahead(lambda db: opening.read(db, user, picture.expression, ""))
    app = BriefingApp(reading, opening=first.result(), user=user, config=Config(theme=picture.theme))
    async with app.run_test(size=picture.size) as pilot:
        for pane in (app.desk.feed, app.desk.quotes, app.desk.losses):
            pane.today = TODAY
        await settled(app, pilot)
        for place, row in app.desk.feed.rows_in_memory():
            if picture.at and row.title.startswith(picture.at):
                app.desk.feed.move_to(place)
        await settled(app, pilot)
        for key in picture.keys:
            await pilot.press(key)
            await settled(app, pilot)
        svg = app.export_screenshot(title="briefing")
    reading.close()
    return svg


async def settled(app: BriefingApp, pilot: Any) -> None:
    """Until the panes that follow the cursor have read and painted."""
    await pilot.pause(0.3)
    for screen in app.screen_stack:
        for worker in list(screen.workers):
            if worker.group in ("read", "rows", "days"):
                await worker.wait()
    await pilot.pause(0.1)


def png(svg: str) -> bytes:
    """The picture in pixels, in a font this machine has."""
    import resvg_py

    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, monospace_family="DejaVu Sans Mono"))


def main(names: list[str]) -> int:
    """Write the named pictures, or all of them."""
    unknown = [name for name in names if name not in PICTURES_BY_NAME]
    if unknown:
        print(
            f"no such picture: {', '.join(unknown)}; there are {', '.join(PICTURES_BY_NAME)}", file=sys.stderr
        )
        return 2
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = demo_store(Path(folder))
        for name in names or PICTURES_BY_NAME:
            copy = Path(folder) / name / "demo.db"
            copy.parent.mkdir()
            shutil.copy(store, copy)
            svg = asyncio.run(take(copy, PICTURES_BY_NAME[name]))
            (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")
            try:
                (PICTURES / f"{name}.png").write_bytes(png(svg))
            except ImportError:
                print("no PNG: pip install -e .[screenshots]", file=sys.stderr)
            print(name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
