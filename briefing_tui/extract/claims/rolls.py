"""Lists of people divided by semicolons: "killing Ana Reyes, 42; her son, Tom, 9; and two guards who slept there".

The parser makes appositions of their members. Between two semicolons stands one person (or one figure) and what is
said of them; an "and" behind a comma opens one more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims.people import is_name, is_person, noun_category
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording

_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "appos", "oprd"})
_LONGEST = 200  # tokens of a list
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "X", "PART", "PRON"})
_MARKS = frozenset("-–\"“”‘’'")


def members(cd: ClaimDoc, token: Any) -> list[tuple[Any, Any | None, int]]:
    """The people of the list that begins with the noun `token`: (head, name, end) of each, or [] where it is no such list.

    `name` is the last token of the name that stands behind a role ("her son, Tom"), or None; `end` is the token
    the member ends before. A list has at least two members, all of them people, and an "and" before the last.
    """
    start, stop = token.left_edge.i, _stop(cd, token)
    if ";" not in cd.lower[token.i : stop] or token.dep_ not in _ROLES:
        return []
    found: list[tuple[Any, Any | None, int]] = []
    closed = False
    for first, end in _between(cd, token.i if token.dep_ == "compound" else start, stop):
        last = _phrase(cd, first, end)
        head = cd.doc[last - 1] if last > first else None
        if head is None or not (is_person(cd, head.i) or is_name(head, loose=True)) or _acts(cd, last, end):
            break
        named = is_name(head, loose=True)
        found.append((head, None if named else _name(cd, last, end), end))
        found += [(name, None, end) for name in _beside(head, end)] if named else []
        closed = cd.lower[first - 1] == "and"
    return found if closed and len(found) > 1 and found[0][0].i >= token.i else []


def _beside(head: Any, end: int) -> list[Any]:
    """The names joined to the first of a member by commas alone: "Jan Moor, 40; Ida Lund, Ola Berg, and Per Dahl"."""
    joined = [c for c in head.rights if c.dep_ in ("conj", "appos") and c.i < end and c.ent_type_ == "PERSON"]
    return [name for child in joined for name in (child, *_beside(child, end)) if is_name(name)]


def _stop(cd: ClaimDoc, token: Any) -> int:
    """The token the list ends before: that of its verb, where the list is the subject, or the end of the sentence."""
    verb, end = token.head, min(wording.sentence(token).end, token.i + _LONGEST)
    if verb.pos_ in ("VERB", "AUX") and token.i < verb.i < end:
        helpers = [c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass") and c.i > token.i]
        return int(min([*helpers, verb.i]))
    return int(end)


def _between(cd: ClaimDoc, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where each member begins and ends."""
    first = start
    for i in range(start, stop + 1):
        opens = i + 1 < stop and cd.lower[i] == "," and cd.lower[i + 1] == "and"
        if i == stop or cd.lower[i] == ";" or opens:
            while first < i and cd.lower[first] in (",", "and", ";"):
                first += 1
            if first < i:
                yield first, i
            first = i


def _phrase(cd: ClaimDoc, first: int, end: int) -> int:
    """The token after the noun phrase that begins at `first`."""
    i = first
    while i < end:
        token = cd.doc[i]
        before = i + 1 < end and cd.doc[i + 1].pos_ in ("NOUN", "PROPN")
        role = token.pos_ == "VERB" and noun_category(cd, i)  # "bodyguard Olof Lind", to the tagger a verb
        described = before and (role or token.tag_ in ("VBN", "VBG"))
        inside = token.pos_ in _INSIDE or token.tag_ == "PRP$" or i in cd.numbers or token.text in _MARKS
        if token.tag_ == "WP" or not (inside or described):
            break
        i += 1
    return i


def _acts(cd: ClaimDoc, i: int, end: int) -> bool:
    """Does a verb of its own follow, so that a new clause begins: "; the guards fled"?"""
    return i < end and cd.doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD")


def _name(cd: ClaimDoc, i: int, end: int) -> Any | None:
    """The name behind a role and a comma: "her father, Olof Lind"."""
    if i + 1 >= end or cd.lower[i] != ",":
        return None
    last = _phrase(cd, i + 1, end)
    name = cd.doc[last - 1] if last > i + 1 else None
    return name if name is not None and cd.doc[i + 1].pos_ == "PROPN" and is_name(name, loose=True) else None
