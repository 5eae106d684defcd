"""The place mentions that say where something is: names after "in" or "near". Which an event has is for `event_place`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Span

from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.parsing import datelines, note_headers, wording
from briefing_tui.extract.places import (
    bare_names,
    befallen,
    by_kind,
    capitals,
    chain_links,
    chains,
    edges,
    header_places,
    home_states,
    log_names,
    parts_of_towns,
    regions,
)
from briefing_tui.extract.places import unseen as unseen_places
from briefing_tui.extract.places.beside import of_an_office, of_the_doers, only_beside
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.places.country_evidence import of_the_states
from briefing_tui.extract.places.syntax import after_locating, known, locates
from briefing_tui.extract.vocabulary import gazetteer, provinces

_PLACE_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
_SAINTS = frozenset({"st", "saint", "king", "queen", "prince", "princess", "lady"})
_OF_A_LAND = frozenset({"territory", "town", "city", "capital", "province", "state", "region", "village"})
_PARTS = frozenset({"facility", "region", "building", "village"})
_SHORT = 4  # letters
_ROADS = frozenset({"street", "avenue", "boulevard", "road", "highway", "rd", "rd.", "hwy"})
_OPENING = re.compile(r"\s*[^\W\d_][^\n]{2,90}?(?:--|[–—]| - )")


@dataclass(frozen=True, slots=True)
class Place:
    """A place mention: its head token, its words, what kind of place; `beside`: only what it lies next to ("west of X")."""

    token: Any
    text: str
    kind: str
    start: int
    end: int
    code: str = ""
    beside: bool = False


def of(doc: Any) -> list[Place]:
    """Place mentions of the document that say where something is, in order; kept with it."""
    if "places" not in doc.user_data:
        doc.user_data["places"] = _find(doc)
    kept: list[Place] = doc.user_data["places"]
    return kept


def _find(doc: Any) -> list[Place]:
    kinds = kinds_of_place()
    found: list[Place] = []
    taken: set[int] = set()
    opening = _filed(doc)
    for headed in header_places.read(doc, _make):
        found.append(headed)
        taken.update(range(headed.start, headed.end))
    for chain in chains.find(doc):
        if doc[chain[0].start].idx < opening or chain[0].start in taken:
            continue
        for link in chains.lands_whole(doc, chain):
            name = doc[link.start : link.name_end]
            found.append(_make(name.root, link.start, link.end, link.kind, name.text))
            taken.update(range(link.start, link.end))
    for ent in (part for whole in doc.ents for part in _parts(whole)):
        token = ent.root
        if ent.start_char < opening:
            continue
        if ent.label_ in _PLACE_ENTITIES or (
            ent.label_ in {"ORG", "PERSON"} and after_locating(token) and known(ent, kinds)
        ):
            place = _from_entity(doc, ent, kinds)
            if place is not None and not taken & set(range(place.start, place.end)):
                found.append(place)
                taken.update(range(place.start, place.end))
    found += by_kind.before(doc, taken, _make)
    for token in wording.of_classes(doc, "PROPN", "NOUN"):
        if token.i not in taken and token.idx >= opening and unseen_places.unseen(token):
            start, end = edges.before_day(doc, token.i, *clauses.noun_phrase(token))
            found.append(
                _make(token, by_kind.undirected(doc, start, end), end, kinds.get(token.lemma_.lower(), ""))
            )
            taken.update(range(start, end))
    found += by_kind.behind(doc, taken, _make)
    told = frozenset(one.text for one in found if one.kind not in {"country", "admin1", "region"})
    for token in wording.of_classes(doc, "PROPN"):
        if token.i not in taken and token.idx >= opening and befallen.befallen(token, told):
            start, end = clauses.entity(token)
            found.append(_make(token, start, end, kinds.get(token.lemma_.lower(), "")))
            taken.update(range(start, end))
    for link in log_names.find(doc, taken):
        name = doc[link.start : link.name_end]
        found.append(_make(name.root, link.start, link.end, link.kind, name.text))
    found += _around(doc, found)
    found += capitals.find(doc, Place)  # "At no. 26, 37th Street"; and a line end may be a name.
    no_names = unseen_places.CALENDAR | kinds.keys()
    found = [one for one in found if one.text.strip() and one.text.lower() not in no_names]
    found = [
        one for one in found if not (bare_names.nowhere(one.text, one.kind) or edges.of_a_zone(doc, one.end))
    ]
    found.sort(key=lambda place: place.start)
    return regions.called(found)


def _parts(ent: Any) -> list[Any]:
    """The names of one entity: the name finder sometimes takes "Tamar Road, Dorba" for one."""
    doc, edges = ent.doc, [i for i in range(ent.start, ent.end) if ent.doc[i].text == ","]
    if ent.label_ not in _PLACE_ENTITIES or not edges:
        return [ent]
    starts, ends = [ent.start, *(i + 1 for i in edges)], [*edges, ent.end]
    return [Span(doc, a, b, label=ent.label) for a, b in zip(starts, ends, strict=True) if b > a]


def _around(doc: Any, found: list[Place]) -> list[Place]:
    """Whose a place is, which lies around it: "Talla's Orva district"."""
    around = []
    for place in found:
        at = place.start - 1
        while at > 0 and doc[at].is_lower and doc[at].pos_ == "ADJ":
            at -= 1  # "in Talla's northern Orva district"
        if at > 0 and doc[at].tag_ == "POS" and doc[at - 1].ent_type_ == "GPE":
            low, high = clauses.entity(doc[at - 1])
            around.append(
                _make(
                    doc[at - 1], low, min(high, at), "" if gazetteer.country(doc[low:at].text) else "region"
                )
            )
    return around


def _filed(doc: Any) -> int:
    """Where the dateline of a dispatch ends: where a report was filed is not where it happened."""
    text = wording.parsed(doc)
    dateline = _OPENING.match(text)
    if dateline is None or _told(doc, dateline.end()):
        first = len(text) - len(text.lstrip())
        colon = datelines.before_colon(text, first)
        return colon.end() if colon else 0
    headed = note_headers.every(text)
    return 0 if headed and headed[0][0] < dateline.end() else dateline.end()


def _told(doc: Any, end: int) -> bool:
    """Something happens before the dash: "Gunmen raided a house in Karv - Talla governorate" opens no dispatch."""
    return any(token.tag_ == "VBD" for token in doc[: end // 2] if token.idx < end)


def _from_entity(doc: Any, ent: Any, kinds: dict[str, str]) -> Place | None:
    token, start, end = ent.root, edges.town_begins(doc, ent.start, ent.end), ent.end
    start = by_kind.undirected(doc, start, end)
    while end > start and doc[end - 1].pos_ in {"ADP", "PUNCT", "DET", "PART"}:
        end -= 1
    if start >= end or (ent.label_ != "FAC" and doc[start].lower_ == "islamic"):
        return None
    if _aged(doc, end) or bare_names.of_a_man(token) or doc[start].lower_.rstrip(".") in chain_links.MONTHS:
        return None
    text = doc[start:end].text
    if token.dep_ == "amod" and ent.label_ != "FAC" and token.tag_ != "VBG":
        return None  # "the Sagaing region"
    whole = end - start > 1 and not gazetteer.country(text)  # "the Dominican Republic" is no part of a land
    kind = kinds.get(doc[end - 1].lemma_.lower(), "") if whole else ""
    if kind and (past := chain_links.past_kinds(doc, end)) > end:
        last = doc[past - 1]  # "the Orun River dam", "Old Port car park"
        return _make(last, start, past, kinds[last.lower_]) if locates(last) else None
    if kind == "village" and edges.names_another(doc, end):
        return _make(token, start, end - 1, "admin1")  # "the Sulen town of Karvel"
    if (
        not kind
        and token.dep_ in {"compound", "nmod", "poss", "nsubj", "appos", "amod"}
        and token.head.lemma_.lower() in kinds
        and token.head.pos_ in {"NOUN", "PROPN"}
        and token.head.i - end <= 1
        and token.head.i >= end - 1
    ):
        head = token.head
        land = gazetteer.country(text) and (by_kind.named_behind(head) or head.lower_ == "capital")
        if parts_of_towns.said_of_regions(text) and by_kind.named_behind(head):
            return None  # "the Andean province of Karvel"
        if land or parts_of_towns.around_of(token, head):
            if parts_of_towns.broad(text):
                return replace(_make(head, start, end, "region", text), token=head)
            return replace(_make(head, start, end, "country" if land else "admin1", text), token=head)
        kind, end, token = kinds[head.lemma_.lower()], head.i + 1, head
    elif (
        not kind
        and token.dep_ == "pobj"
        and token.head.lower_ == "of"
        and token.head.head.lemma_.lower() in kinds
    ):
        # "In the city of Karvel": the city is what stands after "in".
        noun = token.head.head
        kind = "" if parts_of_towns.one_of_many(noun) else kinds[noun.lemma_.lower()]
        if kind in _PARTS and gazetteer.country(text):
            kind = ""  # "the mountains of eastern Kelland"
        return _make(token, start, end, kind, text) if locates(noun) else None
    elif (
        not kind
        and end < len(doc)
        and doc[end].lemma_.lower() in kinds
        and doc[end].pos_ in {"NOUN", "PROPN"}
    ):
        end = max(end + 1, chain_links.past_kinds(doc, end))
        kind = kinds[doc[end - 1].lemma_.lower()]
    if (
        not (locates(token) or befallen.befallen(token))
        or doc[end - 1].lower_ in bare_names.BODIES
        or weapons.kind_of(token)
    ):
        return None
    if end - start == 1 and text.isupper() and len(text) <= _SHORT and not gazetteer.is_name(text):
        return None  # "the SDF said", whatever it stands for
    return None if not kind and _peoples(doc, end, text) else _make(token, start, end, kind, text)


def _peoples(doc: Any, end: int, text: str) -> bool:
    """ "Kyrgyz, Tajik guards trade fire": words for two peoples, of which the name finder takes one for a land."""
    behind = doc[end + 1].text if end + 1 < len(doc) and doc[end].lower_ in {",", "and"} else ""
    both = (text, behind) if behind else ()
    return bool(both) and all(gazetteer.country(one) and not gazetteer.is_name(one) for one in both)


def _aged(doc: Any, end: int) -> bool:
    """ "Mya Thein, 71, and her sister": a name with an age is somebody's."""
    behind = [one.text for one in doc[end : end + 3]]
    if len(behind) < 3 or not (behind[1].isdigit() and len(behind[1]) < 3):
        return False
    return (behind[0], behind[2]) in {(",", ","), ("(", ")"), (",", ".")}


