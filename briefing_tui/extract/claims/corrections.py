"""A later figure that takes the place of an earlier one: "initially 3 dead … the army later said 2"."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.claims import taken_back
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyClaim

_REACH = 14  # tokens before a claim's word in which its mark must stand
_NEAR, _FAR = 4, 20  # claims either side that a marked one may answer; far where the same voice gave both
_REPORTS = frozenset(
    {
        "report",
        "reports",
        "figure",
        "figures",
        "count",
        "toll",
        "statement",
        "tolls",
        "tally",
        "estimate",
        "estimates",
    }
)
_BEFORE = frozenset({"first", "initial", "early", "previous"})

_UNTIL = 6  # tokens from a figure to "before putting it at 12"
_CORRECTION = 90  # tokens of a correction at the end of a report
_TOLD_WRONGLY = frozenset({"give", "say", "state", "report", "put", "misstate"})
_PAPER = frozenset({"version", "story", "article", "report", "it", "headline", "we"})
_BY_NOW = frozenset({"now"})

Told = tuple[Sighting, CasualtyClaim]


def marked(cd: ClaimDoc, told: list[Told]) -> list[CasualtyClaim]:
    """The claims, each that replaces another one saying which. Both stay; only marked figures are linked."""
    claims = [claim for _, claim in told]
    replaced = {claim.supersedes for claim in claims if claim.supersedes}
    for k, (seen, claim) in enumerate(told):
        if (
            (claim.start, claim.end) in replaced
            or seen.part
            or claim.low in (None, 0)
            or claims[k].supersedes is not None
        ):
            continue
        if seen.rule.endswith(("-should-be", "-count-revised")):
            wrong = next((j for j in range(k - 1, -1, -1) if claims[j].kind == claim.kind), None)
            if wrong is not None:
                replaced.add((claims[wrong].start, claims[wrong].end))
                claims[k] = replace(claims[k], supersedes=(claims[wrong].start, claims[wrong].end))
                if claim.claimant is None:  # "the chief had said 11; by noon he had raised that to 19"
                    voice = claims[wrong]
                    mention = voice.claimant_mention
                    claims[k] = replace(claims[k], claimant=voice.claimant, claimant_mention=mention)
        elif taken_back.by_the_page(cd, seen):
            claims[k] = replace(claims[k], background=True)
            near = [*range(k + 1, min(k + _NEAR, len(told))), *range(k - 1, -1, -1)]
            right = next((j for j in near if _stands_for(told[j], (seen, claim))), None)
            if right is not None and claims[right].supersedes is None:
                claims[right] = replace(claims[right], supersedes=(claim.start, claim.end))
                replaced.add((claim.start, claim.end))
                _give_parts(claims, claim, claims[right])
        elif _withdrawn(cd, seen):
            right = next((j for j in range(k - 1, -1, -1) if _wrongly(told[j][1], claim)), None)
            claims[k] = replace(claims[k], background=True)
            if right is not None and claims[right].supersedes is None:
                claims[right] = replace(claims[right], supersedes=(claim.start, claim.end))
        elif _marks(cd, seen, words("claims", "first_told"), "earlier") or _first(cd, seen):
            reach = _FAR if claim.claimant else _NEAR
            for j in sorted(
                range(max(k - reach, 0), min(k + reach, len(told))),
                key=lambda j: (told[j][1].claimant != claim.claimant, abs(j - k), -j),
            ):
                new = told[j][0].victim.counted and _may_replace(cd, told[j], (seen, claim))
                if j != k and new and claims[j].supersedes is None and _answers(told[j], (seen, claim)):
                    claims[j] = replace(claims[j], supersedes=(claim.start, claim.end))
                    replaced.add((claim.start, claim.end))
                    break
        elif claim.claimant and _marks(cd, seen, _BY_NOW, ""):
            # A page of entries tells the newest first: the toll that "stood at" less comes after it.
            for j in range(max(k - _FAR, 0), min(k + _FAR, len(told))):
                old = told[j]
                stood = old[0].rule.endswith("-toll")
                lower = (claims[j].low or 0) < (claim.low or 0)
                if j != k and stood and lower and _answers((seen, claim), old) and claims[j].claimant:
                    claims[k] = replace(claims[k], supersedes=(claims[j].start, claims[j].end))
                    replaced.add((claims[j].start, claims[j].end))
                    break
        elif _marks(cd, seen, words("claims", "told_later"), "later"):
            for j in range(k - 1, max(k - _NEAR, -1), -1):
                if _answers((seen, claim), told[j]) and claims[j].supersedes is None:
                    replaced.add((claims[j].start, claims[j].end))
                    claims[k] = replace(claims[k], supersedes=(claims[j].start, claims[j].end))
                    break
    return claims


def _may_replace(cd: ClaimDoc, new: Told, old: Told) -> bool:
    """Is a figure of another sentence large enough to stand for an early toll? Not the few of it who are named."""
    beside = cd.sentence(new[0].trigger).start == cd.sentence(old[0].trigger).start
    return beside or 2 * (new[1].low or 0) >= (old[1].low or 0)


def _withdrawn(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Correction: an earlier article named the wrong street. It put the dead at nine": no figure any more."""
    heads = (*cd.places.get("correction", ()), *cd.places.get("clarification", ()))
    for head in heads:
        if not head < seen.trigger < head + _CORRECTION or cd.lower[head + 1 : head + 2] != (":",):
            continue
        verb = cd.doc[seen.trigger]
        while verb.head.i != verb.i and verb.lemma_.lower() not in _TOLD_WRONGLY:
            verb = verb.head
        subject = grammar.subject(verb)
        return subject is not None and subject.lower_ in _PAPER and verb.lemma_.lower() in _TOLD_WRONGLY
    return False


