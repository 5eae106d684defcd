"""Whose men "its own men" and "they lost a man" are: of the armed side that the sentence names before."""

from __future__ import annotations

from briefing_tui.extract.claims.people import noun_category
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

ARMED = frozenset({"military", "militant", "police"})
_OF_ONE = frozenset({"its", "it"})
_OF_MANY = frozenset({"their", "they"})
_FELLOWS = frozenset({"colleague", "comrade"})
_EITHER = frozenset({"police", "military", "troops", "army", "force"})  # "the police … their men"


def side_meant(cd: ClaimDoc, pronoun: int) -> str | None:
    """The category of the armed side that the pronoun at token `pronoun` takes up, agreeing in number; None for none.

    "The army said rebels killed four of its men": soldiers. Who does the deed does it to others.
    """
    word = cd.lower[pronoun]
    if word not in _OF_ONE | _OF_MANY:
        return None
    deed = next((one for one in cd.doc[pronoun].ancestors if one.pos_ == "VERB"), None)
    for i in range(pronoun - 1, cd.sentence(pronoun).start - 1, -1):
        if cd.doc[i].pos_ not in ("NOUN", "PROPN") or cd.doc[i].dep_ == "compound":
            continue
        many = cd.doc[i].tag_ in ("NNS", "NNPS")
        if cd.doc[i].dep_ == "nsubj" and cd.doc[i].head == deed:
            continue  # "soldiers had killed two of their comrades"
        if many != (word in _OF_MANY) and cd.lower[i] not in _EITHER:
            continue
        category = noun_category(cd, i)
        if category is None and cd.lower[i] in words("victims", "beside", "militant"):  # "the Taliban"
            category = "militant"
        if category is not None:
            return category if category in ARMED else None
    return None


def owner(cd: ClaimDoc, i: int) -> str | None:
    """The category of the side whose men the noun at token `i` names: "nine of its own men", "two of their comrades"."""
    if cd.lemma[i] not in words("casualties", "own_men"):
        return None
    k = i - 1 if i and cd.lower[i - 1] != "own" else i - 2
    side = side_meant(cd, k) if k > 0 else None
    if side is not None or cd.lemma[i] not in _FELLOWS or cd.lower[k] not in _OF_MANY:
        return side
    start = cd.sentence(
        k
    ).start  # "Two gendarmes were killed. The day before, three of their colleagues had died"
    before = cd.sentence(start - 1) if start else ()
    kinds = [noun_category(cd, one.i) for one in before if one.tag_ == "NNS"]
    return next((kind for kind in kinds if kind in ARMED), None) if kinds else None
