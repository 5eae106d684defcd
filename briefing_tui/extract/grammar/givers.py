"""Who gives a figure without a verb of saying: "put the toll at 19", "spoke of 19 dead", "counted 19 dead".

Such a clause is a statement of its own. Where it stands in the sentence of another speaker ("12 died, police said, but
the hospital put the toll at 19"), the figure is the giver's. Source: Quirk et al. 1985, 16.20-16.32, verbs of stating.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import claim_doc, papers
from briefing_tui.extract.grammar.actor_kinds import animate
from briefing_tui.extract.vocabulary import words

_UP = 6  # heads between the key word of a claim and the verb that gives its figure
_DEEDS = frozenset(
    {"death", "body", "discovery", "find", "attack", "blast", "collapse", "arrest", "release", "strike"}
)
_REVISES = frozenset(
    {
        "revise",
        "raise",
        "lower",
        "correct",
        "increase",
        "update",
        "cut",
        "reduce",
        "push",
        "downgrade",
        "bring",
    }
)
_BRINGS = words("casualties", "set") | _DEEDS
_TALKS = frozenset({"speak", "talk", "tell"})
_KEEPS = frozenset({"stand", "stick"})  # "stood by its count of 30 dead"
_SHOWS = frozenset({"show", "find", "name", "indicate"})  # "a count by the union found nine dead"
_SEES = frozenset({"see"})
_SAYS = frozenset({"say", "claim", "concede", "admit", "name"})
_STAYS = frozenset({"be", "stay", "stand", "remain", "have"})
_BODIES = frozenset({"body", "corpse"})
_HURT = frozenset({"dead", "wounded", "injured", "missing"})
_RECORDS = frozenset({"record", "file", "books", "list"})
_CARES = frozenset({"treat", "admit", "receive"})  # "the Red Cross has taken in 62 wounded"
_CARERS = frozenset({"hospital", "clinic", "doctor", "medic", "surgeon", "nurse", "ward"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "conj"})


def giver(doc: Any, trigger: int) -> Any | None:
    """The noun that gives the figure of the claim with key word `trigger`; None where no such verb governs it."""
    token = doc[trigger]
    if trigger and doc[trigger - 1].like_num and doc[trigger - 1].dep_ in {"dobj", "pobj"}:
        token = doc[trigger - 1]  # "counted 31 wounded", "gave a figure of nine killed": whatever hangs on it
    elif trigger and doc[trigger - 1].like_num and doc[trigger - 1].dep_ == "conj":
        token = doc[trigger - 1].head  # "counted between 12 and 15 wounded"
    if token.dep_ == "conj" and token.pos_ == "NOUN" and gives(token.head):
        token = token.head  # "counted 12 wounded, but no deaths"
    if (
        token.tag_ == "VBN"
        and token.dep_ == "acl"
        and token.head.dep_ == "pobj"
        and token.head.head.lower_ == "of"
    ):
        token = token.head  # "spoke of 12 soldiers killed"
    if token.tag_ == "VBN" and token.dep_ == "conj" and _of_a_figure(token) and gives(token.head):
        token = token.head  # "put the toll at 5 dead and 11 wounded", "counts 50 dead and 43 vans burnt"
    if token.pos_ == "ADJ" and token.dep_ in ("advcl", "oprd", "ccomp") and gives(token.head):
        token = token.head  # "counted 31 soldiers dead"
    if token.tag_ == "VBN" and token.dep_ == "acl" and token.head.dep_ == "dobj":
        token = token.head  # "gave 12 guards killed"
    as_ = token.tag_ == "VBN" and token.dep_ == "advcl" and token.i and token.nbor(-1).lower_ == "as"
    if as_ and gives(token.head):
        token = token.head  # "listed 12 guards as killed"
    if token.dep_ == "nsubjpass" and (by := papers.put_by(token.head)) is not None:
        return by  # "the toll was put at 31 by the commission"
    to = token.lemma_ == "put" and any(
        c.lower_ in ("to", "out") for c in token.rights
    )  # "put it to the torch"
    if token.lemma_ in {"put", "estimate"} and token.pos_ == "VERB" and not to:
        return _own_subject(token, trigger)
    for up in (token, token.head, token.head.head):
        if up.lemma_ in _STAYS and (whose := _whose_figure(up)) is not None:
            return whose
        if up.pos_ == "VERB":
            break
    for _ in range(_UP):
        if (reporter := _reported_by(token)) is not None or (reporter := _claimant(token)) is not None:
            return reporter
        if gives(token):
            return _own_subject(token, trigger)
        beside = (
            token.dep_ == "conj" and token.pos_ == "NOUN"
        )  # "put the dead at 9 and the number of missing at 17"
        if token.head.i == token.i or (token.dep_ in _CLAUSES and not beside):
            return None
        token = token.head
    return None


def _claimant(token: Any) -> Any | None:
    """The rebels of "the rebels' claim of 20 dead", asked of the claim."""
    if token.lemma_ != "claim" or token.pos_ != "NOUN":
        return None
    named = [c for c in token.lefts if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN")]
    named += [c for by in token.rights if by.lower_ == "by" for c in by.children if c.dep_ == "pobj"]
    return named[0] if named else None


def _whose_figure(be: Any) -> Any | None:
    """The army of "the army's initial figure was 16", "the army version is two dead", "the toll given by the army is nine"."""
    figure = next((c for c in be.lefts if c.dep_ == "nsubj"), None)
    if figure is not None and figure.like_num:  # "nine dead is the figure given by the army"
        figure = next((c for c in be.rights if c.dep_ == "attr"), None)
    if (
        figure is None
        or figure.lemma_.lower() not in words("casualties", "toll") | papers.ALSO | papers.VERSIONS
    ):
        return None
    if be.dep_ == "relcl" and any(c.tag_ == "WP$" for c in figure.lefts):
        whose = be.head  # "a collective of herders, whose list has twelve names"
        return whose.head.head if whose.dep_ == "pobj" and whose.head.lower_ == "of" else whose
    given = (c for c in figure.rights if c.dep_ == "acl" and c.lemma_ in papers.GIVES | papers.MAKES)
    return (
        next((c for c in figure.lefts if c.dep_ == "poss" and c.tag_ in ("NN", "NNS", "NNP", "NNPS")), None)
        or next(
            (g for c in (*given, figure) for b in c.children if b.lower_ == "by" for g in b.children),
            None,
        )
        or next(
            (
                c
                for c in figure.lefts
                if c.dep_ == "compound" and c.lemma_.lower() in words("claims", "label")
            ),
            None,
        )
        or papers.named_source(figure)
        or (figure if figure.lemma_.lower() in papers.PAPERS and any(figure.lefts) else None)
    )


def _reported_by(verb: Any) -> Any | None:
    """The hospital of "nine deaths were reported by the hospital"."""
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in words("claims", "report") | papers.GIVES:
        return None
    if not any(c.dep_ == "auxpass" for c in verb.lefts):
        return None
    by = next((c for c in verb.rights if c.dep_ == "agent"), None)
    if by is None:
        return None
    return next((c for c in by.children if c.dep_ == "pobj" and c.ent_type_ not in papers.TIMES), None)


def _own_subject(verb: Any, trigger: int) -> Any | None:
    """The subject of the verb, or of the verb it is joined to ("confirmed it but gave a toll of four").

    Of "five wounded (Wire; the Front claimed nine)" it is the Front, and it gives only the nine.
    """
    named = [c for c in verb.lefts if c.dep_ == "nsubj" and not c.lower_.endswith(("self", "selves"))]
    if not named and verb.lemma_ in _SHOWS and papers.source_of(paper := papers.subject(verb)) is not None:
        return paper
    if named and named[0].lower_ in ("which", "who", "that") and verb.dep_ == "relcl":
        return verb.head  # "a bulletin by a firm, which spoke of two dead"
    if not named and verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return _own_subject(verb.head, trigger)  # "claimed the raid, speaking of three dead soldiers"
    if not named and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        first = verb.head
        if first.dep_ == "acl":  # "claimed it in a statement sent to reporters and put the toll at four"
            first = next((up for up in first.ancestors if up.pos_ == "VERB"), first)
        named = [c for c in first.lefts if c.dep_ == "nsubj"]
    if not named and verb.dep_ in {"conj", "dep"} and (behind := _behind_semicolon(verb)) is not None:
        return behind
    if len(named) < 2:
        ahead = named and any(verb.doc[i].text == ";" for i in range(trigger, named[0].i))
        return named[0] if named and not ahead else None
    if named[-1].tag_ == "PRP":
        return named[-1]  # "lowered the number of dead, a day after they had spoken of 40"
    parted = [i for i in range(named[0].i, named[-1].i) if verb.doc[i].text == ";"]
    if not parted:
        return named[0]
    return named[-1] if trigger > parted[-1] else None


def _behind_semicolon(verb: Any) -> Any | None:
    """The movement of "four died; a movement, Amani Sasa, counts seven", hung on what stands before the semicolon."""
    doc = verb.doc
    stop = next((i for i in range(verb.i - 1, verb.head.i, -1) if doc[i].text == ";"), None)
    if stop is None:
        return None
    opens = (t for t in doc[stop + 1 : verb.i] if t.left_edge.i == stop + 1 and t.head.i <= stop)
    return next((t for t in opens if t.pos_ in ("NOUN", "PROPN")), None)


def gives(verb: Any) -> bool:
    """Does the verb give a figure: set it, name it, count it?"""
    if verb.pos_ != "VERB":
        return False
    lemma = verb.lemma_.lower()
    if lemma in _TALKS or (lemma == "admit" and any(c.lower_ == "to" for c in verb.rights)):
        of = next((c for c in verb.rights if c.lower_ in ("of", "to")), None)
        return of is not None and any(papers.numbered(c) or papers.is_toll(c) for c in of.children)
    figure = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if figure is None and lemma in _REVISES:  # "revised down the toll to 11"
        figure = next((c for one in verb.rights if one.lower_ in ("up", "down") for c in one.children), None)
    if lemma == "have":
        on = (c for c in verb.rights if c.lower_ == "on")
        if figure is not None and figure.lemma_.lower() == "name" and papers.numbered(figure):
            return True  # "the union has 19 names", "one person on record"
        return figure is not None and any(g.lower_ in _RECORDS for c in on for g in c.children)
    if lemma in _CARES or (
        lemma == "take" and any(c.lower_ == "in" and c.dep_ == "prt" for c in verb.rights)
    ):
        carers = [c for c in verb.lefts if c.dep_ == "nsubj" and all(one.tag_ != "PRP$" for one in c.lefts)]
        cares = any(c.lemma_.lower() in _CARERS or c.ent_type_ == "ORG" for c in carers)
        return cares and verb.dep_ != "ccomp" and figure is not None and papers.numbered(figure)
    behind = verb.doc[verb.i + 1 : verb.i + 3]  # "had said 11 earlier", "said between 25 and 40"
    number = claim_doc.read(verb.doc).numbers.get(verb.i + 1)
    ranged = number is not None and number.start == verb.i + 1 and number.sense == "count"
    if lemma in _SHOWS and papers.source_of(papers.subject(verb)) is not None:
        return ranged or (figure is not None and papers.numbered(figure))
    if lemma in words("claims", "report") and figure is None and ranged:
        return True
    if lemma in words("claims", "report") and figure is None:  # "counts seven dead", where "dead" is a clause
        dead = next((c for c in verb.rights if c.dep_ == "ccomp" and c.pos_ == "ADJ"), None)
        return dead is not None and any(c.like_num for c in dead.lefts)
    if lemma in _KEEPS:
        to = next((c for c in verb.rights if c.lower_ in ("by", "to")), None)
        figure = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
        return figure is not None and figure.lemma_.lower() in words("casualties", "toll") | papers.ALSO
    if figure is None:
        return lemma in _SAYS and len(behind) > 0 and bool(behind[0].like_num or ranged)
    if lemma in words("claims", "report"):
        return papers.numbered(figure)
    if lemma in _SAYS:
        # "activists said at least 50", "the council says 71 houses", "the rebels claimed 20 dead";
        # but "the blast claimed 20 lives"
        told = lemma == "say" or figure.lower_ in _HURT
        return bool(figure.like_num) or (told and papers.numbered(figure))
    if lemma in _SEES:
        return figure.lemma_.lower() in _BODIES and papers.numbered(figure)
    listed = lemma in papers.GIVES and figure.lemma_.lower() in papers.PAPERS | {
        "name"
    }  # "published a list with six names"
    named = (
        listed or figure.lemma_.lower() in words("casualties", "toll") | papers.ALSO or figure.lower_ in _HURT
    )
    if lemma in papers.SETS:
        # "put the number of soldiers killed at 19", where "at" may hang on "killed"
        return named and any(c.lower_ in ("at", "between", "as") for c in (*verb.rights, *figure.subtree))
    if (
        lemma in _REVISES
    ):  # "revised the toll to 12 dead", "police raised it to eleven"; not "two deaths raised it"
        by = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        counted = by is not None and papers.numbered(by) and not animate(by)
        brings = by is None or by.tag_ == "WDT" or counted or by.lemma_.lower() in _BRINGS
        to = any(c.lower_ == "to" for c in verb.doc[figure.i : figure.i + _UP])
        return to and not brings and (named or figure.lower_ == "it")
    harmed = any(c.dep_ == "acl" and c.tag_ == "VBN" for c in figure.rights)
    if figure.like_num and lemma in papers.GIVES:
        return True  # "a first statement had given eight"
    return (named or (harmed and papers.numbered(figure))) and lemma in papers.GIVES


def _of_a_figure(participle: Any) -> bool:
    """Does the participle stand behind a figure, or a noun with one, without an auxiliary?"""
    before = participle.nbor(-1)
    counted = before.like_num or (before.head.i == participle.i and papers.numbered(before))
    return counted and not any(c.dep_ in ("aux", "auxpass") for c in participle.lefts)
