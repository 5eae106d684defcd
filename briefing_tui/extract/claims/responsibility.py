"""Claims of responsibility, denials and blame: who, whom, and the clause that says so."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import (
    charges,
    idioms,
    responsibility_blamed,
    responsibility_denied,
    responsibility_mutual,
    responsibility_owned,
    responsibility_said,
    responsibility_thought,
    stances,
    suspicions,
)
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Responsibility, Stance

_SAYS = vocabulary.words("claims", "say")
_AWAY = vocabulary.words("responsibility", "denies", "away")


def find(doc: Any, quotes: Any) -> list[Responsibility]:
    """Every claim, denial and blame of a parsed document, in order of the text."""
    found: list[Responsibility] = []
    known = _stances()
    for token, lemma in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if lemma == "claim" and token.pos_ == "NOUN":
            found += responsibility_owned.by_noun(doc, token)
        if lemma in _SAYS and token.pos_ == "VERB":
            found += responsibility_mutual.said(doc, token)
        if lemma not in known or token.pos_ != "VERB":
            continue
        stance = known[lemma]
        both = responsibility_mutual.by_verb(doc, token)
        if both or lemma in responsibility_mutual.TRADES:
            found += both
        elif stance == "blames":
            found += responsibility_blamed.by_verb(doc, token, quotes)
            if lemma in idioms.CALLS:
                found += responsibility_denied.called_untrue(doc, token)
        elif lemma in _AWAY:
            found += responsibility_denied.kept_away(doc, token)
        else:
            found += responsibility_owned.by_verb(doc, token, stance, quotes)
    found += responsibility_thought.find(doc, quotes)
    for teller, name, word in suspicions.named_as(doc):
        start, end = clauses.clause(clauses.governor(word))
        found.append(
            stances.made(teller, "blames", stances.name(name), doc[start:end], f"{word.lower_} by name")
        )
    for teller, name, word in charges.find(doc):
        start, end = clauses.clause(clauses.governor(word))
        if _blamed_there(found, stances.name(stances.by_name(name)), doc[start:end]):
            continue
        found.append(
            stances.made(
                teller,
                "blames",
                stances.name(stances.by_name(name)),
                doc[start:end],
                f"{word.lower_} over it",
            )
        )
    for who, guilty, word in charges.pleas(doc):
        start, end = clauses.clause(word)
        found.append(stances.made(who, "claims" if guilty else "denies", None, doc[start:end], "plea"))
    cued = sorted((quote.cue.start, k) for k, quote in enumerate(quotes) if quote.cue is not None)
    named = [_named(one, quotes, cued) for one in found if one.who != one.whom]
    said = [one for one in responsibility_said.find(doc, quotes) if not _told_already(doc, one, named)]
    return sorted([*_once(doc, named), *said], key=lambda one: one.start)


def _once(doc: Any, found: list[Responsibility]) -> list[Responsibility]:
    """Without what a sentence says twice of the same: "the Front, which claimed the raid, boasted of killing nine"."""
    seen: dict[tuple[str, str, str | None, int], Responsibility] = {}
    for one in sorted(found, key=lambda one: one.start):
        sentence = doc.char_span(one.start, one.end, alignment_mode="expand")[0]
        seen.setdefault((one.who, one.stance, one.whom, wording.sentence(sentence).start), one)
    return list(seen.values())


def _blamed_there(found: list[Responsibility], whom: str, clause: Any) -> bool:
    """Whether those words blame him already: "charged Teo Marn with the murder"."""
    return any(
        one.whom == whom and one.start < clause.end_char and clause.start_char < one.end for one in found
    )


def _told_already(doc: Any, claim: Responsibility, found: list[Responsibility]) -> bool:
    """Told by the verb around it, or right before: "The Front claimed the raid. It said it had killed nine"."""
    for one in found:
        if one.stance != claim.stance:
            continue
        if one.start < claim.end and claim.start < one.end:
            return True
        same = one.who == claim.who and one.whom == claim.whom and one.start < claim.start
        if same:
            between = doc.char_span(one.start, claim.start, alignment_mode="expand")
            if sum(token.is_sent_start is True for token in between[1:]) <= 1:
                return True
    return False


def _named(claim: Responsibility, quotes: Any, cued: list[tuple[int, int]]) -> Responsibility:
    """The claim with the name of the person who says so: "Inspector General of Police X denied it" is X's.

    `cued`: where the cue of a quote stands, and its number, in order.
    """
    first, last = (bisect_left(cued, (offset, 0)) for offset in (claim.start, claim.end))
    for k in sorted(k for _, k in cued[first:last]):
        quote = quotes[k]
        speaker = quote.speaker
        if (
            speaker is not None
            and quote.speaker_kind == "person"
            and claim.who in speaker.text
            and claim.who not in quote.speaker_name
            and claim.whom != quote.speaker_name
        ):
            return replace(claim, who=quote.speaker_name)
    return claim


@lru_cache(maxsize=1)
def _stances() -> dict[str, Stance]:
    table = vocabulary.load("responsibility")
    names: tuple[Stance, ...] = ("claims", "denies", "blames")
    return {verb: name for name in names for verb in table[name]["verbs"]}
