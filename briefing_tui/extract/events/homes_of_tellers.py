"""Where those live who tell what happened: "residents of Karv said soldiers had shot five men"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places import places
from briefing_tui.extract.vocabulary import gazetteer

_WIDE = frozenset({"country", "admin1", "region"})
_DWELLERS = frozenset({"resident", "villager", "inhabitant", "townspeople"})
_SAYING = vocabulary.words("event_grammar", "events_saying")
_SENSES = frozenset({"hear", "see", "feel"})
_OPENS = 5  # tokens of "Residents of", "A resident of"
_BACK = 40  # places before, of which one may be where the news is


def of(doc: Any, token: Any, named: list[places.Place], starts: list[int]) -> list[places.Place]:
    """The home of who tells of the event of a token, as its place: where they name no other one.

    `named` are the places of the document, `starts` the sentence of each. Where the text has named one before, only what such
    a sentence begins to tell counts: not "said a resident of Karv", nor what they heard from afar.
    """
    sentence = wording.sentence(token)
    home = _home(sentence[0])
    if home is None:
        return []
    first, behind = bisect_left(starts, sentence.start), bisect_right(starts, sentence.start)
    if any(place.kind not in _WIDE for place in named[first:behind]):
        return []
    before = named[max(first - _BACK, 0) : first]
    if any(place.kind not in _WIDE and place.text != home.text for place in before):
        opens = home.token.i - sentence.start < _OPENS and token.pos_ == "VERB"
        acting = clauses.subjects(token) or clauses.patients(token)
        if not opens or any(one.pos_ == "PRON" for one in acting):
            return []
        if any(one.lemma_.lower() in _SENSES for one in sentence):
            return []
    return [home]


@wording.once_a_word
def _home(first: Any) -> places.Place | None:
    """The one town of which residents speak in the sentence that begins with a word; None for none, or for several."""
    theirs = [
        one
        for who in wording.sentence(first)
        if who.lemma_.lower() in _DWELLERS and who.dep_ == "nsubj" and who.head.lemma_.lower() in _SAYING
        for joint in who.rights
        if joint.lower_ in {"of", "in"}
        for one in joint.rights
        if one.dep_ == "pobj" and one.pos_ == "PROPN"
    ]
    if len(theirs) != 1 or gazetteer.country(theirs[0].text):
        return None
    low, high = clauses.entity(theirs[0])
    return places.Place(theirs[0], first.doc[low:high].text, "town", low, high)
