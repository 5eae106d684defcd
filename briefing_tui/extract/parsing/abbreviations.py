"""Abbreviations of security logs, read by the parser as the words they stand for: "2 x ALP KIA" as "2 ALP killed".

The parser sees a copy of the document in which they are spelled out and the marks of figures left out; what it says of
a word holds for its abbreviation. The document itself keeps the text as it was written.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary

_TOLD = (HEAD, DEP, TAG, POS, MORPH, LEMMA, ENT_IOB, ENT_TYPE)
_KEY = "briefing_as_written"
_TIMES = frozenset({"x", "X", "×"})
_PUT_IN = -1  # place of a comma that the document has not got
_OUTSIDE = 2  # of a name, as spaCy's arrays hold it


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


def spelled_out(doc: Doc) -> Doc:
    """The document with its abbreviations spelled out, or itself where it has none."""
    known = _words()
    if not any(token.text in known or _times(token) for token in doc):
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []  # the token of the document that each word stands for
    for token in doc:
        if _times(token) or _circa(token) or shortened(token):
            continue
        figure = token.i > 0 and token.text[0].isdigit() and token.nbor(-1).text in _harmed()
        if figure:  # "4 KIA 9 WIA"
            places.append(_PUT_IN)
            words.append(",")
            spaces.append(True)
        places.append(token.i)
        words.append("," if _slash(token) else known.get(token.text, (token.text,))[0])
        spaces.append(bool(token.whitespace_))
    copy = Doc(doc.vocab, words=words, spaces=spaces)
    copy.user_data[_KEY] = (doc, places)
    return copy


def as_written(copy: Doc) -> Doc:
    """The document that `spelled_out` was given, with what has been found out about its copy."""
    if _KEY not in copy.user_data:
        return copy
    doc, places = copy.user_data[_KEY]
    known, strings = _words(), doc.vocab.strings
    told = copy.to_array(list(_TOLD))
    rows = np.zeros((len(doc), len(_TOLD)), dtype="uint64")
    punct = [0, *(strings.add(one) for one in ("punct", ":", "PUNCT", "")), 0, _OUTSIDE, 0]
    for token in doc:
        rows[token.i] = punct
        rows[token.i, 0] = np.uint64((1 if _circa(token) else -1) % 2**64)
        rows[token.i, 5] = token.orth
    for k, i in enumerate(places):
        if i == _PUT_IN:
            continue
        head = copy[k].head
        while places[head.i] == _PUT_IN and head.head.i != head.i:
            head = head.head
        rows[i] = told[k]
        rows[i, 0] = np.uint64((max(places[head.i], 0) - i) % 2**64 if places[head.i] != _PUT_IN else 0)
        if doc[i].text in known and not known[doc[i].text][1]:
            rows[i, 5] = strings.add(_own_lemma(doc[i].text))
    return doc.from_array(list(_TOLD), rows)


def _own_lemma(short: str) -> str:
    """ "IEDs" is "ied"."""
    return (short.removesuffix("s") if short[:-1].isupper() else short).lower()


def shortened(stop: Any) -> bool:
    """The stop of "3 pers. inj. in a blast", "incl. 2 children", which the tokenizer takes for that of a sentence."""
    if stop.text != "." or stop.i == 0 or stop.i + 1 >= len(stop.doc) or stop.nbor(-1).whitespace_:
        return False
    before, after = stop.nbor(-1).lower_, stop.nbor().text
    if after[:1].isdigit():
        return before in vocabulary.words("abbreviations", "before_figures")
    return after[:1].islower() and before in vocabulary.words("abbreviations", "stopped")


def _times(token: Any) -> bool:
    """The mark of "2 x pickup"; not of "5 x 82mm"."""
    if token.text not in _TIMES or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(-1).text.isdigit() and token.nbor().text[:1].isalpha()


def _circa(token: Any) -> bool:
    """The mark of "~300 families"."""
    return token.text == "~" and token.i + 1 < len(token.doc) and token.nbor().text[:1].isdigit()


def _slash(token: Any) -> bool:
    """ "2 KIA/5 WIA": no more than a comma."""
    return token.text == "/" and token.i > 0 and token.nbor(-1).text in _harmed()
