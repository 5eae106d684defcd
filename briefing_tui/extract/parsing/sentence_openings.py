"""Where the first words of a sentence are misread: a common noun taken for a name, a name behind a dateline cut in two."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_OPENERS = frozenset(
    {"airstrikes", "strikes", "clashes", "explosions", "blasts", "bombings", "attacks", "gunmen",
     "militants", "rebels", "insurgents", "fighters", "soldiers", "troops", "protesters", "warplanes",
     "drones", "rockets", "missiles", "shells"}
)  # fmt: skip
_DASHES = frozenset({"-", "–", "—", "--"})
_OPENING = 14  # tokens in which a dateline ends


def first_words(doc: Doc) -> Doc:
    """The document in which common nouns with the capital of a sentence are no names."""
    opening = [Change(word, tag="NNS") for word in picked(doc, TAG, {"NNP", "NNPS"}) if _first_word(word)]
    return changes.written(doc, opening)


def _first_word(word: Any) -> bool:
    """ "Airstrikes on a camp killed two", behind a dateline too: a common noun, and no name of anybody."""
    if word.lower_ not in _OPENERS or word.text.isupper() or word.i + 1 >= len(word.doc):
        return False
    opens = word.is_sent_start or word.i == 0 or word.nbor(-1).text in _DASHES
    return opens and word.nbor().tag_ in ("IN", "VBD", "VBN", "VBZ", "VBP")


def name_behind_dateline(doc: Doc) -> Doc:
    """ "ORVA - Red Path fighters attacked": the first word of the name, to the parser a sentence of its own."""
    parted = [
        token
        for token in doc[1:_OPENING]
        if token.dep_ == "ROOT"
        and token.tag_ == "NNP"
        and token.nbor(-1).text in _DASHES
        and token.i + 1 < len(doc)
        and token.nbor().dep_ in {"compound", "nsubj", "nsubjpass"}
        and token.nbor().tag_ in {"NNP", "NNPS"}
        and not any(True for _ in token.children)
    ]
    if not parted:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for token in parted:
        behind = token.nbor()
        head = behind.head if behind.dep_ == "compound" else behind
        rows[token.i, 0] = np.int64(head.i - token.i).astype("uint64")
        rows[token.i, 1] = doc.vocab.strings.add("compound")
    return doc.from_array([HEAD, DEP], rows)
