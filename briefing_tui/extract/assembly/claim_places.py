"""Where a claim says that people or things came to harm, by the words of its own clause, and which events that rules out.

"Three were wounded in Sarn. [new paragraph] In Velm a man was found dead": Velm, which the text has not named before,
is not where the three were wounded.
"""

from __future__ import annotations

from bisect import bisect_left
from math import cos, hypot, radians
from typing import Any

from briefing_tui.extract.assembly.mention_places import other_region
from briefing_tui.extract.events import other_places
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout, Span
from briefing_tui.extract.places import event_place, places
from briefing_tui.extract.places.country_evidence import bare
from briefing_tui.extract.places.event_place import Where
from briefing_tui.extract.places.places import Place
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyClaim, DamageClaim, Event

_KM = 111.0  # of a degree of latitude
_APART = 60.0  # kilometres
_UP = 7  # steps from a place to the verb it belongs to
_SETTLEMENTS = frozenset({"town", "village"})
_WIDE = frozenset(
    {"district", "admin1", "region"}
)  # may lie around the place of the event, unless a paragraph opens with it
_LIES_IN = frozenset({"admin1", "region", "country"})
_CHAIN = 5  # tokens between a place and what it lies in
_EVERYWHERE = frozenset({"natural_disaster"})  # a flood has no one place
_OPENING = 7  # tokens from the first word of a sentence to the name of the place it opens with
_CARE = frozenset({"hospital", "clinic", "ward", "morgue", "mortuary"})
# Where the dead are counted, or the hurt are looked after, is not where they came to harm.
_LATER = ("-toll", "-treated", "-in-hospital", "-in-care", "-counted", "-none")


