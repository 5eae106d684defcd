"""One fact told twice is one claim; a later figure of the same voice replaces its earlier one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from briefing_tui.extract.claims import (
    brackets,
    corrections,
    named_next,
    openings,
    people,
    same_people,
    summary_tails,
    told_together,
)
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.model import CasualtyClaim

Told = tuple[Sighting, CasualtyClaim]
_LOOK_BACK = 200  # claims of one kind that a new one is compared with


_BOTH_SIDES = (("both", "sides"), ("either", "side"))


def completed(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """Bare figures take the people of the figure before them in the sentence: "killed 23 soldiers and hurt 15"."""
    made: list[Sighting] = []
    before: Sighting | None = None
    for seen in found:
        victim = seen.victim
        if victim.who is None and victim.counted and victim.low != 0 and before is not None:
            owner = before.victim
            together = (
                cd.sentence(before.trigger).start == cd.sentence(seen.trigger).start
                and before.trigger < seen.trigger
            )
            if (
                together
                and owner.counted
                and owner.who
                and owner.low != 0
                and not owner.names
                and not _by_them(cd, before, seen)
                and seen.first >= before.first
                and not seen.rule.endswith(("-lives", "-losses"))  # anybody's
                and cd.lemma[seen.trigger] not in same_people.BODY
                and cd.lower[seen.last + 1 : seen.last + 3] not in _BOTH_SIDES
                and not brackets.told_there(cd, before)
                and not _beside_others(made, before)
                and not _its_own(cd, seen)
            ):
                who = _one_of(owner.who) if victim.low == 1 else _several_of(owner)
                seen = replace(seen, victim=replace(victim, who=who, category=owner.category))
        made.append(seen)
        if not seen.part and not seen.rule.endswith("-besides"):
            before = seen
    return made


def _its_own(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Said it had killed 40 soldiers and put its own dead at 29": its dead are none of the soldiers."""
    near = range(seen.first, seen.last)
    return any(cd.lower[k] == "own" and cd.lower[k - 1] in ("its", "their", "our") for k in near if k)


def _by_them(cd: ClaimDoc, before: Sighting, seen: Sighting) -> bool:
    """ "Two bombers blew themselves up, killing 14", "three gunmen were shot dead after killing 14": no bombers, no gunmen."""
    if before.rule == "killed-blown-up":
        return True
    verb = cd.doc[seen.trigger]
    after = verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "before", "for", "while")
    return after and cd.doc[before.victim.head].dep_ == "nsubjpass" and verb.tag_ == "VBG"


def _beside_others(made: list[Sighting], last: Sighting) -> bool:
    """ "Two guards and a cook were killed and five hurt": the five may be of either."""
    first = made[-2] if len(made) > 1 else last
    return (
        first.kind == last.kind
        and first.trigger == last.trigger
        and not first.part
        and first.victim.who != last.victim.who
    )


def _one_of(who: str) -> str:
    """One of "soldiers" is a "soldier", one of "members of the crew" a "member of the crew"."""
    head, joint, rest = who.partition(" of ")
    *before, noun = head.split(" ")
    return " ".join([*before, people.singular(noun)]) + joint + rest


def _several_of(owner: Victim) -> str | None:
    """ "One nurse was killed and five hurt": nurses."""
    if not owner.who or owner.low != 1 or owner.names or "-" in owner.who:
        return owner.who
    head, joint, rest = owner.who.partition(" of ")
    before, space, noun = head.rpartition(" ")
    if people.singular(noun) != noun or noun in ("people", "police", "children"):
        return owner.who
    if noun.endswith("man"):
        many = noun[:-3] + "men"
    elif noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        many = noun[:-1] + "ies"
    else:
        many = {"person": "people", "child": "children"}.get(noun) or noun + (
            "es" if noun.endswith(("s", "ch")) else "s"
        )
    return before + space + many + joint + rest


