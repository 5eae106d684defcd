"""Stretches of time that a figure sums up: "since 2015", "over the past three weeks", "in two months", "each year".

A figure of such a stretch is a total of many incidents and no loss of the one that a report is about. What happened
"in the past 24 hours", "since Friday" or "in three days of clashes" is one thing still.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import period_shapes
from briefing_tui.extract.grammar.period_shapes import Period
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_KEY = "periods"
_CLAUSES = 3  # "and" and "killing …" share the time of the clause they hang on
_REACH = 24  # tokens between a word and its period
_LEDE = 8  # tokens of a sentence that is no headline
_LOOSE = frozenset({"amod", "prep", "compound", "nmod", "pcomp"})
_HAVE = frozenset({"has", "have", "'ve", "had"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"who", "which", "whose", "whom"})
_NO_RANK = frozenset({"least", "more"})


def since_the_last(doc: Any, joint: int) -> bool:
    """Whether "since" at token `joint` says how rare a thing is: "the deadliest raid since 2016", "the third since May"."""
    return any(ranks(doc[k]) for k in range(max(joint - 8, wording.sentence(doc[joint]).start), joint))


def covers(doc: Any, token: Any) -> bool:
    """Whether what a token states is summed up over a period: "five judges have been killed in two months"."""
    found = in_sentence(doc, wording.sentence(token))
    for _ in range(_CLAUSES):
        if _of_strife(token) or _of_many_attacks(token) or any(_of(doc, period, token) for period in found):
            return True
        shares = token.dep_ == "conj" or (token.dep_ == "advcl" and token.tag_ == "VBG")
        if not shares or (any(child.dep_ in _SUBJECTS for child in token.lefts) and not _goes_on(token)):
            return False
        token = token.head
    return False


def _goes_on(token: Any) -> bool:
    """ "Since May 118 have died and 1,046 have been wounded": the second figure is of the period before the first."""
    subject = next((child for child in token.lefts if child.dep_ in _SUBJECTS), None)
    bare = subject is not None and (subject.like_num or any(child.like_num for child in subject.lefts))
    return bare and token.dep_ == "conj" and _perfect(token) and _perfect(token.head)


def by_a_strife(verb: Any) -> bool:
    """ "More than two million have been displaced by the conflict", where no day is given."""
    agents = [one for joint in verb.children if joint.dep_ in {"agent", "prep"} for one in joint.children]
    fought = any(one.lower_ in words("periods", "strife") | {"fighting", "violence"} for one in agents)
    return fought and _perfect(verb) and not dated(wording.sentence(verb))


def opens_at(doc: Any, offset: int) -> bool:
    """ "Its losses since 27 September": whether the day that begins at an offset is the one from which something is counted."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span is not None and span.start > 0 and doc[span.start - 1].lower_ == "since"


def dates_another(doc: Any, at: int, token: Any) -> bool:
    """Whether the date at token `at` is of a period that is not the token's: "an offensive which began 12 days ago"."""
    over = [
        one
        for one in in_sentence(doc, wording.sentence(token))
        if one.first <= at < one.last and not one.short and not one.open
    ]
    if any("when" in {word.lower_ for word in doc[one.last : one.last + 3]} for one in over):
        return False  # "the first since 2017, when four were killed"
    return bool(over) and not any(_of(doc, one, token) for one in over)


def in_sentence(doc: Any, sentence: Any) -> tuple[Period, ...]:
    """The periods that a sentence names, worked out once."""
    known: dict[int, tuple[Period, ...]] = doc.user_data.setdefault(_KEY, {})
    if sentence.start not in known:
        known[sentence.start] = tuple(period_shapes.found(doc, sentence))
    return known[sentence.start]


def dated(sentence: Any) -> bool:
    """Whether a sentence gives a day of the week or an hour."""
    said = wording.lowered(sentence.doc)[sentence.start : sentence.end]
    return not words("periods", "days").isdisjoint(said)


def _of(doc: Any, period: Period, token: Any) -> bool:
    """Whether a period is that of the clause of a token, and not of another verb or of "the third raid" it stands by."""
    if period.first <= token.i < period.last:
        return _inside(doc, period, token)
    if _has_a_day(token):
        return False  # "killed on Tuesday in an operation that began in March"
    if period.short and not period.open and opens(doc, token):
        return False  # "more than 1,200 have died in floods in the past week": the news itself
    if period.open and not _perfect(token):
        return False  # "two were killed this month when their jeep hit a mine"
    if period.first > token.i:
        if doc[period.first].lower_ in _HAVE:
            return False  # "the war, which began with the murder of a judge, has since cost 700 lives"
        if any(ranks(child) for child in token.lefts):
            return False  # "the deadliest attack in two years"
        if _of_an_apposition(doc[period.first], token):
            return False
        between = doc[token.i + 1 : period.first]
        return len(between) <= _REACH and not any(_parts(one, token) for one in between)
    before = _clause_before(doc, period)
    went_on = doc[period.first].lower_ in words("periods", "strife") | words("periods", "fighting")
    if not went_on and any(
        (one.pos_ in {"VERB", "AUX"} and one.lower_ not in words("periods", "tells_of")) or ranks(one)
        for one in before
    ):
        return False  # "rebels who have fought for ten years killed nine", "the worst raid in two months"
    between = doc[period.last : token.i]
    return len(between) <= _REACH and not any(
        _parts(one, token) and not _shares_time(one, token) for one in between
    )


def _of_an_apposition(joint: Any, token: Any) -> bool:
    """ "Killed in Velm, the scene of heavy fighting in recent weeks": the weeks are those of the fighting."""
    up = joint
    for _ in range(6):
        if up.dep_ == "appos":
            return bool(up.i > token.i)
        if up.head.i == up.i or up.pos_ == "VERB":
            return False
        up = up.head
    return False


