"""Abbreviations of security logs, read by the parser as the words they stand for: "2 x ALP KIA" as "2 ALP killed".

The parser sees a copy of the document in which they are spelled out and the marks of figures left out; what it says of
a word holds for its abbreviation. The document itself keeps the text as it was written.
"""

from __future__ import annotations

import calendar
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import expansions, log_marks

_TOLD = (HEAD, DEP, TAG, POS, MORPH, LEMMA, ENT_IOB, ENT_TYPE)
_KEY = "briefing_as_written"
_VERSUS = frozenset({"vs", "versus"})
_SIDE = 6  # words of the first of two sides
_PREPOSITIONS = frozenset(
    {"on", "against", "at", "in", "near", "by", "with", "from", "vs", "to", "and", "was", "reported", "along"}
)
_ENDED = frozenset({"dead", "killed", "wounded", "hurt", "injured", "missing"})
_JOINS = frozenset({"/", "&", "-"})
_BOUNDS = frozenset({"min", "max", "approx", "est", "ca"})
_DEFINITE = frozenset({"the", "'s", "’s"})
_PUT_IN = -1  # place of a comma that the document has not got
_GOES_ON, _OUTSIDE, _BEGINS = 1, 2, 3  # of a name, as spaCy's arrays hold it


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, bool]]:
    """Abbreviation -> (the word it stands for, whether the rules take it for that word, too)."""
    return {
        short: (word, bool(body["lemma"]))
        for body in vocabulary.load("abbreviations").values()
        for short, word in body.get("forms", {}).items()
    }


@lru_cache(maxsize=1)
def _harmed() -> frozenset[str]:
    return frozenset(vocabulary.load("abbreviations")["harmed"]["forms"])


@lru_cache(maxsize=1)
def _doubtful() -> dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    """Abbreviations that are names, too -> the words behind and before that tell, and those anywhere that rule it out."""
    return {
        short: (
            frozenset(body["behind"]),
            frozenset(body.get("before", ())),
            frozenset(body["unless"]),
        )
        for body in vocabulary.load("abbreviations").values()
        if "behind" in body
        for short in body["forms"]
    }


def _short(token: Any) -> bool:
    """An abbreviation of the vocabulary; "SAF on a post" is small arms fire, "the SAF said" an army."""
    if token.text not in _words():
        return False
    told = _doubtful().get(token.text)
    if told is None:
        return not (token.text in _harmed() and _of_an_army(token))
    behind, before, unless = told
    doc, i = token.doc, token.i
    if len(doc) > log_marks.NOTE or (i and doc[i - 1].lower_ in _DEFINITE):
        return False
    after = _past_bracket(doc, i + 1)
    beside = after + 1 < len(doc) and doc[after].lower_ in behind and not _dated(doc[after + 1])
    beside = beside or (i > 0 and doc[i - 1].lower_ in before)
    return beside and not any(one.lower_ in unless for one in doc)


def _of_an_army(token: Any) -> bool:
    """ "A KIA information officer": the Kachin Independence Army, and nobody killed in action."""
    doc, i = token.doc, token.i
    return (
        i > 0
        and doc[i - 1].lower_ in _DEFINITE | {"a", "an"}
        and i + 1 < len(doc)
        and doc[i + 1].is_alpha
        and doc[i + 1].is_lower
    )


def _past_bracket(doc: Doc, i: int) -> int:
    """What stands behind the bracket that opens at a token: the "on" of "CAS (2 x F-16) on a camp"."""
    if i >= len(doc) or doc[i].text != "(":
        return i
    return next((k + 1 for k in range(i, min(i + _SIDE + 2, len(doc))) if doc[k].text == ")"), i)


def _dated(token: Any) -> bool:
    """ "On Monday", "on 5 May": when somebody did or said something."""
    return (
        token.text[0].isdigit()
        or token.text[:3] in calendar.day_abbr
        or token.text[:3] in calendar.month_abbr
    )


