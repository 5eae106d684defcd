"""Who did what a claim tells of that no word of the vocabulary explains: "settlers destroyed olive trees"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.events import acting_pronouns, as_written, organisations
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.model import Mention

_KINDS = ("military", "police", "militant", "unrest", "civilian", "state")
_BODIES = frozenset({"ORG", "NORP", "GPE"})


def of(doc: Any, token: Any, whom: str) -> tuple[Mention, ...]:
    """The mentions of who acts on `whom` a claim is about, by the verb over its `token`; () where that is nobody."""
    verb = clauses.governor(token)
    if verb.pos_ != "VERB":
        return ()
    if clauses.is_passive(verb):
        acting = clauses.agents(verb)
    else:
        hit = [one for one in clauses.patients(verb) if one.ent_type_ not in {"DATE", "TIME"}]
        acting = acting_pronouns.said_so(clauses.subjects(verb), verb) if hit else []
    named = [two for one in acting for two in acting_pronouns.told_before(one) or [one]]
    spans = [
        span
        for one in named
        if one.pos_ in {"NOUN", "PROPN"} and (is_kind(one, *_KINDS) or one.ent_type_ in _BODIES)
        for span in organisations.actor(one)
    ]
    told = (as_written.mention(doc, span) for span in spans)
    return tuple(one for one in told if one.text.casefold() != whom.casefold())
