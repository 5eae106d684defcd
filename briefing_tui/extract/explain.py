"""Which rule found what, in which sentence: for people who look into a wrong fact.

A pure function of the document and its facts; it parses nothing again. Sentences are cut by punctuation around
the fact's own offsets, which is enough to read it in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_tui.model import (
    CasualtyClaim,
    DamageClaim,
    Document,
    Event,
    Facts,
    MunitionClaim,
    Quote,
    Responsibility,
)
from briefing_tui.text import display

_EDGE = re.compile(r"[.!?][\"”»’')\]]*\s+|\n\s*\n")
_LONG = 400  # code points of a sentence shown on either side of a fact
_BLANK = "-"


def explanation(document: Document, facts: Facts) -> str:
    """All facts of a document with the rule, the words and the sentence of each; lines joined by newlines."""
    return "\n".join(lines(document, facts))


def lines(document: Document, facts: Facts) -> Iterator[str]:
    """The same, line by line, safe to print. Events come with their claims; quotations follow."""
    yield display(f"{document.id or document.title or 'text'}  published {document.published or _BLANK}")
    if not facts.extracted:
        yield f"  not extracted: {display(facts.reason)}"
        return
    for event in facts.events:
        yield from _event(document.text, event)
    for quote in facts.quotes:
        yield from _quote(document.text, quote)


def _event(text: str, event: Event) -> Iterator[str]:
    place = ", ".join(dict.fromkeys(part for part in (event.location, event.admin1, event.country) if part))
    when = " = ".join(part for part in (event.date_text, event.date_start) if part)
    kind = "background" if event.background else "main"
    yield ""
    yield from _fact(
        text,
        f"event {event.type}",
        [
            kind,
            event.status,
            f"when {when or _BLANK} ({event.date_precision})",
            f"where {place or _BLANK} ({event.geo_precision})",
            f"actors {_names([one.text for one in event.actors])}",
            f"targets {_names([one.text for one in event.targets])}",
            f"weapons {_names(list(event.weapons))}",
        ],
        event,
        indent=2,
    )
    for claim in event.casualties:
        yield from _fact(text, f"casualties {claim.kind}", _casualty(claim), claim, indent=6)
    for harm in event.damage:
        yield from _fact(text, f"damage {harm.kind}", _damage(harm), harm, indent=6)
    for munition in event.munitions:
        yield from _fact(text, "munitions", _munition(munition), munition, indent=6)
    for stance in event.responsibility:
        details = [f"who {stance.who or _BLANK}", f"whom {stance.whom or _BLANK}"]
        yield from _fact(text, f"responsibility {stance.stance}", details, stance, indent=6)


def _quote(text: str, quote: Quote) -> Iterator[str]:
    speaker = quote.speaker.text if quote.speaker else _BLANK
    details = [
        f"speaker {speaker} = {quote.speaker_name or _BLANK}",
        f"role {quote.role or _BLANK}",
        f"affiliation {quote.affiliation or _BLANK}",
        f"cue {quote.cue.text if quote.cue else _BLANK}",
    ]
    yield ""
    yield from _fact(text, f"quotation {quote.type}", details, quote, indent=2)


def _casualty(claim: CasualtyClaim) -> list[str]:
    details = [
        f"who {claim.who or _BLANK} ({claim.category})",
        f"count {_range(claim.low, claim.high)} ({claim.qualifier}, {claim.value_text!r})",
        f"claimant {claim.claimant or 'the outlet'}",
    ]
    if claim.part_of:
        details.append(f"part of the claim at {claim.part_of[0]}-{claim.part_of[1]}")
    if claim.supersedes:
        details.append(f"corrects the claim at {claim.supersedes[0]}-{claim.supersedes[1]}")
    return details


def _damage(claim: DamageClaim) -> list[str]:
    return [
        f"what {claim.what} ({claim.object_type})",
        f"count {_range(claim.count_low, claim.count_high)}",
        f"claimant {claim.claimant or 'the outlet'}",
    ]


def _munition(claim: MunitionClaim) -> list[str]:
    counts = (
        ("fired", claim.fired),
        ("impacted", claim.impacted),
        ("intercepted", claim.intercepted),
        ("failed", claim.failed),
    )
    said = [f"{word} {count}" for word, count in counts if count is not None]
    return [f"weapon {claim.weapon}", *(said or [_BLANK]), f"claimant {claim.claimant or 'the outlet'}"]


def _fact(
    text: str,
    head: str,
    details: list[str],
    fact: Event | CasualtyClaim | DamageClaim | MunitionClaim | Responsibility | Quote,
    *,
    indent: int,
) -> Iterator[str]:
    pad = " " * indent
    yield pad + display(f"{head}: {'; '.join(details)}")
    yield pad + display(f"  rule     {fact.rule or _BLANK}")
    yield pad + display(f"  words    [{fact.start}-{fact.end}] {text[fact.start : fact.end]}")
    yield pad + display(f"  sentence {sentence(text, fact.start, fact.end)}")


def sentence(text: str, start: int, end: int) -> str:
    """The sentence or sentences around text[start:end] (code points), cut at punctuation and blank lines."""
    low = max(0, start - _LONG)
    before = [match.end() for match in _EDGE.finditer(text, low, start)]
    after = _EDGE.search(text, max(start, end - 1), min(len(text), end + _LONG))
    return " ".join(
        text[before[-1] if before else low : after.end() if after else min(len(text), end + _LONG)].split()
    )


def _names(names: list[str]) -> str:
    return ", ".join(names) or _BLANK


def _range(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return "not said"
    if low == high:
        return str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"
