"""The "by" phrase of a passive that the parser hangs on another word.

"The priests murdered on Friday by soldiers were buried": on the priests. "Shot in the back by soldiers": on the back.
"One of the men who was seized in Orva, presumably by rebels": on "one". "Held hostage by rebels": on the hostage.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefing_tui.extract import vocabulary

_BODY = vocabulary.words("event_grammar", "clauses_body")
_WHERE_AND_WHEN = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_HELD_AS = vocabulary.words("event_grammar", "held_as")
_FROM = frozenset({"from", "in", "aboard", "outside", "inside", "at", "off"})
_NOBODY = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT", "QUANTITY", "GPE"})
_REACH = 14  # tokens from the verb to its "by"


def of(verb: Any) -> list[Any]:
    """Those whom such a phrase names; [] where there is none."""
    inside = [
        one
        for child in verb.rights
        for noun in _beside(child)
        if noun.lemma_.lower() in _BODY | _HELD_AS
        or noun.ent_type_ in _WHERE_AND_WHEN
        or _taken_from(child, noun)
        for one in noun.rights
    ]
    noun = verb.head
    inside += [  # "was kidnapped as he left his office by four men"
        one
        for clause in verb.rights
        if clause.dep_ == "advcl" and _while_he(clause)
        for one in clause.rights
        if any(_somebody(two) for two in one.children)
    ]
    above = []
    if verb.dep_ in {"acl", "relcl"}:
        above.append(noun)
        if noun.dep_ == "pobj" and noun.head.lower_ == "of":
            above.append(noun.head.head)  # "one of the men who"
    outside = [one for noun in above for one in noun.rights if one.i > verb.i]
    for joint in (*inside, *outside):
        reach = _REACH if joint.head.dep_ != "advcl" else 2 * _REACH
        if joint.lower_ == "by" and joint.dep_ in {"prep", "agent"} and joint.i - verb.i < reach:
            return [
                one
                for one in joint.children
                if one.dep_ == "pobj"
                and one.pos_ in {"NOUN", "PROPN"}
                and one.ent_type_ not in _NOBODY
                and (joint.head.dep_ == "advcl" or not _another_verb(verb, joint))
                and (one.ent_type_ or joint.head.dep_ != "pobj" or not _place(joint.head) or _somebody(one))
            ]
    return []


def _beside(child: Any) -> Iterable[Any]:
    """The nouns that a word behind the verb brings: itself, or what its preposition holds."""
    if child.dep_ == "npadvmod" or child.lemma_.lower() in _HELD_AS:
        return (child,)
    return child.children if child.dep_ == "prep" else ()


def _while_he(clause: Any) -> bool:
    """ "As he left his office": what somebody was doing to whom it was done, in words that take no "by"."""
    words = {one.lower_ for one in clause.lefts}
    return bool(
        words & {"as", "while", "when"}
        and words & {"he", "she", "they"}
        and clause.tag_[:2] == "VB"
        and clause.tag_ != "VBN"
    )


def _taken_from(joint: Any, noun: Any) -> bool:
    """ "Seized from a bus by rebels", "shot in his house by a gunman": by hangs on the bus."""
    return joint.lower_ in _FROM and _place(noun)


def _place(noun: Any) -> bool:
    return noun.lemma_.lower() in vocabulary.words("actors", "property")


def _somebody(noun: Any) -> bool:
    """Not "a house by the river"."""
    kinds = vocabulary.classes("actors").get(noun.lemma_.lower(), ())
    return any(kind != "property" for kind in kinds)


def _another_verb(verb: Any, joint: Any) -> bool:
    return any(one.pos_ in {"VERB", "AUX"} for one in verb.doc[verb.i + 1 : joint.i])
