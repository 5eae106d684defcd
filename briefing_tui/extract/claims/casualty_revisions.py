"""A figure given in place of another: "revised its count to nine", "put the figure at 17", "it should have said 12", "but others said 50"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from briefing_tui.extract.claims import own_men, victims
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.parsing import wording
from briefing_tui.model import CasualtyKind, Category

_REVISES = frozenset({"revise", "raise", "lower", "reduce", "correct"})
_NAMES = frozenset({"give", "cite", "offer", "advance", "publish", "issue"})
_SAYS = frozenset(
    {
        "say",
        "report",
        "claim",
        "confirm",
        "acknowledge",
        "admit",
        "concede",
        "count",
        "record",
        "list",
        "document",
    }
)
_TALKS = frozenset({"speak", "talk"})
_HURT: dict[str, CasualtyKind] = {
    "deaths": "killed",
    "fatalities": "killed",
    "injuries": "injured",
    "casualties": "killed_or_injured",
    "dead": "killed",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "killed": "killed",
    "slain": "killed",
    "martyred": "killed",
    "displaced": "displaced",
    "uprooted": "displaced",
    "homeless": "displaced",
}
_LOSSES = frozenset({"loss", "losses"})
_PUTS = {
    "put": "at",
    "estimate": "at",
    "bring": "to",
    "raise": "to",
    "push": "to",
    "take": "to",
}  # "bringing the dead to five"
_MARKS = frozenset({'"', "“", "''", "``"})
_STAYS = frozenset({"stay", "stand", "remain"})
_PERHAPS = frozenset({"could", "may", "might", "can", "would", "will"})
_AGAINST = frozenset({"but", "though", "although", "while", "whereas", "however"})
_LISTS = frozenset({"register", "list", "database", "ledger", "tally", "count"})
VERBS = frozenset({"be", "have", *_REVISES, *_PUTS}) | _STAYS | _NAMES | _SAYS | _TALKS
_BEFORE_FIGURES = _SAYS | _TALKS
_FIGURES = frozenset({"it", "that", "figure", "number", "toll", "count", "tally", "estimate"})
_PRONOUNS = frozenset({"it", "that"})
_EARLIER = frozenset({"earlier", "before", "previously", "initially", "originally", "later", "yesterday"})
_OF_ITS_OWN = (("of", "its", "own"), ("of", "their", "own"))
_OWN_KIND = frozenset({"death", "casualty", "fatality", "injury"})
_TIMES = frozenset({"DATE", "TIME"})
_PHRASE = 16  # tokens of "put the dead in Monday's protest at 22"


def may_give(cd: ClaimDoc, i: int) -> bool:
    """Whether the word at token `i` can be a verb that gives a figure. Most verbs have it right behind them."""
    lemma = cd.lemma[i]
    if lemma in ("be", "have"):
        return i + 1 in cd.numbers
    if lemma in _BEFORE_FIGURES and cd.doc[i].pos_ == "VERB":
        return any(j in cd.numbers for j in range(i + 1, i + 4))
    return lemma in VERBS


def figure(cd: ClaimDoc, i: int, owner: Sighting | None) -> Iterator[Sighting]:
    """ "Revised its count to nine", "had put the figure at nine and revised it to 17": of whom `owner` counts."""
    verb = cd.doc[i] if cd.doc[i].pos_ in ("VERB", "AUX") else cd.doc[i].head
    if verb.lemma_ in _PUTS and (told := list(_put(cd, verb, owner))):
        yield from told
        return
    owned = owner is not None and owner.victim.counted
    if verb.lemma_ == "be" and any(c.lower_ in _PERHAPS for c in verb.lefts if c.dep_ == "aux"):
        return  # "the real number could be 50 or more"
    if owner is not None and owned and (wrong := _corrected(cd, verb)) is not None:
        if wrong.low != owner.victim.low and "toll" not in owner.rule:
            old = replace(victims.bare(wrong), who=owner.victim.who, category=owner.victim.category)
            yield sighting(
                owner.kind, old, owner.trigger, f"{owner.kind}-count-corrected", reach=i, replaced=True
            )
        return
    first = _first_said(cd, verb) if owned else None
    if owner is not None and first is not None and first.low != owner.victim.low:
        old = replace(victims.bare(first), who=owner.victim.who, category=owner.victim.category)
        rule = f"{owner.kind}-count-corrected"
        yield sighting(owner.kind, old, owner.trigger, rule, reach=first.end - 1, replaced=True)
        return
    number = _given(cd, verb) if owned else None
    if owner is None or number is None or number.sense != "count":
        return
    if number.start <= owner.victim.value[0] < number.end:
        return  # "the toll was revised down from 27 to 17": the toll says so itself
    rule = "count-revised" if verb.lemma_ in _REVISES else "figure-put"
    kind = _own_kind(cd, verb)
    if kind not in (None, owner.kind):  # "12 died; the hospital's count of the injured was 38"
        yield sighting(kind, victims.bare(number), i, f"{kind}-{rule}")
        return
    again = replace(victims.bare(number), who=owner.victim.who, category=owner.victim.category)
    yield sighting(owner.kind, again, i, f"{owner.kind}-{rule}")


def _own_kind(cd: ClaimDoc, verb: Any) -> CasualtyKind | None:
    """What became of those whom the subject counts: "its count of the injured was 38"; None where it does not say."""
    subject = grammar.subject(verb)
    near = cd.lower[subject.i + 1 : verb.i] if subject is not None else ()
    return next((_HURT[word] for word in near if word in _HURT), None)


def named_own(cd: ClaimDoc, i: int, owner: Sighting | None) -> Iterator[Sighting]:
    """ "Orva says 14 of its men are dead; Karvel has named nine of its own": so many of Karvel's dead."""
    number = cd.numbers.get(i + 1)
    if owner is None or number is None or owner.kind != "killed" or not owner.victim.counted:
        return
    if number.sense == "count" and cd.lower[number.end : number.end + 3] in _OF_ITS_OWN:
        yield sighting("killed", victims.bare(number, category=owner.victim.category), i, "killed-figure-put")


