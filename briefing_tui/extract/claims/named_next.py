"""The one who was killed, named in the next sentence: "a man has been shot dead ... Walid Sandi, 53, was killed by a sniper"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import same_people
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyClaim

_AGES = range(1, 111)
_OLD = "-year-old"
_OPENS = frozenset({",", "("})
_SERVING = frozenset({"military", "police"})
_WHERE = frozenset({"in", "at", "near", "outside", "around"})
_TITLED = 5  # tokens of "Captain Teo Dovik"
_DIES = frozenset({"die", "succumb"})
_CARED_FOR = frozenset(
    {"hospital", "clinic", "ambulance", "scene", "spot", "attack", "shooting", "explosion", "blast"}
)
_CLOSES = frozenset({",", ")"})


def is_named(cd: ClaimDoc, a: Sighting, x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    """Is `y` the name of the one person whom the sentence before told as `x`, by whatever voice?

    A name with its age, right behind "a man", says who that was; not where the sentence names another place or day, or
    speaks of "another", nor where the two are people of different kinds.
    """
    if not (x.low == x.high == y.low == y.high == 1) or x.names or not y.names:
        return False
    if a.part or b.part or a.victim.definite or x.background != y.background:
        return False
    if _whom_the_lead_told(cd, a, x, b, y):
        return True
    if not _aged(cd, b):
        return False
    first, later = cd.sentence(a.trigger), cd.sentence(b.trigger)
    if later.start != first.end or same_people.besides(cd, a) or same_people.besides(cd, b):
        return False
    if same_people.head(x) not in words("victims", "anybody") and x.category not in _SERVING:
        return False  # "a driver was stabbed" has a trade, of which the name says nothing
    if "unknown" not in {x.category, y.category} and x.category != y.category:
        return False
    return not _of_another(cd, first, later, b.trigger)


def _whom_the_lead_told(cd: ClaimDoc, a: Sighting, x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    """ "A journalist was shot dead in Orva. Teo Dovik, 47, was driving home when men opened fire. He died at once."

    The text begins with somebody, the next sentence with a name that nobody else has, and says that its bearer died.
    """
    first, later = cd.sentence(a.trigger), cd.sentence(b.trigger)
    named = cd.places.get(y.names[0].split()[-1].lower(), ())
    if first.start > same_people.OPENING or not named or cd.sentence(named[0]).start != first.end:
        return False
    told = cd.sentence(named[0])
    if later.start != told.start and not (b.victim.pronoun and later.start == told.end):
        return False
    if "unknown" not in {x.category, y.category} and x.category != y.category:
        return False
    if same_people.besides(cd, a) or same_people.besides(cd, b) or _of_another(cd, first, later, b.trigger):
        return False
    if words("victims", "apart") & set(cd.lower[told.start : later.end]):
        return False  # "Teo Dovik died in another attack"
    if _elsewhere(cd, first, b.trigger):
        return False
    behind = cd.lower[named[0] + 1 : named[0] + 4]
    aged = len(behind) == 3 and behind[0] in _OPENS and behind[1].isdigit()
    opens = named[0] - told.start <= _TITLED
    return opens and (b.victim.pronoun or aged or cd.lemma[b.trigger] in _DIES)


def _of_another(cd: ClaimDoc, first: Any, later: Any, trigger: int) -> bool:
    """ "... was killed in Lomu", "on Tuesday", "later": by a place of the verb itself, by a day, by a word before it."""
    known = {token.lower_ for token in first}
    times = words("periods", "days") | words("numbers", "months")
    if any(token.lower_ in times and token.lower_ not in known for token in later):
        return True
    if words("victims", "apart") & set(cd.lower[later.start : trigger]):
        return True
    behind = [one for joint in cd.doc[trigger].rights if joint.dep_ == "prep" for one in joint.rights]
    return any(one.tag_ == "NNP" and one.head.lower_ in _WHERE and one.lower_ not in known for one in behind)


def _elsewhere(cd: ClaimDoc, first: Any, trigger: int) -> bool:
    """ "Died in the chapel", of which the sentence before did not tell; not "died in the ambulance", "at the scene"."""
    known = {token.lower_ for token in first}
    at = [one for joint in cd.doc[trigger].rights if joint.lower_ in _WHERE for one in joint.rights]
    return any(
        one.tag_ == "NN"
        and one.lower_ not in known | _CARED_FOR
        and any(two.lower_ == "the" for two in one.lefts)
        for one in at
    )


def _aged(cd: ClaimDoc, b: Sighting) -> bool:
    """ "Walid Sandi, 53,", "Walid Sandi (53)", "53-year-old Walid Sandi"."""
    behind = cd.lower[b.victim.head + 1 : b.victim.head + 4]
    if len(behind) == 3 and behind[0] in _OPENS and behind[2] in _CLOSES and behind[1].isdigit():
        return int(behind[1]) in _AGES
    return _OLD in cd.doc[max(b.victim.first - 2, 0) : b.victim.last].text.lower()
