"""Nouns that the small model hangs on the wrong word, known from the words beside them.

"In a video released on Tuesday the Front claimed it": no Front of that Tuesday's. "The Kelland military fired": one
subject. "Raided a mosque in Orva district": the mosque. "Red Path militants overran a post": no verb. "A Red Path-led raid".
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_AT = frozenset({"at", "in", "near", "on", "outside", "inside"})
_DAYS = vocabulary.words("numbers", "weekdays")
_DIVISIONS = frozenset({"district", "province", "state", "county", "area", "region", "governorate"})
_GERUNDS = frozenset({"shelling", "bombing", "shooting", "fighting", "firing"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def mend(doc: Doc) -> Doc:
    """The document with these nouns under the words they belong to."""
    groups = [_dated(verb) for verb in picked(doc, TAG, {"VBD"})]
    groups += [_doubled(noun) for noun in picked(doc, DEP, {"nsubj", "nsubjpass"})]
    groups += [_said_of(name) for name in picked(doc, DEP, {"appos"})]
    groups += [_in_a_district(thing) for thing in picked(doc, DEP, {"nmod"})]
    groups += [_no_verb(word) for word in picked(doc, TAG, {"VBZ"})]
    groups += [_what_hit(fire) for fire in picked(doc, LOWER, _GERUNDS)]
    groups += [_led_by(led) for led in picked(doc, LOWER, {"led"})]
    groups += [_by_a_gang(raped) for raped in picked(doc, LOWER, {"raped"})]
    found: list[Change] = []
    for group in groups:
        if group and sound([*found, *group]):
            found += group
    return written(doc, found)


def _by_a_gang(raped: Any) -> list[Change]:
    """ "Raiders gang-raped two women": the raiders did, to the model words that describe it or the women."""
    doc = raped.doc
    if raped.i < 3 or doc[raped.i - 1].text != "-" or doc[raped.i - 2].lower_ != "gang":
        return []
    women = raped.head if raped.dep_ == "amod" else None
    doer = doc[raped.i - 3]
    while doer.dep_ in ("compound", "pobj", "prep", "appos", "punct") and doer.head.i < raped.i - 2:
        doer = doer.head
    if doer.tag_[:2] != "NN" or any(one.dep_ in ("auxpass", "nsubj", "nsubjpass") for one in raped.lefts):
        return []
    if women is None:
        return [Change(raped, tag="VBD"), Change(doer, label="nsubj", head=raped)]
    above = raped if women.dep_ == "ROOT" else women.head
    made = [Change(raped, tag="VBD", label=women.dep_, head=above), Change(women, label="dobj", head=raped)]
    made += [Change(one, head=doer) for one in women.lefts if one.i < doer.i]
    return [*made, Change(doer, label="nsubj", head=raped)]


def _no_verb(word: Any) -> list[Change]:
    """The militants of "Red Path militants overran a post", the inmates of "Prison inmates threw stones", to the model verbs."""
    named = [one for one in word.lefts if one.dep_ in ("nsubj", "compound")]
    beside = any(one.tag_[:2] == "NN" and one.i + 1 == word.i for one in named)
    names = [Change(name, label="compound") for name in named if name.dep_ == "nsubj"]
    if not beside or word.lower_ in ("says", "reports", "claims", "tells"):
        return []
    if word.dep_ == "nsubj":
        acts = word.head.tag_ == "VBD" and any(one.tag_ == "NNP" for one in named)
        return [Change(word, tag="NNS"), *names] if acts else []
    verb = word.nbor() if word.i + 1 < len(word.doc) else word
    if word.dep_ != "ROOT" or verb.tag_ != "VBD" or verb.dep_ != "ccomp" or verb.head != word:
        return []
    made = [Change(word, tag="NNS", label="nsubj", head=verb), Change(verb, label="ROOT", head=verb), *names]
    return made + [Change(one, head=verb) for one in word.rights if one.i > verb.i]


def _said_of(name: Any) -> list[Change]:
    """The Forces of "by the paramilitary Swift Forces", where to the model the paramilitary does it, named so."""
    word = name.head
    if name.tag_ not in ("NNP", "NNPS") or word.tag_ != "JJ" or not word.is_lower:
        return []
    if word.i != name.left_edge.i - 1 or word.dep_ not in ("pobj", "dobj", "nsubj", "nsubjpass"):
        return []
    if word.doc[word.i - 1].lower_ not in ("the", "a", "an"):
        return []  # "the wounded", "the elderly": who is named so are people
    rest = [Change(c, head=name) for c in word.children if c != name]
    return [
        Change(name, label=word.dep_, head=word.head),
        Change(word, label="amod", head=name),
        *rest,
    ]


def _what_hit(fire: Any) -> list[Change]:
    """The hit of "shelling by the army hit a clinic", where the shelling is to the model a clause."""
    end = fire.right_edge.i + 1
    if fire.tag_ != "VBG" or fire.dep_ not in ("xcomp", "advcl", "csubj") or end >= len(fire.doc):
        return []
    if fire.i + 1 >= len(fire.doc) or fire.nbor().lower_ not in ("by", "from", "in"):
        return []
    verb = fire.doc[end]
    alone = verb.tag_ == "VBD" and not any(c.dep_ in _SUBJECTS and c != fire for c in verb.lefts)
    if not alone or fire.head not in (verb, verb.head):
        return []
    return [Change(fire, tag="NN", label="nsubj", head=verb)]


def _led_by(led: Any) -> list[Change]:
    """ "A Red Path-led raid": all of the name before "-led" is one, to the model the raid is Red, and led by Path."""
    doc = led.doc
    if led.dep_ != "amod" or led.i < 3 or doc[led.i - 1].text != "-" or doc[led.i - 2].tag_[:3] != "NNP":
        return []
    last, made = doc[led.i - 2], []
    for i in range(last.i - 1, max(last.i - 5, -1), -1):
        if doc[i].tag_[:3] != "NNP" or doc[i].head not in (led.head, last):
            break
        made.append(Change(doc[i], label="compound", head=last))
    return made


def _dated(verb: Any) -> list[Change]:
    """The Front of "In a video released on Tuesday the Front claimed it", to the model a thing of that Tuesday's."""
    noun = verb.doc[max(verb.i - 1, 0)]
    day = noun.left_edge
    if noun.dep_ != "pobj" or noun.tag_ not in ("NNP", "NNPS", "NN", "NNS") or noun.head.i != day.i - 1:
        return []
    alone = day.dep_ == "compound" and day.lower_ in _DAYS and day.i < noun.i and noun.head.lower_ == "on"
    if not alone or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return []
    return [Change(day, label="pobj", head=noun.head), Change(noun, label="nsubj", head=verb)]


