"""newsboat beside the reader, where it is installed: the same number of articles from one feed, the same terminal."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from tests.bench import make_store

SHOWN = "Quit"
"""A word of newsboat's line of keys."""


def ready(articles: int, home: Path) -> list[str] | None:
    """The command that opens newsboat on a feed of so many articles, read in already; None where there is no newsboat."""
    program = shutil.which("newsboat")
    if program is None:
        return None
    feed, urls, config = home / "feed.xml", home / "urls", home / "newsboat.conf"
    items = []
    for document, _ in make_store.reports(articles * make_store.EVENTS):
        title = escape(document.text.split("\n\n")[1][:90])
        items.append(
            f"<item><guid>{document.id}</guid><title>{title}</title><pubDate>Tue, 03 Mar 2026 00:00:00 GMT</pubDate>"
            f"<description>{escape(document.text)}</description></item>"
        )
    feed.write_text(
        f'<rss version="2.0"><channel><title>made up</title>{"".join(items)}</channel></rss>',
        encoding="utf-8",
    )
    urls.write_text(f"file://{feed}\n", encoding="utf-8")
    config.write_text("auto-reload no\n", encoding="utf-8")
    command = [program, "-q", "-u", str(urls), "-c", str(home / "cache.db"), "-C", str(config)]
    subprocess.run(
        [*command, "-x", "reload"],
        check=True,
        capture_output=True,
        env={"HOME": str(home), "LANG": "C.UTF-8"},
    )
    return command
