"""What kind of somebody or something a head noun names: an army, a police force, a civilian, a thing, an event."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses

_NOT_ACTORS = vocabulary.words("event_grammar", "actor_kinds_not_actors")
_QUANTITIES = frozenset({"dozens", "scores", "hundreds", "thousands", "several", "many", "others"})
_MONTHS = vocabulary.words("numbers", "months")
_COUNTED = vocabulary.words("event_grammar", "actor_kinds_counted")


def is_kind(head: Any, *kinds: str) -> bool:
    """Whether a head noun is of one of the kinds of `vocabulary/actors.toml`."""
    table = vocabulary.classes("actors")
    return any(kind in kinds for kind in table.get(lemma(head), ()))


def lemma(head: Any) -> str:
    """The lemma of a noun in lower case; the singular also where a capital made a name of it ("Rebels attacked ...")."""
    found: str = head.lemma_.lower()
    if found == "enforcer" and head.i and head.nbor(-1).lower_ == "law":
        return "policeman"
    if head.pos_ == "PROPN" and found.endswith("s"):
        table = vocabulary.classes("actors")
        single = found.removesuffix("s")
        if found not in table and single in table:
            return single
    return found


def is_event(head: Any) -> bool:
    """Whether a head noun states an event itself ("the attack")."""
    table = vocabulary.classes("events", key="nouns")
    return head.lemma_.lower() in table


def animate(head: Any) -> bool:
    """Somebody, not something: a kind of actor, a name, or a noun made like one."""
    kinds = vocabulary.classes("actors").get(lemma(head), ())
    if kinds and kinds != ("property",):
        return True
    if head.lower_ in {"agent", "agents"}:
        return True
    if head.lower_ in {"service", "services"} and any(
        child.lower_ in {"security", "intelligence", "secret", "prison"} for child in head.lefts
    ):
        return True
    if head.lower_ == "side" and any(child.ent_type_ in {"NORP", "GPE", "ORG"} for child in head.lefts):
        return True  # "the Uzbek side shelled a post"
    thing = (
        kinds == ("property",) and head.pos_ == "NOUN"
    )  # "a minibus", whatever the recognizer takes it for
    if (head.ent_type_ in {"PERSON", "NORP", "ORG", "GPE"} and not thing) or head.pos_ == "PROPN":
        return head.lower_ not in {"text", "excerpt", "report"}
    if head.pos_ == "NOUN" and lemma(head) in vocabulary.words("roles", "roles"):
        return True
    return bool(head.lemma_.lower().endswith(("ist", "ers", "eer", "man", "men", "woman", "ian")))


def empty(head: Any) -> bool:
    """The head names nobody: a pronoun, a number, a day, "one", "what", "dozens" of nothing."""
    return bool(
        head.pos_ in {"PRON", "DET", "SCONJ", "NUM", "VERB"}
        or (head.lower_ in _NOT_ACTORS and not _sort_of_target(head))
        or head.ent_type_ in {"DATE", "TIME", "MONEY"}
        or (head.lower_ in _MONTHS and any(child.pos_ == "NUM" for child in head.children))
        or (head.lower_ in _QUANTITIES and all(child.lower_ != "of" for child in head.rights))
        or any(
            child.lower_ in {"near", "no", "neither"} for child in head.lefts
        )  # "Near Demir, two strikes hit a bridge", "no group has claimed it"
    )


def _sort_of_target(head: Any) -> bool:
    """ "Struck 20 Front targets", "military targets": of whom, or of what sort, they are said to be."""
    return head.lower_ == "targets" and any(c.dep_ in {"compound", "amod", "nummod"} for c in head.lefts)


def counted(head: Any) -> Any:
    """ "A total of 24 rockets", "two of the men": what is counted."""
    if head.pos_ == "NUM" or head.lemma_.lower() in _COUNTED:
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for grand in child.children:
                    if grand.dep_ == "pobj":
                        return grand
    return head


def before_bracket(head: Any) -> Any:
    """ "Members of the Front [NLF]": the parser may take the short form for the head; the mention stands before it."""
    doc = head.doc
    if head.i < 2 or doc[head.i - 1].text not in {"[", "("}:
        return head
    if head.i + 1 < len(doc) and doc[head.i + 1].text not in {"]", ")"}:
        return head  # "a clash (Red Axe vs. the Lions)" tells more than a short form
    up = doc[head.i - 2]
    for _ in range(4):
        if up.dep_ in {"compound", "nmod"} and up.head.i < head.i - 1:
            up = up.head
        elif up.dep_ == "pobj" and up.head.lower_ == "of" and up.head.head.lemma_.lower() in clauses.OF_HEADS:
            up = up.head.head
        else:
            break
    return up if up.pos_ in {"NOUN", "PROPN"} else head
