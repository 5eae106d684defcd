"""What a log tells in bits between commas: "UN convoy, IED, airport road", "mortar, ca. 1100", "KPF artillery from Orva"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import brevity
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

_MARKS = frozenset({",", ";", ":", "-", "–", "—", "/", "+", ".", "|", "//"})
_GOES_ON = frozenset(
    {"on", "at", "near", "in", "into", "from", "against", "vs", "towards", "outside", "along", "fm", "ex", "over", "off", "across", "x"}
)  # fmt: skip
_HARMED = frozenset({"kill", "injure", "wound", "hurt", "die", "destroy", "damage", "miss", "hit"})
_REACH = 20  # tokens on, in which a log names who did it
_ASIDE = 5  # tokens of a figure or a remark behind a weapon: "x2", "(~40)"


def hits(weapon: Any) -> str:
    """The event that a weapon makes which stands alone in a sentence without a verb of its own, "" for none."""
    armed = weapons.type_of([weapon])
    if not armed or armed == "air_strike" or not brevity.is_note(weapon.doc) or not weapons.is_thing(weapon):
        return ""
    return armed if _alone(weapon) and not _told_otherwise(weapon) else ""


def targets(weapon: Any) -> list[Any]:
    """Who is named in the bit before: "UN convoy, IED, airport road"."""
    start = clauses.noun_phrase(weapon)[0]
    if start < 2 or weapon.doc[start - 1].text != "," or weapon.doc[start - 1].is_sent_start:
        return []
    before = weapon.doc[start - 2]
    if before.pos_ not in {"NOUN", "PROPN"} or not is_kind(
        before, "military", "police", "civilian", "property"
    ):
        return []
    first = clauses.noun_phrase(before)[0]
    return [before] if weapon.doc[first].is_sent_start else []


def doers(deed: Any) -> list[Any]:
    """ "Ambush on a convoy (2 trucks) by KPF men": the parser may hang the last words on what stands between."""
    doc = deed.doc
    if not brevity.is_note(doc) or deed.pos_ == "VERB":
        return []
    for word in doc[deed.i + 1 : min(deed.i + _REACH, wording.sentence(deed).end)]:
        if word.pos_ == "VERB":
            return []
        if word.lower_ == "by" and word.head.i != deed.i:
            who = clauses.spread([one for one in word.children if one.dep_ == "pobj"])
            return [one for one in who if is_kind(one, "militant", "military", "police") or one.is_upper]
    return []


def slashed(fight: Any) -> list[Any]:
    """ "Police/student clashes": both sides."""
    doc, i = fight.doc, fight.i
    if i < 3 or doc[i - 2].text not in {"/", "-", "–"}:
        return []
    sides = [doc[i - 3], doc[i - 1]]
    kinds = ("military", "police", "militant", "civilian", "unrest")
    return sides if all(is_kind(one, *kinds) or one.is_upper for one in sides) else []


def _alone(weapon: Any) -> bool:
    """Marks on both sides, or a preposition behind: "grenade, market", "2 x RCIED on the canal road"."""
    doc = weapon.doc
    start, end = clauses.noun_phrase(weapon)
    while (
        start > 0 and not doc[start].is_sent_start and (doc[start - 1].like_num or doc[start - 1].text == "x")
    ):
        start -= 1
    if not doc[start].is_sent_start and (start == 0 or doc[start - 1].text not in _MARKS):
        return False
    at = max(end, weapon.i + 1) if end - weapon.i <= 1 else weapon.i + 1
    while at < min(len(doc), end + _ASIDE) and _counts(doc[at]):
        at += 1
    return (
        at >= len(doc) or doc[at].text in _MARKS or doc[at].lower_ in _GOES_ON or bool(doc[at].is_sent_start)
    )


def _counts(token: Any) -> bool:
    """A figure behind a weapon: "x2", "(~40)", "x12 rds"."""
    return token.text in {"(", ")", "~", "rds", "rounds"} or token.text.strip("xX").isdigit()


def _told_otherwise(weapon: Any) -> bool:
    """Another word of the sentence says what happened, or that nothing did: "2 mortars, an IED found", "IED threat"."""
    if any(child.lower_ in {"no", "nil"} for child in weapon.lefts):
        return True
    handled = vocabulary.words("event_grammar", "fragments_handled")
    nouns = vocabulary.classes("events", key="nouns")
    for one in wording.sentence(weapon):
        lemma = one.lemma_.lower()
        if lemma in handled or (one.i != weapon.i and lemma in nouns and one.pos_ in {"NOUN", "PROPN"}):
            return True
        if one.pos_ == "VERB" and lemma not in _HARMED:
            return True
    return False
