"""`briefing demo`: the reader on the demo store, and the making of that store."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from briefing_tui.commands.messages import say
from briefing_tui.commands.options import settings


@click.command("demo")
@click.option(
    "--build",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Make the demo store from its texts instead of opening it.",
)
def demo_command(build: Path | None) -> int:
    """Open the reader on the demo store: an invented war, as six invented sources report it.

    No network and no language model is needed. The reader works on a copy that is gone afterwards; with --db
    FILE the copy is FILE, and stays.
    """
    if build:
        return build_demo(build)
    from briefing_tui.commands.reading import open_reader

    given = settings()
    if given.store:
        if not given.store.exists():
            copy_demo(given.store)
        return open_reader(given, given.store)
    with tempfile.TemporaryDirectory(prefix="briefing-demo-") as folder:
        copy = Path(folder) / "demo.db"
        copy_demo(copy)
        return open_reader(given, copy)


def copy_demo(to: Path) -> None:
    """A copy of the packaged demo store that can be written to. Raises a click error when there is none."""
    from briefing_tui.store.assets import db_folder

    packaged = db_folder() / "demo.db"
    if not packaged.exists():
        raise click.ClickException("the demo store is missing: `briefing demo --build FILE` makes one")
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(packaged, to)
    to.chmod(0o600)


def build_demo(to: Path) -> int:
    """Make the demo store from the texts packaged with it, the same store each time; replaces `to`."""
    from briefing_tui import store
    from briefing_tui.commands.pool import outcomes
    from briefing_tui.commands.work import Extracted, Labels
    from briefing_tui.incidents import link
    from briefing_tui.ingest import files
    from briefing_tui.store import writing
    from briefing_tui.store.assets import db_folder

    texts = db_folder() / "demo"
    code = 0
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "demo.db"
        db = store.connect(made)
        try:
            for outcome in outcomes(files([str(texts)]), Labels(), 1):
                if isinstance(outcome, Extracted):
                    published = outcome.document.published or "2026-01-01"
                    # Where the texts lie on the machine that made the store is nobody's business.
                    document = replace(outcome.document, id=Path(outcome.document.id).name)
                    writing.add(db, document, outcome.facts, link, at=f"{published}T12:00:00Z")
                else:
                    say(f"refused: {outcome}")
                    code = 1
            db.execute("PRAGMA journal_mode=DELETE")
            db.execute("VACUUM")
        finally:
            db.close()
        shutil.copyfile(made, to)
    return code
