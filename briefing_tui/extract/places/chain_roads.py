"""Stretches of road that say where something is: "between Karven and Orva", "the road from Karven to Orva", "the Karven-Orva road"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.places import chain_links
from briefing_tui.extract.places.chain_links import Link
from briefing_tui.extract.places.country_evidence import kinds
from briefing_tui.extract.vocabulary import gazetteer

JOINS = frozenset({"linking", "connecting", "joining"})
_TWO_SIDES = vocabulary.words("event_grammar", "place_chains_two_sides")
_RUNS = vocabulary.words("event_grammar", "place_chains_runs")
_GIVEN = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")


def between(doc: Any, token: Any) -> Link | None:
    """A stretch of road: "a bus travelling between Karven and Orva", but not "clashes between Hamas and Fatah"."""
    first = chain_links.read(doc, token.i + 1)
    if (
        first is None
        or token.head.lemma_.lower() in _TWO_SIDES
        or chain_links.text_at(doc, first.end) != "and"
    ):
        return None
    town = chain_links.text_at(doc, first.end + 1) == "town"
    second = None if town else chain_links.read(doc, first.end + 1)
    if second is None and not town:
        return None
    if second and doc[token.i + 1].lower_ == "the" == doc[second.start - 1].lower_:
        return None  # "clashes over pasture between the Velani and the Orvi"
    ends = [first, *([second] if second else [])]
    bracket = second is not None and chain_links.text_at(doc, second.end) == "("
    told = town or (second is not None and bracket and bool(chain_links.bracket(doc, second.end + 1)))
    if (
        not told  # "between Karven and Orva (Sulen)"
        and token.head.lemma_.lower() not in _RUNS
        and any(doc[one.start].ent_type_ == "ORG" for one in ends)
        and not any(gazetteer.named(doc[one.start : one.name_end].text) for one in ends)
    ):
        return None
    if second and second.end < len(doc) and doc[second.end].pos_ == "NOUN":
        return None  # "between the Karv and Orva tribes"
    if any(
        one.kind == "country" or not (told or _may_be_town(doc[one.start : one.name_end])) for one in ends
    ):
        return None
    end = second.end if second else first.end + 2
    return Link(token.i, second.name_end if second else end, end, "town")


def along(doc: Any, token: Any) -> Link | None:
    """ "On the road from Karven to Orva", "the highway linking Karven and Orva"."""
    road = token.i > 0 and token.nbor(-1).lemma_.lower() in chain_links.ROADS
    first = chain_links.read(doc, token.i + 1) if road else None
    joint = chain_links.text_at(doc, first.end) if first else ""
    second = chain_links.read(doc, first.end + 1) if first and joint in {"to", "and", "with"} else None
    if first is None or second is None:
        return None
    if any(
        one.kind == "country" or not _may_be_town(doc[one.start : one.name_end]) for one in (first, second)
    ):
        return None
    return Link(first.start, second.name_end, second.end, "town")


def _may_be_town(name: Any) -> bool:
    return name.root.ent_type_ != "NORP" and name[0].lower_ not in _GIVEN and not name.text.isupper()


def road_between(span: Any) -> bool:
    """ "The Karven-Orva road": from town to town, so that a bracket behind it names a province."""
    return (
        len(span) > 3 and kinds().get(span[-1].lower_) == "building" and any(one.text == "-" for one in span)
    )
