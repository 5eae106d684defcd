"""What a situation report says about an incident: decided here, worded plainly, laid out by Markdown or HTML.

Nothing here is safe to print yet: whoever lays it out escapes every piece for its format.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_tui import event_types, wording
from briefing_tui.store.dossiers import Detail, Dossier
from briefing_tui.store.rows import LossRow, QuoteRow, ResponsibilityRow

QUOTES = 6  # quotations shown of one incident; the rest is counted
REPORTED = 3  # reported speech fills up to so many: most of it says what the figures say
_EXACT_DATES = ("day", "overnight", "range")


@dataclass(frozen=True, slots=True)
class Cited:
    """A statement and the documents it stands in."""

    text: str
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What one claimant says in one document: a cell for each kind of casualty of the table."""

    claimant: str
    outlet: str
    document: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation with who said it and where. `reported` when the words are not the speaker's own."""

    words: str
    speaker: str
    outlet: str
    document: int
    reported: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One incident of the report."""

    title: str
    kind: str
    where: str
    when: str
    reports: str
    documents: tuple[int, ...]
    grade: str
    kinds: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    damage: tuple[Cited, ...]
    munitions: tuple[Cited, ...]
    responsibility: tuple[Cited, ...]
    quotes: tuple[Saying, ...]
    more_quotes: int
    background: tuple[Cited, ...]
    unverified: tuple[str, ...]
    tags: tuple[str, ...]
    note: str
    noted_by: str


def item(dossier: Dossier) -> Item:
    """The report's entry for an incident. Figures stand by claimant, side by side; nothing is added up."""
    incident = dossier.incident
    main = [each for each in dossier.claims if not each.background]
    casualties = [each for each in main if each.family == "casualty"]
    kinds = tuple(kind for kind in wording.CASUALTY_KINDS if any(each.extent == kind for each in casualties))
    chosen = _chosen(dossier.quotes)
    return Item(
        title=incident.title,
        kind=_kind(incident),
        where=", ".join(dict.fromkeys(filter(None, (incident.place, incident.admin1, incident.country))))
        or "place not known",
        when=_when(dossier),
        reports=_reports(incident),
        documents=tuple(each.id for each in dossier.documents if not each.superseded),
        grade=wording.grade(incident.grade),
        kinds=tuple(wording.kind_words(kind) for kind in kinds),
        figures=tuple(_figures(casualties, kinds)),
        damage=_cited((_damage(each), each.document_id) for each in main if each.family == "damage"),
        munitions=_cited((_munitions(each), each.document_id) for each in _fired(main)),
        responsibility=_cited((wording.stance(each), each.document_id) for each in dossier.responsibility),
        quotes=tuple(map(_saying, chosen)),
        more_quotes=len(dossier.quotes) - len(chosen),
        background=_cited(
            (_background(each), each.document_id) for each in dossier.claims if each.background
        ),
        unverified=tuple(_unverified(dossier, casualties)),
        tags=incident.tags,
        note=incident.note,
        noted_by=dossier.note.author if dossier.note else "",
    )


def _kind(incident: Detail) -> str:
    known = event_types.all_types().get(incident.type)
    words = known.label if known else wording.type_words(incident.type)
    return words if incident.status == "happened" else f"{words} ({incident.status})"


def _when(dossier: Dossier) -> str:
    incident = dossier.incident
    if not incident.date_start:
        day = wording.day(incident.occurred_on)
        if any(each.published for each in dossier.documents):
            return f"{day} (reported; day of the event not stated)"
        return f"not known (taken in {day}; the reports are undated)"
    first, last = wording.day(incident.date_start), wording.day(incident.date_end or incident.date_start)
    span = first if first == last else f"{first} to {last}"
    return (
        span
        if incident.date_precision in _EXACT_DATES
        else f"{span} (known to the {incident.date_precision})"
    )


def _reports(incident: Detail) -> str:
    if incident.documents == 1:
        return incident.source_names
    independent = wording.counted(incident.sources, "independent source")
    return f"{incident.documents:,} reports from {independent}: {incident.source_names}"


def _chosen(quotes: Sequence[QuoteRow]) -> list[QuoteRow]:
    """The speakers' own words first, in the order they were published."""
    ordered = sorted(quotes, key=lambda each: (each.published, each.document_id, each.start))
    own = [each for each in ordered if each.type != "indirect"][:QUOTES]
    reported = [each for each in ordered if each.type == "indirect"]
    return own + reported[: max(0, REPORTED - len(own))]


def _fired(claims: Sequence[LossRow]) -> list[LossRow]:
    """Munition claims; "six fired" and "four hit" by one claimant of one weapon in one document are one statement."""
    made: list[LossRow] = []
    for claim in claims:
        if claim.family != "munition":
            continue
        for at, other in enumerate(made):
            together = _together(other, claim)
            if together is not None:
                made[at] = together
                break
        else:
            made.append(claim)
    return made


def _together(first: LossRow, second: LossRow) -> LossRow | None:
    same = (first.what, first.claimant, first.document_id, first.qualifier) == (
        second.what,
        second.claimant,
        second.document_id,
        second.qualifier,
    )
    counts = {
        name: (getattr(first, name), getattr(second, name))
        for name in ("fired", "impacted", "intercepted", "failed")
    }
    if not same or any(None not in pair for pair in counts.values()):
        return None
    return first._replace(**{name: one if two is None else two for name, (one, two) in counts.items()})


