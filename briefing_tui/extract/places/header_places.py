"""The places that the header of a note names: "14 Sep, Dorba, Sulen prov.: bus hit a mine" happened in Dorba.

They stand from the small to the large, or from the large to the small where a country is named first.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from briefing_tui.extract.parsing import note_headers, wording
from briefing_tui.extract.places import chain_links, country_evidence
from briefing_tui.extract.vocabulary import gazetteer, provinces

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.extract.places.places import Place

_KEY = "header places"
_LAND = re.compile(r"(?m)^[ \t]*(?:In )?(?P<name>[A-Z][A-Za-z ]{2,30}?)[ \t]*:?[ \t]*$")
# "In Syria, jets conducted 12 strikes." above a list of them.
_LAND_TOLD = re.compile(
    r"(?m)^[ \t]*In (?P<name>[A-Z][A-Za-z ]{2,30}?),[^\n]*[.:][ \t]*\n\s*(?=[-–—•*·▪‣○●][ \t])"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# "SOMALIA: Truck bomb at a bridge", "MALI. Gunmen ...", "... in the dark. Kosovo: a policeman was killed at Orvar."
_LAND_HEADS = re.compile(
    r"(?m)(?:^[ \t]*(?P<name>[A-Z][A-Za-z ]{2,30})(?::|\.|[ \t][-–—])|(?<=[.;!?] )(?P<inside>[A-Z][A-Za-z ]{2,30}):)[ \t]+(?=\S)"
)
_PUTS = re.compile(r"\b(?:in|at|near|outside|around|on)\s+(?:the\s+)?[A-Z]\w")
_ENTRY = re.compile(
    r"\s*(?:[-–—•*·▪‣○●]|On|Near|In|At|Outside|Around|North|South|East|West)\b|\s*[-–—•*·▪‣○●]"
)
_FINE = frozenset({"village", "neighbourhood"})
_QUARTERS = frozenset({"col", "bo", "res", "urb"})  # colonia, barrio, residencial, urbanización
_OF_REGIONS = frozenset({"regional", "oblast", "provincial"})
_SMALL = 50_000  # people of a town that no province is likely to be called after
_WIDE = frozenset({"admin1", "region", "country"})


def read(doc: Any, make: Callable[[Any, int, int, str, str], Place]) -> list[Place]:
    """The places of every header of the document, in order of the text, kept for `over`; `make` is that of `places`."""
    zones = []
    for start, end, header in note_headers.every(wording.parsed(doc)):
        found: list[Place] = []
        for spans in _groups(doc, header):
            coarser = [replace(one, kind="district") if one.kind == "town" else one for one in found]
            found = [*_ranked(spans, make), *coarser]
        if found:
            zones.append((start, end, found))
    zones = sorted([*zones, *_lands(doc, make), *_heads(doc, make)], key=lambda zone: zone[0])
    doc.user_data[_KEY] = ([start for start, _, _ in zones], zones)
    return sorted((place for _, _, listed in zones for place in listed), key=lambda place: place.start)


def _lands(doc: Any, make: Callable[[Any, int, int, str, str], Place]) -> list[tuple[int, int, list[Place]]]:
    """Each line that holds no more than a country ("In Iraq:"), or opens with one above a list, with how far it goes on: to
    the first line that opens with neither a place nor the mark of a list."""
    text = wording.parsed(doc)
    found = []
    for heading in (*_LAND.finditer(text), *_LAND_TOLD.finditer(text)):
        code = gazetteer.country(heading["name"])
        span = doc.char_span(*heading.span("name"), alignment_mode="expand") if code else None
        if span is None or not code:
            continue
        end = heading.end()
        for line in _LINE.finditer(text, heading.end()):
            if _LAND.match(line[0] + "\n") or not _ENTRY.match(line[0]):
                break
            end = line.end()
        place = make(span.root, span.start, span.end, "country", span.text)
        found.append((heading.start(), end, [replace(place, kind="country", code=code)]))
    return found


def _heads(doc: Any, make: Callable[[Any, int, int, str, str], Place]) -> list[tuple[int, int, list[Place]]]:
    """Countries and provinces that head the pieces of a round-up, each with how far its piece goes: two or more, over pieces that put
    something somewhere; "Armenia: 104 killed. Azerbaijan: 60" are two sides of one war."""
    text = wording.parsed(doc)
    heads = [one for one in _LAND_HEADS.finditer(text) if _heads_a_piece(one["name"] or one["inside"])]
    found: list[tuple[int, int, list[Place]]] = []
    for heading, beyond in itertools.zip_longest(heads, heads[1:]):
        end = beyond.start() if beyond else len(text)
        part = "name" if heading["name"] else "inside"
        span = doc.char_span(*heading.span(part), alignment_mode="expand")
        code = gazetteer.country(heading[part])
        if span is None or not _PUTS.search(text, heading.end(), end):
            continue
        name = span.text.title() if span.text.isupper() else span.text
        kind = "country" if code else "admin1"
        place = replace(make(span.root, span.start, span.end, kind, span.text), text=name)
        found.append((heading.start(), end, [replace(place, kind=kind, code=code or "")]))
    return found if len({listed[0].text for _, _, listed in found}) > 1 else []


def _heads_a_piece(name: str) -> bool:
    """A country, or a province that nothing else is called: "Kosovo: ...", "ITURI: ..."."""
    if gazetteer.country(name):
        return gazetteer.is_name(name)
    return bool(provinces.country(name)) and not gazetteer.named(name)


def _groups(doc: Any, header: note_headers.Header) -> list[list[Any]]:
    """The names before and behind a day, or a bracketed country: "Dorba (SDN) / Orva / ..." and "DORBA, 4 MAY: Orva - ..." are in Orva."""
    groups: list[list[Any]] = [[]]
    for piece in header.pieces:
        span = doc.char_span(piece.start, piece.end, alignment_mode="expand")
        if span is None:
            continue
        coded = piece.kind == "code" and gazetteer.coded(span.text)
        if piece.kind == "day" and groups[-1]:
            groups.append([])
        elif piece.kind == "place" or coded:
            groups[-1].append(span)
            if coded and span.end < len(doc) and doc[span.end].text == ")":
                groups.append([])
    return [group for group in groups if group]


def _ranked(spans: list[Any], make: Callable[[Any, int, int, str, str], Place]) -> list[Place]:
    """The finest first: what no word says the kind of is a town if it comes first, else a province, districts between."""
    down = len(spans) > 1 and bool(_land(spans[0].text) or _around_next(spans[0].text, spans[1].text))
    if down:
        spans = spans[::-1]
    kinds = country_evidence.kinds()
    found: list[Place] = []
    within = False
    if (
        len(spans) > 2
        and kinds.get(spans[-2][-1].lower_)
        and not kinds.get(spans[-1][-1].lower_)
        and not _land(spans[-1].text)
    ):
        spans, within = spans[::-1], True  # "Talla / Sulen border, Orva"
    bare = [span for span in spans if span[-1].lower_ not in kinds and not _land(span.text)]
    # "Yangon, Orva township": what is called a village or a ward lies in the others.
    inner = not within and any(len(span) > 1 and kinds.get(span[-1].lower_, "") in _FINE for span in spans)
    for span in spans:
        kind = kinds.get(span[-1].lower_.rstrip("."), "") if len(span) > 1 else ""
        if span[0].lower_.rstrip(".") in chain_links.BEFORE_NAME | _QUARTERS:
            kind = "neighbourhood"  # "PD 9"
        if within and kind in _FINE and span is not spans[0]:
            kind = "district"  # "Sulen, Talla township, Orva"
        if kind == "building" and len(spans) > 2 and span is spans[0] and "-" not in span.text:
            kind = "neighbourhood"  # "Dorba rd, Sulen, SDN": the road, like an address
        if span.end < len(span.doc) and span.doc[span.end].lower_ in _OF_REGIONS:
            kind = "admin1"  # "Sulen regional administration"
        if within and not kind and span is spans[0]:
            kind = "village"
        if not kind and (span in bare[1:] or (span in bare and (inner or (down and span is not spans[0])))):
            kind = "admin1" if span == bare[-1] else "district"
        place = make(span.root, span.start, span.end, kind, country_evidence.bare(span.text))
        code = gazetteer.coded(span.text)
        found.append(replace(place, kind="country", code=code) if code else place)
    return found


def _land(name: str) -> str | None:
    return gazetteer.country(name) or gazetteer.coded(name)


def _around_next(first: str, second: str) -> bool:
    """Whether the first of two names is the wider: "Baghdad, Sadr City", "Logar, Baraki Barak".

    The second is a smaller town of the same land, or a small one where no town is called as the first is.
    """
    inside = gazetteer.named(second)
    if not inside or gazetteer.country(second):
        return False
    around = [town for town in gazetteer.named(first) if town.country in {one.country for one in inside}]
    if around:
        return (
            max(one.population for one in inside if one.country == around[0].country) < around[0].population
        )
    return not gazetteer.named(first) and inside[0].population < _SMALL


def over(doc: Any, offset: int, own: list[Place]) -> list[Place]:
    """What the header of its paragraph adds to the places that something at an offset has of its own.

    All where it has none, or only wide ones; else what may lie around them.
    """
    starts, zones = doc.user_data[_KEY]
    at = bisect_right(starts, offset) - 1
    if at < 0 or offset >= zones[at][1]:
        return []
    listed: list[Place] = zones[at][2]
    if all(place.kind in _WIDE for place in own):
        if any(place.kind != "country" and place not in listed for place in own):
            # "In Sulen, further north, nine died": not in the town that was told of before
            return [place for place in listed if place.kind == "country"]
        told = _told_before(doc, offset, zones[at][0], listed)
        if len({place.text for place in told}) > 1 and not own and listed[0].kind == "country":
            return []  # of the towns of a piece under "KELLAND:", the one that was told of last
        if len({place.text for place in told}) != 1:
            return listed
        own = told
        listed = [*told, *_behind(doc, told[0], listed), *listed]
    down = len(listed) > 1 and listed[0].start > listed[-1].start  # "Peru, Cauda: car bomb in Dorba"
    return [
        place if place.kind in _WIDE or place in own else replace(place, kind="admin1")
        for place in listed
        if place.kind in _WIDE or (down and place is listed[0]) or place in own
    ]


def _behind(doc: Any, told: Place, listed: list[Place]) -> list[Place]:
    """The provinces that the text names right behind a place: "Orva, Sulen"."""
    named: list[Place] = doc.user_data.get("places", ())
    at = bisect_left(named, told.end, key=lambda place: place.start)
    return [
        one
        for one in named[at : at + 1]
        if one.kind == "admin1"
        and one not in listed
        and doc[told.end : one.start].text.strip() in {",", "(", "in"}
    ]


def _told_before(doc: Any, offset: int, start: int, listed: list[Place]) -> list[Place]:
    """The places that a note has named by then, besides those of its header: "4 May, Dorba: ambush near Orva. 2 killed"."""
    named: list[Place] = doc.user_data.get("places", ())
    at = partial(bisect_left, named, key=lambda place: place.token.idx)
    return [
        place
        for place in named[at(start) : at(offset)]
        if place not in listed and place.kind not in _WIDE and not place.beside
    ]
