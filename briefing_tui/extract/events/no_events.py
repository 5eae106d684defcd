"""Words for events that state none where they stand: a theft somebody is accused of, a warrant executed, a truce at an end."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import frames
from briefing_tui.extract.grammar import clauses, creatures, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, is_event, is_kind
from briefing_tui.extract.parsing import wording

_ACCUSES = frozenset({"accuse", "suspect", "accused", "suspected"})
_LOSS = re.compile(
    r"\s*[-–—•*·▪‣] ?\d+ [^\W\d]+(?: [\w-]+){0,4} (?:burned|burnt|destroyed|damaged|torched|wrecked)[.;,]?\s*"
)
_HELD = vocabulary.words("event_words", "no_events_held")
_SMOOTHLY = frozenset({"peacefully", "smoothly", "quietly", "calmly", "well", "without"})
_BLASTS = frozenset({"explosion", "blast", "detonation", "bombing"})
_EXPERTS = frozenset(
    {
        "firm",
        "contractor",
        "demolition",
        "engineer",
        "sapper",
        "deminer",
        "demining",
        "disposal",
        "bomb-disposal",
        "technician",
        "ordnance",
    }
)
_HARMLESS = vocabulary.words("event_words", "figurative_ideas") | {
    "air", "wind", "heat", "cold", "music", "horn", "trumpet", "colour", "color", "publicity", "energy", "creativity", "interest",
    "thunder", "thunderclap", "infection", "case", "laughter", "applause", "growth", "demand", "violet",
    "tax", "fee", "pay", "remark", "comment", "appointment", "bond", "seller", "investor", "bidder", "buyer", "trader's",
}  # fmt: skip
_CAMPAIGNS = frozenset(
    {"campaign", "election", "re-election", "reelection", "victory", "pep", "stock", "market", "price"}
)
_SPEAKS = vocabulary.words("event_grammar", "events_saying") | {"speak", "appear", "joke", "promise", "vow"}
_TOWARDS = frozenset({"on", "about", "over", "for", "towards", "toward"})
_TALKS = frozenset({"talk", "negotiation", "discussion", "call", "proposal", "plan", "appeal", "hope", "push", "bid", "prospect", "effort"})  # fmt: skip
_ENDS = vocabulary.words("event_words", "triggers_deal_ends")


def of_a_means(used: Any) -> bool:
    """ "Used the cover of darkness to shell a camp": what was used is no weapon, and what for is told beside it."""
    means = [one for one in used.rights if one.dep_ == "dobj"]
    purpose = any(one.dep_ == "xcomp" and one.pos_ == "VERB" for one in used.rights)
    return bool(means) and purpose and not any(weapons.kind_of(two) for one in means for two in one.subtree)


def accused_of(verb: Any) -> bool:
    """ "Lynched a man accused of stealing a bull": why, and no theft that is told."""
    return bool(
        verb.dep_ == "pcomp"
        and verb.head.lower_ in {"of", "for"}
        and verb.head.head.lemma_.lower() in _ACCUSES
    )


def carried_out(verb: Any) -> bool:
    """ "Executed a search warrant", "executed a flanking move": things, and nobody."""
    people = vocabulary.classes("victims", "category")
    return any(
        one.pos_ == "NOUN" and one.lemma_.lower() not in people and not animate(one)
        for one in clauses.patients(verb)
    )


def a_counted_loss(verb: Any) -> bool:
    """ "- 2 vehicles burned;": a line of a toll, and no deed that is told."""
    text = wording.parsed(verb.doc)
    first = text.rfind("\n", 0, verb.idx) + 1
    last = text.find("\n", verb.idx)
    return _LOSS.fullmatch(text[first : last if last >= 0 else len(text)]) is not None and verb.tag_ in {
        "VBN",
        "VBD",
    }


def passed_off(verb: Any) -> bool:
    """ "The march went off peacefully", "the vote went off without a hitch": what was held, and no bomb."""
    if any(is_event(one) or one.lemma_.lower() in _HELD for one in clauses.subjects(verb)):
        return not weapons.type_of(clauses.subjects(verb)) and not any(
            one.lemma_.lower() in _BLASTS for one in clauses.subjects(verb)
        )
    return any(child.lower_ in _SMOOTHLY for child in verb.children)


def showed(verb: Any) -> bool:
    """ "Demonstrated their skill", "demonstrated that it works", "the flaw was demonstrated": to show, where nobody marches."""
    if clauses.is_passive(verb):
        return True
    return any(
        (one.dep_ == "dobj" and not is_event(one) and one.ent_type_ not in {"DATE", "TIME"})
        or one.dep_ == "ccomp"
        for one in verb.rights
    )


def protested_in_words(verb: Any) -> bool:
    """ "The union protested the arrest of its head", "protests the killing of a judge": a body says so; a crowd shows it."""
    doing = clauses.subjects(verb)
    return any(is_event(one) for one in clauses.patients(verb)) and all(
        one.tag_ in {"NN", "NNP"} and one.lemma_.lower() not in {"crowd", "mob"} for one in doing
    )


def blown_up_safely(verb: Any) -> bool:
    """ "A parcel bomb was blown up by army sappers", "in a controlled explosion", "under control": made safe; balloons.

    So is "an unexploded shell was blown up", where nobody is said to have been hurt by it.
    """
    experts = [*clauses.agents(verb), *clauses.subjects(verb)]
    if any({one.lemma_.lower(), *(child.lower_ for child in one.lefts)} & _EXPERTS for one in experts):
        return True
    if clauses.is_passive(verb) and any(
        child.lower_ == "unexploded" for one in clauses.patients(verb) for child in one.lefts
    ):
        return True
    return any(
        (two.lower_ == "control" and one.lower_ == "under")
        or (two.lower_ in {"helium", "air", "pump"} and one.lower_ in {"with", "by"})
        or any(child.lower_ == "controlled" for child in two.lefts)
        for one in verb.children
        for two in one.children
    )


def at_an_end(deal: Any) -> bool:
    """ "The ceasefire collapsed", "violated the truce", "despite the ceasefire": none is made."""
    joint = deal.head
    if any(child.dep_ in {"relcl", "acl"} for child in deal.rights):
        return False  # "breached the truce they signed in May": told as made, too
    if deal.dep_ in {"nsubj", "nsubjpass"} or deal.dep_ == "dobj":
        return frames.lemma_of(joint) in _ENDS
    if deal.dep_ == "pobj" and joint.lower_ in _TOWARDS and joint.head.lemma_.lower() in _TALKS:
        return True  # "talks on a truce", "a call for a ceasefire"
    return deal.dep_ == "pobj" and joint.lower_ in {"despite", "since", "under", "during", "violating", "of"}


_IT = frozenset({"it", "this", "that", "which"})
_OF_THE_BODY = vocabulary.words("event_words", "attacks_of_illness")


def of_no_harm(noun: Any) -> bool:
    """ "A storm over a new tax", "a blast of cold air", "a raid by short sellers", "a heart attack", "the pace attack"."""
    lemma = noun.lemma_.lower()
    if lemma == "accident" and noun.dep_ == "attr" and any(c.lower_ in _IT for c in noun.head.lefts):
        return True  # "the ministry said it was an accident": what was told already
    if lemma == "wreck" and clauses.after(noun, frozenset({"of"})):
        return True  # "the burnt-out wreck of an armoured car"
    if lemma == "attack" and any(one.lower_ in _OF_THE_BODY for one in noun.lefts):
        return True
    if lemma == "attack" and any(
        one.dep_ == "nsubj" and creatures.an_animal(one) for one in wording.sentence(noun)
    ):
        return True  # "wolves killed 38 sheep, the third attack in a month"
    of = clauses.after(noun, frozenset({"of"})) if lemma in {"blast", "explosion"} else []
    over = clauses.after(noun, frozenset({"over"})) if lemma == "storm" else []
    by = clauses.after(noun, frozenset({"by"})) if lemma in {"raid", "attack"} else []
    return any(one.lemma_.lower() in _HARMLESS for one in (*of, *over, *by))


def of_a_campaign(rally: Any) -> bool:
    """ "Marn said at a rally in Orva", "a campaign rally", "Marn will hold a rally": he stands for office, and nobody protests."""
    if any(one.lemma_.lower() in _CAMPAIGNS for one in rally.lefts):
        return True
    verb = clauses.governor(rally)
    one_man = [
        one for one in clauses.subjects(verb) if one.lower_ in {"he", "she"} or one.tag_ in {"NN", "NNP"}
    ]
    speaks = (
        rally.dep_ == "pobj"
        and rally.head.lower_ in {"at", "during", "in"}
        and verb.lemma_.lower() in _SPEAKS
    )
    holds = rally.dep_ == "dobj" and verb.lemma_.lower() in {"hold", "headline", "attend", "address"}
    against = any(one.lower_ in {"against", "over"} for one in rally.rights)
    return bool(one_man) and (speaks or holds) and not against and not is_kind(one_man[0], "unrest")


def made_safe(bomb: Any) -> bool:
    """ "Sappers defused a car bomb": the verb says what became of it."""
    if bomb.dep_ not in {"dobj", "nsubjpass"} or bomb.lemma_.lower() != "bomb":
        return False
    reading = frames.match(bomb.head)
    return reading is not None and reading[0] == "strategic_other"
