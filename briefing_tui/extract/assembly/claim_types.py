"""The type of an event that a claim makes by itself: by what was done, to whom, with what, and by the wounds it left."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.event_types import group
from briefing_tui.extract.claims import munition_words
from briefing_tui.extract.events import frame_classes
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import header_names, note_headers, wording
from briefing_tui.extract.parsing.layout import Layout, Span
from briefing_tui.model import CasualtyClaim, DamageClaim, MunitionClaim

_DIED = re.compile(r"(?i)\b(?:die[sd]?|dying|passed away)\b")
_KIDNAPPED = re.compile(r"(?i)\b(?:kidnap|abduct|hostage)")
_SEIZED_FROM = re.compile(r"(?i)\b(?:seized|snatched|grabbed) (?:\w+ ){0,2}?from (?:an?|the|their|his|her)\b")
_HIT = frozenset({"hit", "strike", "attack", "target", "shell", "bombard"})
_BLASTS = frozenset({"explosion", "blast", "bombing", "detonation", "bomb"})
_MET = frozenset({"on", "into", "over", "onto"})
# "A boy died after picking up a grenade in a field"
_HANDLED = re.compile(
    r"(?i)\b(?:pick(?:ed|ing) up|play(?:ed|ing) with|handl(?:ed|ing)|tamper(?:ed|ing) with|(?:stepp|tread|trod)\w* on)"
    r" (?:an?|the|some|one) (?:[\w-]+ ){0,2}(?:grenade|mine|landmine|mortar round|shell|bomblet|explosive|munition|ordnance)\b"
)
_GUNSHOTS = re.compile(
    r"(?i)\b(?:gunshot|bullet|gun-shot)s? (?:wounds?|holes?)|\bwith bullets\b|\briddled with\b"
)
_WOUNDS = re.compile(
    r"(?i)\b(?:stab|knife|machete) wounds?\b|\bthroats? (?:cut|slit|slashed)\b|\bbeheaded\b|\bdecapitated\b"
    r"|\b(?:signs|marks|evidence) of (?:torture|violence|beating|a beating|strangulation)\b|\bhands (?:tied|bound)\b"
)


def of(layout: Layout, claim: CasualtyClaim | DamageClaim | MunitionClaim) -> str:
    """The event type of a claim that no event of the text explains; "statement" where nothing says what happened."""
    if isinstance(claim, CasualtyClaim):
        return _of_people(layout, claim)
    return _of_damage(layout, claim) if isinstance(claim, DamageClaim) else _of_munition(claim)


def _of_people(layout: Layout, claim: CasualtyClaim) -> str:
    named = bool(claim.names)
    kind = {"displaced": "displacement", "detained": "arrest", "missing": "statement"}.get(
        claim.kind, "attack"
    )
    if claim.kind == "detained" and claim.category == "military" and claim.low != 1:
        kind = "armed_clash"  # soldiers are captured in a fight
    if claim.rule.startswith("detained-taken") and claim.category not in {"military", "militant"}:
        kind = "arrest" if _by_police(layout, claim) else "abduction"  # by fighters, or as hostages
    if kind in {"arrest", "armed_clash"} and claim.kind == "detained" and _kidnapped(layout, claim):
        kind = "abduction"
    if kind == "attack" and not named and claim.rule.endswith(("-subject", "-state", "-after")):
        kind = "statement"  # "two men died" does not say that anybody killed them
    if claim.high == 0:
        kind = "statement"  # "the crew is safe" says nothing of what happened
    elif claim.kind == "killed_or_injured" and claim.rule.endswith("-counted"):
        kind = "armed_clash"  # armies count casualties
    fatal = kind == "statement" and claim.high != 0 and claim.kind == "killed"
    if fatal and (_in_a_minefield(layout, claim) or _HANDLED.search(layout.sentence_text(claim.start))):
        kind = "bombing"
    if kind in {"attack", "armed_clash"}:
        armed = by_weapon(layout, claim) if kind == "attack" else ""
        kind = armed or _by_label(layout, claim) or kind
    if kind == "attack" and claim.category in {"military", "militant"} and not named:
        kind = "armed_clash"
    if kind == "statement" and claim.kind == "killed" and claim.high != 0:
        kind = _by_wounds(layout, claim) or by_weapon(layout, claim) or _when_hit(layout, claim) or kind
    return kind


def _kidnapped(layout: Layout, claim: Span) -> bool:
    """ "The number of kidnapped villagers", "were seized from a tugboat": by those who have no right to."""
    if _KIDNAPPED.search(wording.parsed(layout.doc)[claim.start : claim.end]):
        return True
    return _SEIZED_FROM.search(layout.sentence_text(claim.start)) is not None


def _of_damage(layout: Layout, claim: DamageClaim) -> str:
    # Weapons that are destroyed are weapons no longer used (ACLED: disrupted weapons use).
    kind = "strategic_other" if weapons.type_of_words(claim.what) else "property_attack"
    if claim.rule.endswith("-losses"):
        kind = "armed_clash"  # armies count what they lost in fighting
    if kind == "property_attack":  # "lost its roof to a tank shell"
        kind = _taken_by(layout, claim, frozenset({"to"})) or kind
    if kind == "property_attack" and _one_of_those(layout, claim):
        kind = "bombing"
    return kind


def _one_of_those(layout: Layout, claim: Span) -> bool:
    """ "Explosions have become frequent. One tore open a stairwell in Orva": it was one of those."""
    verb = _verb(layout, claim)
    start = wording.sentence(verb).start if verb is not None else 0
    doer = next((one for one in verb.lefts if one.dep_ == "nsubj"), None) if start else None
    if doer is None or doer.lower_ not in {"one", "another"} or doer.n_lefts + doer.n_rights:
        return False
    told = wording.sentence(layout.doc[start - 1]).root.lefts
    return any(one.dep_ == "nsubj" and one.tag_ == "NNS" and one.lemma_.lower() in _BLASTS for one in told)


def _of_munition(claim: MunitionClaim) -> str:
    kind = weapons.type_of_words(claim.weapon) or "attack"
    if kind == "bombing" and munition_words.flown(claim.weapon):
        kind = "air_strike"
    if claim.intercepted and not claim.impacted and not claim.fired:
        kind = "strategic_other"
    return kind


def _by_wounds(layout: Layout, claim: Span) -> str:
    """ "Were found dead with gunshot wounds", "with their throats cut": somebody killed them; "" where no wound tells."""
    told = layout.sentence_text(claim.start)
    if _GUNSHOTS.search(told):
        return "shooting"
    return "attack" if _WOUNDS.search(told) else ""


def only_died(layout: Layout, claim: CasualtyClaim | DamageClaim | MunitionClaim) -> bool:
    """One person who died, by words that tell of no violence."""
    if not isinstance(claim, CasualtyClaim) or (claim.kind, claim.low, claim.high) != ("killed", 1, 1):
        return False
    return _DIED.search(wording.parsed(layout.doc)[claim.start : claim.end]) is not None


def by_fire(token: Any) -> bool:
    """Whether a fire that nobody is said to have set did the damage."""
    verb = clauses.governor(token)
    return any(map(frame_classes.fire_of_itself, clauses.subjects(verb) + clauses.agents(verb)))


def _by_police(layout: Layout, claim: Span) -> bool:
    """ "A clerk held by police for three days", "gendarmes are holding a farmer": by those who may."""
    span = layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    verbs = {
        one.i: one for one in (clauses.governor(span.root), *span) if one is not None and one.pos_ == "VERB"
    }
    return any(
        is_kind(one, "police")
        for verb in verbs.values()
        for one in clauses.agents(verb) or clauses.subjects(verb)
    )


def by_weapon(layout: Layout, claim: Span) -> str:
    """ "Six people were hurt by drones": the kind of event that the weapon of the claim's verb makes, "" for none."""
    verb = _verb(layout, claim)
    if verb is None:
        return ""
    # "Was killed when a drone fell on a house", "when they drove over a mine"
    how = _how(verb)
    met = [
        one
        for clause in how
        for one in (*clauses.subjects(clause), *clauses.after(clause, _MET))
        if weapons.is_thing(one)
    ]
    return weapons.type_of([*clauses.agents(verb), *met])


