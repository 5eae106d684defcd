"""Fewer bytes for the same screen: style changes say only what changed.

Textual ends every run of characters with a reset and begins the next with its whole style, which in true colour is
some forty bytes though often only one colour is another. Here the style the terminal has is remembered, and what is
sent is the shortest way from it to the next one (ECMA-48, select graphic rendition). Everything else passes
unchanged, after the style that was asked for is really set.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_STYLE = re.compile(r"\x1b\[([0-9;]*)m")
# What moves the cursor, ends lines or brackets a frame looks the same in any style.
_STYLELESS = re.compile(r"(?:\x1b\[[0-9;]*[A-H]|\x1b\[\?2026[hl]|[\r\n])*\Z")
_OFF = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "5": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "21": "24",
    "53": "55",
}
_ENDS = {"22": "12", "23": "3", "24": "4", "25": "5", "27": "7", "28": "8", "29": "9", "55": "53"}


class Look(NamedTuple):
    """Foreground, background (parameters, "" is the terminal's own) and attributes (parameters, sorted)."""

    foreground: str = ""
    background: str = ""
    attributes: tuple[str, ...] = ()


PLAIN = Look()


class Thrift:
    """Rewrites what goes to one terminal. Feed it everything in order; it keeps the style the terminal has."""

    def __init__(self) -> None:
        self._has = PLAIN
        self._wanted = PLAIN

    def squeeze(self, data: str) -> str:
        """The same effect in fewer bytes."""
        out: list[str] = []
        for place, piece in enumerate(_STYLE.split(data)):
            if place % 2:
                self._wanted = after(self._wanted, piece)
            elif piece:
                if self._wanted != self._has and not _STYLELESS.match(piece):
                    out.append(way(self._has, self._wanted))
                    self._has = self._wanted
                out.append(piece)
        return "".join(out)


@lru_cache(maxsize=4096)
def after(look: Look, parameters: str) -> Look:
    """The style after one more sequence; parameters nobody here knows are kept as attributes."""
    foreground, background, attributes = look
    codes = iter(parameters.split(";"))
    for code in codes:
        if code in ("", "0"):
            foreground, background, attributes = PLAIN
        elif code in ("38", "48"):
            kind = next(codes, "")
            colour = ";".join([code, kind, *(next(codes, "0") for _ in range(3 if kind == "2" else 1))])
            foreground, background = (colour, background) if code == "38" else (foreground, colour)
        elif code == "39":
            foreground = ""
        elif code == "49":
            background = ""
        elif code[:-1] in ("3", "9") and len(code) == 2:
            foreground = code
        elif code[:-1] in ("4", "10"):
            background = code
        elif code in _ENDS:
            ended = "1 2" if code == "22" else _ENDS[code] + (" 21" if code == "24" else "")
            attributes = tuple(each for each in attributes if each not in ended.split())
        elif code not in attributes:
            attributes = tuple(sorted((*attributes, code)))
    return Look(foreground, background, attributes)


@lru_cache(maxsize=4096)
def way(has: Look, wanted: Look) -> str:
    """The shortest sequence from one style to another."""
    if wanted == PLAIN:
        return "\x1b[0m"
    whole = ["0", *wanted.attributes, *filter(None, wanted[:2])]
    gone = [each for each in has.attributes if each not in wanted.attributes]
    ways = [whole]
    if all(each in _OFF for each in gone):
        off = dict.fromkeys(_OFF[each] for each in gone)
        # Bold and faint end together, as do the two underlines: what stays is begun again.
        kept = [
            each for each in wanted.attributes if each not in has.attributes or _OFF.get(each, "-") in off
        ]
        step = [*off, *kept]
        if wanted.foreground != has.foreground:
            step.append(wanted.foreground or "39")
        if wanted.background != has.background:
            step.append(wanted.background or "49")
        ways.append(step)
    return min((f"\x1b[{';'.join(each)}m" for each in ways), key=len)
