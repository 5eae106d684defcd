"""The JSON of `briefing extract`: the keys of the contract, and a list of claims nobody can add up wrongly."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_tui.extract.asjson import to_json
from briefing_tui.model import CasualtyClaim, Document, Event, Facts

TEXT = "Mira Sol was among 18 people hurt, four of them children. Dozens were hurt, Ivo Tal among them. Two were nurses."


def claim(words: str, who: str, count: int | None, *, part_of: str | None = None) -> CasualtyClaim:
    start = TEXT.index(words)
    whole = TEXT.index(part_of) if part_of else 0
    return CasualtyClaim(
        "injured", who, "unknown", count, count, "exact" if count is not None else "vague", words,
        start, start + len(words), part_of=(whole, whole + len(part_of)) if part_of else None,
    )  # fmt: skip


def casualties(*claims: CasualtyClaim) -> list[dict[str, Any]]:
    event = Event("attack", 0, len(TEXT), casualties=claims)
    made: list[dict[str, Any]] = to_json(Document(TEXT, id="x"), Facts(events=(event,)))["events"][0][
        "casualties"
    ]
    return made


def test_a_part_of_a_figure_stands_under_it() -> None:
    (whole,) = casualties(
        claim("18 people hurt", "people", 18), claim("four of them", "children", 4, part_of="18 people hurt")
    )
    assert [part["count_low"] for part in whole["parts"]] == [4]


def test_a_named_victim_of_an_uncounted_many_stands_in_the_list() -> None:
    found = casualties(
        claim("Dozens were hurt", "people", None),
        claim("Ivo Tal among them", "Ivo Tal", 1, part_of="Dozens were hurt"),
    )
    assert [entry["who"] for entry in found] == ["people", "Ivo Tal"]


def test_a_part_with_a_sentence_of_its_own_stands_in_the_list_and_says_of_what() -> None:
    found = casualties(
        claim("18 people hurt", "people", 18), claim("Two were nurses", "nurses", 2, part_of="18 people hurt")
    )
    assert found[1]["part_of"] == [found[0]["start"], found[0]["end"]]


def test_the_keys_of_the_contract_are_there() -> None:
    made = to_json(Document(TEXT, id="x"), Facts(events=(Event("attack", 0, 5),)))
    assert {"id", "published", "quotes", "events"} <= set(made)
    assert {
        "type", "date", "date_text", "location", "country", "actors", "targets", "weapons", "background",
        "start", "end", "casualties", "damage", "munitions", "responsibility",
    } <= set(made["events"][0])  # fmt: skip
    (entry,) = casualties(claim("18 people hurt", "people", 18))
    assert {
        "kind", "who", "category", "count_low", "count_high", "qualifier", "claimant", "background", "start", "end",
    } <= set(entry)  # fmt: skip


def test_the_one_day_of_overnight_is_that_of_the_news_and_of_a_named_night_its_evening() -> None:
    def day(words: str) -> str:
        event = Event(
            "attack", 0, 4, date_start="2021-07-08", date_end="2021-07-09",
            date_precision="overnight", date_text=words,
        )  # fmt: skip
        made: str = to_json(Document(TEXT, id="x"), Facts(events=(event,)))["events"][0]["date"]
        return made

    assert day("overnight") == "2021-07-09"
    assert day("the night of 8/9 July") == "2021-07-08"


@pytest.mark.parametrize(
    ("precision", "date"), [("day", "2021-07-01"), ("week", None), ("month", None), ("year", None)]
)
def test_a_week_a_month_and_a_year_have_no_day(precision: Any, date: str | None) -> None:
    event = Event(
        "attack", 0, 4, date_start="2021-07-01", date_end="2021-07-31", date_precision=precision
    )  # fmt: skip
    made = to_json(Document(TEXT, id="x"), Facts(events=(event,)))["events"][0]
    assert (made["date"], made["date_start"], made["date_end"]) == (date, "2021-07-01", "2021-07-31")
