"""The text and the words of a parsed document, kept with it.

spaCy puts `doc.text` together anew at every call, and makes every token and its strings anew each time they are asked
for. A rule that looks for words goes through the lists here, and takes a token only where the word fits. They are for
when the parse is done: a mend asks `picks`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

_Answer = TypeVar("_Answer")


def original(doc: Any) -> str:
    """The text as it came; offsets are those of the tokens."""
    return _kept(doc, "original")


def parsed(doc: Any) -> str:
    """The text as the parser saw it: the same length, maybe other case and line ends."""
    return _kept(doc, "parsed")


def tokens(doc: Any) -> list[Any]:
    """Every token of a document."""
    kept: list[Any] | None = doc.user_data.get("tokens")
    if kept is None:
        kept = doc.user_data["tokens"] = list(doc)
    return kept


def lowered(doc: Any) -> tuple[str, ...]:
    """Every token's text in lower case."""
    kept: tuple[str, ...] | None = doc.user_data.get("lowered")
    if kept is None:
        kept = doc.user_data["lowered"] = tuple([token.lower_ for token in tokens(doc)])
    return kept


def lemmas(doc: Any) -> tuple[str, ...]:
    """Every token's lemma in lower case."""
    kept: tuple[str, ...] | None = doc.user_data.get("lemmas")
    if kept is None:
        kept = doc.user_data["lemmas"] = tuple([token.lemma_.lower() for token in tokens(doc)])
    return kept


def word_classes(doc: Any) -> tuple[str, ...]:
    """Every token's part of speech."""
    kept: tuple[str, ...] | None = doc.user_data.get("word classes")
    if kept is None:
        kept = doc.user_data["word classes"] = tuple([token.pos_ for token in tokens(doc)])
    return kept


def of_classes(doc: Any, *classes: str) -> list[Any]:
    """The tokens of some parts of speech, in order: `of_classes(doc, "PROPN", "NOUN")`."""
    return [one for one, its in zip(tokens(doc), word_classes(doc), strict=True) if its in classes]


def sentences(doc: Any) -> list[Any]:
    """Every sentence of a document, as spans."""
    kept: list[Any] | None = doc.user_data.get("sentences")
    if kept is None:
        kept = doc.user_data["sentences"] = list(doc.sents)
    return kept


def sentence(token: Any) -> Any:
    """The sentence of a token. spaCy goes through its words to find it, each time that it is asked."""
    doc = token.doc
    kept: list[Any] | None = doc.user_data.get("sentence of each")
    if kept is None:
        kept = doc.user_data["sentence of each"] = [one for one in sentences(doc) for _ in range(len(one))]
    return kept[token.i]


def once_a_word(function: Callable[[Any], _Answer]) -> Callable[[Any], _Answer]:
    """The function of a word, worked out once for each word of a document; its answers are kept with the document.

    For what many rules ask of the same word. A list is given as a copy, which the asker may change.
    """
    key = f"{function.__module__}.{function.__name__}"

    @wraps(function)
    def answer(word: Any) -> _Answer:
        known: dict[int, Any] = word.doc.user_data.setdefault(key, {})
        at = word.i
        if at not in known:
            known[at] = function(word)
        kept: Any = known[at]
        if isinstance(kept, list):
            kept = kept.copy()
        return kept  # type: ignore[no-any-return]

    return answer


def _kept(doc: Any, key: str) -> str:
    text = doc.user_data.get(key)
    if text is None:
        text = doc.user_data[key] = doc.text
    return str(text)