class Places:
    """The settlements of a document by the verb that each belongs to."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._text = wording.parsed(layout.doc)
        self._places = [
            place
            for place in places.of(layout.doc)
            if place.kind in _SETTLEMENTS | _WIDE
            and not (place.beside or place.code or other_places.carried_to(place.token))
            and not other_places.of_origin(place.token)
        ]
        self._starts = [place.token.idx for place in self._places]
        self._opening: dict[int, bool] = {}  # whether a paragraph begins with the place, by its token
        self._resolved: dict[int, Where] = {}  # what `event_place` says of the place alone, by its token
        self._verbs: dict[int, Any] = {}  # what `_up_to_verb` says of the place, by its token

    def of(self, claim: CasualtyClaim | DamageClaim) -> Place | None:
        """The one place of the claim's clause, where the text names it there for the first time; else None."""
        doc = self._layout.doc
        span = doc.char_span(claim.start, claim.end, alignment_mode="expand")
        if span is None or not len(span) or claim.rule.endswith(_LATER):
            return None
        if isinstance(claim, CasualtyClaim) and claim.part_of is not None:
            return None
        low, high = _sentence(span)
        verb = _up_to_verb(span.root)
        inside = self._places[bisect_left(self._starts, low) : bisect_left(self._starts, high)]
        found = [
            place
            for place in inside
            if self._opens(place)
            or (verb is not None and place.kind in _SETTLEMENTS and self._of_clause(place, verb))
        ]
        if len(found) != 1 or self._text.find(found[0].text, 0, low) >= 0:
            return None
        return found[0]

    def stated(self, claim: CasualtyClaim | DamageClaim) -> Place | None:
        """The one place that the claim's own clause names, be it told before or not: "in Belgorod a driver was killed"."""
        doc = self._layout.doc
        span = doc.char_span(claim.start, claim.end, alignment_mode="expand")
        if span is None or not len(span) or claim.rule.endswith(_LATER):
            return None
        verb = _up_to_verb(span.root)
        low, high = _sentence(span)
        near = self._places[bisect_left(self._starts, low) : bisect_left(self._starts, high)]
        mine = [place for place in near if self._verb(place) == verb] if verb is not None else []
        if verb is not None and not mine:  # "a woman died when her car was hit near Velm"
            mine = [place for place in near if self._of_clause(place, verb)]
        names = {place.text for place in mine}
        return mine[0] if len(names) == 1 else None

    def that_opens(self, claim: Span) -> Place | None:
        """The place that the paragraph of a claim begins with: "In Odesa, debris hit a store. There were no casualties"."""
        paragraph = self._layout.paragraph(claim.start)
        for k in range(bisect_left(self._starts, claim.start) - 1, -1, -1):
            place = self._places[k]
            if self._layout.paragraph(place.token.idx) != paragraph:
                return None
            if self._opens(place):
                return place
        return None

    def elsewhere(self, place: Place | None, mentions: list[Event]) -> bool:
        """Whether the place lies in another country, or in another province, than every mention that says where."""
        if place is None:
            return False
        if place.token.i not in self._resolved:
            self._resolved[place.token.i] = event_place.resolve(
                self._layout.doc, [place, *_around(self._layout.doc, place)]
            )
        where = self._resolved[place.token.i]
        told = [one for one in mentions if getattr(one, "placed", one.location is not None)]
        if any(bare(place.text) == one.location for one in told):
            return False
        return bool(told) and all(
            one.type not in _EVERYWHERE
            and one.location is not None
            and (other_region(where, one) or _far(where, one))
            for one in told
        )

    def of_share(self, claim: CasualtyClaim) -> Place | None:
        """Where some of a total came to harm: the place in the words of the claim, or of its verb."""
        span = self._layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
        if span is None or not len(span):
            return None
        verb = _up_to_verb(span.root)
        low, high = _sentence(span)
        near = self._places[bisect_left(self._starts, low) : bisect_left(self._starts, high)]
        inside = [place for place in near if claim.start <= place.token.idx < claim.end]
        if not inside and not claim.rule.endswith("-there"):
            inside = [place for place in near if verb is not None and self._of_clause(place, verb)]
        return inside[0] if inside else None

    def _opens(self, place: Place) -> bool:
        """Whether a paragraph begins with the place: "In the region of Velm, debris set fire to a store"."""
        known = self._opening.get(place.token.i)
        if known is None:
            known = self._opening[place.token.i] = self._begins_paragraph(place)
        return known

    def _begins_paragraph(self, place: Place) -> bool:
        sentence = wording.sentence(place.token)
        first = sentence[0]
        if first.lower_ not in {"in", "near", "at", "outside"} or place.token.i - first.i > _OPENING:
            return False
        verb = self._verb(place)
        if verb is not None and verb.lemma_.lower() in words("claims", "say"):
            return False  # "In Velm, the nearest town, doctors said nine had died"
        return self._layout.paragraph(max(first.idx - 1, 0)) != self._layout.paragraph(place.token.idx)

    def _verb(self, place: Place) -> Any:
        """The verb a place belongs to, or None."""
        if place.token.i not in self._verbs:
            self._verbs[place.token.i] = _up_to_verb(place.token)
        return self._verbs[place.token.i]

    def _of_clause(self, place: Place, verb: Any) -> bool:
        """The place is the verb's, or that of the clause it hangs on: were killed when soldiers caught them near Velm."""
        other = self._verb(place)
        return other is not None and (other == verb or (other.dep_ == "advcl" and other.head == verb))

    def rules_out(self, claim: Span, place: Place | None, mentions: list[Event]) -> bool:
        """Whether every mention is told of another place, in paragraphs other than the claim's."""
        if place is None:
            return False
        paragraph = self._layout.paragraph(claim.start)
        sentence = self._layout.sentence_text(place.token.idx)
        return all(
            one.location is not None
            and one.location != one.country
            and one.type not in _EVERYWHERE
            and self._layout.paragraph(one.start) != paragraph
            and one.location not in sentence
            and place.text.casefold() not in one.location.casefold()
            for one in mentions
        )


def _around(doc: Any, place: Place) -> list[Place]:
    """ "In Velm in Kelland's Sulen province": what the words behind a place put it into."""
    every = places.of(doc)
    first = bisect_left(every, place.end, key=lambda one: one.start)
    sentence = wording.sentence(place.token)
    found = []
    for one in every[first:]:
        if one.start >= min(place.end + _CHAIN, sentence.end) or one.kind not in _LIES_IN:
            break
        found.append(one)
        place = one
    return found


def _sentence(span: Any) -> tuple[int, int]:
    """Where the sentence of the first word of a span begins and ends, in code points."""
    sentence = wording.sentence(span[0])
    return sentence.start_char, sentence.end_char


def _far(where: Where, event: Event) -> bool:
    """Two towns too far from each other for one blast, or one fight."""
    if event.geo_precision != "town" or where.precision != "town":
        return False
    assert where.latitude is not None
    assert where.longitude is not None
    north = where.latitude - (event.latitude or 0.0)
    east = (where.longitude - (event.longitude or 0.0)) * cos(radians(where.latitude))
    return _KM * hypot(north, east) > _APART


def _up_to_verb(token: Any) -> Any:
    """The verb a word belongs to; None where it is said of a hospital, or of nothing."""
    for _ in range(_UP):
        if token.lemma_.lower() in _CARE:
            return None
        if token.pos_ in {"VERB", "AUX"}:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None
