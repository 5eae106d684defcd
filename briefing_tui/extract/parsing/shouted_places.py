"""Names of places in a text set in capitals, where their words are common ones: "THE CITY OF MIRADOR", "IN ROSAL CANTON".

What stands behind "the city of", or between a preposition and a word for a place that has no article, is a name.
"""

from __future__ import annotations

import re

from briefing_tui.extract import vocabulary
from briefing_tui.extract.vocabulary import gazetteer

_KINDS = (
    r"city|town|village|municipality|province|department|district|parish|canton|hamlet|corregimiento|jurisdiction"
    r"|neighborhood|neighbourhood"
)
_ARTICLE = r"(?:(?:la|el|los|las)\s+)?"
_NAME = r"[^\W\d_]{3,}"
_NAMED = (
    re.compile(
        rf"\b(?:{_KINDS})\s+of\s+{_ARTICLE}({_NAME})(?=\s*[,.;)]|\s+(?:in|on|was|were|department|province)\b)"
    ),
    re.compile(rf"\b(?:in|at|near|from|outside)\s+{_ARTICLE}({_NAME})\s+(?:{_KINDS}|farm|bridge)\b"),
)
_NO_NAMES = vocabulary.words("casing", "no_places")
_FIRST = re.compile(r"\b(rio|villa|agua|ciudad|cerro|puerto|isla)\s+(?:(?:de|del|la|el)\s+)?([^\W\d_]{3,})")
_SPANISH = re.compile(r"\b(?:in|at|near|from|of|to|outside|between|and)\s+(la|el|los|las)\s+(?=[^\W\d_])")
_DESIGNATION = re.compile(r"\b[a-z]{1,2}(?=-\d)")
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 3  # words of a town that the gazetteer is asked for


def capitals(text: str, lowered: str, out: list[str]) -> None:
    """Gives back their capitals, in `out`, to the letters that begin the names of places."""
    for pattern in _NAMED:
        for match in pattern.finditer(lowered):
            if match.group(1) not in _NO_NAMES:
                out[match.start(1)] = text[match.start(1)]
    for match in _FIRST.finditer(lowered):
        if out[match.start(2)].isupper() or match.group(1) in {"rio", "ciudad"}:
            for at in (match.start(1), match.start(2)):
                out[at] = text[at]
    for match in _DESIGNATION.finditer(lowered):
        out[match.start() : match.end()] = text[match.start() : match.end()]
    for match in _SPANISH.finditer(lowered):
        if out[match.end()].isupper():
            out[match.start(1)] = text[match.start(1)]
    _towns(text, lowered, out)


def _towns(text: str, lowered: str, out: list[str]) -> None:
    """ "San Pedro sula": a name goes on where a town bears all of it."""
    words = list(_WORDS.finditer(lowered))
    for i in range(len(words) - 1):
        if not out[words[i].start()].isupper() or out[words[i + 1].start()].isupper():
            continue
        for first in (i, i - 1):
            run = words[max(first, 0) : i + 2]
            if len(run) > _LONGEST or not all(out[one.start()].isupper() for one in run[:-1]):
                continue
            name = lowered[run[0].start() : run[-1].end()]
            if run[-1].group() not in _NO_NAMES and gazetteer.named(" ".join(name.split())):
                out[run[-1].start()] = text[run[-1].start()]
