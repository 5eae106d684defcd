"""Relative pronouns: whom "who", "which" and "whose" stand for."""

from __future__ import annotations

from typing import Any

from spacy.attrs import TAG

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import riders
from briefing_tui.extract.parsing import picks

_SPEAKS = frozenset(
    {"blame", "accuse", "add", "cite", "call", "quote", "warn", "describe", "denounce", "condemn", "attribute", "deny",
     "claim", "insist", "suggest", "refer", "vow", "urge", "point", "hold", "suspect", "reject", "dismiss", "brand"}
)  # fmt: skip
_SAYS = frozenset({"say", "report", "add", "claim", "state", "announce"})
_OF_SEVERAL = frozenset({"are", "were", "have"})
_TOLD = frozenset(
    {"say", "believe", "report", "think", "fear", "allege", "know", "presume", "assume", "suspect"}
)
_GOES_ON = frozenset({"continue", "begin", "start"})
_MEANWHILE = frozenset({"after", "before", "by", "while", "when", "upon", "following", "since"})
_NEVER_WHO = frozenset({"DATE", "TIME", "GPE", "LOC"})
_UPON = frozenset({"on", "against", "at", "in", "near", "outside"})
_HARMS = frozenset({"kill", "wound", "injure", "hurt", "leave", "claim", "destroy", "damage"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_LETS_GO = frozenset({"free", "release", "liberate", "rescue", "return", "ransom"})


def antecedent(relative: Any) -> Any | None:
    """The noun a relative pronoun stands for, or None."""
    verb = relative.head
    for _ in range(4):
        if verb.dep_ == "relcl":
            return agreeing(verb, relative)
        if verb.dep_ not in ("conj", "ccomp", "xcomp", "aux", "auxpass"):
            return None
        verb = verb.head
    return None


def meant(verb: Any, token: Any) -> Any:
    """Whom a word in the clause of a verb stands for: the noun of "who" or "which", else itself."""
    if token.lower_ not in _RELATIVE or token.pos_ not in ("PRON", "SCONJ", "DET"):
        return token
    up = verb
    for _ in range(4):
        if up.dep_ == "relcl":
            return agreeing(up, token)
        if up.dep_ != "conj":
            break
        up = up.head
    return token


def first_of_several(verb: Any, token: Any) -> Any | None:
    """ "Ana Moor and Ivo Marn, who are charged": the first of them, whichever the parser hangs the clause on. Else None."""
    noun = meant(verb, token)
    if noun is token or noun.tag_ != "NNP" or all(one.lower_ not in _OF_SEVERAL for one in verb.lefts):
        return None
    while noun.dep_ == "conj" and noun.head.tag_ == "NNP":
        noun = noun.head
    return noun


def is_relative(token: Any) -> bool:
    """Is the token a relative pronoun?"""
    return token.lower_ in _RELATIVE and token.pos_ in ("PRON", "DET", "SCONJ")


def of_all(relative: Any) -> bool:
    """ "One of the two women who were hurt": both were, by "were" and for want of a comma."""
    if not is_relative(relative) or not relative.i or relative.nbor(-1).text == ",":
        return False
    return any(helper.lower_ in _OF_SEVERAL for helper in relative.head.lefts)


def of_those_let_go(clause: Any) -> bool:
    """ "Freed nine of the 40 nurses whom they had abducted": they had abducted all 40."""
    of = clause.head.head
    some = of.head if clause.dep_ == "relcl" and of.lower_ == "of" else clause
    return bool(some.dep_ in {"dobj", "nsubjpass"} and some.head.lemma_.lower() in _LETS_GO)


def whose(subject: Any) -> Any:
    """The son of "Ana Reyes, whose son was hit, said": the parse may take him for an apposition of the subject."""
    kept = subject.doc.user_data
    if "whose" not in kept:
        kept["whose"] = picks.picked(subject.doc, TAG, {"WP$"})
    said = kept["whose"]
    for child in subject.rights if said else ():
        if child.dep_ == "appos":
            first = child.left_edge.i
            inside = (c for c in said if first <= c.i < child.i and child.is_ancestor(c))
            if (whose_one := next(inside, None)) is not None:
                return whose_one.head
    return subject


def agreeing(clause: Any, relative: Any) -> Any:
    """The noun of a relative clause: the one next to it, where the verb's number rules the parser's out.

    "The killers of the judge, who was shot": not the killers, by "was".
    """
    head, doc = clause.head, clause.doc
    if relative.lower_ in {"that", "which"} and (deed := _deed_upon(clause, head)) is not None:
        return deed
    if relative.lower_ == "who" and (rider := riders.rider(head)) is not head:
        return rider  # "two men on a motorbike who threw a grenade"
    if relative.lower_ in {"who", "whom"} and head.ent_type_ in _NEVER_WHO:
        return _somebody_before(head) or head
    helper = next((c.lower_ for c in clause.lefts if c.lower_ in ("was", "is", "has")), "")
    if not helper or relative.lower_ != "who" or head.tag_ not in ("NNS", "NNPS"):
        return head
    before = (
        doc[relative.i - 2] if relative.i > 1 and doc[relative.i - 1].text == "," else doc[relative.i - 1]
    )
    inside = before.tag_ in ("NN", "NNP") and head.i < before.i and before.dep_ == "pobj"
    return before if inside and before.head.head.i == head.i else head


def _deed_upon(clause: Any, hit: Any) -> Any | None:
    """ "An attack on the ministry that killed two": the attack did, where the parser hangs the clause on what was hit."""
    if hit.dep_ != "pobj" or hit.head.lower_ not in _UPON or clause.lemma_.lower() not in _HARMS:
        return None
    if "militant" in vocabulary.classes("actors").get(hit.lemma_.lower(), ()):
        return None  # "a raid on the rebels that killed two guards"
    deed = hit.head.head
    known = deed.pos_ == "NOUN" and deed.lemma_.lower() in vocabulary.classes("events", key="nouns")
    return deed if known else None


def _somebody_before(where: Any) -> Any | None:
    """ "Arrested a man in Orva on Monday who had shot a guard": a town or a day is never "who"."""
    up = where
    for _ in range(4):
        up = up.head
        if up.pos_ in {"NOUN", "PROPN"} and up.ent_type_ not in _NEVER_WHO:
            return up
        if up.pos_ == "VERB":
            acted_on = [one for one in up.rights if one.dep_ == "dobj" and one.i < where.i]
            about = [one for one in up.lefts if one.dep_ in {"nsubj", "nsubjpass"}]
            return next(iter(acted_on[-1:] or about[-1:]), None)
    return None


def told_by(verb: Any) -> Any | None:
    """ "They said the army had shelled a post, killing one, and wounding two": what the army did is what wounded.

    The parser may hang the last participle on "said".
    """
    above = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or above.lemma_.lower() not in _SAYS:
        return None
    if any(child.dep_ in ("mark", "prep") and child.i < verb.i for child in verb.lefts):
        return None
    if verb.i == above.i + 2 and verb.lemma_.lower() in _SPEAKS:
        return None  # "..., the army said, blaming rebels"
    told = [child for child in above.children if child.dep_ == "ccomp" and child.i < verb.i]
    return told[-1] if told else None


def bearer(verb: Any) -> Any | None:
    """ "A bomb hidden under a van killed six": the bomb, where the parser hangs the finite verb on the van. Else None."""
    noun = verb.head
    if verb.tag_ not in ("VBD", "VBN") or noun.dep_ != "pobj" or noun.head.dep_ not in ("prep", "agent"):
        return None
    above = noun.head.head
    if above.dep_ != "acl" or above.i > noun.i or above.head.pos_ not in ("NOUN", "PROPN"):
        return None
    return above.head


def doer_of_gerund(verb: Any) -> Any | None:
    """ "They fled after killing two guards", "sabotaged it by burning a pylon": the verb that names who did both. Else None.

    So "continued" in "the guests continued to be held", "said" in "the guests are said to have been held"; so "were found" in "were found guilty of
    killing two guards", "guilty" itself in "found the men guilty of it".
    """
    joint = verb.head
    if verb.dep_ == "xcomp" and verb.tag_ == "VBN":
        told = any(one.dep_ == "nsubjpass" for one in joint.lefts) and joint.lemma_.lower() in _TOLD
        return joint if told or joint.lemma_.lower() in _GOES_ON else None
    if verb.dep_ == "pcomp" and joint.head.lower_ == "guilty":
        return _guilty(joint.head)
    if verb.dep_ != "pcomp" or joint.lower_ not in _MEANWHILE or joint.head.pos_ != "VERB":
        return None
    return joint.head


def _guilty(word: Any) -> Any | None:
    """The word that has who is guilty for its subject."""
    if any(one.dep_ == "nsubj" for one in word.lefts):
        return word
    above = word.head
    told = above.pos_ == "AUX" or above.lemma_.lower() == "plead"
    passive = any(one.dep_ == "auxpass" for one in above.lefts)
    return above if told or passive else None


def described(participle: Any) -> list[Any]:
    """ "Met the sister of the mayor abducted by rebels": the mayor, where the parser hangs the participle on "met"."""
    before = participle.nbor(-1) if participle.i else participle
    if participle.dep_ != "advcl" or before.dep_ not in {"dobj", "pobj"} or participle.head.i > before.i:
        return []
    if all(one.dep_ != "agent" for one in participle.rights):
        return []
    kinds = {*vocabulary.classes("actors").get(before.lemma_.lower(), ())}
    person = before.pos_ == "NOUN" and bool(kinds & {"civilian", "police", "military"})
    named = before.ent_type_ == "PERSON" or before.lemma_.lower() in vocabulary.words("roles", "roles")
    return [before] if person or named else []


def deed_accused_of(verb: Any) -> Any | None:
    """The opening of "Sulen accused Karvel of opening fire on its post, wounding two": who opened fire wounded them."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.head.lemma_.lower() not in {"accuse", "suspect"}:
        return None
    before = (one for one in verb.doc[verb.head.i + 1 : verb.i] if one.dep_ == "pcomp" and one.tag_ == "VBG")
    return next((one for one in before if one.head.lower_ == "of"), None)
