"""Casualty, damage and munition claims as lines: pure functions from the store's rows to what the losses pane paints.

Conflicting claims stand under each other, each with its claimant and source; nothing is averaged and nothing is
added up. What a later figure of the same claimant replaced stays, dimmed and marked "superseded". A figure that
is part of a larger one stands under it, indented, after "of them".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from briefing_tui.reader import claim_lines, wording
from briefing_tui.reader.claim_lines import Layout
from briefing_tui.reader.entries import Entry, Pieces, blank, heading, length, shown, spread
from briefing_tui.reader.wording import Dated
from briefing_tui.store.ranges import in_one_list
from briefing_tui.store.rows import IncidentRow, LossRow, ResponsibilityRow

_FAMILIES = ("casualty", "damage", "munition")


class Losses(NamedTuple):
    """What the pane has read: claims, who is responsible, and the incidents they are about, by id."""

    claims: Sequence[LossRow]
    responsibility: Sequence[ResponsibilityRow]
    incidents: Mapping[int, IncidentRow]


def entries(
    losses: Losses, width: int, dated: Dated = wording.day, *, one_incident: bool = True
) -> list[Entry]:
    """The pane's entries for a width in cells.

    For one incident the claims stand under what they count (killed, injured, damage ...), background figures and
    responsibility under headings of their own. For several, each incident is a heading with its claims.
    """
    main = [row for row in losses.claims if not row.background]
    background = [row for row in losses.claims if row.background]
    if one_incident:
        blocks = [(heading(title.upper(), _spectrum(rows)), rows) for title, rows in _by_kind(main)]
    else:
        blocks = [
            (_incident_heading(losses.incidents.get(number), dated), rows)
            for number, rows in _by_incident(main)
        ]
    result: list[Entry] = []
    layout = claim_lines.layout_for(main, width, dated, with_kind=not one_incident)
    made = iter(claim_lines.entries([line for _, rows in blocks for line in _lines(rows, layout)]))
    for title, rows in blocks:
        result += [title, *islice(made, len(rows)), blank()]
    if losses.responsibility:
        result.append(heading("RESPONSIBILITY"))
        result += [*(_responsibility(row, width) for row in losses.responsibility), blank()]
    if background:
        result.append(heading("BACKGROUND", "earlier events the texts recall"))
        layout = claim_lines.layout_for(background, width, dated, with_kind=True)
        result += [*claim_lines.entries(_lines(background, layout)), blank()]
    return result[:-1]


def _by_kind(rows: Iterable[LossRow]) -> list[tuple[str, list[LossRow]]]:
    """Groups in reading order: the kinds of casualties, then damage, then munitions."""
    rows = list(rows)
    groups = [
        (wording.kind_words(kind), [r for r in rows if r.family == "casualty" and r.extent == kind])
        for kind in dict.fromkeys(
            (*wording.CASUALTY_KINDS, *(r.extent for r in rows if r.family == "casualty"))
        )
    ]
    groups.append(("damage", [r for r in rows if r.family == "damage"]))
    groups.append(("munitions", [r for r in rows if r.family == "munition"]))
    return [group for group in groups if group[1]]


def _by_incident(rows: Iterable[LossRow]) -> list[tuple[int, list[LossRow]]]:
    groups: dict[int, list[LossRow]] = {}
    for row in rows:
        groups.setdefault(row.incident_id or 0, []).append(row)
    return list(groups.items())


def _incident_heading(incident: IncidentRow | None, dated: Dated) -> Entry:
    if incident is None:
        return heading("Incident not known")
    when = wording.known_day(incident.occurred_on, incident.date_precision, dated)
    return heading(f"{when}  {shown(incident.title)}")


def _spectrum(rows: Sequence[LossRow]) -> str:
    """From the lowest to the highest live claim, by category, where claims of a category differ; never a sum."""
    notes = []
    live = [r for r in rows if r.family == "casualty" and not (r.superseded or r.is_part or r.of_wounded)]
    categories = list(dict.fromkeys(r.category for r in sorted(live, key=_category_order)))
    for category in categories:
        accounts = _accounts(r for r in live if r.category == category and (r.low, r.high) != (None, None))
        if len(accounts) < 2:
            continue
        bounds = {pair for account in accounts for pair in account}
        ends = [n for pair in bounds for n in pair if n is not None]
        open_ended = any(high is None and low == max(ends) for low, high in bounds)
        bottom = 0 if any(low is None for low, _ in bounds) else min(ends)
        span = f"{bottom:,}-{max(ends):,}" + ("+" if open_ended else "")
        name = f" {wording.category_words(category)}" if len(categories) > 1 and category != "unknown" else ""
        notes.append(f"{span}{name}")
    return f"claims differ: {', '.join(notes)}" if notes else ""


def _accounts(rows: Iterable[LossRow]) -> set[frozenset[tuple[int | None, int | None]]]:
    """The figures of each voice, those of one list together: "the driver and two passengers" do not differ from each other."""
    lists: list[tuple[LossRow, set[tuple[int | None, int | None]]]] = []
    for row in sorted(rows, key=lambda row: (row.document_id, row.claimant, row.start)):
        figure = (row.low, row.high)
        if lists and _other_people(lists[-1][0], row):
            lists[-1] = row, lists[-1][1] | {figure}
        else:
            lists.append((row, {figure}))
    return {frozenset(bounds) for _, bounds in lists}


def _other_people(one: LossRow, row: LossRow) -> bool:
    """Whether one voice tells in one list of people who are called otherwise."""
    voice = (one.document_id, one.claimant) == (row.document_id, row.claimant)
    called = bool(one.what and row.what) and one.what.casefold() != row.what.casefold()
    return voice and called and in_one_list(one, row)


def _category_order(row: LossRow) -> int:
    known = wording.CATEGORIES
    return known.index(row.category) if row.category in known else len(known)


def _ordered(rows: Sequence[LossRow]) -> list[tuple[LossRow, bool]]:
    """Rows with whether they hang under the one before: by category, live before superseded, parts under their whole."""
    wholes = [row for row in rows if not row.is_part]
    counted = {row.id: row for row in rows if row.family == "casualty"}
    parts: dict[tuple[str, int] | None, list[LossRow]] = {}
    for row in counted.values():
        if row.is_part:
            parts.setdefault(_whole_of(row, counted), []).append(row)
    kinds = list(dict.fromkeys(row.extent for row in rows if row.family == "casualty"))

    def order(row: LossRow) -> tuple[int, int, int, bool]:
        family = _FAMILIES.index(row.family)
        if row.family == "casualty":
            return family, kinds.index(row.extent), _category_order(row), row.superseded
        return family, 0, 0, row.superseded

    result: list[tuple[LossRow, bool]] = []
    for row in sorted(wholes, key=order):
        result.append((row, False))
        result += [(part, True) for part in parts.get((row.family, row.id), ())]
    return result + [(part, True) for part in parts.get(None, ())]


def _whole_of(part: LossRow, counted: Mapping[int, LossRow]) -> tuple[str, int] | None:
    """Family and id of the claim a part belongs under: the one it is counted in, else the nearest in its document.

    `counted` are the casualty claims on the screen by their ids; only they have parts.
    """
    whole = counted.get(part.part_of or 0)
    passed = {part.id}
    while whole is not None and whole.is_part and whole.id not in passed:
        passed.add(whole.id)
        whole = counted.get(whole.part_of or 0)
    if whole is not None and not whole.is_part:
        return whole.family, whole.id
    near = [
        row
        for row in counted.values()
        if not row.is_part and (row.extent, row.document_id) == (part.extent, part.document_id)
    ]
    best = min(
        near, key=lambda row: (row.event_id != part.event_id, abs(row.start - part.start)), default=None
    )
    return (best.family, best.id) if best is not None else None


def _lines(rows: Sequence[LossRow], layout: Layout) -> list[tuple[LossRow, bool, Layout]]:
    """The claims of a block in order, each with whether it is a part and the layout of the block."""
    within = claim_lines.block(rows, layout)
    return [(row, is_part, within) for row, is_part in _ordered(rows)]


def _responsibility(row: ResponsibilityRow, width: int) -> Entry:
    left: Pieces = (("  ", ""), (shown(wording.stance(row)), ""))
    right: Pieces = ((shown(row.source), "quiet"),)
    if length(left) + length(right) + 1 <= width:
        return Entry((spread(left, right, width),), row)
    return Entry((spread(left, (), width), spread((claim_lines.INDENT,), right, width)), row)
