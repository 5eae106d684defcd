"""Where something happened: the most specific place the text ties to it, and what the text says lies around it.

Coordinates come from the gazetteer only where a town of that name is in a country the text speaks of, or where
the name is of one town only. Otherwise a place is a name without coordinates: never a guess.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing_tui.extract import clauses, gazetteer, lexicon
from briefing_tui.model import GeoPrecision

# The finer the better; what a name is called in the text decides, else what the gazetteer knows.
_RANK = {"facility": 0, "neighbourhood": 1, "village": 2, "town": 2, "district": 3, "admin1": 4, "region": 5, "country": 6}
_PLACE_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
_LOCATING = frozenset("in at near on outside around inside of from to towards toward into across off along between through over by within throughout".split())
_NOT_SUBJECT = frozenset({"nsubj", "nsubjpass", "poss", "compound", "amod", "agent", "nmod"})


_DATELINE = re.compile(r"\s*([^\W\d_][\w .'-]{2,30}?)\s*(?:\(|,\s*(?:\d|[A-Z])|\s[-–—])")


@dataclass(frozen=True, slots=True)
class Place:
    """A place mention: its head token, its words, what kind of place."""

    token: Any
    text: str
    kind: str
    start: int
    end: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """The place of an event. `precision` says what the coordinates are those of."""

    location: str | None = None
    admin1: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: GeoPrecision = "none"


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {word: entry for word, entries in lexicon.classes("places").items() for entry in entries[:1]}


def of(doc: Any) -> list[Place]:
    """Place mentions of the document that say where something is, in order; kept with it."""
    if "places" not in doc.user_data:
        doc.user_data["places"] = _find(doc)
    kept: list[Place] = doc.user_data["places"]
    return kept


def _find(doc: Any) -> list[Place]:
    kinds = _kinds()
    found: list[Place] = []
    taken: set[int] = set()
    for ent in doc.ents:
        token = ent.root
        if ent.label_ in _PLACE_ENTITIES or (ent.label_ in {"ORG", "PERSON", "NORP"} and _after_locating(token)):
            place = _from_entity(doc, ent, kinds)
            if place is not None and not taken & set(range(place.start, place.end)):
                found.append(place)
                taken.update(range(place.start, place.end))
    for token in doc:
        if token.i in taken or token.lemma_.lower() not in kinds or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        named = [child for child in token.lefts if child.dep_ in {"compound", "nmod", "amod", "poss"} and (child.pos_ == "PROPN" or (child.ent_type_ == "NORP" and token.lemma_ == "border"))]
        if named and _locates(token):
            start = _undirected(doc, min(child.left_edge.i for child in named), token.i + 1)
            found.append(_make(doc, token, start, token.i + 1, kinds[token.lemma_.lower()]))
            taken.update(range(start, token.i + 1))
    for token in doc:
        # "the city of Flores", where the name finder saw no place.
        if token.dep_ == "pobj" and token.i not in taken and token.pos_ == "PROPN" and token.head.lower_ == "of":
            noun = token.head.head
            if noun.lemma_.lower() in kinds and _locates(noun):
                start, end = clauses.noun_phrase(token)
                found.append(_make(doc, token, start, end, kinds[noun.lemma_.lower()]))
    found.sort(key=lambda place: place.start)
    return found


_DIRECTIONS = frozenset("the a an western eastern northern southern central northeastern northwestern southeastern southwestern north-east north-west upper lower downtown nearby".split())


def _undirected(doc: Any, start: int, end: int) -> int:
    while start < end - 1 and doc[start].lower_ in _DIRECTIONS:
        start += 1
    return start


def _from_entity(doc: Any, ent: Any, kinds: dict[str, str]) -> Place | None:
    token, start, end = ent.root, ent.start, ent.end
    start = _undirected(doc, start, end)
    while end > start and doc[end - 1].pos_ in {"ADP", "PUNCT", "DET", "PART"}:
        end -= 1
    if start >= end:
        return None
    text = doc[start:end].text
    if token.dep_ in {"amod"} and ent.label_ != "FAC":
        return None
    kind = kinds.get(doc[end - 1].lemma_.lower(), "") if end - start > 1 else ""
    if not kind and token.dep_ in {"compound", "nmod", "poss", "nsubj", "appos"} and token.head.lemma_.lower() in kinds and token.head.i - end <= 1 and token.head.i >= end - 1:
        head = token.head
        kind, end, token = kinds[head.lemma_.lower()], head.i + 1, head
    elif not kind and token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in kinds:
        kind = kinds[token.head.head.lemma_.lower()]
    elif not kind and end < len(doc) and doc[end].lemma_.lower() in kinds and doc[end].pos_ in {"NOUN", "PROPN"}:
        kind, end = kinds[doc[end].lemma_.lower()], end + 1
    if not _locates(token):
        return None
    return _make(doc, token, start, end, kind, text)


def _make(doc: Any, token: Any, start: int, end: int, kind: str, name: str = "") -> Place:
    text = doc[start:end].text
    code = gazetteer.country(name or text) or ""
    if code and not kind:
        kind = "country"
    return Place(token, " ".join(text.split()), kind or "town", start, end, code if kind == "country" else "")


def _after_locating(token: Any) -> bool:
    return bool(token.dep_ == "pobj" and token.head.lower_ in {"in", "near", "outside"})


def _locates(token: Any) -> bool:
    """The mention says where, not who: it hangs on a preposition of place, or stands beside one that does."""
    up = token
    for _ in range(5):
        if up.dep_ == "pobj":
            return up.head.lower_ in _LOCATING
        if up.dep_ in {"appos", "conj", "compound", "npadvmod", "nmod", "dobj", "poss", "nsubj", "nsubjpass"} and up.head is not up:
            if up.dep_ in {"nsubj", "nsubjpass", "poss"}:
                return False
            if up.dep_ == "dobj":
                return True
            if up.dep_ in {"compound", "nmod"} and up.head.lemma_.lower() not in _kinds():
                return False
            up = up.head
            continue
        return bool(up.dep_ in {"ROOT", "npadvmod", "advmod"})
    return False


def countries(doc: Any) -> Counter[str]:
    """How often the document speaks of each country (ISO code), demonyms and adjectives counted."""
    if "countries" not in doc.user_data:
        counted: Counter[str] = Counter()
        for ent in doc.ents:
            if ent.label_ in {"GPE", "NORP", "LOC"}:
                code = gazetteer.country(ent.text)
                if code:
                    counted[code] += 1
                elif ent.label_ == "GPE" and (town := _one_town(ent.text)):
                    counted[town.country] += 1
        dateline = _DATELINE.match(doc.text)
        if dateline and (town := _one_town(dateline.group(1))):
            counted[town.country] += 3
        doc.user_data["countries"] = counted
    kept: Counter[str] = doc.user_data["countries"]
    return kept


def _one_town(name: str) -> gazetteer.Town | None:
    """The town everybody means by a name: ten times the size of any namesake abroad."""
    listed = gazetteer.towns(name)
    if not listed:
        return None
    abroad = max((town.population for town in listed if town.country != listed[0].country), default=0)
    return listed[0] if listed[0].population >= max(10 * abroad, 100_000) else None


def dominant(doc: Any) -> str:
    """The country a document is plainly about: spoken of in six mentions of ten and more; "" where none is."""
    counted = countries(doc)
    if not counted:
        return ""
    code, most = counted.most_common(1)[0]
    return code if most >= 0.6 * sum(counted.values()) else ""


def _contained(doc: Any) -> dict[str, str]:
    """Which places the text itself puts into a country: "Iraq's province of Anbar", "Mosul, Iraq"."""
    if "contained" in doc.user_data:
        kept: dict[str, str] = doc.user_data["contained"]
        return kept
    found: dict[str, str] = {}
    for ent in doc.ents:
        if ent.label_ not in {"GPE", "NORP", "LOC"} or not (code := gazetteer.country(ent.text)):
            continue
        up = ent.root
        for _ in range(3):
            for other in up.subtree:
                if other.ent_type_ in {"GPE", "LOC", "FAC"} and other.i != ent.root.i and abs(other.i - ent.root.i) < 8:
                    low, high = clauses.entity(other)
                    name = _bare(doc[low:high].text).casefold()
                    if not gazetteer.country(name):
                        found.setdefault(name, code)
            if up.pos_ in {"VERB", "AUX"} or up.head.pos_ in {"VERB", "AUX"} or up.head is up or ent.label_ == "NORP":
                break
            up = up.head
    doc.user_data["contained"] = found
    return found


def resolve(doc: Any, near: list[Place]) -> Where:
    """The place of an event from the mentions tied to it: the finest one, with what lies around it by the text."""
    if not near:
        code = dominant(doc)
        name = gazetteer.country_names().get(code) if code else None
        return Where(name, None, name, precision="country" if name else "none")
    near = sorted(near, key=lambda place: (_RANK.get(place.kind, 5), place.start))
    best = near[0]
    code = next((place.code for place in near if place.code), "")
    admin1 = next((_bare(place.text) for place in near if place.kind == "admin1"), None)
    if best.kind == "country":
        return Where(best.text, None, gazetteer.country_names().get(best.code, best.text), precision="country")
    contained = _contained(doc)
    code = code or next((contained[key] for place in near if (key := _bare(place.text).casefold()) in contained), "")
    evidence = {code} if code else set(countries(doc))
    town = None
    for place in near:
        if place.kind in {"town", "village", "district"}:
            town = _town(_bare(place.text), evidence)
            if town is not None:
                break
    code = code or (town.country if town is not None else "") or dominant(doc)
    if admin1 is None and best.kind == "town" and town is None and gazetteer.us_state(best.text) and code in {"", "US"}:
        admin1, code = best.text, "US"
    precision: GeoPrecision = "none"
    if town is not None:
        precision = "town"
    elif admin1 is not None:
        precision = "admin1"
    elif code:
        precision = "country"
    return Where(
        best.text if best.kind in {"facility", "neighbourhood"} else _bare(best.text),
        admin1,
        gazetteer.country_names().get(code) if code else None,
        town.latitude if town else None,
        town.longitude if town else None,
        precision,
    )


def _town(name: str, evidence: set[str]) -> gazetteer.Town | None:
    """The one town meant, by the countries the text speaks of; None where two are as likely."""
    listed = gazetteer.towns(name)
    inside = [town for town in listed if town.country in evidence]
    if len({town.country for town in inside}) == 1:
        return inside[0]
    if not inside and len(listed) == 1 and not evidence:
        return listed[0]
    return None


def _bare(text: str) -> str:
    """The name without the word that says what it is: "Anbar province" -> "Anbar"."""
    kinds = _kinds()
    words = text.split()
    while len(words) > 1 and words[-1].lower() in kinds:
        words.pop()
    return " ".join(words)


def chain_start(doc: Any, token: Any) -> int:
    """First token of the phrase a place stands in (for callers that show it)."""
    return clauses.noun_phrase(token)[0]
