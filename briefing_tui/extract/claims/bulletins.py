"""Whose bulletin a note is: "Kherson regional administration, Telegram, 14 August: two persons perished, 9 were wounded".

What the paragraph tells is said by whoever put it out, where no other speaker is named for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from briefing_tui.extract.claims.people import singular
from briefing_tui.extract.parsing import paragraphs, wording
from briefing_tui.extract.vocabulary import gazetteer, words
from briefing_tui.model import Mention

_HEADING = re.compile(r"[^\n:;!?“\"]{3,110}?:\s+(?=\S)")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DAY = re.compile(
    rf"\b(?:\d{{1,2}} {_MONTH}|{_MONTH}\.? \d{{1,2}}|\d{{4}}-\d\d-\d\d|\d\d?/\d\d?/\d{{2,4}})\b"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_KEY = "bulletins"


def issuer(doc: Any, at: int) -> Mention | None:
    """Who put out the paragraph around a code point, None where it names nobody at its head."""
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = _find(wording.parsed(doc))
    heads = doc.user_data[_KEY]
    k = bisect_right([start for start, _, _ in heads], at) - 1
    return heads[k][2] if k >= 0 and at < heads[k][1] else None


def _find(text: str) -> list[tuple[int, int, Mention]]:
    found = []
    for start, end in paragraphs.spans(text):
        heading = _HEADING.match(text, start, end)
        who = _who(heading.group()) if heading is not None else None
        if heading is not None and who is not None:
            found.append((heading.end(), end, Mention(who, start, start + len(who))))
    return found


def _who(heading: str) -> str | None:
    """The body of a heading that names a kind of paper or a day besides; None where it is a place or no body."""
    first = heading.split(",", maxsplit=1)[0].rstrip(": ")
    papers = words("claims", "papers")
    told = [word.lower() for word in re.findall(r"[^\W\d_]+", heading)]
    named = bool(papers & set(told))
    if not named and _DAY.search(heading) is None:
        return None
    kept = first.split()
    if not kept:
        return None  # ", in Papua on 11 March.", the rest of something
    while len(kept) > 1 and (kept[-1].lower() in papers or not kept[-1][0].isalpha()):
        kept.pop()
    # "IOM flash update", "army press release": what kind of paper it is
    while len(kept) > 1 and kept[-1].lower() in words("claims", "paper_kinds"):
        kept.pop()
    name = " ".join(kept)
    last = singular(kept[-1].lower()) if kept else ""
    bodies = words("claims", "label") | words("victims", "organisation") | words("roles", "state_bodies")
    body = (
        last in bodies
        or kept[-1].lower() in bodies
        or (named and len(kept) == 1 and _ACRONYM.fullmatch(name) is not None)
    )
    place = bool(gazetteer.named(name)) or name.lower() in words("claims", "short_lands")
    return name if body and not place and kept[-1].lower() not in papers else None
