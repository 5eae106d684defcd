"""Writing the claims of an event: casualties, damage, munitions, roles and responsibility."""

from __future__ import annotations

import json
import sqlite3

from briefing_tui.model import Event
from briefing_tui.store.roll import Roll

_ROLES = {"claims": "claimed_by", "denies": "denied_by", "blames": "blamed"}


def file(db: sqlite3.Connection, event_id: int, event: Event, length: int, speakers: Roll) -> None:
    """Write every claim of an event whose span lies inside a text of `length` code points."""

    def inside(start: int, end: int) -> bool:
        return 0 <= start < end <= length

    _casualties(db, event_id, event, length, speakers)
    db.executemany(
        "INSERT INTO damage_claims(event_id, object_type, object, extent, count_low, count_high, claimant, claimant_id, "
        'background, rule, start, "end") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
        [
            (
                event_id,
                each.object_type,
                each.what,
                each.kind,
                each.count_low,
                each.count_high,
                each.claimant or "",
                speakers.of_claimant(each.claimant),
                int(each.background),
                each.rule,
                each.start,
                each.end,
            )
            for each in event.damage
            if inside(each.start, each.end)
        ],
    )
    db.executemany(
        "INSERT INTO munition_claims(event_id, weapon, fired, impacted, intercepted, failed, qualifier, claimant, "
        'claimant_id, background, rule, start, "end") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)',
        [
            (
                event_id,
                each.weapon,
                each.fired,
                each.impacted,
                each.intercepted,
                each.failed,
                each.qualifier,
                each.claimant or "",
                speakers.of_claimant(each.claimant),
                int(each.background),
                each.rule,
                each.start,
                each.end,
            )
            for each in event.munitions
            if inside(each.start, each.end)
        ],
    )
    roles = [("actor", each.text, "", "", each.start, each.end) for each in event.actors]
    roles += [("target", each.text, "", "", each.start, each.end) for each in event.targets]
    for said in event.responsibility:
        # "blamed" names whom the blame falls on; who says so stands beside it.
        name, by = (said.whom or "", said.who) if said.stance == "blames" else (said.who, said.who)
        roles.append((_ROLES[said.stance], name, by, said.rule, said.start, said.end))
    db.executemany(
        'INSERT INTO event_roles(event_id, role, name, said_by, rule, start, "end") VALUES (?,?,?,?,?,?,?)',
        [(event_id, *each) for each in roles if inside(each[4], each[5])],
    )


def _casualties(db: sqlite3.Connection, event_id: int, event: Event, length: int, speakers: Roll) -> None:
    by_span: dict[tuple[str, int, int], int] = {}
    ties = []
    for each in event.casualties:
        if not 0 <= each.start < each.end <= length:
            continue
        mention = each.claimant_mention
        written = db.execute(
            "INSERT INTO casualty_claims(event_id, kind, category, who, low, high, qualifier, value_text, names, claimant, "
            'claimant_id, claimant_start, claimant_end, background, rule, start, "end") '
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                event_id,
                each.kind,
                each.category,
                each.who or "",
                each.low,
                each.high,
                each.qualifier,
                each.value_text,
                json.dumps(each.names, ensure_ascii=False) if each.names else "[]",
                each.claimant or "",
                speakers.of_claimant(each.claimant),
                mention.start if mention else None,
                mention.end if mention else None,
                int(each.background),
                each.rule,
                each.start,
                each.end,
            ),
        )
        claim_id = int(written.lastrowid or 0)
        by_span.setdefault((each.kind, each.start, each.end), claim_id)
        ties.append((claim_id, each.kind, each.part_of, each.supersedes))
    for claim_id, kind, part_of, supersedes in ties:
        whole = None
        if part_of:  # of its kind, or of the wounded those who died
            whole = by_span.get((kind, *part_of)) or by_span.get(("injured", *part_of))
        if part_of and whole != claim_id:
            # A part whose whole is not among the claims is still only a part: it stands for itself then.
            db.execute("UPDATE casualty_claims SET part_of = ? WHERE id = ?", (whole, claim_id))
        corrected = by_span.get((kind, *supersedes)) if supersedes else None
        if corrected is not None and corrected != claim_id:
            db.execute("UPDATE casualty_claims SET superseded_by = ? WHERE id = ?", (claim_id, corrected))
