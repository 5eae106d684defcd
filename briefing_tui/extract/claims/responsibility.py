"""Claims of responsibility, denials and blame: who, whom, and the clause that says so."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import responsibility_said, suspicions
from briefing_tui.extract.events.events import mention
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Responsibility, Stance

_THINKS = frozenset({"believe", "think", "suspect", "presume", "say", "report", "hold", "allege", "assume"})
_VIOLENCE = vocabulary.words("event_grammar", "responsibility_violence")


def find(doc: Any, quotes: Any) -> list[Responsibility]:
    """Every claim, denial and blame of a parsed document, in order of the text."""
    found: list[Responsibility] = []
    stances = _stances()
    for token, lemma in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if lemma not in stances or token.pos_ != "VERB":
            continue
        stance = stances[lemma]
        found += _blame(doc, token, quotes) if stance == "blames" else _own(doc, token, stance)
    found += _believed(doc)
    for teller, name, word in suspicions.named_as(doc):
        start, end = clauses.clause(clauses.governor(word))
        whom = mention(doc, clauses.noun_phrase(name)).text
        found.append(_make(teller, "blames", whom, doc[start:end], f"{word.lower_} by name"))
    named = [_named(one, quotes) for one in found]
    said = [one for one in responsibility_said.find(doc, quotes) if not _told_already(one, named)]
    return sorted([*named, *said], key=lambda one: one.start)


def _believed(doc: Any) -> list[Responsibility]:
    """ "The Front was believed to be responsible", "are suspected of being behind it": blamed, by nobody named."""
    found = []
    for verb, lemma in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if lemma not in _THINKS or verb.pos_ != "VERB" or not clauses.is_passive(verb):
            continue
        blamed = any(
            one.lower_ in {"responsible", "behind"} for one in verb.subtree if one.i > verb.i
        ) and not any(one.dep_ == "neg" for one in verb.subtree)
        if not blamed:
            continue
        start, end = clauses.clause(verb)
        for whom in clauses.patients(verb):
            if _somebody(whom) and not is_event(whom):
                name = mention(doc, clauses.noun_phrase(whom)).text
                found.append(_make(None, "blames", name, doc[start:end], f"{verb.lower_} responsible"))
    return found


def _told_already(claim: Responsibility, found: list[Responsibility]) -> bool:
    return any(
        one.stance == claim.stance and one.start < claim.end and claim.start < one.end for one in found
    )


def _named(claim: Responsibility, quotes: Any) -> Responsibility:
    """The claim with the name of the person who says so: "Inspector General of Police X denied it" is X's."""
    for quote in quotes:
        speaker = quote.speaker
        if (
            speaker is not None
            and quote.speaker_kind == "person"
            and quote.cue is not None
            and claim.start <= quote.cue.start < claim.end
            and claim.who in speaker.text
            and claim.who not in quote.speaker_name
        ):
            return replace(claim, who=quote.speaker_name)
    return claim


@lru_cache(maxsize=1)
def _stances() -> dict[str, Stance]:
    table = vocabulary.load("responsibility")
    names: tuple[Stance, ...] = ("claims", "denies", "blames")
    return {verb: name for name in names for verb in table[name]["verbs"]}


def _own(doc: Any, verb: Any, stance: Stance) -> list[Responsibility]:
    if any(child.dep_ == "neg" for child in verb.children) or _modal(verb):
        return []
    objects = vocabulary.words("responsibility", stance, "objects")
    passive = clauses.is_passive(verb)
    who = clauses.agents(verb) if passive else clauses.subjects(verb)
    what = clauses.patients(verb)
    group = next((child for child in verb.children if child.text == "IS" and child.i == verb.i - 1), None)
    if group is not None and not verb.text.isupper():
        who, passive = [group], False  # the group, which the parser takes for the verb "is"
        what = [child for child in verb.children if child.dep_ in {"dobj", "obj", "oprd", "attr"}] or what
    said = [
        one
        for one in what
        if one.lemma_.lower() in objects
        or (passive and one.lower_ in {"some", "all", "none", "it", "they", "both"})
    ]
    if verb.lemma_.lower() in {"take", "accept"}:
        said = [one for one in said if one.lemma_.lower() in {"responsibility", "credit"}]
    if not said and stance == "denies":
        said = [
            child
            for child in verb.children
            if child.dep_ in {"xcomp", "ccomp"}
            and any(one.lemma_.lower() in _VIOLENCE or one.lemma_.lower() in objects for one in child.subtree)
        ]
    if not said and stance == "claims" and verb.lemma_.lower() == "claim" and not passive:
        said = _it(verb)
    if not said or any(child.lower_ == "neither" for one in who for child in one.lefts):
        return []  # "neither the army nor the Front has accepted responsibility"
    if (
        stance == "claims"
        and any(one.lemma_.lower() != "responsibility" and _somebody_elses(one) for one in said)
        and not passive
    ):
        return []
    start, end = clauses.clause(verb)
    end = max(
        end, *(one.right_edge.i + 1 for one in said if one.i > verb.i and one.right_edge.i - verb.i < 30), end
    )
    return [
        _make(one, stance, None, doc[start:end], f"{verb.lower_} {said[0].lower_}")
        for one in who
        if _somebody(one)
    ]


