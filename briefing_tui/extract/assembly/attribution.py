"""Actors and targets that the claims of an event name: who was hurt and what was hit, who says "it was us"."""

from __future__ import annotations

from typing import Any

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.assembly import told_after
from briefing_tui.extract.events import brevity, organisations
from briefing_tui.extract.events.as_written import mention
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, Mention, MunitionClaim, Responsibility


def targets(
    doc: Any, event: Event, casualties: list[CasualtyClaim], damage: list[DamageClaim]
) -> tuple[Mention, ...]:
    """The targets known from the event's own words, then the victims and the things hit that its claims name.

    Attackers who die in their own attack are no targets of it, nor is a part of a house beside what was hit.
    """
    found = list(event.targets)
    armed = {(one.start, one.end) for one in casualties if one.category in _IN_ARMS}
    own_dead = event.type in _ONE_SIDED and any(_fights(one.text) for one in event.actors)
    for claim in casualties:
        if claim.high == 0 or (own_dead and claim.category == "militant"):
            continue
        if claim.part_of in armed and claim.category in _IN_ARMS and not claim.names and found:
            continue  # "nine soldiers, two of them officers": some of those who are named already
        for name in claim.names or ((claim.who,) if claim.who else ()):
            if event.type in _ONE_SIDED and (_attacked(name) or _acts(event, claim, name)):
                continue
            if event.targets and _folded(name) in _ANYBODY and brevity.is_note(doc):
                continue  # "a bomb hit a market, killing nine people": the market was the target
            if name.casefold() not in _NOBODY:
                _add(doc, found, name, claim.start, claim.end)
    for harm in damage:
        last = _folded(harm.what).split()[-1:]
        part = bool(found) and (harm.object_type == "part" or (bool(last) and last[0] in _PARTS))
        if part:  # "the shutters" of "the shutters of a shop"
            what = _folded(harm.what)
            found = [one for one in found if not what.startswith(_folded(one.text))] or found
        if harm.kind != "none" and not part and harm.what.casefold() not in _NOBODY:
            _add(doc, found, harm.what, harm.start, harm.end)
    if event.type in _ONE_SIDED:
        found = [one for one in found if not _attacked(one.text)] or found
    return _without_repeats(doc, found)


def weapons(event: Event, munitions: list[MunitionClaim]) -> tuple[str, ...]:
    """The weapons of the event's own words, then those that its munition claims count, each kind once."""
    found = list(event.weapons)
    for claim in munitions if event.type != "statement" else ():
        if not any(_same(claim.weapon.casefold(), one.casefold()) for one in found):
            found.append(claim.weapon)
    return tuple(found)


def actors(
    doc: Any, event: Event, stances: list[Responsibility], hurt: list[CasualtyClaim]
) -> tuple[Mention, ...]:
    """The actors known from the event's own words and whoever claims it; who is only blamed, where nobody else is.

    Victims by name are no actors, and "the men" is dropped beside whoever they are; "people" who march are who acts.
    """
    found = _said_once(doc, event.actors, hurt, _BACK - _MARCHERS if group(event.type) == "unrest" else _BACK)
    known = tuple(found)
    if group(event.type) in _VIOLENT and _generic(doc, known):
        for head in told_after.doers(doc, event):
            for start, end in organisations.actor(head):
                its = mention(doc, (start, end))
                _add(doc, found, its.text, its.start, its.end)
    denied = {stance.who.casefold() for stance in stances if stance.stance == "denies"}
    for stance in stances:
        # "Its troops killed six": the troops did.
        own = any(stance.start <= one.start < stance.end for one in known)
        named = bool(known) and stance.rule.startswith(_TOLD) and (own or not _generic(doc, known))
        named = named or (stance.rule.endswith("said it holds them") and group(event.type) != "abduction")
        if stance.stance == "claims" and not named and not stance.rule.endswith(("some", "many", "several")):
            _add_with_group(doc, found, stance.who, stance)
    for stance in stances:
        if (
            stance.stance == "blames"
            and stance.whom
            and stance.whom.casefold() not in denied
            and not any(claim.who and _folded(stance.whom).endswith(_folded(claim.who)) for claim in hurt)
            and (not known or _generic(doc, known))
        ):
            _add_with_group(doc, found, stance.whom, stance)
    if any(stance.stance == "claims" for stance in stances):
        # "The Front claimed it. The group said ...": named, so "the group" is nobody else.
        found = [one for one in found if _folded(one.text) not in _THE_GROUP] or found
    return _without_short(doc, found)