def _doubled(noun: Any) -> list[Change]:
    """The Kelland of "the Kelland military fired": to the model one more subject beside the military."""
    if noun.tag_ not in ("NNP", "JJ") or noun.i + 1 >= len(noun.doc) or noun.right_edge.i != noun.i:
        return []
    behind = noun.nbor()
    twice = (
        behind.dep_ == noun.dep_
        and behind.head == noun.head
        and behind.tag_ in ("NN", "NNS", "NNP", "NNPS")
        and behind.left_edge.i == behind.i
        and noun.left_edge.lower_ == "the"
    )
    if not twice:
        return []
    made = [Change(noun, label="compound", head=behind)]
    return made + [Change(one, head=behind) for one in noun.lefts]  # "the"


def _in_a_district(thing: Any) -> list[Change]:
    """The mosque of "raided a mosque in Orva district", to the model one more word for the district."""
    head, joints = thing.head, [c for c in thing.rights if c.dep_ == "prep"]
    if thing.tag_ not in ("NN", "NNS") or len(joints) != 1 or head.lower_ not in _DIVISIONS:
        return []
    inside = [c for c in joints[0].rights if c.dep_ == "pobj"]
    inner = (
        head.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass")
        and joints[0].lower_ in _AT
        and inside
        and inside[-1].i == head.i - 1
    )
    if not inner:
        return []
    made = [Change(thing, label=head.dep_, head=head.head), Change(head, label="pobj", head=joints[0])]
    return made + [Change(name, label="compound", head=head) for name in joints[0].rights]
