"""The fields of the filter language: one table from which the parser, the completion and the manual follow."""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple

FieldKind = Literal["choice", "text", "exact", "number", "date", "grade", "sort"]

STATES = ("new", "read", "relevant", "reported", "dismissed", "follow_up")
SORTS = ("date", "killed", "injured", "sources", "grade")
IS = (
    "unread",
    "read",
    "relevant",
    "reported",
    "dismissed",
    "follow_up",
    "starred",
    "noted",
    "tagged",
    "background",
    "disputed",
    "planned",
    "threatened",
    "denied",
)


class Field(NamedTuple):
    """One field: how it is written, what its values are, and a line of help with an example."""

    name: str
    kind: FieldKind
    help: str
    example: str
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


FIELDS = (
    Field("type", "choice", "kind of event; * stands for any letters", "type:protest,*_attack"),
    Field("place", "text", "words of the place or its province", 'place:"Ain Tarma"'),
    Field("country", "text", "words of the country", "country:iraq"),
    Field("actor", "text", "who acted, was hit, claimed, denied or was blamed", "actor:army"),
    Field("speaker", "text", "who is quoted, by any spelling", 'speaker:"Omar Haddad"'),
    Field("source", "text", "the outlet that reported it", "source:herald", aliases=("outlet",)),
    Field("weapon", "text", "weapons named in the report", "weapon:mortar"),
    Field("damage", "text", "what was damaged or destroyed", "damage:hospital"),
    Field("claimant", "text", "who gave a casualty or damage figure", "claimant:ministry"),
    Field("title", "text", "words of the incident's line in the feed", "title:convoy"),
    Field("text", "text", "words of the reports, as bare words do", 'text:"cease-fire"'),
    Field("note", "text", "words of your notes", "note:verify"),
    Field("tag", "exact", "a tag you gave", "tag:border", aliases=("tags",)),
    Field("state", "choice", "where triage stands", "state:relevant,follow_up", choices=STATES),
    Field("is", "choice", "a yes-or-no property", "is:unread", choices=IS),
    Field("grade", "grade", "Admiralty grade: source A-F, information 1-6; >= is better", "grade>=B3"),
    Field("killed", "number", "highest figure any source gives", "killed>=5"),
    Field("injured", "number", "highest figure any source gives", "injured<10", aliases=("wounded",)),
    Field("sources", "number", "independent sources", "sources>=2"),
    Field("documents", "number", "documents that report it", "documents>3"),
    Field("date", "date", "when it happened", "date:2021-07"),
    Field("since", "date", "on or after", "since:7d", aliases=("last", "after")),
    Field("until", "date", "on or before", "until:2021-07-09", aliases=("before",)),
    Field("updated", "date", "when its row last changed", "updated:today"),
    Field(
        "sort",
        "sort",
        "order of the incidents (reports always go by day and place); a - at the end turns it round",
        "sort:killed",
        choices=SORTS,
    ),
)

_BY_NAME = {name: field for field in FIELDS for name in (field.name, *field.aliases)}


def field(name: str) -> Field | None:
    """The field of that name or alias, in any case."""
    return _BY_NAME.get(name.casefold())


def names() -> tuple[str, ...]:
    """Every field name, aliases left out, in the order of the manual."""
    return tuple(each.name for each in FIELDS)


def near(word: str, known: tuple[str, ...], limit: int = 3) -> tuple[str, ...]:
    """The known words most like `word`, best first; for "did you mean"."""
    import difflib

    folded = word.casefold()[:64]
    starts = [each for each in known if len(folded) > 1 and each.startswith(folded)]
    alike = difflib.get_close_matches(folded, known, n=limit, cutoff=0.6)
    return tuple(dict.fromkeys([*starts, *alike]))[:limit]


@functools.cache
def choices(name: str) -> tuple[str, ...]:
    """What a choice field may be; () for fields whose values are free."""
    found = field(name)
    if found is None:
        return ()
    if found.name == "type":
        from briefing_tui.event_types import all_types

        return tuple(all_types())
    return found.choices


def matching(name: str, pattern: str) -> tuple[str, ...]:
    """The choices that `pattern` names: upper and lower case, hyphens and spaces do not matter, * is any letters."""
    wanted = re.sub(r"[\s-]+", "_", pattern.strip().casefold())
    if "*" not in wanted:
        return tuple(each for each in choices(name) if each == wanted)
    # Pieces looked for in order, not a regular expression: many stars must not take exponential time.
    first, *rest = wanted.split("*")
    last = rest.pop()
    return tuple(each for each in choices(name) if _like(each, first, rest, last))


def _like(word: str, first: str, middle: list[str], last: str) -> bool:
    if not (word.startswith(first) and word.endswith(last) and len(word) >= len(first) + len(last)):
        return False
    at, end = len(first), len(word) - len(last)
    for piece in middle:
        found = word.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def table() -> str:
    """The fields as a Markdown table, for the manual."""
    rows = ["| field | matches | example |", "|---|---|---|"]
    for each in FIELDS:
        also = f" (or {', '.join(f'`{name}:`' for name in each.aliases)})" if each.aliases else ""
        allowed = f": {', '.join(f'`{choice}`' for choice in each.choices)}" if each.choices else ""
        rows.append(f"| `{each.name}:`{also} | {each.help}{allowed} | `{each.example}` |")
    return "\n".join(rows)
