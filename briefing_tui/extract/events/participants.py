"""Who acts and who is hit, by syntax: subject, object, agent, "against", "by", "responsible for"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import frames, verbless
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_NOT_HIT = frozenset({"fire", "attack", "hostage", "alight", "ablaze", "afire"})
_AT = frozenset({"on", "against", "at", "upon", "towards", "toward", "into", "onto"})
_NOUN_AT = frozenset({"on", "against", "at", "upon", "targeting", "towards", "toward", "vs", "vs."})
_NEAR = frozenset(
    {"at", "near", "outside", "in", "inside", "on", "under", "beneath", "beside", "against", "by"}
)
_BY = frozenset({"by", "from", "between"})
_NEAR_BY = 12  # words on, in which the sides of a fight are named
_FIRED = frozenset({"shelling", "bombing", "bombardment", "looting", "abduction", "kidnapping"})
# What is done to somebody: without an object, a note has left out "was" ("two guards shot dead").
_DONE_TO = vocabulary.words("event_grammar", "participants_done_to")
_VERSUS = frozenset({"vs", "vs.", "versus"})
_DONE_BY = frozenset({"by", "from"})
_SIDES = frozenset({"with", "between", "among"})
# A noun made of a verb that takes a victim: what follows "of" was hit. "The attack of the rebels" is not that.
_OF_IS_TARGET = vocabulary.words("event_grammar", "participants_of_is_target")
LIGHT = vocabulary.words("event_grammar", "participants_light")
# "A terrorist attack" says what kind of attack, not who made it.
_DESCRIBES = vocabulary.words("event_grammar", "participants_describes")
# "X is responsible for the attack", "X took part in it", "suspected of it".
_BEHIND = vocabulary.words("event_grammar", "participants_behind")
_SUSPECTED = frozenset(
    {"involvement", "participation", "connection", "part", "role", "suspicion", "complicity"}
)
_HELD = vocabulary.words("event_grammar", "clauses_charges")
_TAKES_PART = frozenset({"involve", "implicate", "suspect"})
_ARMED = ("military", "police", "militant")
_WORK = frozenset({"work", "doing", "handiwork"})
_MARKS = frozenset({"hallmark", "trademark", "fingerprint", "stamp", "signature"})
_JUDGES = frozenset({"hold", "consider", "deem", "think", "believe", "find", "declare", "call"})
_WHERE = vocabulary.words("event_grammar", "participants_where")
_TAKES_AT = vocabulary.words("event_grammar", "participants_takes_at")
_HARMS = vocabulary.words("event_grammar", "participants_harms")

Heads = tuple[list[Any], list[Any]]


def of(trigger: Trigger) -> Heads:
    """(heads of actors, heads of targets) of a trigger; they may still be weapons or events."""
    if trigger.verb:
        return _of_verb(trigger)
    if trigger.words == "vs":
        return [trigger.token, *clauses.after(trigger.token, _VERSUS)], []
    actors, targets = _of_noun(trigger.token)
    if trigger.type == "agreement":
        noun = trigger.token
        signed = [child for child in noun.rights if child.dep_ == "acl"]
        signed += [noun.head] if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} else []
        for word in (noun, *signed):  # "truce signed between the Front and the army"
            actors += clauses.after(word, _SIDES)
    facing = verbless.sides(trigger.token) if trigger.type in {"armed_clash", "shelling"} else []
    if facing:
        return facing, []
    if trigger.type == "armed_clash":
        actors += clauses.after(trigger.token, _SIDES) or _between(trigger.token)
        if trigger.token.dep_ in {"nsubj", "dobj", "nsubjpass", "pobj"} and trigger.token.head.pos_ == "VERB":
            actors += clauses.after(trigger.token.head, _SIDES)
    return actors, targets


def _between(fight: Any) -> list[Any]:
    """ "Fighting in Karv between the Guard and tribesmen": the sides, where the parser hangs "between" on the town."""
    doc = fight.doc
    for word in doc[fight.i + 1 : min(fight.i + _NEAR_BY, fight.sent.end)]:
        if word.lower_ == "between" and word.dep_ == "prep":
            return clauses.spread([one for one in word.children if one.dep_ == "pobj"])
    return []


def _of_verb(trigger: Trigger) -> Heads:
    verb = trigger.token
    if trigger.framed and frames.suffers(verb) and not clauses.is_passive(verb):
        fire = [one for child in verb.children if child.lower_ == "under" for one in child.children]
        doing = [one for word in (verb, *fire) for one in clauses.after(word, _DONE_BY)]
        return doing, clauses.subjects(verb)
    if clauses.is_passive(verb):
        actors = clauses.agents(verb)
        targets = clauses.patients(verb) or _meant(verb)
    else:
        actors = _who_said_so(clauses.subjects(verb), verb)
        targets = [one for one in clauses.patients(verb) if one.lower_ not in _NOT_HIT]
        if trigger.words in _DONE_TO and not targets and verb.tag_ in {"VBD", "VBN"} and not _helped(verb):
            actors, targets = clauses.agents(verb), actors
        if trigger.type == "arson" and not targets and all(is_kind(one, "property") for one in actors):
            actors, targets = [], actors  # "farm house set alight": a headline's passive
    if trigger.type == "abduction":
        actors = actors + _freed_by(verb)
    if trigger.type == "armed_clash":
        return actors + clauses.after(verb, _SIDES), []
    if trigger.words in _TAKES_AT:
        targets = targets + [
            one for one in clauses.after(verb, _AT) if one.lemma_.lower() not in clauses.RIDDEN
        ]
    if trigger.words == "use":
        for used in clauses.patients(verb):
            targets = targets + clauses.after(used, frozenset({"against", "on"}))
    if trigger.type == "bombing" or trigger.words in {"place", "plant", "leave", "lay"}:
        targets = targets + _things_near(verb)
    return actors, [one for one in targets if one.ent_type_ not in {"DATE", "TIME"}]


def _helped(verb: Any) -> bool:
    """ "Had killed", "did kill", "who killed": no headline has left out a word."""
    return verb.dep_ == "relcl" or any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children)


def _meant(verb: Any) -> list[Any]:
    """ "They went missing after being seized": whom a passive without a subject of its own is about."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in {"after", "before", "upon", "following"}:
        return []
    above = verb.head.head
    return clauses.patients(above) if clauses.is_passive(above) else clauses.subjects(above)


