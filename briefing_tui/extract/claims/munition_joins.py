"""What became of a salvo is told of the salvo: "fired nine rockets; six were shot down, two hit a mill" is one claim.

"The fifth drone", "the other one" (rules that end in "-rest") count only so: without the salvo they are no figure.
A share stays a claim of its own where another voice counts another thing, where it may be of other weapons ("two
rockets hit Dal on Sunday"), where it is told by regions, and where it would make more of the weapons than were fired.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing_tui.extract.claims import munition_words
from briefing_tui.extract.claims.munition_salvos import word
from briefing_tui.extract.claims.munition_seen import Fate, Seen
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

Counts = dict[Fate, int | None]

_SENTENCES = 2  # after the one of the salvo, in which is told what became of it
_PHRASE = 6  # tokens from a figure to the noun it counts
_SHARES: tuple[Fate, ...] = ("impacted", "intercepted", "failed")
_APART = (
    "-elsewhere",
    "-another",
    "-put",
    "-counted",
)  # rules of figures that are no share of the one before
_MORE = frozenset({"another", "further", "more", "additional", "also"})
_THE = frozenset({"the", "these", "those", "its", "their", "them", "which"})
_OPEN = frozenset(
    {"open", "sea", "water", "field", "fields", "desert", "uninhabited", "empty", "unpopulated", "wasteland", "short"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one figure, and who says so."""

    seen: Seen
    counts: Counts
    claimant: str | None


def joined(cd: ClaimDoc, told: Sequence[Said]) -> list[Said]:
    """The claims in text order, each salvo with what the text goes on to tell of it."""
    out: list[Said] = []
    for said in told:
        k = _salvo(cd, out, said)
        if k is not None:
            out[k] = _with(cd, out[k], said)
        elif not said.seen.rule.endswith("-rest"):
            out.append(said)
    return out


def _salvo(cd: ClaimDoc, before: Sequence[Said], said: Said) -> int | None:
    """The claim of which this is a share, the nearest of its weapon; the whole may stand behind ("24 of 30 drones")."""
    earliest = cd.sentence(said.seen.trigger).start
    for _ in range(_SENTENCES):
        earliest = cd.sentence(max(earliest - 1, 0)).start
    for k in range(len(before) - 1, -1, -1):
        other = before[k]
        if other.seen.trigger < earliest or not _same_weapon(other.seen, said.seen):
            continue
        whole, share = (said, other) if said.seen.rule == "fired-whole" else (other, said)
        if whole.counts["fired"] is None or (share.counts["fired"] is not None):
            if said.counts["fired"] is not None:
                return None
            continue
        if whole.seen.rule == "fired-whole" and whole.seen.trigger == share.seen.trigger:
            return k if _room(cd, whole, share) else None
        return k if whole is other and _is_share(cd, whole, share) else None
    return None


def _same_weapon(one: Seen, other: Seen) -> bool:
    """ "Attack drones" and "drones" may be the same, "ballistic missiles" and "cruise missiles" are not."""
    ours, theirs = ({*seen.weapon.lower().replace("-", " ").split()[:-1]} for seen in (one, other))
    return word(one) == word(other) and (ours <= theirs or theirs <= ours)


def _is_share(cd: ClaimDoc, whole: Said, share: Said) -> bool:
    first, seen = cd.sentence(whole.seen.trigger), share.seen
    more = bool(_MORE & {cd.lower[seen.figure - 1], cd.lower[seen.figure]})
    if seen.rule.endswith(_APART) or (more and not _rest_of(whole, share)):
        return False
    both = cd.lower[seen.figure] == "both" and whole.counts["fired"] == seen.count
    if not _room(cd, whole, share) or (not both and _others_since(cd, whole.seen, seen)):
        return False
    end = first.end
    for _ in range(_SENTENCES):
        end = cd.sentence(end).end if end < len(cd.lower) else end
    if not first.start <= seen.trigger < end:
        return False
    taken_up, near = _taken_up(cd, seen), seen.trigger < first.end
    if not taken_up and share.counts["impacted"]:
        return False  # "12 rockets were fired and two rockets hit Dal"
    plain = seen.weapon == whole.seen.weapon or len(seen.weapon.split()) == 1
    if whole.claimant == share.claimant or (near and share.claimant is None):
        return taken_up or plain
    if whole.claimant is None or share.claimant is None:
        return taken_up or (near and plain)
    return False  # two voices stand side by side


