"""Which places a text itself puts into a country: "Iraq's province of Anbar", "Mosul, Iraq", "close to Kelland's border with Sulen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event
from briefing_tui.extract.places import nationalities
from briefing_tui.extract.places.country_evidence import bare, kinds, land_around, names_a_province, owned
from briefing_tui.extract.vocabulary import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINKS = frozenset({",", "(", "in", "-", "of", "the"})
_CLOSE = 7  # tokens between the name of a place and the country whose border is near


def contained(doc: Any) -> dict[str, str]:
    """Which places the text itself puts into a country: "Iraq's province of Anbar", "Mosul, Iraq"."""
    if "contained" in doc.user_data:
        kept: dict[str, str] = doc.user_data["contained"]
        return kept
    found: dict[str, str] = {}
    for ent in doc.ents:
        if ent.label_ not in {"GPE", "NORP", "LOC"} or not (code := gazetteer.country(owned(ent))):
            continue
        if nationalities.elsewhere(ent) or names_a_province(doc, ent.end):
            continue  # "a US airstrike in Lower Dorba"
        if ent.root.dep_ in {"amod", "compound", "nmod", "poss"} and is_event(ent.root.head):
            continue  # "the Kellandish bombing of Karvel": who did it
        if nationalities.on_its_side(ent) and (name := _before(doc, ent)):
            found.setdefault(name, code)  # "in Karvel, close to Kelland's border with Sulen"
        up = ent.root
        if ent.label_ == "NORP" or up.dep_ in {"amod", "compound", "nmod"}:
            for name in _called_after(up.head):
                found.setdefault(name, code)  # "the Kellandish town of Karvel"
        for _ in range(3):
            for other in up.subtree:
                if (
                    other.ent_type_ in {"GPE", "LOC", "FAC"}
                    and other.i != ent.root.i
                    and abs(other.i - ent.root.i) < 8
                ):
                    low, high = clauses.entity(other)
                    name = bare(doc[low:high].text).casefold()
                    if not gazetteer.country(name) and not _known_elsewhere(name, code, ent, other):
                        found.setdefault(name, code)
            if (
                up.pos_ in {"VERB", "AUX"}
                or up.head.pos_ in {"VERB", "AUX"}
                or up.head.i == up.i
                or ent.label_ == "NORP"
            ):
                break
            up = up.head
    doc.user_data["contained"] = found
    return found


def _known_elsewhere(name: str, code: str, country: Any, other: Any) -> bool:
    """Everybody knows the place in another country, and nothing says outright that it lies in this one ("Paris, Kelland")."""
    land = land_around(name)
    if land is None or land == code:
        return False
    first, last = sorted((country.root.i, other.i))
    between = [one for one in country.doc[first + 1 : last] if one.ent_type_ == ""]
    return not all(one.lower_ in _LINKS or one.tag_ == "POS" for one in between)


def _called_after(noun: Any) -> Iterator[str]:
    """The names of a "town of Karvel", a "city Karvel"; none where the word says no kind of place."""
    if kinds().get(noun.lemma_.lower()) in {"village", "admin1", "district"}:
        for one in noun.rights:
            for name in one.children if one.lower_ == "of" else [one] if one.dep_ == "appos" else []:
                if name.pos_ == "PROPN":
                    low, high = clauses.noun_phrase(name)
                    yield bare(noun.doc[low:high].text).casefold()


def _before(doc: Any, ent: Any) -> str:
    """The name that stands before "close to", "near", "on" and the country, "" where there is none."""
    at = ent.start - 1
    while at > max(0, ent.start - _CLOSE) and (doc[at].is_lower or doc[at].text == ","):
        at -= 1
    if doc[at].pos_ != "PROPN" or doc[at].is_sent_start:
        return ""
    low, high = clauses.noun_phrase(doc[at])
    return bare(doc[low:high].text).casefold()
