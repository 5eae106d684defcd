"""The day of each mention: the one its own clause gives, or that of the words "two days after", or of the heading it stands under."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta

from briefing_tui.extract.dates import dates, day_headings
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.dates.relative_days import WEEKDAYS
from briefing_tui.extract.events import days_apart, days_of_others, mention_owners, relevance
from briefing_tui.extract.grammar import announced, mood, periods, pointing_back, reactions, sayings
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

# A month by name and no year: "Sept. 6", "in May"; not "last month".
_OF_NO_YEAR = re.compile(
    r"(?i)^(?!.*\d{4})(?!.*\b(?:last|past|ago)\b).*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_ABOUT = frozenset({"relcl", "acl"})
_ACCUSED = frozenset({"accuse", "charge", "suspect"})  # "went on trial on Thursday, accused of the killing"
_HARMS = frozenset({"kill", "wound", "injure", "hurt", "shoot", "land", "fall", "crash"})
_JUDGES = frozenset({"condemn", "denounce", "deplore", "decry", "criticise", "criticize", "slam", "regret"})
_OWNS = frozenset({"confess", "admit", "plead"})
# Who or what an attack leaves behind: what is done to them, or what they do, comes after it.
_LEFT = frozenset({"victim", "dead", "survivor", "wounded", "injured", "relative", "body", "funeral", "scene", "site", "wake", "casualty"})  # fmt: skip
_DUE = frozenset({"due", "scheduled", "slated", "planned"})
_UP = 12


def give(
    doc: Any,
    found: list[Found],
    by_sentence: dict[int, list[Found]],
    stated: dict[int, frozenset[int]],
    published: str | None,
) -> None:
    """Set the `when` of mentions; `by_sentence` and `stated` are the mentions and their tokens by the start of the sentence."""
    held: dict[int, Any] = {}  # the word of the day of each
    spoken: list[When] = []  # the days on which somebody spoke
    for when in dates.of(doc, published):
        token = mention_owners.token_at(doc, when.start, when.end)
        if token is None or _by(doc, when) or _of_what_is_due(token):
            continue
        near = by_sentence.get(wording.sentence(token).start, [])
        said = bool(near) and sayings.of_saying(token, stated[wording.sentence(token).start])
        if said and not (when.precision in {"month", "year"} and sayings.of_a_claim(token)):
            spoken.append(when)
            continue
        for one in _told_behind(doc, when, near) or mention_owners.owners(token, near):
            if not _may_be_of(doc, when, token, one.token, stated[wording.sentence(token).start]):
                continue
            if _of_a_reaction(token, one.token):
                continue
            after = _of_a_verdict(token, one.token) or _of_those_left(
                token, one.token, stated[wording.sentence(token).start]
            )
            if after and any(id(other) in held for other in found if other.token.i < one.token.i):
                continue
            known = held.get(id(one))
            if one.when is None or known is None or _better(when, token, one, known):
                one.when, held[id(one)] = when, token
    _along(found)
    days_apart.settle(found, held, spoken)
    at = {one.token.i: one for one in found}
    for one in found:
        if one.when is None and announced.called_for(one.token):  # the day is that of what is called
            days = [at[child.i].when for child in one.token.rights if child.i in at and child.dep_ == "dobj"]
            one.when = next((day for day in days if day is not None), None)
        if (year := relevance.year_before(one.token)) is not None:
            one.when = _in_the_year(year, one.when)
        if one.when is None:
            one.when = day_headings.over(doc, published, one.token.idx)
        elif mood.to_come(one.token):
            one.when = _next(one.when, published)


def _along(found: list[Found]) -> None:
    """ "Murdered nine on 7 May, taking two hostages": whom they took along with a deed was taken on its day."""
    at = {one.token.i: one for one in found}
    for one in found:
        verb = one.token
        if one.when is not None or verb.tag_ != "VBG" or one.type != "abduction":
            continue
        while verb.dep_ == "conj" and verb.head.tag_ == "VBG":
            verb = verb.head
        deed = at.get(verb.head.i) if verb.dep_ == "advcl" and verb.i > verb.head.i else None
        if deed is not None and not any(child.dep_ in {"mark", "nsubj", "advmod"} for child in verb.lefts):
            one.when = deed.when


def _by(doc: Any, when: When) -> bool:
    """ "Nobody had claimed the attack by Friday": a day on which all was over."""
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    return bool(span.start and doc[span.start - 1].lower_ == "by")


def _of_what_is_due(day: Any) -> bool:
    """ "The blast came ahead of elections due next month": the time of the elections; not "a march is planned for Sunday"."""
    return any(
        one.lower_ in _DUE
        and one.pos_ in {"ADJ", "VERB"}
        and one.i < day.i
        and not any(child.dep_ == "nsubjpass" and announced.gathering(child) for child in one.lefts)
        for one in day.ancestors
    )


def _of_a_verdict(day: Any, token: Any) -> bool:
    """ "The president condemned the attack on Wednesday", "gave himself up on Saturday and confessed to the attack": when
    the text has said which attack, the day somebody did so, as like as not."""
    led = token.dep_ == "pobj" and token.head.lower_ in {"to", "of"}
    verb = token.head.head if led else token.head
    judged = verb.lemma_.lower() in _JUDGES and token.dep_ == "dobj" and day.i > token.i
    owned = verb.lemma_.lower() in _OWNS and (led or token.dep_ == "dobj") and not token.is_ancestor(day)
    return (judged or owned) and pointing_back.points_back(token)


def _of_a_reaction(day: Any, token: Any) -> bool:
    """ "Deplored today the killing", "on Friday voiced outrage over the raid": the day told before the deed is that of the words."""
    return reactions.to(token) is not None and day.i < token.i and not inside(day, token)


def _of_those_left(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """ "Residents buried the victims of the attack on Wednesday", when the text has said which attack: the day of the burial."""
    if day.i < token.i or token.dep_ != "pobj" or not pointing_back.points_back(token):
        return False
    acts = next((one for one in token.ancestors if one.pos_ == "VERB"), None)
    who = token.head.head
    left = who.pos_ != "VERB" and (who.lemma_.lower() in _LEFT or who.lower_ in _LEFT)
    return left and acts is not None and acts.i not in stated


def _told_behind(doc: Any, when: When, near: list[Found]) -> list[Found]:
    """ "The worst since 2017, when gunmen killed nine": what the clause behind the day tells took place on it."""
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    at = span.end + (span.end < len(doc) and doc[span.end].text == ",")
    joint = doc[at] if at < len(doc) and doc[at].lower_ == "when" else None
    since = span[0].lower_ == "since" or periods.opens_at(doc, when.start)
    if joint is None or not since:
        return []
    return [one for one in near if one.token.i == joint.head.i or inside(one.token, joint.head)]


def _in_the_year(year: Any, when: When | None) -> When:
    """ "Jailed on Monday for the 2016 attack": of 2016; of the day that other words give it, if that lies in the year."""
    first, last = date(int(year.text), 1, 1), date(int(year.text), 12, 31)
    if when is not None and when.first is not None and first <= when.first <= last:
        return when
    return When(year.idx, year.idx + len(year), year.text, first, last, "year")


def _next(when: When, published: str | None) -> When:
    """ "Plan to march on Saturday", "will lift the ban on Sept. 6": the coming one, where the last one is read."""
    if published is None or when.first is None or when.last is None:
        return when
    if when.last.isoformat() >= published[:10]:
        return when
    if when.text.casefold().split()[0] in WEEKDAYS:
        step = relativedelta(days=7)
    elif when.precision in {"day", "month"} and _OF_NO_YEAR.search(when.text):
        step = relativedelta(years=1)
    else:
        return when
    return replace(when, first=when.first + step, last=when.last + step)


def _may_be_of(doc: Any, when: When, day: Any, token: Any, stated: frozenset[int]) -> bool:
    if relevance.remembered(token) and not inside(day, token):
        return False  # "gathered on Tuesday for the anniversary of the bombing"
    if days_of_others.of_another(day, token, stated):
        return False
    if when.precision in {"month", "year"} and days_of_others.of_what_it_is(day, token, stated):
        return False
    if (
        _of_a_share(day, token)
        or _of_the_others(day, token, stated)
        or periods.dates_another(doc, day.i, token)
        or _of_the_last_one(doc, when, token)
    ):
        return False
    return not mention_owners.of_its_aftermath(day, token) and not _only_about(day, token, stated)


def _of_a_share(day: Any, token: Any) -> bool:
    """ "Arrested 87 people, of whom 61 were let go on Thursday": the day of what became of some of them."""
    for verb in day.ancestors:
        if verb.i == token.i:
            return False
        if any(
            one.lower_ == "whom" and one.head.lower_ == "of" for left in verb.lefts for one in left.subtree
        ):
            return not inside(token, verb)
    return False


def _of_the_others(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """ "A car blew up, the first in a string of attacks that left nine dead between Friday and Sunday": the days of all."""
    for verb in day.ancestors:
        if verb.dep_ in _ABOUT and verb.head.tag_ == "NNS" and verb.head.i in stated:
            return verb.head.i != token.i and not inside(token, verb.head)
    return False


def _better(when: When, day: Any, one: Found, known: Any) -> bool:
    """Whether a day is said of a mention more than the one it has: by its own clause, else more closely.

    "It held on Monday, but on Tuesday gunmen killed two"; "a widow whose husband was killed in 1999 was elected on Sunday".
    """
    mine, its = inside(day, one.token), inside(known, one.token)
    if mine != its:
        return mine
    return one.when is None or mention_owners.finer(when, one.when)


def _only_about(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """The mention stands in a clause about somebody, and the day is that of what they did: "relatives of the miners killed in the
    shooting laid flowers on Thursday".
    """
    verb = day
    while verb.pos_ not in {"VERB", "AUX"}:
        if verb.head.i == verb.i:
            return False
        verb = verb.head
    if verb.i in stated or verb.i == token.i or verb.lemma_.lower() in _HARMS:
        return False
    up = token
    for _ in range(_UP):
        if up.i in {verb.i, up.head.i}:
            return False
        about = up.dep_ in _ABOUT or (up.dep_ == "advcl" and up.lemma_.lower() in _ACCUSED)
        if inside(up, day):
            return False  # "on 23 November, when a crowd burned tyres"
        if about and not inside(day, up):
            return any(one.i == verb.i for one in up.ancestors)
        up = up.head
    return False


def inside(token: Any, other: Any) -> bool:
    """Whether a token hangs on another, however many lie between."""
    return any(one.i == other.i for one in token.ancestors)


def _of_the_last_one(doc: Any, when: When, token: Any) -> bool:
    """ "The deadliest attack since 2016": the year is not that of the attack; it is of what is told behind it."""
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    joint = span.start if span[0].lower_ == "since" else span.start - 1
    back = joint > token.i and doc[joint].lower_ == "since"
    return back and periods.since_the_last(doc, joint)