def _rest_of(whole: Said, share: Said) -> bool:
    """ "Of 40 drones 20 were shot down, another nine jammed": nine more of the 40, and not of any sent later."""
    met = whole.counts["intercepted"] is not None or whole.counts["impacted"] is not None
    return met and share.counts["failed"] is not None and share.counts["impacted"] is None


def _others_since(cd: ClaimDoc, whole: Seen, share: Seen) -> bool:
    """ "Fired 12 rockets on Monday and nine more on Friday, three of which hit": three of the nine."""
    return any(
        k in cd.numbers and _MORE & set(cd.lower[cd.numbers[k].start - 1 : cd.numbers[k].end + 1])
        for k in range(whole.last, share.figure)
    )


def _room(cd: ClaimDoc, whole: Said, share: Said) -> bool:
    """Are there as many weapons left, of which nothing like it is told yet?"""
    fired = whole.counts["fired"] or 0
    given = [(fate, count) for fate, count in _shares(cd, whole, share).items() if count is not None]
    told = [n for fate in _SHARES if (n := whole.counts[fate]) is not None]
    loose = (whole.seen.qualifier, share.seen.qualifier)
    agree = loose[0] == loose[1] or "exact" in loose
    left = fired - sum(told)
    if share.seen.rule.endswith("-rest") and left != 1:
        return False  # "the second one fell on a house": how many did?
    return (
        bool(given)
        and agree
        and all(whole.counts[fate] is None for fate, _ in given)
        and sum(count for _, count in given) <= left
    )


def _shares(cd: ClaimDoc, whole: Said, share: Said) -> Counts:
    """The share's counts; what falls into the sea or a field, of a salvo aimed at something, failed."""
    counts = dict(share.counts)
    seen = share.seen
    if counts["impacted"] and cd.lemma[seen.trigger] in ("fall", "land", "come"):
        ahead = cd.lower[seen.trigger : min(seen.trigger + _PHRASE, cd.sentence(seen.trigger).end)]
        if _OPEN & set(ahead):
            counts["failed"], counts["impacted"] = counts["impacted"], None
    return counts


def _with(cd: ClaimDoc, one: Said, other: Said) -> Said:
    whole, share = (one, other) if one.counts["fired"] is not None else (other, one)
    counts = dict(whole.counts)
    for fate, count in _shares(cd, whole, share).items():
        counts[fate] = count if count is not None else counts[fate]
    first, last = min(one.seen.first, other.seen.first), max(one.seen.last, other.seen.last)
    loose = whole.seen.qualifier if share.seen.qualifier == "exact" else share.seen.qualifier
    named = max(one.seen.weapon, other.seen.weapon, key=lambda name: len(name.split()))
    weapon = whole.seen.weapon if len(named.split()) == len(whole.seen.weapon.split()) else named
    seen = replace(whole.seen, weapon=weapon, first=first, last=last, qualifier=loose)
    return Said(seen, counts, share.claimant or whole.claimant)


def _taken_up(cd: ClaimDoc, seen: Seen) -> bool:
    """Is the weapon one told before: "six were", "two of the drones", "the other three", and not "nine drones"?"""
    if seen.figure not in cd.numbers:
        return not any(t.lower_ in ("a", "an") for t in cd.doc[seen.figure].lefts)
    if cd.lower[seen.figure - 1] in _THE or cd.lower[seen.figure] == "both":
        return True
    behind = range(cd.numbers[seen.figure].end, min(seen.figure + _PHRASE, len(cd.lower)))
    for i in behind:
        if munition_words.weapon_word(cd, i, words("munitions", "weapon")):
            return bool(_THE & set(cd.lower[seen.figure : i]))
        if cd.doc[i].pos_ in ("VERB", "AUX"):
            break
    return True
