"""The people a pronoun stands for: "he", "they", "those", "another"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims.people import is_name, is_person, noun_category
from briefing_tui.extract.claims.victim import Victim, bare, lone
from briefing_tui.extract.claims.victim_phrases import plain
from briefing_tui.extract.grammar import grammar, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_UNTIL = frozenset({"before", "until", "till"})
_HE = frozenset({"he", "him", "she", "her", "his"})
_THEY = frozenset({"they", "them", "their"})
SOMEBODY = frozenset({"someone", "somebody", "another", "one"})
_PLACED = frozenset({"in", "at", "near", "outside", "inside", "around"})
_STEPS = frozenset({"step", "tread"})
_SAME = 8  # mentions of one name that are asked
_DATELINE = 30  # tokens
BODIES = frozenset({"body", "corpse"})  # "the bodies of two of them"
_CHAIN = 3  # verbs a pronoun's own is joined to
_ATTACKS = frozenset(
    {"attack", "assault", "ambush", "attempt", "fire", "open", "shoot", "storm", "raid", "shooting"}
)
_HE_REACH, THEY_REACH = 80, 60  # tokens a pronoun looks back


def pronoun(cd: ClaimDoc, head: Any) -> Victim | None:
    i, lower = head.i, cd.lower[head.i]
    doer = stopped(cd, head, several=lower in _THEY) if lower in _HE | _THEY else None
    if doer is not None:
        return _taken_up(plain(cd, doer, True) or lone(i, None if lower in _THEY else 1), i)
    if lower in _HE:
        speakers = _speakers_of(head)
        kin = _whose_kin(cd, speakers)
        if kin is not None:  # "Vano's family said he was shot by police"
            return _taken_up(plain(cd, kin, True) or lone(i, 1), i)
        before = [j for j in range(i - 1, max(i - _HE_REACH, -1), -1) if j not in speakers]
        handled = _object_before(cd, head)
        named = (j for j in before if cd.doc[j].ent_type_ == "PERSON" and _may_be_named(cd, j))
        subjects = (j for j in before if _may_be_he(cd, j))
        hit = (j for j in before if _was_hit(cd, j) or (lower == "him" and _acted(cd, j)))
        j = handled if handled is not None else next(subjects, next(named, next(hit, -1)))
        known = (the_victim(cd, cd.doc[j]) or _known(cd, j)) if j >= 0 else None
        return _taken_up(known or lone(i, 1), i) if j >= 0 else lone(i, 1)
    if lower in _THEY:
        acting = _who_acts(head)
        people = [
            j
            for j in range(i - 1, max(i - THEY_REACH, -1), -1)
            if cd.doc[j].tag_ == "NNS"
            and noun_category(cd, j) is not None
            and j not in acting
            and cd.lemma[j] not in BODIES
        ]
        for j in sorted(people, key=lambda j: _attacks(cd.doc[j]) or _aside(cd.doc[j], people, head)):
            found = plain(cd, cd.doc[j], True)
            if found is not None and not (found.low == 1 and found.counted):  # "one of the victims"
                return _taken_up(found, i)
        return lone(i, None)
    if lower in words("victims", "vague_pronoun"):
        those = lower in ("those", "these")
        who = "others" if lower == "others" else None
        return replace(lone(i, None), pronoun=those, definite=those, who=who)
    if lower in SOMEBODY:
        if (
            cd.lower[i + 1 : i + 2] in (("that",), ("who",), ("which",))
            and cd.lemma[min(i + 2, len(cd.lemma) - 1)] in _harms()
        ):
            return None  # "one that murdered the teachers and another that murdered two nurses"
        return replace(lone(i, 1), pronoun=False, definite=False, counted=lower == "another")
    return None


def _attacks(people: Any) -> bool:
    """The gunmen of "was with her children when gunmen opened fire": one of "them" is rather of the children."""
    verb = people.head
    meanwhile = any(c.lower_ in ("when", "as", "while") for c in verb.lefts)
    return people.dep_ == "nsubj" and meanwhile and verb.lemma_ in _ATTACKS


def _aside(people: Any, others: list[int], them: Any) -> bool:
    """The guards of "robbers who had shot at guards fled", and who did it to others: "youths were chased by guards"."""
    up = people
    for _ in range(_CHAIN):
        if up.dep_ == "agent":
            return True
        if up.dep_ == "relcl":
            return up.head.i in others and wording.sentence(them).start > people.i
        up = up.head
    return False


def the_victim(cd: ClaimDoc, head: Any) -> Victim | None:
    """ "Gunmen attacked the mayor, Ana Reyes. The victim died in hospital": whom the attack was on."""
    i = head.i
    if cd.lower[i] != "victim" or not i or cd.lower[i - 1] != "the":
        return None
    for j in range(i - 1, max(i - _HE_REACH, -1), -1):
        token = cd.doc[j]
        if token.tag_ not in ("NN", "NNP") or not is_person(cd, j):
            continue
        above = token.head
        attacked = token.dep_ == "dobj" and above.lemma_.lower() in _ATTACKS
        aimed = token.dep_ == "pobj" and above.lower_ in ("on", "against", "at")
        if attacked or (aimed and above.head.lemma_.lower() in _ATTACKS):
            found = plain(cd, token, True)
            return _taken_up(found, i) if found is not None and found.low == 1 else None
    return None


def stopped(cd: ClaimDoc, head: Any, *, several: bool) -> Any | None:
    """The gunmen of "gunmen killed three people before they were shot": who did it, and not to whom it was done.

    "Before police shot them", "before police shot both of them dead" are of the gunmen, too.
    """
    whole = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    dead = whole.dep_ == "nsubj" and whole.head.dep_ == "ccomp" and whole.head.pos_ == "ADJ"
    clause = whole.head.head if dead else whole.head
    done_to = dead or whole.dep_ in ("nsubjpass", "dobj")
    if not done_to or clause.dep_ != "advcl" or clause.head.pos_ != "VERB":
        return None
    if not any(c.dep_ == "mark" and c.lower_ in _UNTIL for c in clause.lefts):
        return None
    verb = clause.head
    if grammar.passive(verb) or verb.lemma_.lower() not in _harms():
        return None
    doer = grammar.subject(verb)
    for _ in range(4):  # "stormed the inn, killing three and injuring four before they were shot"
        if doer is not None or verb.dep_ not in ("advcl", "conj", "xcomp") or verb.head.pos_ != "VERB":
            break
        verb = verb.head
        doer = grammar.subject(verb)
    if doer is None or doer.i > head.i or (doer.tag_ in ("NNS", "NNPS")) != several:
        return None
    return doer if is_person(cd, doer.i) else None


def all_stopped(cd: ClaimDoc, head: Any, number: Quantity) -> Victim | None:
    """The attackers of "wounded five before police killed all three"."""
    doer = stopped(cd, head, several=True)
    found = plain(cd, doer, True) if doer is not None else None
    if found is None:
        return None
    return replace(bare(number, who=found.who, category=found.category), definite=True)


@lru_cache(maxsize=1)
def _harms() -> frozenset[str]:
    return words("casualties", "killed", "transitive") | words("casualties", "injured", "transitive")


def _may_be_named(cd: ClaimDoc, j: int) -> bool:
    """A name of the text, and neither a place nor the radio station of a dateline's brackets."""
    if cd.doc[j].tag_ == "NNPS" and cd.lower[cd.doc[j].left_edge.i] == "the":
        return False  # "the Tigers", who are no "he"
    station = j < _DATELINE and "(" in cd.lower[max(j - 5, 0) : j] and ")" in cd.lower[j + 1 : j + 6]
    place = any(_where(cd, k) for k in (j, *cd.places.get(cd.lower[j], ())[:_SAME]))
    return cd.doc[j].pos_ != "PART" and not station and not place and not _whose_office(cd, j)


