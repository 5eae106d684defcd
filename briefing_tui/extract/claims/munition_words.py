"""The words of a munition claim: is it a weapon that is fired, what is it called, how many are there."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.grammar import air_defence, grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.number_words import HYPHENS
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.one_more import NTH
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import Qualifier

_PHRASE = 5  # tokens from "all but one of the 12" to its noun
_LOOK_BACK = 40  # tokens from "a third" back to the figure of those told before


def name(cd: ClaimDoc, head: Any) -> str:
    """The weapon's words: its noun with the modifiers that say what it is ("122 mm rockets")."""
    first = head.i
    while first > 0 and head.i - first < 6:
        token = cd.doc[first - 1]
        number = cd.numbers.get(first - 1)
        calibre = number is not None and number.sense == "unit"
        modifier = (
            token.dep_ in ("compound", "amod", "nmod", "punct", "npadvmod")
            and first <= token.head.i <= head.i
        ) or _joined_modifier(token, head)
        one_way = number is not None and cd.lower[first] in HYPHENS  # "one-way attack drones"
        if not (calibre or one_way) and (number is not None or not modifier):
            break
        first -= 1
    while first < head.i and cd.doc[first].pos_ in ("PUNCT", "DET"):
        first += 1
    return cd.text(first, rounds_of(cd, head.i) or head.i + 1 if cd.lemma[head.i] == "round" else head.i + 1)


def _joined_modifier(token: Any, head: Any) -> bool:
    """The "mortar and" of "mortar and howitzer shells"."""
    owner = token.head if token.dep_ in ("cc", "conj") else token
    return owner.i < head.i and (
        (
            token.dep_ in ("cc", "conj")
            and owner.dep_ in ("nmod", "compound", "amod")
            and owner.head.i == head.i
        )
        or (token.dep_ in ("nmod", "compound", "amod") and token.head.i == head.i)
    )


def weapon_word(cd: ClaimDoc, i: int, weapons: frozenset[str]) -> bool:
    """Is the noun at token `i` a weapon that is fired: "rockets", "artillery rounds"?"""
    lower, lemma = cd.lower[i], cd.lemma[i]
    if not _may_be_weapon(lower, lemma, weapons):
        return False
    guns = words("munitions", "gun")
    known = (
        lemma in weapons
        or victims.singular(lower) in weapons
        or air_defence.is_aerial_vehicle(cd, i)
        or (lemma in words("munitions", "round") and i > 0 and cd.lower[i - 1] in weapons | guns)
        or (lemma == "round" and rounds_of(cd, i) is not None)
    )
    return _is_designation(lower) or (
        known
        and cd.doc[i].pos_ in ("NOUN", "PROPN")
        and (cd.doc[i].ent_type_ != "ORG" or cd.doc[i].is_lower or cd.quantity(i) is not None)  # "61 UAVs"
    )


@lru_cache(maxsize=8192)
def _may_be_weapon(lower: str, lemma: str, weapons: frozenset[str]) -> bool:
    """Whether a word names a weapon, or is the second half of such a name: "vehicle" of "aerial vehicle"."""
    halves = air_defence.OF_THE_AIR | words("munitions", "round") | {"round"}
    return lemma in weapons | halves or victims.singular(lower) in weapons or _is_designation(lower)


def rounds_of(cd: ClaimDoc, i: int) -> int | None:
    """Token after "rounds of 120 mm calibre", "rounds of artillery", which begin at `i`; None of talks and applause."""
    if cd.lower[i + 1 : i + 2] != ("of",):
        return None
    number = cd.numbers.get(i + 2)
    if number is not None and cd.word(number.end) in {"mm", "millimetre", "millimeter"}:
        return number.end + 1 + (cd.word(number.end + 1) in {"calibre", "caliber"})
    return i + 3 if cd.word(i + 2) in words("munitions", "gun") else None


def flown(name: str) -> bool:
    """A bomb that comes from the air: "guided aerial bombs", "500-pound bombs", "GBU-12 bombs"."""
    first, said = name.split(maxsplit=1)[0], name.lower().replace("-", " ").split()
    return any(word in words("munitions", "aerial") for word in said) or _is_designation(first)


@lru_cache(maxsize=256)
def _is_designation(word: str) -> bool:
    """ "Kh-59", "GBU-12": letters of a weapon of war before its number."""
    letters, joint, number = word.lower().partition("-")
    return bool(joint) and number[:1].isdigit() and letters in words("munitions", "designation")


