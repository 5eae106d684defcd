"""The situation report as one HTML page: nothing loaded from anywhere, no script, every text escaped."""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TextIO

from briefing_tui import wording
from briefing_tui.export import outline
from briefing_tui.export.markdown import CAVEAT
from briefing_tui.export.outline import References
from briefing_tui.export.report import Cited, FigureRow, Item, Saying
from briefing_tui.store.rows import DocumentRow
from briefing_tui.store.views import View
from briefing_tui.text import display_block, one_line

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 .4em; }
h2 { border-bottom: 1px solid; }
article { margin: 0 0 2.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; margin: .8rem 0; }
th, td { border: 1px solid; padding: .2rem .6rem; text-align: left; vertical-align: top; }
blockquote { margin: .8rem 0; padding-left: 1rem; border-left: 3px solid; }
.who { font-style: italic; }
.open { border: 1px dashed; padding: .4rem .8rem; }
.note { white-space: pre-wrap; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } }
@media print { body { max-width: none; margin: 0; } article { break-inside: avoid; } }
"""
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
# Even if something slipped through the escaping, the browser would load and run nothing.
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


def write(db: sqlite3.Connection, view: View, out: TextIO, today: datetime.date) -> int:
    """Write the page and return how many incidents it holds."""
    references = References()
    head = outline.heading(db, view, today)
    title = f"Situation report: {safe(head.period)}"
    out.write(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<p>{safe(wording.counted(head.incidents, 'incident'))}, newest first. Prepared {safe(head.prepared)}.</p>\n"
    )
    if head.scope:
        out.write(f"<p>Scope: <code>{safe(head.scope)}</code></p>\n")
    out.write(f"<p>{safe(CAVEAT)}</p>\n")
    written = 0
    for day, places in outline.by_day(db, view):
        out.write(f"<h2>{safe(day)}</h2>\n")
        for place, items in places:
            out.write(f"<h3>{safe(place)}</h3>\n")
            for item in items:
                out.write("\n".join(_item(item, references)) + "\n")
                written += 1
    if references.numbers:
        out.write("<h2>Sources</h2>\n<ol>\n")
        for number, document in outline.cited(db, references):
            out.write(f'<li id="s{number}">{_source(document)}</li>\n')
        out.write("</ol>\n")
    out.write("</body>\n</html>\n")
    return written


def safe(text: str) -> str:
    """Text on one line with everything escaped that HTML would obey, quotation marks included."""
    return escape(one_line(text), quote=True)


def _item(item: Item, references: References) -> Iterator[str]:
    yield f"<article>\n<h4>{safe(item.title)}</h4>\n<dl>"
    yield _entry("What", safe(item.kind))
    yield _entry("When", safe(item.when))
    yield _entry("Reported by", f"{safe(item.reports)} {_marks(item.documents, references)}")
    yield _entry("Grade", safe(item.grade))
    yield from _listed("Damage", item.damage, references)
    yield from _listed("Weapons", item.munitions, references)
    yield from _listed("Responsibility", item.responsibility, references)
    yield from _listed("Background, not part of this incident", item.background, references)
    if item.tags:
        yield _entry("Tags", safe(", ".join(item.tags)))
    yield "</dl>"
    if item.figures:
        yield from _table(item.kinds, item.figures, references)
    for saying in item.quotes:
        yield _quotation(saying, references)
    if item.more_quotes:
        yield f"<p>{safe(wording.counted(item.more_quotes, 'more quotation'))} in the store.</p>"
    if item.unverified:
        yield f'<p class="open"><strong>Not verified:</strong> {safe("; ".join(item.unverified))}.</p>'
    if item.note:
        by = f" ({safe(item.noted_by)})" if item.noted_by else ""
        yield f'<p class="note"><strong>Note{by}:</strong> {escape(display_block(item.note))}</p>'
    yield "</article>"


def _entry(name: str, markup: str) -> str:
    return f"<dt>{safe(name)}</dt><dd>{markup}</dd>"


def _listed(title: str, said: Sequence[Cited], references: References) -> Iterator[str]:
    if said:
        yield _entry(
            title, "; ".join(f"{safe(each.text)} {_marks(each.documents, references)}" for each in said)
        )


def _table(kinds: Sequence[str], figures: Sequence[FigureRow], references: References) -> Iterator[str]:
    heads = ["According to", *(kind.capitalize() for kind in kinds), "Reported by"]
    yield (
        "<table>\n<thead><tr>"
        + "".join(f"<th>{safe(each)}</th>" for each in heads)
        + "</tr></thead>\n<tbody>"
    )
    for figure in figures:
        cells = "".join(f"<td>{safe(each)}</td>" for each in figure.cells)
        outlet = f"{safe(figure.outlet)} {_marks([figure.document], references)}"
        yield f"<tr><th>{safe(figure.claimant)}</th>{cells}<td>{outlet}</td></tr>"
    yield "</tbody>\n</table>"


def _quotation(saying: Saying, references: References) -> str:
    words = safe(saying.words) if saying.reported else f"“{safe(saying.words)}”"
    how = " (reported speech)" if saying.reported else ""
    where = f"{safe(saying.outlet)} {_marks([saying.document], references)}"
    return f'<blockquote><p>{words}</p><p class="who">{safe(saying.speaker)}{how}, {where}</p></blockquote>'


def _marks(documents: Iterable[int], references: References) -> str:
    numbers = [references.number(each) for each in documents]
    return "".join(f'<a href="#s{number}">[{number}]</a>' for number in numbers)


def _source(document: DocumentRow) -> str:
    parts = [
        f"{safe(document.source)} ({safe(wording.reliability(document.reliability))})",
        safe(document.title or "untitled"),
        safe(wording.day(document.published)) if document.published else "no date",
    ]
    url = one_line(document.url)
    if re.match(r"https?://", url, re.IGNORECASE):
        parts.append(
            f'<a href="{escape(url, quote=True)}" rel="noopener noreferrer nofollow">{safe(url)}</a>'
        )
    others = [each for each in document.outlets if each != document.source]
    if others:
        parts.append(f"the same text or story in {safe(', '.join(others))}")
    return ", ".join(parts)
