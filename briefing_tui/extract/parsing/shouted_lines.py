"""Headlines in capitals over a text that is in ordinary case: "DOZENS HURT IN ORVA CAR BOMB ATTACK".

They are put into ordinary case, as texts all in capitals are, character for character. What the rest of the text writes
as a name is one; what it writes in small letters is none.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import casing

_WORD = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]*|\d[\d,.]*"
_RUN = re.compile(rf"(?<![\w-])(?:{_WORD})(?:,? (?:{_WORD})){{3,}}(?![\w-])")
_JOINTS = vocabulary.words("casing", "headline_joints")
_LEAST = 18  # letters
_NAMES = re.compile(r"(?<=[a-z,] )([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ][^\W\d_]*)")
_SMALL = re.compile(r"\b[a-zß-öø-ÿ]{3,}\b")


def lowered(text: str, nlp: Any) -> str:
    """The text with such headlines in ordinary case; the same length as before.

    A headline is told by the small words in it: "THE UN, THE EU AND NATO" is none, and neither is "KARVEL, 4 MAY".
    """
    runs = [run for run in _RUN.finditer(text) if _headline(run.group())]
    if not runs:
        return text
    small = set(_SMALL.findall(text))
    named = {name.lower() for name in _NAMES.findall(text)} - small
    made, done = [], 0
    for run in runs:
        made += [
            text[done : run.start()],
            casing.truecase(run.group(), nlp, frozenset(named), frozenset(small)),
        ]
        done = run.end()
    return "".join([*made, text[done:]])


def _headline(run: str) -> bool:
    words = run.lower().replace(",", "").split()
    return sum(map(str.isalpha, run)) >= _LEAST and not _JOINTS.isdisjoint(words[1:])
