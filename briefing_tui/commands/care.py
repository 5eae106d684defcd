"""`briefing check`, `backup` and `stats`: care of a store."""

from __future__ import annotations

from pathlib import Path

import click

from briefing_tui.commands.messages import json_line, line, say
from briefing_tui.commands.options import settings

_REFUSALS_SHOWN = 10


@click.command("check")
@click.option("--repair", is_flag=True, help="Rebuild indexes, full text, counters and figures first.")
def check_command(repair: bool) -> int:
    """Prove that the store is whole: SQLite's own checks, every span against its text, indexes, counters."""
    from briefing_tui import store
    from briefing_tui.store import check

    if repair:
        settings().writable()
    db = store.connect(settings().existing(), read_only=not repair)
    try:
        if repair:
            for done in check.repair(db):
                say(done)
        found = 0
        for problem in check.problems(db):
            line(problem)
            found += 1
    finally:
        db.close()
    say(f"{found} problems" if found != 1 else "1 problem")
    return 1 if found else 0


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup_command(file: Path) -> int:
    """Write a compact copy of the store to FILE, which must not exist yet. The store may be in use."""
    from briefing_tui import store
    from briefing_tui.store import backup

    db = store.connect(settings().existing())  # not for reading only: SQLite counts the copy as a write
    try:
        backup.backup(db, file)
    finally:
        db.close()
    say(f"{file}: {file.stat().st_size:,} bytes")
    return 0


@click.command("stats")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def stats_command(as_json: bool) -> int:
    """Print what the store holds: rows and bytes by table, documents by source, slow sources, what was refused."""
    from briefing_tui import store
    from briefing_tui.store import arrivals, check

    path = settings().existing()
    db = store.connect(path, read_only=True)
    try:
        stats = check.stats(db)
        refused = arrivals.refusals(db, _REFUSALS_SHOWN)
    finally:
        db.close()
    if as_json:
        sources = [
            {"source": name, "documents": number, "last": last} for name, number, last in stats.sources
        ]
        json_line(
            {
                "file": str(path),
                "file_bytes": stats.file_bytes,
                "rows": dict(stats.counts),
                "bytes": dict(stats.sizes),
                "sources": sources,
                "slowest": dict(stats.slowest),
                "refused": [{"at": at, "name": name, "reason": reason} for at, name, reason in refused],
            }
        )
        return 0
    line(f"{path}  {stats.file_bytes:,} bytes")
    for title, figures in (("rows", stats.counts), ("bytes", stats.sizes)):
        line("")
        line(title)
        for name, figure in figures:
            line(f"{figure:>14,}  {name}")
    line("")
    line("documents by source, and its latest")
    for name, number, last in stats.sources:
        line(f"{number:>14,}  {name}  {last}")
    if stats.slowest:
        line("")
        line("slowest sources, in days from publication to arrival")
        for name, days in stats.slowest:
            line(f"{days:>14.1f}  {name}")
    if refused:
        line("")
        line("refused and not taken in since (`briefing list refusals` has all)")
        for at, name, reason in refused:
            line(f"{at[:10]:>14}  {name}: {reason}")
    return 0
