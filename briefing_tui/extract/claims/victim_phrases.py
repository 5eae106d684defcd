"""A noun or a name with what stands around it: who, how many, which name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.people import full_name, is_name, is_person, singular
from briefing_tui.extract.claims.victim import Victim, bare, lone, nobody
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.number_words import HYPHENS
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.one_more import NTH
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import Category, Qualifier

_LEFT = frozenset(
    {"amod", "compound", "nmod", "nummod", "poss", "det", "predet", "quantmod", "advmod", "case", "punct"}
)
_APART = frozenset({",", ";", ":", "of"})
_HURT = (("injured",), ("wounded",), ("hurt",))
_SAYS_HOW = frozenset({"wounded", "injured", "dead", "deceased", "casualties"})
_LONE = frozenset({"single", "lone", "solitary"})
_SHARES = words("damage", "fraction") - {"third", "most", "much"}
_OFFICE = 16  # tokens of an office and the name of who holds it
_IN_OFFICE = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "PART", "CCONJ"})
_MORE = frozenset({"fewer", "less", "more"})  # "no fewer than 20 people" are not nobody
_PERSON_ENDING = ("er", "or", "ist", "ian", "eer", "ier", "yer")
_PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "ans", "is", "ees")


def plain(cd: ClaimDoc, head: Any, sure: bool) -> Victim | None:
    """The victim a noun or name is, with its count and apposition; None where it names no people."""
    i = head.i
    if cd.lower[i] in words("numbers", "months") and _a_day(cd, i):
        return None
    number = cd.quantity(i)
    names, beside = _names(cd, head, sure)
    if names and beside == i and number is not None and _many_of_a_people(cd, number, i):
        names, beside, sure = (), None, True
    if not names and not is_person(cd, i) and not (sure and _may_be_people(cd, head, number)):
        return None
    first = _left_edge(cd, head)
    if _behind_a_place(cd, first, number):
        first = number.start if number else first
    if cd.lower[first] == "how":
        if "?" in cd.lower[i : wording.sentence(head).end]:
            return None  # "How many people have died?"
        first += 1
    if cd.lower[first] in ("each", "every"):
        return None  # "rang once for each neighbour killed"
    many = _many(cd, head) and not (names and beside == i)
    category = category_of(cd, first, i, beside)
    if category == "unknown" and beside == i:
        category = _category_beside(cd, head)
    who = names[0] if len(names) == 1 and (beside == i or not many) else _who(cd, head, first)
    last = max(i, beside or 0) + 1
    if any(cd.lower[j] == "no" and cd.lower[j + 1] not in _MORE for j in range(first, i)):
        return replace(nobody(first, i + 1), who=who, category=category, last=last, head=i)
    if (lone := _not_one(cd, first, i)) is not None:
        return replace(nobody(lone, i + 1), who=_who(cd, head, lone), category=category, last=last, head=i)
    outer = cd.partitive(i) if number is None or cd.lower[max(number.start - 1, 0)] in ("the", "of") else None
    if outer is not None:
        number, inner = outer
        return replace(bare(number, who=who, category=category), last=last, head=i, names=names, of=inner)
    definite = cd.lower[first] in words("victims", "definite") or bool(names)
    counts = number is not None and number.sense == "count"
    if number is not None and counts and (many or number.low == 1 or number.vague or not names):
        counted = bare(number, who=who, category=category)
        first = min(first, number.start)
        return replace(counted, first=first, last=last, head=i, names=names, definite=definite)
    low, qualifier = (None, "vague") if many else (1, "exact")
    if cd.lower[i] == "couple" and cd.lower[first] in ("a", "an", "the"):
        low, qualifier = 2, "exact"  # "an elderly couple"
    return Victim(
        who, category, low, low, _qualifier(qualifier), first, last, i, (first, i + 1), names, False, definite
    )


def all_of(cd: ClaimDoc, victim: Victim) -> Victim:
    """The 12 of "three of the 12 who were hurt": the clause tells of them all. Without a figure, all of "the women"."""
    outer = cd.partitive(victim.head)
    if outer is None or victim.value != (outer[0].start, outer[0].end) or outer[0].vague:
        return victim  # "hundreds of people who were hurt"
    last = victim.head + 1
    if victim.of is None:
        many = replace(victim, low=None, high=None, qualifier="vague", value=(victim.head, last), names=())
        return replace(many, counted=False, definite=True, first=victim.head)
    whole = bare(victim.of, who=victim.who, category=victim.category)
    return replace(whole, last=last, head=victim.head, definite=True)


def _a_day(cd: ClaimDoc, i: int) -> bool:
    """ "02 JUN 2026, 0540h, near Ozel: 3 killed": the month is nobody, whatever the parser hangs on it."""
    return any(0 <= k < len(cd.lower) and cd.lower[k].isdigit() for k in (i - 1, i + 1))


def _many_of_a_people(cd: ClaimDoc, number: Quantity, i: int) -> bool:
    """ "Eight Rohingya were shot": a people, which English leaves without an s, and nobody's name."""
    several = number.sense == "count" and number.low is not None and number.low > 1
    return several and number.end == i and cd.doc[i].tag_ in ("NNP", "NNPS", "NN")


