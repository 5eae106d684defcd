"""Who gives a figure without a verb that governs it: "(police)", "by the count of the Monitors", "the army rejected it: ..."."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims.people import is_person
from briefing_tui.extract.grammar import claim_doc, clauses
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_COUNTS = frozenset({"count", "tally", "estimate", "reckoning", "account"})
_ENDS = frozenset({".", ";", ",", "!", "?"})
_LONGEST = 6  # tokens in a bracket
_REACH = 60
_BACK = 24
_JOINTS = frozenset({"of", "at", "as"})
_TELLER = 10  # tokens of who gives a figure
_NAMES = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP"})
_SENTENCES = 8  # of a communique that one colon opens
_OR = frozenset({"or", "against", "versus", "not", "with", "than"})
_SUMS = frozenset({"bringing", "taking", "raising", "pushing"})
_ELSEWHERE = frozenset({"in", "further", "farther", "elsewhere", "near", "across", "outside"})
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


def put_by(doc: Any, figure: int) -> Any | None:
    """The mayor of "the toll, put at nine by the mayor, may rise", whoever says the rest of it."""
    joint = doc[figure].head
    put = joint.head
    if doc[figure].dep_ != "pobj" or joint.lower_ not in _JOINTS or put.lemma_.lower() not in _PUTS:
        return None
    by = (one for one in put.rights if one.dep_ == "agent" and one.i > figure)
    return next((who for one in by for who in one.rights if who.dep_ == "pobj"), None)


_PUTS = frozenset({"put", "give", "set", "place", "estimate"})
_HURT = frozenset({"wounded", "injured", "dead", "killed", "missing", "hurt", "displaced", "detained"})


def right_before(doc: Any, figure: int) -> tuple[int, int] | None:
    """The union of "the hospital counts 12 dead, the union 14", "spoke of 12 dead, the union of at least 14", as tokens:
    who gives the bare figure at token `figure`, told without a verb of its own.
    """
    cd = claim_doc.read(doc)
    number = cd.numbers.get(figure)
    if number is None or number.start < 2 or number.core != figure:
        return None
    end, last = number.end, number.start - 1
    closed = end >= len(doc) or doc[end].text in _ENDS or doc[end].lower_ in ("and", "while", "but")
    joint = cd.lower[last] if cd.lower[last] in _JOINTS else ""
    last -= bool(joint)
    if doc[last].tag_[:2] == "VB" or cd.lower[last] in _HURT:
        return None  # "killed four people and wounded nine"
    if not closed or not (doc[last].pos_ in {"NOUN", "PROPN"} or _may_tell(cd, last)):
        return None
    first = last
    while first and last - first < _TELLER and doc[first - 1].pos_ in _NAMES:
        first -= 1
    head = next((i - 1 for i in range(first + 1, last) if _parts(doc[i])), last)
    known = any(_may_tell(cd, i) for i in range(first, head + 1))
    opened = doc[first - 1].text in _ENDS or doc[first - 1].pos_ in ("CCONJ", "SCONJ")
    if not opened or not (_said_so(doc, first, joint) if joint else known):
        return None
    return first + (doc[first].pos_ == "DET"), head + 1


def _parts(token: Any) -> bool:
    """Does the word begin what says where somebody is: "a nurse at the clinic"; not "the mayor of Velm"?"""
    return token.pos_ == "ADP" and token.lower_ not in ("of", "for")


def _may_tell(cd: ClaimDoc, i: int) -> bool:
    """Is the word at token `i` one for people or a body that may give figures?"""
    known = (
        words("claims", "label") | words("victims", "tellers") | words("roles", "bodies") | _VOICES | _HOUSES
    )
    named = cd.doc[i].ent_type_ in ("ORG", "PERSON")
    return named or bool({cd.lemma[i], cd.lower[i].removesuffix("s")} & known) or is_person(cd, i)


def _said_so(doc: Any, first: int, joint: str) -> bool:
    """Does a figure stand behind the same "of" or "at" before token `first`: "spoke of 12 dead, the union of 14"?"""
    numbers = claim_doc.read(doc).numbers
    start = max(wording.sentence(doc[first]).start, first - _BACK)
    return any(doc[i].lower_ == joint and i + 1 in numbers for i in range(start, first - 2))


def alternative(doc: Any, i: int) -> int | None:
    """The eleven of "14 died, or eleven according to the mayor", where `i` is "according" or "by"; else None."""
    last = i - 2 if i > 2 and doc[i - 1].text == "," else i - 1
    number = claim_doc.read(doc).numbers.get(last) if last > 0 else None
    if number is None or not number.start:
        return None
    joint = number.start - 1 - (doc[number.start - 1].lower_ == "the")
    return last if doc[joint].lower_ in _OR else None


def confirms(doc: Any, i: int, figure: int) -> bool:
    """ "Nine died, a figure confirmed by the army", "with 14 reported by the union", where `i` is "by"."""
    if i < 3 or doc[i - 1].lemma_.lower() not in words("claims", "report") | {"give", "put", "claim"}:
        return False
    named = doc[i - 2].lower_ in ("figure", "number", "toll") and doc[i - 3].lower_ in ("a", "the")
    return named or alternative(doc, i - 1) == figure


def nearer(doc: Any, figure: int, cue: int) -> Any | None:
    """The mayor of "nine died, the mayor said, and two in Orva, according to the army", for the nine; `cue`: "according"."""
    if doc[cue].lower_ != "according":
        return None
    for i in range(figure + 1, cue):
        if doc[i].tag_ not in {"VBD", "VBZ", "VBP"} or doc[i].lemma_.lower() not in words("claims", "say"):
            continue
        who = next((one for one in doc[i].lefts if one.dep_ == "nsubj" and one.i > figure), None)
        set_off = who is not None and doc[who.left_edge.i - 1].text == ","
        goes_on = any(one.dep_ in {"ccomp", "dobj"} for one in doc[i].rights)
        if who is not None and set_off and who.pos_ in {"NOUN", "PROPN"} and not goes_on:
            return who
    return None


def elsewhere(doc: Any, cue: int, trigger: int) -> bool:
    """ "A mill burned, police said, while in Orva a shell hit a school": news of another place, and not theirs."""
    for i in range(cue + 1, min(trigger, cue + _REACH) - 1):
        if doc[i].text in {";", "."}:
            return False
        if doc[i].lower_ == "while" and doc[i - 1].text == "," and doc[i + 1].lower_ in _ELSEWHERE:
            return True
    return False


def told_beside(doc: Any, figure: int) -> bool:
    """Does the figure at token `figure` bring its own source: "12 died, against 17 according to the mayor"?"""
    number = claim_doc.read(doc).numbers.get(figure)
    if number is None or number.end + 1 >= len(doc):
        return False
    i = number.end + (doc[number.end].text == ",")
    by = doc[i + 1].lower_ == "by" if i + 1 < len(doc) else False
    return (doc[i].lower_ in ("according", "per") or by) and alternative(doc, i) is not None


def of_another(doc: Any, i: int, figure: int) -> bool:
    """Whether the source that token `i` names is that of another figure than the one that stands at token `figure`."""
    other = alternative(doc, i)
    if other is not None:
        return other != figure
    numbers = claim_doc.read(doc).numbers
    if i < figure:  # "according to the mayor, nine died; according to the army, 17"
        return any(doc[j].lower_ == doc[i].lower_ == "according" for j in range(i + 1, figure))
    nearer = (j for j in range(figure + 1, i - 2) if doc[j].lower_ == doc[i].lower_ == "according")
    return any(doc[j].text == "," and j + 1 in numbers for near in nearer for j in range(near, i))


def _by_count(doc: Any, trigger: int, figure: int) -> Any | None:
    """ "Killing nine, by the Monitors' count", "by the count of the Monitors", "or nine by that of the army"."""
    sent = wording.sentence(doc[trigger])
    for i in range(max(sent.start, trigger - _REACH), min(sent.end, trigger + _REACH) - 1):
        if doc[i].lower_ != "by" or any(doc[j].lower_ in _SUMS for j in range(trigger + 1, i)):
            continue  # "two died, bringing the dead to 39 by their count": the 39 are theirs
        if _of_its_clause(doc, i, trigger):
            continue
        if of_another(doc, i, figure) or (alternative(doc, i) is None and alternative(doc, figure + 1)):
            continue
        for count in doc[i].children:
            if count.dep_ == "pobj" and (count.lemma_.lower() in _COUNTS or count.lower_ == "that"):
                its = [one for one in count.lefts if one.dep_ == "poss"]
                whose = its or clauses.after(count, frozenset({"of"}))
                return whose[0] if whose and whose[0].pos_ in {"NOUN", "PROPN"} else None
    return None


def _of_its_clause(doc: Any, by: int, trigger: int) -> bool:
    """ "Drones hit a depot, killing nine by the count of the Monitors": the nine are theirs, and not the depot."""
    verb = doc[by].head
    aside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and doc[by - 1].text != ","
    return bool(aside and trigger < verb.left_edge.i)


def _in_bracket(doc: Any, trigger: int, end: int) -> Any | None:
    """ "Nine dead, four hurt (regional governor)": the bracket that closes what is told."""
    last = wording.sentence(doc[trigger]).end
    opened = next((i for i in range(trigger + 1, min(last, trigger + _REACH)) if doc[i].text == "("), None)
    if opened is None or doc[opened].idx < end or any(doc[i].text == ";" for i in range(trigger, opened)):
        return None
    closed = next(
        (i for i in range(opened + 2, min(opened + 2 * _LONGEST, len(doc))) if doc[i].text == ")"), None
    )
    if closed is None or (closed + 1 < len(doc) and not _closes(doc[closed + 1])):
        return None
    inside = doc[opened + 1 : closed]
    cut = next((one.i for one in inside if one.pos_ == "ADP" and one.i > inside[0].i), closed)
    head = doc[cut - 1]
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
