"""Papers that give a figure, and whose they are: "figures from the union", "a list drawn up by the police"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import claim_doc
from briefing_tui.extract.grammar.actor_kinds import animate, is_event
from briefing_tui.extract.vocabulary import words

SETS = frozenset({"put", "set", "place", "estimate"})
GIVES = frozenset({"give", "provide", "cite", "offer", "issue", "publish", "release", "quote", "compile"})
ALSO = frozenset(
    {"loss", "casualty", "estimate", "death", "fatality", "injury", "range"}
)  # what a figure is given of, besides tolls
TIMES = frozenset({"DATE", "TIME"})  # "confirmed dead by midday"
VERSIONS = frozenset(
    {"document", "statistic", "version", "figure", "number", "account", "count", "tally", "register", "list"}
)
PAPERS = frozenset({"list", "register", "record"})  # "hospital lists stood at 17 dead"
MAKES = frozenset({"put", "compile", "announce", "report", "provide", "make", "draw"})
_KEPT = frozenset({"keep", "collect", "gather", "hold", "maintain"})
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands"})


def source_of(paper: Any | None) -> Any | None:
    """The union of "figures from the union show nine deaths", "a list drawn up by the union", asked of the paper."""
    if paper is None or paper.lemma_.lower() not in VERSIONS | PAPERS | ALSO | words("casualties", "toll"):
        return None
    made = [
        by
        for one in paper.rights
        if one.dep_ == "acl" and one.lemma_ in GIVES | MAKES | _KEPT
        for by in one.rights
    ]
    joints = [one for one in (*paper.rights, *made) if one.lower_ in ("from", "by")]
    return next(
        (c for one in joints for c in one.children if c.dep_ == "pobj" and c.ent_type_ not in TIMES), None
    )


def named_source(figure: Any) -> Any | None:
    """The office of "the latest toll from the office is nine"; not the attack of "the toll from the attack"."""
    source = source_of(figure)
    if source is None or is_event(source) or source.ent_type_ in ("GPE", "LOC", "FAC"):
        return None
    known = animate(source) or source.lemma_.lower() in words("roles", "bodies")
    return source if known or any(c.dep_ == "det" for c in source.lefts) else None


def put_by(verb: Any) -> Any | None:
    """The commission of "was put at 31 by the commission", "was given as 80 by the commission"."""
    if verb.lemma_.lower() not in SETS | GIVES:
        return None
    numbers = claim_doc.read(verb.doc).numbers
    by = [c for c in verb.rights if c.lower_ == "by"]
    by += [b for c in verb.rights for g in c.children if g.i in numbers for b in g.rights if b.lower_ == "by"]
    return next(
        (c for one in by for c in one.children if c.dep_ == "pobj" and c.ent_type_ not in TIMES), None
    )


def subject(verb: Any) -> Any | None:
    """The subject of a verb; the list of "a list drawn up by the police named nine dead", which hangs on the list."""
    own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    up = verb
    while own is None and up.dep_ in ("acl", "relcl", "pobj", "agent") and up.head.i < up.i:
        up = up.head
    return own if own is not None else (up if up is not verb else None)


def is_toll(noun: Any) -> bool:
    """ "Spoke of a toll of nine"."""
    return noun.lemma_.lower() in words("casualties", "toll") and any(c.lower_ == "of" for c in noun.rights)


def numbered(noun: Any) -> bool:
    counted = noun.i in claim_doc.read(noun.doc).numbers  # "a total of 27 dead", "more than 40"
    of = [two for one in noun.rights if one.lower_ == "of" for two in one.children if two.dep_ == "pobj"]
    counted = counted or any(
        c.like_num for one in of for c in one.lefts
    )  # "verified the deaths of 12 clerks"
    return counted or bool(noun.like_num) or noun.lower_ in _MANY or any(c.like_num for c in noun.lefts)
