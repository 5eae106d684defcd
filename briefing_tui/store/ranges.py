"""What claimants say of an incident, as one range: nobody's figures are added up, everybody counts once."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol

_OF_SOMEBODY = re.compile(r"(?:his|her|their|my|our|your|whose|\S+['’]s)\s", re.IGNORECASE)
_LISTED = 12  # code points between two of one list: ", ", " and his "
_ANYBODY = frozenset(("", "people", "person", "persons", "one", "anyone", "anybody", "nobody"))
_CATEGORIES = frozenset(("civilian", "military", "police", "militant", "contractor"))
# Whom one claimant calls militants and another civilians may be the same people; soldiers and police are neither.
_SIDES = {
    "civilian": "people",
    "militant": "people",
    "military": "military",
    "police": "police",
    "contractor": "contractor",
}


class Figure(NamedTuple):
    """A main casualty claim, as far as the range of its incident needs it.

    `single`: one victim told by name or by whose relation it was, which says nothing of how many there were.
    `of_wounded`: those of the wounded who died, which says nothing of how many died in all. `none_of_some`: "no pupils
    were hurt", "crew safe", which says nothing of the others. `start`, `end`: where it stands in its document.
    """

    id: int
    kind: str
    category: str
    low: int | None
    high: int | None
    claimant: tuple[str, int | str]
    document_id: int
    published: str
    credibility: int
    superseded_by: int | None
    single: bool = False
    of_wounded: bool = False
    none_of_some: bool = False
    start: int = 0
    end: int = 0


class Range(NamedTuple):
    """Lowest and highest figure of all claimants; both None where all is words ("dozens").

    `high` is None where nobody sets an upper end to the most ("at least 10"); `top` is the highest figure given all
    the same, -1 for none.
    """

    claimed: int
    low: int | None
    high: int | None
    top: int = -1


def spread(claims: Sequence[Figure]) -> Range:
    """The range over claimants. One claimant counts once, with the largest of what they say: nothing is added up.

    Who tells of more besides their largest figure ("three shoppers and two soldiers", one name and then another) gives
    no upper end. A single victim is no figure next to one that counts more, nor is the one attacker who was shot or
    blew himself up, nor each of several whom one claimant tells of one by one ("an old man and a girl"), nor are
    those of the wounded who died next to any other figure for the dead.
    """
    claims = [claim for claim in claims if not claim.of_wounded] or claims
    claims = [claim for claim in claims if not claim.none_of_some] or claims
    if not claims:
        return Range(0, None, None)
    ones = Counter((claim.claimant, claim.document_id) for claim in claims if claim.low == claim.high == 1)
    claims = [
        claim._replace(single=True)
        if claim.low == claim.high == 1
        and (claim.category == "militant" or ones[claim.claimant, claim.document_id] > 1)
        else claim
        for claim in claims
    ]
    if any(_vague(claim) or _size(claim) > (1, 0) for claim in claims):
        singles = [claim for claim in claims if claim.single]
        claims = [_with_those(claim, singles) for claim in claims if not claim.single]
    by_claimant: dict[tuple[str, int | str], list[Figure]] = {}
    for claim in claims:
        by_claimant.setdefault(claim.claimant, []).append(claim)
    largest = [_largest(said) for said in by_claimant.values()]
    counted = [each for each in largest if each.low is not None or each.high is not None]
    if not counted:
        return Range(1, None, None)
    words_only = len(counted) < len(largest)
    tops = [each.high for each in counted if each.high is not None]
    open_ended = [each.low for each in counted if each.high is None and each.low is not None]
    at_least = max(open_ended, default=-1)
    # "Up to 30" says nothing about the least.
    bounded = [each.low for each in counted if each.low is not None]
    low = min(bounded) if bounded else None
    top = max(*tops, at_least, -1)
    if (apart := _of_different_people(counted)) is not None:
        return Range(1, apart, None, top)
    return Range(1, low, None if words_only or not tops or at_least >= max(tops) else max(tops), top)


def _with_those(claim: Figure, singles: Sequence[Figure]) -> Figure:
    """The figure, open upwards where its claimant tells of single victims besides: in one list with it ("a clerk, his mother
    and two guards"), or of another side ("killed five rebels; a captain and a private died").
    """
    listed = any(
        one.document_id == claim.document_id
        and one.claimant == claim.claimant
        and (in_one_list(one, claim) or _of_another_side(one, claim))
        for one in singles
        if one.low == 1
    )
    return claim._replace(high=None) if listed and claim.end and claim.low is not None else claim


class Placed(Protocol):
    """A claim with where it stands in its document."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def in_one_list(one: Placed, claim: Placed) -> bool:
    """Whether two claims of one document stand so near each other that they tell of different people: "a clerk and two guards"."""
    return max(one.start - claim.end, claim.start - one.end) < _LISTED


def _of_another_side(one: Figure, other: Figure) -> bool:
    return {one.category, other.category} <= _CATEGORIES and one.category != other.category


def _of_different_people(largest: Sequence[Figure]) -> int | None:
    """The least figure where one claimant tells of two police and another of six civilians: no rivals, and open upwards.

    A figure of people of no stated category may be any of them, and whom the one calls civilians the other may call
    militants. None where all may be the same people.
    """
    sides = [_SIDES.get(each.category, "") for each in largest]
    known = set(sides) - {""}
    if len(known) < 2:
        return None
    least = [
        min(
            each.low
            for each, other in zip(largest, sides, strict=True)
            if other in {side, ""} and each.low is not None
        )
        for side in known
        if any(other == side and each.low is not None for each, other in zip(largest, sides, strict=True))
    ]
    return max(least, default=None)


def _vague(claim: Figure) -> bool:
    return claim.low is None and claim.high is None


def _largest(said: Sequence[Figure]) -> Figure:
    """The largest figure of one claimant, open upwards where they tell of others besides."""
    best = max(said, key=_size)
    others = [each for each in said if each is not best and each.document_id == best.document_id and each.low]
    besides = any(
        (each.single and best.single)
        or _of_another_side(each, best)
        or (each.low == each.high == 1 and best.end and in_one_list(each, best))
        for each in others
    )
    return best._replace(low=best.high if best.low is None else best.low, high=None) if besides else best


def main_claims(db: sqlite3.Connection, incident_id: int) -> list[Figure]:
    """The casualty claims that speak of the incident itself: no background, no parts, none its own text corrects.

    A claimant known as a speaker is that speaker; an institution or a person by name is its words; "residents",
    "officials" and the outlet's own voice are those of that outlet's story.
    """
    found = []
    for row in db.execute(_CLAIMS, (incident_id,)):
        (
            id_,
            kind,
            category,
            low,
            high,
            speaker,
            claimant,
            source,
            document,
            published,
            credibility,
            superseded,
            words,
            names,
            whole,
            victims,
            start,
            end,
        ) = row
        who = claimant.removeprefix("the ").removeprefix("The ")
        key: tuple[str, int | str]
        if speaker is not None:
            key = ("speaker", speaker)
        elif who and who != who.lower():
            key = ("name", who.casefold())
        else:
            key = (f"source {source}", who)
        found.append(
            Figure(
                id_,
                kind,
                category,
                low,
                high,
                key,
                document,
                published,
                credibility,
                superseded,
                _single(low, high, words, names),
                whole is not None,
                high == 0 and (victims or "").casefold() not in _ANYBODY,
                start,
                end,
            )
        )
    return found


def _single(low: int | None, high: int | None, words: str, names: str) -> bool:
    return low == high == 1 and (names not in ("", "[]") or bool(_OF_SOMEBODY.match(words)))


def standing(db: sqlite3.Connection, claims: Iterable[Figure]) -> list[Figure]:
    """Of one claimant's figures for one thing in several documents only the latest document's stand; the rest stay, marked."""

    def group(claim: Figure) -> tuple[str, str, str, str, bool, bool]:
        # "Two of the wounded have died", "the crew is safe" take nothing back of the toll that the same hospital gave.
        claimant, who = claim.claimant
        return claim.kind, claim.category, claimant, str(who), claim.of_wounded, claim.none_of_some

    standing: list[Figure] = []
    changes: list[tuple[int | None, int]] = []
    for _, same in groupby(sorted(claims, key=group), group):
        ordered = sorted(same, key=lambda claim: (claim.published, claim.document_id, claim.id))
        last = [claim for claim in ordered if claim.document_id == ordered[-1].document_id]
        newest = max(last, key=_size)
        standing += last
        for claim in ordered:
            by = None if claim in last else newest.id
            if by != claim.superseded_by:
                changes.append((by, claim.id))
    if changes:
        db.executemany("UPDATE casualty_claims SET superseded_by = ? WHERE id = ?", changes)
    return standing


def _size(claim: Figure) -> tuple[int, int]:
    largest = max(-1 if claim.low is None else claim.low, -1 if claim.high is None else claim.high)
    return largest, 1 if claim.high is None else 0


# A claim that its own document corrects is out; one that another document supersedes is judged anew.
_CLAIMS = """
SELECT c.id, c.kind, c.category, c.low, c.high,
  (SELECT coalesce(p.merged_into, p.id) FROM speakers p WHERE p.id = c.claimant_id AND p.kind <> 'anonymous'),
  c.claimant, (SELECT o.source_id FROM documents o WHERE o.story_id = d.story_id ORDER BY o.id LIMIT 1),
  d.id, coalesce(d.published_at, ''), c.credibility, c.superseded_by, c.value_text, c.names, w.id, c.who, c.start, c.end
FROM events e JOIN casualty_claims c ON c.event_id = e.id JOIN documents d ON d.id = e.document_id
LEFT JOIN casualty_claims w ON w.id = c.part_of
WHERE e.incident_id = ? AND e.background = 0 AND e.status <> 'denied' AND c.background = 0
  AND (w.id IS NULL OR w.kind <> c.kind)
  AND d.relation <> 'wire_copy'
  AND NOT EXISTS (
    SELECT 1 FROM casualty_claims n JOIN events m ON m.id = n.event_id
    WHERE n.id = c.superseded_by AND m.document_id = d.id)
"""
