"""The dateline that opens a dispatch: "PORT SALIS, March 3 (Agency) - The navy said". It belongs to no sentence.

Left in the first sentence it misleads the parser (the town becomes the subject) and stands in front of what was
said. Where a report was filed is not where something happened, so nothing is read out of it here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.extract.vocabulary import gazetteer

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in map(chr, range(0x100, 0x180)) if letter.isupper())
_TOWN = rf"[{_UPPER}][{_UPPER}.'’-]{{2,}}(?:[ /][{_UPPER}][{_UPPER}.'’-]*){{0,4}}"
_NAME = rf"[{_UPPER}][\w.'’-]+(?: [{_UPPER}][\w.'’-]+){{0,2}}"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_AGENCY = r"\([^()\n]{2,40}\)"
_DATELINE = re.compile(
    rf"(?:\({_NAME}(?:, {_NAME})?, {_DAY}\)|{_TOWN}(?:, {_NAME})?(?:,? {_DAY})?(?: {_AGENCY})?|{_NAME}(?:, {_NAME})?(?:, {_DAY})? {_AGENCY}|{_NAME}, [A-Z][a-zé]{{1,5}}\.)"
    r"\s?(?:--|[-–—])\s(?=\S)"
)

# "KABUL (Agency): A bomb went off": a town that the gazetteer knows.
_COLON = re.compile(rf"(?P<name>{_TOWN})(?:, {_NAME})? {_AGENCY}:\s(?=\S)")

# "Manila - Two soldiers were killed": a town alone, if the gazetteer knows it and no other paragraph opens so.
_BARE = re.compile(rf"(?m)^[ \t]*(?P<name>{_NAME})(?:, {_DAY})?\s(?:--|[-–—])\s(?=[\"“{_UPPER}])")

_DASH = re.compile(r"\s(?:--|[-–—])\s")

# The time before an entry of a live page: "18:04", "7.22 GMT –", "• 20:51".
_CLOCK = re.compile(
    r"(?:[•*·–-] ?)?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|CET|CEST|EST|EDT|BST|local time))?[ \t]*[-–—|:]?[ \t]+(?=[A-Z\"“])"
)


def end(text: str, start: int) -> int:
    """Where the dateline of a paragraph that begins at `start` ends; `start` itself where there is none.

    >>> end("PORT SALIS, March 3 (Agency) - The navy said", 0)
    31
    """
    found = _CLOCK.match(text, start) or _DATELINE.match(text, start) or _bare(text, start)
    found = found or before_colon(text, start) or _opening(text, start)
    return found.end() if found else start


def _opening(text: str, start: int) -> re.Match[str] | None:
    """A word or two and a dash that open the whole text: "Dunmar - Two men were shot", also where nobody knows the town.

    A second dash would close what the first opens: "Red Dawn - Marn's oldest militia - shelled a mill".
    """
    found = _BARE.match(text, start) if not text[:start].strip() else None
    if found is None or _bare_openings(text) != 1:
        return None
    return (
        None
        if _DASH.search(text[found.end() :].split("\n", maxsplit=1)[0].split(". ", maxsplit=1)[0])
        else found
    )


def before_colon(text: str, start: int) -> re.Match[str] | None:
    """The dateline that a colon closes, at code point `start`; None where there is none."""
    found = _COLON.match(text, start)
    return found if found is not None and gazetteer.named(found["name"]) else None


def _bare(text: str, start: int) -> re.Match[str] | None:
    found = _BARE.match(text, start)
    known = found is not None and bool(gazetteer.named(found["name"]))
    return found if known and _bare_openings(text) == 1 else None


@lru_cache(maxsize=4)
def _bare_openings(text: str) -> int:
    return sum(1 for _ in _BARE.finditer(text))


def town(text: str) -> str:
    """The town that a dispatch says it was filed from, "" where it opens with none.

    >>> town("PORT SALIS, March 3 (Agency) - The navy said")
    'Port Salis'
    """
    first = len(text) - len(text.lstrip())
    found = _DATELINE.match(text, first) or _bare(text, first) or before_colon(text, first)
    if found is None:
        return ""
    name = re.split(r"[,(/:]| -|--|[–—]|\s+\d", found.group().lstrip("( "))[0].strip()
    return name.title() if name.isupper() else name