def _freed_by(verb: Any) -> list[Any]:
    """ "The man kidnapped on Sunday was released by the gang": who frees a hostage held him."""
    for up in (verb.head.head, verb.head):
        if up.lemma_.lower() in {"release", "free"} and up.pos_ == "VERB" and verb.dep_ in {"acl", "relcl"}:
            return clauses.agents(up)
    return []


def _things_near(word: Any) -> list[Any]:
    """What a bomb stood at, under or in front of, where that is a thing and not a town or a street."""
    return [
        one
        for one in clauses.after(word, _NEAR)
        if is_kind(one, "property", "military", "police")
        and one.ent_type_ != "GPE"
        and not is_kind(one, "civilian")
        and one.lemma_.lower() not in _WHERE
    ]


def _of_noun(noun: Any) -> Heads:
    actors, targets = _before_noun(noun)
    lemma, above = noun.lemma_.lower(), frames.lemma_of(noun.head)
    targets += clauses.after(noun, _NOUN_AT)
    if lemma in _OF_IS_TARGET:
        targets += clauses.after(noun, frozenset({"of"}))
    actors += clauses.after(noun, _BY)
    if lemma in {"explosion", "blast", "bombing", "detonation"}:
        targets += _things_near(noun)
        if noun.dep_ in {"nsubj", "dobj"}:
            targets += _things_near(noun.head)
    if noun.dep_ in {"dobj", "obj"} and above in LIGHT:
        actors += _who_said_so(clauses.subjects(noun.head), noun.head)
        targets += clauses.after(noun.head, _NOUN_AT - {"at"})
    elif noun.dep_ == "nsubjpass" and above in LIGHT:
        actors += clauses.agents(noun.head)
        targets += _upon(noun.head)
        # "Planned by the colonel and carried out by his men": both.
        for verb in clauses.joined(noun.head):
            actors += clauses.agents(verb) if frames.lemma_of(verb) in LIGHT else []
    elif noun.dep_ == "nsubj" and above in _HARMS:
        targets += clauses.patients(noun.head)
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"}:
            word = frames.lemma_of(child)
            if word in LIGHT or word in {"blame", "claim", "attribute"}:
                actors += clauses.agents(child)
                if word in LIGHT:
                    targets += _upon(child)
                else:  # "a bombing blamed on the gang"
                    actors += clauses.after(child, frozenset({"on", "to"}))
            elif word in _HARMS:
                targets += [one for one in clauses.patients(child) if one.i != noun.i]
    more_actors, more_targets = _under_preposition(noun)
    return actors + more_actors, targets + more_targets


