"""`briefing export`: documents that people paste and send."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing_tui.commands.messages import say
from briefing_tui.commands.options import filter_option, settings


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(["sitrep", "csv", "jsonl", "geojson", "html"]))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write there, all or nothing.",
)
def export_command(form: str, output: Path | None) -> int:
    """Write the incidents of a filter: sitrep (Markdown), csv, jsonl, geojson or html; to stdout or FILE.

    csv, jsonl and geojson go in the order of the filter's sort: (newest first without one). sitrep and html are
    reports and go by day and place, newest first, whatever sort: says.

    CSV cells that a spreadsheet would take for formulas are neutralised.
    """
    from briefing_tui import export, store
    from briefing_tui.commands.views import view

    given = settings()
    db = store.connect(given.existing(), read_only=True)
    try:
        asked = view(db, given.expression)
        if output is None:
            export.write(form, db, asked, sys.stdout)
        else:
            number = export.save(form, db, asked, output)
            say(f"{output}: {number} incidents")
    finally:
        db.close()
    return 0


export_command.params.append(filter_option())