def _has_a_day(token: Any) -> bool:
    """ "Killed on Tuesday": the day is the verb's own, and not that of who says so."""
    for child in token.children:
        for one in (child, *child.children) if child.lower_ == "on" else (child,):
            if one.lower_ in words("periods", "days") and one.pos_ in {"PROPN", "NOUN"}:
                return True
    return False


def _inside(doc: Any, period: Period, token: Any) -> bool:
    """A word within a period is of it only where it is what went on: "ten years of fighting"."""
    return doc[period.first].lower_ != "since" and token.pos_ in {"NOUN", "PROPN"}


def _clause_before(doc: Any, period: Period) -> list[Any]:
    """What stands before a period since the last comma or relative pronoun."""
    found: list[Any] = []
    for k in range(
        period.first - 1, max(wording.sentence(doc[period.first]).start - 1, period.first - _REACH), -1
    ):
        found.append(doc[k])
        if doc[k].lower_ in _RELATIVE:
            return found[:-1] if doc[k].head.i >= period.first else found
        if doc[k].lower_ in {",", ";", ":", "“", '"', "–", "—"}:
            return found[:-1]
    return found


def _parts(one: Any, token: Any) -> bool:
    """Whether a word between two others says that they are of different clauses."""
    if one.lower_ in _RELATIVE or one.lower_ == ";":
        return True
    if ranks(one):
        return True
    if one.pos_ != "VERB" or one.dep_ in _LOOSE or one.lower_ in words("periods", "tells_of"):
        return False
    return not _joined(one, token)


def ranks(one: Any) -> bool:
    """ "The third", "the deadliest": one of many, told apart from them."""
    if one.lower_ == "most":
        return bool(one.i + 1 < len(one.doc) and one.doc[one.i + 1].pos_ == "ADJ")
    if one.lower_ in _NO_RANK:
        return False
    if one.pos_ == "ADJ" and one.lower_.endswith("iest"):
        return True
    return one.tag_ in {"JJS", "RBS"} or one.ent_type_ == "ORDINAL" or one.lower_ == "first"


def _joined(one: Any, token: Any) -> bool:
    """ "Killed and wounded", "has left 40 dead": two verbs of one clause."""
    if one.i == token.head.i or token.i == one.head.i:
        other = one if one.head.i == token.i else token
        own = any(child.dep_ in _SUBJECTS for child in other.lefts)
        return not own and other.dep_ in {
            "conj",
            "acomp",
            "oprd",
            "xcomp",
            "ccomp",
            "dobj",
            "amod",
            "auxpass",
            "advcl",
            "dep",
            "acl",
        }
    return one.dep_ == "conj" and not any(child.dep_ in _SUBJECTS for child in one.lefts)


def _shares_time(one: Any, token: Any) -> bool:
    """Whether a verb between a fronted period and a token hands the period on: "in a year, he said, 40 were killed"."""
    up = token
    for _ in range(5):
        own = any(child.dep_ in _SUBJECTS for child in up.lefts)
        if up.dep_ == "relcl" or (own and up.dep_ in {"conj", "advcl"}):
            return False
        if up.head.i == up.i:
            return False
        up = up.head
        if up.i == one.i:
            return True
    return False


def _of_strife(token: Any) -> bool:
    """ "The conflict has killed 3,400 people", "ten years of fighting have cost 8,000 lives"."""
    verb = token
    for _ in range(4):
        if verb.pos_ in {"VERB", "AUX"} and any(child.dep_ == "nsubj" for child in verb.lefts):
            break
        if verb.head.i == verb.i:
            return False
        verb = verb.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.i > token.i:
        return False
    costs = verb.lemma_.lower() in words("periods", "costs") and token.i - verb.i < _REACH
    return costs and subject.lower_ in words("periods", "strife") and not dated(wording.sentence(token))


def _of_many_attacks(token: Any) -> bool:
    """ "112 attacks were recorded in May, in which 97 people were killed": those of all of them, where no day is given."""
    joint = next((one for one in token.lefts if one.lower_ in {"in", "during"}), None)
    if (
        joint is None
        or all(one.lower_ != "which" for one in joint.children)
        or dated(wording.sentence(token))
    ):
        return False
    attacks = words("event_grammar", "series_attacks")
    return any(
        one.tag_ == "NNS" and one.lemma_.lower() in attacks and _ten_or_more(one)
        for one in token.doc[max(wording.sentence(token).start, joint.i - _REACH) : joint.i]
    )


def _ten_or_more(noun: Any) -> bool:
    number = next((child.lower_.replace(",", "") for child in noun.lefts if child.dep_ == "nummod"), "")
    return (number.isdigit() and len(number) > 1) or number in {"hundreds", "dozens"}


def _perfect(token: Any) -> bool:
    """ "Have been killed", "has killed"; "the number of farmers killed this year"."""
    if token.dep_ == "acl" or token.lemma_.lower() in words("periods", "sums"):
        return True
    up = token
    for _ in range(4):
        if any(child.dep_ == "aux" and child.lower_ in _HAVE for child in up.children):
            return True
        if up.pos_ in {"VERB", "AUX"} and up.dep_ != "conj":
            return up.lower_ in _HAVE
        if up.head.i == up.i:
            return False
        up = up.head
    return False


def opens(doc: Any, token: Any) -> bool:
    """Whether a token stands in the first sentence that tells something."""
    for sentence in wording.sentences(doc):
        if sentence.start <= token.i < sentence.end:
            return True
        if len(sentence) > _LEDE:
            return False
    return False
