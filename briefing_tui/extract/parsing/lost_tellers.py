"""Who tells something at the head of a sentence: "a spokesman for the rebels announced on Tuesday that nine had died".

The small model takes "announced" for a word that describes the rebels, and leaves the sentence without a verb. So it
does with who tells it last and gives half a name: "nine had died, a man who gave his name only as Jan said".
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

TELLS = frozenset(
    {"announced", "reported", "confirmed", "claimed", "stated", "declared", "estimated", "added", "boasted"}
)
_DOWN = frozenset({"pobj", "prep", "conj", "appos", "dobj", "relcl"})
SAID = frozenset({"said", "says", "say"})
_TOLD = frozenset({"said", "told"})
_COUNTS = frozenset(
    {
        "reported",
        "counted",
        "recorded",
        "registered",
        "tallied",
        "confirmed",
        "listed",
        "documented",
        "reports",
        "confirms",
        "counts",
        "records",
        "acknowledged",
    }
)


def mend(doc: Doc) -> Doc:
    """The document with such verbs put over their sentence."""
    changes: list[Change] = []
    for verb in picked(doc, LOWER, _COUNTS):
        changes += _counted(verb)
    for said in picked(doc, LOWER, SAID):
        changes += _said_to_have(said) or _said_last(said)
        changes += _goes_on(said)
    for said in picked(doc, LOWER, _TOLD):
        changes += _behind_a_clause(said)
    for verb in picked(doc, LOWER, TELLS | SAID):
        changes += _named_first(verb)
    for verb in picked(doc, LOWER, TELLS):
        teller = _teller(verb) if verb.dep_ in ("acl", "relcl") else None
        if teller is not None:
            label = "ROOT" if teller.dep_ == "ROOT" else teller.dep_
            over = verb if teller.head.i == teller.i else teller.head
            changes += [Change(verb, "VBD", label, over), Change(teller, label="nsubj", head=verb)]
            changes += [
                Change(mark, head=verb) for mark in teller.rights if mark.dep_ == "punct" and mark.i > verb.i
            ]
    for half in picked(doc, LOWER, {"as"}):
        changes += _half_named(half)
    return written(doc, changes)


def _half_named(half: Any) -> list[Change]:
    """What "as" changes in "nine had died, a man who gave his name only as Jan said"."""
    said = half.head
    jan = next((c for c in said.lefts if c.dep_ == "nsubj" and c.i > half.i), None)
    if half.dep_ != "mark" or jan is None or said.tag_ != "VBD" or jan.tag_ not in ("NNP", "NNPS"):
        return []
    name = next((one for one in half.doc[max(half.i - 3, 0) : half.i] if one.lower_ == "name"), None)
    gave = name.head if name is not None else said
    man = gave.head
    if gave.dep_ not in ("relcl", "acl") or man.i > gave.i or man.dep_ not in ("appos", "npadvmod", "dep"):
        return []
    told = man.head
    while told.tag_[:2] != "VB" and told.head.i != told.i:
        told = told.head
    if told.tag_[:2] != "VB" or told.i > man.i:
        return []
    over = said if told.head.i == told.i else told.head
    only = [Change(c, head=gave) for c in said.lefts if c.i < half.i]
    return [
        *only,
        Change(half, tag="IN", label="prep", head=gave),
        Change(jan, label="pobj", head=half),
        Change(man, label="nsubj", head=said),
        Change(said, label=told.dep_, head=over),
        Change(told, label="ccomp", head=said),
    ]


def _said_to_have(said: Any) -> list[Change]:
    """ "An attack that the guard said killed five people", where the parse gives the five to another verb."""
    deed = next((c for c in said.rights if c.i == said.i + 1 and c.dep_ in ("xcomp", "ccomp")), None)
    opened = any(one.lower_ in ("that", "which") for one in said.doc[max(said.i - 8, 0) : said.i])
    if deed is None or deed.tag_ not in ("VBN", "VBD") or not opened:
        return []
    for noun in said.doc[deed.i + 1 : deed.i + 8]:
        if noun.tag_[:2] == "NN" and any(c.like_num for c in noun.lefts):
            if noun.is_ancestor(deed):
                return []
            whose = [Change(noun, label="dobj", head=deed)] if noun.head.i != deed.i else []
            return [Change(deed, "VBD", "ccomp", said), *whose]
        if noun.tag_[:2] in ("VB", "MD", ","):
            break
    return []


def _said_last(said: Any) -> list[Change]:
    """ "Troops killed nine in Karsk, the army's press wing, the Bureau (B), said": the wing said so, and was not killed."""
    told = said.head
    if said.dep_ != "conj" or told.tag_ != "VBD" or said.i < 3 or said.doc[said.i - 1].text != ",":
        return []
    if any(c.dep_ in ("nsubj", "cc") for c in said.lefts) or any(c.dep_ == "cc" for c in told.rights):
        return []
    objects = [c for c in told.rights if c.dep_ == "dobj"]
    wing = objects[-1] if len(objects) > 1 else None
    if wing is None or said.doc[wing.left_edge.i - 1].text != "," or wing.i > said.i:
        return []
    over = said if told.head.i == told.i else told.head
    named = [Change(c, label="appos") for c in wing.rights if c.dep_ == "conj" and c.tag_[:3] == "NNP"]
    return [
        *named,
        Change(said, label=told.dep_, head=over),
        Change(told, label="ccomp", head=said),
        Change(wing, label="nsubj", head=said),
    ]


def _goes_on(said: Any) -> list[Change]:
    """ "A bomb exploded, the police said, blaming the Front": the police blame, and not the bomb."""
    doc, i = said.doc, said.i
    if i + 2 >= len(doc) or doc[i + 1].text != "," or not any(c.dep_ == "nsubj" for c in said.lefts):
        return []
    blaming = doc[i + 2]
    theirs = blaming.tag_ == "VBG" and blaming.dep_ == "advcl" and blaming.head.i < i
    return [Change(blaming, head=said)] if theirs else []


def _counted(verb: Any) -> list[Change]:
    """ "A hospital director reported well over 90 dead", where the parse takes the director for who was reported."""
    before = [child for child in verb.lefts if child.dep_ in ("nsubjpass", "aux", "auxpass")]
    told = [child for child in verb.rights if child.dep_ == "oprd" and child.lower_ in _HURT]
    if not told or not any(one.like_num for one in told[0].subtree):
        return []
    if verb.tag_ in ("VBD", "VBP", "VBZ") and not before and not any(c.dep_ == "dobj" for c in verb.rights):
        return [Change(told[0], label="dobj", head=verb)]  # "officials confirmed 120 dead": they are not
    if verb.tag_ != "VBN" or len(before) != 1 or before[0].i != verb.i - 1:
        return []
    return [
        Change(verb, "VBD", verb.dep_, verb.head),
        Change(before[0], label="nsubj", head=verb),
        Change(told[0], label="dobj", head=verb),
    ]


_HURT = frozenset({"dead", "killed", "wounded", "injured", "missing"})


def _named_first(verb: Any) -> list[Change]:
    """ "Jan Moor, the head of one of the bands that form the Front, said it had won": Jan did, and not the bands."""
    doc, jan = verb.doc, verb.head
    bands = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or jan.dep_ != "ROOT" or bands is None:
        return []
    of = doc[bands.left_edge.i - 1]
    named = jan.tag_[:2] == "NN" and doc[jan.i + 1].text == "," and doc[verb.i - 1].text == ","
    if not named or of.lower_ != "of" or of.i < jan.i or not any(c.dep_ == "relcl" for c in bands.rights):
        return []
    return [
        Change(verb, label="ROOT", head=verb),
        Change(jan, label="nsubj", head=verb),
        Change(bands, label="pobj", head=of),
        *(Change(c, head=verb) for c in jan.rights if c.i > verb.i),
    ]


def _teller(verb: Any) -> Any | None:
    """The noun that heads the sentence in place of the verb, which tells a whole clause that "that" opens."""
    told = any(
        clause.dep_ in ("ccomp", "acl", "relcl") and clause.i > verb.i and _opened(clause, verb)
        for clause in verb.rights
    )
    if not told:
        return None
    up = verb.head
    while up.dep_ in _DOWN and up.head.i < up.i and (up.dep_ != "dobj" or up.head.dep_ == "relcl"):
        up = up.head  # "the head of one of the groups that form the Front, boasted"
    alone = up.dep_ == "ROOT" and up.tag_[:2] in ("NN", "PR") and up.i < verb.i
    return up if alone and not any(child.dep_ == "nsubj" for child in up.children) else None


def _opened(clause: Any, verb: Any) -> bool:
    return any(mark.lower_ == "that" and mark.i > verb.i and mark.dep_ == "mark" for mark in clause.lefts)


def _behind_a_clause(said: Any) -> list[Change]:
    """ "A member of a militia that helps the army told reporters": the member told them, and the army is who is helped."""
    helps = said.head
    helped = next((one for one in said.lefts if one.dep_ == "nsubj"), None)
    if said.dep_ != "ccomp" or helps.dep_ != "relcl" or helped is None or helped.left_edge.i != helps.i + 1:
        return []
    if not any(one.tag_ in {"WDT", "WP"} for one in helps.lefts) or any(
        one.dep_ == "mark" for one in said.lefts
    ):
        return []
    teller = helps.head
    while teller.dep_ == "pobj" and teller.head.dep_ == "prep" and teller.head.head.i < teller.i:
        teller = teller.head.head
    if teller.dep_ != "ROOT" or teller.tag_[:2] != "NN":
        return []
    made = [Change(one, head=said) for one in teller.rights if one.i > said.i]
    made += [Change(teller, label="nsubj", head=said), Change(helped, label="dobj", head=helps)]
    return [*made, Change(said, label="ROOT", head=said)]
