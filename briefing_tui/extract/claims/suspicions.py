"""Who is suspected of what was told before: "police suspect the Front", "the Front is suspected", "VLF suspected."."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind

_HELPS = frozenset({"supply", "help", "assist", "aid", "finance", "fund", "feed", "shelter", "harbour", "harbor", "hide", "support", "sell", "provide", "equip", "inform", "pass"})  # fmt: skip
_SAYS_OF_WHAT = frozenset({"xcomp", "ccomp", "oprd", "prep", "acl"})
_NO_BODIES = frozenset({"GPE", "LOC", "DATE", "TIME", "CARDINAL", "MONEY"})


def whom(verb: Any) -> list[Any]:
    """Those whom "suspect" names, where no "of" says of what; [] where it is something, or somebody unnamed, that is suspected."""
    if any(child.dep_ in _SAYS_OF_WHAT and child.i > verb.i for child in verb.children):
        return []
    found = clauses.patients(verb)
    if not found and verb.tag_ in {"VBD", "VBN"} and _closes(verb):
        found = clauses.subjects(verb)  # "VLF suspected."
        if not found and verb.dep_ == "acl":
            found = [verb.head]
    return [one for one in found if _fights(one)]


def of_helping(verb: Any) -> bool:
    """ "Accused of supplying the band with fuel": of what makes nobody's attack his own."""
    deeds = clauses.after(verb, frozenset({"of"}))
    return bool(deeds) and all(one.lemma_.lower() in _HELPS and one.tag_ == "VBG" for one in deeds)


def _closes(verb: Any) -> bool:
    return bool(verb.i + 1 >= len(verb.doc) or verb.nbor().text in {".", ";", ")"})


def _fights(one: Any) -> bool:
    """Fighters, or a body by its name: not "arson", not "two men"."""
    if is_event(one) or is_kind(one, "civilian"):
        return False
    named = one.pos_ == "PROPN" and one.ent_type_ not in _NO_BODIES
    return named or is_kind(one, "militant", "military")


def of_its_name(one: Any) -> bool:
    """ "The Islamic Brigade of Sarno and the Coast (IBSC)": the second half of a name, which the parser takes for another body."""
    doc = one.doc
    end = one.i + 1
    if one.dep_ != "conj" or one.pos_ != "PROPN" or end + 2 >= len(doc) or doc[end].text not in {"(", "["}:
        return False
    short = doc[end + 1].text
    start = one.i
    while (
        start
        and one.i - start < _NAME
        and (doc[start - 1].text[:1].isupper() or doc[start - 1].lower_ in {"of", "and", "the", "in", "for"})
    ):
        start -= 1
    initials = "".join(token.text[0] for token in doc[start:end] if token.text[0].isupper())
    return len(short) > 2 and initials.endswith(short) and len(initials) >= len(short)


_NAME = 10  # words of a long name
