"""Is the claim's own clause history or a running total? "since 2015", "last year", "so far this year", "every day"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.events import present_tense
from briefing_tui.extract.grammar import mood, periods, rates
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_CLAUSES = 3  # "and" and "killing …" share the time of the clause they hang on
_SPAN = 30  # tokens either side that may belong to the clause
_BEFORE_IT = frozenset({"last", "previous", "past", "recent", "preceding"})
_LONG = frozenset(["year", "years", "month", "months", "decade", "decades"])
_OVER = frozenset({"over", "in", "during", "for", "within", "throughout"})
_STRIFE = frozenset({"war", "conflict", "insurgency", "rebellion", "uprising", "campaign"})
_ATTACKS = frozenset({"attack", "bombing", "blast", "incident", "raid", "strike", "clash", "shooting", "one"})
_THOSE = frozenset({"those", "these", "such", "previous", "earlier", "past"})
_SHORT, _SPANS = frozenset(["day", "days", "week", "weeks"]), frozenset({"time", "period"})
_THEREIN = frozenset({"in", "during", "throughout", "over"})
_DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "overnight"]
)  # fmt: skip
_RATE = frozenset(["day", "week", "month", "year", "night"])
_IN = frozenset({"in", "of", "during", "from", "between", "until", "throughout"})
# The words, beside years, that may place what happened in the past.
_TELLING = frozenset({"since", "ago", "before", "so", "thus", "earlier", "every", "each", "per", "a", "an", "after", "annually", "yearly", "daily"}).union(
    _BEFORE_IT, _IN, _THOSE, _SPANS, _STRIFE
)  # fmt: skip
_BREAKS = frozenset(
    {",", ";", "and", "but", "that", "who", "which", "–", "-", "—", "when", "where", "while", "as"}
)
_GOES_ON = frozenset({";", ",", "but", "who", "which", "while", "as", "prompting", "when"})


def is_background(cd: ClaimDoc, trigger: int) -> bool:
    """Does the clause around token `trigger` place what happened in the past of the story, or total a period?

    Looks at the clause only, so that "killed four last month" is history and the sentence around it is not.
    """
    token = cd.doc[trigger]
    if periods.covers(cd.doc, token) or _opens_in_the_past(cd, trigger) or rates.told(token):
        return True
    for _ in range(_CLAUSES):
        first, last = _clause(cd, trigger)
        if any(_past_at(cd, i, trigger) and not _of_another(cd, i, trigger) for i in range(first, last)):
            return True
        token = cd.doc[trigger]
        if (
            _when_of_a_year(cd, token)
            or _after_days(cd, token)
            or _where_once(token)
            or mood.done_by_a_prior(token)
        ):
            return True
        shares = token.dep_ == "conj" or (token.dep_ == "advcl" and token.tag_ == "VBG")
        if not shares or (
            any(c.dep_ in ("nsubj", "nsubjpass") for c in token.lefts) and not _goes_on_with(token)
        ):
            return False
        trigger = token.head.i
    return False


def _goes_on_with(verb: Any) -> bool:
    """ "Four were killed before Monday and two boats have sunk": what has happened since, in the same account."""
    has = any(c.lower_ in ("has", "have") and c.dep_ == "aux" for c in verb.lefts)
    return has and verb.dep_ == "conj" and verb.head.i < verb.i


def _opens_in_the_past(cd: ClaimDoc, trigger: int) -> bool:
    """ "Last year they raided the depot; a clerk died": the time at the head holds for all of the sentence."""
    sent = cd.sentence(trigger)
    first = sent.start + (cd.lower[sent.start] == "in")
    if cd.lower[first : first + 1] not in (("last",), ("earlier",)) or trigger < first + 2:
        return False
    time = first + 1 if cd.lower[first] == "last" else first + 2
    if cd.lower[time : time + 1] not in (("month",), ("year",)) or cd.lower[time + 1 : time + 2] == ("'s",):
        return False
    return not _DAYS & set(cd.lower[time : sent.end])


def _of_another(cd: ClaimDoc, i: int, trigger: int) -> bool:
    """Does the time at token `i` belong to a killing that is not the trigger's: "arrested ten over a death last year"?"""
    told = words("casualties", "killed", "noun") | words("casualties", "detained", "noun")
    token = cd.doc[i]
    between = (k for k in range(trigger + 1, i) if cd.doc[k].pos_ == "NOUN" and cd.lemma[k] in told)
    if any(cd.lower[k - 1] != "to" for k in between):  # "shot to death last month" is one killing
        return True
    for _ in range(6):
        token = token.head
        if token.i in {trigger, token.head.i}:
            return False
        if token.pos_ == "NOUN" and cd.lemma[token.i] in told:
            return bool(trigger < token.i)
    return False


