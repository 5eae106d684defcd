"""Figures of bulletins, read off the words where there is no sentence to parse: "7 civ killed, 2 VDP inj, all nine aboard dead"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.people import is_person, singular
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.grammar import reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import abbreviations
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_OTHER = (
    words("casualties", "killed", "state")
    | words("casualties", "injured", "state")
    | {"missing", "wounded", "injured"}
)
_PHRASE = 4  # tokens between a figure and the word that says what became of them
_MOST = 6  # figures joined to each other
_SET_APART = frozenset({"excl", "excluding", "incl", "including"})
_TOTALS = frozenset({"persons", "people", "total", "confirmed"})
_ENDS = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "SPACE", "SYM"})
_IN_ALL = (("in", "all"), ("in", "total"), ("all", "told"), ("of", "them"))
_TELLS = frozenset({"according", "per", "by", "say", "says"})  # "Dead: 13 according to medics"
_ADVERBS = frozenset(
    {"reportedly", "also", "later", "lightly", "slightly", "seriously", "badly", "critically"}
)


def told(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """The people counted right before the word at token `i`, which ends its phrase; and those joined to them."""
    if i + 1 < len(cd.lower) and cd.doc[i + 1].pos_ not in _ENDS and cd.lower[i + 1] not in _SET_APART:
        return
    if (
        cd.lower[i + 1 : i + 2] in (("or",), ("and",), ("/",))
        and cd.lower[i + 2 : i + 3]
        and cd.lower[i + 2] in _OTHER
    ):
        return  # "33 civilians dead or injured": one figure for both
    if i > 1 and cd.lower[i - 1] in ("or", "/") and cd.lower[i - 2] in _OTHER:
        return
    if cd.doc[i].pos_ == "VERB" and reality.of_verb(cd.doc[i]) != "real":
        return
    if cd.doc[i].tag_ in ("VBD", "VBN") and any(c.dep_ == "dobj" for c in cd.doc[i].rights):
        return  # "two blasts killed at least 20"
    end = i
    if end and cd.lower[end - 1] == "shot" and cd.lower[i] == "dead":
        end -= 1  # "1 male shot dead"
    while end and cd.lower[end - 1] in _ADVERBS:
        end -= 1
    if end > 2 and cd.lower[end - 1] == ")" and cd.lower[end - 3] == "(" and end - 2 in cd.numbers:
        end -= 3  # "1 boy (9) dead"
    for k in range(_MOST):
        start = _figure(cd, end)
        if start is None and k:
            start = _side(cd, end)
        if start is None:
            return
        number = cd.numbers[start]
        head = end - 2 if abbreviations.shortened(cd.doc[end - 1]) else end - 1
        if k and number.start and cd.doc[number.start - 1].tag_ == "IN":
            return  # "ten deaths in six counties, 29 people injured"
        if (
            start > 1
            and cd.lower[start - 1] == "of"
            and start - 2 not in cd.numbers
            and cd.quantity(start - 2)
        ):
            return  # "seven members of one family dead"
        board = cd.lower[head] in ("aboard", "board")
        some = cd.numbers.get(start - 2) if start > 1 and cd.lower[start - 1] == "of" else None
        if some is None and start and cd.lower[start - 1] == "of":
            return  # "eight members of one family dead"
        victim = victims.bare(some or number)  # "two of five climbers killed"
        if not board and head >= number.end:
            who = cd.text(number.end, end)
            victim = replace(victim, who=who, category=category_of(cd, number.end, head), last=end, head=head)
        yield sighting(kind, victim, i, f"{kind}-terse")
        if victim.who is None:
            return  # "45 bodies and 112 wounded": a bare figure begins anew
        before = number.start - 1
        if before < 1 or cd.lower[before] not in ("and", ",", "+", "&"):
            return
        lone = _lone(cd, before - 1) if cd.lower[before] == "and" else None
        if lone is not None:  # "mother and two siblings injured"
            yield sighting(kind, lone, i, f"{kind}-terse")
            return
        end = before


def _lone(cd: ClaimDoc, i: int) -> Victim | None:
    """One person by a bare word that opens its clause."""
    opens = i == 0 or cd.doc[i - 1].pos_ == "PUNCT"
    if not opens or cd.doc[i].tag_ != "NN" or not is_person(cd, i):
        return None
    who = cd.text(i, i + 1)
    return Victim(who, category_of(cd, i, i), 1, 1, "exact", i, i + 1, i, (i, i + 1))


def labelled(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "| Killed: 0 | Wounded: 1": the figure of a form behind its name."""
    colon = cd.lower[i + 1 : i + 2] == (":",)
    if cd.lower[i + 1 : i + 2] == (",",) and i + 2 in cd.numbers:
        yield from _in_a_column(cd, i, kind)
        return
    at = i + 2 if colon else i + 1
    if colon and cd.lower[at : at + 1] in (("nil",), ("none",)):
        yield sighting(kind, victims.nobody(at, at + 1), i, f"{kind}-labelled")
        return
    number = cd.numbers.get(at)
    if number is None or number.start != at or number.sense != "count":
        return
    if cd.lemma[i] == "casualty" and any(
        word in _OTHER for word in cd.lower[number.end : number.end + _PHRASE]
    ):
        return  # "Cas: 2 ANP KIA": so many killed
    if cd.lemma[i] in ("death", "casualty", "injury", "fatality") and not colon:
        return
    if not colon and not cd.doc[i].text[:1].isupper() and not (i and cd.lower[i - 1] in _TOTALS):
        return
    opens = i == 0 or not cd.lower[i - 1][-1:].isalpha() or cd.lower[i - 1] in _TOTALS
    opens = opens or (colon and cd.lower[i - 1] == "the")  # "The dead: nine"
    if i and i - 1 in cd.numbers and not (cd.lower[i - 2 : i - 1] and cd.lower[i - 2] in _OTHER):
        return  # "4 KIA 9 WIA": the nine are no label's
    after = cd.doc[number.end] if number.end < len(cd.lower) else None
    closed = after is None or not after.text[:1].isalpha() or after.is_sent_start or after.text[:1].isupper()
    closed = closed or (colon and after is not None and after.lower_ in _TELLS)
    if opens and closed and after is not None and after.pos_ in ("NOUN", "ADJ") and after.is_lower:
        closed = False  # "Killed 12 soldiers"
    if opens and closed and (number.low != 0 or kind != "missing"):
        yield sighting(kind, victims.bare(number), i, f"{kind}-labelled")