def counted_of(cd: ClaimDoc, figure: Any) -> Any | None:
    """The drones of "33 of 40 drones" and of "33 out of 40 drones", whose figure is `figure`."""
    number = cd.numbers.get(figure.i)
    if number is not None and all_but(cd, number):
        behind = range(number.end, min(number.end + _PHRASE, len(cd.lower)))
        nouns = (
            cd.doc[k] for k in behind if cd.quantity(k) is number and cd.doc[k].pos_ in ("NOUN", "PROPN")
        )
        return next((noun for noun in nouns if noun.dep_ != "compound"), None)
    inner = grammar.of_object(figure)
    if inner is not None or number is None:
        return inner
    joint = number.end + (cd.lower[number.end : number.end + 2] == ("out", "of"))
    if cd.lower[joint : joint + 1] != ("of",):
        return None
    of = grammar.object_of(cd.doc[joint])
    return of if of is not None else _noun_behind(cd, joint + 1)


def _noun_behind(cd: ClaimDoc, k: int) -> Any | None:
    """The missiles of "six of nine missiles", where the parse makes one figure of both."""
    number = cd.numbers.get(k + (cd.lower[k : k + 1] == ("the",)))
    behind = range(number.end, min(number.end + _PHRASE, len(cd.lower))) if number is not None else ()
    nouns = (cd.doc[i] for i in behind if cd.doc[i].pos_ in ("NOUN", "PROPN"))
    return next((noun for noun in nouns if noun.dep_ != "compound"), None)


def next_share(cd: ClaimDoc, figure: Any) -> Any | None:
    """The six of "71 of 88 drones and six of nine missiles", the missiles of "and all nine missiles", read off the words."""
    inner = counted_of(cd, figure) if figure.i in cd.numbers else figure
    k = inner.i + 1 if inner is not None and inner.i >= figure.i else 0
    behind = cd.numbers.get(k + 2) if k and cd.lower[k : k + 2] == ("out", "of") else None
    if inner == figure and behind is None:
        return None
    k = behind.end if behind is not None else k  # "71 drones out of 88 and six missiles out of nine"
    if not k or cd.lower[k : k + 1] not in ((",",), ("and",)):
        return None
    k += 2 if cd.lower[k : k + 2] == (",", "and") else 1
    number = cd.numbers.get(k + (cd.lower[k : k + 1] == ("all",)))
    if number is None or number.sense != "count":
        return None
    nouns = (cd.doc[i] for i in range(number.end, min(number.end + 2 * _PHRASE, len(cd.lower))))
    weapons = words("munitions", "weapon")
    noun = next((t for t in nouns if weapon_word(cd, t.i, weapons) and t.dep_ != "compound"), None)
    if noun is None:
        return None
    if cd.lower[k] == "all" or number.start < k or cd.lower[noun.i + 1 : noun.i + 3] == ("out", "of"):
        return noun
    return cd.doc[number.end - 1] if "of" in cd.lower[number.end : number.end + 2] else None


def all_but(cd: ClaimDoc, number: Quantity) -> bool:
    """Is it the figure of "all but two of the 14"?"""
    return cd.lower[number.start] == "all" and number.end > number.start + 2


def carried(cd: ClaimDoc, noun: Any, weapons: frozenset[str]) -> bool:
    """The grenades of "drones carrying grenades", "a drone armed with a grenade": it is the drones that fly."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else noun.head
    return (
        verb.dep_ in ("acl", "relcl", "amod")
        and cd.lemma[verb.i] in words("munitions", "carrying")
        and weapon_word(cd, verb.head.i, weapons)
    )


def one_more(cd: ClaimDoc, child: Any) -> bool:
    """ "A third fell in a field", "a fifth exploded": one more of those told before; never "a third of them".

    After "60 rockets were fired" a third is a share, and after "dozens".
    """
    if child.lower_ not in NTH or cd.lower[child.i - 1] != "a" or grammar.of_object(child) is not None:
        return False
    before = counted_before(cd, child.i)
    return before is None or (before.high or before.low or 99) < NTH[child.lower_]


def which_one(cd: ClaimDoc, child: Any) -> bool:
    """ "The fifth drone", "the other", "the last one": one of those told before, and no count without them."""
    counted = child.i in cd.numbers and child.lower_ != "one"  # "the other two"
    if (
        child.tag_ in ("NNS", "NNPS")
        or child.lower_ == "others"
        or counted
        or grammar.of_object(child) is not None
    ):
        return False
    marks = [c.lower_ for c in child.lefts if c.dep_ in ("det", "amod")]
    bare = child.lower_ in words("munitions", "one_of")
    said = bare or bool(words("munitions", "one_of") & set(marks))
    return said and marks[:1] == ["the"] and not any(c.i in cd.numbers for c in child.lefts)


def counted_before(cd: ClaimDoc, i: int) -> Quantity | None:
    """The figure nearest before token `i` that counts weapons or stands alone."""
    for k in range(i - 1, max(i - _LOOK_BACK, -1), -1):
        number = cd.numbers.get(k)
        if number is not None and number.sense == "count" and not _of_others(cd, number):
            return number
    return None


def more_of_others(cd: ClaimDoc, number: Quantity, last_weapon: tuple[int, str] | None) -> bool:
    """ "Nine houses were hit and 26 others damaged": 26 more of what the figure before counts, and no shells."""
    if last_weapon is None or cd.lower[number.end : number.end + 1] not in (("more",), ("others",)):
        return cd.lower[number.end - 1] in ("more", "others") and _parted(cd, number, last_weapon)
    return _parted(cd, number, last_weapon)


def _parted(cd: ClaimDoc, number: Quantity, last_weapon: tuple[int, str] | None) -> bool:
    if last_weapon is None:
        return False
    before = [cd.numbers[k] for k in range(last_weapon[0] + 1, number.start) if k in cd.numbers]
    return bool(before) and _of_others(cd, before[-1])


def weapon_of(cd: ClaimDoc, child: Any, last_weapon: tuple[int, str] | None) -> Any:
    """The weapon's noun in an argument: the drones of "four of five drones", of "of five drones four were"."""
    inner = counted_of(cd, child)
    if inner is not None and inner.lower_ not in ("them", "these", "those", "which"):
        return inner
    told = (
        last_weapon is not None
        and (child.i in cd.numbers or child.lower_ in ("which", "others"))
        and wording.sentence(child).start <= last_weapon[0]
    )
    return cd.doc[last_weapon[0]] if told and last_weapon is not None else child