def _not_one(cd: ClaimDoc, first: int, i: int) -> int | None:
    """The token behind "not one" or "not a single" in a phrase that ends at `i`; None where it has no such words."""
    for j in range(max(first - 1, 0), i):
        if cd.lower[j] == "not" and cd.lower[j + 1 : j + 2] in (("one",), ("a",)):
            single = cd.lower[j + 2] in _LONE
            return j + 2 + single if single or cd.lower[j + 1] == "one" else None
    return None


def _behind_a_place(cd: ClaimDoc, first: int, number: Quantity | None) -> bool:
    """ "In Teroa four traders were hurt": no name stands before the figure of its own phrase, but in "the Ozel four"."""
    if number is None or number.sense != "count" or number.start <= first:
        return False
    return cd.doc[number.start - 1].pos_ in ("PROPN", "NOUN") and cd.doc[first].pos_ not in ("DET", "PRON")


def _category_beside(cd: ClaimDoc, name: Any) -> Category:
    """What "Ana Reyes, a judge" is: the category of the role that stands beside the name."""
    for child in name.rights:
        if child.dep_ == "appos" and child.i < name.i + 8 and is_person(cd, child.i):
            return category_of(cd, child.left_edge.i, child.i)
    return "unknown"


def _qualifier(name: str) -> Qualifier:
    return "vague" if name == "vague" else "exact"


def _may_be_people(cd: ClaimDoc, head: Any, number: Quantity | None) -> bool:
    """An unknown noun after "killed": people, unless it is a place, a date or one of the things listed."""
    i = head.i
    if cd.lower[i] in words("victims", "not_victims") or cd.lemma[i] in words("victims", "not_victims"):
        return False
    if head.pos_ not in ("NOUN", "PROPN") or cd.lower[i] in ("dead", "themselves", "itself"):
        return False
    if number is not None:
        return number.sense == "count"
    if head.ent_type_ in ("GPE", "LOC", "DATE", "FAC", "TIME"):
        return False
    if head.tag_ == "NN" and cd.lower[i + 1 : i + 2] in _HURT and object_type(cd, i) is None:
        return cd.lower[head.left_edge.i] in ("a", "an")  # "and a barmaid injured"
    if head.tag_ == "NN" and head.dep_ == "nsubjpass" and object_type(cd, i) is None and _by_armed(head.head):
        return cd.lower[head.left_edge.i] in ("a", "an", "the")  # "the kaimakam was killed by gunmen"
    return bool(
        (head.tag_ == "NNS" and cd.lower[i].endswith(_PERSON_ENDINGS))
        or (
            head.tag_ == "NN"
            and head.dep_ in ("nsubjpass", "dobj", "nsubj")
            and cd.lower[i].endswith(_PERSON_ENDING)
        )
    )


def _by_armed(verb: Any) -> bool:
    """Whether a passive says that gunmen did it."""
    by = next((c for c in verb.rights if c.dep_ == "agent"), None)
    return by is not None and any(is_kind(one, "militant") for one in by.rights)


def _many(cd: ClaimDoc, head: Any) -> bool:
    if head.tag_ in ("NNS", "NNPS") or cd.lower[head.i] in words("victims", "several_in_one"):
        return True
    return bool(head.ent_type_ == "NORP" and cd.lower[head.i].endswith("s"))


def _left_edge(cd: ClaimDoc, head: Any) -> int:
    end: int = head.i
    first = end
    number = cd.quantity(end)
    floor = max(end - 10, 0)
    while first - 1 >= floor:
        token = cd.doc[first - 1]
        beside = token.dep_ in _LEFT or token.dep_ == "npadvmod"
        joined = cd.lower[first] in HYPHENS and token.pos_ == "ADP"  # the "on" of "two on-duty nurses"
        inside = joined or (beside and first <= token.head.i <= end and token.lower_ not in _APART)
        if not inside and not (number is not None and token.i >= number.start):
            break
        first -= 1
    return first


def _who(cd: ClaimDoc, head: Any, first: int) -> str | None:
    """The words that say who, without determiner and figure, with the "of" phrase some nouns need."""
    if cd.lower[head.i] in _SAYS_HOW:
        return None  # "five wounded were flown out"
    i, skip = first, words("victims", "skip")
    while i < head.i and (
        cd.lower[i] in skip
        or i in cd.numbers
        or cd.doc[i].pos_ in ("PUNCT", "SYM", "PART", "ADV", "CCONJ", "SCONJ")
    ):
        i += 1
    if i < head.i and cd.lower[i] in words("victims", "strong") and cd.lower[i - 1] in HYPHENS:
        i += 1  # "a nine-man crew"
    if cd.lower[i] in ("year", "month", "week", "day") and cd.lower[i + 1 : i + 3] == ("-", "old"):
        i = i + 3 if i + 3 <= head.i else first + (cd.lower[first] in skip)
    if cd.lower[i] in ("others", "other"):
        return "others"
    end = head.i + 1
    if cd.lower[end : end + 2] in (("-", "by"), ("-", "on")):
        return cd.text(i, end + 2)  # "passers-by", "hangers-on"
    if cd.lower[end : end + 4] == ("-", "in", "-", "law"):
        return cd.text(i, end + 4)
    if cd.lemma[head.i] in words("victims", "with_of") and cd.lower[end : end + 1] == ("of",):
        target = grammar.of_object(head)
        if target is not None and end < target.i < end + 7:
            end = target.i + 1
    return cd.text(i, end) or None


