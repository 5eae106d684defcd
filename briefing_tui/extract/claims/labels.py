"""Who gives the figures behind a label: "Army: four rebels dead. Governor's office: one clerk killed, nine hurt"."""

from __future__ import annotations

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import bulletins
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.own_men import ARMED
from briefing_tui.extract.claims.people import singular
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyClaim, Mention

_REACH = 40  # tokens of what is said behind a label
_LONGEST = 7  # tokens of a label
_ENDS = frozenset({".", "!", "?"})
_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART"})
_INNER = frozenset({"of", "for", "in"})


def teller(cd: ClaimDoc, trigger: int, claim: CasualtyClaim) -> Mention | None:
    """The label before the claim whose key word is token `trigger`, where it names who may tell of others.

    "Army: nine soldiers dead", "Army: nine dead" may be a list of losses by side, and says nobody's.
    """
    label = _label(cd, trigger) if claim.low != 0 else None
    if label is None:
        return bulletins.issuer(cd.doc, cd.doc[trigger].idx)
    if label[1] in ARMED and (claim.who is None or claim.category == label[1]):
        return None
    return label[0]


def named(cd: ClaimDoc, trigger: int) -> tuple[Mention, str] | None:
    """The label before token `trigger` that names who may tell of others, and the category of its people; else who put
    out the bulletin that it stands in, as nobody's people.
    """
    if (label := _label(cd, trigger)) is not None:
        return label
    issuer = bulletins.issuer(cd.doc, cd.doc[trigger].idx)
    return (issuer, "") if issuer is not None else None


def _label(cd: ClaimDoc, trigger: int) -> tuple[Mention, str] | None:
    colon = next((i for i in range(trigger, max(trigger - _REACH, 0), -1) if _stops(cd, i)), 0)
    if cd.lower[colon] != ":":
        return None
    first = next((i + 1 for i in range(colon - 1, -1, -1) if _stops(cd, i) or cd.lower[i] == ";"), 0)
    if not 0 < colon - first <= _LONGEST or any(
        cd.doc[i].pos_ not in _PARTS and cd.lower[i] not in _INNER for i in range(first, colon)
    ):
        return None
    head = next((i for i in range(first + 1, colon) if cd.lower[i] in _INNER), colon) - 1
    if head - 1 >= first and len(cd.lower[head]) == 1:
        head -= 1  # "Source B: 16 dead"
    one = singular(cd.lower[head])
    kinds = vocabulary.classes("actors").get(one, ())
    known = words("claims", "label") | words("victims", "tellers") | words("victims", "organisation")
    known |= words("roles", "state_bodies")
    by_name = cd.doc[head].ent_type_ == "PERSON" and bool(
        known & set(cd.lower[first:head])
    )  # "Governor Ali Haj: ..."
    said = {cd.lower[head], one, cd.lower[head].removesuffix("es")}
    if ("militant" not in kinds and not said & known and not by_name) or _where(cd, head):
        return None
    start = first + (cd.lower[first] in ("the", "a", "an"))
    span = cd.doc[start:colon]
    return Mention(span.text, span.start_char, span.end_char), category_of(cd, head, head)


def _where(cd: ClaimDoc, head: int) -> bool:
    """ "Benue State: nine farmers killed", "Kherson front: ..." say where; the Southern Front speaks."""
    if cd.lower[head - 1 : head] in (("medical",), ("health",), ("trauma",)):
        return False
    return cd.lower[head] in words("claims", "place_label") and cd.doc[head].text != "Front"


def _stops(cd: ClaimDoc, i: int) -> bool:
    return cd.lower[i] in _ENDS or cd.lower[i] == ":" or "\n" in cd.lower[i]
