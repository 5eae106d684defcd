"""Days that open what a note goes on to tell inside a paragraph: "Rights watch, Dalar. 29 Nov: raiders drove off the goats"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.parsing import wording

_STOP = re.compile(r"[.;!?\n]\s")
_PARTED = re.compile(r"(?:,? (?:at )?\d\d[:.]?\d\d(?: ?(?:hrs|hours|local|Z|UTC))?)?(?P<mark>[:.])\s+(?=\S)")
_LEADS_ON = re.compile(r"(?i)\b(?:since|until|till|by|from|before|after|of|on|dated|published|updated)\s*$")
_LONGEST = 60  # code points of a head before its day


def inside(
    doc: Any, paragraph: tuple[int, int], whens: Sequence[When], published: str | None
) -> list[tuple[int, int, When]]:
    """(start, end, day) of the stretches of a paragraph that such a head opens, in order.

    A head is words without a verb and a day with a colon behind it, or with a stop where the day is not that on which
    the note came out: "Log 7, Dalar. 18 June, 05:50. Seven men stopped a lorry".
    """
    text, (start, end) = wording.parsed(doc), paragraph
    found: list[tuple[int, When]] = []
    for when in whens:
        parted = _PARTED.match(text, when.end, end)
        if when.precision != "day" or parted is None:
            continue
        stops = [stop.end() for stop in _STOP.finditer(text, start, when.start)]
        opens = stops[-1] if stops else start
        if when.start - opens > _LONGEST or _LEADS_ON.search(text, opens, when.start):
            continue
        if parted["mark"] == "." and (
            str(when.first) >= (published or "")[:10] or not text[parted.end()].isupper()
        ):
            continue
        span = doc.char_span(opens, when.start, alignment_mode="contract") if when.start > opens else None
        if span is None or not any(one.pos_ in {"VERB", "AUX"} and one.tag_ != "VBN" for one in span):
            found.append((opens, when))
    ends = [*(opens for opens, _ in found[1:]), end]
    return [(opens, stop, when) for (opens, when), stop in zip(found, ends, strict=False)]
