"""Whether a clause bears out a word that states an event only with help: "fired", "collapsed", "fighting"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.arguments import Arguments
from briefing_tui.extract.events.belonging import of_what, whose
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind, lemma

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_BY_SOMEBODY = vocabulary.words("event_grammar", "arguments_by_somebody")
_PASTIMES = frozenset(
    {"celebrate", "pray", "watch", "worship", "eat", "dine", "buy", "receive", "collect", "mark", "fetch"}
)
# What people gather for who have nothing to demand.
_OCCASIONS = frozenset({"opening", "funeral", "burial", "ceremony", "wedding", "festival", "prayer", "celebration", "meal", "feast", "distribution", "concert", "match", "mass"})  # fmt: skip
_CATEGORIES = vocabulary.classes("victims", "category")
_UNARMED = frozenset(
    word for word, kinds in _CATEGORIES.items() if set(kinds) & {"civilian", "children", "medical"}
)
_IN_ARMS = frozenset(
    word for word, kinds in _CATEGORIES.items() if set(kinds) & {"military", "militant", "police"}
)
_DEMANDS = vocabulary.words("event_words", "crowd_acts_demands") | {"denounce", "condemn", "press"}
_BY_TRADE = vocabulary.words("event_words", "borne_out_trades")
_SOLD = vocabulary.words("event_words", "arguments_sold")
_MISHAPS = vocabulary.words("event_words", "mishaps_verbs")
_GRIEVES = vocabulary.words("event_words", "mishaps_things")
_WAYS = vocabulary.words("event_words", "mishaps_ways")
_DROPS = vocabulary.words("event_words", "mishaps_falls")
_TO_GRIEF = frozenset({"into", "in", "off", "down", "over", "from"})
_CAUSES = vocabulary.words("event_words", "mishaps_causes")
_FALLS = frozenset({"kill", "shoot", "wound", "injure", "hurt", "die", "hit", "damage", "destroy", "burn"})
_COMMUNITIES = frozenset({"clan", "subclan", "tribe", "village", "community", "villager", "pastoralist", "farmer", "family"})  # fmt: skip
_SCARCE = frozenset({"land", "farmland", "water", "well", "pasture", "grazing", "cattle", "livestock", "boundary", "field", "river"})  # fmt: skip
_SITES = frozenset({"site", "area", "settlement", "community", "island", "zone", "location", "neighbourhood", "neighborhood"})  # fmt: skip
_HURT = frozenset({"dead", "injured", "wounded"})
_NEAR = 40  # words on either side in which what brought it about may be told


def borne_out(trigger: Trigger, found: Arguments) -> bool:
    """Whether the clause, by what was `found` in it, bears out a word that states an event only with help."""
    words = trigger.words
    armed_actor = any(
        is_kind(head, "military", "police", "militant") for head in map(whose, found.actor_heads)
    )
    if trigger.type == "protest":
        purpose = {
            child.lemma_.lower() for child in trigger.token.children if child.dep_ in {"xcomp", "advcl"}
        }
        occasion = {one.lemma_.lower() for one in clauses.after(trigger.token, frozenset({"for"}))}
        if (
            purpose & _DEMANDS
            and trigger.verb
            and any(head.tag_ in {"NNS", "NNPS"} for head in found.actor_heads)
        ):
            return True  # "former soldiers marched to demand their pay"
        many = any(
            head.tag_ in {"NNS", "NNPS"} and not is_kind(head, "military", "militant", "state")
            for one in found.actor_heads
            for head in (one, of_what(one))
        )
        if words in {"march", "rally"} and many and _against(trigger.token):
            return True  # "graduates marched through the streets against the tax"
        if words == "turn out":
            against = clauses.after(trigger.token, frozenset({"against", "over"}))
            return bool(against or purpose & _DEMANDS)
        if words == "gather" and _by_the_way(trigger.token):
            return False
        return (
            not purpose & _PASTIMES
            and not occasion & _OCCASIONS
            and any(is_kind(one, "unrest") for head in found.actor_heads for one in (head, of_what(head)))
        )
    if trigger.type == "abduction":
        return any(
            is_kind(head, "civilian") or head.ent_type_ == "PERSON" or _unarmed(head)
            for head in found.target_heads
        ) and (
            words in {"snatch"}
            or (words == "hold" and _let_go(trigger.token))
            or (armed_actor and not any(is_kind(head, "police") for head in map(whose, found.actor_heads)))
        )
    if trigger.type == "armed_clash":
        if words in {"fight", "battle"} and _over_land(trigger.token, found):
            return True
        if words in {"fight", "battle"} and (
            _with_arms(found) or any(map(_sides, clauses.subjects(trigger.token)))
        ):
            return True
        return armed_actor or _costs_lives(trigger.token) or (words == "fighting" and _two_sides(found))
    if words in _MISHAPS:
        return _comes_to_grief(trigger.token)
    if trigger.type == "accident" and any(lemma(one) in _SOLD for one in clauses.subjects(trigger.token)):
        return False
    if trigger.type == "accident":
        return trigger.framed or (not armed_actor and found.weapon_type in {"", "air_strike"})
    if trigger.type == "arson":
        burned = any(is_kind(head, "property") for head in found.target_heads)
        return (burned and not _left_so(trigger.token)) or bool(found.target_heads and found.actor_heads)
    if words in _BY_SOMEBODY:
        return _by_somebody(trigger, found)
    told = armed_actor or bool(found.weapons) or trigger.type == "robbery" or bool(found.targets)
    return told or (words == "raid" and (_left_dead(trigger.token) or _on_a_named_site(trigger.token)))


def _against(march: Any) -> bool:
    """ "Marched against the tax", "in protest at it"; a thing, and no town."""
    return any(
        one.ent_type_ not in {"GPE", "LOC", "FAC"}
        for one in clauses.after(march, frozenset({"against", "over"}))
    ) or any(one.lower_ == "protest" for one in clauses.after(march, frozenset({"in"})))


def _by_the_way(gather: Any) -> bool:
    """ "It went off as people were gathering": where they were, and for nothing that is told. So "women gathering fruit"."""
    if any(child.dep_ == "dobj" for child in gather.rights):
        return True
    marks = {child.lower_ for child in gather.lefts if child.dep_ in {"mark", "advmod"}}
    return bool(gather.dep_ in {"advcl", "relcl"} and marks & {"as", "while", "when", "where"})


def _let_go(held: Any) -> bool:
    """ "Four nurses held since Sunday were freed", "were allowed to leave": no police held them."""
    freed = held.head.head
    if held.dep_ != "acl" or freed.pos_ != "VERB":
        return False
    if any(is_kind(one, "police") for one in clauses.agents(freed) + clauses.agents(held)):
        return False
    left = freed.lemma_.lower() == "allow" and any(
        one.lemma_.lower() in {"leave", "go"} for one in freed.rights
    )
    timed = any(one.lower_ in {"since", "for"} for one in held.rights)
    return timed and (left or freed.lemma_.lower() in {"free", "release", "rescue"})


def _unarmed(head: Any) -> bool:
    """ "Charcoal burners", "hunters": people by what they do, and none in arms."""
    return (
        head.tag_ == "NNS"
        and head.lemma_.lower() not in _IN_ARMS
        and (head.lemma_.lower() in _UNARMED or head.lemma_.lower() in _BY_TRADE)
    )


def _two_sides(found: Arguments) -> bool:
    """ "Fighting between the Houra and the Popular Guard": two names are the sides."""
    return sum(1 for head in found.actor_heads if head.pos_ == "PROPN") > 1


def _sides(head: Any) -> bool:
    """ "The two sides fought near Sarno"."""
    return head.lower_ == "sides" and any(
        child.lower_ in {"two", "both", "the", "rival"} for child in head.lefts
    )


def _with_arms(found: Arguments) -> bool:
    """ "Inmates fought with knives": more than one, with something in hand."""
    return bool(found.weapons) and any(head.tag_ in {"NNS", "NNPS"} for head in found.actor_heads)


def _by_somebody(trigger: Trigger, found: Arguments) -> bool:
    """A killing needs a killer or says itself that there was one ("shot", "was killed by")."""
    if trigger.words.startswith(("shoot", "gun", "open", "beat", "fire")):
        return bool(found.target_heads or found.actor_heads or found.somebody)
    return bool(found.actor_heads or found.weapons) and bool(found.target_heads or found.somebody)


def _over_land(verb: Any, found: Arguments) -> bool:
    """ "Two clans fought over a well": neighbours do so with what they have in hand."""
    over = clauses.after(verb, frozenset({"over"}))
    return any(lemma(one) in _COMMUNITIES for one in found.actor_heads) and any(
        {one.lemma_.lower(), *(child.lower_ for child in one.lefts)} & _SCARCE for one in over
    )


def _costs_lives(word: Any) -> bool:
    """ "Fighting in the hills killed 12", "fighting broke out", "shot in the fighting": it took place, whoever fought."""
    joint = word.head
    fought = word.lemma_.lower() in {"fight", "battle"} and word.pos_ == "VERB"
    if fought and _leaving_dead(word) and not any(one.dep_ == "dobj" for one in word.rights):
        return True
    if word.lower_ == "fighting" and word.dep_ == "pobj" and joint.lower_ in {"in", "during"}:
        return joint.head.lemma_.lower() in _FALLS
    return bool(
        word.lower_ == "fighting"
        and word.dep_ in {"nsubj", "csubj"}
        and word.head.lemma_.lower() in {"kill", "leave", "claim", "displace", "break", "erupt"}
    )


def _leaving_dead(verb: Any) -> bool:
    """ "The two clans fought for months, leaving 31 people dead"; not "fought a fire, leaving two injured"."""
    return any(
        one.dep_ == "advcl"
        and one.tag_ == "VBG"
        and one.i > verb.i
        and (one.lemma_.lower() in {"kill", "wound"} or any(two.lower_ in _HURT for two in one.rights))
        for one in verb.rights
    )


def _left_dead(noun: Any) -> bool:
    """ "A raid on Tuesday left four people dead", "a raid that killed four"."""
    does = [noun.head] if noun.dep_ == "nsubj" else []
    does += [one for one in noun.rights if one.dep_ == "relcl"]
    return any(one.lemma_.lower() in {"kill", "leave", "claim", "wound", "injure"} for one in does)


def _on_a_named_site(raid: Any) -> bool:
    """ "The raid on the Orva site", which the text has told of; not "a raid on sites in Orva"."""
    if not any(one.lower_ == "the" for one in raid.lefts):
        return False
    return any(
        one.lemma_.lower() in _SITES and any(c.dep_ == "compound" and c.tag_ == "NNP" for c in one.lefts)
        for one in clauses.after(raid, frozenset({"on", "against"}))
    )


def _left_so(verb: Any) -> bool:
    """ "Some 60 tents had been burned": what something told before left behind."""
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in {"aux", "auxpass"}}
    return "had" in helpers and clauses.is_passive(verb) and not clauses.agents(verb)


def _comes_to_grief(verb: Any) -> bool:
    """ "A bus overturned", "a shaft collapsed": of itself, and not in an attack or a quake."""
    subject = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "acl" and verb.head.i < verb.i:
        subject = (
            verb.head
        )  # "A minibus overturned on the road, killing nine": said of the minibus, to the parser
    if subject is None or lemma(subject) not in _GRIEVES:
        return False
    acted_on = [one for one in clauses.patients(verb) if one != subject]
    if any(lemma(one) not in _DROPS for one in acted_on):
        return False  # "veered off a bridge": to the parser the bridge is an object
    led_to = [*acted_on, *clauses.after(verb, _TO_GRIEF)]
    if verb.lemma_.lower() in _WAYS and not any(lemma(one) in _DROPS for one in led_to):
        return False
    near = verb.doc[max(0, verb.i - _NEAR) : verb.i + _NEAR]
    return not any(one.lemma_.lower() in _CAUSES for one in near)
