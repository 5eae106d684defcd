"""Provinces, states and departments of ISO 3166-2 (pycountry), by the names that English reporting gives them."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.extract import vocabulary
from briefing_tui.extract.vocabulary import gazetteer

_FIRST_LEVEL = re.compile(
    r"province|region|state|department|governorate|prefecture|republic|territory|oblast|division|county$|land$|emirate",
    re.IGNORECASE,
)
_SMALL = re.compile(r"metropolitan|municipality|parish|authority|council|two-tier|rural", re.IGNORECASE)
_ADDED = re.compile(r"\[.*?\]|\(.*?\)|,.*")
_SLAVIC = re.compile(r"(.{3,}?)(?:skaya|ska|skiy|aya|a)$")
_KNOWN_STATES = frozenset({"US", "CA", "AU"})  # whose states are named without the country
_LARGE = 200_000  # people of a town that is as well known as a state
_LETTERS = 4  # names that are shorter are words of other languages


@lru_cache(maxsize=1)
def _names() -> dict[str, frozenset[str]]:
    """Folded name -> ISO codes of the countries that have a province called so."""
    import pycountry

    spelt = vocabulary.load("exonyms")
    found: dict[str, set[str]] = {}
    for one in pycountry.subdivisions:
        inner = one.parent_code and one.type not in {"Province", "Department"}
        if inner or _SMALL.search(one.type) or not _FIRST_LEVEL.search(one.type):
            continue
        for name in _spellings(gazetteer.fold(_ADDED.sub("", one.name)), spelt["points"], spelt["units"]):
            found.setdefault(name, set()).add(one.country_code)
    for name, code in spelt["provinces"].items():
        found.setdefault(name, set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items() if len(name) >= _LETTERS}


def _spellings(name: str, points: dict[str, str], units: list[str]) -> set[str]:
    """The name, and as English has it: "nord kivu" is North Kivu, "al anbar" Anbar, "khersonska oblast" Kherson."""
    words = [word.strip("'’‘`") for word in name.split()]
    plain = [word for word in words if word not in units]
    made = {" ".join(words), " ".join(points.get(word, word) for word in plain)}
    if "de" in plain[1:]:
        made.add(" ".join(plain[: plain.index("de", 1)]))  # "Michoacán de Ocampo"
    if len(plain) > 1 and plain[0] in gazetteer.ARTICLES:
        made.add(" ".join(plain[1:]))
    if len(plain) < len(words) and len(plain) == 1 and (stem := _SLAVIC.match(plain[0])):
        made |= {stem.group(1), plain[0].removesuffix("aya").removesuffix("a")}
    return made


def countries(name: str) -> frozenset[str]:
    """ISO codes of the countries with a province called so; empty for none."""
    return _names().get(gazetteer.fold(name).removeprefix("the "), frozenset())


@lru_cache(maxsize=4096)
def country(name: str, called: bool = False) -> str | None:
    """The one country that has a province called so, None where there are none or several.

    What is also the name of a town abroad, or a word of English ("Plateau", "Unity"), is known by what the text calls
    it: `called` says that it does ("Plateau state", "Niger state").
    """
    codes = countries(name)
    if len(codes) != 1 or (not called and gazetteer.country(name) is not None):
        return None
    code = next(iter(codes))
    folded = gazetteer.fold(name)
    abroad = any(
        town.country != code and gazetteer.fold(town.name) == folded and not better_known(name, town)
        for town in gazetteer.towns(name)
    )
    if not called and (abroad or folded in vocabulary.words("exonyms", "not_alone")):
        return None
    return code


def better_known(name: str, town: gazetteer.Town) -> bool:
    """Whether everybody means a state by a name, and not a town abroad that is called so: Virginia, Ontario, Montana."""
    lands = countries(name) & _KNOWN_STATES
    return bool(lands) and town.country not in lands and town.population < _LARGE
