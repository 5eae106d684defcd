"""How the parts of a note's header are written: days, hours, positions, references, names of places.

Armies write day, hour, zone and month in one ("141430DJUL12"), aid workers a day without its year ("09 FEB").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_SHOUTED = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_MONTH = rf"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|{_SHOUTED})"
_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s+)"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?[ -](?:(?:19|20)\d\d|\d\d(?!\d|[:.]\d|\s*(?:hrs|hours))))"
_FIGURES = rf"{DAY_NUMBER}[/.-]{DAY_NUMBER}[/.-](?:\d{{4}}|\d\d)(?!\d)|(?:19|20)\d\d[/-]\d\d[/-]\d\d(?!\d)"
_SHORT = r"(?:3[01]|[12]\d|0?[1-9])(?:-\d\d?)?/(?:3[01]|[12]\d|0?[1-9])(?![\d/.]*\d)|(?:3[01]|2[5-9])\.(?:1[0-2]|0[1-9])(?![\d.]*\d)"
_PART = r"(?:(?:[Nn]ight|[Mm]orning|[Ee]vening|[Ee]vng|[Ll]ate|[Ee]arly|AM|PM)(?: (?:of|on|hrs))?(?: the)? )"
_AFTER = (
    r"(?:\s(?:late |early )?(?:night|morning|evening|afternoon|eve|AM|PM|noon|dawn|dusk)(?=\s*[-–—:;,.|/]))"
)
# "141430DJUL12", "14JUL12", "14 JUL" without its year.
_GROUP = rf"[0-3]\d[0-2]\d[0-5]\d\s?[A-Z]?\s?{_SHOUTED}(?:\s?(?:20)?\d\d)?(?!\d)|[0-3]\d(?:{_SHOUTED}|[A-Z][a-z]{{2}})(?:(?:20)?\d\d)?(?!\d)"
DAY = re.compile(
    rf"{_PART}?{_WEEKDAY}?(?:(?P<figures>{_FIGURES}|{_SHORT})|{DAY_NUMBER}(?:\s?[-–/]\s?{DAY_NUMBER})?[ -]{_MONTH}{_YEAR}?|{_GROUP}|{_MONTH} {DAY_NUMBER}(?!\d){_YEAR}?){_AFTER}?(?![\w])"
)
_CLOSED = r"(?=\s*[-–—:;,.|/\]])"
HOUR = re.compile(
    r"(?i)(?:(?:at|around|about|approx\.?|ca?\.|circa)\s+)?(?:\d{3,4}\s?(?:hrs?|hours|h|utc|gmt|lt|z|local(?:\stime)?)|\d{1,2}[:.h]\d{2}(?:\s?[-–]\s?\d{1,2}[:.h]\d{2})?(?:\s?(?:[ap]\.?m\.?|utc|gmt|hrs?|hours|lt|z|local(?:\stime)?))*"
    rf"|[012]\d[0-5]\d(?-i:\s?[A-IK-Z]|\s[A-Z]{{2,3}}T){_CLOSED})(?!\w)"
)
# The bare hours behind a day: "10 FEB 2200 - ...", "18 Oct 1500-1545".
HOURS = re.compile(r"[012]\d[0-5]\d(?:\s?[-–]\s?[012]\d[0-5]\d)?(?:\s?(?:hrs?|hours|h))?(?=\s*[-–—:;,.|/\]])")
_DEGREES = r"\d{1,3}[:°]\s?\d{1,2}(?:[.:'’]\d+)?['’\"”]*\s?[NSEW]"
POSITION = re.compile(
    rf"(?:(?:Posn|Position|Pos|Coords?|Coordinates)\.?:?\s+)?{_DEGREES}(?:\s?[-–,/]\s?|\s){_DEGREES}(?!\w)"
)
_DISTANCE = r"(?:(?:around|about|approx\.?|approximately|some|c\.)\s+)?\d+(?:\.\d+)?\s?(?:nm|NM|nmi|km|kms|miles|nautical miles)\s(?:to\s)?(?:the\s)?(?:[NSEW]{1,3}|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|(?:[Nn]orth|[Ss]outh)[- ]?(?:east|west))\s(?:of|from)\s+"
WORD = r"(?:(?:[Aa]l|[Ee]l|as|ash|ad|az|ez|es|et|ed|an|ar|at|ul)-)?[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*\d{0,2}"
PLACE = re.compile(
    rf"(?:{_DISTANCE}|(?:[Nn]ear|[Ii]n|[Aa]t|[Oo]utside|[Nn]r|IVO)\s+)?(?P<name>(?:[A-Z]\.\s)?{WORD}(?:\s(?:{WORD}|(?:de|del|la|al|el|of|da|do|dos|las|los|le|les|sur|bin|ul)(?=\s[A-Z])|\d{{1,2}}(?!\d|[/.:-]\d|\s?{_MONTH})))*(?:\s[a-z]+\.?|\.(?=\s?[,;:–)/])){{0,2}})(?=\s*(?:[,:;|(/\[]|[-–—]+\s|\.\s|$)|\s{DAY.pattern})"
)
QUARTER = re.compile(
    rf"(?:Col|Bo|Res|Urb)\.\s{WORD}(?:\s{WORD})*(?=[,.;:]\s)"
)  # "Col. Las Brisas", behind a town
# "(U)", "SIR 112/19 //", "Wk 9 SitLog: ": what a message is filed under, before it says anything.
REFERENCE = re.compile(
    r"\((?:U|C|S|NU|NR|FOUO|R)\)(?=\s)|[A-Z]{2,8}(?:\s(?:No\.?|Nr\.?|#))?\s?#?\d{1,5}[/-]\d{2,4}(?=\s*(?://|[:|–—]|-\s))"
    rf"|(?:Post|Ref|Office|Fm|From|Unit):\s[^\n:]{{2,30}}?(?=[.;|]\s+{DAY.pattern.replace('?P<figures>', '?:')})"
    r"|(?:[\w/.-]+\s){0,3}(?i:sit-?log|log|sit-?rep|spot-?rep|report|bulletin|digest|round-?up|tracker)(?:\s(?:no\.?\s?)?#?\d+(?:/\d+)?)?(?=(?:\s\([A-Z]{3}\))?\s*(?://|[:|–—]))"
)
# "Orvan regional military administration, 4 May, 08:00": what it tells is of its region.
OFFICE = re.compile(
    rf"(?P<name>{WORD}) (?:regional|oblast|provincial) (?:(?:military|state|civil) )?administration(?=\s*[,:.–—-])"
)
SEPARATOR = re.compile(
    r"\s*(?:(?P<close>:|;|\||//|(?<=\s)/(?=\s)|\](?:\s?[:.-])?|(?<=\s)[-–—]{1,2}(?=\s)|[–—]|\.(?=\s+[A-Z0-9]))|,|/|\[)\s*"
)
_NAME = rf"(?:KM[- ]?\d{{1,4}}|{WORD}(?:[. ]\s?{WORD})*)"
AROUND = re.compile(rf"\s\((?P<names>{_NAME}(?:, {_NAME})*)\)")

# A "code" is the short name of a country or a region: "SDN", "LDS"; a "reference" is what a message is filed under.
Kind = Literal["day", "hour", "position", "label", "place", "code", "reference"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a header, offsets in code points."""

    kind: Kind
    start: int
    end: int
