"""Values that exist, for completion: the common ones of the latest incidents first, then the whole store's by alphabet."""

from __future__ import annotations

import sqlite3
from collections import Counter

from briefing_tui.store.names import BETWEEN

RECENT = 3000  # incidents looked at for what is common

_NAMES = {
    "actor": "SELECT actors FROM incident_names ORDER BY incident_id DESC LIMIT ?",
    "speaker": "SELECT speakers FROM incident_names ORDER BY incident_id DESC LIMIT ?",
    "source": "SELECT sources FROM incident_names ORDER BY incident_id DESC LIMIT ?",
    "weapon": "SELECT weapons FROM incident_names ORDER BY incident_id DESC LIMIT ?",
    "damage": "SELECT damage FROM incident_names ORDER BY incident_id DESC LIMIT ?",
    "claimant": "SELECT claimants FROM incident_names ORDER BY incident_id DESC LIMIT ?",
    "place": "SELECT place FROM incidents ORDER BY occurred_on DESC, id DESC LIMIT ?",
    "country": "SELECT country FROM incidents ORDER BY occurred_on DESC, id DESC LIMIT ?",
    "tag": "SELECT tag FROM tags WHERE subject_kind = 'incident' ORDER BY subject_id DESC LIMIT ?",
}
# The next value after one, along an index: so many steps cost the same however often a value stands in the store.
_NEXT = {
    "actor": "SELECT name FROM event_roles WHERE name {} ? COLLATE NOCASE ORDER BY name COLLATE NOCASE LIMIT 1",
    "speaker": "SELECT alias FROM speaker_aliases WHERE alias {} ? COLLATE NOCASE ORDER BY alias COLLATE NOCASE LIMIT 1",
    "source": "SELECT name FROM sources WHERE name {} ? COLLATE NOCASE ORDER BY name COLLATE NOCASE LIMIT 1",
    "place": "SELECT place FROM incidents WHERE place {} ? COLLATE NOCASE ORDER BY place COLLATE NOCASE LIMIT 1",
    "country": "SELECT country FROM incidents WHERE country {} ? COLLATE NOCASE ORDER BY country COLLATE NOCASE LIMIT 1",
    "tag": "SELECT tag FROM tags WHERE tag {} ? COLLATE NOCASE ORDER BY tag COLLATE NOCASE LIMIT 1",
}


def values(db: sqlite3.Connection, field: str, prefix: str = "", limit: int = 20) -> list[str]:
    """Up to `limit` values of a filter field that begin with `prefix`, or have a word that does. [] for other fields.

    Case does not matter. A few milliseconds at 1,000,000 incidents.
    """
    wanted = prefix.casefold()
    found = dict.fromkeys(_common(db, field, wanted)[:limit])
    value, sign = prefix, ">="
    while field in _NEXT and len(found) < limit:
        row = db.execute(_NEXT[field].format(sign), (value,)).fetchone()
        if row is None or not row[0].casefold().startswith(wanted):
            break
        value, sign = row[0], ">"
        if value and value.casefold() not in {each.casefold() for each in found}:
            found[value] = None
    return list(found)


def _common(db: sqlite3.Connection, field: str, wanted: str) -> list[str]:
    if field not in _NAMES:
        return []
    counted: Counter[str] = Counter()
    for (names,) in db.execute(_NAMES[field], (RECENT,)):
        counted.update(names.split(BETWEEN))
    fitting = [each for each in counted if each and any(word.startswith(wanted) for word in _starts(each))]
    whole = {each: each.casefold().startswith(wanted) for each in fitting}
    return sorted(fitting, key=lambda each: (not whole[each], -counted[each], each))


def _starts(name: str) -> list[str]:
    folded = name.casefold()
    return [folded, *(folded[at + 1 :] for at, char in enumerate(folded) if char in " -'’")]