def _upon(verb: Any) -> list[Any]:
    """ "An attack staged by rebels on the town hall": the parser may hang the last words on the rebels."""
    return [one for word in (verb, *clauses.agents(verb)) for one in clauses.after(word, _NOUN_AT - {"at"})]


def _before_noun(noun: Any) -> Heads:
    actors: list[Any] = []
    targets: list[Any] = []
    takes_victim = noun.lemma_.lower() in _OF_IS_TARGET
    if noun.dep_ == "appos" and weapons.type_of([noun.head]) == "air_strike":
        actors.append(noun.head)  # "coalition warplanes: four raids on a mill"
    for child in noun.lefts:
        if child.dep_ == "poss":
            suffered = takes_victim and (is_kind(child, "civilian") or child.ent_type_ == "PERSON")
            (targets if suffered else actors).extend(clauses.spread([child]))
        elif takes_victim and child.dep_ in {"compound", "nmod"} and child.ent_type_ == "PERSON":
            targets.append(child)
        elif (
            child.dep_ in {"compound", "amod", "nmod"}
            and child.lower_ not in _DESCRIBES
            and (
                child.ent_type_ in {"GPE", "NORP", "ORG"}
                or is_kind(child, "militant", "military")
                or (short_name(child) and (not takes_victim or noun.lemma_.lower() in _FIRED))
            )
        ):
            actors.append(child)
    # "A Honduran army attack": the army's, not Honduras' besides.
    whose = [
        one for one in actors if one.ent_type_ in {"NORP", "GPE"} and any(o.i == one.i + 1 for o in actors)
    ]
    return [one for one in actors if one not in whose], targets


def short_name(word: Any) -> bool:
    """ "KPF shelling": capitals in a text that is not all in capitals, and no weapon ("IED attack")."""
    if not (word.is_upper and word.text.isalpha() and 1 < len(word) < 7) or weapons.kind_of(word) is not None:
        return False
    return word.lower_ not in {"us", "un", "am", "pm"} and any(one.is_lower for one in word.sent)


def _work_of(noun: Any) -> list[Any]:
    """ "The attack was the work of the gang", "bore the hallmarks of the gang": whose work it was."""
    for child in noun.head.children:
        marks = child.dep_ == "dobj" and noun.head.lemma_.lower() == "bear"
        if (child.dep_ in {"attr", "oprd"} and child.lemma_.lower() in _WORK) or (
            marks and child.lemma_.lower() in _MARKS
        ):
            return clauses.after(child, frozenset({"of"}))
    return []


def _suspects(noun: Any) -> list[Any]:
    """ "Arrested on suspicion of involvement in the attack", "in connection with it": who was."""
    up = noun
    for _ in range(3):
        up = up.head.head if up.dep_ == "pobj" else up.head
        if up.pos_ == "VERB":
            return clauses.patients(up) if up.lemma_.lower() in _HELD else []
    return []


_TELLERS = frozenset({"hospital", "clinic", "morgue", "observatory", "monitor", "coroner"})
_OF_CARE = frozenset({"health", "medical", "rescue", "emergency", "ambulance"})
_NOT_STATED = vocabulary.words("responsibility", "said", "not_stated")


