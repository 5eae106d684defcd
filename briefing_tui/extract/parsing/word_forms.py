"""Part of speech, morphology and lemma of every word, each kind of word worked out once.

spaCy's attribute ruler tries some 180 patterns on every token, a seventh of the time a text takes; nearly all look
at one token alone. What they and the lemmatizer say of it follows from its spelling, tag and relation, so it is
kept by these three. Where a pattern of several tokens matches ("let 's"), the words it covers are asked together.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, ORTH, TAG
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_KEPT = 50_000  # kinds of words; a process that reads for days must not grow

_Key = tuple[int, int, int]  # spelling, tag and relation, as spaCy numbers them
_Forms = tuple[int, int, Any, int, int]  # tag, relation, morphology, part of speech, lemma


class WordForms:
    """Does what the ruler and the lemmatizer of a pipeline do, one after the other."""

    def __init__(self, ruler: Any, lemmatizer: Any) -> None:
        self._vocab = ruler.vocab
        self._whole, self._lemmatizer = ruler, lemmatizer
        self._alone, self._together = AttributeRuler(ruler.vocab), AttributeRuler(ruler.vocab)
        for rule in ruler.patterns:
            alone = all(len(pattern) == 1 for pattern in rule["patterns"])
            (self._alone if alone else self._together).add_patterns([rule])
        self._known: dict[_Key, _Forms] = {}
        self._known_together: dict[tuple[_Key, ...], list[_Forms]] = {}

    def __call__(self, doc: Any) -> Any:
        """The doc, its words given their forms. Tags and relations must be there."""
        keys: list[_Key] = [tuple(row) for row in doc.to_array([ORTH, TAG, DEP]).tolist()]
        known = self._learn(keys)
        forms = [known[key] for key in keys]
        for start, end in _windows(self._together.match(doc)):
            forms[start:end] = self._ask_together(tuple(keys[start:end]))
        for token, key, (tag, dep, morph, pos, lemma) in zip(doc, keys, forms, strict=True):
            token.morph, token.pos, token.lemma = morph, pos, lemma
            if (tag, dep) != key[1:]:
                token.tag, token.dep = tag, dep
        return doc

    def _learn(self, keys: list[_Key]) -> dict[_Key, _Forms]:
        if len(self._known) > _KEPT:
            self._known = {}
        new = list(dict.fromkeys(key for key in keys if key not in self._known))
        if new:
            self._known.update(zip(new, self._ask(self._alone, new), strict=True))
        return self._known

    def _ask_together(self, keys: tuple[_Key, ...]) -> list[_Forms]:
        if len(self._known_together) > _KEPT:
            self._known_together = {}
        if keys not in self._known_together:
            self._known_together[keys] = self._ask(self._whole, list(keys))
        return self._known_together[keys]

    def _ask(self, ruler: Any, keys: list[_Key]) -> list[_Forms]:
        doc = Doc(self._vocab, words=[self._vocab.strings[orth] for orth, _, _ in keys])
        for token, (_, tag, dep) in zip(doc, keys, strict=True):
            token.tag, token.dep = tag, dep
        doc = self._lemmatizer(ruler(doc))
        return [(token.tag, token.dep, token.morph, token.pos, token.lemma) for token in doc]


def _windows(matches: list[tuple[int, int, int, int]]) -> list[tuple[int, int]]:
    """Stretches of tokens that matches cover; matches that share a token are one stretch."""
    windows: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for _, _, start, end in matches):
        if windows and start < windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows
