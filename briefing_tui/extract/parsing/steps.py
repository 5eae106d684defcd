"""Takes texts through spaCy's pipeline in half the processor time that `nlp.pipe` needs, to the same end.

What is saved, measured on a text of a million characters:
- Matrices are multiplied by numpy's library. spaCy's own (BLIS) knows few processors and falls back to plain C on
  the others; numpy's knows them. One thread only: a process takes one core, whoever wants more starts more.
- Few tokens at a time: arrays of many megabytes are new memory each time, which the system must clear first.
- The name finder's transitions run with the interpreter's lock held. `Parser.pipe` lets go of it, and then takes it
  and gives it back some hundred times a token, once for every label it might begin.
- Word forms: see `word_forms`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any

from thinc.api import NumpyOps, get_current_ops, use_ops
from threadpoolctl import threadpool_limits

from briefing_tui.extract.parsing import abbreviations
from briefing_tui.extract.parsing.word_forms import WordForms

# Tokens that go through a network together: enough to fill the matrices, few enough for arrays to stay small.
_TOGETHER = 4_000
# More where texts are read side by side, word by word: every step is shared by as many texts as are together.
_SIDE_BY_SIDE = {"ner": 8_000, "parser": 16_000}


def fast_matrices() -> AbstractContextManager[Any]:
    """Models loaded inside this context multiply with numpy; where spaCy has better (a Mac's own), with that."""
    threadpool_limits(limits=1, user_api="blas")
    plain = type(get_current_ops()) is NumpyOps
    return use_ops("numpy", use_blis=False) if plain else nullcontext()


class Steps:
    """The components of a pipeline, run one after the other over batches of texts."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._forms = WordForms(nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer"))

    def run(self, texts: Iterable[str], batch_size: int) -> Iterator[Any]:
        """Docs of texts, in order; at most `batch_size` texts are under way at once."""
        for docs in _batches(
            (abbreviations.spelled_out(self._nlp.make_doc(text)) for text in texts),
            _SIDE_BY_SIDE["parser"],
            batch_size,
        ):
            for name, component in self._nlp.pipeline:
                docs = self._step(name, component, docs)
            yield from map(abbreviations.as_written, docs)

    def _step(self, name: str, component: Any, docs: list[Any]) -> list[Any]:
        if name == "attribute_ruler":
            return [self._forms(doc) for doc in docs]
        if name == "lemmatizer":  # the word forms have the lemmas too
            return docs
        if not hasattr(component, "predict"):
            return [component(doc) for doc in docs]
        predict = partial(_best_transitions, component) if name == "ner" else component.predict
        for batch in _batches(docs, _SIDE_BY_SIDE.get(name, _TOGETHER), len(docs)):
            component.set_annotations(batch, predict(batch))
        return docs


def _best_transitions(finder: Any, docs: list[Any]) -> list[Any]:
    """What `greedy_parse` does: at every step the best valid transition of every text not yet done."""
    states = finder.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    if unfinished:
        model = finder.model.predict(docs)
        while unfinished:
            unfinished = finder.transition_states(unfinished, model.predict(unfinished))
        model.clear_memory()
    return list(states)


def _batches(docs: Iterable[Any], tokens: int, at_most: int) -> Iterator[list[Any]]:
    """Lists of docs of at least `tokens` tokens together, or of `at_most` docs; the last may be smaller."""
    batch: list[Any] = []
    held = 0
    for doc in docs:
        batch.append(doc)
        held += len(doc)
        if held >= tokens or len(batch) >= at_most:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch
