"""The JSON of `briefing extract`: one object a document, offsets in code points into its text."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.model import (
    CasualtyClaim,
    DamageClaim,
    Document,
    Event,
    Facts,
    Mention,
    MunitionClaim,
    Quote,
    Responsibility,
)

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s+(?=[\"'“‘(]?[A-ZÀ-Þ0-9])|\n\s*\n")

_OF_THE_NEXT = re.compile(r"(?i)overnight(?: (?:in)?to \w+)?$")


def to_json(document: Document, facts: Facts) -> dict[str, Any]:
    """One JSON-ready object: id, published, quotes, events; `extracted` and `reason` where it was not tried."""
    return {
        "id": document.id,
        "published": document.published,
        "extracted": facts.extracted,
        "reason": facts.reason or None,
        "extractor_version": facts.extractor_version,
        "quotes": [_quote(quote) for quote in facts.quotes],
        "events": [_event(event, document.text) for event in facts.events],
    }


def _mention(mention: Mention | None) -> dict[str, Any] | None:
    return None if mention is None else {"text": mention.text, "start": mention.start, "end": mention.end}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "parts": [list(part) for part in quote.parts],
        "type": quote.type,
        "text": quote.text,
        "speaker": _mention(quote.speaker),
        "speaker_name": quote.speaker_name,
        "role": quote.role,
        "affiliation": quote.affiliation,
        "speaker_kind": quote.speaker_kind,
        "aliases": list(quote.aliases),
        "cue": _mention(quote.cue),
        "rule": quote.rule,
    }


def _day(event: Event) -> str | None:
    """The one day for who takes one, None where the text gives a week, a month or a year.

    "Overnight" is the night that ended on the day of the news, more of it in that day.
    """
    if event.date_precision not in {"day", "overnight"}:
        return None
    bare = event.date_precision == "overnight" and _OF_THE_NEXT.match(event.date_text or "") is not None
    return event.date_end if bare else event.date_start


def _event(event: Event, text: str) -> dict[str, Any]:
    return {
        "type": event.type,
        "no_type": event.type == "statement",  # nothing took place by the text: only a figure was given
        "date": _day(event),
        "date_start": event.date_start,
        "date_end": event.date_end,
        "date_precision": event.date_precision,
        "date_text": event.date_text,
        "location": event.location,
        "admin1": event.admin1,
        "country": event.country,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "actors": [actor.text for actor in event.actors],
        "targets": [target.text for target in event.targets],
        "weapons": list(event.weapons),
        "status": event.status,
        "background": event.background,
        "start": event.start,
        "end": event.end,
        "rule": event.rule,
        "casualties": _casualties(event.casualties, text),
        "damage": [_damage(claim) for claim in event.damage],
        "munitions": [_munition(claim) for claim in event.munitions],
        "responsibility": [_responsibility(claim) for claim in event.responsibility],
    }


def _casualties(claims: tuple[CasualtyClaim, ...], text: str) -> list[dict[str, Any]]:
    """Claims in order; a subset stands under `parts` of its whole, a corrected figure under `earlier` of its correction.

    So nobody who adds up the list counts "two of them children" or a figure taken back a second time. A subset
    with a sentence of its own ("They included two nurses.") is a statement of its own, and one of a vague whole
    ("X was among dozens hurt") is the only figure there is: both stay in the list and say in `part_of` what they
    belong to.
    """
    made = [_casualty(claim) for claim in claims]
    by_span: dict[tuple[int, int, str], dict[str, Any]] = {}
    for claim, entry in zip(claims, made, strict=True):
        by_span.setdefault((claim.start, claim.end, claim.kind), entry)
    nested: set[int] = set()
    for claim, entry in zip(claims, made, strict=True):
        whole = by_span.get((*claim.part_of, claim.kind)) if claim.part_of else None
        counted = whole is not None and whole is not entry and _counted(whole)
        if whole is not None and counted and _one_sentence(text, whole["start"], entry["start"]):
            whole["parts"].append(entry)
            nested.add(id(entry))
        before = by_span.get((*claim.supersedes, claim.kind)) if claim.supersedes else None
        if before is not None and before is not entry and id(before) not in nested:
            entry["earlier"].append(before)
            nested.add(id(before))
    return [entry for entry in made if id(entry) not in nested]


def _counted(entry: dict[str, Any]) -> bool:
    return entry["count_low"] is not None or entry["count_high"] is not None


def _one_sentence(text: str, one: int, other: int) -> bool:
    return _SENTENCE_END.search(text, min(one, other), max(one, other)) is None


def _casualty(claim: CasualtyClaim) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "who": claim.who,
        "category": claim.category,
        "count_low": claim.low,
        "count_high": claim.high,
        "qualifier": claim.qualifier,
        "value_text": claim.value_text,
        "names": list(claim.names),
        "claimant": claim.claimant,
        "background": claim.background,
        "part_of": list(claim.part_of) if claim.part_of else None,
        "supersedes": list(claim.supersedes) if claim.supersedes else None,
        "parts": [],
        "earlier": [],
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
    }


def _damage(claim: DamageClaim) -> dict[str, Any]:
    # One number in the contract: an exact count, else the lower end; both ends stand beside it.
    count = claim.count_low if claim.count_low is not None else claim.count_high
    return {
        "what": claim.what,
        "kind": claim.kind,
        "object_type": claim.object_type,
        "count": count,
        "count_low": claim.count_low,
        "count_high": claim.count_high,
        "claimant": claim.claimant,
        "background": claim.background,
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
    }


def _munition(claim: MunitionClaim) -> dict[str, Any]:
    return {
        "weapon": claim.weapon,
        "fired": claim.fired,
        "impacted": claim.impacted,
        "intercepted": claim.intercepted,
        "failed": claim.failed,
        "qualifier": claim.qualifier,
        "claimant": claim.claimant,
        "background": claim.background,
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
    }


def _responsibility(claim: Responsibility) -> dict[str, Any]:
    return {
        "who": claim.who,
        "stance": claim.stance,
        "whom": claim.whom,
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
    }
