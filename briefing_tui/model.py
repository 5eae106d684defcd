"""What flows through the program: a document in, its facts out.

All offsets are code points into `Document.text`; `text[start:end]` is what the reader highlights. A fact
without a span does not exist. Everything here is frozen, hashable and picklable, so that extraction can run
in another process unchanged.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

QuoteType = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "organisation", "anonymous"]
CasualtyKind = Literal["killed", "injured", "killed_or_injured", "missing", "displaced", "detained"]
Category = Literal["civilian", "children", "military", "police", "militant", "contractor", "unknown"]
Qualifier = Literal["exact", "at_least", "more_than", "about", "up_to", "range", "vague", "none"]
DamageKind = Literal["damaged", "destroyed", "burned", "none"]
Status = Literal["happened", "planned", "threatened", "denied"]
Stance = Literal["claims", "denies", "blames"]
DatePrecision = Literal["day", "week", "month", "year", "overnight", "range", "unknown"]
GeoPrecision = Literal["exact", "town", "admin1", "country", "none"]


@dataclass(frozen=True, slots=True)
class Document:
    """Clean text and where it came from.

    `id` is how the input named it (a path, `path#2`, or the id of a JSON line). `published` is an ISO date
    (YYYY-MM-DD) or None; relative dates resolve against it only.
    """

    text: str
    id: str = ""
    title: str = ""
    byline: str = ""
    published: str | None = None
    url: str = ""
    source: str = ""
    source_kind: str = ""
    reliability: str = "F"
    language: str = ""
    raw_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the text that names something: a speaker, a cue, an actor."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Something somebody said. `start`/`end` and `parts` leave out the outer quotation marks.

    `speaker` is the mention next to the quotation (it may be "he"); `speaker_name`, `role`, `affiliation`,
    `speaker_kind` and `aliases` say who that is, as far as the document tells.
    """

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    type: QuoteType
    text: str
    speaker: Mention | None = None
    speaker_name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    speaker_kind: SpeakerKind | None = None
    aliases: tuple[str, ...] = ()
    cue: Mention | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class CasualtyClaim:
    """A figure for people killed, injured, missing, displaced or detained, and who gave it.

    exactly n: low = high = n · at least, more than n: low n, high None · up to n: low None, high n ·
    about n: low = high = n · a range: both ends · vague ("dozens"): both None · "no casualties": 0 and 0.
    `claimant` None is the outlet's own voice. `claimant_mention` is where the text names the claimant.
    `part_of` is the `(start, end)` of the claim this one is a subset of, of the wounded for those of them who died;
    `supersedes` of the claim it corrects.
    `total` marks a figure of a period, a war or a series, which is of no one incident.
    """

    kind: CasualtyKind
    who: str | None
    category: Category
    low: int | None
    high: int | None
    qualifier: Qualifier
    value_text: str
    start: int
    end: int
    claimant: str | None = None
    claimant_mention: Mention | None = None
    background: bool = False
    part_of: tuple[int, int] | None = None
    supersedes: tuple[int, int] | None = None
    names: tuple[str, ...] = ()
    rule: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class DamageClaim:
    """Something hit. `what` is the words of the text; `object_type` its kind in the vocabulary."""

    what: str
    kind: DamageKind
    count_low: int | None
    count_high: int | None
    start: int
    end: int
    object_type: str = "other"
    claimant: str | None = None
    background: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class MunitionClaim:
    """Weapons counted: fired, landed, intercepted, failed to launch. None means not stated.

    `qualifier` says what the number is: exact, at_least, more_than, about, up_to; the lower end of a range is at_least.
    """

    weapon: str
    fired: int | None
    impacted: int | None
    intercepted: int | None
    start: int
    end: int
    failed: int | None = None
    claimant: str | None = None
    background: bool = False
    rule: str = ""
    qualifier: Qualifier = "exact"


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who claims, denies or is blamed. `who` speaks; `whom` is the one blamed."""

    who: str
    stance: Stance
    whom: str | None
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing the text reports, with its claims. Dates are ISO (YYYY-MM-DD), both ends inclusive."""

    type: str
    start: int
    end: int
    date_start: str | None = None
    date_end: str | None = None
    date_precision: DatePrecision = "unknown"
    date_text: str | None = None
    location: str | None = None
    admin1: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geo_precision: GeoPrecision = "none"
    actors: tuple[Mention, ...] = ()
    targets: tuple[Mention, ...] = ()
    weapons: tuple[str, ...] = ()
    background: bool = False
    status: Status = "happened"
    casualties: tuple[CasualtyClaim, ...] = ()
    damage: tuple[DamageClaim, ...] = ()
    munitions: tuple[MunitionClaim, ...] = ()
    responsibility: tuple[Responsibility, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that extraction found in one document. `extracted` is False where it did not try (`reason` says why)."""

    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    extractor_version: str = ""
    extracted: bool = True
    reason: str = ""
    notes: tuple[str, ...] = field(default=())