@lru_cache(maxsize=1)
def _spellings() -> frozenset[int]:
    """What a document must hold to be one with abbreviations, as spaCy numbers spellings."""
    stopped = vocabulary.words("abbreviations", "stopped") | vocabulary.words(
        "abbreviations", "before_figures"
    )
    words = {
        *_words(),
        *log_marks.TIMES,
        *log_marks.PARTS,
        "~",
        "[",
        "w/o",
        *stopped,
        *(word.title() for word in stopped),
    }
    return frozenset(StringStore(list(words))[word] for word in words)


def spelled_out(doc: Doc) -> Doc:
    """The document with its abbreviations spelled out, or itself where it has none."""
    if _spellings().isdisjoint(doc.to_array(ORTH).tolist()):
        return doc
    header = log_marks.header_end(doc)
    known = {token.i: _words()[token.text] for token in doc[header:] if _short(token)}
    parts = log_marks.parts(doc, header)
    spelled = expansions.found(doc)
    if not known and not parts and not spelled and not any(_unsaid(token) for token in doc):
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []  # the token of the document that each word stands for
    for token in doc:
        if token.i in spelled or _unsaid(token):
            continue
        if added := _left_out(token):
            places.append(_PUT_IN)
            words.append(added)
            spaces.append(True)
        places.append(token.i)
        words.append(_said(token) or parts.get(token.i) or known.get(token.i, (token.text,))[0])
        spaces.append(bool(token.whitespace_))
    copy = Doc(doc.vocab, words=words, spaces=spaces)
    for word, i in zip(copy, places, strict=True):
        if i != _PUT_IN and word.text == doc[i].text:
            word.norm_ = doc[i].norm_  # what the model looks at: "IS" a name, "ca" of "can't"
    own = frozenset(i for i, (_, lemma) in known.items() if not lemma)
    copy.user_data[_KEY] = (doc, places, own, spelled)
    return copy


def _unsaid(token: Any) -> bool:
    return log_marks.times(token) or log_marks.circa(token) or shortened(token)


def as_written(copy: Doc) -> Doc:
    """The document that `spelled_out` was given, with what has been found out about its copy."""
    if _KEY not in copy.user_data:
        return copy
    doc, places, own, spelled = copy.user_data[_KEY]
    strings = doc.vocab.strings
    told = copy.to_array(list(_TOLD))
    rows = np.zeros((len(doc), len(_TOLD)), dtype="uint64")
    punct = [0, *(strings.add(one) for one in ("punct", ":", "PUNCT", "")), 0, _OUTSIDE, 0]
    for token in doc:
        rows[token.i] = punct
        rows[token.i, 0] = np.uint64((1 if log_marks.circa(token) else -1) % 2**64)
        rows[token.i, 5] = token.orth
    for i, letters in spelled.items():
        if letters == expansions.REMARK:
            continue
        last = next(k for k in range(i, len(doc)) if spelled.get(k + 1) != letters) - 1
        rows[i, 0] = np.uint64(((letters if i == last or not doc[i].text[0].isalnum() else last) - i) % 2**64)
        if doc[i].text[0].isalnum():
            label = "appos" if i == last else "compound"
            rows[i, 1:4] = [strings.add(one) for one in (label, "NNP", "PROPN")]
    for k, i in enumerate(places):
        if i == _PUT_IN:
            continue
        head = copy[k].head
        while places[head.i] == _PUT_IN and head.head.i != head.i:
            head = head.head
        rows[i] = told[k]
        if head.i != copy[k].head.i and copy[k].dep_ == "pobj":
            rows[i, 1] = strings.add("nmod")
        rows[i, 0] = np.uint64((max(places[head.i], 0) - i) % 2**64 if places[head.i] != _PUT_IN else 0)
        if i in own:
            rows[i, 5] = strings.add(_own_lemma(doc[i].text))
            if (
                copy[k].lower_ == "bomb" and copy[k].tag_[:1] == "V"
            ):  # "IED vs patrol": a device does not bomb
                rows[i, 2], rows[i, 3] = strings.add("NN"), strings.add("NOUN")
    _close_names(rows)
    return doc.from_array(list(_TOLD), rows)


