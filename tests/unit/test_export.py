"""What leaves the store says who said it, adds nothing up, and is nowhere obeyed."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
import sqlite3
import stat
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing_tui import export, filters, store
from briefing_tui.event_types import all_types
from briefing_tui.export import markdown, page, report, table
from briefing_tui.incidents import link
from briefing_tui.store import dossiers, triage, writing
from briefing_tui.store.views import View
from tests.unit.reporting import TAIL, Report

TODAY = datetime.date(2021, 7, 20)
HOSTILE = (
    "=cmd|'/c calc'!A1 <script>alert(1)</script> [x](javascript:alert(1)) ![i](http://t.example/p.png) "
    "`a` *b* **c** _d_ ~~e~~ | f | &lt; https://evil.example www.evil.example \x1b]0;t\x07\u202etxt"
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = store.connect(tmp_path / "store.db")
    first = Report(killed=12, qualifier="at_least", claimant="the Interior Ministry", source="Wire")
    tail = " ".join(word[::-1] for word in TAIL.split())
    second = first.but(
        killed=14, qualifier="exact", claimant="Dr. Ana Vélez", source="Harbour Herald", said="fourteen came in, all burned",
        title="Fourteen dead in Qarra", tail=f" {tail}", speaker="Ana Vélez", role="doctor", published="2021-07-08",
    )  # fmt: skip
    other = Report(
        place="Old Port", day="2021-07-02", published="2021-07-03", type="protest", killed=0, weapon="stones",
        title=HOSTILE, said=HOSTILE, speaker="+Eve | <b>Mal</b>", claimant="@mal", source="=Outlet", url="https://o.example/a?b=1&c=2",
    )  # fmt: skip
    for each in (first, second, other):
        document, facts = each.made
        writing.add(opened, replace(document, reliability="B"), facts, link)
    yield opened
    opened.close()


def written(form: str, db: sqlite3.Connection, expression: str = "") -> str:
    out = io.StringIO(newline="")
    query = filters.parse(expression) if expression else None
    export.write(form, db, View(query), out, today=TODAY)
    return out.getvalue()


def test_the_scope_is_the_view(db: sqlite3.Connection) -> None:
    assert len(written("jsonl", db, "type:protest").splitlines()) == 1
    assert written("csv", db, "type:accident").splitlines() == [",".join(table.COLUMNS)]
    assert json.loads(written("geojson", db, "type:accident")) == {
        "type": "FeatureCollection",
        "features": [],
    }
    triage.mark(db, "incident", [1], state="dismissed", user="ann")
    before = len(written("jsonl", db).splitlines())
    assert before < len(written("jsonl", db, "is:dismissed or -is:dismissed").splitlines())


def test_tables_go_in_the_order_of_sort_and_reports_by_day_and_place(db: sqlite3.Connection) -> None:
    def ids(expression: str) -> list[int]:
        return [json.loads(line)["id"] for line in written("jsonl", db, expression).splitlines()]

    assert ids("sort:killed") == ids("sort:killed-")[::-1] != []
    for form in ("sitrep", "html"):
        for sort in ("sort:killed", "sort:killed-", "sort:date-"):
            assert written(form, db, sort) == written(form, db)
        assert "sort:" not in written(form, db, "killed>=0 sort:killed")
        assert "killed>=0" in written(form, db, "killed>=0 sort:killed").replace("&gt;", ">").replace(
            "\\", ""
        )


def test_figures_stand_by_claimant_and_are_never_added_up(db: sqlite3.Connection) -> None:
    rows = {row["title"]: row for row in csv.DictReader(io.StringIO(written("csv", db, "place:qarra")))}
    [incident] = [row for row in rows.values() if row["documents"] == "2"]
    assert "at least 12 (the Interior Ministry, Wire)" in incident["killed_by_claimant"]
    assert "14 (Dr. Ana Vélez, Harbour Herald)" in incident["killed_by_claimant"]
    assert "26" not in incident["killed_by_claimant"]
    text = written("sitrep", db, "place:qarra")
    assert "| the Interior Ministry | at least 12 | Wire, 7 Jul 2021 [" in text
    assert "| Dr. Ana Vélez | 14 | Harbour Herald, 8 Jul 2021 [" in text


def test_a_report_says_where_when_who_and_what_is_open(db: sqlite3.Connection) -> None:
    triage.tag(db, "incident", [1], "market", user="ann")
    triage.note(db, "incident", [1][0], "Ask about the *second* rocket\n# not a heading", user="ann")
    text = written("sitrep", db, "place:qarra killed>=12")
    for piece in (
        "# Situation report: 6 Jul 2021", "Prepared 20 Jul 2021.", "Scope: place:qarra killed&gt;=12", "## 6 Jul 2021",
        "### Qarra, Halvard", "#### Rockets hit the fish market in Qarra", "2 reports from 2 independent sources",
        "**Damage:** 2 stalls destroyed", "**Weapons:** rockets: 9 fired", "denied by the army", "**Tags:** market",
        "> “The roof came down on all of us”", "> — Omar Tadel, baker, Wire, 7 Jul 2021 [1]",
        "number killed", "responsibility denied by the army", "**Note (ann):** Ask about the \\*second\\* rocket",
        "\\# not a heading", "## Sources", "1. Wire (B, usually reliable), Rockets hit the fish market in Qarra, 7 Jul 2021",
    ):  # fmt: skip
        assert piece in text, piece
    assert text.count("\n#### ") == 1


def rendered(text: str) -> str:
    """Markdown as a generous reader shows it: tables, strikethrough, links of bare addresses."""
    reader = MarkdownIt("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])
    assert reader.linkify is not None
    # That some guess "a.pw" to be an address is beyond what an escape can stop.
    reader.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    return str(reader.render(text))


def test_markdown_shows_hostile_text_and_obeys_none_of_it(db: sqlite3.Connection) -> None:
    text = written("sitrep", db, "type:protest")
    assert "\x1b" not in text
    assert "\u202e" not in text
    tags = Tags(rendered(text))
    assert tags.found <= {
        "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "a", "br"
    }  # fmt: skip
    assert tags.links == ["https://o.example/a?b=1&c=2"]
    assert "<script>alert(1)</script> [x](javascript:alert(1))" in tags.text
    assert "*b* **c** _d_ ~~e~~ | f | &lt; https://evil.example www.evil.example" in tags.text


@given(st.text(alphabet="a1 *_`[]()<>|\\~&;#+-=.!:/\nhttpsw$", max_size=40))
def test_escaped_markdown_reads_as_it_was_written(text: str) -> None:
    shown = " ".join(text.split())
    for before in ("", "- ", "> ", "#### ", "**x:** "):
        tags = Tags(rendered(before + markdown.escaped(text)))
        assert tags.found <= {"p", "ul", "li", "blockquote", "h4", "strong"}
        assert " ".join(tags.text.split()) in {shown, f"x: {shown}".strip()}


def test_the_page_shows_hostile_text_and_obeys_none_of_it(db: sqlite3.Connection) -> None:
    tags = Tags(written("html", db))
    assert not tags.found & {"script", "img", "b", "iframe", "link", "object", "form"}
    assert set(tags.links) == {
        "https://o.example/a?b=1&c=2",
        *(each for each in tags.links if each.startswith("#s")),
    }
    assert not [name for name in tags.attributes if name.startswith("on") or name == "style"]
    assert "<script>alert(1)</script>" in tags.text
    assert "+Eve | <b>Mal</b>" in tags.text


def test_the_page_allows_nothing_to_be_loaded_but_its_own_style(db: sqlite3.Connection) -> None:
    text = written("html", db)
    assert "default-src 'none'" in text
    assert "script" not in text.split("content=")[1].split('"')[1]
    assert f"style-src 'sha256-{page._HASH}'" in text
    assert text.startswith("<!doctype html>")


def test_only_web_addresses_become_links(db: sqlite3.Connection) -> None:
    db.execute("UPDATE documents SET url = 'javascript:alert(1)'")
    assert not [each for each in Tags(written("html", db)).links if not each.startswith("#s")]
    assert "javascript:alert(1)>" not in written("sitrep", db)


def test_no_cell_of_the_table_is_a_formula(db: sqlite3.Connection) -> None:
    for row in csv.reader(io.StringIO(written("csv", db))):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell
            assert cell.isprintable()


def test_every_event_type_has_its_codes(db: sqlite3.Connection) -> None:
    for name, known in all_types().items():
        assert table.codes(name)["acled_event_type"] == known.acled_event
    assert set(table.codes("no_such_type").values()) == {""}
    [row] = csv.DictReader(io.StringIO(written("csv", db, "type:protest")))
    assert (row["acled_event_type"], row["plover_event"]) == ("Protests", "PROTEST")


def test_json_lines_hold_every_claim_with_its_place_in_the_text(db: sqlite3.Connection) -> None:
    for line in written("jsonl", db).splitlines():
        incident = json.loads(line)
        for fact in (*incident["claims"], *incident["quotes"]):
            (text,) = db.execute("SELECT text FROM documents WHERE id = ?", (fact["document_id"],)).fetchone()
            assert 0 <= fact["start"] < fact["end"] <= len(text)
        for quote in incident["quotes"]:
            assert quote["source"]
        assert {each["id"] for each in incident["reports"]} >= {
            each["document_id"] for each in incident["claims"]
        }


def test_a_map_keeps_what_has_no_coordinates(db: sqlite3.Connection) -> None:
    db.execute("UPDATE incidents SET latitude = 33.5, longitude = -36.25 WHERE type = 'protest'")
    features = json.loads(written("geojson", db))["features"]
    points = {each["properties"]["type"]: each["geometry"] for each in features}
    assert points["protest"] == {"type": "Point", "coordinates": [-36.25, 33.5]}
    assert points["rocket_attack"] is None


def test_reports_of_a_weapon_are_put_together_only_where_they_do_not_clash(db: sqlite3.Connection) -> None:
    [found] = [
        dossiers.dossier(db, each) for each in dossiers.details(db, View(filters.parse("type:protest")))
    ]
    fired = next(each for each in found.claims if each.family == "munition")
    hit = fired._replace(fired=None, impacted=4)
    other = fired._replace(fired=2)
    together = report._fired([fired, hit, other])
    assert [(each.fired, each.impacted) for each in together] == [(9, 4), (2, None)]


def test_quotation_marks_inside_a_quotation_are_single(db: sqlite3.Connection) -> None:
    db.execute("""UPDATE quotes SET text = 'He said "run," so we ran,' WHERE id = 1""")
    assert "> “He said 'run,' so we ran”" in written("sitrep", db, "place:qarra")


def test_a_file_is_private_and_whole_or_as_it_was(
    db: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o644)
    assert export.save("sitrep", db, View(), path, today=TODAY) == len(written("jsonl", db).splitlines())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text().startswith("# Situation report")

    def fails(*_: object) -> Iterator[object]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(dossiers, "details", fails)
    with pytest.raises(export.ExportError, match="No space left"):
        export.save("csv", db, View(), path)
    assert path.read_text().startswith("# Situation report")
    assert [each.name for each in tmp_path.iterdir() if "report" in each.name] == ["report.md"]


def test_a_folder_or_missing_folder_is_one_clear_line(db: sqlite3.Connection, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "report.md"):
        with pytest.raises(export.ExportError, match=str(path)):
            export.save("csv", db, View(), path)
    with pytest.raises(export.ExportError, match="sitrep, html, csv"):
        export.save("docx", db, View(), tmp_path / "x")


def test_a_pipe_is_written_to_as_it_is(db: sqlite3.Connection, tmp_path: Path) -> None:
    assert export.save("csv", db, View(), Path(os.devnull)) > 0
    assert not Path(os.devnull).is_file()


class Tags(HTMLParser):
    """The tags, links, attributes and visible text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_part_stands_behind_the_figure_it_is_counted_in(tmp_path: Path) -> None:
    opened = store.connect(tmp_path / "parts.db")
    document, facts = Report(killed=14, claimant="Dr. Ana Vélez").made
    (event,) = facts.events
    (toll,) = event.casualties
    children = replace(
        toll, who="children", category="children", low=3, high=3, start=toll.start + 1, part_of=(toll.start, toll.end)
    )  # fmt: skip
    guards = replace(toll, who="guards", category="police", low=2, high=2, start=toll.start + 2)
    claims = (toll, guards, children)
    writing.add(opened, document, replace(facts, events=(replace(event, casualties=claims),)), link)
    assert "14; of them 3 children; 2 guards" in written("sitrep", opened)
    opened.close()


