"""Words of blame and of denial that the parser takes for a description of the noun behind them.

"No group claimed it, but a local official blamed bandits": the official blames, there are no "official blamed bandits".
"The Front accepted responsibility": no "accepted responsibility".
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked
from briefing_tui.extract.vocabulary import words

_STANCES = frozenset({"blamed", "accused", "denied", "rejected", "accepted", "claimed", "suspected"})
_MISTAKEN = frozenset({"oprd", "advcl", "npadvmod", "ccomp", "xcomp", "dep", "attr", "acomp"})
_CHARGES = frozenset({"accused", "accuses", "accuse", "accusing", "blamed", "suspected"})
_TELLS = frozenset({"announced", "declared", "reported", "stated", "confirmed", "disclosed"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj"})
_FAR = 6  # tokens from "boasted" to "of"
_BOASTS = frozenset({"boasted", "bragged"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OPENS = frozenset({",", ";", ":", "and", "but", "while", "though", "although", "-", "--"})
_LONGEST = 7  # tokens of who does so


def mend(doc: Doc) -> Doc:
    """The document with these words as the verbs they are."""
    found: list[Change] = []
    for verb in picked(doc, LOWER, _STANCES | _CHARGES):
        if verb.dep_ == "amod" and verb.tag_ in {"VBN", "VBD"} and verb.i and verb.head.i > verb.i:
            found += _changes(doc, verb)
        elif verb.tag_ == "VBN" and verb.dep_ in _CLAUSES:
            found += _acts(verb)
        if verb.lower_ in _CHARGES:
            found += _whom(verb)
    for verb in picked(doc, LOWER, _BOASTS):
        of = next((one for one in doc[verb.i + 1 : verb.i + _FAR] if one.lower_ in {"of", "that"}), None)
        if verb.dep_ == "acl" and of is not None:
            found += _boasts(doc, verb)
            found += [Change(of, head=verb)] if of.lower_ == "of" and of.head != verb else []
    for verb in picked(doc, LOWER, _TELLS):
        if verb.dep_ == "acl" and doc[verb.i - 1].text == "," and verb.head.dep_ == "appos":
            found += _tells(verb)
    return written(doc, found)


def _whom(verb: Any) -> list[Change]:
    """The Front of "has accused the Red Front of carrying it out", to the model what it was accused as, or a clause."""
    if any(one.dep_ in {"auxpass", "dobj"} for one in verb.children):
        return []
    about = next((one for one in verb.rights if one.dep_ in _MISTAKEN and one.tag_ in _NOUNS), None)
    if about is None:
        return []
    of = next(
        (one for one in (*verb.rights, *about.rights) if one.lower_ in {"of", "for"} and one.i > about.i),
        None,
    )
    return [Change(about, label="dobj"), Change(of, head=verb)] if of is not None else []


def _acts(verb: Any) -> list[Change]:
    """ "An official who asked not to be named accused the Front": no passive, without "was" and with an object."""
    about = [one for one in verb.lefts if one.dep_ == "nsubjpass"]
    helped = any(one.dep_ in {"auxpass", "aux"} for one in verb.lefts)
    if not about or helped or not any(one.dep_ == "dobj" for one in verb.rights):
        return []
    return [Change(verb, tag="VBD"), *(Change(one, label="nsubj") for one in about)]


def _tells(verb: Any) -> list[Change]:
    """The president of "the toll has risen to 41, the president of the council, Teo Marn, announced on Monday"."""
    who = verb.head
    named = [one for one in who.rights if one.dep_ == "appos" and one.tag_ == "NNP" and one.i < verb.i]
    root = next((one for one in who.ancestors if one.dep_ == "ROOT"), None)
    if not named or root is None or root.tag_[:2] != "VB" or not root.i < who.i:
        return []
    if any(one.dep_ in {"agent", "dobj", "ccomp"} for one in verb.rights):
        return []
    made = [Change(one, head=verb) for one in root.rights if one.i > verb.i]
    made += [Change(root, label="ccomp", head=verb), Change(who, label="nsubj", head=verb)]
    return [*made, Change(verb, tag="VBD", label="ROOT", head=verb)]


def _boasts(doc: Doc, verb: Any) -> list[Change]:
    """ "Rebels boasted of killing four", "the Front, which claimed that raid, boasted of killing four"."""
    who = verb.head
    if doc[verb.i - 1].text == "," and who.dep_ != "ROOT":
        clause = next((one for one in (who, *who.ancestors) if one.dep_ == "relcl"), None)
        if clause is None:
            return []
        who = clause.head
        while who.dep_ == "appos" and all(one.text != ";" for one in doc[who.head.i : who.i]):
            who = who.head
    if who.tag_ not in _NOUNS or who.i > verb.i:
        return []
    if who.dep_ == "ROOT":
        made = [Change(one, head=verb) for one in who.rights if one.i > verb.i]
        return [
            *made,
            Change(verb, tag="VBD", label="ROOT", head=verb),
            Change(who, label="nsubj", head=verb),
        ]
    root = next(one for one in who.ancestors if one.dep_ == "ROOT")
    return [Change(verb, tag="VBD", label="conj", head=root), Change(who, label="nsubj", head=verb)]


def _changes(doc: Doc, verb: Any) -> list[Change]:
    noun, who = verb.head, doc[verb.i - 1]
    if who.text == ",":
        return _behind_clause(verb, noun)
    theirs = any(one.dep_ == "nsubj" for one in verb.lefts)
    if (
        noun.dep_ not in ({"ROOT", "conj", "ccomp", "dobj"} if theirs else {"ROOT", "conj", "ccomp"})
        or noun.tag_ not in _NOUNS
        or _stated(noun)
    ):
        return []
    if not theirs and not (_before(doc, who) and _speaks(who)):
        return []
    if noun.left_edge.i < verb.i - _LONGEST or noun.lower_ in {"attack", "attacks"}:
        return []
    above = verb if noun.head.i == noun.i else noun.head
    label = "ccomp" if noun.dep_ == "dobj" else noun.dep_  # "said it suspected rebels"
    made = [Change(verb, tag="VBD", label=label, head=above), Change(noun, label="dobj", head=verb)]
    if not theirs:
        tag = who.tag_ if who.tag_ in _NOUNS else "NN"
        made.append(Change(who, tag=tag, label="nsubj", head=verb))
        made += [Change(one, head=who) for one in noun.lefts if one.i < who.i]
    return made + [Change(one, head=verb) for one in noun.rights if one.dep_ in {"punct", "cc", "conj"}]


def _behind_clause(verb: Any, noun: Any) -> list[Change]:
    """ "The army, which denied involvement, blamed rebels": the army did, to the parser one more thing denied."""
    clause = noun.head.head if noun.dep_ == "conj" and noun.head.dep_ == "dobj" else verb
    who = clause.head
    if clause.dep_ != "relcl" or who.dep_ != "ROOT" or who.tag_ not in _NOUNS:
        return []
    made = [Change(verb, tag="VBD", label="ROOT", head=verb), Change(noun, label="dobj", head=verb)]
    made += [Change(one, head=verb) for one in who.rights if one.i > verb.i]
    return [*made, Change(who, label="nsubj", head=verb)]


def _before(doc: Doc, who: Any) -> bool:
    """Whether who does so opens a clause: behind a comma, "but" or nothing, with an article or a name."""
    first = who.i
    while (
        first > 0
        and doc[first - 1].tag_ in _NOUNS | {"JJ", "DT", "PRP$", "POS", "CD"}
        and who.i - first < _LONGEST
    ):
        first -= 1
    opens = doc[first].is_sent_start or doc[first - 1].lower_ in _OPENS
    return bool(opens and (doc[first].tag_ in {"DT", "PRP$", "CD", "NNP", "NNPS", "NNS"} or first == who.i))


def _speaks(who: Any) -> bool:
    """A noun, or an adjective that is one, too ("a local official")."""
    return who.tag_ in {"NN", "NNS"} or (who.tag_ == "JJ" and who.lower_ in words("roles", "roles"))


def _stated(noun: Any) -> bool:
    """Whether a verb behind the noun is left to it: "the police blamed rebels" has none."""
    return any(one.tag_ in {"VBD", "VBZ", "VBP"} and one.dep_ != "relcl" for one in noun.rights)