def _where_once(verb: Any) -> bool:
    """ "Two streets away from where a judge was shot": what the place is known for."""
    return verb.dep_ == "pcomp" and any(c.lower_ == "where" for c in verb.lefts)


def _after_days(cd: ClaimDoc, token: Any) -> bool:
    """ "Came a week after a strike in which seven children died", "to mark a year since a raid in which seven died"."""
    for _ in range(8):
        before = cd.lower[token.i - 1] if token.i else ""
        if (token.lower_ == "after" and before in _SHORT | _LONG) or (
            token.lower_ == "since" and before in _LONG
        ):
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _when_of_a_year(cd: ClaimDoc, verb: Any) -> bool:
    """ "The deadliest in the city since 2019, when 70 people were killed", "the worst since February, when 18 were"."""
    if verb.pos_ == "NOUN" and verb.dep_ in ("nsubj", "nsubjpass"):
        verb = verb.head  # "when 18 bodies were left in a truck"
    for child in verb.lefts:
        if child.lower_ == "when" and child.i > 1:
            before = child.i - (2 if cd.lower[child.i - 1] == "," else 1)
            rising = [cd.lower[before], *(c.lower_ for c in cd.doc[before].lefts)]  # "the 1916 rising"
            return any(map(_year, rising)) or "since" in cd.lower[max(before - 3, 0) : before]
    return False


def is_counted_again(cd: ClaimDoc, trigger: int, victim: Victim) -> bool:
    """ "The first time that a bishop has been murdered", "the fifth murder of a nurse": what number the one told of is."""
    if victim.definite or victim.names or victim.pronoun:
        return False
    noun = cd.doc[trigger]
    if noun.pos_ == "VERB":
        if noun.dep_ not in ("relcl", "acl", "ccomp") or cd.lemma[noun.head.i] != "time":
            return False
        noun = noun.head
    elif noun.dep_ not in ("attr", "appos") or victim.low != 1:
        return False
    return any(
        child.ent_type_ == "ORDINAL" or child.lower_ in words("victims", "nth") for child in noun.lefts
    )


def is_general(cd: ClaimDoc, trigger: int, victim: Victim) -> bool:
    """Is it said of such people in general? "They have murdered judges", "the gangs kill farmers", after the lede.

    A headline is in the present tense too ("Gunmen kill soldiers"), so the first sentence is let pass.
    """
    if not victim.uncounted or victim.pronoun or cd.lower[victim.first] in words("victims", "some"):
        return False
    verb = cd.doc[trigger]
    if verb.pos_ != "VERB" or wording.sentence(verb).start == 0 or present_tense.tells(verb):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & {"has", "have", "'ve"}:
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN":
        return any(child.lower_ in ("has", "have") for child in verb.head.children if child.dep_ == "aux")
    return verb.tag_ in ("VB", "VBP", "VBZ") and not helpers & {"did", "was", "were"}


def is_remembered(cd: ClaimDoc, trigger: int, victim: Victim) -> bool:
    """ "Signed in the room where the liberator died": a place is told by a death that everybody knows of."""
    if not victim.definite or victim.pronoun or victim.counted or victim.names:
        return False
    verb = cd.doc[trigger]
    where = next((child.i for child in verb.lefts if child.lower_ == "where" and child.i > 2), None)
    if where is None or victim.head > trigger:
        return False  # "drove to the capital, where they seized the prime minister" is news
    known = verb.dep_ == "relcl" or cd.lower[where - 3] == "this"
    return known and not periods.dated(wording.sentence(verb))


def _of_a_whole_strife(cd: ClaimDoc, i: int, trigger: int) -> bool:
    """ "Killed in the insurgency", "died in that time": a total of many events, where no day is given."""
    lower = cd.lower
    if lower[i] in _SPANS:
        return i > 1 and lower[i - 1] in {"that", "this"} and lower[i - 2] in _THEREIN
    if lower[i] not in _STRIFE:
        return False
    token = cd.doc[i]
    joint = token.head
    if token.dep_ != "pobj" or joint.lower_ not in _THEREIN:
        return False
    known = any(
        child.lower_ in {"the", "this", "its", "their"} or child.dep_ == "poss" for child in token.lefts
    )
    told = joint.head.pos_ in {"VERB", "AUX"} or joint.head.tag_ == "NNS"
    return (
        known
        and told
        and not _DAYS
        & set(lower[max(trigger - 12, wording.sentence(token).start) : wording.sentence(token).end])
    )


