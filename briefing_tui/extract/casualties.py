"""Casualty claims of a document: every figure with its words, its claimant and its place in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from briefing_tui.extract import casualty_nouns, casualty_sets, casualty_verbs, claim_doc, history, repeats
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claimants import Claimants
from briefing_tui.extract.sightings import Sighting, sighting
from briefing_tui.extract.vocabulary import load
from briefing_tui.model import CasualtyClaim, Quote

_Rule = Callable[[ClaimDoc, int], Iterator[Sighting]]


def find(doc: Any, quotes: Sequence[Quote]) -> list[CasualtyClaim]:
    """Every casualty claim of a spaCy Doc, in text order; offsets are code points of `doc.text`.

    A fact that the same voice repeats is given once. Claims inside a quotation have its speaker as claimant.
    """
    cd = claim_doc.read(doc)
    found = repeats.unique(cd, sightings(cd))
    voices = Claimants(doc, quotes)
    claims = [_claim(cd, voices, seen, found) for seen in found]
    return repeats.merged(cd, found, claims)


def sightings(cd: ClaimDoc) -> list[Sighting]:
    """What every rule saw, in text order, repeats included."""
    found: list[Sighting] = []
    triggers = _triggers()
    including: list[int] = []
    for i, (lower, lemma) in enumerate(zip(cd.lower, cd.lemma, strict=True)):
        rules = triggers.get(lemma) or triggers.get(lower)
        if rules:
            for wanted, rule in rules:
                if _fits(cd, i, wanted):
                    found.extend(rule(cd, i))
        elif lower == "including":
            including.append(i)
    for i in including:
        found.extend(_including(cd, i, found))
    found.sort(key=lambda s: (s.first, s.last))
    return found


def _fits(cd: ClaimDoc, i: int, wanted: str) -> bool:
    if not wanted:
        return True
    pos = cd.doc[i].pos_
    if wanted == "noun":
        return pos in ("NOUN", "PROPN")
    return pos == "VERB" or (pos in ("ADJ", "AUX") and cd.lower[i].endswith(("ed", "ing", "en", "ain")))


def _with_kind(rule: Any, kind: str) -> _Rule:
    return lambda cd, i: rule(cd, i, kind)


@lru_cache(maxsize=1)
def _triggers() -> dict[str, tuple[tuple[str, _Rule], ...]]:
    """Lemma or word → the rules it sets off, and the part of speech each of them wants."""
    table: dict[str, list[tuple[str, _Rule]]] = {}
    shapes: dict[str, tuple[str, Any]] = {
        "transitive": ("verb", casualty_verbs.transitive),
        "intransitive": ("verb", casualty_verbs.intransitive),
        "noun": ("noun", casualty_nouns.act),
        "counted": ("noun", casualty_nouns.counted),
        "state": ("", casualty_nouns.state),
    }
    data = load("casualties")
    for kind in ("killed", "injured", "killed_or_injured", "missing", "displaced", "detained"):
        for shape, group in data[kind].items():
            wanted, rule = shapes[shape]
            verbs = {
                w
                for k in ("killed", "injured", "displaced", "detained")
                for w in data[k].get("transitive", {}).get("words", ())
            }
            for word in group["words"]:
                if shape == "state" and _lemma_of(word) in verbs:
                    continue  # the verb rule sees its participle
                table.setdefault(word, []).append((wanted, _with_kind(rule, kind)))
    for word in (
        "shoot",
        "gun",
        "mow",
        "beat",
        "stab",
        "burn",
        "hack",
        "bludgeon",
        "stone",
        "torture",
        "club",
        "crush",
        "trample",
        "choke",
        "kick",
        "knife",
        "bayonet",
        "freeze",
        "starve",
    ):
        table.setdefault(word, []).insert(0, ("verb", casualty_verbs.to_death))
    for word in ("take", "rush", "admit", "evacuate", "treat", "hit", "airlift", "transfer", "strike"):
        table.setdefault(word, []).append(("verb", casualty_verbs.in_care))
    for word in ("flee", "force", "drive", "abandon", "leave"):
        table.setdefault(word, []).append(("verb", casualty_verbs.displaced))
    table.setdefault("lose", []).append(("verb", casualty_verbs.lose))
    table.setdefault("life", []).append(("noun", casualty_nouns.lives))
    for word in ("toll", "number", "tally", "count", "figure"):
        table.setdefault(word, []).append(("noun", casualty_sets.toll))
    for word in (
        "dead",
        "victim",
        "fatality",
        "casualty",
        "injured",
        "wounded",
        "killed",
        "deceased",
        "slain",
    ):
        table.setdefault(word, []).append(("", casualty_sets.of_set))
    return {word: tuple(rules) for word, rules in table.items()}


def _lemma_of(participle: str) -> str:
    for ending in ("", "e"):
        stem = participle.removesuffix("ed") + ending
        if stem + "ed" == participle or stem + "d" == participle:
            yield_ = stem
            if yield_ in (
                "kill",
                "murder",
                "assassinate",
                "slaughter",
                "massacre",
                "execute",
                "wound",
                "injure",
                "maim",
                "hospitalize",
                "hospitalise",
                "mutilate",
                "displace",
            ):
                return yield_
    return {"slain": "slay", "hurt": "hurt"}.get(participle, participle)


def _including(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    start = cd.doc[i].sent.start
    owners = [s for s in found if start <= s.first < i and i - s.last < 15]
    if not owners:
        return
    owner = max(owners, key=lambda s: s.victim.last)
    for _, victim in casualty_sets.including(cd, i):
        yield sighting(owner.kind, victim, i, f"{owner.kind}-including", part=True)


def _claim(cd: ClaimDoc, voices: Claimants, seen: Sighting, found: list[Sighting]) -> CasualtyClaim:
    victim = seen.victim
    start, end = _characters(cd, seen.first, seen.last)
    claimant, mention = voices.of(seen.trigger, start, end)
    return CasualtyClaim(
        kind=seen.kind,
        who=victim.who,
        category=victim.category,
        low=victim.low,
        high=victim.high,
        qualifier=victim.qualifier,
        value_text=cd.text(*victim.value),
        start=start,
        end=end,
        claimant=claimant,
        claimant_mention=mention,
        background=history.is_background(cd, seen.trigger),
        part_of=_whole(cd, seen, found),
        supersedes=None,
        names=victim.names,
        rule=seen.rule,
    )


def _characters(cd: ClaimDoc, first: int, last: int) -> tuple[int, int]:
    head, tail = cd.doc[first], cd.doc[last - 1]
    return head.idx, tail.idx + len(tail)


def _whole(cd: ClaimDoc, part: Sighting, found: list[Sighting]) -> tuple[int, int] | None:
    """The claim a part belongs to: the nearest larger figure of its kind before it."""
    if not part.part:
        return None
    best = None
    for seen in found:
        if seen is part or seen.part or seen.kind != part.kind or seen.first > part.trigger:
            continue
        if seen.victim.low is not None and part.victim.low is not None and seen.victim.low < part.victim.low:
            continue
        if seen.victim.counted or seen.victim.qualifier == "vague":
            best = seen
    return _characters(cd, best.first, best.last) if best is not None else None
