"""Words that take an event for known: "the attack", "this blast", "the ensuing gun battle", "the attackers used a car bomb"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses, series, weapons

_REPORTS = frozenset({"report", "confirm", "announce", "record", "document"})
_DONE_TO = frozenset(
    {"killing", "murder", "abduction", "kidnapping", "slaying", "shooting", "execution", "massacre"}
)
_ATTACKERS = frozenset(
    {"attacker", "assailant", "gunman", "militant", "insurgent", "rebel", "fighter", "raider"}
)
_GOES_OFF = frozenset({"explode", "detonate", "blow"})
_DRIVEN = frozenset({"truck", "lorry", "car", "van", "vehicle", "pickup", "motorcycle", "motorbike"})
_FOLLOWING = frozenset({"ensue", "ensuing", "follow", "subsequent", "resulting"})


def points_back(token: Any) -> bool:
    """The words take the event for known: "the attack", "this blast", or a verb whose weapon is known."""
    if token.pos_ in {"VERB", "AUX"}:
        subject = next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is None:
            return False
        inside = [subject, *(one for one in subject.subtree if one.dep_ == "pobj")]
        told = [one for one in inside if weapons.kind_of(one) is not None and not weapons.body_in_arms(one)]
        if token.lemma_.lower() in _GOES_OFF and subject.lemma_.lower() in _DRIVEN:
            told.append(subject)  # "drove a lorry into a gate ... the truck blew up"
        return any(known(one) for one in told)
    return known(token) and not _of_people(token) and not series.opens_with_nth(token)


def _of_people(noun: Any) -> bool:
    """ "Police reported the killing of nine farmers": what the text has not told before."""
    if noun.dep_ != "dobj" or noun.lemma_.lower() not in _DONE_TO or noun.head.lemma_ not in _REPORTS:
        return False
    whom = [one for joint in noun.rights if joint.lower_ == "of" for one in joint.children]
    return any(
        left.dep_ == "nummod" or left.lower_ in {"a", "an"} for one in whom for left in one.lefts
    ) and not any(one.lower_ in {"that", "this"} for one in noun.lefts)


def follows(noun: Any) -> bool:
    """ "The ensuing gun battle", "a firefight that followed", "a shootout ensued": it came of what was told before."""
    if (
        noun.pos_ == "VERB"
    ):  # "killed six traders before they clashed with a patrol", "the crew returned fire"
        answers = noun.lemma_.lower() == "return" and any(one.lower_ == "fire" for one in noun.rights)
        return answers or (
            noun.dep_ == "advcl" and any(one.dep_ == "mark" and one.lower_ == "before" for one in noun.lefts)
        )
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    said = [*noun.lefts, *(child for child in noun.rights if child.dep_ in {"relcl", "acl"})]
    if noun.dep_ == "nsubj" and not clauses.patients(noun.head):
        said.append(noun.head)
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent":
        said.append(noun.head.head)  # "the blast was followed by a gun battle"
    return any(one.lemma_.lower() in _FOLLOWING for one in said)


def of_the_attackers(word: Any) -> bool:
    """ "The attackers used a car bomb", "the militants, who set off a bomb": part of the attack that was told."""
    verb = clauses.governor(word) if word.pos_ != "VERB" else word
    doer = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    if doer is not None and doer.lower_ in {"who", "that", "which"} and verb.dep_ == "relcl":
        doer = verb.head
    if doer is None or doer.pos_ != "NOUN" or doer.tag_ != "NNS":
        return False
    before = {one.lower_ for one in doer.lefts if not one.is_punct}
    return before == {"the"} and doer.lemma_.lower() in _ATTACKERS


def known(noun: Any) -> bool:
    if any(child.lower_ in {"previous", "prior"} for child in noun.lefts):
        return False  # "the previous attack" is not the one that is reported
    return any(
        child.lower_ in {"the", "this", "that", "these", "those", "latest"}
        or (child.dep_ == "poss" and any(one.lower_ == "latest" for one in child.lefts))
        for child in noun.lefts
    )
