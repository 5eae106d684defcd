"""Those who act from what they ride or sit in: "two men on a motorcycle threw a grenade"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary

# "Shot by men on a motorcycle", "fired on foot": how those who act move.
RIDDEN = vocabulary.words("event_grammar", "clauses_ridden")
_SAILED = vocabulary.words("event_grammar", "clauses_sailed")


def rider(head: Any) -> Any:
    """ "Two men on a motorcycle threw a grenade": the men, where the parser hangs the verb on what they ride."""
    joint = head.head
    if head.dep_ != "pobj":
        return head
    ridden = joint.lower_ == "on" and head.lemma_.lower() in RIDDEN
    ridden = ridden or (joint.lower_ in {"in", "aboard"} and head.lemma_.lower() in _SAILED)
    if not ridden or not joint.i:
        return head
    if joint.head.pos_ in {"NOUN", "PROPN"}:
        return joint.head
    before = joint.nbor(-1)  # "is looking for two men on a motorcycle who threw a grenade", hung on "looking"
    return before if before.tag_ == "NNS" and _person(before) else head


def _person(noun: Any) -> bool:
    kinds = vocabulary.classes("actors").get(noun.lemma_.lower(), ())
    return bool(kinds) and kinds != ("property",)
