"""The telegraphic header of an incident note: "14 Sep, Dorba, Sulen prov.: bus hit a mine", "2315 hrs - Karven - shots fired".

Security bulletins and coders' notes open with the day, the hour, the places or a word for the kind of incident, parted
by marks, and then tell what happened. A header has no verb, so that the parser makes nonsense of it: it belongs to no
sentence. Unlike the dateline of a dispatch it says when and where things happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import line_marks, paragraphs
from briefing_tui.extract.vocabulary import gazetteer

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s+)"
_N = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?[ -](?:(?:19|20)\d\d|\d\d(?![\d:.]|\s*(?:hrs|hours))))"
_FIGURES = rf"{_N}[/.-]{_N}[/.-](?:\d{{4}}|\d\d)(?!\d)|(?:19|20)\d\d[/-]\d\d[/-]\d\d(?!\d)"
_SHORT = r"(?:3[01]|[12]\d|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?![\d/.]*\d)|(?:3[01]|2[5-9])\.(?:1[0-2]|0[1-9])(?![\d.]*\d)"
_PART = r"(?:(?:[Nn]ight|[Mm]orning|[Ee]vening|[Ee]vng|[Ll]ate|[Ee]arly)(?: (?:of|on|hrs))?(?: the)? )"
_DAY = re.compile(
    rf"{_PART}?{_WEEKDAY}?(?:(?P<figures>{_FIGURES}|{_SHORT})|{_N}(?:\s?[-–/]\s?{_N})?[ -]{_MONTH}{_YEAR}?|[0-3]\d[A-Z]{{3}}(?:20)?\d\d(?!\d)|{_MONTH} {_N}(?!\d){_YEAR}?)(?![\w])"
)
_HOUR = re.compile(
    r"(?i)(?:(?:at|around|about|approx\.?|c\.|circa)\s+)?(?:\d{3,4}\s?(?:hrs?|hours|h|utc|gmt|lt|z|local(?:\stime)?)|\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|utc|gmt|hrs?|hours|lt|z|local(?:\stime)?))*)(?!\w)"
)
# The bare hours behind a day: "10 FEB 2200 - ...", "18 Oct 1500-1545".
_HOURS = re.compile(r"[012]\d[0-5]\d(?:\s?[-–]\s?[012]\d[0-5]\d)?(?:\s?(?:hrs?|hours|h))?(?=\s*[-–—:;,.|])")
_DEGREES = r"\d{1,3}[:°]\s?\d{1,2}(?:[.:'’]\d+)?['’\"”]*\s?[NSEW]"
_POSITION = re.compile(
    rf"(?:(?:Posn|Position|Pos|Coords?|Coordinates)\.?:?\s+)?{_DEGREES}(?:\s?[-–,/]\s?|\s){_DEGREES}(?!\w)"
)
_DISTANCE = r"(?:(?:around|about|approx\.?|approximately|some|c\.)\s+)?\d+(?:\.\d+)?\s?(?:nm|nmi|km|kms|miles|nautical miles)\s(?:to\s)?(?:the\s)?(?:[NSEW]{1,3}|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|(?:[Nn]orth|[Ss]outh)[- ]?(?:east|west))\s(?:of|from)\s+"
_WORD = r"(?:(?:[Aa]l|[Ee]l|as|ash|ad|az|ez|es|et|ed|an|ar|at|ul)-)?[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*\d{0,2}"
_PLACE = re.compile(
    rf"(?:{_DISTANCE}|(?:[Nn]ear|[Ii]n|[Aa]t|[Oo]utside)\s+)?(?P<name>{_WORD}(?:\s(?:{_WORD}|(?:de|del|la|al|el|of|da|do|dos|las|los|le|les|sur|bin|ul)(?=\s[A-Z])|\d{{1,2}}(?!\d|[/.:-]\d|\s?{_MONTH})))*(?:\s[a-z]+\.?){{0,2}})(?=\s*(?:[,:;|(/]|[-–—]+\s|\.\s|$)|\s{_DAY.pattern})"
)
_SEPARATOR = re.compile(r"\s*(?:(?P<close>:|;|\||(?<=\s)[-–—]{1,2}(?=\s)|[–—]|\.(?=\s+[A-Z0-9]))|,|/)\s*")
_AROUND = re.compile(rf"\s\((?P<name>{_WORD}(?:\s{_WORD})*)\)")
_LABEL = re.compile(r"[A-Z][\w-]*(?: [\w-]+){0,2}(?=\s*(?:[,:;|]|[-–—]+\s))")
_PARTICLES = frozenset(
    ["de", "del", "la", "al", "el", "of", "da", "do", "dos", "las", "los", "le", "les", "sur", "bin", "ul"]
)
_LONGEST = 140
_LARGE = 100_000  # people of a town that heads a note by its name alone

Kind = Literal["day", "hour", "position", "label", "place"]
_SHAPES: dict[Kind, re.Pattern[str]] = {"position": _POSITION, "day": _DAY, "hour": _HOUR}


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a header, offsets in code points."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """A header: where what it opens begins, and its parts in order."""

    end: int
    pieces: tuple[Piece, ...]


@lru_cache(maxsize=64)
def every(text: str) -> tuple[tuple[int, int, Header], ...]:
    """(start, end, header) of each paragraph of a text that opens with one."""
    found = []
    for start, end in paragraphs.spans(text):
        header = read(text, start, end)
        if header is not None:
            found.append((start, end, header))
    return tuple(found)


def read(text: str, start: int, end: int) -> Header | None:
    """The header of the paragraph between two offsets, None where it has none.

    >>> text = "14 Sep, Dorba, Sulen prov.: bus hit a mine."
    >>> [(one.kind, text[one.start : one.end]) for one in read(text, 0, len(text)).pieces]
    [('day', '14 Sep'), ('place', 'Dorba'), ('place', 'Sulen prov.')]
    """
    at = line_marks.behind(text, start) if not _DAY.match(text, start) else start
    stop = min(end, start + _LONGEST)
    pieces: list[Piece] = []
    best: Header | None = None
    while at < stop:
        piece = _piece(text, at, pieces)
        if piece is None:
            break
        pieces.append(piece)
        around = _AROUND.match(text, piece.end, end) if piece.kind == "place" else None
        if around and _may_be_place(around["name"]):  # "Karven (Sulen): ..."
            pieces.append(Piece("place", around.start("name"), around.end("name")))
        parted = _SEPARATOR.match(text, around.end() if around else piece.end, end)
        if parted is None:
            if not _joined(text, pieces):
                break
            if text[piece.end - 1] == "." and _says(text, pieces, "."):
                best = Header(piece.end + 1, tuple(pieces))  # "Dorba, 4 Sept. Gunmen ..."
            at = piece.end + 1
            continue
        mark = parted["close"] or ""
        listed = len(pieces) == 1 and mark == ":" and _region(text, start, piece)
        if mark and parted.end() < end:
            told = text[parted.end()]
            if listed or _says(text, pieces, mark) or (mark == ":" and _telegraphic(text, pieces, told)):
                best = Header(parted.end(), tuple(pieces))
        at = parted.end()
    return best


def dated(text: str, offset: int) -> bool:
    """Whether what stands at an offset is the day of a header."""
    return any(
        piece.kind == "day" and piece.start <= offset < piece.end
        for start, end, header in every(text)
        if start <= offset < end
        for piece in header.pieces
    )


def _piece(text: str, at: int, before: list[Piece]) -> Piece | None:
    for kind, pattern in _SHAPES.items():
        if found := pattern.match(text, at):
            return Piece(kind, at, found.end())
    if before and before[-1].kind == "day" and (found := _HOURS.match(text, at)):
        return Piece("hour", at, found.end())
    if (found := _LABEL.match(text, at)) and _is_label(found.group()):
        return Piece("label", at, found.end())
    if (found := _PLACE.match(text, at)) and _may_be_place(found["name"]):
        return Piece("place", found.start("name"), found.end("name"))
    return None


def _joined(text: str, pieces: list[Piece]) -> bool:
    """Whether no mark is needed behind the last part: "19/08 Gori - ...", "Mogadishu 01/09. ...", "PaP 04 MAR - ..."."""
    last = pieces[-1]
    if not text[last.end : last.end + 1].isspace():
        return False
    if last.kind in {"day", "hour"}:
        return True
    found = _DAY.match(text, last.end + 1) if last.kind == "place" else None
    return found is not None and (
        found["figures"] is not None
        or _shouted_month(found.group())
        or gazetteer.is_name(text[last.start : last.end])
    )


def _is_label(words: str) -> bool:
    """A word for what happened, no name: "Kidnapping", "IED attack", "Property crime"."""
    table = vocabulary.classes("events", key="nouns")
    low = words.casefold()
    last = low.split()[-1]
    return bool(
        {low, last, last.removesuffix("s")} & (table.keys() | vocabulary.words("note_headers", "labels"))
    )


def _may_be_place(name: str) -> bool:
    """A name, and of nobody: no "Police", no "Ministry of Defence", no "OCHA"."""
    if gazetteer.country(name):
        return gazetteer.is_name(name)
    if name.isupper() and len(name) <= 5 and " " not in name:
        return False
    words = [word.strip(".").casefold() for word in name.split()]
    kinds = vocabulary.classes("places")
    told = [word.strip(".") for word in name.split()[-2:]]  # "Karven airport road"
    if any(word.islower() and word not in _PARTICLES | kinds.keys() for word in told):
        return False
    actors = vocabulary.classes("actors")
    nobody = vocabulary.words("note_headers", "nobody")
    if words[0] in vocabulary.words("note_headers", "labels"):
        return False
    return not any(
        word in nobody or ((word in actors or word.removesuffix("s") in actors) and word not in kinds)
        for word in words
    )


def _says(text: str, pieces: list[Piece], mark: str) -> bool:
    """Whether the parts together are a header: a day or an hour, or places with what happened or a country.

    "TESSEN, Marvania, March 3 - The navy said" is the dateline of a dispatch: its dash stands behind a day in words.
    """
    kinds = {one.kind for one in pieces}
    dashed = mark[0] in "-–—"
    places = [text[one.start : one.end] for one in pieces if one.kind == "place"]
    if mark == ".":
        timed = kinds & {"day", "hour"} and places
        return bool("position" in kinds or timed or (kinds == {"place"} and _well_known(places)))
    if pieces[0].kind == "place" and dashed:
        plain = kinds & {"hour", "label"} or any(_in_figures(text, one) for one in pieces)
        return bool(plain) and not places[0].isupper()
    if kinds & {"day", "position"} or ("hour" in kinds and places):
        return True
    if "label" in kinds:
        return bool(places)
    # "Sulen Province, Dorba District:", "Kabul, Afghanistan:", but not "John Smith, Kenya:"
    return len(places) > 1 and not dashed and all(gazetteer.is_name(one) or _kind(one) for one in places)


def _telegraphic(text: str, pieces: list[Piece], told: str) -> bool:
    """ "Karven: 3 traders killed", "Baghdad, Orva: bomb found": a known place, and a note, not somebody's words, behind it.

    A capital alone may stand for its government: "Moscow: two drones shot down over the sea".
    """
    places = [text[one.start : one.end] for one in pieces]
    if any(one.kind != "place" for one in pieces):
        return False
    if len(places) > 1 and any(" " in one and _kind(one) for one in places):
        return True  # "Orva camp, Phase 1: Refugee stabbed"
    if not (told.islower() or told.isdigit()):
        return False
    if len(places) == 1:
        known = gazetteer.named(places[0])
        return bool(known) and gazetteer.fold(gazetteer.capital(known[0].country)) != gazetteer.fold(
            places[0]
        )
    return _well_known(places) or any(gazetteer.named(one) for one in places[1:])


def _well_known(places: list[str]) -> bool:
    """The first of some places is a large town, or says of what kind it is: "Bamenda. ...", "Orva camp, Phase 1: ..."."""
    if _kind(places[0]) and " " in places[0]:
        return True
    return any(town.population >= _LARGE for town in gazetteer.named(places[0]))


def _kind(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].strip(".").casefold() in vocabulary.classes("places")


def _region(text: str, start: int, piece: Piece) -> bool:
    """ "- Aleppo: shells fell on a market": the entry of a list that opens with the name of a town or a province."""
    name = text[piece.start : piece.end]
    return (
        piece.kind == "place"
        and line_marks.opens_entry(text, start)
        and (gazetteer.is_name(name) or _kind(name))
    )


def _in_figures(text: str, piece: Piece) -> bool:
    found = _DAY.match(text, piece.start) if piece.kind == "day" else None
    return found is not None and (found["figures"] is not None or _shouted_month(found.group()))


def _shouted_month(day: str) -> bool:
    """ "04 MAR", as armies and aid workers write a day."""
    return re.search(r"\d\s?[A-Z]{3}\b", day) is not None