def unique(found: list[Sighting]) -> list[Sighting]:
    """Sightings without those that two rules made of the same words; the one that knows more is kept."""
    kept: list[Sighting] = []
    by_place: dict[tuple[str, int], int] = {}
    totals = [(seen.first, seen.last) for seen in found if seen.rule.endswith("-toll")]
    for seen in found:
        victim = seen.victim
        if (
            victim.low is None
            and not victim.counted
            and any(a <= seen.first and seen.last <= b for a, b in totals[:99])
        ):
            continue  # "people killed" in "the number of people killed rose to 45"
        keys = [(seen.kind, victim.head)]
        if victim.counted:
            keys.append((seen.kind, victim.value[0]))
        known = next((by_place[key] for key in keys if key in by_place), None)
        if known is None:
            known = len(kept)
            kept.append(seen)
        elif _worth(seen) > _worth(kept[known]):
            kept[known] = _with_category(replace(seen, part=seen.part or kept[known].part), kept[known])
        elif seen.part and not kept[known].part:
            kept[known] = replace(kept[known], part=True)
        kept[known] = _with_category(kept[known], seen)
        for key in keys:
            by_place.setdefault(key, known)
    return kept


def _with_category(seen: Sighting, other: Sighting) -> Sighting:
    """The sighting with the category that the other one of the same people knows, where it knows none."""
    if seen.victim.category != "unknown" or other.victim.category == "unknown":
        return seen
    return replace(seen, victim=replace(seen.victim, category=other.victim.category))


def _worth(seen: Sighting) -> tuple[bool, bool, bool, bool, int]:
    victim = seen.victim
    own = (
        not victim.pronoun
    )  # "killed three rebels ... they were killed by a tank": where they are told first
    return victim.counted, bool(victim.who), bool(victim.names), own, -(seen.last - seen.first)


def merged(cd: ClaimDoc, found: list[Sighting], claims: list[CasualtyClaim]) -> list[CasualtyClaim]:
    """Claims without repeats by the same voice, corrections marked, in text order."""
    kept: list[Told] = []
    by_kind: dict[str, list[int]] = {}
    moved: dict[tuple[int, int], tuple[int, int]] = {}
    lone = Counter(seen.trigger for seen in found if seen.victim.low == 1 and not seen.victim.names)
    together = Counter((seen.trigger, seen.kind) for seen in found)
    for seen, claim in zip(found, claims, strict=True):
        earlier = by_kind.setdefault(claim.kind, [])
        near = list(reversed(earlier[-_LOOK_BACK:]))
        like = [k for k in near if _may_be_same(*kept[k], seen, claim)]
        twin = next((k for k in like if same_people.same(cd, *kept[k], seen, claim)), None)
        alone = twin is None and bool(near) and together[seen.trigger, seen.kind] == 1
        detail = alone and any(
            told(cd, *kept[near[0]], seen, claim) for told in (openings.detail, named_next.is_named)
        )
        twin = near[0] if detail else twin
        if twin is not None and claim.low == 1 and not claim.names and lone[seen.trigger] > 1:
            named = kept[twin][1]
            if named.names and not same_people.bears(cd, named, claim):
                twin = None  # "the judge and the clerk were shot": two, of whom neither need be who was named
        if twin is None and told_together.singles([kept[k] for k in near], seen, claim):
            moved[claim.start, claim.end] = (kept[near[0]][1].start, kept[near[0]][1].end)
            continue
        if twin is None and seen.victim.counted:
            vague = next((k for k in near if same_people.unnumbered(*kept[k], claim)), None)
            if vague is not None:  # "the priests' murder" was told before "the six priests"
                moved[kept[vague][1].start, kept[vague][1].end] = (claim.start, claim.end)
                kept[vague] = (seen, claim)
                continue
        if twin is None:
            earlier.append(len(kept))
            kept.append((seen, claim))
            continue
        was_seen, was = kept[twin]
        moved[claim.start, claim.end] = (was.start, was.end)
        if claim.claimant and not was.claimant and same_people.in_headline(cd, was_seen.trigger):
            del moved[claim.start, claim.end]  # a headline tells what the text gives as somebody's
            moved[was.start, was.end] = (claim.start, claim.end)
            kept[twin] = (seen, claim if claim.who else replace(claim, who=was.who, category=was.category))
            continue
        closer = detail or (seen.rule.endswith("-included") and was.low == 1 and not was.names)
        if closer or (claim.names and not was.names and was.low == 1) or (claim.who and not was.who):
            names = claim.names or was.names
            category = claim.category if claim.category != "unknown" else was.category
            kept[twin] = (was_seen, replace(was, who=claim.who or was.who, names=names, category=category))
    kept = summary_tails.settled(cd, kept, moved)
    known = [
        (seen, claim) for seen, claim in kept if claim.who or not seen.victim.pronoun or seen.victim.counted
    ]
    told = _without_sequels(_without_open_ends(cd, known))
    claims = corrections.marked(
        cd, [(seen, claim) for (seen, _), claim in zip(told, _corrected(told), strict=True)]
    )
    spans = {(claim.start, claim.end) for claim in claims}
    return [_repointed(claim, moved, spans) for claim in claims]


