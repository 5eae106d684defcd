"""Quotations come out of the store as the document has them, part by part."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.model import Document, Facts, Quote
from briefing_tui.store import quotes, writing
from briefing_tui.store.views import Scope
from briefing_tui.wording import citation

TEXT = "“The pier is gone,” said Ilo Marsh, a pilot. “We moor at the mill now.” He said the mill was full."


def said(kind: str, *words: str) -> Quote:
    parts = tuple((TEXT.index(each), TEXT.index(each) + len(each)) for each in words)
    return Quote(
        parts[0][0],
        parts[-1][1],
        parts,
        kind,  # type: ignore[arg-type]
        " ".join(words),
        speaker_name="Ilo Marsh",
        role="pilot",
        speaker_kind="person",
    )


def test_a_quotation_in_two_parts_keeps_them_apart(tmp_path: Path) -> None:
    facts = Facts(
        (
            said("direct", "The pier is gone,", "We moor at the mill now."),
            said("indirect", "the mill was full"),
        ),
        (),
        "test 1",
    )
    with closing(store.connect(tmp_path / "a.db")) as db:
        writing.add(db, Document(TEXT, id="a", source="Gull", published="2026-05-02"), facts, link)
        split, whole = quotes.quotes(db, Scope())
    assert split.parts == ("The pier is gone,", "We moor at the mill now.")
    assert whole.parts == ()
    assert citation(split) == (
        "“The pier is gone” … “We moor at the mill now.” — Ilo Marsh, pilot (Gull, 2 May 2026)"
    )
