"""One death told twice: "a man was shot dead as soldiers came into Orva ... Walid Sandi, 53, was killed as tanks fired".

Or by how the same people died: "two children were killed in an attack ... The children died when a drone hit their car".
"""

from __future__ import annotations

from briefing_tui.extract.assembly import mention_places
from briefing_tui.extract.assembly.claim_groups import VIOLENT, Group
from briefing_tui.extract.events import entries
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import CasualtyClaim

_DIE = frozenset({"die", "kill", "perish"})
_ONE, _MANY = frozenset({"he", "she"}), frozenset({"they", "both", "all"})
_THE = frozenset({"the", "both", "these", "those"})


def join(layout: Layout, groups: list[Group]) -> list[Group]:
    """The groups without those that only name who was killed in another, or how, whose mentions go to that one."""
    gone: set[int] = set()
    dead: dict[int, list[tuple[Group, CasualtyClaim]]] = {}  # the killed by the sentence that tells of them
    for one in groups:
        for claim in one.casualties:
            if claim.kind == "killed":
                dead.setdefault(layout.sentence(claim.start), []).append((one, claim))
    bare = [other for other in groups if not other.casualties] if dead else []
    for other in bare:
        here = layout.sentence(other.mentions[0].start)
        before = [*dead.get(here - 1, ()), *dead.get(here - 2, ())]
        home = next((one for one, claim in before if _told_again(layout, other, one, claim)), None)
        if home is not None:
            home.mentions = sorted([*home.mentions, *other.mentions], key=lambda told: told.start)
            home.damage = sorted([*home.damage, *other.damage], key=lambda claim: claim.start)
            home.munitions = sorted([*home.munitions, *other.munitions], key=lambda claim: claim.start)
            home.families |= other.families
            gone.add(id(other))
    return [one for one in groups if id(one) not in gone]


def _told_again(layout: Layout, other: Group, one: Group, claim: CasualtyClaim) -> bool:
    if not _near(layout, other, one, claim):
        return False
    if _killed_so(layout, other, claim):
        return True
    if layout.sentence(other.mentions[0].start) != layout.sentence(claim.start) + 1:
        return False
    return _only_names(layout, other, claim) or _how_they_died(layout, other, claim)


def _near(layout: Layout, other: Group, one: Group, claim: CasualtyClaim) -> bool:
    """Told right after the claim, by nothing that says it is another event."""
    if not other.families & VIOLENT or other.history() != one.history():
        return False
    here = layout.sentence(other.mentions[0].start)
    if any(layout.sentence(told.start) - here > 1 for told in other.mentions):
        return False
    towns = [told for told in one.mentions if mention_places.in_a_town(told)]
    away = (told for told in other.mentions if towns and mention_places.in_a_town(told))
    if any(not any(mention_places.same_place(told, town) for town in towns) for told in away):
        return False
    days = {told.date_start for told in (*one.mentions, *other.mentions) if told.date_start}
    return len(days) < 2 and not any(
        entries.apart(layout.doc, claim.start, told.start) for told in other.mentions
    )


def _only_names(layout: Layout, other: Group, claim: CasualtyClaim) -> bool:
    if claim.low != 1 or not claim.names or other.claims() or not _elsewhere_named(layout, claim):
        return False
    hit = {target.text for told in other.mentions for target in told.targets}
    return any(name in words for name in claim.names for words in hit)


def _killed_so(layout: Layout, other: Group, claim: CasualtyClaim) -> bool:
    """ "They were killed by shell fire from a tank": those just told of, by a pronoun that fits their number."""
    for told in other.mentions:
        at = getattr(told, "at", -1)
        verb = layout.doc.char_span(at, at + 1, alignment_mode="expand") if at >= 0 else None
        if verb is None or not len(verb) or verb.root.lemma_.lower() not in _DIE:
            continue
        dead = next((one for one in verb.root.lefts if one.dep_ == "nsubjpass"), None)
        if dead is not None and dead.lower_ in (_ONE if claim.low == claim.high == 1 else _MANY):
            return not any(one.lower_ == "also" for one in verb.root.lefts)
    return False


def _how_they_died(layout: Layout, other: Group, claim: CasualtyClaim) -> bool:
    """ "The children died when gunships fired on two cars": the verb that "when" hangs on has them for its subject."""
    who = (claim.who or "").casefold().split()[-1:]
    for told in other.mentions:
        at = getattr(told, "at", -1)
        word = layout.doc.char_span(at, at + 1, alignment_mode="expand") if at >= 0 else None
        clause = clauses.governor(word.root) if word is not None and len(word) else None
        if clause is None or clause.dep_ != "advcl" or clause.head.lemma_.lower() not in _DIE:
            continue
        if all(one.lower_ not in {"when", "as"} for one in clause.lefts):
            continue
        dead = next((one for one in clause.head.lefts if one.dep_ in {"nsubj", "nsubjpass"}), None)
        if dead is not None and [dead.lower_] == who and any(one.lower_ in _THE for one in dead.lefts):
            return True
    return False


def _elsewhere_named(layout: Layout, claim: CasualtyClaim) -> bool:
    """The name stands outside the words of the claim: another sentence gave it."""
    words = layout.sentence_text(claim.start)
    return not any(name in words for name in claim.names)
