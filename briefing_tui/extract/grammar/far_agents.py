"""The "by" phrase of a passive that the parser hangs on another word.

"The priests murdered on Friday by soldiers were buried": on the priests. "Shot in the back by soldiers": on the back.
"One of the men who was seized in Orva, presumably by rebels": on "one".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary

_BODY = vocabulary.words("event_grammar", "clauses_body")
_WHERE_AND_WHEN = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_NOBODY = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT", "QUANTITY", "GPE"})
_REACH = 14  # tokens from the verb to its "by"


def of(verb: Any) -> list[Any]:
    """Those whom such a phrase names; [] where there is none."""
    inside = [
        one
        for child in verb.rights
        for noun in ((child,) if child.dep_ == "npadvmod" else child.children if child.dep_ == "prep" else ())
        if noun.lemma_.lower() in _BODY or noun.ent_type_ in _WHERE_AND_WHEN
        for one in noun.rights
    ]
    noun = verb.head
    above = []
    if verb.dep_ in {"acl", "relcl"}:
        above.append(noun)
        if noun.dep_ == "pobj" and noun.head.lower_ == "of":
            above.append(noun.head.head)  # "one of the men who"
    outside = [one for noun in above for one in noun.rights if one.i > verb.i]
    for joint in (*inside, *outside):
        if joint.lower_ == "by" and joint.dep_ in {"prep", "agent"} and joint.i - verb.i < _REACH:
            return [
                one
                for one in joint.children
                if one.dep_ == "pobj"
                and one.pos_ in {"NOUN", "PROPN"}
                and one.ent_type_ not in _NOBODY
                and not _another_verb(verb, joint)
            ]
    return []


def _another_verb(verb: Any, joint: Any) -> bool:
    return any(one.pos_ in {"VERB", "AUX"} for one in verb.doc[verb.i + 1 : joint.i])
