"""One name of a chain of places and how it is read: capitalised words, hyphened names, the word for their kind."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.places import country_evidence
from briefing_tui.extract.places.country_evidence import kinds
from briefing_tui.extract.vocabulary import gazetteer

SIDES = vocabulary.words("event_grammar", "place_chains_sides")
_DIRECTIONS = vocabulary.words("event_grammar", "places_directions") | SIDES
BEFORE_NAME = vocabulary.words("event_grammar", "place_chains_first")
_INNER = frozenset({"al", "el", "de", "del", "la", "da", "do", "dos", "du", "e", "of"})
_NO_TITLE = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "ORDINAL", "PERCENT", "LANGUAGE"})


MONTHS = frozenset(name.lower() for name in (*calendar.month_name, *calendar.month_abbr, "sept") if name)
ROADS = frozenset({"road", "highway", "motorway", "railway", "axis", "route"})
_SAID_OF = frozenset({"based", "bound", "born", "area", "wide", "style", "led", "held", "run", "controlled", "registered", "backed", "made", "like"})  # fmt: skip
_PART = 4  # tokens of the name of a numbered part of a town
_HOUSES = frozenset({"facility", "building"})
_MIDDLES = frozenset({"centre", "center"})  # "Karvel city centre" is in Karvel
_LINK = 3  # letters of the word between hyphens in "Pul-e Khumri"


@dataclass(frozen=True, slots=True)
class Link:
    """One name of a chain: its tokens (`end` exclusive, with the word for its kind) and its kind ("" = unsaid)."""

    start: int
    name_end: int
    end: int
    kind: str


def read(doc: Any, start: int) -> Link | None:
    """A name with the word for its kind from here on: "the southern state of Kessar", "Sanko district"."""
    while start < len(doc) and doc[start].is_lower and doc[start].lower_ in _DIRECTIONS:
        start += 1
    if start + 2 < len(doc) and doc[start].is_lower and doc[start + 1].lower_ == "of":
        kind = kinds().get(doc[start].lemma_.lower(), "")
        inner = read(doc, start + 2) if kind else None
        return alter(inner, inner.kind or kind) if inner is not None else None
    end = _name_end(doc, start)
    if end == start:
        return None
    span = doc[start:end]
    if doc[start].ent_type_:
        low, high = clauses.entity(doc[start])
        high -= doc[high - 1].tag_ == "POS"
        land = high <= end + 4 and gazetteer.country(doc[low:high].text)
        if land and not country_evidence.names_a_province(doc, high):
            return Link(start, high, high, "country") if doc[start].ent_type_ != "NORP" else None
    if gazetteer.country(span.text) and not country_evidence.names_a_province(doc, end):
        return Link(start, end, end, "country") if span.root.ent_type_ != "NORP" else None
    last = doc[end - 1]
    if end - start > 1 and doc[start].lower_ in BEFORE_NAME:
        return Link(start, end, end, "neighbourhood")
    if (behind := past_kinds(doc, end)) > end:
        return Link(start, behind - 1, behind, kinds()[doc[behind - 1].lower_])
    if end - start > 1 and (kind := kinds().get(last.lower_, "")):
        return Link(start, end - 1, end, kind)
    return Link(start, end, end, "")


def past_kinds(doc: Any, end: int) -> int:
    """Past the words in small letters behind a name that say what it is: "Karvel | district", "Orun | river post"."""
    at = end
    if at + 1 < len(doc) and doc[at].is_lower and doc[at].dep_ == "compound" and doc[at].head.i == at + 1:
        at += kinds().get(doc[at + 1].lower_) in _HOUSES  # "Old Port car park"
    if at < len(doc) and doc[at].is_lower and doc[at].lower_ in kinds():
        at += 1
        while at < len(doc) and doc[at].is_lower and kinds().get(doc[at].lower_) in _HOUSES:
            if doc[at].lower_ in _MIDDLES or doc[at].pos_ != "NOUN":
                break
            at += 1
    return at


def _name_end(doc: Any, start: int) -> int:
    """Where a name of up to five capitalised words ends; `start` itself where there is none."""
    if not _capital(doc, start):
        return start
    end = start
    while end < len(doc) and end - start < 9:
        token = doc[end]
        joined = token.text in {"-", "’", "'"} and end > start and not doc[end - 1].whitespace_
        inner = (
            end > start
            and token.lower_ in _INNER - {"of"}
            and _capital(doc, end + 1 + (text_at(doc, end + 1) == "-"))
        )
        if end == start + 1 and token.text.isdigit() and doc[start].lower_ in BEFORE_NAME:
            end += 1  # "PD 3", "Camp 8 West"
            while (
                end < len(doc) and end - start < _PART and _capital(doc, end) and not doc[end].is_sent_start
            ):
                end += 1
            return end
        within = end > start and doc[end - 1].text == "-" and token.is_alpha and len(token) <= _LINK
        within = within and text_at(doc, end + 1) == "-"  # "Pul-e Khumri", "Port-au-Prince"
        within = within or _tail(doc, start, end)
        inner = inner or (end > start and token.lower_ == "to" and _road_behind(doc, end + 1))
        short = end > start and doc[end - 1].text == "-" and token.is_alpha and _capital(doc, end + 1)
        if not (
            _capital(doc, end)
            or (joined and end + 1 < len(doc) and not token.whitespace_)
            or inner
            or within
            or (short and len(token) <= _LINK)
        ):
            break
        if token.is_sent_start and end > start:
            break
        end += 1
    return end


def _tail(doc: Any, start: int, end: int) -> bool:
    """ "Tal-oru", "Karv-u": the last piece of a name that goes on in lower case; "Karvel-based" is none."""
    token = doc[end]
    joined = end > start + 1 and doc[end - 1].text == "-" and not doc[end - 1].whitespace_
    return bool(joined and token.is_alpha and token.is_lower and token.lower_ not in _SAID_OF)


def _road_behind(doc: Any, start: int) -> bool:
    """ "The Karven to Orva road": a name from here on, and the word for what leads there."""
    return _capital(doc, start) and any(text_at(doc, at) in ROADS for at in (start + 1, start + 2))


def _capital(doc: Any, i: int) -> bool:
    if i >= len(doc):
        return False
    token = doc[i]
    if not token.text[0].isupper() or not token.is_alpha:
        return False
    # The name finder takes "PD 3" for a date.
    return bool(token.ent_type_ not in _NO_TITLE or token.lower_ in BEFORE_NAME)


def alter(link: Link, kind: str) -> Link:
    return Link(link.start, link.name_end, link.end, kind)


def is_day(doc: Any, i: int) -> bool:
    aged = (
        i + 1 < len(doc) and doc[i].text.isdigit() and len(doc[i]) < 3 and doc[i + 1].text in {",", ")", "."}
    )  # "Mya Thein, 71, a cook"
    return i < len(doc) and (
        (doc[i].ent_type_ == "DATE" and not aged)
        or (doc[i].text.isdigit() and i + 1 < len(doc) and doc[i + 1].lower_.rstrip(".") in MONTHS)
    )


def on_day(doc: Any, i: int) -> bool:
    return i < len(doc) and doc[i].lower_ == "on" and is_day(doc, i + 1)


def text_at(doc: Any, i: int) -> str:
    return str(doc[i].text) if i < len(doc) else ""


def bracket(doc: Any, start: int) -> list[Link]:
    """The names in a bracket, [] where it holds anything else."""
    links: list[Link] = []
    while (link := read(doc, start)) is not None:
        name = doc[link.start : link.name_end].text
        if len(name) < 3 or (name.isupper() and not doc[link.start - 2].is_upper):
            return []
        links.append(link)
        mark = text_at(doc, link.end)
        if mark in {")", "):"}:  # the tokenizer keeps the second whole
            return links
        if mark not in {",", "-", "/"}:
            return []
        start = link.end + 1
    return []
