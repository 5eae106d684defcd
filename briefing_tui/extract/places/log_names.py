"""Names that stand alone in a log, between its marks, behind what happened: "Abduction of 3 nurses, Orva, by gunmen".

Only in notes that have a header, and in sentences that have no verb of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing import note_headers, wording
from briefing_tui.extract.places import chain_links

_BEFORE = frozenset({",", "+", "-", "–"})
_BEHIND = frozenset({",", ";", ".", "(", "+", ":", "/", "-", "–"})
_NOTE = 110  # tokens
_ACRONYM = 5  # letters


def find(doc: Any, taken: set[int]) -> Iterator[chain_links.Link]:
    """The names, in order, that no other rule has taken."""
    if len(doc) > _NOTE:
        return
    headed = note_headers.every(wording.parsed(doc))
    for sentence in wording.sentences(doc) if headed else ():
        if sentence[0].idx < headed[0][2].end or _has_verb(sentence):
            continue
        told = False  # what happened has been said
        for token in sentence:
            if told and token.i not in taken and _opens(token):
                link = _link(doc, token.i)
                if link is not None:
                    yield link
            told = told or is_event(token) or bool(weapons.type_of([token]))


def _has_verb(sentence: Any) -> bool:
    return any(
        token.tag_ in {"VBD", "VBZ", "VBP", "MD"}
        and any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.lefts)
        for token in sentence
    )


def _opens(token: Any) -> bool:
    return bool(
        token.text[0].isupper()
        and not (token.is_upper and len(token) <= _ACRONYM)
        and token.nbor(-1).text in _BEFORE
        and not token.is_sent_start
    )


def _link(doc: Any, start: int) -> chain_links.Link | None:
    link = chain_links.read(doc, start)
    if link is None or (link.end < len(doc) and doc[link.end].text not in _BEHIND):
        return None
    name = doc[start : link.name_end]
    if any(_of_somebody(token) for token in name):
        return None
    counted = doc[start - 2] if start > 1 else None
    if counted is not None and is_kind(counted, "civilian") and counted.tag_ in {"NN", "NNP"}:
        return None  # "abduction of a teacher, Ana Moor"
    return link


def _of_somebody(token: Any) -> bool:
    """A word of the name of a group, a force, a ministry or a country's people."""
    nobody = vocabulary.words("note_headers", "nobody")
    kinds = ("military", "police", "militant", "civilian", "unrest", "state")
    return token.ent_type_ == "NORP" or token.lower_ in nobody or is_kind(token, *kinds) or is_event(token)
