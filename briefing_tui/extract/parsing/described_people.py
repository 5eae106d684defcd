"""People told by what they were doing: "killed six men queuing for bread", "12 girls held by the gang were freed".

The small model takes what they were doing for a clause of its own, and leaves the verb without its subject or object.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_PEOPLE = frozenset({"NNS", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_CLAUSES = frozenset(
    {"ccomp", "advcl", "xcomp", "csubj", "nsubj", "nsubjpass", "csubjpass", "dep", "parataxis"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PARTS = frozenset({",", ";", ".", ":", "and", "but", "or", "who", "which", "that", "when", "as", "while"})
_HAPPENS = frozenset({"perished", "died", "drowned", "survived", "fled", "escaped", "succumbed"})
_HARMED = frozenset(
    {"killed", "wounded", "injured", "hurt", "killing", "wounding", "injuring", "struck", "hit"}
)
_HIT = frozenset(
    {"shot", "wounded", "injured", "hit", "hurt", "stabbed", "struck", "beaten", "burned", "knifed"}
)
_TAKEN = frozenset({"abducted", "kidnapped", "arrested", "detained", "seized", "captured"})
_LONGEST = 16  # tokens of a description
_UP = 6  # heads from a noun to the people it describes


def mend(doc: Doc) -> Doc:
    """The document in which such people are what the verb is told of, and what they were doing describes them."""
    for find in (_doing, _being, _loyal, _held, _perished, _fell_later, _no_office):
        doc = written(doc, find(doc))
    return doc


def _doing(doc: Doc) -> list[Change]:
    """ "Killed six men queuing for bread", "six men queuing for bread were killed"."""
    found: list[Change] = []
    for doing in picked(doc, TAG, {"VBG"}):
        if doing.dep_ in _CLAUSES and doing.i > 1:
            found += _described(doing)
    return found


def _being(doc: Doc) -> list[Change]:
    """ "Police said 14 traders asleep in their beds were burned"."""
    return [
        change
        for being in picked(doc, DEP, {"ccomp"})
        if being.tag_ in ("JJ", "VBN", "VBD") and being.i > 1
        for change in _described(being)
    ]


def _described(doing: Any) -> list[Change]:
    """What is to change where the people right before `doing` are subject or object of another verb."""
    doc, people = doing.doc, doing.nbor(-1)
    own = people.head.i == doing.i and people.dep_ in ("nsubj", "nsubjpass", "compound", "npadvmod")
    if not own or people.tag_ not in _PEOPLE | {"NN"} or any(c.dep_.startswith("aux") for c in doing.lefts):
        return []
    behind = _verb_behind(doing) if people.tag_ in _PEOPLE else None
    if behind is not None:
        return [
            *_to_people(doing, people),
            Change(doing, label="acl", head=people),
            Change(people, label=_subject_of(behind), head=behind),
        ]
    before = doing.head
    harmed = doing.dep_ in ("ccomp", "advcl", "xcomp") and before.tag_[:2] == "VB" and before.i < people.i
    lone = not any(c.dep_ in ("dobj", "nsubjpass", "auxpass") for c in before.children)
    first = min(c.i for c in people.subtree if c.i <= people.i and c.i > before.i) if harmed else 0
    beside = first == before.i + 1 or (first == before.i + 2 and doc[before.i + 1].lower_ == "dead")
    if people.tag_ == "NN" and before.lower_ not in _HARMED:
        return []
    if not harmed or not lone or not beside or doing.tag_ != "VBG":
        return []
    return [
        *_to_people(doing, people),
        Change(doing, label="acl", head=people),
        Change(people, label="dobj", head=before),
    ]


def _to_people(doing: Any, people: Any) -> list[Change]:
    """What counts or describes the people goes with them, and not with what they do."""
    return [
        Change(c, head=people) for c in doing.lefts if c.i < people.i and c.dep_ not in ("mark", "advmod")
    ]


def _verb_behind(doing: Any) -> Any | None:
    """The verb behind the description that has no subject of its own: "were killed", "lost their lives"."""
    doc = doing.doc
    for i in range(doing.i + 1, min(doing.i + _LONGEST, len(doc))):
        token = doc[i]
        if token.lower_ in _PARTS or token.is_sent_start:
            return None
        if token.tag_ in _FINITE and (token.dep_.startswith("aux") or _untold(token, doing)):
            verb = token.head if token.dep_.startswith("aux") else token
            return verb if _untold(verb, doing) else None
    return None


def _untold(verb: Any, doing: Any) -> bool:
    """Whether the verb has no subject but the description."""
    subjects = [c for c in verb.lefts if c.dep_ in _SUBJECTS and c.i != doing.i]
    related = doing.head.i in (verb.head.i, verb.i) or verb.head.i == doing.i
    return not subjects and related and verb.tag_[:2] in ("VB", "MD") and verb.tag_ != "VBG"


def _subject_of(verb: Any) -> str:
    return "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj"


def _loyal(doc: Doc) -> list[Change]:
    """ "Killed 40 fighters loyal to the general": 40 fighters, and not so loyal."""
    found: list[Change] = []
    for people in picked(doc, DEP, {"npadvmod"}):
        loyal = people.head
        verb = loyal.head
        if people.tag_ not in _PEOPLE or loyal.tag_ != "JJ" or loyal.i != people.i + 1:
            continue
        before = loyal.i < verb.i and loyal.dep_ in ("advmod", "advcl", "amod") and verb.tag_[:2] == "VB"
        if before and not any(
            c.dep_ in _SUBJECTS for c in verb.lefts
        ):  # "40 fighters loyal to him were killed"
            found += [
                Change(people, label=_subject_of(verb), head=verb),
                Change(loyal, label="amod", head=people),
            ]
            continue
        if loyal.dep_ != "acomp":
            continue
        if verb.tag_[:2] == "VB" and not any(c.dep_ == "dobj" for c in verb.rights):
            found += [Change(people, label="dobj", head=verb), Change(loyal, label="amod", head=people)]
    return found


def _held(doc: Doc) -> list[Change]:
    """ "Three girls held by the gang were shot": no "and" joins the two verbs, so that the first describes the girls."""
    found: list[Change] = []
    for second in picked(doc, DEP, {"conj", "ccomp", "dep"}):
        first = second.head
        if first.tag_ not in ("VBD", "VBN") or not 1 < second.i - first.i < _LONGEST:
            continue
        people = first.nbor(-1) if first.i else first
        if people.head.i == first.i and people.dep_ in _SUBJECTS and people.tag_ in _PEOPLE:
            found += _of_the_second(first, second, people)
    return found


def _of_the_second(first: Any, second: Any, people: Any) -> list[Change]:
    """What gives the people to the second verb, if that has no subject and nothing joins it to the first."""
    doc, by = first.doc, [c for c in first.rights if c.lower_ == "by"]
    did = second.tag_ == "VBD" and bool(by) and any(c.dep_ == "dobj" for c in second.rights)
    helped = any(c.dep_.startswith("aux") for c in second.lefts) and second.tag_[:2] == "VB"
    joined = {doc[i].lower_ for i in range(first.i + 1, second.i)} & _PARTS
    if joined or not (helped or did) or any(c.dep_ in _SUBJECTS for c in second.lefts):
        return []
    if any(c.dep_ == "cc" and c.i < second.i for c in first.rights):
        return []
    if any(c.dep_.startswith("aux") for c in first.lefts):
        return []
    above = second if first.head.i == first.i else first.head
    beyond = (c for c in (*first.lefts, *first.rights) if c.i < people.left_edge.i or c.i > second.i)
    return [
        Change(second, label=first.dep_, head=above),
        Change(people, label=_subject_of(second), head=second),
        Change(first, tag="VBN", label="acl", head=people),
        *(Change(c, label="agent") for c in by),
        *(Change(c, head=second) for c in beyond),
    ]


def _perished(doc: Doc) -> list[Change]:
    """ "Fifty men returning from a wedding perished in a fire": the men did, and no wedding."""
    found: list[Change] = []
    for verb in picked(doc, DEP, {"acl", "amod"}):
        if verb.lower_ not in _HAPPENS or verb.tag_ not in ("VBN", "VBD") or verb.i < 2:
            continue
        people = verb.head
        for _ in range(_UP):
            if people.tag_ in _PEOPLE and people.left_edge.i < people.i and people.i < verb.i - 1:
                break
            people = people.head
        else:
            continue
        if people.dep_ not in ("ROOT", "nsubj", "nsubjpass", "ccomp", "dep"):
            continue
        above = people.head if people.head.i != people.i else verb
        label = {"ROOT": "ROOT", "ccomp": "ccomp"}.get(people.dep_, "ccomp")
        found += [Change(verb, tag="VBD", label=label, head=above), Change(people, label="nsubj", head=verb)]
        if people.dep_.startswith("nsubj"):
            other = next((c for c in people.rights if c.dep_ == "conj" and c.i > verb.i), None)
            found += [Change(other, label=people.dep_, head=above)] if other is not None else []
        found += [
            Change(c, head=verb)
            for c in people.rights
            if c.i > verb.i and c.dep_ in ("punct", "cc", "prep", "advcl")
        ]
    return found


def _fell_later(doc: Doc) -> list[Change]:
    """ "A guard shot in the neck on Monday died of his wounds": he was shot, and shot nobody."""
    found: list[Change] = []
    for died in picked(doc, LOWER, _HAPPENS):
        known = {died.head.i, *(c.i for c in died.lefts if c.dep_ in _SUBJECTS)}
        shot = next((doc[i] for i in known if doc[i].lower_ in _HIT and 0 < i < died.i), None)
        if shot is None:
            continue
        people = shot.nbor(-1)
        if people.head.i != shot.i or people.dep_ not in _SUBJECTS:
            continue
        joined = {doc[i].lower_ for i in range(shot.i + 1, died.i)} & _PARTS
        if joined or died.i - shot.i > _LONGEST or any(c.dep_ == "dobj" for c in shot.rights):
            continue
        root = shot.head.i in (shot.i, died.i)
        found += [
            Change(died, tag="VBD", label="ROOT" if root else shot.dep_, head=died if root else shot.head),
            Change(people, label="nsubj", head=died),
            Change(shot, tag="VBN", label="acl", head=people),
            *(Change(c, head=died) for c in shot.rights if c.i > died.i),
        ]
    return found


def _no_office(doc: Doc) -> list[Change]:
    """ "Abducted nine women gathering fruit near Velm, Orva commune": they were not made a commune."""
    found: list[Change] = []
    for people in picked(doc, DEP, {"nsubj"}):
        made, verb = people.head, people.head.head
        if made.dep_ != "oprd" or made.tag_[:2] != "NN" or people.tag_ not in _PEOPLE or made.i < people.i:
            continue
        alone = not any(c.dep_ in ("dobj", "auxpass") for c in verb.children)
        if verb.lower_ in _TAKEN | _HARMED and alone and people.left_edge.i == verb.i + 1:
            found += [Change(people, label="dobj", head=verb), Change(made, label="npadvmod", head=verb)]
    return found
