"""Munition claims of a document: how many were fired, landed, were intercepted or failed, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    damage_apart,
    history,
    labels,
    munition_arguments,
    munition_counts,
    munition_figures,
    munition_notes,
    munition_salvos,
    munition_words,
)
from briefing_tui.extract.claims.claimants import Claimants
from briefing_tui.extract.claims.munition_seen import FATES, Fate, Seen
from briefing_tui.extract.grammar import air_defence, claim_doc, grammar, reality, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import line_marks
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import MunitionClaim, Quote

_TO_OBJECT = frozenset({"fired", "intercepted"})  # fates that somebody else brings about
_GUNS = ("howitzer", "artillery")  # they fire, and are not fired
_FALLS = frozenset({"land", "fall"})
_VANISH = frozenset({"disappear", "vanish"})
_AMBIGUOUS = frozenset(
    {"destroy", "stop", "repel", "thwart", "neutralize", "neutralise", "suppress", "knock"}
)  # a cache of rockets too
_ONE_OR_TWO = {"both": 2, "another": 1}
_OTHERWISE = {
    "receive": munition_notes.received,
    "deliver": munition_notes.delivered,
    "put": munition_notes.put_at,
    "estimate": munition_notes.put_at,
}
_LOOK_BACK = 120  # tokens: how far a "fourteen of them" may stand from its rockets


def find(doc: Any, quotes: Sequence[Quote]) -> list[MunitionClaim]:
    """Every counted munition claim of a spaCy Doc, in text order; a figure repeated by one voice is given once."""
    cd = claim_doc.read(doc)
    voices = Claimants(doc, quotes)
    claims: list[MunitionClaim] = []
    said: set[tuple[str, Fate, int, str | None]] = set()
    seen_all = sorted(_sightings(cd), key=lambda s: (s.first, s.trigger))
    seen_all += munition_figures.further(cd, seen_all)
    for seen, counts in munition_salvos.told(cd, seen_all):
        start, end = (
            doc[line_marks.after(doc, seen.first, seen.last)].idx,
            doc[seen.last - 1].idx + len(doc[seen.last - 1]),
        )
        claimant, _ = voices.of(seen.trigger, start, end)
        whole = munition_arguments.told_of(cd, seen.trigger) if claimant is None else None
        if whole is not None:
            claimant, _ = voices.of(whole, start, end)
        label = labels.named(cd, seen.trigger) if claimant is None else None
        claimant = label[0].text if label is not None else claimant
        weapon = munition_salvos.word(seen)
        keys = {(weapon, fate, count, claimant) for fate, count in counts.items() if count is not None}
        if keys <= said and not seen.rule.endswith(("-another", "-elsewhere")):
            continue
        said |= keys
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


def _sightings(cd: ClaimDoc) -> Iterator[Seen]:
    weapons = words("munitions", "weapon")
    tables = {fate: words("munitions", fate) for fate in FATES}
    telling = words("munitions", "sent") | words("munitions", "with") | words("munitions", "barrage")
    telling |= words("munitions", "interception")
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
        if lemma not in telling and lower not in ("jammed", "downed"):
            continue
        token = cd.doc[i]
        if token.pos_ in ("VERB", "AUX"):
            fates = [fate for fate in FATES if lemma in tables[fate]]
            if lemma in words("munitions", "sent"):
                fates = ["fired"]
            if fates:
                yield from _verb(cd, token, fates, last_weapon)
                yield from munition_counts.none(cd, token, last_weapon)
            if lemma in _OTHERWISE:
                yield from _OTHERWISE[lemma](cd, token)
            if lemma in words("munitions", "hit_with"):
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


def _verb(cd: ClaimDoc, verb: Any, fates: list[Fate], last_weapon: tuple[int, str] | None) -> Iterator[Seen]:
    lemma = cd.lemma[verb.i]
    ahead = cd.lower[verb.i + 1 : verb.i + 8]
    state = reality.of_verb(verb)
    if state == "unreal":
        return
    down = "down" in ahead[:4]
    if lemma in ("shoot", "bring", "take"):
        aimed = any(
            c.lower_ == "at" and grammar.object_of(c) is not None for c in verb.rights
        )  # "a drone was shot at"
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
    if lemma == "fall" and "short" in ahead[:2]:
        fates = ["failed"]
    for fate in fates:
        to_object = fate in _TO_OBJECT and lemma not in words("munitions", "sent") | _VANISH
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
            seen = _counted(cd, child, fate, verb, last_weapon)
            if seen is None or (not to_object and munition_arguments.belongs_left(cd, seen)):
                continue
            if lemma in _AMBIGUOUS and not any(
                air_defence.in_the_air(cd, verb, munition_words.weapon_of(cd, one, last_weapon))
                for one in heads
            ):
                continue
            if fate == "intercepted" and seen.weapon.split()[-1].lower().startswith(_GUNS):
                continue
            if (
                fate == "fired"
                and lemma in words("munitions", "thrown")
                and munition_arguments.one_thrown(cd, seen)
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


def _counted(
    cd: ClaimDoc, child: Any, fate: Fate, verb: Any, last_weapon: tuple[int, str] | None
) -> Seen | None:
    """The weapon and its count in one argument of the verb, or None."""
    if child.lower_ in ("which", "that"):
        owner = relatives.antecedent(child)
        if owner is None:
            return None
        child = owner
    weapons = words("munitions", "weapon")
    head = child
    if child.lower_ == "one" and any(c.dep_ in ("det", "amod") for c in child.lefts):
        return None  # "the second one", "a third one": which of them, and no count
    one_more = fate != "fired" and munition_words.one_more(cd, child)
    number = cd.numbers.get(child.i)
    if number is not None or child.lower_ in ("total", "number", "all", *munition_figures.SALVOS):
        inner = munition_words.counted_of(cd, child)
        if inner is not None:
            head = inner
    if head.i in cd.numbers:  # "one, a Kh-101, got through"
        head = next((c for c in head.rights if c.dep_ == "appos" and c.i == verb.i - 2), head)
    weapon = munition_words.name(cd, head) if munition_words.weapon_word(cd, head.i, weapons) else ""
    if fate == "fired" and number is not None and head.i != child.i and verb.i == head.i + 1:
        number = cd.quantity(head.i) or number  # "seven of the 43 missiles fired at": all 43 were
    if number is None or number.sense != "count":
        outer = cd.partitive(head.i)
        # "14 of the 19 drones launched": of all of them
        described = fate == "fired" and (verb.dep_ in ("acl", "relcl") or verb.i == head.i + 1)
        number = outer[0] if outer is not None and not described else cd.quantity(head.i)
        if described and number is not None and munition_words.all_but(cd, number):
            return None  # "all but two of the nine drones launched"
        number = number or munition_words.bracketed(cd, head)
    elif fate == "fired" and verb.dep_ in ("acl", "relcl") and head.i != child.i and cd.quantity(head.i):
        return None  # "one of 12 rockets fired at Ozel": of all of them
    if number is not None and cd.lower[number.start - 1 : number.start] == ("not",):
        return None  # "not one shell hit the school"
    count = munition_words.value(number)
    if count is None and one_more:
        count = 1
    if count is None and child.lower_ in _ONE_OR_TWO and child.dep_ not in ("det", "predet"):
        count = _ONE_OR_TWO[child.lower_]
    if not weapon and head.lemma_ == "round" and fate == "fired":
        weapon = munition_words.gun_before(cd, head)
    elif not weapon and last_weapon is None and munition_words.is_round(cd, head, verb):
        weapon = head.text
    if count is None and weapon and head.tag_ in ("NN", "NNP"):
        before = [c.lower_ for c in head.lefts if c.dep_ == "det"]
        one = ("a", "an", "another", *(("the",) if fate == "intercepted" else ()))
        count = 1 if before and before[0] in one else None
    if count is None or (number is not None and number.sense != "count"):
        return None
    if not weapon or head.lemma_.lower() in ("projectile", "munition"):
        taken_up = (
            head.lower_ in words("munitions", "pronoun") | {"which"}
            or head.i in cd.numbers
            or child.lower_ in _ONE_OR_TWO
            or one_more
            or head.lemma_.lower() in words("munitions", "pronoun")
        )
        anew = fate == "fired" and head.lemma_.lower() in (
            "munition",
            "projectile",
        )  # "also fired 23 munitions"
        if number is not None and munition_words.more_of_others(cd, number, last_weapon):
            anew = True
        if taken_up and not anew and last_weapon is not None and verb.i - last_weapon[0] < _LOOK_BACK:
            weapon = last_weapon[1]
        elif not weapon:
            return None
    ends = verb.i + (cd.lower[verb.i + 1 : verb.i + 2] in (("down",), ("short",), ("through",)))
    places = [child.i, head.i, verb.i, ends, *([number.start, number.end - 1] if number is not None else [])]
    return Seen(
        weapon,
        fate,
        count,
        munition_words.qualifier(number),
        min(places),
        max(places) + 1,
        verb.i,
        number.start if number is not None else child.i,
        f"{fate}-another" if child.lower_ == "another" or one_more else f"{fate}-{verb.lemma_.lower()}",
    )