def _may_be_same(a: Sighting, x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    """What cannot be told twice is not looked at further: figures that differ."""
    return y.low is None or x.low == y.low or a.trigger == b.trigger


def _without_open_ends(cd: ClaimDoc, kept: list[Told]) -> list[Told]:
    """Who "was shot", or is among "the casualties", is left out where the text tells whether they lived."""
    ends = [(seen, claim) for seen, claim in kept if claim.kind in ("killed", "injured")]
    heads = {seen.victim.head for seen, _ in ends}
    told = {(same_people.head(claim), claim.low) for _, claim in ends}

    def ended(seen: Sighting, claim: CasualtyClaim) -> bool:
        if claim.kind == "killed_or_injured" and seen.victim.head in heads:
            return True  # "casualties include 30 soldiers killed"
        if not claim.rule.startswith(("killed_or_injured-shoot", "killed_or_injured-riddle")):
            return False
        if claim.low is None and claim.high is None and bool(ends) and not seen.victim.counted:
            return True
        return (same_people.head(claim), claim.low) in told or any(
            same_people.one_named(claim, end)
            or (claim.low == end.low == 1 and same_people.one_victim(cd, was, end, seen, claim))
            for was, end in ends
        )

    return [(seen, claim) for seen, claim in kept if not ended(seen, claim)]


def _without_sequels(kept: list[Told]) -> list[Told]:
    """Who was wounded or missing and then died is one of the dead: the same words, or the same name."""
    dead = [(seen, claim) for seen, claim in kept if claim.kind == "killed" and claim.low != 0]
    heads = {seen.victim.head: claim.low for seen, claim in dead}
    named = [claim for _, claim in dead if claim.names and claim.low == 1]
    alone = {same_people.head(claim) for _, claim in dead if claim.low == 1} - {""}
    he = {same_people.head(claim) for seen, claim in dead if seen.victim.pronoun and claim.low == 1} - {""}

    later = {
        same_people.head(claim): claim.start
        for seen, claim in dead
        if claim.low == 1 and not claim.names and seen.victim.definite and seen.rule.endswith("-subject")
    }

    def died(seen: Sighting, claim: CasualtyClaim) -> bool:
        if claim.kind not in ("injured", "missing"):
            return False
        if claim.low == 1 and any(same_people.one_named(claim, end) for end in named):
            return True
        if claim.low == 1 and same_people.head(claim) in he:
            return True  # "a policeman was stabbed. He died of his wounds"
        if claim.low == 1 and later.get(same_people.head(claim), -1) > claim.start:
            return True  # "raiders beat a nurse. The nurse later died"
        if claim.low == 1 and seen.victim.pronoun and same_people.head(claim) in alone:
            return True  # "a tourist died on Monday. He had received two bullet wounds"
        if seen.victim.head not in heads or seen.victim.pronoun:
            return False
        low = heads[seen.victim.head]
        return low is None or (claim.low or 0) <= low  # not "three of the 12 soldiers wounded died"

    return [(seen, claim) for seen, claim in kept if not died(seen, claim)]


def _repointed(
    claim: CasualtyClaim, moved: dict[tuple[int, int], tuple[int, int]], spans: set[tuple[int, int]]
) -> CasualtyClaim:
    """A part of a claim that was dropped as a repeat is a part of the one that was kept."""
    whole = moved.get(claim.part_of, claim.part_of) if claim.part_of else None
    old = moved.get(claim.supersedes, claim.supersedes) if claim.supersedes else None
    whole, old = (whole if whole in spans else None), (old if old in spans else None)
    if (whole, old) == (claim.part_of, claim.supersedes):
        return claim
    return replace(claim, part_of=whole, supersedes=old)


def _corrected(kept: list[Told]) -> list[CasualtyClaim]:
    """Mark which claim takes back which: "rose from 31 to 33", "59 and not 62"."""
    claims = [claim for _, claim in kept]
    wrong = {(seen.trigger, seen.kind): claims[k] for k, (seen, _) in enumerate(kept) if seen.replaced}
    for k, (seen, claim) in enumerate(kept):
        old = wrong.get((seen.trigger, seen.kind))
        if old is not None and not seen.replaced:
            claims[k] = replace(claim, supersedes=(old.start, old.end))
    return claims
