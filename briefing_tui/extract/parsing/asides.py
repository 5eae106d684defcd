"""Subjects parted from their verb by an aside: by some of them described, by who says so, by what they are thought to be.

"Nine villagers hiding in a school, three of them toddlers, were killed": the small model takes the toddlers for those
killed. "One soldier, the statement added, sustained a wound": it takes the soldier for who added it.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_HELPERS = frozenset({"was", "were", "are", "is", "have", "had", "has"})
_SAID = frozenset({"said", "added", "says", "reported", "noted", "wrote"})
_GIVEN = frozenset({"put", "given", "set", "placed"})  # "initially put at nine"
_THOUGHT = _GIVEN | {"believed", "thought", "suspected", "presumed", "understood", "reported", "estimated"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_LONGEST = 14  # tokens of an aside


def mend(doc: Doc) -> Doc:
    """The document with such subjects given to their verbs."""
    found: list[Change] = []
    for them in picked(doc, LOWER, {"them"}):
        if them.i > 3 and them.nbor(-1).lower_ == "of":
            found += _some_of_them(them)
    for verb in picked(doc, LOWER, _SAID):
        found += _told(verb)
    for believes in picked(doc, LOWER, {"believes", "believe"}):
        found += _if_believed(believes)
    for thought in picked(doc, LOWER, _THOUGHT):
        found += _thought_to_be(thought)
    for more in picked(doc, LOWER, {"more"}):
        found += _people_more(more)
    return changes.written(doc, found)


def _some_of_them(them: Any) -> list[Change]:
    """The villagers of "nine villagers hiding in a school, three of them toddlers, were killed"."""
    doc, sent = them.doc, them.sent
    if doc[them.i - 3].text != ",":
        return []
    opens = them.i - 3
    ends = next((i for i in range(them.i + 1, min(them.i + _LONGEST, sent.end)) if doc[i].text == ","), None)
    if ends is None or ends + 1 >= sent.end or doc[ends + 1].lower_ not in _HELPERS:
        return []
    verb = doc[ends + 1].head
    false = [c for c in verb.lefts if c.dep_ in _SUBJECTS]
    if doc[ends + 1].dep_ not in ("aux", "auxpass") or len(false) != 1 or not opens < false[0].i < ends:
        return []
    whole = doc[opens - 1]
    while whole.head.i < opens and whole.head.i != whole.i and whole.head.i >= sent.start:
        whole = whole.head
    share = doc[opens + 1]
    if whole.tag_ not in _NOUNS or whole.is_ancestor(verb) or whole.dep_ == "pobj":
        return []
    made = [Change(whole, label=false[0].dep_, head=verb), Change(share, label="appos", head=whole)]
    return made if share == false[0] else [*made, Change(false[0], label="appos", head=share)]


def _thought_to_be(thought: Any) -> list[Change]:
    """The aircraft of "an aircraft, thought to be American, fired on a lorry" fired."""
    doc, before = thought.doc, thought.i - 1
    before -= doc[before].tag_ == "RB"
    if before <= thought.sent.start or doc[before].text != ",":
        return []
    if thought.lower_ in _GIVEN and doc[min(thought.i + 1, len(doc) - 1)].lower_ not in ("at", "as"):
        return []
    beside = thought.dep_ == "acl"
    of_whom = thought.head if beside else next((c for c in thought.lefts if c.dep_ in _SUBJECTS), None)
    if of_whom is None or of_whom.i > thought.i:
        return []
    top = of_whom if beside else thought  # whose place the verb takes
    told = ("acl", "relcl") if beside else ("conj",)
    verb = next((c for c in top.rights if c.dep_ in told and c.i > thought.i), None)
    if verb is None and not beside and thought.head.i > thought.i:
        verb = top = thought.head
    if verb is None or verb.i - thought.i > _LONGEST:
        return []
    helpers = [c for c in verb.lefts if c.dep_ == "aux" and c.lower_ in ("has", "have", "had")]
    if (verb.tag_ != "VBD" and not helpers) or doc[(helpers or [verb])[0].i - 1].text != ",":
        return []
    if any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return []
    root = top.head.i == top.i
    return [
        *(Change(c, tag="JJ") for c in thought.rights if c.ent_type_ == "NORP"),  # "believed American"
        Change(thought, tag="VBN", label="acl", head=of_whom),
        Change(of_whom, label="nsubj", head=verb),
        Change(verb, label="ROOT" if root else top.dep_, head=verb if root else top.head),
    ]


def _if_believed(believes: Any) -> list[Change]:
    """The miners of "twelve miners, or nine if one believes the prefect, were killed"."""
    doc, sent = believes.doc, believes.sent
    if (
        believes.i < sent.start + 5
        or doc[believes.i - 2].lower_ != "if"
        or doc[believes.i - 4].lower_ != "or"
    ):
        return []
    opens = believes.i - 5
    ends = next(
        (i for i in range(believes.i + 1, min(believes.i + _LONGEST, sent.end)) if doc[i].text == ","), None
    )
    whole = next((c for c in believes.lefts if c.i < opens), None) or doc[opens - 1]
    if doc[opens].text != "," or ends is None or ends + 2 >= sent.end or whole.tag_ not in _NOUNS:
        return []
    helper = doc[ends + 1]
    verb = helper.head
    if helper.lower_ not in _HELPERS or verb.i < ends or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return []
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    made = [Change(whole, label="nsubjpass" if passive else "nsubj", head=verb)]
    if believes.dep_ == "ROOT":
        made += [Change(believes, label="advcl", head=verb), Change(verb, label="ROOT", head=verb)]
    return made


def _told(said: Any) -> list[Change]:
    """The soldier of "one soldier, the statement added, sustained a wound"."""
    subjects = [c for c in said.lefts if c.dep_ in _SUBJECTS]
    if len(subjects) != 2 or "," not in [w.text for w in said.doc[subjects[0].i + 1 : subjects[1].i]]:
        return []
    behind = [c for c in said.rights if c.dep_ == "ccomp"]
    told = said.head if said.dep_ == "parataxis" and said.head.i > said.i else next(iter(behind), None)
    if (
        told is None
        or told.tag_[:2] != "VB"
        or any(c.dep_ in (*_SUBJECTS, "expl", "mark") for c in told.lefts)
    ):
        return []
    if "," not in (word.text for word in said.doc[said.i + 1 : told.i]):
        return []
    passive = any(c.dep_ == "auxpass" for c in told.lefts)
    return [Change(subjects[0], label="nsubjpass" if passive else "nsubj", head=told)]


def _people_more(more: Any) -> list[Change]:
    """The people of "nine people more, one of them a girl, are being treated"."""
    people, verb = next(more.lefts, None), more.head
    if people is None or people.dep_ != "npadvmod" or people.i != more.i - 1 or people.tag_ != "NNS":
        return []
    if more.dep_ != "advmod" or verb.tag_[:2] != "VB" or verb.i < more.i:
        return []
    if any(c.dep_ in _SUBJECTS and c.i < people.i for c in verb.lefts):
        return []
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    others = [c for c in verb.lefts if c.dep_ in _SUBJECTS]
    made = [Change(people, label="nsubjpass" if passive else "nsubj", head=verb), Change(more, head=people)]
    return made + [Change(other, label="appos", head=people) for other in others]
