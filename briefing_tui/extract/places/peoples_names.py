"""Names that the name finder took for those of a people, and that are towns' by where they stand: "shot in Orvani"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.places.bare_names import plain
from briefing_tui.extract.vocabulary import gazetteer

_OF_TONGUES = ("ish", "ese", "ic", "ian", "an", "i", "u", "to")  # "in Orvish"


def no_people(token: Any) -> bool:
    """ "In Karvel", to the name finder a people: one bare name that is no country's, and no language's by its end."""
    return bool(
        token.dep_ == "pobj"
        and token.head.lower_ in {"near", "outside", "in", "at", "around", "across"}
        and plain(token)
        and all(one.is_lower for one in token.lefts)
        and gazetteer.country(token.text) is None
        and (
            gazetteer.towns(token.text)
            or (token.text.istitle() and (token.head.lower_ != "in" or not _may_be_a_tongue(token)))
        )
    )


def _may_be_a_tongue(name: Any) -> bool:
    """ "Said in Orvani", "leaflets in Orvani", "in Hindi"; but nobody is shot, and no school stands, in a language."""
    if not name.lower_.endswith(_OF_TONGUES):
        return False
    above = name.head.head
    told = above.lemma_.lower() in vocabulary.words("event_grammar", "places_tongue_heads")
    return told or not (above.pos_ in {"VERB", "NOUN"} and name.lower_.endswith(("i", "u", "to")))