def _close_names(rows: Any) -> None:
    """A mark left out inside a name ("about . 10") belongs to it; a name begins where it goes on behind nothing."""
    iob, kind = _TOLD.index(ENT_IOB), _TOLD.index(ENT_TYPE)
    for i in range(len(rows)):
        if rows[i, iob] != _GOES_ON or (i and rows[i - 1, iob] not in (0, _OUTSIDE)):
            continue
        opened = i > 1 and rows[i - 2, iob] in (_GOES_ON, _BEGINS) and rows[i - 2, kind] == rows[i, kind]
        if opened:
            rows[i - 1, iob], rows[i - 1, kind] = _GOES_ON, rows[i, kind]
        else:
            rows[i, iob] = _BEGINS


def _own_lemma(short: str) -> str:
    """ "IEDs" is "ied"."""
    return (short.removesuffix("s") if short[:-1].isupper() else short).lower()


def shortened(stop: Any) -> bool:
    """The stop of "3 pers. inj. in a blast", "incl. 2 children", which the tokenizer takes for that of a sentence."""
    if stop.text != "." or stop.i == 0 or stop.i + 1 >= len(stop.doc) or stop.nbor(-1).whitespace_:
        return False
    before, after = stop.nbor(-1).lower_, stop.nbor().text
    if after[:1].isupper():
        return bool(before in vocabulary.words("abbreviations", "before_names"))
    if after in {",", ";", ")"} and before in vocabulary.words("abbreviations", "stopped"):
        return before in _words()  # "abd., 40 taken"
    if after[:1].isdigit():
        return bool(before in vocabulary.words("abbreviations", "before_figures"))
    return bool(after[:1].islower() and before in vocabulary.words("abbreviations", "stopped"))


def _left_out(token: Any) -> str:
    """The word that a log leaves out before a token: the comma of "4 KIA 9 WIA", the "between" of "clashes Guard vs Front"."""
    doc, i = token.doc, token.i
    if i == 0:
        return ""
    if token.text[0].isdigit() and doc[i - 1].text in _harmed():
        return ","
    if doc[i - 1].lower_ in vocabulary.words("abbreviations", "fights") and token.text[0].isalnum():
        for one in doc[i : i + _SIDE]:
            if one.lower_ in _VERSUS:
                return "between" if one.i > i else ""
            if not one.text[0].isalnum() and one.text not in _JOINS:
                return ""
    return ""


def _beside_noun(token: Any) -> bool:
    """A word that goes on with a noun: "KPF atk on a post"."""
    return token.lower_ in _PREPOSITIONS or (
        token.text in _words() and _words()[token.text][0] in _PREPOSITIONS
    )


def _said(token: Any) -> str:
    """What a mark or a word stands for beside others: the slash of "2 KIA/5 WIA", the comma between "1 veh destroyed, 3 ALP KIA"; "min." of "min. 10"."""
    doc, i = token.doc, token.i
    if i == 0 or i + 1 >= len(doc):
        return ""
    if log_marks.COUNTED.fullmatch(token.text) and doc[i + 1].text in log_marks.ROUNDS:
        return str(token.text[1:])
    if token.text == "w/o" and doc[i + 1].is_punct:
        return "destroyed"  # "1 truck w/o.": written off
    if token.text == "/" and (doc[i - 1].text in _harmed() or doc[i - 1].lower_ in _ENDED):
        return "," if doc[i + 1].text[0].isdigit() else ""
    if token.text == "atk" and doc[i - 1].is_alpha and doc[i + 1].is_alpha and not _beside_noun(doc[i + 1]):
        return "attacked"  # "KPF atk TRF base"
    if token.text == "," and doc[i + 1].text[0].isdigit():
        if doc[i - 1].text in _harmed():
            return ";"
        listed = i > 1 and doc[i - 2].text[0].isdigit()  # "4 ALP, 2 civ KIA" share their end
        return ";" if not listed and any(one.text in _harmed() for one in doc[i + 2 : i + 5]) else ""
    if token.text == "+" and doc[i - 1].is_alpha and doc[i + 1].is_alpha:
        return "and"
    if token.lower_ in _VERSUS and any(_left_out(one) == "between" for one in doc[max(i - _SIDE, 0) : i]):
        return "and"  # behind the "between" put in
    if token.lower_ in _BOUNDS and (doc[i + 1].text[0].isdigit() or shortened(doc[i + 1])):
        return "about"
    return ""
