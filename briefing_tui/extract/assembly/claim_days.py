"""On which days a claim says that its people were hurt, by the words of its own clause, and what those days rule out."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from briefing_tui.extract.assembly.claim_fits import Claim
from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.dates import dates
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.events import days_apart, relevance
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Span
from briefing_tui.model import CasualtyClaim, DamageClaim, Event

_NIGHT = timedelta(days=1)  # a night has two dates, and "on Tuesday" may be the day of the news
_MONTH = timedelta(days=30)
_LONG = timedelta(days=62)  # after which nobody dies of it, or is counted
_UP = 6  # steps from a date to the verb it belongs to
_BEFORE = re.compile(r"\b(?:previous|day before|days? earlier)\b")
_FIGHT = re.compile(r"(?:verb|noun) '(?:fight|battle|clash|siege|offensive|unrest|riot|protest)")
_LATER = ("-subject", "-state", "-toll", "-treated", "-in-hospital", "-counted", "-none")


class Days:
    """The dates of a document by the verb that each belongs to."""

    def __init__(self, doc: Any, published: str | None) -> None:
        self._doc, self._published = doc, published
        self._whens = [when for when in dates.of(doc, published) if when.first and when.last]
        self._starts = [when.start for when in self._whens]

    def of(self, claim: Span) -> When | None:
        """The date in the clause of a claim, or None where the clause has none or more than one."""
        span = self._doc.char_span(claim.start, claim.end, alignment_mode="expand")
        if span is None or not len(span):
            return None
        sentence = wording.sentence(span[0])
        low, high = sentence.start_char, sentence.end_char
        said_of = span if span.root.pos_ in {"NOUN", "PROPN"} else ()
        clause = next((c for one in said_of for c in one.rights if c.dep_ == "relcl"), None)
        verb = _verb(clause or span.root)  # "marched on Monday over a judge, who was shot on Friday"
        inside = self._whens[bisect_left(self._starts, low) : bisect_left(self._starts, high)]
        owned = [(when, owner.i) for when in inside if (owner := self._owner(when)) is not None]
        found = [when for when, owner in owned if owner == verb.i]
        if not found and verb.dep_ == "relcl" and relevance.year_before(verb.head) is None:
            # "Seized the town in January in an offensive in which 3,000 died": the month is that of the dead, too
            above = _verb(verb.head)
            found = [when for when, owner in owned if owner == above.i and above.i != verb.i]
        return found[0] if len(found) == 1 else None

    def rules_out(self, claim: CasualtyClaim | DamageClaim, when: When | None, mentions: list[Event]) -> bool:
        """Whether what was lost on the days of `when` cannot be of an event told with the dates of its mentions.

        Death may come days after an attack, and so may a count; a blow or a shot may not.
        """
        if when is None or when.first is None or when.last is None:
            return False
        if not isinstance(claim, CasualtyClaim):  # things: only what was hit long before
            days = [date.fromisoformat(one.date_start) for one in mentions if one.date_start]
            return bool(days) and not self._since(when) and when.last + _MONTH < min(days)
        if claim.part_of is not None:
            return False
        told = [one for one in mentions if one.date_start and one.date_end]
        since = self._since(when)
        if not told and not any(one.background for one in mentions):
            old = relevance.long_ago(self._doc, when, self._published) or self._of_the_month_before(when)
            return not since and old
        if claim.kind != "missing" and (
            when.text.casefold().startswith("since ") or (since and self._of_the_fight(when, told))
        ):
            when = replace(when, last=date.max - _NIGHT)
        later = claim.kind in {"detained", "displaced"} or claim.rule.endswith(_LATER)
        return bool(told) and all(
            self._other(when, one, later=later) or _told_by_year(when, one) for one in told
        )

    def _of_the_fight(self, when: When, told: list[Event]) -> bool:
        """ "112 have been killed since Monday", in a battle that goes on for days: and not since years before."""
        first = min((date.fromisoformat(one.date_start) for one in told if one.date_start), default=None)
        long = first is None or when.first is None or when.first + _MONTH < first
        return not long and any(_FIGHT.search(one.rule) for one in told)

    def _since(self, when: When) -> bool:
        """ "Since Monday", whether or not the word is a part of the date."""
        before = wording.parsed(self._doc)[max(when.start - len("since "), 0) : when.start]
        return "since" in when.text.casefold() or before.casefold() == "since "

    def _of_the_month_before(self, when: When) -> bool:
        """ "More than 900 were killed in July", in a report of what took place on a day of August."""
        return when.precision == "month" and any(
            other.precision in {"day", "overnight"} and other.first and when.last and other.first > when.last
            for other in self._whens
        )

    def apart(self, claim: Claim, when: When | None, groups: list[Group]) -> bool:
        """Whether the day of a claim makes it one of no event told: any day for people, one long before for things."""
        if isinstance(claim, DamageClaim):
            return any(self.rules_out(claim, when, one.mentions) for one in groups)
        return when is not None

    def _other(self, when: When, event: Event, *, later: bool) -> bool:
        first, last = date.fromisoformat(event.date_start or ""), date.fromisoformat(event.date_end or "")
        assert when.first is not None
        assert when.last is not None
        told_from = _BEFORE.search(when.text.casefold()) is not None and when.precision == "day"
        whole = (
            told_from or when.precision == "week"
        )  # "on the previous day" is that day, "last week" that week
        step = timedelta(0) if whole and not later else _NIGHT
        if when.last + step < first:
            return True
        return when.first > min(last, date.max - _LONG) + (_LONG if later else step)

    def _owner(self, when: When) -> Any:
        """The verb a date is said of, through "on" and a noun that tells when ("in the attack of 3 May")."""
        span = self._doc.char_span(when.start, when.end, alignment_mode="expand")
        if span is None or not len(span):
            return None
        before = self._doc[max(span.start - 1, 0)]
        if before.lower_ == "on" and before.head.pos_ == "VERB":
            return (
                before.head
            )  # "On 24 May two drivers were killed": the parser may take the month for theirs
        up = span.root
        for _ in range(_UP):
            if up.pos_ in {"VERB", "AUX"} and not span.start <= up.i < span.end:  # "May" may be one
                return up
            if days_apart.avenged(up):
                return None  # "in revenge for a strike in May"
            if up.head.i == up.i or up.dep_ in {"nsubj", "nsubjpass", "dobj", "poss", "appos"}:
                return None
            up = up.head
        return None


def _told_by_year(when: When, event: Event) -> bool:
    """ "In October 2004, 85 died", after what began "in 2004": who names the year again names another thing."""
    return (
        event.date_precision == "year"
        and when.precision != "year"
        and event.start < when.start
        and (event.date_start or "")[:4] in when.text
    )


def _verb(token: Any) -> Any:
    """The verb of a claim's words."""
    for _ in range(_UP):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            break
        token = token.head
    return token
