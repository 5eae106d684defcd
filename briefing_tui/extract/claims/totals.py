"""Which figures sum up a period, a war or a campaign, and are the loss of no one incident."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar import periods
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording

# So many that no battle of a day has them, where an army "has inflicted" or "has suffered" them.
_CAMPAIGNS = {"inflict": 100, "suffer": 300, "sustain": 300}
_FRONT = 100  # so many in one day, where the day is all that is told of them
_TIMES = 5  # so many times the dead of the incident told before
_THAT = frozenset({"the", "this", "that", "these", "those", "both", "its"})
_WARS = frozenset(
    {"war", "conflict", "feud", "fighting", "violence", "insurgency", "unrest", "country", "region"}
)
_STRIFES = _WARS - {"fighting", "country", "region"}
_GONE_BY = frozenset({"past", "last", "previous", "preceding"})
_JOINS = frozenset({",", ";", ":", "(", "–", "—", "and", "or", "while", "&", "another", "some", "about", "nearly", "more", "than", "over",
                    "at", "least", "a", "the", "further", "an", "estimated", "as", "well", "with", "almost"})  # fmt: skip
_LASTS = frozenset({"hold", "missing", "remain", "keep", "trap", "miss"})
_BRINGS = frozenset({"bring", "raise", "push", "take"})
_ONE_EVENT = frozenset({"attack", "blast", "bombing", "explosion", "strike", "raid", "shooting", "incident", "crash",
                        "fire", "clash", "fighting", "assault", "ambush", "massacre", "shelling", "protest"})  # fmt: skip
_JAILS = frozenset({"custody", "detention", "jail", "prison", "prisons", "jails"})
_HAVE = frozenset({"has", "have", "had", "'ve"})


def among(cd: ClaimDoc, found: Sequence[Sighting]) -> list[bool]:
    """For each sighting whether it is such a total, those of a list whose last member gives the time included.

    "The more than 100,000 killed, 40,000 missing and a million displaced since 1954": all three are.
    """
    before = _most_before(cd, found)
    sums = [_total(cd, seen) or _of_a_war(cd, seen, most) for seen, most in zip(found, before, strict=True)]
    order = sorted(range(len(found)), key=lambda k: (found[k].first, found[k].last))
    for one, other in pairwise(order):
        if sums[one] and not sums[other] and _listed(cd, found[one], found[other]):
            sums[other] = True
    for other, one in zip(order[-2::-1], order[::-1], strict=False):
        if sums[one] and not sums[other] and _listed(cd, found[other], found[one]):
            sums[other] = True
    wholes = {}  # where the first total of its kind begins in each sentence
    for k in reversed(order):
        if sums[k] and not _gapped(found[k]):
            wholes[_told_in(cd, found[k])] = found[k].first
    for one, other in pairwise(k for k in order if found[k].kind == "killed"):
        if sums[one] and not sums[other] and _of_those_dead(cd, found[one], found[other]):
            sums[other] = True  # "430 have died behind bars. 94 of the bodies bore signs of violence"
    for k, seen in enumerate(found):
        within = wholes.get(_told_in(cd, seen), seen.first) < seen.first
        if _gapped(seen):  # "3,000 have been killed in Kelland and 25 in Sulen"
            sums[k] = within
        elif seen.part and within and not _of_a_day(cd, seen):
            sums[k] = True  # "3,000 have been killed since May, 70 children among them"
    return sums


def _of_those_dead(cd: ClaimDoc, whole: Sighting, some: Sighting) -> bool:
    """Whether a figure is one of "the dead" or "of the bodies", at most a sentence after their total."""
    first, last = some.victim.value
    told = cd.lower[last : last + 2] == ("of", "the") and cd.word(last + 2) in ("dead", "bodies", "victims")
    return told and cd.sentence(first).start <= cd.sentence(whole.trigger).end


def verb_of(cd: ClaimDoc, seen: Sighting, found: Sequence[Sighting]) -> int:
    """The token that says what became of them: its own, or that of the figure whose verb this one takes up."""
    if not _gapped(seen):
        return seen.trigger
    return next((one.trigger for one in found if _taken_up(cd, one, seen)), seen.trigger)


def _gapped(seen: Sighting) -> bool:
    """A figure without a verb: "3,000 have been killed in Kelland and 25 in Sulen"."""
    return seen.rule.endswith("-gapped")


def _told_in(cd: ClaimDoc, seen: Sighting) -> tuple[int, str]:
    return cd.sentence(seen.trigger).start, seen.kind


def _taken_up(cd: ClaimDoc, first: Sighting, gapped: Sighting) -> bool:
    """Whether a figure without a verb has that of another, told before it in its sentence."""
    same = first.kind == gapped.kind and first.first < gapped.first
    return same and cd.sentence(first.trigger).start == cd.sentence(gapped.trigger).start


def _of_a_day(cd: ClaimDoc, part: Sighting) -> bool:
    """ "300 have been killed since May, among them 12 traders shot dead on Monday": the traders are of Monday."""
    rest = cd.doc[part.first : cd.sentence(part.trigger).end]
    return any(one.lemma_ == "on" or one.ent_type_ in ("DATE", "TIME") for one in rest)


def _total(cd: ClaimDoc, seen: Sighting) -> bool:
    victim = seen.victim
    one = victim.names or (victim.low == 1 and victim.high == 1) or victim.high == 0
    if one or not (victim.counted or victim.qualifier == "vague"):
        return False
    token = cd.doc[seen.trigger]
    if cd.lemma[seen.trigger] in _LASTS or cd.lemma[token.head.i] in _LASTS:
        return False  # "have been held since the uprising began": it goes on
    if seen.kind == "displaced" and periods.by_a_strife(token):
        return True
    covered = periods.covers(cd.doc, token) or _inflicted(cd, seen) or _day_of_a_front(cd, seen)
    return covered or _brought_to(cd, seen) or _passed_so_many(cd, seen) or _behind_bars(cd, seen)


def _brought_to(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "This brings to 21 the number of nurses killed in the district": of more than this; not of those "killed in the blast"."""
    first, sent = seen.victim.value[0], cd.sentence(seen.trigger)
    before = set(cd.lemma[max(first - 3, sent.start) : first])
    if not ("to" in before and before & _BRINGS and cd.lemma[seen.trigger] == "number"):
        return False
    return not _ONE_EVENT & set(cd.lemma[seen.trigger : sent.end])


