"""Figures that a page takes back itself: "an earlier post giving seven dead was a mistake", "we wrongly said 12 were killed"."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording

_PAGES = frozenset({"post", "version", "update", "entry", "tweet", "headline", "alert", "story", "article", "item"})  # fmt: skip
_OLDER = frozenset({"earlier", "previous", "original", "first", "last"})
_GIVES = frozenset({"give", "say", "state", "report", "put", "misstate", "write", "quote", "tell"})
_WRONG = frozenset({"mistake", "error", "wrong", "incorrect", "inaccurate", "mistaken", "typo", "false", "erroneous"})  # fmt: skip
_WRONGLY = frozenset({"wrongly", "mistakenly", "incorrectly", "erroneously"})
_THAT_WAS = re.compile(
    r"(?i)\W*(?:that|this|it|the figure|the number) (?:was|is) (?:a |an |our )?(?:mistake|error|wrong|incorrect|inaccurate|not (?:right|correct|true))\b"
)


def by_the_page(cd: ClaimDoc, seen: Sighting) -> bool:
    """Whether what gives a figure is an older piece of the page itself, which was wrong.

    "An earlier report giving seven dead" is that of somebody, and stands as it was told.
    """
    here = cd.doc[seen.trigger]
    for one in (here, *here.ancestors):
        if one.lemma_.lower() in _PAGES and _older(one):
            return _was_wrong(one.head)
        if one.lemma_.lower() in _GIVES and one.pos_ == "VERB":
            subject = grammar.subject(one)
            if subject is None:
                continue
            page = subject.lemma_.lower() in _PAGES and _older(subject)
            if page or subject.lower_ == "we":
                wrongly = any(child.lower_ in _WRONGLY for child in one.children)
                version = page and subject.lower_ == "version"
                return wrongly or version or (page and _was_wrong(subject.head)) or _said_next(cd, one)
    return False


def _older(page: Any) -> bool:
    return any(child.lower_ in _OLDER for child in page.lefts)


def _was_wrong(verb: Any) -> bool:
    """ "... was a mistake", "... was wrong", "... was in error"."""
    if verb.lemma_ != "be":
        return False
    said = [child for child in verb.rights if child.dep_ in {"attr", "acomp", "prep"}]
    said += [below for child in said if child.dep_ == "prep" for below in child.children]
    return any(child.lower_ in _WRONG for child in said)


def _said_next(cd: ClaimDoc, verb: Any) -> bool:
    end = wording.sentence(verb).end_char
    return _THAT_WAS.match(wording.parsed(cd.doc), end) is not None