def _it(verb: Any) -> list[Any]:
    """What is claimed in "The Front claimed it" and "VLF claimed.": what was told before."""
    if any(
        child.dep_ in {"ccomp", "xcomp", "oprd", "acomp", "advcl", "aux"} and not _told_before(child, verb)
        for child in verb.children
    ):
        return []
    objects = [child for child in verb.children if child.dep_ in {"dobj", "obj"}]
    if objects:
        return [one for one in objects if one.lower_ in {"it", "both", "this"}]
    closed = verb.i + 1 >= len(verb.doc) or verb.nbor().text in {".", ";"}
    return [verb] if closed and verb.dep_ in {"ROOT", "conj", "parataxis"} else []


def _told_before(clause: Any, verb: Any) -> bool:
    """ "A shell hit the port; the Front claimed.": what stands before the semicolon is a sentence of its own."""
    return clause.i < verb.i and any(one.text == ";" and one.i > clause.i for one in verb.lefts)


def _somebody_elses(token: Any) -> bool:
    return any(
        child.dep_ == "poss" and child.lower_ not in {"its", "their", "his", "our"}
        for child in token.children
    )


def _blame(doc: Any, verb: Any, quotes: Any) -> list[Responsibility]:
    lemma = verb.lemma_.lower()
    if any(child.dep_ == "neg" for child in verb.children) or _modal(verb) or suspicions.of_helping(verb):
        return []
    passive = clauses.is_passive(verb)
    who = clauses.agents(verb) if passive else clauses.subjects(verb)
    if lemma in {"attribute", "ascribe", "pin"}:
        whom = clauses.after(verb, frozenset({"to", "on"}))
        whom = whom or [
            other for one in clauses.patients(verb) for other in clauses.after(one, frozenset({"to"}))
        ]  # "attributed the raid to the gang", where "to" hangs on the raid
    elif lemma == "hold":
        if not any(child.lower_ == "responsible" for child in verb.subtree):
            return []
        whom = clauses.patients(verb) or [
            one for child in verb.children if child.dep_ == "ccomp" for one in clauses.subjects(child)
        ]
    elif lemma in {"charge", "suspect"}:
        whom = clauses.patients(verb)
        if lemma == "charge" and not clauses.after(verb, frozenset({"with"})):
            return []
        if lemma == "suspect" and not any(clauses.after(one, frozenset({"of"})) for one in (verb, *whom)):
            whom = suspicions.whom(verb)
            who = [] if whom == who else who
    else:
        on = clauses.after(verb, frozenset({"on"}))
        whom = on if on and lemma == "blame" else clauses.patients(verb)
        if lemma == "blame" and whom and is_event(whom[0]):
            whom = _on_whom(whom[0])
    whom = [one for one in whom if _somebody(one) and not is_event(one) and not suspicions.of_its_name(one)]
    if not whom:
        return []
    start, end = clauses.clause(verb)
    speakers = [one for one in who if _somebody(one)] or _who_speaks(verb) or _who_tells(verb, who)
    made = []
    for target in whom:
        name = mention(doc, clauses.noun_phrase(target)).text
        for speaker in speakers[:1] or [None]:
            one = _make(speaker, "blames", name, doc[start:end], verb.lower_)
            made.append(one if one.who else replace(one, who=responsibility_said.by_pronoun(who, quotes)))
    return made


def _who_speaks(verb: Any) -> list[Any]:
    """ "The Front denied that it had fired and accused the army": who says what "it" is said to have done."""
    for _ in range(4):
        if verb.dep_ not in {"ccomp", "conj", "xcomp"} or verb.head.i == verb.i:
            return []
        inside, verb = verb.dep_ == "ccomp", verb.head
        if inside:
            return [one for one in clauses.subjects(verb) if _somebody(one)]
    return []


def _who_tells(verb: Any, who: list[Any]) -> list[Any]:
    """ "The militia said four had died in a strike, which it blamed on the navy": it is who says all of it."""
    if not any(one.lower_ in {"it", "they", "he", "she"} for one in who):
        return []
    up = verb
    while up.head.i != up.i:
        up = up.head
        if up.lemma_.lower() in vocabulary.words("claims", "say"):
            return [one for one in clauses.subjects(up) if _somebody(one)]
    return []


def _on_whom(event: Any) -> list[Any]:
    """ "Blamed the murder of two clerks in Sanga on rebels", where the parser hangs "on" somewhere in the murder."""
    joint = next(
        (one for one in reversed(list(event.subtree)) if one.lower_ == "on" and one.dep_ == "prep"), None
    )
    return clauses.after(joint.head, frozenset({"on"})) if joint is not None else []


def _by_name(who: Any) -> Any:
    """The name in apposition: "the governor, Halima Yaro,"."""
    return next(
        (one for one in who.children if one.dep_ == "appos" and one.ent_type_ == "PERSON" and one.i > who.i),
        who,
    )


def _make(who: Any, stance: Stance, whom: str | None, clause: Any, rule: str) -> Responsibility:
    name = mention(who.doc, clauses.noun_phrase(_by_name(who))).text if who is not None else ""
    first, last = clause[0], clause[-1]
    return Responsibility(name, stance, whom, first.idx, last.idx + len(last), f"{stance}: {rule}")


def _somebody(token: Any) -> bool:
    if any(child.lower_ in {"no", "neither"} for child in token.lefts):
        return False  # "no group claimed it"
    if token.lower_ in {"none", "nobody", "neither"}:
        return False
    if token.text == "IS" and token.pos_ == "AUX":
        return True
    return token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ not in {"DATE", "TIME", "MONEY"}


def _modal(verb: Any) -> bool:
    return any(
        child.dep_ == "aux" and child.lower_ in {"would", "could", "might", "may", "should"}
        for child in verb.children
    )
