"""The telegraphic header of an incident note: "14 Sep, Dorba, Sulen prov.: bus hit a mine", "2315 hrs - Karven - shots fired".

Security bulletins and coders' notes open with the day, the hour, the places or a word for the kind of incident, parted
by marks, and then tell what happened. A header has no verb, so that the parser makes nonsense of it: it belongs to no
sentence. Unlike the dateline of a dispatch it says when and where things happened.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import header_names, header_shapes, line_marks, paragraphs
from briefing_tui.extract.parsing.header_shapes import Kind, Piece
from briefing_tui.extract.vocabulary import gazetteer, provinces

_LABEL = re.compile(r"[A-Z][\w-]*(?: \w[\w-]*){0,2}(?=\s*(?:[,:;|]|[-–—]+\s))")
_NAMED = re.compile(
    rf"(?P<name>{header_shapes.WORD}(?: (?:{header_shapes.WORD}|[a-z]+)){{0,3}}):\s+(?=[A-Z0-9])"
)
_GIVEN = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")
_LONGEST = 140
_PLACES = 3  # paragraphs headed by a place that a report by places has at least
_LARGE = 100_000  # people of a town that heads a note by its name alone

_SHAPES: dict[Kind, re.Pattern[str]] = {
    "position": header_shapes.POSITION,
    "day": header_shapes.DAY,
    "hour": header_shapes.HOUR,
}


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


@lru_cache(maxsize=1024)  # several rooms ask for those of one text
def read(text: str, start: int, end: int) -> Header | None:
    """The header of the paragraph between two offsets, None where it has none.

    >>> text = "14 Sep, Dorba, Sulen prov.: bus hit a mine."
    >>> [(one.kind, text[one.start : one.end]) for one in read(text, 0, len(text)).pieces]
    [('day', '14 Sep'), ('place', 'Dorba'), ('place', 'Sulen prov.')]
    """
    at = line_marks.behind(text, start) if not header_shapes.DAY.match(text, start) else start
    stop = min(end, start + _LONGEST)
    pieces: list[Piece] = []
    best: Header | None = None
    while at < stop:
        piece = _piece(text, at, pieces)
        if piece is None or (piece.kind == "label" and {"day", "place"} <= {one.kind for one in pieces}):
            break  # "Dorba - 3 May - mortar strike, Karven": what happened
        behind = piece.end
        pieces += header_names.split(text, piece)
        if piece.kind in {"place", "reference"}:
            behind, around = header_names.around(text, piece.end, end)
            pieces += around
        parted = header_shapes.SEPARATOR.match(text, behind, end)
        if parted is None:
            if not _joined(text, pieces):
                break
            if text[behind - 1] == "." and _says(text, pieces, "."):
                best = Header(behind + 1, tuple(pieces))  # "Dorba, 4 Sept. Gunmen ..."
            at = behind + 1
            continue
        mark = parted["close"] or ""
        listed = len(pieces) == 1 and mark == ":" and (_region(text, start, piece) or start in by_place(text))
        if mark and parted.end() < end:
            told = text[parted.end()]
            if listed or _says(text, pieces, mark) or (mark == ":" and _telegraphic(text, pieces, told)):
                best = Header(parted.end(), tuple(pieces))
        at = parted.end()
    return best


def over(text: str, offset: int) -> Header | None:
    """The header of the paragraph in which an offset stands, None where it has none."""
    headed = every(text)
    last = bisect_right(headed, offset, key=lambda one: one[0]) - 1
    return headed[last][2] if last >= 0 and offset < headed[last][1] else None


def dated(text: str, offset: int) -> bool:
    """Whether what stands at an offset is the day of a header."""
    header = over(text, offset)
    return header is not None and any(
        piece.kind == "day" and piece.start <= offset < piece.end for piece in header.pieces
    )


def _piece(text: str, at: int, before: list[Piece]) -> Piece | None:
    if not before and (found := header_shapes.REFERENCE.match(text, at)):
        return Piece("reference", at, found.end())
    if not before and (found := header_shapes.OFFICE.match(text, at)):
        return Piece("place", at, found.end())
    for kind, pattern in _SHAPES.items():
        if found := pattern.match(text, at):
            return Piece(kind, at, found.end())
    if before and before[-1].kind == "day" and (found := header_shapes.HOURS.match(text, at)):
        return Piece("hour", at, found.end())
    if (found := _LABEL.match(text, at)) and header_names.is_label(found.group()):
        return Piece("label", at, found.end())
    if (found := header_names.CODE.match(text, at)) and header_names.stands_for_place(
        text, found.group(), found.end(), before
    ):
        return Piece("code", at, found.end())
    if before and (found := header_shapes.QUARTER.match(text, at)):
        return Piece("place", at, found.end())
    if (found := header_shapes.PLACE.match(text, at)) and header_names.may_be_place(found["name"]):
        return Piece("place", found.start("name"), found.end("name"))
    return None


def _joined(text: str, pieces: list[Piece]) -> bool:
    """Whether no mark is needed behind the last part: "19/08 Gori - ...", "Mogadishu 01/09. ...", "PaP 04 MAR - ..."."""
    last = pieces[-1]
    if not text[last.end : last.end + 1].isspace():
        return False
    if last.kind in {"day", "hour"} or (last.kind == "reference" and text[last.end - 1] == ")"):
        return True
    if last.kind == "code":
        return header_shapes.DAY.match(text, last.end + 1) is not None
    found = header_shapes.DAY.match(text, last.end + 1) if last.kind == "place" else None
    return found is not None and (
        found["figures"] is not None
        or _shouted_month(found.group())
        or gazetteer.is_name(text[last.start : last.end])
        or any(one.kind == "code" for one in pieces)
    )


def _says(text: str, pieces: list[Piece], mark: str) -> bool:
    """Whether the parts together are a header: a day or an hour, or places with what happened or a country.

    "TESSEN, Marvania, March 3 - The navy said" is the dateline of a dispatch: its dash stands behind a day in words.
    """
    kinds = {one.kind for one in pieces} - {"reference"}
    if not kinds - {"code"}:
        return False
    pieces = [one for one in pieces if one.kind != "reference"]
    dashed = mark[0] in "-–—"
    places = [text[one.start : one.end] for one in pieces if one.kind == "place"]
    if mark == ".":
        timed = kinds & {"day", "hour"} and places
        known = kinds == {"place"} and (_well_known(places) or _in_a_land(places))
        coded = (
            kinds == {"place", "code"}
            and not _somebody(places[0])
            and gazetteer.coded(text[pieces[-1].start : pieces[-1].end])
        )
        return bool("position" in kinds or timed or known or coded)
    if pieces[0].kind == "place" and dashed:
        plain = kinds & {"hour", "label"} or any(_in_figures(text, one) for one in pieces)
        parted = any(_between_dashes(text, one) for one in pieces)
        return bool(plain or parted) and (not places[0].isupper() or mark == "–" or "code" in kinds or parted)
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


def _in_a_land(places: list[str]) -> bool:
    """ "Orva, Enga, Papua New Guinea. ...": the last of some places is a country, which the first is not."""
    land = gazetteer.country(places[-1]) if len(places) > 1 else None
    return bool(land) and not gazetteer.country(places[0]) and not _somebody(places[0])


def _somebody(name: str) -> bool:
    """ "Ana Moor, Kelland. ..." signs a report."""
    return " " in name and name.split(maxsplit=1)[0].casefold() in _GIVEN


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


@lru_cache(maxsize=64)
def by_place(text: str) -> frozenset[int]:
    """Where the paragraphs of a report begin that goes through places by name: "Rutshuru: ... Beni: ... KENYA: ...".

    Each name heads one paragraph, and most are known for places: those who speak in a record speak more than once.
    """
    heads = {
        start: found["name"] for start, _ in paragraphs.spans(text) if (found := _NAMED.match(text, start))
    }
    names = list(heads.values())
    known = [name for name in names if is_place(name)]
    whole = len(names) >= _PLACES and len(set(names)) == len(names) and len(known) * 3 >= len(names) * 2
    return frozenset(heads) if whole else frozenset()


def is_place(name: str) -> bool:
    """Whether a country, a province or a town is called so, or the name says of itself that it is a place."""
    return gazetteer.is_name(name) or _kind(name) or bool(provinces.countries(name))


def _between_dashes(text: str, piece: Piece) -> bool:
    """ "Dorba – 4 May – ...": a dispatch parts its day from the town with a comma."""
    return piece.kind == "day" and text[: piece.start].rstrip()[-1:] in "-–—"


def _in_figures(text: str, piece: Piece) -> bool:
    found = header_shapes.DAY.match(text, piece.start) if piece.kind == "day" else None
    return found is not None and (found["figures"] is not None or _shouted_month(found.group()))


def _shouted_month(day: str) -> bool:
    """ "04 MAR", as armies and aid workers write a day."""
    return re.search(r"\d\s?[A-Z]{3}\b", day) is not None