@pytest.mark.parametrize(
    ("published", "when"),
    [("2021-07-07", "7 Jul 2021 (reported; day of the event not stated)"), (None, "not known (taken in")],
)
def test_the_day_of_arrival_is_never_told_as_that_of_a_report(
    tmp_path: Path, published: str | None, when: str
) -> None:
    opened = store.connect(tmp_path / "undated.db")
    document, facts = Report(published=published).made
    events = tuple(
        replace(each, date_start=None, date_end=None, date_precision="unknown") for each in facts.events
    )
    writing.add(opened, document, replace(facts, events=events), link)
    assert f"**When:** {when}" in written("sitrep", opened)
    opened.close()


def test_a_report_nobody_read_for_facts_says_so(tmp_path: Path) -> None:
    opened = store.connect(tmp_path / "unread.db")
    document, facts = Report().made
    writing.add(opened, document, replace(facts, events=(), quotes=(), extracted=False), link)
    assert "not read for facts" in written("sitrep", opened)
    opened.close()


def test_json_lines_give_none_and_no_number_where_nobody_gives_a_figure(db: sqlite3.Connection) -> None:
    found = [json.loads(line) for line in written("jsonl", db).splitlines()]
    assert sorted(each["killed_top"] for each in found) == [0, 14]
    assert {each["injured_top"] for each in found} == {None}