def _wrongly(right: CasualtyClaim, wrong: CasualtyClaim) -> bool:
    """Is one the figure that the other stood for?"""
    return right.kind == wrong.kind and right.who == wrong.who and right.low not in (None, 0, wrong.low)


def _give_parts(claims: list[CasualtyClaim], wrong: CasualtyClaim, right: CasualtyClaim) -> None:
    """ "Among them a boy" is said of those there were, whatever their number was first given as."""
    for k, one in enumerate(claims):
        if one.part_of == (wrong.start, wrong.end) and (one.low or 0) <= (right.low or 0):
            claims[k] = replace(one, part_of=(right.start, right.end))


def _stands_for(new: Told, old: Told) -> bool:
    """Is it another figure of the same people, given by whomever?"""
    (a, x), (_, y) = new, old
    who = x.who == y.who or x.who is None or y.who is None
    return who and x.kind == y.kind and not a.part and not x.total and x.low not in (None, 0, y.low)


def _marks(cd: ClaimDoc, seen: Sighting, marks: frozenset[str], with_saying: str) -> bool:
    """Does the claim's own clause say that its figure came first, or last?"""
    first = max(cd.sentence(seen.trigger).start, seen.first - _REACH)
    for i in range(seen.trigger - 1, first - 1, -1):
        word = cd.lower[i]
        if word == ";":
            return False
        if word in marks or (word == "at" and cd.lower[i + 1 : i + 2] == ("first",)):
            return True
        had = word == "had" and cd.lemma[i + 1] in words("claims", "say") and with_saying == "earlier"
        if had and "before" in cd.lower[seen.trigger : seen.trigger + _UNTIL]:
            return True  # "had said nine were killed, before putting the toll at 12"
        if word == with_saying and i + 1 < len(cd.lower):
            after = cd.lemma[i + 1]
            if after in words("claims", "say") or cd.lower[i + 1] in _REPORTS:
                return True
    return False


def _first(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "First reported nine dead", "initial reports put the toll at nine", "a first toll stood at nine"."""
    start = max(cd.sentence(seen.trigger).start, seen.first - _REACH)
    for i in range(seen.trigger - 1, start - 1, -1):
        if cd.lower[i] == ";":
            return False
        said = cd.lower[i] == "first" and cd.lemma[i + 1] in words("claims", "say")
        toll = cd.lower[i + 1] in _REPORTS or cd.lower[i + 1 : i + 3] == ("death", "toll")
        if cd.lower[i] in _BEFORE and (said or toll):
            return True
    return False


def _answers(new: Told, old: Told) -> bool:
    """May `new` be said in place of `old`: one kind, another number, the same people, no other voice?"""
    (a, x), (b, y) = new, old
    if x.kind != y.kind or a.part or b.part or x.low in (None, 0, y.low) or y.low is None:
        return False
    told_by_the_text = x.claimant is None and a.victim.counted and (x.low or 0) > 1
    if (y.claimant not in (None, x.claimant) and not told_by_the_text) or x.background != y.background:
        return False
    return x.who == y.who or x.who is None or y.who is None or "unknown" in (x.category, y.category)
