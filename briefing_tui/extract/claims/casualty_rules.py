"""Which words set off which casualty rule, and one pass over a document that asks them all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any

from briefing_tui.extract.claims import (
    brackets,
    casualty_aboard,
    casualty_acts,
    casualty_afterwards,
    casualty_bodies,
    casualty_breakdowns,
    casualty_care,
    casualty_doubles,
    casualty_flight,
    casualty_injuries,
    casualty_losses,
    casualty_named,
    casualty_nouns,
    casualty_parts,
    casualty_plain_words,
    casualty_revisions,
    casualty_rivals,
    casualty_sets,
    casualty_some_are,
    casualty_sought,
    casualty_states,
    casualty_taken,
    casualty_tolls,
    casualty_unhurt,
    casualty_verbs,
    gapped,
    losses_put,
    respective,
    summary_tails,
    terse,
)
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import load
from briefing_tui.model import CasualtyKind

_WINDOW = 400  # tokens around a word that names some of the hurt, in which the rest of them are looked for
_BACK = 12  # sightings before one in which the figures that make it up are looked for
Rule = Callable[[ClaimDoc, int], Iterator[Sighting]]

_KINDS: tuple[CasualtyKind, ...] = (
    "killed",
    "injured",
    "killed_or_injured",
    "missing",
    "displaced",
    "detained",
)
_LABELS: dict[str, CasualtyKind] = {
    **dict.fromkeys(("fatality", "death", "bodies"), "killed"),
    **dict.fromkeys(("abducted", "kidnapped", "detained", "arrested"), "detained"),
    "injury": "injured",
    "casualty": "killed_or_injured",
}
_SHAPES: dict[str, tuple[str, Any]] = {
    "transitive": ("verb", casualty_verbs.transitive),
    "intransitive": ("verb", casualty_verbs.intransitive),
    "noun": ("act", casualty_acts.act),
    "counted": ("noun", casualty_nouns.counted),
    "state": ("", casualty_nouns.state),
}
_MORE: dict[str, tuple[str, Rule]] = {
    "to_death": ("verb", casualty_verbs.to_death),
    "in_care": ("verb", casualty_care.in_care),
    "flight": ("verb", casualty_flight.displaced),
    "sum": ("noun", casualty_tolls.toll),
    "member": ("", casualty_sets.of_set),
}


def sightings(cd: ClaimDoc) -> list[Sighting]:
    """What every rule saw, in text order, repeats included."""
    found: list[Sighting] = []
    triggers = _triggers()
    later: list[int] = []
    for i, (lower, lemma) in enumerate(zip(cd.lower, cd.lemma, strict=True)):
        if lemma in triggers or lower in triggers:
            for word in (lemma, lower) if lower != lemma else (lemma,):
                for wanted, rule in triggers.get(word, ()):
                    if _fits(cd, i, wanted):
                        found.extend(rule(cd, i))
        if (lower in casualty_parts.TRIGGERS or lemma in casualty_parts.VERBS) and _may_be_part(cd, i):
            later.append(i)
    found += gapped.find(cd, found)
    found = respective.told_apart(cd, found)
    found.sort(key=lambda s: s.first)
    found = casualty_doubles.without(brackets.named(cd, found))
    starts = [seen.first for seen in found]
    parts: list[Sighting] = []
    for i in later:
        near = found[bisect_left(starts, i - _WINDOW) : bisect_right(starts, i + _WINDOW)]
        parts += casualty_parts.find(cd, i, [*near, *parts[-_BACK:]])
    told = {part.victim.value for part in parts if part.kind in ("killed", "injured")}
    found = [
        s
        for s in found
        if s.kind != "killed_or_injured" or s.victim.value not in told or not s.victim.counted
    ]
    found += parts
    found.extend(casualty_breakdowns.broken_down(cd, found))
    found = casualty_breakdowns.with_bombers(
        cd, casualty_doubles.without(casualty_doubles.possible(cd, found))
    )
    found.sort(key=lambda s: (s.first, s.last))
    found = casualty_afterwards.marked(cd, casualty_breakdowns.one_told(cd, found))
    return [casualty_doubles.of_both(seen, found[max(0, k - _BACK) : k]) for k, seen in enumerate(found)]


def _may_be_part(cd: ClaimDoc, i: int) -> bool:
    """Whether a word that may name a part, or another figure, does so by what stands beside it."""
    if cd.lower[i] in casualty_parts.TRIGGERS:
        if cd.lower[i] in ("not", "or", "against", "versus", "with"):
            return i + 1 in cd.numbers
        if cd.lower[i] == "those":  # "one of those was a nurse"; not "those killed"
            return cd.lower[i - 1] == "of" and cd.lemma[i + 1 : i + 2] == ("be",)
        return cd.lower[i] != "from" or cd.lower[i - 1] in casualty_rivals.CHANGED
    if cd.lemma[i] == "be" and (casualty_some_are.may_be(cd, i) or casualty_named.may_be(cd, i)):
        return True
    return cd.lemma[i] not in casualty_revisions.VERBS or casualty_revisions.may_give(cd, i)


def _fits(cd: ClaimDoc, i: int, wanted: str) -> bool:
    """Is the token the part of speech a rule wants? The tagger's doubts about participles are allowed for."""
    if not wanted:
        return True
    token = cd.doc[i]
    pos = token.pos_
    if wanted == "noun":
        taken_for_verb = token.tag_ == "VBZ" and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
        return pos in ("NOUN", "PROPN") or taken_for_verb  # "the burnt remains of a man were dug up"
    if wanted == "act":
        gerund = pos == "VERB" and token.tag_ == "VBG" and i + 1 < len(cd.lower) and cd.lower[i + 1] == "of"
        return pos in ("NOUN", "PROPN") or gerund
    return pos == "VERB" or (
        pos in ("ADJ", "AUX") and cd.lower[i].endswith(("ed", "ing", "en", "ain", "hurt"))
    )