def _in_a_column(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "Junta soldiers killed, 412; wounded, 260 or so": the figures of a table told in a line."""
    number = cd.numbers[i + 2]
    after = number.end + 2 * (cd.lower[number.end : number.end + 2] == ("or", "so"))
    ends = after >= len(cd.lower) or cd.lower[after] in (";", ".")
    if number.start != i + 2 or number.sense != "count" or not ends:
        return
    start = cd.sentence(i).start
    first = i - 1
    while first > start and cd.lower[first - 1] not in (";", ".", ":"):
        first -= 1
    people = i - 1
    if first == i or (i and cd.lower[i - 1] == ";"):  # ", 412; wounded, 260": of the same
        people = next((j for j in range(start, i) if cd.doc[j].tag_ == "NNS" and is_person(cd, j)), -1)
        first = start
    if people < first or cd.doc[people].tag_ != "NNS" or not is_person(cd, people):
        return
    if any(j in cd.numbers for j in range(first, people)):
        return  # "two soldiers killed, 12": no label
    category = category_of(cd, first, people)
    yield sighting(
        kind, victims.bare(number, who=cd.text(first, people + 1), category=category), i, f"{kind}-labelled"
    )


def numbered(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "The dead, 14 in all, were buried": how many all of them are."""
    number = cd.numbers.get(i + 2)
    if not i or cd.lower[i - 1] != "the" or cd.lower[i + 1 : i + 2] not in ((",",), ("(",), ("–",), ("—",)):
        return
    if number is None or number.start != i + 2 or number.sense != "count" or not number.low:
        return
    if cd.lower[number.end : number.end + 2] in _IN_ALL:
        yield sighting(kind, victims.bare(number), i, f"{kind}-numbered")


def _figure(cd: ClaimDoc, end: int) -> int | None:
    """The token of the figure whose people end before `end`; None where there is none, or they are no people."""
    if end > 1 and abbreviations.shortened(cd.doc[end - 1]):
        end -= 1  # "3 gend. dead"
    for start in range(end - 1, max(end - _PHRASE - 2, -1), -1):
        number = cd.numbers.get(start)
        if number is None:
            if cd.lower[start] in _OTHER:
                return None  # "six dead, 14 wounded": the six are not among the wounded
            verb = cd.doc[start].tag_ == "VBZ" and is_person(cd, start)  # "8 inmates dead", to the parser
            if (cd.doc[start].pos_ not in ("NOUN", "PROPN", "ADJ", "ADP") and not verb) or cd.lower[
                start
            ] in (
                "of",
                "in",
                "by",
            ):
                return None
            continue
        if number.sense != "count" or number.low == 0:
            return None
        if number.end == end:  # "three injured", where a clause begins with the figure
            opens = number.start == 0 or cd.doc[number.start - 1].pos_ in ("PUNCT", "CCONJ")
            return number.start if opens and not number.vague else None
        people = cd.lower[end - 1] in ("aboard", "board") or is_person(cd, end - 1)
        people = people or _members(cd, end - 1) or _unknown(cd, end - 1, number.low == 1)
        return number.start if people else None
    return None


def _members(cd: ClaimDoc, i: int) -> bool:
    """ "7 VDP", "22 Houthis": so many of a group."""
    token: Any = cd.doc[i]
    capitals = sum(letter.isupper() for letter in token.text)  # "VDP", "FAMa"
    short = capitals >= 2 and len(token.text) <= 6 and capitals * 2 > len(token.text) and token.text.isalpha()
    if short:
        return token.lower_ not in words("victims", "not_members")
    return bool(
        token.pos_ == "PROPN"
        and token.text[:1].isupper()
        and token.text.endswith("s")
        and token.ent_type_ in ("NORP", "ORG", "")
    )


def _side(cd: ClaimDoc, end: int) -> int | None:
    """ "6 Houthi, 4 Islah, 3 civilians killed": the figure of a name before others that are counted."""
    number = cd.numbers.get(end - 2) if end > 1 else None
    name: Any = cd.doc[end - 1]
    if number is None or number.end != end - 1 or number.sense != "count" or number.vague or not number.low:
        return None
    return number.start if name.pos_ == "PROPN" and name.text[:1].isupper() and name.is_alpha else None


def _unknown(cd: ClaimDoc, i: int, one: bool) -> bool:
    """ "9 jawans", "one lashkar": a word for nothing that is known, right before "killed"."""
    token: Any = cd.doc[i]
    known = words("victims", "not_victims") | words("victims", "not_members")
    if not token.is_lower or {token.lower_, cd.lemma[i], singular(token.lower_)} & known:
        return False
    several = token.tag_ in ("NNS", "NNPS") or (token.tag_ in ("NN", "NNP") and token.lower_.endswith("s"))
    return (several or (one and token.tag_ in ("NN", "NNP"))) and object_type(cd, i) is None
