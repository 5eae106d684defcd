"""Actors and targets that the claims of an event name: who was hurt and what was hit, who says "it was us"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import lexicon, wording
from briefing_tui.model import CasualtyClaim, DamageClaim, Mention, Responsibility


def targets(
    doc: Any, known: tuple[Mention, ...], casualties: list[CasualtyClaim], damage: list[DamageClaim]
) -> tuple[Mention, ...]:
    """The targets known from the event's own words, then the victims and the things hit that its claims name."""
    found = list(known)
    for claim in casualties:
        if claim.high == 0:
            continue
        for name in claim.names or ((claim.who,) if claim.who else ()):
            if name.casefold() not in _NOBODY:
                _add(doc, found, name, claim.start, claim.end)
    for harm in damage:
        if harm.kind != "none" and harm.what.casefold() not in _NOBODY:
            _add(doc, found, harm.what, harm.start, harm.end)
    return tuple(found)


def actors(
    doc: Any, known: tuple[Mention, ...], stances: list[Responsibility], hurt: list[CasualtyClaim]
) -> tuple[Mention, ...]:
    """The actors known from the event's own words and whoever claims it; who is only blamed, where nobody else is.

    Victims by name are no actors, and "the men" is dropped beside whoever they are.
    """
    found = _said_once(known, hurt)
    denied = {stance.who.casefold() for stance in stances if stance.stance == "denies"}
    for stance in stances:
        if stance.stance == "claims" and not stance.rule.endswith(("some", "many", "several")):
            _add(doc, found, stance.who, stance.start, stance.end)
    for stance in stances:
        if (
            stance.stance == "blames"
            and stance.whom
            and stance.whom.casefold() not in denied
            and (not known or _generic(doc, known))
        ):
            _add(doc, found, stance.whom, stance.start, stance.end)
    return tuple(found)


_NOBODY = lexicon.words("event_grammar", "attribution_nobody")
_BACK = lexicon.words("event_grammar", "attribution_back")


def _said_once(known: tuple[Mention, ...], hurt: list[CasualtyClaim]) -> list[Mention]:
    names = {_folded(name).split()[-1] for claim in hurt for name in claim.names if _folded(name)}
    kept = [
        one for one in known if not (names and _folded(one.text) and _folded(one.text).split()[-1] in names)
    ]
    named = [one for one in kept if _folded(one.text) not in _BACK]
    return named or kept


def _generic(doc: Any, known: tuple[Mention, ...]) -> bool:
    """Nobody by name: "gunmen", "unidentified men". Read in ordinary case where the text is all in capitals."""
    text = wording.parsed(doc)
    return all(text[one.start : one.end].islower() for one in known)


def _add(doc: Any, found: list[Mention], name: str, start: int, end: int) -> None:
    folded = _folded(name)
    if not folded or any(_same(folded, _folded(one.text)) for one in found):
        return
    text = wording.original(doc)
    low = wording.parsed(doc).find(name, max(0, start - 200), end + 200)
    if low >= 0:
        found.append(Mention(" ".join(text[low : low + len(name)].split()), low, low + len(name)))
    else:
        found.append(Mention(name, start, end))


def _folded(name: str) -> str:
    words = name.casefold().split()
    while words and words[0] in {"the", "a", "an", "its", "his", "her", "their"}:
        words.pop(0)
    return " ".join(words)


def _same(mine: str, theirs: str) -> bool:
    if mine == theirs or mine in theirs.split(" of ", maxsplit=1)[0]:
        return True
    return (
        mine.rsplit(maxsplit=1)[-1].removesuffix("s") == theirs.rsplit(maxsplit=1)[-1].removesuffix("s")
        if mine and theirs
        else False
    )