def _without_short(doc: Any, found: list[Mention]) -> tuple[Mention, ...]:
    """Without the letters that stand in brackets behind another: "the Northern Front (NF)" is one; so is a jet and its type."""
    text = wording.original(doc)
    ends = {one.end for one in found}
    return tuple(
        one
        for one in found
        if (
            text[one.start - 1 : one.start] not in {"(", "["}
            or len(text[: one.start - 1].rstrip()) not in ends
        )
        and not _only_its_type(one, found)
    )


def _only_its_type(one: Mention, found: list[Mention]) -> bool:
    """ "B-52s" beside "heavy B-52 bombers"."""
    name = one.text.removesuffix("s")
    typed = " " not in name and "-" in name and any(letter.isdigit() for letter in name)
    return typed and any(name in other.text.split() for other in found if other is not one)


def _add_with_group(doc: Any, found: list[Mention], name: str, stance: Responsibility) -> None:
    """Who claims or is blamed, and the organisation they go by: "fighters of the Front", "a group calling itself"."""
    at = wording.original(doc).find(name, stance.start, stance.end) if name else -1
    span = doc.char_span(at, at + len(name), alignment_mode="expand") if at >= 0 else None
    if span is None or not len(span):
        _add(doc, found, name, stance.start, stance.end)
        return
    speaks, bodies = organisations.speaks(span.root), organisations.actor(span.root)
    if not speaks:  # "fighters of the Front": the fighters, and the Front
        whole = clauses.noun_phrase(span.root)
        name = mention(doc, whole).text if bodies[1:] else name
        name = mention(doc, bodies[0]).text if bodies and _named_behind(bodies, whole) else name
        _add(doc, found, name, stance.start, stance.end)
    for start, end in bodies if speaks else bodies[1:]:
        its = mention(doc, (start, end))
        _add(doc, found, its.text, its.start, its.end)


def _named_behind(bodies: list[tuple[int, int]], whole: tuple[int, int]) -> bool:
    """ "The rebel group Red Hand": one body, by the name behind the word for it."""
    return len(bodies) == 1 and bodies[0][0] >= whole[1]


def _without_repeats(doc: Any, found: list[Mention]) -> tuple[Mention, ...]:
    """Mentions without those another says more fully: "the store" beside "a store of the chain", "Senator Daro"
    beside "Ines Daro", "the official" beside the mayor.
    """
    text = wording.parsed(doc)
    said = [_words(one.text) for one in found]
    roles = vocabulary.classes("actors")
    kept = []
    for k, one in enumerate(found):
        definite = text[max(0, one.start - 4) : one.start].lower() == "the "
        again = definite and one.text.casefold() in _AGAIN and len(found) > 1
        bare = {word for word in said[k] if word not in roles and word not in _TITLES}
        named = bool(bare) and text[one.start : one.end].split()[-1:] != [] and _is_name(text, one)
        for other, words in enumerate(said):
            if other == k or again:
                continue
            fuller = len(words) > len(said[k]) or (len(words) == len(said[k]) and other < k)
            if not fuller and not (named and bare < set(words)):
                continue
            same_head = words and said[k] and _head(one.text) == _head(found[other].text)
            if (same_head and set(said[k]) <= set(words)) or (
                named and bare <= set(words) and _is_name(text, found[other]) and not _of_many(one.text)
            ):
                again = True
        if not again:
            kept.append(one)
    return tuple(kept)


def _is_name(text: str, one: Mention) -> bool:
    last = text[one.start : one.end].split()[-1:]
    return bool(last) and last[0][:1].isupper()


def _of_many(name: str) -> bool:
    """ "Members of the Front" are no other wording of the Front."""
    return " of " in name.casefold()


def _words(name: str) -> list[str]:
    return [word.strip(".,'\"").removesuffix("'s") for word in _folded(name).split()]