def _named_one_by_one(cd: ClaimDoc, first: Any) -> list[Any]:
    """The heads of "three clerks: Ana Reyes, a typist, Jan Moor, and Ida Lund", joined or in apposition to each other."""
    found = list(grammar.conjuncts(first))
    for name in found:
        nested = [c for c in name.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.tag_ != "NNPS"]
        found += [part for child in nested for part in grammar.conjuncts(child) if part not in found]
        if len(found) > grammar.MOST_CONJUNCTS:
            break
    return sorted(found, key=lambda part: int(part.i))


def _names(cd: ClaimDoc, head: Any, sure: bool) -> tuple[tuple[str, ...], int | None]:
    """The people named by the phrase, and the token of the last one."""
    if is_name(head, loose=sure):
        return (full_name(cd, head),), head.i
    found: list[str] = []
    last = None
    for child in [*head.rights, *_identified_as(head)]:
        if child.i < head.i + 30 and (child.dep_ == "appos" or child.head.i != head.i):
            before = cd.doc[child.left_edge.i - 1]
            if before.i > head.i and before.dep_ == "conj" and before.tag_ == "NNS":
                continue  # "his wife and colleagues Jan Moor and Ida Lund"
            for part in _named_one_by_one(cd, child):
                if is_name(part, loose=True):
                    found.append(full_name(cd, part))
                    last = part.i
                    if head.tag_ == "NN" and not _many(cd, head):
                        return tuple(found), last  # "deserter Jan Moor and Ida Lund": one deserter
    far = _named_after_office(cd, head) if not found and head.tag_ == "NN" else None
    return ((full_name(cd, far),), far.i) if far is not None else (tuple(found), last)


def _identified_as(head: Any) -> list[Any]:
    """The name in "a man identified as Jan Moor", "three clerks, named as Jan Moor, Ida Lund and Ola Berg"."""
    for verb in head.rights:
        if verb.dep_ == "acl" and verb.lower_ in ("identified", "named"):
            joint = next((c for c in verb.rights if c.lower_ == "as"), None)
            if joint is not None:
                return [name for name in joint.rights if name.dep_ == "pobj" and name.pos_ == "PROPN"]
            return [c for c in verb.rights if c.dep_ in ("oprd", "dobj") and c.pos_ == "PROPN"]
    return []


def _named_after_office(cd: ClaimDoc, head: Any) -> Any | None:
    """Who "the manager of the mill in Peru, Ana Gomez," is, whatever the parser gives the name to: its last token."""
    start, end = head.i + 1, min(wording.sentence(head).end, head.i + _OFFICE)
    if cd.lower[head.left_edge.i] not in ("the", "his", "her", "its", "their") or not is_person(cd, head.i):
        return None
    comma = next((i for i in range(start, end) if cd.doc[i].pos_ not in _IN_OFFICE), end)
    if comma - start < 2 or comma + 2 >= end or cd.lower[comma] != "," or cd.doc[start].pos_ != "ADP":
        return None
    last = comma
    while last + 1 < end and cd.doc[last + 1].pos_ == "PROPN":
        last += 1
    closed = cd.lower[last + 1 : last + 2] in ((",",), (".",), (";",))
    others = any(cd.doc[i].tag_ == "NN" and is_person(cd, i) for i in range(start, comma))
    named = last - comma > 1 and closed and not others and is_name(cd.doc[last])
    said = {"said", "says", "told", "reported"} & set(cd.lower[last + 1 : last + _OFFICE])
    return cd.doc[last] if named and not said else None


def nth(cd: ClaimDoc, i: int) -> Victim | None:
    """The third of "two of the hostages were freed and a third killed": one more of as many told before it.

    None for "half of the crew died and a third were hurt".
    """
    found = replace(lone(i, 1), pronoun=False, definite=False, counted=True)
    several = None
    for j in range(i - 1, wording.sentence(cd.doc[i]).start - 1, -1):
        number = cd.numbers.get(j)
        if cd.lower[j] in _SHARES:
            return None
        by = cd.doc[j].head.lower_ == "by"  # "two guards were beaten by robbers and a third stabbed"
        if several is None and cd.doc[j].tag_ == "NNS" and not by and is_person(cd, j):
            several = plain(cd, cd.doc[j], True)
        elif number is not None and number.sense == "count" and number.high == NTH[cd.lower[i]] - 1:
            who = singular(several.who) if several is not None and several.who else None
            if several is None or who is None:
                break
            return replace(found, who=who, category=several.category)
    return found