def _past_at(cd: ClaimDoc, i: int, trigger: int) -> bool:
    lower = cd.lower
    word = lower[i]
    if word not in _TELLING and not _year(word):
        return False
    after = lower[i + 1] if i + 1 < len(lower) else ""
    later = lower[i + 2] if i + 2 < len(lower) else ""
    before = lower[i - 1] if i else ""
    if _of_a_whole_strife(cd, i, trigger):
        return True
    if word == "previous" and before == "the" and trigger < i and _of_an_attack(cd, cd.doc[i].head.i):
        return True  # "four were lost in the previous two"
    over = before in _OVER or (before == "the" and i > 1 and lower[i - 2] in _OVER)
    if word in _BEFORE_IT and not over:  # `periods` knows "over the past year"
        return after in _LONG or (later in _LONG and after not in ("24", "48"))
    if word == "since":  # `periods` knows the others
        return after == "then"
    if word in _IN and _year(after):
        return before not in words("numbers", "months") and not before.isdigit()
    if word == "ago":
        return before in _LONG
    if _year(word) and before == "the":
        return bool(cd.doc[min(i + 1, len(lower) - 1)].pos_ == "NOUN")  # "in the 2016 bombing"
    if word == "before" and after in _DAYS and after not in ("today", "yesterday"):
        return trigger < i and later not in ("'s", "’s")  # "Four were killed before Monday"
    if word in _THOSE and (after in _BEFORE_IT or cd.doc[min(i + 1, len(lower) - 1)].tag_ == "NNS"):
        return before in _THEREIN and i > 1 and _attacks(cd, i + 1)
    if word in ("so", "thus"):
        return after == "far" and "this" in lower[i + 2 : i + 5]
    if word == "earlier":
        if after == "in" and lower[i + 2 : i + 4] in (
            ("the", "year"),
            ("the", "decade"),
            ("the", "conflict"),
            ("the", "war"),
        ):
            return True
        return (after == "this" and later in _LONG and later != "month") or before in _LONG
    if word in ("every", "each", "per"):
        return after in _RATE
    if word in ("a", "an"):
        return after in _RATE and before.endswith("s") and i > trigger
    if word == "after":
        return before in _SHORT | _LONG and i < trigger and _governs(cd, i, trigger)
    return word in ("annually", "yearly", "daily") and cd.doc[i].pos_ == "ADV"


def _attacks(cd: ClaimDoc, i: int) -> bool:
    """ "In those attacks", "in the earlier raids": more than one, told of before."""
    return any(
        cd.lemma[k] in _ATTACKS and cd.doc[k].tag_ == "NNS" for k in range(i, min(i + 3, len(cd.lower)))
    )


def _of_an_attack(cd: ClaimDoc, i: int) -> bool:
    """ "The previous attack", "the previous two": no stretch of time."""
    number = cd.numbers.get(i)
    return (number is not None and number.sense == "count") or cd.lemma[i] in _ATTACKS


def _governs(cd: ClaimDoc, joint: int, trigger: int) -> bool:
    """Does "after" at `joint` open the clause that `trigger` is in? Not in "two days after the raid, gunmen shot a judge"."""
    token = cd.doc[trigger]
    before_a_noun = any(one.dep_ == "pobj" for one in cd.doc[joint].rights)
    for _ in range(6):
        if token.i == joint or (not before_a_noun and any(c.i == joint for c in token.lefts)):
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1800" <= word <= "2100"


def _clause(cd: ClaimDoc, trigger: int) -> tuple[int, int]:
    """Tokens of the clause around the trigger: up to the nearest word that joins another verb's clause."""
    doc, lower = cd.doc, cd.lower
    sent = cd.sentence(trigger)
    first, last = max(sent.start, trigger - _SPAN), min(sent.end, trigger + _SPAN)
    joint = None
    for i in range(trigger - 1, first - 1, -1):
        if lower[i] in _BREAKS and joint is None:
            joint = i
        if joint is None or doc[i].pos_ != "VERB":
            continue
        if i != doc[trigger].head.i and doc[i].tag_ != "VBN":
            first = joint
            break
        joint = None
    for i in range(trigger + 1, last):
        if lower[i] in _GOES_ON and any(
            doc[k].pos_ in ("VERB", "AUX") for k in range(i + 1, min(i + 6, last))
        ):
            last = i
            break
    return first, last