def _whose_office(cd: ClaimDoc, j: int) -> bool:
    """The name of "the mayor of Orva", "a son of Ana Reyes": it is the mayor, and the son, that is told of."""
    joint = cd.doc[j].head
    return joint.lower_ == "of" and joint.head.tag_ == "NN" and is_person(cd, joint.head.i)


def _where(cd: ClaimDoc, j: int) -> bool:
    """Does the name stand where a place does: "in San Pablo", "near Ana Maria"?"""
    top = cd.doc[j]
    for _ in range(4):
        if top.dep_ != "compound":
            break
        top = top.head
    return top.dep_ == "pobj" and top.head.lower_ in _PLACED


def _object_before(cd: ClaimDoc, head: Any) -> int | None:
    """ "Dragged the mayor from his house and shot him": whom a verb before was done to."""
    verb = head.head
    for _ in range(_CHAIN if head.dep_ == "dobj" else 0):  # "robbed a guard, broke his lamp and stabbed him"
        if verb.dep_ not in ("conj", "advcl") or verb.head.pos_ != "VERB":
            return None
        verb = verb.head
        for child in verb.rights:
            if child.dep_ == "dobj" and child.i < head.i and child.tag_ in ("NN", "NNP", "CD"):
                known = child.ent_type_ == "PERSON" or is_name(child, loose=True) or is_person(cd, child.i)
                if known or _one_of_people(cd, child):
                    return int(child.i)
    return None


