"""Tolls: "the death toll rose from 31 to 33", "the number of victims is 41 and not 44", "the dead number in the dozens"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import toll_revisions
from briefing_tui.extract.claims.casualty_sets import bare, kind_of
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.people import is_person
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.toll_revisions import BRINGS, RISES, SETS
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_REACH = 16
_TWICE = frozenset({"twin", "both", "double"})
_LINKS = frozenset({"to", "of", "at", "as", "above", "past", "now"})  # "Death toll now 12, says the ministry"
_BEYOND = frozenset({"past", "beyond", "above", "pass", "exceed", "surpass", "top"})
_OPEN = frozenset({"may", "might", "could", "would", "can", "will", "likely"})
_OF_BODIES: dict[str, CasualtyKind] = {"body": "killed", "corpse": "killed"}
_AMOUNT = frozenset(
    {"be", "number", "numbered", "run", "go", "reach", "get"}
)  # to hundreds; as read off the words
MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "tens"})
_AMOUNTS = frozenset({"number", "numbered", "exceed", "total", "surpass", "top", "reach", "pass"})
_GUESSES = frozenset({"estimate", "report", "count"})
_HOLDS = frozenset({"take", "hold"})
_FAR = 30  # tokens of what the toll is that of


def toll(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "the death toll rose from 31 to 33", "the number of victims is 41 and not 44"."""
    kind, end, whose = _counted_by(cd, i)
    if kind is None:
        return
    lower, verbs = cd.lower, words("casualties", "toll_be")
    linked = any(cd.lemma[j] in verbs for j in range(max(i - 4, 0), i))
    subject = _whole_subject(cd.doc[i])
    verb = subject.head
    if (before := _put_before(cd, i)) is not None:
        who = cd.lower[whose] if whose else None
        category = category_of(cd, whose, whose) if whose else "unknown"
        yield sighting(kind, replace(bare(before), who=who, category=category), i, f"{kind}-toll")
        return
    reach = _REACH
    if subject.dep_ in ("nsubj", "nsubjpass") and verb.i > end and cd.lemma[verb.i] in verbs:
        # "The death toll from the bomb that tore through the market rose to 23"
        end, linked, reach = verb.i, True, _REACH // 2
    elif (risen := _rises(cd, i, end)) is not None:
        end, linked, reach = risen, True, _REACH // 2
    for j in range(end, min(end + reach, cd.sentence(i).end)):
        if cd.lemma[j] not in verbs and cd.lemma[j] in words("claims", "say") and cd.doc[j].pos_ == "VERB":
            return  # "gave a higher toll, saying 16 were killed": what is said is a figure of its own
        if lower[j] == ";" or (lower[j] == ":" and j == end):
            return  # "Toll: six guards fallen, 31 wounded": figures with words of their own
        linked = linked or cd.lemma[j] in verbs or lower[j] in _LINKS
        number = cd.numbers.get(j)
        if number is None or (number.start > j and number.core > j) or number.sense != "count" or not linked:
            continue
        if lower[number.core] in _TWICE:
            continue  # "the toll of the twin bombings"
        if any(lower[k] in _OPEN and cd.doc[k].tag_ != "NNP" for k in range(i + 1, j)):
            return  # "the toll may exceed 500"
        behind = next((t for t in cd.doc[number.end : number.end + 3] if t.tag_ != "JJ"), cd.doc[j])
        if (
            whose is None
            and behind.tag_ == "NNS"
            and is_person(cd, behind.i)
            and not _kind_told(cd, behind.i)
        ):
            whose = behind.i  # "put the number of the dead at two rioters"
        if {lower[number.start - 1], cd.lemma[number.start - 1]} & _BEYOND and number.qualifier == "exact":
            number = replace(number, high=None, qualifier="more_than")  # "climbed past 40", "has exceeded 40"
        for seen in toll_revisions.told(cd, number, i, kind):
            victim = (
                replace(seen.victim, who=cd.lower[whose], category=category_of(cd, whose, whose))
                if whose
                else seen.victim
            )
            yield replace(seen, victim=victim)
        yield from toll_revisions.withdrawn(cd, number, i, kind)
        return


def _whole_subject(noun: Any) -> Any:
    """The estimates of "initial estimates of a toll of 14 were lowered to six"."""
    within = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and within.lemma_ in _GUESSES:
        return within
    return noun