def _head(name: str) -> str:
    words = _words(name.casefold().split(" of ")[0])
    return words[-1] if words else ""


def _attacked(name: str) -> bool:
    """ "The attacker", "two assailants": killed in what they did, and no target of it."""
    return _head(name).removesuffix("s") in _ATTACKERS


def _acts(event: Event, claim: CasualtyClaim, name: str) -> bool:
    """ "Police shot dead a man after he stabbed three": the one who did it, killed in the end."""
    who = event.actors[0] if len(event.actors) == 1 and claim.high == 1 and not claim.names else None
    return (
        who is not None
        and _head(who.text) == _head(name)
        and all(who.start != one.start for one in event.targets)
    )


def _fights(name: str) -> bool:
    """Gunmen, rebels or the like, by their word."""
    kinds = vocabulary.classes("actors")
    head = _head(name)
    return "militant" in (kinds.get(head) or kinds.get(head.removesuffix("s")) or ()) or head == "gunmen"


_VIOLENT = frozenset({"armed", "explosive", "abduction", "property"})
_TOLD = ("claims: said it was", "claims: claimed to have")
_ONE_SIDED = frozenset({"attack", "bombing", "shooting", "assassination", "abduction", "robbery", "arson", "riot"})  # fmt: skip
_IN_ARMS = frozenset({"military", "police", "militant"})
_ATTACKERS = frozenset({"attacker", "assailant", "perpetrator", "bomber"})
_PARTS = frozenset(
    {"window", "windows", "windowpanes", "glass", "floor", "interior", "wall", "walls", "door", "doors", "roof", "facade",
     "windshield", "ceiling", "structure", "property", "entrance", "front"}
)  # fmt: skip
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "msgr", "monsignor", "father", "sir", "don", "prof", "gen", "col", "maj", "capt", "lt", "sgt"})  # fmt: skip
_AGAIN = vocabulary.words("victims", "roles_told_again")
_ANYBODY = vocabulary.words("event_grammar", "attribution_anybody")
_NOBODY = vocabulary.words("event_grammar", "attribution_nobody")
_THE_GROUP = frozenset({"group", "organization", "organisation"})
_BACK = vocabulary.words("event_grammar", "attribution_back")
_AND = frozenset({"and", "and a", "and an", "and two", "and three"})
_MARCHERS = frozenset({"people", "men"})


def _said_once(
    doc: Any, known: tuple[Mention, ...], hurt: list[CasualtyClaim], back: frozenset[str]
) -> list[Mention]:
    names = {_folded(name).split()[-1] for claim in hurt for name in claim.names if _folded(name)}
    kept = [
        one for one in known if not (names and _folded(one.text) and _folded(one.text).split()[-1] in names)
    ]
    named = [one for one in kept if _folded(one.text) not in back]
    text = wording.parsed(doc)
    return [  # "a man and a woman" are two
        one for one in kept if one in named or any(_joined(text, one, other) for other in named)
    ] or kept


def _joined(text: str, one: Mention, other: Mention) -> bool:
    first, second = sorted((one, other), key=lambda each: each.start)
    return text[first.end : second.start].lower().strip() in _AND


def _generic(doc: Any, known: tuple[Mention, ...]) -> bool:
    """Nobody by name: "gunmen", "unidentified men". Read in ordinary case where the text is all in capitals."""
    text = wording.parsed(doc)
    return all(text[one.start : one.end].islower() or _opens(doc, one) for one in known)


def _opens(doc: Any, one: Mention) -> bool:
    """ "Gunmen", with a capital only because it opens a sentence."""
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    return (
        span is not None
        and len(span) > 0
        and bool(span[0].is_sent_start)
        and span[0].pos_ in {"NOUN", "ADJ", "VERB"}
        and is_kind(span.root, "militant", "civilian")
        and all(token.text.islower() for token in span[1:])
    )


def _add(doc: Any, found: list[Mention], name: str, start: int, end: int) -> None:
    folded = _folded(name)
    if not folded or any(_same(folded, _folded(one.text)) for one in found):
        return
    text = wording.original(doc)
    near = (max(0, start - 200), end + 200)
    low = max(text.find(name, *near), wording.parsed(doc).find(name, *near))
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
