"""Who frees, finds or treats those who were taken or hurt: a gang that lets them go, and others who had no part in it."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind

_SAVES = frozenset({"rescue", "save", "find", "discover", "treat", "evacuate", "recover", "disarm", "defuse"})


def freed_by(verb: Any) -> list[Any]:
    """ "The man kidnapped on Sunday was released by the gang", "the gang freed the man it had kidnapped": who held him."""
    if verb.dep_ not in {"acl", "relcl"}:
        return []
    noun = verb.head
    for up in (noun.head, noun):
        if up.lemma_.lower() in {"release", "free"} and up.pos_ == "VERB":
            freeing = clauses.agents(up)
            if not freeing and noun.dep_ == "dobj" and not clauses.is_passive(up):
                freeing = clauses.subjects(up)
            return [one for one in freeing if not is_kind(one, "police", "military")]
    return []


def left_out(verb: Any, agents: list[Any]) -> list[Any]:
    """ "Was kidnapped but rescued by the army": who saves them is none of those who took them."""
    saved = [one for one in clauses.joined(verb) if one.lemma_.lower() in _SAVES]
    freed = [one for one in clauses.joined(verb) if one.lemma_.lower() in {"free", "release"}]
    saviours = [one for word in saved for one in clauses.agents(word)]
    saviours += [one for word in freed for one in clauses.agents(word) if is_kind(one, "police", "military")]
    return [one for one in agents if one not in saviours]
