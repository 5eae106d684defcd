"""Is what is destroyed a weapon in the air? Then it was intercepted, and nothing on the ground was hit."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar.claim_doc import ClaimDoc

_AIR_DEFENCE = frozenset(
    {
        "defence",
        "defense",
        "defences",
        "defenses",
        "interceptor",
        "interceptors",
        "anti-aircraft",
        "intercepted",
    }
)
_SENT = frozenset({"launch", "fire", "aim", "head", "fly", "approach", "bind", "direct"})
_INCOMING = frozenset({"incoming", "inbound", "approaching"})


def by_air_defence(cd: ClaimDoc, verb: Any) -> bool:
    """Do the words before the verb name an air defence? Then what it destroys was on its way."""
    before = range(max(verb.sent.start, verb.i - 12), verb.i)
    return any(
        cd.lower[i] in _AIR_DEFENCE and cd.lower[i + 1] not in ("ministry", "minister", "secretary", "chief")
        for i in before
    )


def on_its_way(weapon: Any) -> bool:
    """ "Six drones aimed at a tanker", "incoming missiles": what is destroyed then was in the air."""
    return any(
        (child.dep_ in ("acl", "relcl") and child.lemma_.lower() in _SENT)
        or (child.dep_ == "amod" and child.lower_ in _INCOMING)
        for child in weapon.children
    )
