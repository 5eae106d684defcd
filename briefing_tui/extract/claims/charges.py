"""Whom the law holds for it: arrested over the attack, charged with the murder, on trial for it, sentenced, sanctioned, wanted.

Only those are told of whom it says who they are: "Teo Marn", "four soldiers", "a member of the Front"; not "two men".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import accusing, deeds, stances, suspicions
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

_HELD = vocabulary.words("responsibility", "held", "verbs")
_TRIED = vocabulary.words("responsibility", "held", "tried")
_NOUNS = vocabulary.words("responsibility", "held", "nouns")
_ORDERED = vocabulary.words("responsibility", "held", "ordered")
_CLEARS = vocabulary.words("responsibility", "held", "clears")
_STEPS = vocabulary.words("responsibility", "held", "steps")
_GRAVE = vocabulary.words("responsibility", "held", "grave")
_PERPETRATORS = vocabulary.words("event_grammar", "suspicions_perpetrators") | {"mastermind", "culprit"}
_TAKES_PART = frozenset({"participate", "take", "involve", "assist", "play"})
_JOINTS = frozenset({"for", "over", "of", "with", "on", "in", "to"})
_ONLY_PASSIVE = frozenset({"want", "hold"})
_MISTAKEN = frozenset({"wrongly", "mistakenly", "falsely", "wrongfully"})
_SANCTIONS = frozenset({"impose", "place", "slap", "put"})
_DEPTH = 5

Charge = tuple[Any | None, Any, Any]


def find(doc: Any) -> Iterator[Charge]:
    """(who holds him, whom, the word that says so) of every charge in the text."""
    for token, lemma in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if lemma not in _WORDS or token.pos_ not in {"VERB", "NOUN", "ADJ", "PROPN"}:
            continue
        for who, whom in _of(token, lemma):
            if _known(whom) and not _cleared(token):
                yield who, whom, token


def pleas(doc: Any) -> Iterator[tuple[Any, bool, Any]]:
    """(who, guilty or not, the verb) of "Teo Marn pleaded not guilty to the bombing"."""
    for token, lemma in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if lemma != "plead" or token.pos_ != "VERB" or stances.modal(token):
            continue
        guilty = [one for one in token.rights if one.lower_ == "guilty"]
        if guilty and any(_over(one, True, 1) for one in (token, *guilty)):
            denied = any(one.dep_ == "neg" for one in (*token.children, *guilty[0].children))
            denied = denied or guilty[0].nbor(-1).lower_ == "not"
            for who in clauses.subjects(token):
                if stances.may_say(who):
                    yield who, not denied, token


def _of(token: Any, lemma: str) -> list[tuple[Any | None, Any]]:
    """Who holds whom by a verb or a noun of the law."""
    if lemma == "trial" and token.pos_ == "NOUN":
        return _on_trial(token)
    if lemma == "guilty":
        return _guilty(token)
    if lemma in {"sanction", "charge", "warrant"} and token.pos_ == "NOUN":
        return _laid(token, lemma)
    if lemma in _NOUNS and token.pos_ == "NOUN":
        return _noun(token)
    if lemma not in _HELD or token.pos_ != "VERB":
        return []
    return _verb(token, lemma)


def _verb(verb: Any, lemma: str) -> list[tuple[Any | None, Any]]:
    """ "Police arrested Teo Marn over the bombing", "Teo Marn was sentenced to nine years for it"."""
    if stances.negated(verb) or stances.modal(verb) or suspicions.of_helping(verb):
        return []
    if any(one.lower_ in _MISTAKEN for one in verb.lefts):
        return []
    if verb.tag_ in {"VBG", "VB"} and not any(
        one.dep_ in {"aux", "auxpass"} and one.lower_ != "to" for one in verb.lefts
    ):
        return []  # "the lack of progress in prosecuting soldiers", "vowed to arrest him"
    passive = clauses.is_passive(verb)
    if lemma in _ONLY_PASSIVE and not passive:
        return []  # "wants more money", "holds the army responsible"
    whom = clauses.patients(verb)
    if not any(_over(one, lemma in _TRIED) for one in (verb, *whom)):
        return []
    who = clauses.agents(verb) if passive else clauses.subjects(verb)
    who = [one for one in who if stances.may_say(one)]
    return [(who[0] if who else None, one) for one in whom]


def _noun(noun: Any) -> list[tuple[Any | None, Any]]:
    """ "Announced the arrest of nine soldiers for killing a farmer", "the conviction of Teo Marn for the murder"."""
    whom = clauses.after(noun, frozenset({"of"})) or [one for one in noun.lefts if one.dep_ == "poss"]
    verb = noun.head
    if stances.negated(verb) or any(one.lower_ in {"no", "any"} for one in noun.lefts):
        return []
    if not any(_over(one, True) for one in (noun, *whom, *([verb] if noun.dep_ == "dobj" else []))):
        return []
    ordered = noun.dep_ == "dobj" and verb.lemma_.lower() in _ORDERED
    if noun.dep_ == "dobj" and not ordered:
        return []
    who = [one for one in clauses.subjects(verb) if stances.may_say(one)] if ordered else []
    return [(who[0] if who else None, one) for one in whom]


def _on_trial(trial: Any) -> list[tuple[Any | None, Any]]:
    """ "Is on trial for the killings", "stands trial", "was put on trial"; else as a noun, "the trial of Teo Marn for"."""
    verb = trial.head.head if trial.dep_ == "pobj" and trial.head.lower_ == "on" else trial.head
    stands = trial.dep_ == "pobj" or (trial.dep_ == "dobj" and verb.lemma_.lower() in {"stand", "face"})
    if not stands or verb.pos_ not in {"VERB", "AUX"}:
        return _noun(trial)
    if stances.negated(verb) or not any(_over(one, True) for one in (verb, trial, trial.head)):
        return []
    whom = clauses.patients(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    return [(None, one) for one in whom]


def _guilty(word: Any) -> list[tuple[Any | None, Any]]:
    """ "The court found Teo Marn guilty of the bombing", "was found guilty of planting it"."""
    verb = word.head
    if verb.lemma_.lower() not in {"find", "declare", "rule", "judge", "pronounce"} or stances.negated(verb):
        return []
    if any(one.dep_ == "neg" or one.lower_ == "not" for one in word.lefts):
        return []
    if not any(_over(one, True) for one in (word, verb)):
        return []
    inner = [one for one in word.lefts if one.dep_ in {"nsubj", "nsubjpass"}]
    whom = inner or clauses.patients(verb)
    who = [] if clauses.is_passive(verb) else [one for one in clauses.subjects(verb) if stances.may_say(one)]
    return [(who[0] if who else None, one) for one in whom]


def _laid(noun: Any, lemma: str) -> list[tuple[Any | None, Any]]:
    """ "Imposed sanctions on Teo Marn for his part in it", "faces charges of murder", "a warrant for Teo Marn over the raid"."""
    verb = noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in {"dobj", "nsubjpass"} or stances.negated(verb):
        return []
    if lemma == "charge":
        faces = verb.lemma_.lower() == "face" and noun.dep_ == "dobj"
        whom = clauses.subjects(verb) if faces and any(_over(one, True) for one in (noun, verb)) else []
        return [(None, one) for one in whom]
    if lemma == "sanction":
        on = [two for one in (verb, noun) for two in clauses.after(one, frozenset({"on", "against"}))]
        right = verb.lemma_.lower() in _SANCTIONS
    else:
        on = [two for one in (verb, noun) for two in clauses.after(one, frozenset({"for", "against"}))]
        on = [one for one in on if not deeds.event(one)]
        right = verb.lemma_.lower() == "issue" and any(one.lower_ == "arrest" for one in noun.lefts)
    if not right or not any(_over(one, True) for one in (verb, noun, *on)):
        return []
    who = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    who = [one for one in who if stances.may_say(one)]
    return [(who[0] if who else None, one) for one in on]


def _over(word: Any, tried: bool, depth: int = 0) -> bool:
    """Whether it is over a deed of violence: "over the raid", "on suspicion of planting it", "in connection with the murder".

    "In the raid" is over it only where somebody is `tried`; who is arrested in a raid is arrested by it.
    """
    if depth > _DEPTH:
        return False
    for joint in word.rights:
        if joint.dep_ not in {"prep", "dative"} or joint.lower_ not in _JOINTS:
            continue
        for one in joint.children:
            if one.dep_ == "pcomp" and (_did(one) or _took_part(one)):
                return True
            if one.dep_ != "pobj":
                continue
            if one.lemma_.lower() in _STEPS:
                if _over(one, True, depth + 1) or any(_over(two, True, depth + 1) for two in one.rights):
                    return True
            elif joint.lower_ not in {"to"} and (tried or joint.lower_ != "in") and _deed(one):
                return True
            elif joint.lower_ == "to" and depth and _deed(one):
                return True  # "in relation to the murder"
            elif one.lemma_.lower() in _TERMS and _over(one, True, depth + 1):
                return True  # "sentenced to nine years for the murder"
    return False


def _did(gerund: Any) -> bool:
    return bool(gerund.tag_ in {"VBG", "VBN"} and deeds.done(gerund) and not stances.negated(gerund))


def _took_part(gerund: Any) -> bool:
    """ "Taking part in the murder", "being involved in it"."""
    said = gerund.lemma_.lower() in _TAKES_PART
    return said and any(_over(one, True, _DEPTH) for one in (gerund, *gerund.rights))


def _deed(noun: Any) -> bool:
    """ "The raid", "a bombing", "his murder"; of a crime that is only named ("theft") it must be a grave one."""
    if not deeds.event(noun) and noun.lemma_.lower() not in _GRAVE:
        return False
    if noun.lower_ in {"this", "these", "them"}:
        return False
    told = any(one.dep_ in {"det", "poss"} for one in noun.lefts) or noun.tag_ == "NNS"
    told = told or any(one.lower_ == "of" for one in noun.rights) or noun.lower_ == "it"
    return told or noun.lemma_.lower() in _GRAVE


def _cleared(word: Any) -> bool:
    """Whether the sentence tells that he was let off: "the conviction was quashed", "released without charge"."""
    return any(
        one.lemma_.lower() in _CLEARS
        or (one.lower_ == "without" and any(two.lemma_ == "charge" for two in one.children))
        for one in wording.sentence(word)
    )


def _known(noun: Any) -> bool:
    """Somebody of whom it says who he is: by name, a soldier or a policeman, a member of a body."""
    if any(one.lower_ == "few" for one in noun.lefts) and not any(one.lower_ == "a" for one in noun.lefts):
        return False
    if not stances.somebody(noun) or noun.lemma_.lower().removesuffix("s") in _PERPETRATORS:
        return False
    if noun.ent_type_ == "PERSON" or (noun.pos_ == "PROPN" and noun.ent_type_ not in {"GPE", "LOC", "NORP"}):
        return bool(noun.pos_ == "PROPN")
    if is_kind(noun, "military", "police") or accusing.is_side(noun):
        return True
    return any(map(accusing.is_side, clauses.after(noun, frozenset({"of", "from"}))))


_TERMS = frozenset({"year", "life", "death", "prison", "jail", "month", "imprisonment", "custody"})
_WORDS = _HELD | _NOUNS | frozenset({"trial", "guilty", "sanction", "charge", "warrant"})
