"""Promises of --filter: an expression, or the name of a saved view, wherever a view is meant."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import cli, store, wording
from briefing_tui.incidents import link
from briefing_tui.model import Document, Facts
from briefing_tui.reader import app, opening
from briefing_tui.store import losses, saved, writing
from briefing_tui.store.views import EVERYTHING, Scope
from tests.unit.reporting import Report

TITLES = ("A fire at the docks", "Calm in the harbour", "Fire again, at the mill")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "own.db"
    monkeypatch.setenv("BRIEFING_DB", str(path))
    db = store.connect(path)
    for i, title in enumerate(TITLES):
        document = Document(
            f"{title}, people of Dunmar say.", title=title, source=title, published=f"2026-03-0{i + 1}"
        )
        writing.add(db, document, Facts(), link)
    saved.save_view(db, "blazes", "fire")
    saved.save_view(db, "late>", "since:2026-03-03")
    saved.save_view(db, "broken", "killed>")
    saved.save_view(db, "everything", "")
    db.close()
    return path


@pytest.mark.parametrize(
    ("given", "number"), [("blazes", 2), ("late>", 1), ("everything", 3), ("fire", 2), ('"blazes"', 0)]
)
def test_a_saved_view_goes_by_its_name_in_every_command(
    given: str, number: int, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["count", given], ["count", "--filter", given], ["--filter", given, "count"]):
        assert cli.main(command) == 0
        assert capsys.readouterr().out == f"{number}\n"
    assert cli.main(["list", "incidents", "--json", "--filter", given]) == 0
    assert len(json.loads(capsys.readouterr().out)) == number
    assert cli.main(["export", "jsonl", "--filter", given]) == 0
    assert len(capsys.readouterr().out.splitlines()) == number


def test_the_command_line_and_the_reader_mean_the_same(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = store.connect(path)
    for given in ("blazes", "late>", "everything", "fire"):
        assert cli.main(["count", given]) == 0
        assert capsys.readouterr().out == f"{opening.read(db, 'ann', given, '').screenful.count}\n"
    db.close()


def test_a_saved_view_is_narrowed_by_an_expression(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["count", "--filter", "blazes", "late>"]) == 0
    assert capsys.readouterr().out == "1\n"
    assert cli.main(["count", "--filter", "everything", "late>"]) == 0
    assert capsys.readouterr().out == "1\n"


def test_the_reader_opens_on_a_view_whose_name_is_no_expression(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[object] = []

    def run(path: object, **given: object) -> int:
        opened.append(given["expression"])
        return 0

    monkeypatch.setattr(app, "run", run)
    assert cli.main(["--filter", "late>"]) == 0
    assert opened == ["late>"]
    assert cli.main(["--filter", "later>"]) == 2
    assert opened == ["late>"]
    assert "later>" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["count"], ["list", "incidents"], ["export", "csv"]])
def test_a_view_that_no_longer_parses_is_named(
    command: list[str], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*command, "--filter", "broken"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "broken" in err


def test_losses_are_listed_in_the_words_of_the_pane(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    db = store.connect(path)
    report = Report(qualifier="at_least")
    document, facts = report.made
    event = facts.events[0]
    part = replace(event.casualties[0], low=3, high=3, who="children", start=0, end=4)
    part = replace(
        part, part_of=(event.casualties[0].start, event.casualties[0].end), category="children", claimant=None
    )
    fired = replace(event.munitions[0], impacted=4, intercepted=0)
    event = replace(event, casualties=(*event.casualties, part), munitions=(fired,))
    writing.add(db, document, replace(facts, events=(event,)), link)
    rows = {
        row.family if not row.is_part else "part": row for row in losses.claims(db, Scope(None, EVERYTHING))
    }
    db.close()
    assert cli.main(["list", "losses"]) == 0
    lines = [line.split("  ")[1:] for line in capsys.readouterr().out.splitlines()]
    assert sorted(lines) == sorted(
        [
            ["killed: at least 12 people", "the Interior Ministry", "Wire, 7 Jul 2021"],
            ["killed: 3 of them children", "own report", "Wire, 7 Jul 2021"],
            ["2 stalls destroyed", "own report", "Wire, 7 Jul 2021"],
            ["rockets: 9 fired, 4 hit, none intercepted", "own report", "Wire, 7 Jul 2021"],
        ]
    )
    for name, words in (("casualty", "killed: at least 12 people"), ("part", "killed: 3 of them children")):
        assert wording.claim(rows[name]).startswith(words)


def test_incidents_are_listed_in_the_words_of_the_feed(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = store.connect(path)
    document, facts = Report(published=None).made
    undated = replace(facts.events[0], date_start=None, date_end=None, date_precision="unknown")
    writing.add(db, document, replace(facts, events=(undated,)), link)
    db.close()
    assert cli.main(["list", "incidents", "--filter", "rockets"]) == 0
    cells = capsys.readouterr().out.strip().split("  ")
    assert cells[1].startswith("~20")
    assert "killed 12" in cells


def test_a_figure_nobody_gives_is_none_and_never_a_number(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["list", "incidents", "--json"]) == 0
    for row in json.loads(capsys.readouterr().out):
        assert [row[name] for name in ("killed_low", "killed_high", "killed_top", "injured_top")] == [
            None
        ] * 4
    assert cli.main(["list", "incidents", "--csv"]) == 0
    assert "-1" not in capsys.readouterr().out.replace("-0", "")


def test_one_form_of_a_list_at_a_time(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "incidents", "--json", "--csv"]) == 2
    out = capsys.readouterr()
    assert (out.out, "--json or --csv" in out.err) == ("", True)