def _passed_so_many(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "The number of clerks killed in the war has passed 200": of all of it; not of those "killed in the blast"."""
    token = cd.doc[seen.trigger]
    if not seen.rule.endswith("-toll") or token.lemma_.lower() != "number" or token.dep_ != "nsubj":
        return False
    sent = cd.sentence(seen.trigger)
    words = cd.lower[sent.start : sent.end]
    long = "since" in words or any(pair == ("this", "year") for pair in pairwise(words))
    return _tense(token.head) == "perfect" and (long or bool(_STRIFES & set(cd.lemma[sent.start : sent.end])))


def _behind_bars(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "430 of the detainees have died behind bars", "in custody": one by one, and of nothing else that is told."""
    token, sent = cd.doc[seen.trigger], cd.sentence(seen.trigger)
    if seen.kind != "killed" or _tense(token) != "perfect" or (seen.victim.low or 0) < 2:
        return False
    after = cd.lower[seen.trigger + 1 : min(seen.trigger + 4, sent.end)]
    return after[:2] == ("behind", "bars") or (after[:1] == ("in",) and bool(_JAILS & set(after[1:])))


def _inflicted(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "We have inflicted 1,902 dead on the army", without a day."""
    up = cd.doc[seen.trigger]
    for _ in range(4):
        if cd.lemma[up.i] in _CAMPAIGNS and any(child.lower_ in _HAVE for child in up.lefts):
            return (seen.victim.low or 0) >= _CAMPAIGNS[cd.lemma[up.i]] and not periods.dated(
                wording.sentence(up)
            )
        up = up.head
    return False


def _day_of_a_front(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "1,140 soldiers were killed or wounded in the past day": of a whole front, not of the strike told before."""
    sent = cd.sentence(seen.trigger)
    if (seen.victim.low or 0) < _FRONT or periods.opens(cd.doc, cd.doc[seen.trigger]):
        return False
    words = cd.lower[sent.start : sent.end]
    return any(
        one in _GONE_BY and (other == "day" or (other == "24" and third == "hours"))
        for one, other, third in zip(words, words[1:], (*words[2:], ""), strict=False)
    )


def _of_a_war(cd: ClaimDoc, seen: Sighting, most: int) -> bool:
    """ "In Gorland more than 31,000 people have been killed", after a strike that killed nine: of all the war.

    Only what is told in the present perfect, of a land or a war, and several times what was told before; not of
    "the attack".
    """
    low = seen.victim.low or 0
    word = cd.doc[seen.trigger]
    verb = word if word.pos_ == "VERB" else word.head  # "has left more than 8,000 dead"
    if low < _FRONT or "perfect" not in {_tense(word), _tense(verb)}:
        return False
    if any(one.dep_ == "nsubj" and one.lemma_.lower() in _STRIFES for one in verb.lefts):
        return 0 < most * _TIMES <= low  # "the violence has killed more than 8,000"
    sent = cd.sentence(seen.trigger)
    if not any(_land_or_war(token) for token in cd.doc[sent.start : sent.end]):
        return False
    if any(
        cd.lower[i] in _THAT and _ONE_EVENT & set(cd.lemma[i + 1 : i + 4])
        for i in range(sent.start, sent.end)
    ):
        return False
    return 0 < most * _TIMES <= low


def _most_before(cd: ClaimDoc, found: Sequence[Sighting]) -> list[int]:
    """For each sighting the largest figure of its kind in the sentences before its own; 0 for none."""
    out = [0] * len(found)
    most: dict[str, int] = {}
    here: list[Sighting] = []
    for k in sorted(range(len(found)), key=lambda k: found[k].trigger):
        if here and here[-1].trigger < cd.sentence(found[k].trigger).start:
            for one in here:
                most[one.kind] = max(most.get(one.kind, 0), one.victim.low or 0)
            here = []
        out[k] = most.get(found[k].kind, 0)
        here.append(found[k])
    return out


def _land_or_war(token: Any) -> bool:
    """Whether a word is what something is said to be "in" or "across", and no day or month."""
    if token.dep_ != "pobj" or token.head.lower_ not in ("in", "across", "throughout"):
        return False
    named = token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME")
    return named or token.lemma_.lower() in _WARS


def _listed(cd: ClaimDoc, one: Sighting, other: Sighting) -> bool:
    """Whether two figures stand side by side in one list, with no verb of its own in the second."""
    if cd.sentence(one.trigger).start != cd.sentence(other.trigger).start:
        return False
    mine, theirs = cd.doc[one.trigger], cd.doc[other.trigger]
    gap = cd.doc[one.last : other.first]
    if one.last > other.first:
        return one.trigger == other.trigger
    if any(token.lower_ not in _JOINS and token.i not in cd.numbers for token in gap):
        return False
    return _tense(mine) == _tense(theirs) or _tense(theirs) is None


def _tense(token: Any) -> str | None:
    """ "perfect", "past", or None where the word has no verb of its own ("40,000 missing")."""
    helpers = {child.lower_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & _HAVE:
        return "perfect"
    if helpers or token.tag_ == "VBD":
        return "past"
    return None