def _verb(layout: Layout, claim: Span) -> Any:
    """The verb that a claim hangs on, or None."""
    span = layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    return clauses.governor(span.root) if span is not None and len(span) else None


def _how(verb: Any) -> list[Any]:
    """The verbs of the clauses with "when" that say how what the verb tells came about."""
    return [
        one
        for said in (verb, *clauses.joined(verb))
        for one in said.children
        if one.dep_ == "advcl" and any(c.lower_ == "when" for c in one.lefts)
    ]


def _when_hit(layout: Layout, claim: Span) -> str:
    """ "A woman died when her car was hit near Velm", and by no lorry: somebody attacked it; "" elsewhere."""
    verb = _verb(layout, claim)
    hits = _how(verb) if verb is not None else []
    hit = any(
        one.lemma_.lower() in _HIT
        and clauses.is_passive(one)
        and not clauses.agents(one)
        and all(thing.tag_[:2] == "NN" for thing in clauses.patients(one))
        for one in hits
    )
    return "attack" if hit else ""


def _by_label(layout: Layout, claim: Span) -> str:
    """ "Shelling, Dorba, 3 May: two fighters killed": the violence that the header of the note names, "" for none."""
    text = wording.parsed(layout.doc)
    header = note_headers.over(text, claim.start)
    told = [
        header_names.label_type(text[piece.start : piece.end])
        for piece in (header.pieces if header is not None else ())
        if piece.kind == "label"
    ]
    return next((kind for kind in told if group(kind) in {"armed", "explosive"}), "")


def _in_a_minefield(layout: Layout, claim: Span) -> bool:
    """ "Two soldiers died in a minefield", "lost their lives to a mine"."""
    return _taken_by(layout, claim, frozenset({"in", "to", "from", "on"})) == "bombing"


def _taken_by(layout: Layout, claim: Span, joints: frozenset[str]) -> str:
    """The event that the weapon behind the verb of a claim makes, "" for none."""
    verb = _verb(layout, claim)
    behind = clauses.after(verb, joints) if verb is not None else []
    return weapons.type_of([one for one in behind if weapons.is_thing(one)])
