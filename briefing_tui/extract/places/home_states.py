"""The state in a dateline: "LIMA, Ohio - ..." is of no Lima that the world knows, nor is the Lima told of below it."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import datelines, wording
from briefing_tui.extract.vocabulary import gazetteer, provinces

_TOWN_AND_STATE = re.compile(
    r"\s*([^\W\d_][\w .'’-]{1,30}?),\s+([A-Z][\w ]+?(?:\.(?:[A-Z]\.)?)?)\s*(?:[(,]|--|[-–—])"
)
_WITHOUT_THEIR_LAND = frozenset({"US", "CA", "AU"})  # whose states stand alone behind a town


def land(doc: Any, name: str) -> str:
    """ISO code of the country of the town called so, by the state that the dateline puts it into; "" where it says none."""
    filed, state = _filed(doc)
    told = bool(state) and gazetteer.fold(name) == filed
    return (provinces.country(state, called=True) or "") if told else ""


def town(doc: Any, name: str) -> gazetteer.Town | None:
    """The town of that state, None where it is too small to be known."""
    code, state = land(doc, name), _filed(doc)[1]
    inside = (one for one in gazetteer.towns(name) if one.country == code)
    return next((one for one in inside if one.state in ("", state)), None) if code else None


def _filed(doc: Any) -> tuple[str, str]:
    """The folded name of the town in such a dateline and its state, ("", "") where there is none."""
    if "home_state" not in doc.user_data:
        doc.user_data["home_state"] = _read(wording.parsed(doc))
    kept: tuple[str, str] = doc.user_data["home_state"]
    return kept


def _read(text: str) -> tuple[str, str]:
    found = _TOWN_AND_STATE.match(text)
    first = len(text) - len(text.lstrip())
    if found is None or datelines.end(text, first) < found.end():
        return "", ""
    name, named = gazetteer.fold(found[1]), gazetteer.fold(found[2])
    state = vocabulary.load("exonyms")["states"].get(named, found[2])
    code = provinces.country(state, called=True)
    if code not in _WITHOUT_THEIR_LAND:
        return "", ""
    abroad = gazetteer.country(found[2])  # "TBILISI, Georgia"
    return (
        ("", "") if abroad and any(one.country == abroad for one in gazetteer.named(name)) else (name, state)
    )