@lru_cache(maxsize=1)
def _triggers() -> dict[str, tuple[tuple[str, Rule], ...]]:
    """Lemma or word → the rules it sets off, and the part of speech each of them wants."""
    table: dict[str, list[tuple[str, Rule]]] = {}
    data = load("casualties")
    verbs = {word for kind in _KINDS for word in data[kind].get("transitive", {}).get("words", ())}
    for kind in _KINDS:
        for shape, group in data[kind].items():
            wanted, rule = _SHAPES[shape]
            for word in group["words"]:
                if shape == "state" and _verb_of(word) in verbs:  # the verb rule sees its participle
                    table.setdefault(word, []).append(("", partial(casualty_verbs.as_adjective, kind=kind)))
                    continue
                table.setdefault(word, []).append((wanted, partial(rule, kind=kind)))
    for name, entry in _MORE.items():
        for word in data[name]["words"]:
            table.setdefault(word, []).insert(0, entry)
    table.setdefault("hurt", []).append(("noun", partial(casualty_nouns.state, kind="injured")))  # "11 hurt"
    for kind in _KINDS[:4]:
        for word in (
            *data[kind].get("state", {}).get("words", ()),
            *(["wounded", "injured"] if kind == "injured" else []),
        ):
            table.setdefault(word, []).append(("", partial(terse.told, kind=kind)))
            table[word].append(("", partial(terse.labelled, kind=kind)))
            table[word].append(("", partial(terse.numbered, kind=kind)))
    for word in casualty_unhurt.WORDS:
        table.setdefault(word, []).append(("", casualty_unhurt.unhurt))
    table.setdefault("victim", []).append(("noun", casualty_unhurt.no_victims))
    table.setdefault("harm", []).append(("noun", casualty_unhurt.no_harm))
    table.setdefault("bury", []).append(("verb", casualty_bodies.buried))
    for word, of_bodies in casualty_bodies.NOUNS.items():
        table.setdefault(word, []).append(("noun", of_bodies))
    for word in ("fall", "plunge"):
        table.setdefault(word, []).append(("verb", casualty_verbs.fallen))
    table.setdefault("pass", []).append(("verb", casualty_verbs.passed_away))
    for word in ("search", "look"):
        table.setdefault(word, []).append(("", casualty_sought.sought))
    for word in ("road", "hill", "bush", "move", "mountain"):
        table.setdefault(word, []).append(("noun", casualty_flight.on_the_road))
    table.setdefault("camp", []).append(("noun", casualty_flight.in_camps))
    for word in ("arrival", "refugee", "evacuee", "returnee", "idp"):
        table.setdefault(word, []).append(("noun", casualty_flight.arrivals))
    for word in ("fate", "whereabouts"):
        table.setdefault(word, []).append(("noun", casualty_sought.fate))
    for word in casualty_sought.NEWS:
        table.setdefault(word, []).append(("noun", casualty_sought.no_news))
    table.setdefault("trap", []).append(("verb", casualty_sought.trapped))
    table.setdefault("ransom", []).append(("noun", casualty_taken.ransomed))
    table.setdefault("scratch", []).append(("noun", casualty_unhurt.no_scratch))
    for word in ("locate", "trace", "find", "see", "hear", "account"):
        table.setdefault(word, []).append(("verb", casualty_sought.not_found))
    table.setdefault("roll", []).append(("noun", casualty_sought.no_answer))
    table.setdefault("lose", []).append(("verb", casualty_sought.lost))
    table.setdefault("name", []).append(("noun", casualty_nouns.names_listed))
    for word in ("fly", "airlift", "medevac"):
        table.setdefault(word, []).append(("verb", casualty_care.flown))
    for word in data["how_badly"]["words"]:
        table.setdefault(word, []).append(("", casualty_injuries.degree))
    for word in ("bullet", "shrapnel"):
        table.setdefault(word, []).append(("noun", casualty_injuries.lodged))
        table[word].append(("noun", casualty_plain_words.took_a_bullet))
    table.setdefault("break", []).append(("verb", casualty_plain_words.broke))
    table.setdefault("make", []).append(("verb", casualty_plain_words.made_off))
    for word in ("survive", "resist"):
        table.setdefault(word, []).append(("verb", casualty_afterwards.did_not_survive))
    table.setdefault("burn", []).append(("verb", casualty_injuries.burned))
    for word in data["broken"]["words"]:
        table.setdefault(word, []).append(("", casualty_injuries.broken))
    table.setdefault("lose", []).append(("verb", casualty_losses.lose))
    for word in ("blow", "detonate", "explode"):
        table.setdefault(word, []).append(("verb", casualty_verbs.blown_up))
    for word, its_kind in _LABELS.items():
        table.setdefault(word, []).append(("", partial(terse.labelled, kind=its_kind)))
    table.setdefault("addition", []).append(("noun", casualty_acts.in_addition))
    table.setdefault("as", []).append(("", casualty_states.listed_as))
    for word in ("that", "those"):
        table.setdefault(word, []).append(("", casualty_acts.that_of))
    for word in (*data["laid_down"]["words"], *data["met"]["words"]):
        table.setdefault(word, []).append(("verb", casualty_verbs.laid_down))
    for word in data["taken"]["words"]:
        table.setdefault(word, []).append(("verb", casualty_taken.taken))
    for word in ("prisoner", "captive", "hostage"):
        table.setdefault(word, []).append(("noun", casualty_taken.captive))
    table.setdefault("arrest", []).append(("noun", casualty_taken.arrests))
    for word in casualty_aboard.VERBS:
        table.setdefault(word, []).append(("verb", casualty_aboard.of_verb))
    for word in casualty_aboard.NOUNS:
        table.setdefault(word, []).append(("noun", casualty_aboard.of_noun))
    for word in ("custody", "captivity", "detention"):
        table.setdefault(word, []).append(("noun", casualty_taken.in_custody))
    for place in ("hospital", "care"):
        table.setdefault(place, []).append(("noun", casualty_care.in_hospital))
    for word in ("rubble", "debris", "wreckage", "ruin"):
        table.setdefault(word, []).append(("noun", casualty_states.under_rubble))
    table.setdefault("seek", []).append(("verb", casualty_care.seek_care))
    table.setdefault("critical", []).append(("", partial(terse.told, kind="injured")))
    for of_losses in (casualty_losses.loss, casualty_losses.army_losses, losses_put.put):
        table.setdefault("loss", []).append(("noun", of_losses))
    table.setdefault("coded", []).append(("", summary_tails.coded))
    for word in ("amputate", "sever", "blow", "tear", "rip"):
        table.setdefault(word, []).append(("verb", casualty_bodies.limb))
    for word in data["set"]["words"]:
        table.setdefault(word, []).append(("", casualty_tolls.amount))
    for word in casualty_tolls.MANY:
        table.setdefault(word, []).append(("", casualty_tolls.in_the_many))
    for symptom in data["gassed"]["words"]:
        table.setdefault(symptom, []).append(("", casualty_bodies.gassed))
    for word in ("excl", "excluding"):
        table.setdefault(word, []).append(("", brackets.besides))
    for word in ("condition", "state", "coma"):
        table.setdefault(word, []).append(("noun", casualty_care.condition))
    for word in ("attention", "treatment", "surgery", "care"):
        table.setdefault(word, []).append(("noun", casualty_care.attended))
    table.setdefault("life", []).append(("noun", casualty_losses.lives))
    table["life"].append(("noun", casualty_plain_words.for_life))
    return {word: tuple(rules) for word, rules in table.items()}


def _verb_of(participle: str) -> str:
    """The verb a participle may come from: "injured" → "injure"."""
    if participle in ("slain", "hurt"):
        return {"slain": "slay", "hurt": "hurt"}[participle]
    stem = participle.removesuffix("d")
    return (
        stem
        if stem.endswith("e")
        and stem[:-1] not in ("kill", "wound", "murder", "slaughter")
        and not stem.endswith("arre")
        else stem[:-1]
    )
