"""Lists of incidents: each entry tells of its own, and neither its claims nor its words are of the entry before it.

A list is a run of lines with a mark before each, or a text most of whose paragraphs open with a day or a place ("In
Derkat, ..."). It is one of incidents where its entries name different days or places; the points that sum up one
report name one. In a log, whose lines open with an hour and none of which speaks of the one before, the hours do.
In a round-up what stands under the head of one country is apart from what stands under another.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Any

from briefing_tui.extract.dates import dates
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.parsing import land_heads, line_marks, note_headers, paragraphs, wording
from briefing_tui.extract.parsing.datelines import end as past_dateline
from briefing_tui.extract.places import places
from briefing_tui.extract.places.country_evidence import bare

_KEY, _APART_KEY, _LOG_KEY = "entries of lists", "entries apart", "entries of a log"
_FRONTED = re.compile(r"(?:In|Near|At|Around|Outside|On|North|South|East|West|Elsewhere)\b")
_SAID = re.compile(r"\b(?:said|says|told)\b")  # an article asks people; a log of incidents seldom does
_BACK = re.compile(
    r"\b[Tt](?:he|his|hat) (?:[a-z-]+ ){0,2}(?:toll|number|blast|attack|explosion|bombing|strike|raid|shooting|victims|dead"
    r"|wounded|gunm[ae]n|attackers?|assailants?|assault|incident|building|bus)\b"
)
# What a live blog says of one thing from hour to hour, and a log of many does not.
_STILL = re.compile(
    r"(?i)\b(?:toll|updated?|live|rises|risen|still|so far|now|further|latest|correction)\b|(?m:^)\W*(?:\S+\W+){0,3}(?:they|those|the (?:attackers?|assailants?|gunm[ae]n|fighters|militants|bombers?|victims?|wounded|same))\b"
)
_HOURS_APART = 30  # minutes between two entries of a log that tell of two incidents
_HEAD = re.compile(r"(?P<name>[A-Z][A-Z '’-]{2,30}):[ \t]+(?=\S)")
_FEW = 3  # paragraphs without marks that a list has at least
_MOST = 0.6  # of them that open with a day or a place
_OPENING = 40  # code points in which a fronted day or place ends


@dataclass(frozen=True, slots=True)
class _Entry:
    """A paragraph of a list of incidents: the days, places and hour it names, the entry that it goes on from, and the
    country that heads it.
    """

    days: frozenset[str]
    towns: frozenset[str]
    goes_on: int | None = None
    minute: int | None = None  # in a log, that of the day
    land: str | None = None


def apart(doc: Any, one: int, other: int) -> bool:
    """Whether two offsets stand in entries that tell of different incidents."""
    return apart_by_number(doc, number(doc, one), number(doc, other))


def number(doc: Any, offset: int) -> int:
    """Which paragraph an offset stands in; -1 in a document that is no list, where none are apart."""
    starts, entries = _read(doc)
    return bisect_right(starts, offset) - 1 if entries else -1


def apart_by_number(doc: Any, mine: int, theirs: int) -> bool:
    """`apart` for two paragraphs by their `number`."""
    if mine == theirs:
        return False
    known: dict[tuple[int, int], bool] = doc.user_data.setdefault(_APART_KEY, {})
    if (mine, theirs) not in known:
        known[mine, theirs] = _tell_of_others(_read(doc)[1], mine, theirs)
    return known[mine, theirs]


def _tell_of_others(entries: dict[int, _Entry], mine: int, theirs: int) -> bool:
    a, b = entries.get(mine), entries.get(theirs)
    if a is None or b is None or _root(entries, mine) == _root(entries, theirs):
        return False
    if a.land != b.land:
        return True
    if a.days and b.days and not a.days & b.days:
        return True
    if a.minute is not None and b.minute is not None and abs(a.minute - b.minute) >= _HOURS_APART:
        return True
    return not a.towns & b.towns


def goes_on(doc: Any, one: int, other: int) -> bool:
    """Whether the entry at the offset `one` of a live blog tells more of what that at `other` told."""
    starts, entries = _read(doc)
    mine, theirs = bisect_right(starts, one) - 1, bisect_right(starts, other) - 1
    if mine == theirs or mine not in entries or theirs not in entries:
        return False
    return entries[mine].goes_on is not None and _root(entries, mine) == _root(entries, theirs)


def log(doc: Any) -> bool:
    """Whether a text is a log whose hours tell incidents apart, and no live blog on one."""
    if _LOG_KEY not in doc.user_data:
        doc.user_data[_LOG_KEY] = any(one.minute is not None for one in _read(doc)[1].values())
    return bool(doc.user_data[_LOG_KEY])


def _root(entries: dict[int, _Entry], number: int) -> int:
    """The entry that an entry goes on from, however many lie between."""
    for _ in range(len(entries)):
        before = entries[number].goes_on
        if before is None:
            return number
        number = before
    return number


def _read(doc: Any) -> tuple[list[int], dict[int, _Entry]]:
    """(where paragraphs begin, the entries among them by number), worked out once a document."""
    if _KEY not in doc.user_data:
        text = wording.parsed(doc)
        spans = paragraphs.spans(text)
        doc.user_data[_KEY] = (
            [start for start, _ in spans],
            _under_lands(text, spans, _entries(doc, text, spans)),
        )
    kept: tuple[list[int], dict[int, _Entry]] = doc.user_data[_KEY]
    return kept


def _under_lands(text: str, spans: tuple[tuple[int, int], ...], made: dict[int, _Entry]) -> dict[int, _Entry]:
    """The entries with the countries that head them; in a round-up of countries all paragraphs under a head are entries."""
    lands = {number: land for number, (start, _) in enumerate(spans) if (land := land_heads.at(text, start))}
    plain = {number: _Entry(frozenset(), frozenset({land})) for number, land in lands.items()}
    return {number: replace(one, land=lands.get(number)) for number, one in (made or plain).items()}


def _entries(doc: Any, text: str, spans: tuple[tuple[int, int], ...]) -> dict[int, _Entry]:
    if headed := _headed(text, spans):
        return headed
    begins = [start for start, _ in spans]
    days: dict[int, When] = {}
    towns: dict[int, set[str]] = {}
    for when in dates.of(doc, None):
        days.setdefault(bisect_right(begins, when.start) - 1, when)
    for place in places.of(doc):
        if place.kind != "country":
            number = bisect_right(begins, place.token.idx) - 1
            towns.setdefault(number, set()).add(bare(place.text).casefold())
    listed = [number for number, start in enumerate(begins) if line_marks.opens_entry(text, start)]
    if len(listed) < 2:
        opened = [number for number, span in enumerate(spans) if _opens(text, *span, days.get(number))]
        quoting = sum(_SAID.search(text, start, end) is not None for start, end in spans)
        if len(spans) < _FEW or len(opened) < _MOST * len(spans) or quoting * 3 > len(spans):
            return {}
        listed = list(range(opened[0], len(spans)))
    made = {
        number: _Entry(
            frozenset({days[number].text.casefold()} if number in days else ()),
            frozenset(towns.get(number, ())),
        )
        for number in listed
    }
    if any(line_marks.clock(text, begins[number]) is not None for number in listed):
        made = _timed(text, begins, _with_names(text, spans, made))
        if _log(text, spans, made):
            return {
                number: replace(one, minute=line_marks.clock(text, begins[number]))
                for number, one in made.items()
            }
    named = [(one.days, one.towns) for one in made.values() if one.days or one.towns]
    return made if len(set(named)) > 1 and len(named) * 2 >= len(listed) else {}


def _headed(text: str, spans: tuple[tuple[int, int], ...]) -> dict[int, _Entry]:
    """The pieces of a round-up by the names in capitals that head them ("MALI: ...", "ITURI: Miners killed"): two or more, most
    of them known for places, so that one which is not heads a piece, too. Empty in any other text."""
    heads = {
        number: found["name"].casefold()
        for number, (start, _) in enumerate(spans)
        if (found := _HEAD.match(text, start))
    }
    names = set(heads.values())
    known = [name for name in names if note_headers.is_place(name)]
    if len(known) < 2 or len(known) * 3 < len(names) * 2:
        return {}
    under = ""
    made = {}
    for number in range(min(heads), len(spans)):
        under = heads.get(number, under)
        made[number] = _Entry(frozenset(), frozenset({under}))
    return made


def _with_names(text: str, spans: tuple[tuple[int, int], ...], made: dict[int, _Entry]) -> dict[int, _Entry]:
    """The entries with the towns of others that they name in whatever way: "Update from Derkat", "Derkat's mayor"."""
    known = {town for one in made.values() for town in one.towns}
    folded = text.casefold()

    def named(number: int) -> frozenset[str]:
        start, end = spans[number]
        return frozenset(town for town in known if re.search(rf"\b{re.escape(town)}\b", folded[start:end]))

    return {number: replace(one, towns=one.towns | named(number)) for number, one in made.items()}


def _timed(text: str, begins: list[int], made: dict[int, _Entry]) -> dict[int, _Entry]:
    """The entries of a live blog: one that speaks of "the blast" goes on from the entry before it, or from that on
    the same place.
    """
    times = {
        number: minute for number in made if (minute := line_marks.clock(text, begins[number])) is not None
    }
    order = sorted(times)
    if len(order) < 2:
        return made
    newest_first = times[order[0]] > times[order[-1]]
    for k, number in enumerate(order):
        earlier = order[k + 1 :] if newest_first else order[:k][::-1]
        end = begins[number + 1] if number + 1 < len(begins) else len(text)
        towns = made[number].towns
        if towns:  # "Update from Derkat: the toll has risen", as the last entry on Derkat told it
            earlier = [one for one in earlier if towns <= made[one].towns]
        if earlier and _BACK.search(text, begins[number], end):
            made[number] = replace(made[number], goes_on=earlier[0])
    return made


def _log(text: str, spans: tuple[tuple[int, int], ...], made: dict[int, _Entry]) -> bool:
    """Are these entries of a log, each with an incident of its own, and not a live blog on one?"""
    timed = sum(line_marks.clock(text, spans[number][0]) is not None for number in made)
    if timed < 2 or timed < _MOST * len(made) or any(one.goes_on is not None for one in made.values()):
        return False
    lines = [text[slice(*spans[number])] for number in made]
    return not any(_STILL.search(line) or _SAID.search(line) for line in [*lines, text[slice(*spans[0])]])


def _opens(text: str, start: int, end: int, when: When | None) -> bool:
    """Does a paragraph begin with a day or with a place, parted from what follows: "In Derkat, ..."?"""
    header = note_headers.read(text, start, end)
    if header is not None and any(piece.kind in {"day", "place"} for piece in header.pieces):
        return True
    if line_marks.clock(text, start) is not None:
        return True
    first = past_dateline(text, start)
    head = text[first : min(end, first + _OPENING)]
    if _FRONTED.match(head) and "," in head:
        return True
    return when is not None and 0 <= when.start - first < len("On Wednesday, ")