def _one_of_people(cd: ClaimDoc, token: Any) -> bool:
    """ "One of the guards"."""
    whole = grammar.of_object(token) if token.lower_ == "one" else None
    return whole is not None and is_person(cd, whole.i)


def _known(cd: ClaimDoc, j: int) -> Victim | None:
    """The victim at token `j`; of "one of the guards" one."""
    token = cd.doc[j]
    if not _one_of_people(cd, token):
        return plain(cd, token, True)
    found = plain(cd, grammar.of_object(token), True)
    return (
        replace(found, low=1, high=1, qualifier="exact", counted=False, value=(j, j + 1)) if found else None
    )


def _may_be_he(cd: ClaimDoc, j: int) -> bool:
    """A name, or one person by role, as the subject of an earlier clause: "a guard was stabbed. He died"."""
    token = cd.doc[j]
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if token.lower_ == "one":
        return _one_of_people(cd, token)
    one = token.tag_ == "NN" and cd.lemma[j] not in words("victims", "collective")
    suffers = (
        token.dep_ == "nsubjpass"
        or token.head.lemma_ in words("casualties", "killed", "intransitive") | _STEPS
    )
    several = token.tag_ == "NNPS" and cd.lower[token.left_edge.i] == "the"  # "the Tigers"
    named = token.ent_type_ == "PERSON" or (
        token.tag_ == "NNP" and token.dep_ == "nsubjpass" and is_name(token, loose=True)
    )
    return (named and not several) or (one and suffers and is_person(cd, j))


def _who_acts(them: Any) -> set[int]:
    """Tokens of those who do it: "soldiers, who killed four of them" is of others than the soldiers."""
    up = them
    for _ in range(4):
        if up.dep_ in ("dobj", "dative"):
            acting = grammar.subject(up.head)
            if acting is not None and relatives.is_relative(acting):
                acting = relatives.antecedent(acting)
            return {one.i for one in grammar.conjuncts(acting)} if acting is not None else set()
        if up.dep_ not in ("pobj", "prep"):
            break
        up = up.head
    return set()


def _acted(cd: ClaimDoc, j: int) -> bool:
    """ "A man attacked passengers before officers shot him": one person who acts in an earlier clause."""
    token = cd.doc[j]
    acts = token.dep_ == "nsubj" and token.tag_ == "NN" and token.head.pos_ == "VERB"
    return bool(acts and cd.lower[j] not in SOMEBODY and is_person(cd, j))


def _was_hit(cd: ClaimDoc, j: int) -> bool:
    """One person whom a verb of an earlier clause acts on or is aimed at: "fired at a taxi driver; he died"."""
    token = cd.doc[j]
    aimed = (
        token.dep_ == "pobj"
        and token.head.lower_ in ("at", "on")
        and token.head.head.pos_ in ("VERB", "NOUN")
    )
    limb = cd.lower[j] in words("casualties", "limb")
    return bool((token.dep_ == "dobj" or aimed) and token.tag_ == "NN" and not limb and is_person(cd, j))


def _speakers_of(said: Any) -> set[int]:
    """Tokens of those who say the clause of the pronoun: "the minister said she was killed" is of somebody else."""
    found: set[int] = set()
    up = said.head
    for _ in range(6):
        if up.dep_ != "ccomp" and up.dep_ not in ("advcl", "conj", "xcomp"):
            break
        below, up = up, up.head
        if below.dep_ == "ccomp" and up.lemma_.lower() in words("claims", "say"):
            for child in up.children:
                if child.dep_ == "nsubj":
                    found |= {token.i for token in child.subtree}
    return found


def _whose_kin(cd: ClaimDoc, speakers: set[int]) -> Any | None:
    """The name of whom a family, a lawyer or a friend speaks for."""
    kin = words("casualties", "kin") | {"family", "lawyer", "friend", "neighbour", "neighbor", "colleague"}
    for i in speakers:
        token = cd.doc[i]
        owner = token.dep_ == "poss" and token.ent_type_ == "PERSON" and token.head.i in speakers
        if owner and cd.lemma[token.head.i] in kin:
            return token
    return None


def _taken_up(found: Victim, i: int) -> Victim:
    return replace(found, first=i, last=i + 1, head=i, definite=True, pronoun=True)
