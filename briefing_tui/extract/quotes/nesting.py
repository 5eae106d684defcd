"""One statement inside another: what somebody says that somebody said stays part of what the first one said.

X said Y had told him A: one quotation, X's. Where the second statement only stands beside the first (X said A, and
Y said B · X said A, adding B · X said A, though he noted B) the first one ends before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from briefing_tui.extract.quotes import mentions
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import EDGES, Page
from briefing_tui.extract.vocabulary import words

# Words before a second attribution that make it a statement of its own.
_BESIDE = re.compile(
    r"(?:[,;—–-]\s*|\s)(?:and|but|while|whereas|though|although|even as)\s+$|[,;—–-]\s+$", re.I
)
# What may stand between an attribution and the statement that somebody else makes: "said on Monday, while".
_THEN = re.compile(r"[^,;.]{0,30}[,;]\s*(?:while|whereas|but|and)\s+", re.I)
_WHICH = re.compile(r"\b(?:which|what)\s+(?:[\w’'-]+\s+){0,2}$", re.I)
_GOVERNED = frozenset(
    (
        "clause",
        "infinitive",
        "gerund",
        "object",
        "that",
        "noun",
        "around",
        "according-to",
        "set-off",
        "transcript",
    )
)
_FEW_WORDS = 3


def settled(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those inside another's statement, and with statements ended where the next one begins."""
    dropped: set[int] = set()
    around = _Around(drafts)
    for inner in drafts:
        outer = around.of(inner)
        if outer is None or id(outer) in dropped:
            continue
        rest = _sequel(page, outer, inner) or _tail(page, outer, inner)
        if rest is not None:
            inner.parts, outer.parts = inner.parts[:1], rest
            continue
        if outer.rule == "according-to" and _whole(page, inner, outer):
            dropped.add(id(outer))  # "…," X said, according to Y
            continue
        if outer.rule == "transcript":
            dropped.add(id(inner))  # all of an answer is said by who answers
            continue
        begin = _attribution(page, inner)
        cut = _cut(page, outer, inner, begin)
        if cut is not None:
            outer.parts = cut
        elif not _which(page, begin) and not inner.marks:
            dropped.add(id(inner))
    return [draft for draft in drafts if id(draft) not in dropped]


class _Around:
    """Finds the statement that holds another's attribution, without looking at every pair."""

    def __init__(self, drafts: list[Draft]) -> None:
        places = {id(draft): k for k, draft in enumerate(drafts)}
        self._outer = sorted(
            (d for d in drafts if d.rule in _GOVERNED and d.cue is not None), key=lambda d: d.start
        )
        self._starts = [d.start for d in self._outer]
        self._places = places
        self._reach: list[int] = []  # the furthest end so far
        for draft in self._outer:
            self._reach.append(max(draft.end, self._reach[-1] if self._reach else 0))

    def of(self, inner: Draft) -> Draft | None:
        """The first such statement in the order of the drafts; None where there is none."""
        if inner.cue is None:
            return None
        k = bisect_right(self._starts, inner.cue[0]) - 1
        found = []
        while k >= 0 and self._reach[k] > inner.cue[0]:
            if self._outer[k] is not inner and _inside(inner, self._outer[k]):
                found.append(self._outer[k])
            k -= 1
        return min(found, key=lambda d: self._places[id(d)], default=None)


def _inside(inner: Draft, outer: Draft) -> bool:
    return (
        inner.cue is not None
        and outer.rule in _GOVERNED
        and outer.cue is not None
        and outer.holds(inner.cue[0])
    )


def _sequel(page: Page, outer: Draft, inner: Draft) -> list[tuple[int, int]] | None:
    """What is left of "A, X said, while B, Y reported" for Y, where X said the first of it; else None."""
    if (
        inner.cue is None
        or inner.parts[0][1] > inner.cue[0]
        or abs(inner.start - outer.start) > 1
        or inner.marks
    ):
        return None
    match = _THEN.match(page.text, inner.cue[1], outer.end)
    if match is None:
        return None
    left = [page.trimmed(max(a, match.end()), b, EDGES) for a, b in outer.parts if b > match.end()]
    left = [(a, b) for a, b in left if b > a]
    if sum(1 for a, b in left for _ in page.words_between(a, b)) < _FEW_WORDS:
        return None
    return left


def _tail(page: Page, outer: Draft, inner: Draft) -> list[tuple[int, int]] | None:
    """The end of "X said A, where B, according to Y", which is Y's; else None."""
    opens = (
        _attribution(page, inner) <= outer.start + 1 and inner.cue is not None and inner.cue[1] < inner.start
    )
    if outer.rule != "according-to" or not opens or len(inner.parts) > 1 or inner.marks:
        return None
    left = [page.trimmed(max(a, inner.end), b, EDGES) for a, b in outer.parts if b > inner.end]
    left = [(a, b) for a, b in left if b > a]
    verbs = [w for a, b in left for w in page.words_between(a, b) if w.tag_ in ("VBD", "VBZ", "VBP")]
    return left if verbs else None


def _whole(page: Page, inner: Draft, outer: Draft) -> bool:
    """Whether an outer statement is hardly more than the inner one with its attribution."""
    said, all_words = (sum(1 for a, b in d.parts for _ in page.words_between(a, b)) for d in (inner, outer))
    return 2 * said >= all_words and not outer.marks - inner.marks


def _attribution(page: Page, draft: Draft) -> int:
    """Where "and Y said" begins behind its connective: at the speaker where that stands before the cue."""
    assert draft.cue is not None
    start = draft.cue[0]
    cue = page.tokens[page.first_token(start)]
    having = next((c for c in cue.lefts if c.lower_ == "having"), None)
    if having is not None:
        return int(having.idx)  # …, having earlier denied that it was holding them
    if draft.who is not None:
        phrase = mentions.phrase(page, draft.who)
        if phrase[1] <= start and not re.search(r"[.!?;]", page.text[phrase[1] : start]):
            words_between = list(page.words_between(phrase[1], start))
            if len(words_between) <= 6 and not any(w.pos_ == "VERB" for w in words_between):
                start = phrase[0]
    return start


def _which(page: Page, begin: int) -> bool:
    return bool(_WHICH.search(page.text, max(0, begin - 10), begin))


def _cut(page: Page, outer: Draft, inner: Draft, begin: int) -> list[tuple[int, int]] | None:
    """The outer statement's parts up to the inner attribution, where that only stands beside it; else None."""
    token = page.tokens[page.first_token(inner.cue[0])] if inner.cue else None
    match = _BESIDE.search(page.text, max(0, begin - 12), begin)
    if token is None or match is None or inner.start < begin:
        return None
    if inner.who is not None and inner.who.idx < match.start() and outer.holds(inner.who.idx):
        return None  # says men stopped the cars and told the drivers …: both are what they did
    bare = not match.group().strip(" ,;—–-")
    participle = token.tag_ == "VBG" or any(c.lower_ == "having" for c in token.lefts)
    if bare and (not participle or token.lemma_.lower() not in words("cues", "say")):
        return None
    kept = [page.trimmed(a, min(b, match.start()), EDGES) for a, b in outer.parts if a < match.start()]
    kept = [(a, b) for a, b in kept if b > a]
    if sum(1 for a, b in kept for _ in page.words_between(a, b)) < _FEW_WORDS:
        return None
    return kept
