"""First sentences of reports, whose subject is a deed told at length: "Shelling by rebels on a camp in Orva killed 40".

The small model takes "killed" for a word that describes the last noun before it, and leaves the deed, and who tells of
it, without a verb. What has an object is no passive participle: somebody or something did it.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked
from briefing_tui.extract.parsing.reported_lists import SAID

_HARMS = frozenset(
    {"killed", "wounded", "injured", "left", "destroyed", "damaged", "claimed", "displaced", "forced"}
)
_UP = frozenset({"pobj", "prep", "appos", "acl", "conj", "dobj"})
_TOPS = frozenset({"ROOT", "nsubj", "advcl", "ccomp", "npadvmod", "dep"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DEEDS = _NOUNS | {"VBG"}
_COUNTED = frozenset({"NNS", "CD", "NN"})
_WHEN = frozenset({"prep", "npadvmod", "advmod", "punct"})
_HOURS = frozenset({"overnight", "early", "late"})
_FIRE = frozenset({"shelling", "bombing", "shooting", "fighting", "flooding", "firing"})
# What opens a sentence with a capital, behind a dateline a name to the model.
_HOW = frozenset(
    {"intense", "heavy", "fierce", "fresh", "sporadic", "renewed", "deadly", "indiscriminate", "relentless"}
)
_OWNED = frozenset({"claimed", "blamed"})
_UPON = frozenset({"on", "against", "at", "in", "near", "outside"})
_OR = 2  # tokens from "killed" to the "wounded" of "killed or wounded"
_FAR = 12  # heads from the verb up to the deed
_OFFICE = 16  # tokens of who tells it


def mend(doc: Doc) -> Doc:
    """The document in which such deeds have their verb, and who tells of them theirs."""
    changes: list[Change] = []
    for verb in picked(doc, LOWER, _HARMS):
        if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and (deed := _deed(verb)) is not None:
            changes += _did(verb, deed)
    changes += [change for fire in picked(doc, LOWER, _FIRE) for change in _fire(fire)]
    changes += [change for owned in picked(doc, LOWER, _OWNED) for change in _upon(owned)]
    changes += [change for late in picked(doc, TAG, {"RB"}) for change in _bare_figure(late)]
    return written(doc, changes)


def _deed(verb: Any) -> Any | None:
    """What the sentence opens with and has no verb for; None where the verb has no object or describes a noun."""
    either = next(
        (c for c in verb.rights if c.dep_ == "conj" and c.tag_[:2] == "VB" and c.i - verb.i <= _OR), verb
    )
    harmed = next((c for one in (verb, either) for c in one.rights if c.dep_ == "dobj"), None)
    if harmed is None or harmed.tag_ not in _COUNTED or verb.head.i > verb.i:
        return None
    figure = verb.doc[either.i + 1 : harmed.i + 1]
    if not any(word.tag_ == "CD" or word.lower_ in ("dozens", "scores", "hundreds") for word in figure):
        return None
    top = verb.head
    for _ in range(_FAR):
        if top.dep_ not in _UP or top.head.i > verb.i:
            break
        top = top.head
    opens = top.dep_ in _TOPS and top.tag_ in _DEEDS and top.i < verb.i
    told = top.dep_ == "ROOT" or (top.head.lower_ in SAID and top.head.i > verb.i)
    finite = any(c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in top.rights if c.i < verb.i)
    return top if opens and told and not finite else None


def _did(verb: Any, deed: Any) -> list[Change]:
    said = deed.head if deed.head.i != deed.i else None
    above, label = (verb, "ROOT") if said is None else (said, "ccomp")
    changes = [
        Change(verb, tag="VBD", label=label, head=above),
        Change(deed, tag="NN" if deed.tag_ == "VBG" else deed.tag_, label="nsubj", head=verb),
    ]
    changes += [
        Change(c, head=verb)
        for c in deed.rights
        if c.i > verb.i and c.dep_ in ("punct", "cc", "prep", "advcl")
    ]
    if said is not None:  # "On 10 March, gunmen in a taxi killed two, police said": not when they said it
        changes += [Change(c, head=verb) for c in said.lefts if c.i < deed.left_edge.i and c.dep_ in _WHEN]
    if said is None or any(c.dep_ == "nsubj" and c.i != deed.i for c in said.lefts):
        return changes
    return [*changes, *_teller(verb, said)]


def _teller(verb: Any, said: Any) -> list[Change]:
    """The group of "..., a medical group said", to the model one more of those killed."""
    doc = verb.doc
    comma = next(
        (i for i in range(said.i - 1, max(said.i - _OFFICE, verb.i), -1) if doc[i].text == ","), None
    )
    if comma is None:
        return []
    heads = [one for one in doc[comma + 1 : said.i] if one.head.i <= comma and one.tag_ in _NOUNS]
    return [Change(heads[0], label="nsubj", head=said)] if len(heads) == 1 else []


def _upon(owned: Any) -> list[Change]:
    """The convoy of "air strikes claimed by the Front on a convoy": it was hit, and owned up to nothing."""
    if owned.dep_ != "acl" or owned.tag_ != "VBN" or owned.head.tag_ not in _NOUNS:
        return []
    upon = [c for c in owned.rights if c.dep_ == "prep" and c.lower_ in _UPON]
    return [Change(c, head=owned.head) for c in (upon[1:] if owned.lower_ == "blamed" else upon)]


def _fire(fire: Any) -> list[Change]:
    """ "Intense shelling by rebels killed two", "shelling claimed by rebels killed two": a noun, and what is said of it."""
    over, verb = fire.head, fire.head.head
    if fire.tag_ != "VBG" or verb.tag_ not in ("VBD", "VBZ", "VBN") or verb.i == over.i:
        return []
    how = over.tag_ == "JJ" or over.lower_ in _HOW
    if how and over.dep_ == "nsubj" and over.i == fire.i - 1 and verb.i > fire.i:
        by = [Change(c, label="prep") for c in fire.rights if c.dep_ == "agent"]
        return [
            *by,
            Change(over, tag="JJ", label="amod", head=fire),
            Change(fire, tag="NN", label="nsubj", head=verb),
        ]
    claimed = (
        over.tag_ == "VBN" and over.i == fire.i + 1 and over.dep_ in ("csubj", "nsubj") and verb.i > over.i
    )
    if fire.dep_ == "auxpass" and claimed:
        return [Change(over, label="acl", head=fire), Change(fire, tag="NN", label="nsubj", head=verb)]
    return []


def _bare_figure(late: Any) -> list[Change]:
    """The 33 of "injured at least 33 overnight", to the model a measure of the night."""
    figure, verb = next((c for c in late.lefts if c.tag_ == "CD"), None), late.head
    if figure is None or late.lower_ not in _HOURS or figure.i != late.i - 1 or verb.tag_[:2] != "VB":
        return []
    if any(c.dep_ == "dobj" for c in verb.rights) or verb.i > figure.i:
        return []
    return [Change(figure, label="dobj", head=verb)]