def _of_others(cd: ClaimDoc, number: Quantity) -> bool:
    """Does the figure count what is no weapon: "wounding four people"?"""
    behind = [cd.doc[k] for k in range(number.end, min(number.end + 4, len(cd.lower)))]
    verb = next((k for k, t in enumerate(behind) if t.pos_ in ("VERB", "AUX")), len(behind))
    behind = behind[:verb]  # "31 exploded in the suburbs"
    noun = next((t for t in behind if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"), None)
    return noun is not None and not weapon_word(cd, noun.i, words("munitions", "weapon"))


def burst_early(cd: ClaimDoc, verb: Any) -> bool:
    """ "Exploded shortly after launch", "blew up on launch": it never flew."""
    ahead = cd.lower[verb.i + 1 : verb.i + 6]
    joint = next((i for i, word in enumerate(ahead) if word in ("after", "on", "during")), None)
    if "before" in ahead[:4] and {"reaching", "crossing"} & set(cd.lower[verb.i + 1 : verb.i + 7]):
        return True  # "crashed on their own before reaching the border"
    return joint is not None and ahead[joint + 1 : joint + 2] in (
        ("launch",),
        ("liftoff",),
        ("take-off",),
        ("takeoff",),
    )


def bracketed(cd: ClaimDoc, head: Any) -> Quantity | None:
    """The figure of "drones (at least four) attacked a dam"."""
    number = cd.numbers.get(head.i + 2) if cd.lower[head.i + 1 : head.i + 2] == ("(",) else None
    return number if number is not None and cd.lower[number.end : number.end + 1] == (")",) else None


def gun_before(cd: ClaimDoc, rounds: Any) -> str:
    """The mortar of "a mortar team fired seven rounds", "" where no gun is named before; a tank's are its rounds."""
    if any(c.lower_ == "of" for c in rounds.rights) or any(
        c.dep_ in ("amod", "compound") and c.i not in cd.numbers for c in rounds.lefts
    ):
        return ""
    start = wording.sentence(rounds).start
    guns = (i for i in range(rounds.i - 1, start - 1, -1) if cd.lemma[i] in words("munitions", "gun"))
    found = next(guns, None)
    if found is None:
        return ""
    return str((rounds if cd.lemma[found] == "tank" else cd.doc[found]).text)


def is_round(cd: ClaimDoc, head: Any, verb: Any) -> bool:
    """Is it a round that explodes: "two rounds failed to explode", never "two rounds of talks failed"?"""
    if cd.lemma[head.i] != "round" or any(c.lower_ == "of" for c in head.rights):
        return False
    if any(c.dep_ in ("amod", "compound") for c in head.lefts):
        return False
    return any(
        v.lemma_ in ("explode", "detonate") for v in (verb, *(c for c in verb.rights if c.dep_ == "xcomp"))
    )


def value(number: Quantity | None) -> int | None:
    """The figure of a count, None for what counts nothing."""
    if number is None or number.sense != "count":
        return None
    return number.low if number.low is not None else number.high


def qualifier(number: Quantity | None) -> Qualifier:
    """What the count is; of a range only the lower end is counted."""
    if number is None:
        return "exact"
    return "at_least" if number.qualifier == "range" else number.qualifier
