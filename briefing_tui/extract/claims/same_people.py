"""Are these the people a text has told of before? Names in longer and shorter forms, roles, "the priests"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.extract.claims import people
from briefing_tui.extract.claims.patients import SELF
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import classes, words
from briefing_tui.model import CasualtyClaim

_WORD = re.compile(r"[^\W\d_]+")
_ALSO = frozenset({"also", "too"})
_BESIDES = frozenset({"another", "other", "others", "additional", "more"})
_CLAUSE = 8  # tokens either side of a claim's word where "also" makes its people new ones
_THIS = frozenset({"this", "that"})
_ALIAS = words("victims", "alias")
_TITLE, _APPOSED = 6, 8  # tokens before and after a name in which its bearer's role is told
OPENING = 40  # tokens of a headline and a dateline, behind which the first sentence begins
BODY = frozenset({"body", "corpse", "remains", "remain", "cadaver"})
_NEXT = 25  # tokens of a sentence between a death and the body
_MENTIONS = 40  # of a name, where its bearer's role is looked for
_BOMBERS = frozenset({"bomber", "attacker", "assailant", "perpetrator"})
_ARMED = frozenset({"military", "police", "militant"})


def head(claim: CasualtyClaim) -> str:
    """The noun that says who, in the singular; "" where the claim does not say."""
    return _head(claim.who) if claim.who else ""


@lru_cache(maxsize=4096)
def _head(who: str) -> str:
    word = who.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
    return people.singular(word).replace("guerilla", "guerrilla")


def one_person(name: str, other: str) -> bool:
    """Are these two forms of one name: "Vargas" and "Luis Vargas Soto", "Gilda Flores" and "Hilda Flores"?

    Two full names with one surname and other given names are two people, brothers perhaps.
    """
    short, full = sorted((_WORD.findall(name.lower()), _WORD.findall(other.lower())), key=len)
    if not short:
        return False
    if set(short) <= set(full):
        return True
    if len(short) < 2 or short[-1] != full[-1]:
        return False
    mine, theirs = short[0], full[0]
    if 1 in (len(mine), len(theirs)):
        return bool(mine[0] == theirs[0])
    return short[1:] == full[1:] and mine[1:] == theirs[1:]


def one_named(x: CasualtyClaim, y: CasualtyClaim) -> bool:
    """Do both claims name one and the same person?"""
    return any(one_person(name, other) for name in x.names for other in y.names)


def same(cd: ClaimDoc, a: Sighting, x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    """Does claim `y`, seen at `b`, tell what `x` told before it?"""
    if a.replaced != b.replaced:
        return False
    if (a.trigger, a.rule) == (b.trigger, b.rule) and x.low is not None and y.low is not None:
        return one_named(x, y)  # two of one list are two, if it is not "an elder, Jan Moor, and a guard"
    if _uncounted(b, y) and y.low is None and x.low != 0:  # no figure of its own, so none of another voice
        return x.low != 1 and _one_group(x, b, y)
    headline = x.claimant is None and in_headline(cd, a.trigger)
    if y.claimant is not None and x.claimant != y.claimant and not _no_figure(b, y) and not headline:
        return False
    one, two = head(x), head(y)
    if y.low == 0 or x.low == 0:
        return (x.low, x.who) == (y.low, y.who)
    if y.low is None and y.high is None:
        return x.low != 1 and _one_group(x, b, y) and x.value_text == y.value_text
    if not _one_count(x, y) or (a.part != b.part and not b.victim.definite):
        return False
    if b.victim.pronoun and y.who in (x.who, None):
        return True
    if not b.victim.definite and x.low != 1 and (_of_another_year(cd, a, b) or _two_more(cd, a, b)):
        return False
    if x.low == 1 and headline and one and one == two:
        return True
    if x.low == 1:
        return one_victim(cd, a, x, b, y)
    if not one and y.category in _ARMED and cd.lemma[a.trigger] in BODY and not b.victim.definite:
        return False  # "found two bodies", and "two soldiers died" elsewhere
    anybody = words("victims", "anybody")
    if x.category != y.category and {x.category, y.category} <= _ARMED:
        return False  # "four attackers were killed", and "four members of the security forces"
    if not one or not two or one == two or one in anybody or two in anybody:
        return True
    return (x.category == y.category and x.category in (_ARMED | {"children"})) or (
        b.victim.definite and _one_trade(one, two)
    )


def in_headline(cd: ClaimDoc, i: int) -> bool:
    """Is token `i` in a headline: in a first line without a stop, of a text that goes on below?"""
    if i > OPENING:
        return False
    breaks = [k for k in range(min(OPENING, len(cd.lower))) if "\n" in cd.lower[k]]
    return (
        bool(breaks) and i < breaks[0] < len(cd.lower) - 1 and cd.lower[breaks[0] - 1] not in (".", "?", "!")
    )


def _one_count(x: CasualtyClaim, y: CasualtyClaim) -> bool:
    """The same figure, be it once "five" and once "at least five"."""
    if (x.low, x.high) == (y.low, y.high):
        return True
    if x.background != y.background or x.low is None:
        return False
    exact, open_end = (x, y) if y.high is None else (y, x)
    return x.low == y.low and exact.high == exact.low and open_end.qualifier == "at_least"


def _one_trade(one: str, two: str) -> bool:
    """ "Monks" and "clergymen", "reporters" and "newsmen"."""
    trades = classes("victims", "trade")
    return bool(set(trades.get(one, ())) & set(trades.get(two, ())))


def _of_another_year(cd: ClaimDoc, a: Sighting, b: Sighting) -> bool:
    """ "Nine died in the fire on Sunday. … In March 2016, nine died in another": a sentence that begins with its year."""
    start = cd.sentence(b.trigger).start
    if cd.lower[start] != "in" or b.trigger - a.trigger < OPENING:
        return False
    return any(
        len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
        for word in cd.lower[start + 1 : start + 3]
    )


def _two_more(cd: ClaimDoc, a: Sighting, b: Sighting) -> bool:
    """ "Two guards were killed. ... Two more people died": other people than the first two."""
    return "more" in _who(cd, b) and "more" not in _who(cd, a) and not in_headline(cd, a.trigger)


def _no_figure(b: Sighting, y: CasualtyClaim) -> bool:
    """Somebody known, or "the" people of a number told before: another voice that speaks of them gives no figure."""
    return (y.low == 1 and not b.victim.counted) or (b.victim.definite and y.low not in (None, 0))


def one_victim(cd: ClaimDoc, a: Sighting, x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    if x.names and y.names:
        return one_named(x, y) or _by_alias(cd, x, y)
    one, two, anybody = head(x), head(y), words("victims", "anybody")
    if cd.lower[b.victim.head] in SELF:  # "killed a clerk and himself": no clerk
        return one == two or a.rule == "killed-blown-up"
    if not x.names and b.rule.endswith("-included") and one in anybody and not a.part:
        return True  # "one person was killed ... the fatality was a woman"
    if not x.names and b.rule.endswith("-identified") and "unknown" in (x.category, y.category):
        return True  # "the dead man was identified as Luis Soto"
    if not x.names and b.rule.endswith("-identified"):
        return x.category == y.category
    if y.names and not x.names and _body_of(cd, a, b) and x.background == y.background:
        return not besides(cd, b)
    if y.names and not x.names:  # "a judge was shot dead ... Judge Ana Reyes was killed on her way to work"
        if one in anybody or x.background != y.background or besides(cd, b):
            return False
        if _told_first(cd, a, b):
            return True
        anybody_s = cd.doc[a.victim.first].tag_ != "PRP$" and not a.victim.definite
        told = anybody_s and any(_beside(cd, name, one) for name in y.names)
        return told or one in _titles(cd, b)
    if (
        a.rule == "killed-blown-up"
        and two in _BOMBERS
        and any(one.lower_ == "the" for one in cd.doc[b.victim.head].lefts)
    ):
        return True  # "a woman blew herself up ... only the bomber was dead"
    if not b.victim.definite or y.names:
        return False
    known = bool(x.names) or (x.category == "militant" and not a.victim.definite)
    again = one == two or two in anybody or cd.lower[b.victim.first] in _THIS or _role_of(cd, x, y)
    return (again or (known and x.category == y.category in _ARMED)) and not besides(cd, b)


def _by_alias(cd: ClaimDoc, x: CasualtyClaim, y: CasualtyClaim) -> bool:
    """ "Pavel Orsk, alias Lobo": does the text say that one of the names is the other?"""
    for mine, theirs in ((x, y), (y, x)):
        for name, alias in ((name, alias) for name in mine.names for alias in theirs.names):
            last, nick = (_WORD.findall(one.lower()) or [""] for one in (name, alias))
            for i in cd.places.get(nick[0], ())[:_MENTIONS]:
                if i and cd.lower[i - 1] in _ALIAS and last[-1] in cd.lower[max(i - _TITLE, 0) : i]:
                    return True
    return False


def _body_of(cd: ClaimDoc, one: Sighting, named: Sighting) -> bool:
    """ "A trader was hacked to death. The body of Jan Moor was found in a ditch": whose body it is has been told."""
    if cd.lemma[named.trigger] not in BODY or named.victim.definite == one.victim.definite:
        return False
    apart = int(cd.sentence(named.trigger).start - cd.sentence(one.trigger).end)
    return 0 <= apart < _NEXT


def _told_first(cd: ClaimDoc, role: Sighting, named: Sighting) -> bool:
    """ "Gunmen shot dead the mayor of Teroa … Ana Reyes, 38, died in hospital": the story names whom it began with."""
    the_one = cd.lower[role.victim.first] == "the" and cd.sentence(role.trigger).start <= OPENING
    after = cd.lower[named.victim.head + 1 : named.victim.head + 4]
    return the_one and len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit()


def _titles(cd: ClaimDoc, named: Sighting) -> tuple[str, ...]:
    """The words right before and after a name that may say what its bearer is."""
    first, last = max(0, named.victim.first - 2), named.victim.head + 1
    end = last + _TITLE if cd.lower[last : last + 1] == (",",) else last
    return cd.lemma[first:end]


def besides(cd: ClaimDoc, b: Sighting) -> bool:
    """ "The driver was also killed", "the other driver was killed": somebody new."""
    sent = cd.sentence(b.trigger)
    near = cd.lower[max(sent.start, b.trigger - _CLAUSE) : min(sent.end, b.trigger + 3)]
    return bool(_ALSO & set(near) or _BESIDES & set(_who(cd, b)))


def _who(cd: ClaimDoc, seen: Sighting) -> tuple[str, ...]:
    """The words for the people of a claim, and the two before them."""
    return cd.lower[max(cd.sentence(seen.trigger).start, seen.victim.first - 2) : seen.victim.last]


def _role_of(cd: ClaimDoc, known: CasualtyClaim, again: CasualtyClaim) -> bool:
    """Whether "the official", "the general" may be somebody told of before by name or by a closer word."""
    role = head(again)
    if any(_beside(cd, name, role) for name in known.names):
        return True
    if role in words("victims", "roles_told_again"):
        return known.category in ("civilian", "unknown") and (bool(known.names) or head(known) != role)
    return False


def _beside(cd: ClaimDoc, name: str, role: str) -> bool:
    """Does the text put the role beside the name anywhere: "Senator Luis Vargas", "Vargas, a judge"?"""
    last = (_WORD.findall(name.lower()) or [""])[-1]
    named = cd.places.get(last, ())[:_MENTIONS]
    return any(role in cd.lemma[max(0, i - _TITLE) : i + _APPOSED] for i in named)


def bears(cd: ClaimDoc, named: CasualtyClaim, role: CasualtyClaim) -> bool:
    """Does the name stand beside the role in one clause: "the judge Luis Vargas", "Vargas, a judge,"?"""
    for name in named.names:
        last = (_WORD.findall(name.lower()) or [""])[-1]
        for i in cd.places.get(last, ())[:_MENTIONS]:
            sent = cd.sentence(i)
            first, end = max(sent.start, i - _TITLE), min(sent.end, i + _APPOSED)
            marks = [j for j in range(first, end) if cd.lower[j] == ";"]
            first = max([first, *(j for j in marks if j < i)])
            end = min([end, *(j for j in marks if j > i)])
            if head(role) in cd.lemma[first:end]:
                return True
    return False


def _uncounted(seen: Sighting, claim: CasualtyClaim) -> bool:
    return claim.low is None and claim.high is None and not seen.victim.counted


def _one_group(x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    one, two = head(x), head(y)
    if one == two:
        return True
    if not b.victim.definite:
        return False
    return two in words("victims", "anybody") or _share(x, y) or _one_trade(one, two)


def _share(x: CasualtyClaim, y: CasualtyClaim) -> bool:
    """ "The Jesuits" and "six Jesuit priests": the noun of one stands in the words of the other."""

    def said(claim: CasualtyClaim) -> set[str]:
        return {people.singular(word.lower()) for word in (claim.who or "").split()}

    return (head(x) in said(y) and head(x) != "") or (head(y) in said(x) and head(y) != "")


def unnumbered(a: Sighting, x: CasualtyClaim, y: CasualtyClaim) -> bool:
    """Is `x` the people of the counted claim `y`, told before it without their number?"""
    if not _uncounted(a, x) or a.part or y.low == 0:
        return False
    return head(x) != "" and (head(x) == head(y) or (y.low != 1 and _share(x, y)))
