"""The situation report in Markdown (CommonMark with tables), as a person would send it."""

from __future__ import annotations

import datetime
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from briefing_tui import wording
from briefing_tui.export import outline
from briefing_tui.export.outline import References
from briefing_tui.export.report import Cited, Item
from briefing_tui.store.rows import DocumentRow
from briefing_tui.store.views import View
from briefing_tui.text import display_block, one_line

# Inline markup of CommonMark and of its usual extensions; & only where it would begin an entity. Addresses would
# become links by themselves: an entity in place of their first letter shows the same and links nothing.
_INLINE = re.compile(
    r"[\\`*\[\]<>|~$]|(?<!\w)_|_(?!\w)|&(?=[#\w]+;)|\bh(?=ttps?:)|\bw(?=ww\.)", re.IGNORECASE
)
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "h": "&#104;", "H": "&#72;", "w": "&#119;", "W": "&#87;"}
# What makes a heading, a list or a rule of a line that begins with it.
_AT_END = re.compile(r"#\Z")  # a heading may be closed by a run of them
_AT_START = re.compile(r"(\d*)([#+=.)-])")

CAVEAT = (
    "Every figure is as its source gave it, with who claimed it; figures of different claimants are not added up. "
    "Grades follow the Admiralty scale: reliability of the source A to F, credibility of the information 1 to 6."
)


def write(db: sqlite3.Connection, view: View, out: TextIO, today: datetime.date) -> int:
    """Write the report and return how many incidents it holds."""
    references = References()
    head = outline.heading(db, view, today)
    out.write(f"# Situation report: {escaped(head.period)}\n\n")
    counted = wording.counted(head.incidents, "incident")
    out.write(f"{counted}, newest first. Prepared {escaped(head.prepared)}.\n")
    if head.scope:
        out.write(f"Scope: {escaped(head.scope)}\n")
    out.write(f"\n{CAVEAT}\n")
    written = 0
    for day, places in outline.by_day(db, view):
        out.write(f"\n## {escaped(day)}\n")
        for place, items in places:
            out.write(f"\n### {escaped(place)}\n")
            for item in items:
                out.write("\n" + "\n".join(_item(item, references)) + "\n")
                written += 1
    if references.numbers:
        out.write("\n## Sources\n\n")
        for number, document in outline.cited(db, references):
            out.write(f"{number}. {_source(document)}\n")
    return written


def escaped(text: str) -> str:
    """Text on one line, nothing in it taken for Markdown: no link, no heading, no HTML."""
    inline = _INLINE.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), one_line(text))
    inline = _AT_END.sub(r"\\#", inline)
    return _AT_START.sub(r"\1\\\2", inline, count=1) if _AT_START.match(inline) else inline


def _item(item: Item, references: References) -> Iterator[str]:
    yield f"#### {escaped(item.title)}"
    yield ""
    yield f"- **What:** {escaped(item.kind)}"
    yield f"- **When:** {escaped(item.when)}"
    yield f"- **Reported by:** {escaped(item.reports)} {_marks(item.documents, references)}".rstrip()
    yield f"- **Grade:** {escaped(item.grade)}"
    yield from _listed("Damage", item.damage, references)
    yield from _listed("Weapons", item.munitions, references)
    yield from _listed("Responsibility", item.responsibility, references)
    yield from _listed("Background, not part of this incident", item.background, references)
    if item.tags:
        yield f"- **Tags:** {escaped(', '.join(item.tags))}"
    if item.figures:
        yield ""
        yield _row(["According to", *(kind.capitalize() for kind in item.kinds), "Reported by"])
        yield "|" + "---|" * (len(item.kinds) + 2)
        for figure in item.figures:
            outlet = f"{escaped(figure.outlet)} {_marks([figure.document], references)}"
            yield f"| {escaped(figure.claimant)} | {' | '.join(map(escaped, figure.cells))} | {outlet} |"
    for saying in item.quotes:
        said = escaped(saying.words)
        if not saying.reported:
            said = f"“{said}”"
        yield ""
        yield f"> {said}"
        yield ">"
        how = " (reported speech)" if saying.reported else ""
        where = f"{escaped(saying.outlet)} {_marks([saying.document], references)}"
        yield f"> — {escaped(saying.speaker)}{how}, {where}"
    if item.more_quotes:
        yield ""
        yield f"{wording.counted(item.more_quotes, 'more quotation')} in the store."
    if item.unverified:
        yield ""
        yield f"**Not verified:** {escaped('; '.join(item.unverified))}."
    if item.note:
        yield ""
        by = f" ({escaped(item.noted_by)})" if item.noted_by else ""
        lines = [escaped(line) for line in display_block(item.note).split("\n")]
        yield f"**Note{by}:** " + "  \n".join(line for line in lines if line)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(map(escaped, cells)) + " |"


def _listed(title: str, said: Sequence[Cited], references: References) -> Iterator[str]:
    if said:
        parts = [f"{escaped(each.text)} {_marks(each.documents, references)}" for each in said]
        yield f"- **{title}:** {'; '.join(parts)}"


def _marks(documents: Iterable[int], references: References) -> str:
    """ "[1][3]": numbers of the list of sources."""
    return "".join(f"[{references.number(each)}]" for each in documents)


def _source(document: DocumentRow) -> str:
    parts = [
        f"{escaped(document.source)} ({escaped(wording.reliability(document.reliability))})",
        escaped(document.title or "untitled"),
        escaped(wording.day(document.published)) if document.published else "no date",
    ]
    url = one_line(document.url)
    if re.fullmatch(r"https?://[^\s<>\"]+", url):
        parts.append(f"<{url}>")
    others = [each for each in document.outlets if each != document.source]
    if others:
        parts.append(f"the same text or story in {escaped(', '.join(others))}")
    return ", ".join(parts)