def _figures(claims: Sequence[LossRow], kinds: Sequence[str]) -> Iterable[FigureRow]:
    rows: dict[tuple[str, int], list[LossRow]] = {}
    for claim in claims:
        rows.setdefault((claim.claimant, claim.document_id), []).append(claim)
    for (_, document), said in sorted(
        rows.items(), key=lambda each: (each[1][0].published, each[0][1], each[1][0].start)
    ):
        cells = tuple(_cell([each for each in said if each.extent == kind]) for kind in kinds)
        yield FigureRow(
            wording.claimant(said[0]), wording.origin(said[0].source, said[0].published), document, cells
        )


def _cell(claims: Sequence[LossRow]) -> str:
    """ "at least nine; of them 2 children", "12 (superseded)": each part behind the figure it is counted in."""
    wholes: dict[int | None, int] = {}
    groups: dict[int, list[str]] = {}
    for each in sorted(claims, key=lambda claim: bool(wording.share(claim))):
        share = wording.share(each)
        wholes[each.id] = wholes.get(each.part_of, each.id) if share else each.id
        groups.setdefault(wholes[each.id], []).append(f"{share}{_figure(each)}")
    return "; ".join(dict.fromkeys(words for group in groups.values() for words in group))


def _figure(claim: LossRow) -> str:
    number = wording.figure(claim.low, claim.high, claim.qualifier, claim.value_text)
    who = (
        "" if claim.what.casefold() in {"", "people", "persons"} or claim.what in number else f" {claim.what}"
    )
    named = f" ({', '.join(claim.names)})" if claim.names else ""
    return f"{number}{who}{named}{' (superseded)' if claim.superseded else ''}"


def _damage(claim: LossRow) -> str:
    words = " ".join(filter(None, (wording.damage(claim), claim.what, wording.extent(claim))))
    return f"{words}, says {claim.claimant}" if claim.claimant else words


def _munitions(claim: LossRow) -> str:
    words = f"{claim.what}: {wording.munitions(claim) or 'number not stated'}"
    return f"{words}, says {claim.claimant}" if claim.claimant else words


def _background(claim: LossRow) -> str:
    if claim.family == "damage":
        return _damage(claim)
    if claim.family == "munition":
        return _munitions(claim)
    words = f"{wording.kind_words(claim.extent)}: {_figure(claim)}"
    return f"{words}, says {claim.claimant}" if claim.claimant else words


def _cited(said: Iterable[tuple[str, int]]) -> tuple[Cited, ...]:
    """The same statement of several documents is one, with all of them."""
    gathered: dict[str, list[int]] = {}
    for text, document in said:
        gathered.setdefault(text, [])
        if document not in gathered[text]:
            gathered[text].append(document)
    return tuple(Cited(text, tuple(found)) for text, found in gathered.items())


def _saying(quote: QuoteRow) -> Saying:
    return Saying(
        words=wording.spoken(quote),
        speaker=wording.speaker_line(
            quote.speaker or quote.speaker_as_written, quote.role, quote.affiliation, quote.kind
        ),
        outlet=wording.origin(quote.source, quote.published),
        document=quote.document_id,
        reported=quote.type != "direct",
    )


def _unverified(dossier: Dossier, casualties: Sequence[LossRow]) -> Iterable[str]:
    """What a reader must not take for established, from what the store holds."""
    incident = dossier.incident
    if incident.status != "happened":
        yield f"the reports speak of it as {incident.status}"
    if incident.sources <= 1:
        copies = f" ({incident.documents} reports, but not independent)" if incident.documents > 1 else ""
        yield f"one source only{copies}"
    ranges = (
        ("killed", incident.killed_claimed, incident.killed_low, incident.killed_high, incident.killed_top),
        (
            "injured",
            incident.injured_claimed,
            incident.injured_low,
            incident.injured_high,
            incident.injured_top,
        ),
    )
    for kind, claimed, low, high, top in ranges:
        if claimed and low is None and high is None:
            yield f"number {kind} given in words only"
        elif low is not None and high is None and top > low:
            yield f"number {kind} differs: {low:,} to {top:,} and more"
        elif low is not None and high is None:
            yield f"number {kind} open upwards: at least {low:,}"
        elif low != high:
            yield f"number {kind} differs: {f'{low:,} to {high:,}' if low is not None else f'up to {high:,}'}"
    if casualties and not any(each.claimant for each in casualties):
        yield "nobody is named for the casualty figures"
    yield from _contested(dossier.responsibility)
    anonymous = {
        each.speaker or each.speaker_as_written for each in dossier.quotes if each.kind == "anonymous"
    }
    if anonymous - {""}:
        yield f"speakers who are not named: {', '.join(sorted(anonymous - {''}))}"
    if not any(each.extracted for each in dossier.documents):
        yield "not read for facts: the text is not in English, or too long"
    if not incident.date_start:
        yield "the day of the event is not stated"
    elif incident.date_precision not in _EXACT_DATES:
        yield f"the date is known to the {incident.date_precision} only"
    if incident.geo_precision in {"admin1", "country"}:
        yield f"the place is known to the {'province' if incident.geo_precision == 'admin1' else 'country'} only"


def _contested(responsibility: Sequence[ResponsibilityRow]) -> Iterable[str]:
    for role, words in (("claimed_by", "claimed by"), ("blamed", "blamed on"), ("denied_by", "denied by")):
        names = dict.fromkeys(each.name for each in responsibility if each.role == role)
        if names:
            yield f"responsibility {words} {', '.join(names)}"