def _make(token: Any, start: int, end: int, kind: str, name: str = "") -> Place:
    doc = token.doc
    start = edges.past_holder(doc, start, end)
    kind = "" if kind and gazetteer.country(doc[start:end].text) else kind
    start, name = edges.past_its_kind(doc, start, end, name)
    end = end if kind or name else edges.past_hyphen(doc, start, end)
    for i in range(end - 2, start, -1):
        # "Talla's Orva district": the possessor lies around it, but "Talla's western areas" are named by it.
        if gazetteer.named(doc[start:end].text):
            break  # "Cox's Bazar"
        if kind == "building" and doc[start].lower_.rstrip(".") in _SAINTS:
            break  # "St. Anne's Primary School"
        if doc[i].tag_ == "POS" and any(
            token.pos_ == "PROPN" or token.text.istitle() for token in doc[i + 1 : end - bool(kind)]
        ):
            name, start = name.removeprefix(doc[start : i + 1].text).strip(), i + 1
            start = by_kind.undirected(doc, start, end) if doc[start].is_lower else start
            break
    if behind := edges.before_centre(doc, start, end):
        end, kind, name = behind, "", ""
    articles = {"a", "an"} if doc[end - 1].lower_ in {"road", "highway"} else {"a", "an", "the"}
    named_road = doc[end - 1].lower_ in _ROADS and not any(one.lower_ in articles for one in token.lefts)
    town, house = doc[start : end - 1].text, kind == "building" and not named_road
    if house and doc[end - 1].is_lower and gazetteer.fold(town) in gazetteer.large_towns():
        end, kind = end - 1, ""  # "the Mosul hotel" is any hotel there; a road leads there, or bears its name
    if doc[end - 1].is_lower and kind and not name and (owner := edges.whose_part(doc, start, end)):
        end, kind = owner, ""
    if kind in {"village", "district"} and (named := edges.before_a_people(doc, start, end)):
        end, kind, name = named, "", ""
    past = start if kind else edges.past_compass(doc, start, end)
    start, name = (past, "") if past > start else (start, name)
    called = doc[start : end - 1].text
    whose = gazetteer.country(called) if doc[end - 1].lower_ in _OF_A_LAND else None
    # "Into Honduran territory", but not "an Israeli settlement", "Gaza province".
    if whose and not (
        edges.a_town(doc, start, end) or provinces.countries(called) or gazetteer.is_name(called)
    ):
        return Place(token, gazetteer.country_names()[whose], "country", start, end, whose)
    end = edges.before_mark(doc, start, end)
    text = edges.unmarked(doc[start:end].text)
    code = gazetteer.country(name or text) or ""
    if code and of_the_states(doc, name or text):
        code, kind = "", kind or ("" if home_states.land(doc, name or text) else "admin1")
    kind = kind or ("country" if code else "")
    code = code if kind == "country" else ""
    return Place(
        token,
        " ".join(text.split()),
        kind or "town",
        start,
        end,
        code,
        only_beside(doc, start) or of_the_doers(token) or of_an_office(token),
    )