def _who_said_so(acting: list[Any], verb: Any) -> list[Any]:
    """ "The Front said it was behind the attack": the one who says so is the one meant."""
    if len(acting) != 1 or acting[0].lower_ not in {"it", "they", "he", "she"} or verb.dep_ != "ccomp":
        return acting
    if verb.head.lemma_.lower() in _NOT_STATED:
        return []  # "denied it had carried out the attack"
    telling = clauses.subjects(verb.head)
    if acting[0].lower_ == "it" and any(_only_tells(one) for one in telling):
        return []  # "the health ministry said it killed a woman": the strike did
    saying = [one for one in telling if not is_kind(one, "civilian") and _agree(acting[0], one)]
    return saying or acting


def _only_tells(one: Any) -> bool:
    """A hospital, a health ministry, a monitor: who tells of attacks and makes none."""
    return one.lemma_.lower() in _TELLERS or any(child.lower_ in _OF_CARE for child in one.lefts)


def _agree(pronoun: Any, named: Any) -> bool:
    """May the pronoun stand for them: "the rebels" or "the Front" are "they", the president is "he"?"""
    if pronoun.lower_ in {"he", "she"}:
        return named.tag_ in {"NN", "NNP"} and named.ent_type_ != "ORG"
    if pronoun.lower_ == "it":
        return named.tag_ in {"NN", "NNP"} and named.ent_type_ != "PERSON"
    return named.tag_ in {"NNS", "NNPS"} or named.ent_type_ in {"ORG", "NORP"} or is_kind(named, *_ARMED)


def _under_preposition(noun: Any) -> Heads:
    """ "X was responsible for the attack"; "X was the target of an attack"."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return _work_of(noun), []
    if noun.dep_ not in {"pobj", "conj"}:
        return [], []
    linked = noun.head.head
    word = linked.lemma_.lower()
    if word in _SUSPECTED and linked.dep_ == "pobj":
        return _suspects(linked), []
    if word in {"confess", "admit"} and noun.head.lower_ == "to":
        return clauses.subjects(linked), []
    if word == "want" and noun.head.lower_ == "for" and clauses.is_passive(linked):
        return clauses.patients(linked), []  # "wanted for the murder"
    if linked.pos_ == "VERB" and word in _HELD - _TAKES_PART and noun.head.lower_ in {"for", "over", "in"}:
        held = clauses.patients(linked)  # "arrested over the attack", "arrested two suspects in it"
        return [one for one in held if noun.head.lower_ != "in" or one.lemma_.lower() == "suspect"], []
    if word == "suspect" and linked.pos_ == "NOUN" and linked.dep_ not in {"attr", "oprd"}:
        return [linked], []  # "two suspects in the attack"
    if noun.head.lower_ == "behind" and word == "be":
        return _who_said_so(clauses.subjects(linked), linked), []
    if word in _BEHIND and noun.head.lower_ in {"for", "in", "of", "behind", "with"}:
        verb = linked if linked.pos_ == "VERB" else linked.head
        if verb is not linked and verb.lemma_.lower() in _JUDGES and not clauses.is_passive(verb):
            return clauses.subjects(linked) or clauses.patients(verb), []  # "holds the gang responsible"
        if linked.pos_ == "VERB" and word in _HELD:
            # "implicated four officers in the murder", "charged with being involved in it"
            return clauses.patients(linked) or clauses.subjects(linked), []
        named = [one for one in verb.children if one.dep_ == "attr"] if linked.dep_ == "nsubj" else []
        if named:
            return clauses.spread(named), []  # "the author of the murder was a colonel"
        return _who_said_so(clauses.subjects(verb), verb) or clauses.patients(linked), []
    if (
        noun.head.lower_ == "of"
        and word in {"target", "object", "victim", "objective"}
        and linked.dep_ in {"attr", "oprd"}
    ):
        return [], clauses.subjects(linked.head)
    return [], []
