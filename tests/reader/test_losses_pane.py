"""The losses pane: claims side by side, never added up, each with its claimant, its source and its sentence."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from briefing_tui.reader.entries import Entry
from briefing_tui.reader.loss_lines import Losses, entries
from briefing_tui.reader.panes.losses import LossesPane
from briefing_tui.reader.widgets.entry_list import EntryList
from briefing_tui.store import feed, losses
from briefing_tui.store.rows import LossRow, ResponsibilityRow
from briefing_tui.store.views import Scope
from tests.reader.made import (
    HOSTILE,
    SAFE,
    PaneApp,
    damage,
    incident,
    loss,
    munition,
    screen_text,
    stance,
)

WIDE, NARROW = 110, 56


def lines(
    claims: list[LossRow],
    responsibility: list[ResponsibilityRow] | None = None,
    width: int = WIDE,
    **more: Any,
) -> list[str]:
    made = entries(Losses(claims, responsibility or [], more.pop("incidents", {})), width, **more)
    return [text_of(entry, n) for entry in made for n in range(len(entry.lines))]


def text_of(entry: Entry, line: int = 0) -> str:
    return "".join(text for text, _ in entry.lines[line])


def test_conflicting_claims_stand_under_each_other_and_nothing_is_added_up() -> None:
    shown = lines(
        [
            loss(id=1, low=9, high=9, claimant="the governor"),
            loss(id=2, low=14, high=14, claimant="the hospital", source="Herald"),
        ]
    )
    assert shown[0] == "KILLED  claims differ: 9-14"
    assert "9" in shown[1]
    assert "the governor" in shown[1]
    assert "Tessen Wire" in shown[1]
    assert "14" in shown[2]
    assert "the hospital" in shown[2]
    assert "Herald" in shown[2]
    assert not any("23" in line or "11.5" in line for line in shown)


def test_people_of_one_list_do_not_differ_from_each_other() -> None:
    driver = loss(id=1, low=1, high=1, what="driver", claimant="police", start=18, end=36)
    passengers = loss(id=2, low=2, high=2, what="passengers", claimant="police", start=18, end=55)
    assert lines([driver, passengers])[0] == "KILLED"
    later = loss(id=3, low=4, high=4, claimant="police", start=300, end=320)
    assert lines([driver, passengers, later])[0] == "KILLED  claims differ: 1-4"
    elsewhere = passengers._replace(id=4, claimant="the hospital")
    assert lines([driver, elsewhere])[0] == "KILLED  claims differ: 1-2"


def test_an_open_end_stays_open_where_claims_differ() -> None:
    shown = lines([loss(id=1, low=9, high=None, qualifier="at_least"), loss(id=2, low=14, high=14)])
    assert shown[0] == "KILLED  claims differ: 9-14"
    shown = lines([loss(id=1, low=19, high=None, qualifier="at_least"), loss(id=2, low=14, high=14)])
    assert shown[0] == "KILLED  claims differ: 14-19+"


def test_figures_of_different_people_do_not_differ() -> None:
    shown = lines([loss(id=1, low=2, high=2), loss(id=2, low=5, high=5, category="police")])
    assert shown[0] == "KILLED"


def test_a_superseded_figure_stays_and_is_marked_in_words() -> None:
    shown = lines([loss(id=1, low=6, high=6, superseded=True), loss(id=2, low=9, high=9)])
    assert shown[0] == "KILLED"
    assert "superseded" in shown[2]
    assert "6" in shown[2]


def test_a_part_stands_under_its_whole_in_the_same_document() -> None:
    shown = lines(
        [
            loss(id=1, low=9, high=9, what="people", category="unknown", start=10),
            loss(id=2, low=4, high=4, what="people", category="unknown", start=10, document_id=8),
            loss(id=3, low=2, high=2, category="children", is_part=True, start=60),
        ]
    )
    assert "9" in shown[1]
    assert "2" in shown[2]
    assert "of them children" in shown[2]
    assert "4" in shown[3]


def test_a_part_stands_under_the_figure_it_is_counted_in_though_another_is_nearer() -> None:
    shown = lines(
        [
            loss(id=1, low=14, high=14, what="people", category="unknown", start=0),
            loss(id=2, low=3, high=3, category="children", is_part=True, part_of=1, start=230),
            loss(id=3, low=1, high=1, category="children", is_part=True, part_of=2, start=300),
            loss(id=4, low=9, high=9, what="people", category="unknown", start=310),
        ]
    )
    assert [line.split()[0] for line in shown[1:]] == ["14", "3", "1", "9"]


def test_a_part_is_shown_once_though_numbers_of_kinds_of_claims_collide() -> None:
    shown = lines(
        [loss(id=1), loss(id=2, low=1, high=1, is_part=True), damage(id=1), munition(id=1, fired=2)],
        one_incident=False,
    )
    assert sum("of them" in line for line in shown) == 1


def test_a_victim_named_instead_of_described_is_named_once() -> None:
    shown = lines([loss(low=1, high=1, what="Ana Fell", names=("Ana Fell",))])
    assert shown[1].count("Ana Fell") == 1


def test_a_part_without_its_whole_is_not_lost() -> None:
    shown = lines([loss(id=3, low=2, high=2, category="children", is_part=True)])
    assert any("of them children" in line for line in shown)


def test_vague_figures_keep_their_words_and_no_bar() -> None:
    shown = lines(
        [
            loss(id=1, low=None, high=None, qualifier="vague", value_text="dozens of", what="shoppers"),
            loss(id=2, low=4, high=4),
            loss(id=3, low=8, high=8),
        ]
    )
    vague = next(line for line in shown if "dozens of" in line)
    assert "shoppers (civilian)" in vague
    assert "━" not in vague


def test_named_victims_are_named() -> None:
    assert any("Ana Fell, Jo Wick" in line for line in lines([loss(names=("Ana Fell", "Jo Wick"))]))


def test_bars_stand_only_where_there_is_something_to_compare() -> None:
    assert not any("━" in line for line in lines([loss()]))
    assert sum("━" in line for line in lines([loss(id=1), loss(id=2, low=5, high=7)])) == 2


def test_background_stands_apart_under_its_own_heading() -> None:
    shown = lines([loss(id=1), loss(id=2, low=17, high=17, background=True)])
    heading = shown.index("BACKGROUND  earlier events the texts recall")
    assert any("17 killed:" in line for line in shown[heading + 1 :])
    assert not any("17" in line for line in shown[:heading])


def test_damage_and_munitions_and_who_denies() -> None:
    shown = lines(
        [
            damage(id=1, low=12, high=12),
            munition(id=2, fired=6, impacted=4, failed=1, claimant="the police"),
        ],
        [stance()],
    )
    assert any("12 stalls destroyed" in line for line in shown)
    assert any("rockets  6 fired, 4 hit, 1 failed" in line and "the police" in line for line in shown)
    assert any("denied by the Northern Front" in line and "Tessen Wire" in line for line in shown)


def test_hits_are_measured_against_what_the_same_claimant_says_was_fired() -> None:
    shown = lines(
        [munition(id=1, fired=6, claimant="the police"), munition(id=2, impacted=4, claimant="the police")]
    )
    (hits,) = [line for line in shown if "4 hit" in line]
    assert hits.count("━") == 8
    assert hits.count("┄") == 4


def test_no_casualties_is_a_claim_and_no_figure_is_not_zero() -> None:
    shown = lines([loss(low=0, high=0, qualifier="none"), loss(id=2, extent="injured", low=None, high=None)])
    assert any("none" in line for line in shown)
    assert not any(" 0 " in line for line in shown)


def test_a_whole_view_is_told_apart_by_incident() -> None:
    shown = lines(
        [loss(id=1, incident_id=1), loss(id=2, incident_id=2, low=8, high=8)],
        one_incident=False,
        incidents={1: incident(), 2: incident(id=2, title="Shelling of a village")},
    )
    assert shown[0] == "10 Mar 2026  Rockets hit a market"
    assert "3 killed: " in shown[1]
    assert "10 Mar 2026  Shelling of a village" in shown


def test_a_long_claimant_is_not_cut_for_its_source() -> None:
    shown = lines([loss(claimant="doctors at the town's hospital", source="Harbour Herald")], width=50)
    assert shown[2].strip() == "doctors at the town's hospital"
    assert shown[3].strip() == "Harbour Herald, 10 Mar 2026"


@pytest.mark.parametrize("width", [WIDE, NARROW, 36, 12, 3])
def test_no_line_is_wider_than_the_pane(width: int) -> None:
    claims = [
        loss(id=1, what="警報" * 30, claimant="x" * 90),
        damage(id=2, what="e\u0301" * 80),
        munition(id=3),
    ]
    for line in entries(Losses(claims, [stance(name="א" * 90)], {}), width):
        for pieces in line.lines:
            assert sum(cell_len(text) for text, _ in pieces) <= max(width, 24)


def test_every_claim_leads_to_its_sentence() -> None:
    made = entries(Losses([loss(id=5, start=11, end=19)], [stance()], {}), WIDE)
    targets = [entry.target for entry in made if entry.subject is not None]
    assert [(t.document_id, t.start, t.end) for t in targets if t] == [(7, 11, 19), (7, 5, 30)]


@pytest.fixture
def claims(monkeypatch: pytest.MonkeyPatch) -> list[LossRow]:
    rows = [loss(id=1), loss(id=2, low=5, high=5, source="Herald", start=30, end=44)]
    monkeypatch.setattr(losses, "claims", lambda db, scope, limit: list(rows))
    monkeypatch.setattr(losses, "responsibility", lambda db, scope, limit: [])
    monkeypatch.setattr(feed, "incident", lambda db, number: incident(id=number))
    return rows


async def test_enter_asks_for_the_sentence_of_the_claim(claims: list[LossRow]) -> None:
    app = PaneApp(LossesPane)
    async with app.run_test(size=(100, 20)) as pilot:
        pane = app.query_one(LossesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        pane.move_by(1)
        pane.select()
        await pilot.pause()
        wanted = [m for m in app.seen if isinstance(m, EntryList.SourceWanted)]
        assert [(m.target.start, m.target.fact) for m in wanted] == [(30, ("casualty", 2))]


async def test_the_cursor_stays_on_its_claim_when_others_arrive(claims: list[LossRow]) -> None:
    app = PaneApp(LossesPane)
    async with app.run_test(size=(100, 20)) as pilot:
        pane = app.query_one(LossesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        pane.move_by(1)
        claims.insert(0, loss(id=9, low=1, high=1))
        pane.reread()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pane.claim, LossRow)
        assert pane.claim.id == 2


async def test_a_refresh_that_brings_nothing_new_paints_nothing(claims: list[LossRow]) -> None:
    app = PaneApp(LossesPane)
    async with app.run_test(size=(100, 20)) as pilot:
        pane = app.query_one(LossesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        made = pane.entries
        pane.reread()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane.entries is made


async def test_a_resize_folds_the_lines_anew_and_reads_nothing(claims: list[LossRow]) -> None:
    app = PaneApp(LossesPane)
    async with app.run_test(size=(110, 20)) as pilot:
        pane = app.query_one(LossesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        before, reads = pane.count, app.no_store.reads
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert pane.count == before + 2
        assert app.no_store.reads == reads


async def test_text_of_others_is_shown_never_obeyed(
    claims: list[LossRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    claims[:] = [
        loss(id=1, what=HOSTILE, claimant=HOSTILE, source=HOSTILE, value_text=HOSTILE, names=(HOSTILE,)),
        damage(id=2, what=HOSTILE, category=HOSTILE),
        munition(id=3, what=HOSTILE, fired=2),
    ]
    monkeypatch.setattr(losses, "responsibility", lambda db, scope, limit: [stance(name=HOSTILE)])
    app = PaneApp(LossesPane)
    async with app.run_test(size=(300, 30)) as pilot:
        pane = app.query_one(LossesPane)
        pane.follow(Scope(None))
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = screen_text(pane)
        assert text.count(SAFE) >= 7
        assert not any(ord(character) < 32 and character != "\n" for character in text)
        assert "\u202e" not in text
        assert "\x9b" not in text


async def test_an_incident_without_losses_says_so(
    monkeypatch: pytest.MonkeyPatch, claims: list[LossRow]
) -> None:
    claims.clear()
    app = PaneApp(LossesPane)
    async with app.run_test(size=(80, 20)) as pilot:
        pane = app.query_one(LossesPane)
        pane.follow(Scope(1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "No casualties" in screen_text(pane)
        pane.select()
        assert pane.copy_text() == ""


def test_a_long_figure_of_another_incident_takes_no_room() -> None:
    claims = [
        loss(id=1, low=12, high=12, what="worshippers", claimant="police"),
        loss(id=2, incident_id=2, low=1200, high=None, qualifier="more_than", what="people", category="unknown"),
    ]  # fmt: skip
    shown = lines(claims, width=44, one_incident=False)
    assert "12 killed: worshippers (civilian)" in "\n".join(shown)
