"""What completion offers at the cursor, and the values a store has for it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui import store
from briefing_tui.filters import FIELDS, complete, parse
from briefing_tui.incidents import link
from briefing_tui.store import triage, values, writing
from tests.unit.reporting import TAIL, Report


def completed(expression: str, candidate: str) -> str:
    """The expression (with | for the cursor) after a candidate was chosen."""
    cursor = expression.index("|")
    text = expression.replace("|", "", 1)
    at = complete(text, cursor)
    return text[: at.start] + at.insert(candidate) + text[at.end :]


@pytest.mark.parametrize(
    "expression", ["|", "type:riot |", "(|", "-|", "a or |", 'place:"Old Port" |', "not |"]
)
def test_where_a_condition_may_begin_every_field_is_offered(expression: str) -> None:
    at = complete(expression.replace("|", ""), expression.index("|"))
    assert (at.kind, at.candidates) == ("field", tuple(field.name for field in FIELDS))


def test_a_begun_field_is_completed_with_its_colon() -> None:
    assert complete("ty", 2).candidates == ("type",)
    assert complete("-CO", 3).candidates == ("country",)
    assert completed("killed>5 -so|", "source") == "killed>5 -source:"
    assert complete("convoy", 6).kind == "nothing"


def test_values_that_are_known_beforehand() -> None:
    at = complete("type:dr", 7)
    assert (at.kind, at.field, at.candidates) == ("value", "type", ("drone_attack",))
    assert complete("is:st", 5).candidates == ("starred",)
    assert "killed" in complete("sort:", 5).candidates
    assert "7d" in complete("since:", 6).candidates
    assert complete("date>=to", 8).candidates == ("today",)
    assert complete("type:protest,ri", 15).candidates == ("riot",)
    assert complete("outlet:he", 9).field == "source"


def test_values_the_store_knows() -> None:
    at = complete('place:"Old P', 12)
    assert (at.kind, at.field, at.prefix, at.from_store) == ("value", "place", "Old P", True)
    assert completed('place:"Old P|', "Old Port") == 'place:"Old Port"'
    assert completed("place:o| killed>3", "Old Port") == 'place:"Old Port" killed>3'
    assert completed("place:Qarra, o|", "Old Port") == 'place:Qarra, "Old Port"'
    assert completed("tag:b|", "border") == "tag:border"


def test_free_text_and_figures_have_nothing_to_offer() -> None:
    for expression in ("text:fi", "killed>=", "grade:", "foo:b", '"ty', "place:a)x:"):
        assert complete(expression, len(expression)).kind == "nothing", expression


@given(st.text(alphabet='ab:,"()<>= -*', max_size=24), st.integers(-2, 30))
def test_any_text_and_cursor_will_do(expression: str, cursor: int) -> None:
    at = complete(expression, cursor)
    assert 0 <= at.start <= at.end <= len(expression)


def test_a_completed_value_parses() -> None:
    for value in ('Old "Port"', "a,b", "x(y)", "<5", "-", "“curly”"):
        parse("place:" + complete("place:", 6).insert(value + "z"))


def add(db: sqlite3.Connection, number: int, place: str) -> None:
    """A report unlike the others, so that each is an incident of its own."""
    tail = " ".join(f"{word}{number}" for word in TAIL.split())
    document, facts = Report(
        place=place,
        day=f"2021-{number + 1:02}-10",
        published=f"2021-{number + 1:02}-11",
        source=f"Wire {number % 2}",
        title=f"Fire {number}",
        tail=f" {tail}",
    ).made
    writing.add(db, document, facts, link)


def test_the_store_offers_what_it_holds(tmp_path: Path) -> None:
    db = store.connect(tmp_path / "store.db")
    for number, place in enumerate(("Qarra", "Qarra", "Old Port", "Port Vell", "")):
        add(db, number, place)
    triage.tag(db, "incident", [1], "border", user="ann")
    assert values.values(db, "place") == ["Qarra", "Old Port", "Port Vell"]
    assert values.values(db, "place", "PORT") == ["Port Vell", "Old Port"]
    assert values.values(db, "place", "port", limit=1) == ["Port Vell"]
    assert values.values(db, "source", "w") == ["Wire 0", "Wire 1"]
    assert values.values(db, "speaker", "tad") == ["Omar Tadel"]
    assert values.values(db, "weapon") == ["rockets"]
    assert values.values(db, "claimant", "int") == ["the Interior Ministry"]
    assert values.values(db, "actor", "a") == ["the army"]
    assert values.values(db, "tag", "b") == ["border"]
    assert values.values(db, "country", "x") == []
    assert values.values(db, "text", "f") == []


def test_values_beyond_the_latest_incidents_are_found_by_alphabet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(values, "RECENT", 1)
    db = store.connect(tmp_path / "store.db")
    for number, place in enumerate(("Alda", "ALMA", "Alda", "Zell")):
        add(db, number, place)
    assert values.values(db, "place", "al") == ["Alda", "ALMA"]
