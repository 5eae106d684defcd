"""Misreadings of the parser that are known from the words alone, put right before any rule sees the parse.

Each file beside this one knows a kind of them; here stand the small ones, and the order in which all are tried.
"""

from __future__ import annotations

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER, TAG
from spacy.language import Language
from spacy.tokens import Doc

from briefing_tui.extract.parsing import (
    acting_participles,
    ages,
    agreement,
    among_them,
    asides,
    behind_shares,
    bracketed_kinds,
    bracketed_shares,
    breakdowns,
    changes,
    comma_that,
    counted_times,
    cut_lists,
    day_heads,
    days_in_front,
    deeds_in_towns,
    described_people,
    described_subjects,
    gerund_deeds,
    hours_later,
    joined_names,
    later_deeds,
    listed_counts,
    listed_people,
    loads,
    loose_figures,
    lost_deeds,
    lost_doers,
    lost_fires,
    lost_leads,
    lost_riders,
    lost_salvos,
    lost_shots,
    lost_stances,
    lost_states,
    lost_subjects,
    lost_tellers,
    lost_things,
    lost_verbs,
    neighbouring_towns,
    one_more,
    own_objects,
    reported_lists,
    said_between,
    said_through,
    sentence_openings,
    shot_dead,
    taken_captive,
    time_zones,
    times_in_front,
    titled_names,
    town_days,
    towns_described,
    twin_harms,
    what_overturned,
)
from briefing_tui.extract.parsing.changes import Change, hangs_together
from briefing_tui.extract.parsing.picks import picked

_NAME = 6  # tokens of the name of a place, and the word before it
_PARTICLES = frozenset({"al", "az", "as", "ez", "el", "ar", "ash", "ad", "de", "del", "la", "-"})
NAME = "briefing_parse_mends"

_DEEDS = frozenset({"ambush", "attack", "assault", "raid", "strike"})


@Language.component(NAME)  # type: ignore[untyped-decorator]
def mend(doc: Doc) -> Doc:
    """The document with what these misreadings are known by put right."""
    as_parsed = doc.to_array([HEAD, DEP, TAG])
    for known in _MENDS:
        doc = known(doc)
    if not hangs_together(doc):  # one mend undid what another needs: one by one, without those that do
        doc = doc.from_array([HEAD, DEP, TAG], as_parsed)
        for known in _MENDS:
            before = doc.to_array([HEAD, DEP, TAG])
            doc = known(doc)
            if not hangs_together(doc):
                doc = doc.from_array([HEAD, DEP, TAG], before)
    return doc


def _deeds(doc: Doc) -> Doc:
    """ "ambush on an aid convoy by gunmen" in a log tells of an ambush, and asks nobody to lie in wait."""
    found = [
        token
        for token in picked(doc, LOWER, _DEEDS)
        if token.tag_ in ("VB", "VBP")
        and token.dep_ == "ROOT"
        and token.i + 1 < len(doc)
        and token.nbor().lower_ in ("on", "against")
        and not any(child.dep_ in ("nsubj", "dobj", "aux") for child in token.children)
    ]
    if not found:
        return doc
    rows = doc.to_array([TAG])
    for token in found:
        rows[token.i] = doc.vocab.strings.add("NN")
    return doc.from_array([TAG], rows)


def _counted_later(doc: Doc) -> Doc:
    """ "Two later succumbed": two people did, not two later."""
    measured = [
        number
        for number in picked(doc, TAG, {"CD"})
        if number.dep_ in ("npadvmod", "nummod")
        and number.head.lower_ in ("later", "more")
        and number.head.i == number.i + 1
        and number.head.dep_ == "advmod"
        and number.head.head.i == number.i + 2
        and number.head.head.tag_ == "VBD"
        and not any(child.dep_.startswith("nsubj") for child in number.head.head.lefts)
    ]
    if not measured:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for number in measured:
        rows[number.i, 0] = np.int64(2).astype("uint64")
        rows[number.i, 1] = doc.vocab.strings.add("nsubj")
    return doc.from_array([HEAD, DEP], rows)


