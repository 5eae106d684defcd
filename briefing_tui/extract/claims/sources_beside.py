"""Who gives a figure without a verb that governs it: "(police)", "by the count of the Monitors", "the army rejected it: ..."."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_COUNTS = frozenset({"count", "tally", "estimate", "reckoning", "account"})
_ENDS = frozenset({".", ";", ",", "!", "?"})
_LONGEST = 6  # tokens in a bracket
_REACH = 60
_SENTENCES = 8  # of a communique that one colon opens
_ABOUT = frozenset(
    {"more", "than", "at", "least", "some", "about", "around", "up", "to", "nearly", "almost", "over"}
)
_SUMS = frozenset({"bringing", "taking", "raising", "pushing"})
_OPENS = frozenset({"report", "announce", "inform", "state", "declare", "communicate"})
_VOICES = frozenset({"team", "committee", "service", "office", "council", "union", "association", "ministry"})
_HOUSES = frozenset({"hospital", "clinic", "morgue", "opposition", "guild", "group", "front", "party"})


def of(doc: Any, trigger: int, end: int, figure: int) -> Any | None:
    """The noun that names who gives the figure at token `figure` whose key word is `trigger`, ending at offset `end`."""
    return (
        _by_count(doc, trigger, figure)
        or _in_bracket(doc, trigger, end)
        or _before_colon(doc, trigger)
        or _communique(doc, trigger)
    )


def right_before(doc: Any, figure: int, end: int) -> Any | None:
    """The union of "the hospital counts 12 dead, the union 14": who gives the bare figure at the tokens `figure:end`."""
    teller = doc[figure - 1] if figure else None
    if teller is None or teller.pos_ not in {"NOUN", "PROPN"} or not doc[figure].like_num:
        return None
    closed = end >= len(doc) or doc[end].text in _ENDS or doc[end].lower_ == "and"
    word = teller.lemma_.lower()
    known = words("claims", "label") | words("victims", "tellers") | _VOICES | _HOUSES
    return teller if closed and (word in known or teller.lower_.removesuffix("s") in known) else None


def alternative(doc: Any, i: int) -> int | None:
    """The eleven of "14 died, or eleven according to the mayor", where `i` is "according" or "by"; else None."""
    if i < 2 or not doc[i - 1].like_num:
        return None
    about = (j for j in range(i - 2, max(i - 7, 0), -1) if not (doc[j].like_num or doc[j].lower_ in _ABOUT))
    return i - 1 if doc[next(about, i)].lower_ == "or" else None


def of_another(doc: Any, i: int, figure: int) -> bool:
    """Whether the source that token `i` names is that of another figure than the one that stands at token `figure`."""
    other = alternative(doc, i)
    return other is not None and other != figure


def _by_count(doc: Any, trigger: int, figure: int) -> Any | None:
    """ "Killing nine, by the Monitors' count", "by the count of the Monitors", "or nine by that of the army"."""
    sent = wording.sentence(doc[trigger])
    for i in range(max(sent.start, trigger - _REACH), min(sent.end, trigger + _REACH) - 1):
        if doc[i].lower_ != "by" or any(doc[j].lower_ in _SUMS for j in range(trigger + 1, i)):
            continue  # "two died, bringing the dead to 39 by their count": the 39 are theirs
        if of_another(doc, i, figure) or (alternative(doc, i) is None and alternative(doc, figure + 1)):
            continue
        for count in doc[i].children:
            if count.dep_ == "pobj" and (count.lemma_.lower() in _COUNTS or count.lower_ == "that"):
                its = [one for one in count.lefts if one.dep_ == "poss"]
                whose = its or clauses.after(count, frozenset({"of"}))
                return whose[0] if whose and whose[0].pos_ in {"NOUN", "PROPN"} else None
    return None


def _in_bracket(doc: Any, trigger: int, end: int) -> Any | None:
    """ "Nine dead, four hurt (regional governor)": the bracket that closes what is told."""
    last = wording.sentence(doc[trigger]).end
    opened = next((i for i in range(trigger + 1, min(last, trigger + _REACH)) if doc[i].text == "("), None)
    if opened is None or doc[opened].idx < end or any(doc[i].text == ";" for i in range(trigger, opened)):
        return None
    closed = next(
        (i for i in range(opened + 2, min(opened + _LONGEST + 2, len(doc))) if doc[i].text == ")"), None
    )
    if closed is None or (closed + 1 < len(doc) and not _closes(doc[closed + 1])):
        return None
    inside = doc[opened + 1 : closed]
    head = inside[-1]
    lettered = len(inside) > 1 and len(head) == 1 and head.is_upper  # "(source A)"
    known = words("claims", "label") | words("victims", "tellers") | _VOICES
    named = inside[-2] if lettered else head
    word = named.lemma_.lower()
    told = word in known or named.lower_.removesuffix("s") in known
    return head if told and not any(one.like_num or one.pos_ == "VERB" for one in inside) else None


def _closes(token: Any) -> bool:
    return token.text in _ENDS or token.pos_ == "SPACE"


def _before_colon(doc: Any, trigger: int) -> Any | None:
    """ "The army rejected the figure: three had died", "the ministry reports: nine were killed"."""
    first = wording.sentence(doc[trigger]).start
    colon = next((i for i in range(trigger, max(first, trigger - _REACH), -1) if doc[i].text == ":"), None)
    if colon is None or any(doc[i].text == ";" or doc[i].is_quote for i in range(colon, trigger)):
        return None
    says = words("claims", "say") | words("responsibility", "denies", "verbs")
    for i in range(colon - 1, max(first - 1, colon - _REACH), -1):
        verb = doc[i]
        if verb.text == ";":
            return None
        if verb.pos_ == "VERB" and verb.lemma_.lower() in says and not clauses.is_passive(verb):
            who = [one for one in clauses.subjects(verb) if one.pos_ in {"NOUN", "PROPN"}]
            return who[0] if who and who[0].i < colon else None
    return None


def _communique(doc: Any, trigger: int) -> Any | None:
    """ "The ministry reports: Rebels fired 43 rockets. Nine were killed.": all of the paragraph is the ministry's."""
    sent = wording.sentence(doc[trigger])
    first = sent.start
    for _ in range(_SENTENCES):
        if not first or "\n" in doc[first - 1].text_with_ws:
            break
        first = wording.sentence(doc[first - 1]).start
    for i in range(first + 1, min(sent.start, len(doc) - 2)):
        if doc[i].text != ":" or doc[i - 1].lemma_.lower() not in _OPENS or doc[i - 1].tag_ != "VBZ":
            continue
        if doc[i + 1].is_quote:
            return None
        who = [one for one in clauses.subjects(doc[i - 1]) if one.pos_ in {"NOUN", "PROPN"} and one.i < i]
        return who[0] if who else None
    return None
