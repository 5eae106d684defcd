"""Munition claims of a document: how many were fired, landed, were intercepted or failed, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    damage_apart,
    damage_rules,
    history,
    labels,
    munition_arguments,
    munition_counted,
    munition_counts,
    munition_figures,
    munition_joins,
    munition_notes,
    munition_salvos,
    munition_words,
)
from briefing_tui.extract.claims.claimants import Claimants
from briefing_tui.extract.claims.munition_joins import Said
from briefing_tui.extract.claims.munition_seen import FATES, Fate, Seen
from briefing_tui.extract.grammar import air_defence, claim_doc, drills, grammar, reality, topics
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import line_marks
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import MunitionClaim, Quote

_TO_OBJECT = frozenset({"fired", "intercepted"})  # fates that somebody else brings about
_GUNS = ("howitzer", "artillery")  # they fire, and are not fired
_FALLS = frozenset({"land", "fall"})
_VANISH = frozenset({"disappear", "vanish"})
_WAYS = _VANISH | words("munitions", "crossing")
_AMBIGUOUS = frozenset(
    {"destroy", "stop", "repel", "thwart", "neutralize", "neutralise", "suppress", "knock", "take"}
)  # a cache of rockets too
_NOTED = words("munitions", "noted")
_TUBES = ("mortar", "launcher")  # so do these, where they are "used"
_OTHERWISE = {
    "receive": munition_notes.received,
    "deliver": munition_notes.delivered,
    "put": munition_notes.put_at,
    "estimate": munition_notes.put_at,
}


def find(doc: Any, quotes: Sequence[Quote]) -> list[MunitionClaim]:
    """Every counted munition claim of a spaCy Doc, in text order; a figure repeated by one voice is given once."""
    cd = claim_doc.read(doc)
    voices = Claimants(doc, quotes)
    claims: list[MunitionClaim] = []
    said: set[tuple[str, Fate, int, str | None]] = set()
    seen_all = sorted(
        (
            seen
            for seen in _sightings(cd)
            if not _UNARMED & set(seen.weapon.lower().split())
            and not drills.rehearsed(cd.doc[seen.trigger])
            and not topics.of_a_plot(cd.doc[seen.trigger])
            and not topics.said_in_a_figure(cd.doc[seen.trigger]) & _PLAY
        ),
        key=lambda s: (s.first, s.trigger),
    )
    seen_all += munition_figures.further(cd, seen_all)
    told = [
        Said(seen, counts, _teller(cd, voices, seen)) for seen, counts in munition_salvos.told(cd, seen_all)
    ]
    for one in munition_joins.joined(cd, told):
        seen, counts, claimant = one.seen, one.counts, one.claimant
        weapon = munition_salvos.word(seen)
        keys = {(weapon, fate, count, claimant) for fate, count in counts.items() if count is not None}
        if keys <= said and not seen.rule.endswith(("-another", "-elsewhere")):
            continue
        said |= keys
        start, end = _span(cd, seen)
        claims.append(
            MunitionClaim(
                weapon=seen.weapon,
                fired=counts["fired"],
                impacted=counts["impacted"],
                intercepted=counts["intercepted"],
                failed=counts["failed"],
                start=start,
                end=end,
                claimant=claimant,
                background=history.is_background(cd, seen.trigger),
                rule=seen.rule,
                qualifier=seen.qualifier,
            )
        )
    return claims


def _span(cd: ClaimDoc, seen: Seen) -> tuple[int, int]:
    last = cd.doc[seen.last - 1]
    return cd.doc[line_marks.after(cd.doc, seen.first, seen.last)].idx, last.idx + len(last)


def _teller(cd: ClaimDoc, voices: Claimants, seen: Seen) -> str | None:
    """Who gives the figure: in the clause, for the whole it is a share of, or in a label before it."""
    start, end = _span(cd, seen)
    claimant, _ = voices.of(seen.trigger, start, end)
    whole = munition_arguments.told_of(cd, seen.trigger) if claimant is None else None
    if whole is not None:
        claimant, _ = voices.of(whole, start, end)
    label = labels.named(cd, seen.trigger) if claimant is None else None
    return label[0].text if label is not None else claimant


def _sightings(cd: ClaimDoc) -> Iterator[Seen]:
    weapons = words("munitions", "weapon")
    tables = {fate: words("munitions", fate) for fate in FATES}
    telling = words("munitions", "sent") | words("munitions", "with") | words("munitions", "barrage")
    telling |= words("munitions", "interception")
    telling |= words("munitions", "crossing")
    telling |= _NOTED
    telling = telling.union(("dud", "duds"), _OTHERWISE, *tables.values())
    last_weapon: tuple[int, str] | None = None
    for i, (lower, lemma) in enumerate(zip(cd.lower, cd.lemma, strict=True)):
        if (
            (lemma not in ("projectile", "munition") or last_weapon is None)
            and munition_words.weapon_word(cd, i, weapons)
            and cd.doc[i].dep_ != "compound"
            and not munition_words.carried(cd, cd.doc[i], weapons)
        ):
            last_weapon = (i, munition_words.name(cd, cd.doc[i]))
        if lemma in weapons or lower in weapons or lower == "rounds":
            yield from munition_notes.landed(cd, cd.doc[i])
        if (lemma not in telling and lower not in ("jammed", "downed")) or damage_rules.in_a_drill(cd, i):
            continue
        token = cd.doc[i]
        if token.pos_ in ("VERB", "AUX"):
            fates = [fate for fate in FATES if lemma in tables[fate]]
            if lemma in words("munitions", "sent") or munition_notes.crosses(cd, token):
                fates = ["fired"]
            if fates:
                yield from _verb(cd, token, fates, last_weapon)
                yield from munition_counts.none(cd, token, last_weapon)
            if lemma in _NOTED:
                yield from munition_counted.in_a_barrage(cd, token)
            if lemma in _OTHERWISE:
                yield from _OTHERWISE[lemma](cd, token)
            if lemma in words("munitions", "hit_with") | words("munitions", "sent"):
                yield from munition_figures.hit_by(cd, token)
            if lemma in words("munitions", "with"):
                yield from munition_figures.attack_with(cd, token)
        elif lower in ("jammed", "downed") and token.dep_ == "acomp":  # taken for what the drones are like
            yield from _verb(cd, token, ["intercepted"], last_weapon)
        elif lemma in ("dud", "duds"):
            yield from munition_figures.dud(cd, token, last_weapon)
        elif token.pos_ == "NOUN" and (
            lemma in words("munitions", "barrage") or lemma in words("munitions", "interception")
        ):
            yield from munition_figures.barrage(cd, token)
            if lemma == "launch":
                yield from munition_counts.launches(cd, token, last_weapon)


# "An unarmed quadcopter landed on a mattress": no weapon.
_PLAY = frozenset({"sport", "games"})
_UNARMED = frozenset({"unarmed", "toy", "hobby", "inert", "dummy"})


def _by_nobody(verb: Any) -> bool:
    """ "A missile that nobody has launched"."""
    return any(
        one.dep_ == "nsubj"
        and (one.lower_ == "nobody" or (one.lower_ == "one" and any(c.lower_ == "no" for c in one.lefts)))
        for one in verb.lefts
    )


def _verb(cd: ClaimDoc, verb: Any, fates: list[Fate], last_weapon: tuple[int, str] | None) -> Iterator[Seen]:
    lemma = cd.lemma[verb.i]
    ahead = cd.lower[verb.i + 1 : verb.i + 8]
    state = reality.of_verb(verb)
    if state == "unreal" or _by_nobody(verb):
        return
    down = "down" in ahead[:4]
    if lemma in ("shoot", "bring", "take"):
        aimed = any(
            c.lower_ == "at" and grammar.object_of(c) is not None for c in verb.rights
        )  # "a drone was shot at"
        down = down or (lemma == "take" and ahead[:1] == ("out",))
        fates = ["intercepted"] if down else ["fired"] if lemma == "shoot" and aimed else []
    if lemma in ("get", "break", "make") and "through" not in ahead[:2]:
        return
    if lemma == "come" and ahead[:1] != ("down",):
        return
    if lemma in ("lose", *_VANISH) and not air_defence.jammed(cd, verb):
        return
    if lemma == "knock" and not down and ahead[:1] != ("out",):
        return
    if fates == ["impacted"] and munition_words.burst_early(cd, verb):
        fates = ["failed"]
    if fates == ["impacted"] and munition_arguments.already_down(cd, verb):
        return
    if lemma == "fly" and not munition_arguments.flew_at(cd, verb):
        return
    if lemma in _FALLS and "short" in ahead[:2]:
        fates = ["failed"]
    for fate in fates:
        to_object = fate in _TO_OBJECT and lemma not in words("munitions", "sent") | _WAYS
        to_object = to_object or lemma == "lose"
        heads = munition_arguments.of(cd, verb, fate, to_object)
        if fate == "intercepted" and not heads:
            heads = munition_arguments.just_after(cd, verb)
        if fate == "fired" and munition_arguments.of_what_was_met(cd, verb):
            continue
        if to_object:
            heads += [one for one in damage_apart.along_with(verb) if one not in heads]
        for child in heads:
            if fate == "impacted" and munition_arguments.of_an_attack(cd, child):
                continue  # "an attack with 30 rockets and nine drones hit the port"
            if (
                fate == "impacted"
                and child.lower_ in munition_figures.SALVOS
                and munition_salvos.met_later(cd, verb)
            ):
                fate = "fired"
            seen = munition_counted.seen_of(cd, child, fate, verb, last_weapon)
            if seen is None or (not to_object and munition_arguments.belongs_left(cd, seen)):
                continue
            if lemma in _AMBIGUOUS and not any(
                air_defence.in_the_air(cd, verb, munition_words.weapon_of(cd, one, last_weapon))
                for one in heads
            ):
                continue
            if fate == "intercepted" and seen.weapon.split()[-1].lower().startswith(_GUNS):
                continue
            if lemma in ("use", "deploy") and seen.weapon.split()[-1].lower().startswith(_TUBES):
                continue  # "used two mortars": with how many shells is not told
            if (
                fate == "fired"
                and lemma in words("munitions", "thrown")
                and munition_counted.one_thrown(cd, seen)
            ):
                continue
            if (
                fate == "impacted"
                and state == "real"
                and words("munitions", "placed") & set(seen.weapon.lower().split())
                and not munition_words.flown(seen.weapon)
                and lemma not in _FALLS
            ):
                continue  # a bomb that "struck a convoy" was planted: no count of what landed
            if state == "real" or fate == "failed":
                yield seen
                if fate != "fired":
                    yield from munition_salvos.whole(cd, child, verb, seen)
            elif fate == "impacted" and (
                lemma in ("explode", "detonate") or munition_arguments.reaches_target(verb)
            ):
                yield replace(seen, fate="failed", rule="failed-negated")