def _near_a_name(doc: Doc) -> Doc:
    """ "Near Dayr az Orun, jets hit a mill": no part of the name, but where the jets hit it."""
    found: list[Change] = []
    for near in picked(doc, LOWER, {"near", "outside"}):
        end = near.i + 1
        while end < min(near.i + _NAME, len(doc)) and (
            doc[end].text[:1].isupper() or doc[end].lower_ in _PARTICLES
        ):
            end += 1
        if near.tag_ not in ("NNP", "NNPS") or end == len(doc) or doc[end].text != "," or end < near.i + 2:
            continue
        name, last = doc[near.i : end], doc[end - 1]
        above = next((word.head for word in name if not near.i <= word.head.i < end), None)
        if above is not None:
            found += [
                Change(near, tag="IN", label="prep", head=above),
                Change(last, tag="NNP", label="pobj", head=near),
            ]
            found += [Change(word, label="compound", head=last) for word in name[1:-1]]
    return changes.written(doc, found)


def _more_than(doc: Doc) -> Doc:
    """ "Took away over 70 men", "picked up over 70 men": more than 70, and nothing is done over them."""
    found = []
    for over in picked(doc, LOWER, {"over"}):
        men = next((c for c in over.rights if c.dep_ == "pobj" and c.tag_ == "NNS"), None)
        verb, figure = over.head, doc[over.i + 1] if over.i + 1 < len(doc) else over
        if men is None or over.dep_ != "prep" or verb.tag_[:2] != "VB" or figure.head != men:
            continue
        away = doc[over.i - 1].head == verb and doc[over.i - 1].dep_ in ("prt", "advmod")
        if away and figure.tag_ == "CD" and not any(c.dep_ == "dobj" for c in verb.rights):
            found += [Change(men, label="dobj", head=verb), Change(over, label="quantmod", head=figure)]
    return changes.written(doc, found)


def _set_off(doc: Doc) -> Doc:
    """ "A third, hit in the leg, survived": the participle between commas says what happened to the subject."""
    found = [
        Change(verb, label="acl", tag="VBN")
        for verb in picked(doc, TAG, {"VBN", "VBD"})
        if verb.dep_ == "conj"
        and (verb.tag_ == "VBN" or any(c.dep_ == "prep" and c.i == verb.i + 1 for c in verb.rights))
        and verb.head.dep_ in ("nsubj", "nsubjpass")
        and verb.head.i == verb.i - 2
        and verb.nbor(-1).text == ","
    ]
    return changes.written(doc, found)


def _doing(doc: Doc) -> Doc:
    """ "Nine are nursing injuries", "is housing 40 families": what they do, and no noun that they are."""
    found = [
        Change(token, tag="VBG")
        for token in picked(doc, TAG, {"NN"})
        if token.lower_.endswith("ing")
        and token.dep_ in ("ROOT", "ccomp", "conj")
        and any(c.dep_ == "aux" for c in token.lefts)
        and any(c.dep_ == "dobj" and c.i == token.i + 1 + (c.i - c.left_edge.i) for c in token.rights)
    ]
    return changes.written(doc, found)


_MENDS = (
    _doing,
    sentence_openings.first_words,
    acting_participles.mend,
    joined_names.mend,
    time_zones.mend,
    hours_later.mend,
    day_heads.mend,
    days_in_front.mend,
    town_days.mend,
    towns_described.mend,
    ages.mend,
    reported_lists.mend,
    titled_names.mend,
    listed_people.mend,
    cut_lists.mend,
    agreement.mend,
    asides.mend,
    described_people.mend,
    lost_leads.mend,
    lost_subjects.mend,
    lost_states.mend,
    one_more.mend,
    listed_counts.mend,
    bracketed_kinds.mend,
    taken_captive.mend,
    deeds_in_towns.mend,
    bracketed_shares.mend,
    behind_shares.mend,
    among_them.mend,
    twin_harms.mend,
    lost_riders.mend,
    lost_salvos.mend,
    lost_shots.mend,
    lost_stances.mend,
    lost_tellers.mend,
    said_between.mend,
    said_through.mend,
    loose_figures.mend,
    lost_deeds.mend,
    lost_doers.mend,
    lost_fires.mend,
    lost_things.mend,
    lost_verbs.mend,
    own_objects.mend,
    loads.mend,
    breakdowns.mend,
    counted_times.mend,
    comma_that.mend,
    neighbouring_towns.mend,
    described_subjects.mend,
    later_deeds.mend,
    sentence_openings.name_behind_dateline,
    _near_a_name,
    gerund_deeds.mend,
    _counted_later,
    _more_than,
    _set_off,
    _deeds,
    shot_dead.mend,
    times_in_front.mend,
    what_overturned.mend,
)