def in_the_many(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The wounded are in the dozens", "the dead number in the hundreds", "casualties ran into the thousands"."""
    number = cd.numbers.get(i)
    if number is None or i < 4 or cd.lower[i - 1] != "the" or cd.lower[i - 2] not in ("in", "into"):
        return
    verb = i - 4 if cd.lower[i - 3] in ("well", "now") else i - 3
    if not {cd.lower[verb], cd.lemma[verb]} & _AMOUNT:
        return
    whose = verb - 1
    while whose > 0 and cd.doc[whose].pos_ in ("AUX", "ADV"):
        whose -= 1
    kind = kind_of(cd.lower[whose]) or kind_of(cd.lemma[whose])
    if kind is not None and not _OPEN & set(cd.lower[whose + 1 : verb + 1]):
        yield sighting(kind, bare(number), whose, f"{kind}-toll")


def amount(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The wounded exceed a hundred", "the injured number between 15 and 17", "the dead were five in number"."""
    kind = kind_of(cd.lower[i]) or kind_of(cd.lemma[i])
    if kind is None or not i or cd.lower[i - 1] not in ("the", "our", "their") or i + 2 >= len(cd.lower):
        return
    verb = i + 1
    if cd.lower[verb] == ",":  # "the wounded, who number 24, are being treated"
        verb += 2 if cd.lower[verb + 1] == "who" else 1
        if cd.lemma[min(verb, len(cd.lower) - 2)] != "number":
            return
    most = verb + 2
    while verb < most and cd.doc[verb].pos_ in ("AUX", "ADV") and verb + 1 not in cd.numbers:
        verb += 1
    number = cd.numbers.get(verb + 1) or cd.numbers.get(verb + 2)
    if verb >= len(cd.lower):
        return  # "the dead are still"
    told = {cd.lower[verb], cd.lemma[verb]} & (_AMOUNTS | {"be"})
    if number is None or not told or number.sense != "count" or number.start > verb + 2:
        return
    after = cd.lower[number.end : number.end + 1]
    closed = cd.closes(number.end) or after in (("in",), ("and",), ("by",), ("on",))
    if not closed or _OPEN & set(cd.lower[i + 1 : verb + 1]):
        return
    if cd.lemma[verb] in _BEYOND and number.qualifier == "exact":
        number = replace(number, high=None, qualifier="more_than")
    yield sighting(kind, bare(number), i, f"{kind}-toll")


def _put_before(cd: ClaimDoc, i: int) -> Quantity | None:
    """The 56 of "puts at 56 the number of dead", "revised down to 56 the number of people killed"."""
    ends = i - 1 if cd.doc[i - 1].pos_ in ("DET", "ADJ") else i
    number = cd.numbers.get(ends - 1) if i > 3 else None
    if number is None or number.sense != "count" or number.end != ends:
        return None
    joint = number.start - 1
    if cd.lower[joint] not in ("at", "to") or not (SETS | BRINGS) & set(cd.lemma[max(joint - 3, 0) : joint]):
        return None
    return number


def _rises(cd: ClaimDoc, i: int, end: int) -> int | None:
    """The verb of "the number of people killed in a shootout … has risen to 14", where the parser lost its subject."""
    sent = cd.sentence(i)
    for j in range(end, min(end + _FAR, sent.end - 2)) if i - sent.start < 3 else ():
        if cd.lemma[j] in RISES and cd.lower[j + 1] in ("to", "from") and j + 2 in cd.numbers:
            return j
        if cd.lower[j] == ";" or (cd.doc[j].tag_ == "VBD" and cd.doc[j].dep_ != "relcl"):
            return None
    return None


def _counted_by(cd: ClaimDoc, i: int) -> tuple[CasualtyKind | None, int, int | None]:
    """What the toll at token `i` counts, the token its phrase ends before, and the noun for the people."""
    kind: CasualtyKind | None = None
    if i and cd.lower[i - 1] in ("death", "casualty"):
        kind = "killed" if cd.lower[i - 1] == "death" else "killed_or_injured"
    end, whose = i + 1, None
    if cd.lower[end : end + 1] in (("of",), ("for",)):
        for j in range(end + 1, min(end + 5, len(cd.lower))):
            of_kind = kind_of(cd.lower[j]) or kind_of(cd.lemma[j]) or _OF_BODIES.get(cd.lemma[j])
            of_kind = of_kind or ("detained" if _held(cd, j) else "killed" if _put_to_death(cd, j) else None)
            if cd.lower[j] == "found" and cd.word(j + 1) == "dead":
                continue  # "the number of migrants found dead"
            kind = of_kind or kind
            if cd.doc[j].tag_ == "NNS" and (of_kind is None or cd.lemma[j] == "victim") and is_person(cd, j):
                whose = j
            if of_kind is not None and cd.doc[j].dep_ == "amod" and is_person(cd, j + 1):
                whose, end = j + 1, j + 2  # "the number of dead fighters"
            elif of_kind is not None and cd.quantity(j) is None:
                end = j + 1  # but of "a toll of two people injured" the figure is still to come
            said_of = cd.doc[j].dep_ == "amod" and of_kind is None  # "the number of alleged rebels killed"
            if of_kind is not None or (cd.doc[j].pos_ in ("VERB", "AUX", "PUNCT") and not said_of):
                break
    if kind is None and end == i + 1 and cd.lemma[i] == "number" and cd.doc[i].dep_ == "dobj":
        after = cd.lower[end] if end < len(cd.lower) else ""
        if after in ("killed", "injured", "wounded"):  # "put the number killed in Darun at 19"
            kind, end = kind_of(after), end + 1
    if cd.lower[i] == "toll" and kind is None:
        kind = "killed"
    if kind is None and cd.lemma[i] in ("figure", "total", "number", "tally") and end == i + 1:
        kind = _of_before(cd, i)
    if (
        kind == "killed"
        and cd.lemma[end - 1] == "body"
        and cd.doc[end : end + 1]
        and cd.doc[end].tag_ == "VBN"
    ):
        end += (
            2 if cd.doc[end + 1 : end + 2] and cd.doc[end + 1].tag_ in ("RP", "IN", "RB") else 1
        )  # "bodies brought in"
    return kind, end, whose


def _put_to_death(cd: ClaimDoc, j: int) -> bool:
    """ "The number of people executed", "of clerks shot dead": by whatever verb."""
    if cd.doc[j].tag_ != "VBN" or not is_person(cd, j - 1):
        return False
    return cd.lemma[j] in words("casualties", "killed", "transitive") or cd.word(j + 1) == "dead"


def _held(cd: ClaimDoc, j: int) -> bool:
    """ "The number of those taken", "of people arrested", "of abductions": whoever has them."""
    if cd.doc[j].tag_ == "NNS":
        return cd.lemma[j] in words("casualties", "detained", "noun")
    if (
        cd.doc[j].tag_ not in ("VBN", "VBD", "JJ")
        or cd.lemma[j] not in words("casualties", "detained", "transitive") | _HOLDS
    ):
        return False
    of_a_kind = cd.doc[j].dep_ == "amod" and is_person(cd, j + 1)  # "of kidnapped victims"
    return of_a_kind or cd.lower[j - 1] == "those" or is_person(cd, j - 1)


def _of_before(cd: ClaimDoc, i: int) -> CasualtyKind | None:
    """ "Police spoke of 15 dead. By noon the figure had climbed past 40": what the sentence before counts, if one thing."""
    verb = cd.doc[i].head
    raised = cd.doc[i].dep_ == "dobj" and cd.lemma[verb.i] in BRINGS and cd.lower[i + 1 : i + 2] == ("to",)
    risen = cd.doc[i].dep_ == "nsubj" and cd.lemma[verb.i] in RISES and cd.lemma[i] == "figure"
    if cd.lower[i - 1] != "the" or not (raised or risen):
        return None
    start = cd.sentence(i).start
    before = range(cd.sentence(start - 1).start, start) if start else range(0)
    if raised:  # "five more bodies were found, which raises the total to 32"
        before = range(start, i)
    kinds = {kind for j in before if (kind := _kind_told(cd, j)) and _beside_figure(cd, j)}
    return kinds.pop() if len(kinds) == 1 else None


def _kind_told(cd: ClaimDoc, j: int) -> CasualtyKind | None:
    return kind_of(cd.lower[j]) or _OF_BODIES.get(cd.lemma[j])


def _beside_figure(cd: ClaimDoc, j: int) -> bool:
    return any(k in cd.numbers and cd.numbers[k].sense == "count" for k in range(max(j - 3, 0), j + 2))