def _own_side(cd: ClaimDoc, verb: Any, end: int) -> Category:
    """ "The rebels put their own dead at nine": the category of those who say so, where it is their dead that they count."""
    subject = grammar.subject(verb)
    if subject is None or not {"its", "their"} & set(cd.lower[verb.i + 1 : end]):
        return "unknown"
    side = own_men.side_meant(cd, subject.i) or category_of(cd, subject.left_edge.i, subject.i)
    return cast(Category, side) if side in own_men.ARMED else "unknown"


def _put(cd: ClaimDoc, verb: Any, owner: Sighting | None) -> Iterator[Sighting]:
    """ "Put the dead at 12", "put civilian dead at 60, then at more than 90", "puts the killed at 21 and the wounded at 33"."""
    kind: CasualtyKind | None = None
    who: int | None = None
    for j in range(verb.i + 1, min(verb.i + _PHRASE, wording.sentence(verb).end - 1)):
        word = cd.lower[j]
        if cd.doc[j].tag_ == "NNS" and victims.is_person(cd, j):
            who = j
        if word in _LOSSES and cd.lower[j - 1] in ("its", "their", "our", "total") and owner is not None:
            kind = owner.kind  # "13 of its men had fallen, bringing its losses to 261"
        elif word in _HURT and "toll" not in cd.lower[verb.i : j] and "number" not in cd.lower[verb.i : j]:
            kind = _HURT[word]
        elif word == _PUTS[verb.lemma_] and kind is not None:
            at = j + 1 + (cd.word(j + 1) in _MARKS)  # "at "over 200""
            number = cd.numbers.get(at) or cd.numbers.get(at + 2)  # "at 60", "at more than 90"
            told = number is not None and number.start == at and number.sense in ("count", "time")
            if told and number is not None and (word == "at" or cd.closes(number.end)):
                people = cd.lower[who] if who is not None else None
                category = category_of(cd, who, who) if who is not None else _own_side(cd, verb, j)
                counted = victims.bare(number, who=people, category=category)
                yield sighting(kind, counted, verb.i, f"{kind}-figure-put", reach=j)
                who = None
        elif (word == ";" and kind is None) or (cd.doc[j].pos_ == "VERB" and cd.doc[j].tag_ != "VBN"):
            return


def _first_said(cd: ClaimDoc, verb: Any) -> Quantity | None:
    """The six of "the trust said four were hurt; it had earlier said six"."""
    subject = grammar.subject(verb)
    before = {c.lower_ for c in verb.lefts}
    told = verb.lemma_ in _SAYS | {"give"} and subject is not None and subject.tag_ == "PRP"
    number = _after(cd, verb.i) if told and "had" in before and before & _EARLIER else None
    return number if number is not None and _closed(cd, number) else None


def _given(cd: ClaimDoc, verb: Any) -> Quantity | None:
    """The number that a verb sets a figure to."""
    joint = "to" if verb.lemma_ in _REVISES else "at" if verb.lemma_ == "put" else ""
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    names = verb.lemma_ in _NAMES or cd.lower[verb.i + 1 : verb.i + 2] == ("forward",)
    if target is not None and names and cd.lower[target.i + 1 : target.i + 2] == ("of",):
        number = cd.numbers.get(target.i + 2)  # "gave a lower figure of seven"
        return number if number is not None and cd.closes(number.end) else None
    if verb.lemma_ in ("be", "have") or verb.lemma_ in _STAYS:
        return _was(cd, verb)
    if verb.lemma_ in _TALKS or (verb.lemma_ == "admit" and cd.lower[verb.i + 1 : verb.i + 2] == ("to",)):
        return _spoken_of(cd, verb)
    subject = grammar.subject(verb)
    named = subject is not None and subject.pos_ in ("NOUN", "PROPN")  # not "it should have said 12"
    if named and verb.lemma_ in _SAYS | {"give", "cite"}:
        # "Police reported eight dead; activists said at least 50.", "the chief had said nine earlier"
        number = _after(cd, verb.i) or cd.numbers.get(verb.i + 2)
        counted = target is not None and (target.like_num or target.i in cd.numbers)
        given = number is not None and (target is None or counted) and _closed(cd, number)
        if given or counted:
            return number if given else None
    if verb.lemma_ in _REVISES and grammar.passive(verb) and subject is not None:
        target = subject  # "this figure was later reduced to 131"; not "the vehicle count for that raid"
        if not all(c.dep_ == "det" for c in target.children):
            return None
    if verb.lemma_ == "put" and verb.dep_ == "relcl" and verb.head.lower_ in _FIGURES:
        at = cd.lower[verb.i + 1 : verb.i + 2] == ("at",)  # "a figure that the army put at six"
        return cd.numbers.get(verb.i + 2) if at else None
    if not joint or target is None or target.lower_ not in _FIGURES or grammar.of_object(target) is not None:
        return None
    if any(c.lower_ in _OWN_KIND for c in target.lefts):
        return None  # "put the death toll at 38" says itself of whom
    for i in range(verb.i + 1, min(verb.i + 5, wording.sentence(verb).end - 1)):
        if cd.lower[i] == joint:
            return cd.numbers.get(i + 1)
    return None


