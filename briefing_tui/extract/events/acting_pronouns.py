"""Whom a pronoun that acts stands for: "the Front said it was behind the attack"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, relatives
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

_ARMED = ("military", "police", "militant")
_TELLERS = frozenset(
    {
        "hospital",
        "clinic",
        "morgue",
        "observatory",
        "monitor",
        "coroner",
        "witness",
        "eyewitness",
        "survivor",
        "source",
        "medic",
    }
)
_OF_CARE = frozenset({"health", "medical", "rescue", "emergency", "ambulance"})
_PERSONS = frozenset({"he", "she", "they"})
_ANYONE = vocabulary.words("event_grammar", "acting_pronouns_anyone")
_SAYS = vocabulary.words("event_grammar", "events_saying")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WHY = frozenset({"after", "when", "because", "as", "since"})
_BACK = 3  # sentences in which a pronoun may go on standing for the same people
_NOT_STATED = vocabulary.words("responsibility", "said", "not_stated")


def said_so(acting: list[Any], verb: Any) -> list[Any]:
    """ "The Front said it was behind the attack": the one who says so is the one meant."""
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "deny":
        return []  # "the army denied using drones"
    if len(acting) != 1 or acting[0].lower_ not in {"it", "they", "he", "she"}:
        return acting
    for _ in range(2):
        if verb.dep_ in {"xcomp", "conj"} and not any(one.dep_ in _SUBJECTS for one in verb.lefts):
            verb = verb.head  # "the Front said it had used a truck to ram a gate"
    if verb.dep_ == "advcl" and verb.head.dep_ == "ccomp" and verb.tag_ == "VBG":
        verb = verb.head  # "police said they had broken up a ring, detaining nine"
    whom = [relatives.meant(verb, one) for one in verb.lefts if one.lower_ == "whom"] or [verb.head]
    some = whom[0].head  # "freed nine of the nurses it had abducted"
    part = some.head if whom[0].dep_ == "pobj" and some.lower_ == "of" else whom[0]
    if verb.dep_ == "relcl" and part.dep_ == "dobj":  # "the gang freed the nurses it had abducted"
        above = clauses.subjects(part.head)
        return [one for one in above if _agree(acting[0], one)] or acting
    if verb.dep_ != "ccomp":
        return acting
    if verb.head.lemma_.lower() in _NOT_STATED:
        return []  # "denied it had carried out the attack"
    telling = clauses.subjects(verb.head)
    if acting[0].lower_ == "it" and any(only_tells(one) for one in telling):
        return []  # "the health ministry said it killed a woman": the strike did
    saying = [
        one
        for one in telling
        if not is_kind(one, "civilian") and not only_tells(one) and _agree(acting[0], one)
    ]
    return (saying and goes_back(acting[0], saying[0])) or saying or acting


def only_tells(one: Any) -> bool:
    """A hospital, a health ministry, a monitor: who tells of attacks and makes none."""
    return one.lemma_.lower() in _TELLERS or any(child.lower_ in _OF_CARE for child in one.lefts)


def _agree(pronoun: Any, named: Any) -> bool:
    """May the pronoun stand for them: "the rebels" or "the Front" are "they", the president is "he"?"""
    if pronoun.lower_ in {"he", "she"}:
        return named.tag_ in {"NN", "NNP"} and named.ent_type_ != "ORG"
    if pronoun.lower_ == "it":
        return named.tag_ in {"NN", "NNP"} and named.ent_type_ != "PERSON"
    many = named.ent_type_ in {"ORG", "NORP"} or named.lower_ in {"crowd", "mob"}
    return named.tag_ in {"NNS", "NNPS"} or many or is_kind(named, *_ARMED)


def goes_back(pronoun: Any, telling: Any) -> list[Any]:
    """ "Rebels attacked a post. They also shelled Orva, the army said": the rebels; [] where it is those who tell of it.

    So it is where both are of one side: "The Front attacked a post. It also shelled Orva, the rebels said".
    """
    first = wording.sentence(pronoun).start
    if telling.i < pronoun.i or not first:
        return []
    before = told_before(pronoun)
    if pronoun.lower_ == "it":
        named = _told_of(wording.sentence(pronoun.doc[first - 1]).root)
        before = [
            one for one in named if _agree(pronoun, one) and (is_kind(one, *_ARMED) or one.ent_type_ == "ORG")
        ]
    kinds = [kind for kind in _ARMED if is_kind(telling, kind)]
    same = any(one.lower_ == telling.lower_ or (kinds and is_kind(one, *kinds)) for one in before)
    return [] if same else before


def told_before(pronoun: Any) -> list[Any]:
    """ "Two gunmen came in. They shot three": the gunmen, the last of whom a sentence before told; [] for nobody who acts so."""
    if pronoun.lower_ not in _PERSONS or pronoun.dep_ != "nsubj":
        return []
    sentence = wording.sentence(pronoun)
    here = [one for one in pronoun.doc[sentence.start : pronoun.i] if _agree(pronoun, one) and _may_act(one)]
    if len(here) == 1 and here[0].dep_ in _SUBJECTS and here[0].head.lemma_.lower() not in _SAYS:
        return clauses.spread(here)
    if len(here) == 1 and _why_it_was_done(pronoun, here[0]):
        return here
    if here:
        return []  # "police fired on strikers after they threw stones": either
    for _ in range(_BACK):
        if not sentence.start:
            return []
        sentence = wording.sentence(pronoun.doc[sentence.start - 1])
        named = _told_of(sentence.root)
        acting = [one for one in named if _may_act(one)]
        if acting and (len(acting) > 1 or _agree(pronoun, acting[0])):
            return acting
        if not named or named[0].lower_ != pronoun.lower_:
            return []
    return []


def _why_it_was_done(pronoun: Any, whom: Any) -> bool:
    """ "Guards shot the gunman after he fired at a crowd": he of whom the clause before tells what was done to him."""
    clause = pronoun.head
    after = clause.dep_ == "advcl" and any(one.lower_ in _WHY for one in clause.lefts)
    return after and whom.dep_ == "dobj" and whom.head == clause.head


def _told_of(root: Any) -> list[Any]:
    """Whom a sentence is about: the subject of its verb, of what is said where its verb says something."""
    told = [child for child in root.children if child.dep_ == "ccomp"]
    verb = told[0] if told and root.lemma_.lower() in _SAYS else root
    about = [child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}]
    return clauses.spread(about[-1:])


def _may_act(one: Any) -> bool:
    """Somebody who may be the one who did it: fighters, soldiers, policemen, a man, somebody by name."""
    if one.pos_ not in {"NOUN", "PROPN"}:
        return False
    if one.ent_type_ == "PERSON":
        return True
    return is_kind(one, *_ARMED, "unrest") or one.lemma_.lower() in _ANYONE


def beside_passive(verb: Any) -> Any | None:
    """The passive that a killing goes with: "the convoy was attacked by rebels using rifles", "..., killing six and hurting two".

    The parser has the convoy do it; None elsewhere.
    """
    lemma = verb.lemma_.lower()
    while verb.dep_ == "conj" and verb.head.tag_ == verb.tag_ == "VBG":
        verb = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or not clauses.is_passive(verb.head):
        return None
    if any(one.dep_ in {"nsubj", "mark"} for one in verb.lefts) or verb.i < verb.head.i:
        return None
    harms = lemma in {"kill", "wound", "injure", "hurt", "leave", "use", "kidnap", "abduct"}
    return verb.head if harms else None


def done_to_before(pronoun: Any) -> list[Any]:
    """ "Stopped two nurses and shot them": the nurses, to whom the same people did something right before; [] else."""
    off_with = pronoun.dep_ == "pobj" and pronoun.head.lower_ == "with"  # "drove off with them"
    verb = pronoun.head.head if off_with else pronoun.head
    if verb.dep_ == "relcl" and pronoun.dep_ == "dobj" and verb.head.head.dep_ == "agent":
        # "were freed by gunmen who had kidnapped them"
        freed = [one for one in verb.head.head.head.lefts if one.dep_ == "nsubjpass"]
        return [one for one in freed if (one.tag_ in {"NNS", "NNPS"}) == (pronoun.lower_ == "them")]
    if (
        not (off_with or pronoun.dep_ == "dobj")
        or verb.dep_ != "conj"
        or any(one.dep_ in _SUBJECTS for one in verb.lefts)
    ):
        return []
    before = [one for one in verb.head.children if one.dep_ == "dobj" and one.i < verb.i]
    if len(before) != 1 or len(clauses.spread(before)) != 1 or before[0].pos_ not in {"NOUN", "PROPN"}:
        return []
    many = before[0].tag_ in {"NNS", "NNPS"}
    person = before[0].ent_type_ == "PERSON" or is_kind(before[0], *_ARMED, "civilian")
    return before if person and many == (pronoun.lower_ == "them") else []


def those_who(head: Any) -> list[Any]:
    """ "Those who attacked it were members of the Front": the members; anybody else himself."""
    be = head.head
    if head.lower_ not in {"those", "men", "attackers"} or head.dep_ != "nsubj" or be.lemma_ != "be":
        return [head]
    named = [one for one in be.rights if one.dep_ == "attr" and (_may_act(one) or one.lemma_ == "member")]
    return clauses.spread(named) or [head]
