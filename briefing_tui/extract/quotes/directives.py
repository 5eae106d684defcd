"""What somebody is urged to do: urged the council to meet · called on both sides to let convoys pass.

Whom it is asked of belongs to the statement where a noun names them; a pronoun does not.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes import clause_ends
from briefing_tui.extract.quotes.cues import Cue
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.vocabulary import words

_PREPOSITIONS = ("on", "upon", "to", "for")


def asked_of(page: Page, cue: Cue) -> list[tuple[int, int]]:
    """The stretch that says who is to do what, as parts; empty where the cue asks nothing of anybody."""
    token = cue.token
    following = page.tokens[token.i + 1].lower_ if token.i + 1 < len(page.tokens) else ""
    lemma = f"{cue.lemma}_{following}" if following in _PREPOSITIONS else cue.lemma
    if cue.who is None or token.dep_ == "acl" or lemma not in words("cues", "directive"):
        return []  # "a policy urging staff to report" is nobody's statement
    if lemma in words("cues", "wishes") and token.tag_ == "VBG":
        return []  # a petition asking for a ban, crowds calling for it
    if cue.lemma == "accuse":
        return [] if _each_other(token) else _accused(page, token)
    if following == "for":
        return _wanted(page, token)
    if any(c.dep_ == "ccomp" and _says_that(c) for c in token.children):
        return []
    asked = _asked(token)
    if asked is None:
        return []
    verb, whom = asked
    first = whom.left_edge.idx if whom is not None and whom.pos_ != "PRON" else verb.left_edge.idx
    last = min(verb.right_edge.idx + len(verb.right_edge), page.sentence(token)[1])
    return clause_ends.kept(page, [(first, clause_ends.without_aside(page, verb.i, last))])


def _wanted(page: Page, token: Any) -> list[tuple[int, int]]:
    """What somebody calls for: called for | an inquiry into the shooting."""
    place = next((c for c in token.children if c.lower_ == "for" and c.i == token.i + 1), None)
    thing = next((c for c in place.children if c.dep_ == "pobj"), None) if place is not None else None
    if thing is None or thing.pos_ == "PRON" or thing.ent_type_ in ("PERSON", "DATE", "TIME"):
        return []
    last = thing.right_edge
    end = min(last.idx + len(last), page.sentence(token)[1])
    return clause_ends.kept(page, [(thing.left_edge.idx, clause_ends.without_aside(page, thing.i, end))])


def _accused(page: Page, token: Any) -> list[tuple[int, int]]:
    """What somebody is accused of doing: accused the army | of moving guns among houses."""
    whom = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    places = [token, *([whom] if whom is not None else [])]
    of = next((c for p in places for c in p.children if c.lower_ == "of" and c.i > token.i), None)
    deed = next((c for c in of.children if _doing(c)), None) if of is not None else None
    if whom is None or deed is None:
        return []
    first = whom.left_edge.idx if whom.pos_ != "PRON" else deed.left_edge.idx
    last = min(deed.right_edge.idx + len(deed.right_edge), page.sentence(token)[1])
    return clause_ends.kept(page, [(first, clause_ends.without_aside(page, deed.i, last))])


def _each_other(token: Any) -> bool:
    """Whether both sides say it of each other, so that nobody is told what of whom."""
    return any(a.lower_ == "each" and a.nbor(1).lower_ == "other" for a in list(token.subtree)[:-1])


def _doing(word: Any) -> bool:
    """Whether "of" is followed by a deed, also one read as a noun: of moving guns, of selling coordinates."""
    if word.dep_ == "pcomp":
        return bool(word.tag_ == "VBG")
    first = word.left_edge
    return bool(
        word.dep_ == "pobj"
        and first.i < word.i
        and first.lower_.endswith("ing")
        and first.tag_ in ("NN", "VBG")
    )


def _says_that(clause: Any) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _asked(token: Any) -> tuple[Any, Any] | None:
    """(infinitive, who is to do it or None) behind a verb of urging."""
    hung = [c for c in token.children if c.i > token.i]
    whom = next((c for c in hung if c.dep_ in ("dobj", "dative")), None)
    preposition = next((c for c in hung if c.dep_ == "prep" and c.lower_ in ("on", "upon", "to")), None)
    if whom is None and preposition is not None:
        whom = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    places = [
        token,
        *([whom] if whom is not None else []),
        *([preposition] if preposition is not None else []),
    ]
    for place in places:
        for verb in place.children:
            if verb.i <= token.i or verb.tag_ != "VB" or not any(c.tag_ == "TO" for c in verb.lefts):
                continue
            subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
            if subject is None and whom is not None and whom.i > verb.i:
                continue
            return verb, subject if subject is not None else whom
    return None