def _was(cd: ClaimDoc, verb: Any) -> Quantity | None:
    """ "The army's initial figure was 16", "the council's figure stays at nine", "the clinic's register has 17"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    told = _LISTS if verb.lemma_ == "have" else _FIGURES - _PRONOUNS
    if subject is None and (there := _there(cd, verb)) is not None:
        return there
    said = (
        verb.lemma_ == "be" and verb.dep_ == "ccomp" and verb.head.lemma_ in _SAYS
    )  # "said the number was 120"
    start = cd.sentence(verb.i).start
    again = said and bool(
        _AGAINST & set(cd.lower[start : verb.i])
    )  # "said the toll was 50, but others said it was 25"
    again = again or (verb.lemma_ in _STAYS and cd.lower[verb.i - 1] == "now")  # "it now stands at 52"
    if again and subject is not None and subject.lower_ == "it":
        number = _after(cd, verb.i + (cd.word(verb.i + 1) == "at"))
        return number if number is not None and _closed(cd, number) else None
    owned = subject is not None and any(
        c.dep_ == "poss" or (said and c.lower_ == "the") for c in subject.lefts
    )
    if subject is None or subject.lower_ not in told or not owned:
        return None
    at = verb.i if verb.lemma_ in ("be", "have") else verb.i + 1
    if at != verb.i and cd.lower[at] != "at":
        return None
    number = _after(cd, at)
    return number if number is not None and _closed(cd, number) else None


def _there(cd: ClaimDoc, verb: Any) -> Quantity | None:
    """The 31 of "reported nine dead, but the mayor said there were 31"; not of "witnesses said there were four"."""
    said = verb.lemma_ == "be" and verb.dep_ == "ccomp" and verb.head.lemma_ in _SAYS
    start = cd.sentence(verb.i).start
    if not said or cd.lower[verb.i - 1] != "there" or not _AGAINST & set(cd.lower[start : verb.i]):
        return None
    number = _after(cd, verb.i)
    return number if number is not None and _closed(cd, number) else None


def _spoken_of(cd: ClaimDoc, verb: Any) -> Quantity | None:
    """ "The opposition speaks of 135", "the mission spoke of "at least 14"", "the army admitted to nine"."""
    if cd.lower[verb.i + 1 : verb.i + 2] not in (("of",), ("to",)):
        return None
    number = _after(cd, verb.i + 1)
    return number if number is not None and _closed(cd, number) else None


def _corrected(cd: ClaimDoc, verb: Any) -> Quantity | None:
    """The eight of "correcting a figure of eight given at dawn"."""
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if verb.lemma_ != "correct" or target is None or target.lower_ not in _FIGURES:
        return None
    return cd.numbers.get(target.i + 2) if cd.lower[target.i + 1 : target.i + 2] == ("of",) else None


def _after(cd: ClaimDoc, i: int) -> Quantity | None:
    """The figure right behind token `i`, or behind the quotation mark that stands there."""
    quoted = i + 1 < len(cd.lower) and cd.doc[i + 1].is_quote
    return cd.numbers.get(i + 2 if quoted else i + 1)


def _closed(cd: ClaimDoc, number: Quantity) -> bool:
    """Does the figure stand without a noun: before a stop, before "earlier", or before another figure?"""
    end = number.end
    if end >= len(cd.lower) or cd.doc[end].is_punct or cd.lower[end : end + 3] in _OF_ITS_OWN:
        return not (end < len(cd.lower) and cd.doc[end].is_quote and _goes_on(cd, end))
    if cd.lower[end] in _EARLIER or (cd.lower[end] in ("on", "at") and cd.doc[end + 1].ent_type_ in _TIMES):
        return True
    if cd.lower[end : end + 2] == ("so", "far"):
        return True
    return cd.lower[end] == "and" and any(end + k in cd.numbers for k in (1, 2))


def _goes_on(cd: ClaimDoc, mark: int) -> bool:
    """Does a noun follow the quotation mark: "spoke of "several" losses"?"""
    return mark + 1 < len(cd.lower) and cd.doc[mark + 1].pos_ in ("NOUN", "PROPN", "ADJ", "VERB")
