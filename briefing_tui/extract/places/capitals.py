"""Places told without their name: "in the capital", "in the city" in the lead of a dispatch."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from briefing_tui.extract.parsing import datelines, wording
from briefing_tui.extract.places.beside import only_beside
from briefing_tui.extract.places.country_evidence import dominant
from briefing_tui.extract.places.syntax import locates
from briefing_tui.extract.vocabulary import gazetteer

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.extract.places.places import Place

    Make = Callable[..., Place]

_THE_TOWN = frozenset({"capital", "city", "town"})
_LEAD = 2  # sentences in which "the city" needs no name


def find(doc: Any, make: Make) -> list[Place]:
    """ "In the capital": that of the country the text is plainly about, where nothing says of what.

    "The capital", "the city" in the lead of a dispatch is else the town it was filed from, and "here" is that anywhere.
    """
    capital = gazetteer.capital(dominant(doc))
    filed = datelines.town(wording.original(doc))
    lead = max((sentence.end for sentence in itertools.islice(doc.sents, _LEAD)), default=0)
    found = []
    words = zip(wording.tokens(doc), wording.lowered(doc), strict=True)
    for token, lower in words if capital or filed else ():
        if lower == "here" and filed and token.dep_ == "advmod" and _written(token):
            found.append(make(token, filed, "town", token.i, token.i + 1, "", False))
            continue
        if lower not in _THE_TOWN or token.dep_ != "pobj" or token.pos_ != "NOUN":
            continue
        whose = [child for child in token.lefts if child.lower_ not in {"the", "this", "country's"}]
        owned = token.lower_ == "capital" and any(child.dep_ == "poss" for child in whose)
        if not owned and not any(child.lower_ in {"the", "this", "country's"} for child in token.lefts):
            continue
        if any(child.lower_ in {"of", "city"} or child.dep_ == "appos" for child in token.rights):
            continue
        name = capital if token.lower_ == "capital" and not whose else ""
        if token.lower_ == "capital" and whose and (code := gazetteer.country(whose[0].text)):
            name = gazetteer.capital(code)  # "the Peruvian capital"
        if not name and token.i < lead and (not whose or token.lower_ == "capital" or _in_land(filed, whose)):
            name = filed
        if name and locates(token):
            found.append(make(token, name, "town", token.i, token.i + 1, "", only_beside(doc, token.i)))
    return found


def _written(here: Any) -> bool:
    """Whether the writer says "here", and nobody who is quoted."""
    return not any(one.is_quote for one in wording.sentence(here))


def _in_land(town: str, whose: list[Any]) -> bool:
    """ "DORBA (Agency) - ... in the Kellandish city": the town is one of that land."""
    code = gazetteer.country(whose[0].text) if len(whose) == 1 else None
    return code is not None and any(one.country == code for one in gazetteer.named(town))
