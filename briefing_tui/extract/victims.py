"""Who was hurt: a noun phrase of the parse becomes the people it names or counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claim_words import by_word, words
from briefing_tui.extract.numbers import Quantity
from briefing_tui.model import Category, Qualifier

MOST_CONJUNCTS = 40
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_LEFT = frozenset(
    {
        "amod",
        "compound",
        "nmod",
        "nummod",
        "poss",
        "det",
        "predet",
        "quantmod",
        "advmod",
        "case",
        "punct",
        "npadvmod",
    }
)
_SKIP = frozenset(
    ["other", "others", "more", "another", "additional", "further", "remaining", "the", "a", "an", "some", "all", "both", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those", "said", "same", "any", "each", "every", "only", "alleged", "presumed", "suspected"]
)
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_HE = frozenset({"he", "him", "she", "her", "his"})
_THEY = frozenset({"they", "them", "their"})
_NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
_SOMEBODY = frozenset({"someone", "somebody", "another", "one"})
_AGE = re.compile(r"(\d{1,2})-(?:years?|months?|day)")
_MILITARY = frozenset(
    ["army", "military", "navy", "naval", "air", "service", "marine", "infantry", "airborne", "presidential", "national", "border", "coast", "soldiers"]
)
_POLICE = frozenset(["police", "traffic", "customs", "security", "prison"])
_MILITANT = frozenset(
    ["taliban", "rebel", "guerrilla", "insurgent", "militant", "isil", "isis", "daesh", "militia", "gang", "al-qaida", "al-qaeda", "hezbollah", "hamas", "jihadist", "terrorist", "extremist", "paramilitary"]
)
_OF_NOUNS = frozenset(
    ["member", "official", "leader", "worker", "employee", "resident", "citizen", "head", "chief", "commander", "officer", "soldier", "personnel", "student", "relative", "wife", "son", "daughter", "president", "minister", "director", "people", "men", "women"]
)


@dataclass(frozen=True, slots=True)
class Victim:
    """People as one noun phrase gives them: tokens `first:last`, head token `head`.

    `low`, `high`, `qualifier` as in `CasualtyClaim`. `of` is the number of the set they are taken from ("two of
    the 12"). `definite` marks "the", "his", pronouns: probably said before.
    """

    who: str | None
    category: Category
    low: int | None
    high: int | None
    qualifier: Qualifier
    first: int
    last: int
    head: int
    value: tuple[int, int]
    names: tuple[str, ...] = ()
    counted: bool = False
    definite: bool = False
    pronoun: bool = False
    of: Quantity | None = None


@lru_cache(maxsize=1)
def categories() -> dict[str, str]:
    """Noun → category, from vocabulary/victims.toml."""
    return by_word("victims", "category")


def singular(word: str) -> str:
    """A plural noun without its ending: "policemen" → "policeman", "bodies" → "body"."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def noun_category(cd: ClaimDoc, i: int) -> str | None:
    """The category of the noun at token `i`, or None when it is not known to name people."""
    known = categories()
    for form in (cd.lower[i], cd.lemma[i], singular(cd.lower[i])):
        if form in known:
            return known[form]
    last = cd.lower[i].rsplit("-", 1)[-1]
    if last.endswith(("man", "men", "woman", "women", "people")) and len(last) > 4:
        return "civilian"
    return None


def is_person(cd: ClaimDoc, i: int) -> bool:
    """Does the token name a person or people?"""
    token = cd.doc[i]
    if token.ent_type_ in ("PERSON", "NORP") or noun_category(cd, i) is not None:
        return True
    return bool(token.pos_ == "NOUN" and cd.lower[i].endswith(("ist", "ists", "ian", "ians", "ees", "ee")))


def of(cd: ClaimDoc, token: Any, *, sure: bool) -> list[Victim]:
    """The victims of a noun phrase and its conjuncts ("two women and a boy" are two).

    `sure` accepts nouns that are not known to name people, because the verb says so ("killed 12 Ruritanians").
    """
    if token.lower_ in _RELATIVE and token.pos_ in ("PRON", "DET", "SCONJ"):
        owner = antecedent(token)
        if owner is None:
            return []
        token = owner
    found = []
    for head in conjuncts(token):
        victim = _one(cd, head, sure)
        if victim is not None:
            found.append(victim)
    return found


def antecedent(relative: Any) -> Any | None:
    """The noun a relative pronoun stands for, or None."""
    verb = relative.head
    for _ in range(4):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ not in ("conj", "ccomp", "xcomp", "aux", "auxpass"):
            return None
        verb = verb.head
    return None


def conjuncts(token: Any) -> Iterator[Any]:
    """The token and the nouns joined to it, in text order, at most MOST_CONJUNCTS."""
    waiting, given = [token], 0
    while waiting and given < MOST_CONJUNCTS:
        head = waiting.pop(0)
        given += 1
        yield head
        waiting[:0] = [child for child in head.rights if child.dep_ == "conj" and child.pos_ in _NOMINAL]


def _one(cd: ClaimDoc, head: Any, sure: bool) -> Victim | None:
    i, lower = head.i, cd.lower[head.i]
    number = cd.numbers.get(i)
    inner = _of_object(head)
    if lower in _NOBODY or (lower == "one" and i and cd.lower[i - 1] == "no"):
        return Victim(
            None,
            "unknown",
            0,
            0,
            "none",
            i - (lower == "one"),
            i + 1,
            i,
            (i - (lower == "one"), i + 1),
            counted=True,
        )
    if inner is not None and (number is not None or lower in words("victims", "collective")):
        return _in_set(cd, head, inner, number, sure)
    if number is not None and number.sense == "count" and head.pos_ not in ("NOUN", "PROPN"):
        follower = number.end if number.end < len(cd.lower) else i
        if follower != i and cd.doc[follower].pos_ == "NOUN" and is_person(cd, follower):
            return _plain(cd, cd.doc[follower], sure)
        return _numbered(None, "unknown", number, number.start, number.end, i)
    if number is not None and number.sense != "count":
        return None
    if head.pos_ == "PRON" or lower in _SOMEBODY:
        return _pronoun(cd, head)
    return _plain(cd, head, sure)


def _of_object(head: Any) -> Any | None:
    for child in head.rights:
        if child.lower_ == "of":
            return next((c for c in child.rights if c.dep_ == "pobj"), None)
    return None


def _in_set(cd: ClaimDoc, head: Any, inner: Any, number: Quantity | None, sure: bool) -> Victim | None:
    """ "four of their members", "a group of nine soldiers", "the bodies of two men", "two of the 12"."""
    member = _one(cd, inner, sure)
    if member is None:
        if number is None or number.sense != "count":
            return None
        return _numbered(None, "unknown", number, number.start, number.end, head.i)
    first = min(number.start if number else head.i, member.first)
    member = replace(member, first=first, names=member.names)
    number = number or cd.quantity(head.i)
    if number is None or number.sense != "count":
        return member
    if member.counted and (number.vague or head.lower_ in ("group", "total", "number")):
        return member
    if (
        head.pos_ == "NOUN"
        and number.core != head.i
        and member.counted
        and not cd.lower[inner.i - 1] == "the"
    ):
        return member
    return replace(
        member,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        counted=True,
        definite=False,
        value=(number.start, number.end),
        of=cd.quantity(inner.i) if member.counted else None,
    )


def _numbered(who: str | None, category: str, q: Quantity, first: int, last: int, head: int) -> Victim:
    return Victim(
        who,
        category,
        q.low,
        q.high,
        q.qualifier,
        min(first, q.start),
        max(last, q.end),
        head,
        (q.start, q.end),
        counted=True,
    )  # type: ignore[arg-type]


def _pronoun(cd: ClaimDoc, head: Any) -> Victim | None:
    i, lower = head.i, cd.lower[head.i]
    if lower in _HE:
        for j in range(i - 1, max(i - 80, -1), -1):
            if cd.doc[j].ent_type_ == "PERSON":
                return replace(
                    _plain(cd, cd.doc[j], True) or _bare(i, 1),
                    first=i,
                    last=i + 1,
                    head=i,
                    value=(i, i + 1),
                    definite=True,
                    pronoun=True,
                )
        return _bare(i, 1)
    if lower in _THEY:
        for j in range(i - 1, max(i - 60, -1), -1):
            if cd.doc[j].tag_ == "NNS" and noun_category(cd, j) is not None:
                found = _plain(cd, cd.doc[j], True)
                if found is not None:
                    return replace(found, first=i, last=i + 1, head=i, definite=True, pronoun=True)
        return _bare(i, None)
    if lower in (
        "others",
        "many",
        "some",
        "most",
        "all",
        "everyone",
        "everybody",
        "several",
        "those",
        "these",
        "few",
        "both",
    ):
        return replace(
            _bare(i, None),
            pronoun=False,
            definite=lower in ("those", "these"),
            who=None if lower != "others" else "others",
        )
    if lower in _SOMEBODY:
        return replace(_bare(i, 1), pronoun=False, definite=False)
    return None


def _bare(i: int, count: int | None) -> Victim:
    return Victim(
        None,
        "unknown",
        count,
        count,
        "exact" if count else "vague",
        i,
        i + 1,
        i,
        (i, i + 1),
        pronoun=True,
        definite=True,
    )


def _plain(cd: ClaimDoc, head: Any, sure: bool) -> Victim | None:
    """A noun or name with what stands before it, its apposition, and its count."""
    doc, i = cd.doc, head.i
    number = cd.quantity(i)
    names, name_head = _names(cd, head)
    person = bool(names) or is_person(cd, i)
    if not person:
        if cd.lower[i] in words("victims", "not_victims") or cd.lemma[i] in words("victims", "not_victims"):
            return None
        if (
            not sure
            or head.pos_ not in ("NOUN", "PROPN", "ADJ")
            or (number is None and head.ent_type_ in ("GPE", "LOC", "DATE", "FAC", "TIME"))
        ):
            return None
        if number is None and head.pos_ != "PROPN" and head.tag_ != "NNS":
            return None
    first = _left_edge(cd, head)
    category = _category(cd, first, i)
    who = names[0] if len(names) == 1 and name_head == i else _who(cd, head, first)
    if len(names) == 1 and name_head != i and head.tag_ not in ("NNS", "NNPS"):
        who = names[0]
    last = max(i + 1, (name_head or 0) + 1)
    outer = cd.partitive(i) if number is None or cd.lower[max(number.start - 1, 0)] in ("the", "of") else None
    if outer is not None:
        q, inner = outer
        return replace(_numbered(who, category, q, q.start, last, i), names=names, of=inner)
    if any(cd.lower[j] == "no" for j in range(first, i)):
        return Victim(who, category, 0, 0, "none", first, last, i, (first, i + 1), counted=True)  # type: ignore[arg-type]
    definite = cd.lower[first] in (
        "the",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
    ) or bool(names)
    if number is not None:
        return replace(_numbered(who, category, number, first, last, i), names=names, definite=definite)
    many = head.tag_ in ("NNS", "NNPS") or cd.lower[i] in (
        "people",
        "police",
        "troops",
        "personnel",
        "family",
        "staff",
        "crew",
        "group",
        "crowd",
    )
    if head.ent_type_ == "NORP" and cd.lower[i].endswith("s"):
        many = True
    if names and name_head == i:
        many = False
    low = None if many else 1
    return Victim(
        who,
        category,
        low,
        low,
        "vague" if many else "exact",
        first,
        last,
        i,
        (first, i + 1),
        names,
        False,
        definite,
    )  # type: ignore[arg-type]


def _left_edge(cd: ClaimDoc, head: Any) -> int:
    first = i = head.i
    number = cd.quantity(i)
    floor = max(i - 10, 0)
    while first - 1 >= floor:
        token = cd.doc[first - 1]
        inside = token.dep_ in _LEFT and token.head.i >= first and token.head.i <= i
        if not inside and not (number is not None and token.i >= number.start):
            break
        first -= 1
    return first


def _who(cd: ClaimDoc, head: Any, first: int) -> str | None:
    i = first
    while i < head.i and (
        cd.lower[i] in _SKIP or i in cd.numbers or cd.doc[i].pos_ in ("PUNCT", "PART", "ADV")
    ):
        i += 1
    if cd.lower[i] in ("others", "other"):
        return "others"
    end = head.i + 1
    if cd.lemma[head.i] in _OF_NOUNS and end < len(cd.lower) - 1 and cd.lower[end] == "of":
        target = _of_object(head)
        if target is not None and end < target.i < end + 7:
            end = target.i + 1
    return cd.text(i, end) or None


def _category(cd: ClaimDoc, first: int, i: int) -> str:
    base = noun_category(cd, i) or "unknown"
    modifiers = set(cd.lower[first:i])
    if modifiers & {"civilian", "innocent"}:
        return "civilian"
    age = next((m for word in modifiers if (m := _AGE.match(word))), None)
    if age is not None and base in ("civilian", "unknown") and int(age[1]) < 18:
        return "children"
    if base in ("unknown", "police", "contractor", "military") and cd.lower[i] not in ("people", "person"):
        if modifiers & _MILITANT:
            return "militant"
        if modifiers & _MILITARY:
            return "military"
        if modifiers & _POLICE:
            return "police"
    return base


def _names(cd: ClaimDoc, head: Any) -> tuple[tuple[str, ...], int | None]:
    """The people named by the phrase, and the token of the last one."""
    if _is_name(head):
        return (_full_name(cd, head),), head.i
    found: list[str] = []
    last = None
    for child in head.rights:
        if child.dep_ == "appos" and child.i < head.i + 30:
            for part in conjuncts(child):
                if _is_name(part):
                    found.append(_full_name(cd, part))
                    last = part.i
    return tuple(found), last


def _is_name(token: Any) -> bool:
    return bool(token.ent_type_ == "PERSON" and token.pos_ in ("PROPN", "NOUN", "X"))


def _full_name(cd: ClaimDoc, token: Any) -> str:
    start, end = token.i, token.i + 1
    while start and cd.doc[start - 1].ent_type_ == "PERSON" and cd.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(cd.doc) and cd.doc[end].ent_type_ == "PERSON" and cd.doc[end].ent_iob_ == "I":
        end += 1
    ranks = words("victims", "ranks")
    while start < end - 1 and cd.lower[start] in ranks:
        start += 1
    if cd.lower[end - 1] in ("'s", "’s") and end - 1 > start:
        end -= 1
    return cd.text(start, end)
