"""The one person whom "he", "she", "him" or "her" stands for, where something was done to them.

Who speaks of a death in public is rarely the dead: "the governor condemned the murder of X. He was shot at home" is of X.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import one_person
from briefing_tui.extract.claims.people import is_name, is_person
from briefing_tui.extract.claims.victim import Victim, lone
from briefing_tui.extract.claims.victim_phrases import plain
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.speakers.model import gender_of_name
from briefing_tui.extract.vocabulary import words

PRONOUNS = frozenset({"he", "him", "she", "her", "his"})
_CHAIN = 3  # verbs a pronoun's own is joined to
_REACH = 80  # tokens a pronoun looks back
_UP = 8  # words between a pronoun and who says it
_TIMES = frozenset({"before", "after", "until", "when", "while", "as"})
_KIN = words("casualties", "kin") | {"family", "lawyer", "friend", "neighbour", "neighbor", "colleague"}


def meant(cd: ClaimDoc, head: Any) -> Victim | None:
    """The victim that the pronoun `head` stands for; one person without a name where the text leaves it open."""
    i = head.i
    speakers = _speakers_of(head)
    kin = _whose_kin(cd, speakers)
    if kin is not None:  # "Vano's family said he was shot by police"
        return taken_up(plain(cd, kin, True) or lone(i, 1), i)
    handled = _object_before(cd, head)
    j = handled if handled is not None else _best(cd, head, speakers)
    known = (the_victim(cd, cd.doc[j]) or _named_for(cd, head, j, _known(cd, j))) if j >= 0 else None
    return taken_up(known or lone(i, 1), i) if j >= 0 else lone(i, 1)


def _named_for(cd: ClaimDoc, head: Any, j: int, known: Victim | None) -> Victim | None:
    """Of a "he" called by a surname the surname alone, where the one longer name of the text that has it is a woman's."""
    if known is None or len(known.names) != 1:
        return known
    told = gender_of_name(known.names[0])
    if not told or told == _of_pronoun(head) or gender_of_name(cd.text(cd.doc[j].left_edge.i, j + 1)):
        return known
    surname = known.names[0].split()[-1]
    return replace(known, names=(surname,), who=surname if known.who == known.names[0] else known.who)


def _of_pronoun(head: Any) -> str:
    return "f" if head.lower_ in ("she", "her") else "m"


def _best(cd: ClaimDoc, head: Any, speakers: set[int]) -> int:
    """The token of whom "he" most likely is, -1 where nobody is told or where it may be one of two."""
    i = head.i
    before = [
        j
        for j in range(i - 1, max(i - _REACH, -1), -1)
        if j not in speakers and _agrees(cd, j, head) and not _says_it(cd, j, head)
    ]
    ranked: tuple[list[int], ...] = ([], [], [], [], [])
    for j in before:
        if (rank := _rank(cd, j, head)) is not None:
            ranked[rank].append(j)
    return next((group[0] for group in ranked if group), -1)


def _rank(cd: ClaimDoc, j: int, head: Any) -> int | None:
    """How far down the list a person stands, the nearest first in each rank; None for nobody who can be meant.

    0 a victim by name, or who acts in a clause, or a role that suffered; 1 a name; 2 a role that something was done to;
    3 a role told of by who speaks in public; 4 who speaks in public.
    """
    token = cd.doc[j]
    named = token.ent_type_ == "PERSON" and one_person.may_be_named(cd, j)
    if named and _of_the_main_clause(token, head):
        return 0
    if one_person.was_lost(token) and (named or is_name(token, loose=True)):
        return 0
    if one_person.may_be_he(cd, j):
        return 4 if one_person.speaks_in_public(token) else 0
    if named:
        return 4 if any(one_person.speaks_in_public(one) for one in one_person.whole_name(token)) else 1
    if one_person.was_hit(cd, j) or (head.lower_ == "him" and one_person.acted(cd, j)):
        return 2
    if one_person.told_of(cd, j) or one_person.whose_was_hit(cd, token, head):
        return 3
    near = j >= cd.sentence(max(cd.sentence(head.i).start - 1, 0)).start
    acts = near and head.dep_ != "dobj" and one_person.acted(cd, j) and not one_person.speaks_in_public(token)
    return 3 if acts else None  # "A farmer hit a mine. He died"


def _says_it(cd: ClaimDoc, j: int, head: Any) -> bool:
    """Whether the person speaks in the sentence of "he": "Dovik said that he was running away as the bullet hit him"."""
    if j < cd.sentence(head.i).start:
        return False
    name = list(one_person.whole_name(cd.doc[j]))
    return any(map(one_person.speaks_in_public, name)) and not any(
        _of_the_main_clause(one, head) for one in name
    )


def _of_the_main_clause(token: Any, head: Any) -> bool:
    """ "Velk said before he died": who does what the clause of "he" gives the time of."""
    verb = head.head
    for _ in range(_CHAIN):
        if verb.dep_ not in ("advcl", "conj", "ccomp"):
            return False
        below, verb = verb, verb.head
        if not _content(below) and token.dep_ == "nsubj" and token.head == verb:
            return True
    return False


def _content(clause: Any) -> bool:
    """No clause of time; the parser takes "said before he died" for what was said."""
    return clause.dep_ != "advcl" and not any(
        one.dep_ in ("mark", "advmod") and one.lower_ in _TIMES for one in clause.lefts
    )


def _agrees(cd: ClaimDoc, j: int, head: Any) -> bool:
    """Whether the person at token `j` may be a "he", or a "she"; where nothing tells, yes."""
    told = one_person.gender(cd, j)
    return not told or told == _of_pronoun(head)


def the_victim(cd: ClaimDoc, head: Any) -> Victim | None:
    """ "Gunmen attacked the mayor, Ana Reyes. The victim died in hospital": whom the attack was on."""
    i = head.i
    if cd.lower[i] != "victim" or not i or cd.lower[i - 1] != "the":
        return None
    for j in range(i - 1, max(i - _REACH, -1), -1):
        token = cd.doc[j]
        if token.tag_ not in ("NN", "NNP") or not is_person(cd, j):
            continue
        above = token.head
        attacked = token.dep_ == "dobj" and above.lemma_.lower() in one_person.ATTACKS
        aimed = token.dep_ == "pobj" and above.lower_ in ("on", "against", "at")
        if attacked or (aimed and above.head.lemma_.lower() in one_person.ATTACKS):
            found = plain(cd, token, True)
            return taken_up(found, i) if found is not None and found.low == 1 else None
    return None


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
                if known or one_person.one_of_people(cd, child):
                    return int(child.i)
    return None


def _known(cd: ClaimDoc, j: int) -> Victim | None:
    """The victim at token `j`; of "one of the guards" one."""
    token = cd.doc[j]
    if not one_person.one_of_people(cd, token):
        return plain(cd, token, True)
    found = plain(cd, grammar.of_object(token), True)
    return (
        replace(found, low=1, high=1, qualifier="exact", counted=False, value=(j, j + 1)) if found else None
    )


def _speakers_of(said: Any) -> set[int]:
    """Tokens of those who say the clause of the pronoun: "the minister said she was killed" is of somebody else."""
    found: set[int] = set()
    up = said
    for _ in range(_UP):
        below, up = up, up.head
        if below.dep_ == "ROOT":
            break
        if below.dep_ == "ccomp" and _content(below) and up.lemma_.lower() in words("claims", "say"):
            for child in up.children:
                if child.dep_ == "nsubj":
                    found |= {token.i for token in child.subtree}
    return found


def _whose_kin(cd: ClaimDoc, speakers: set[int]) -> Any | None:
    """The name of whom a family, a lawyer or a friend speaks for."""
    for i in speakers:
        token = cd.doc[i]
        owner = token.dep_ == "poss" and token.ent_type_ == "PERSON" and token.head.i in speakers
        if owner and cd.lemma[token.head.i] in _KIN:
            return token
    return None


def taken_up(found: Victim, i: int) -> Victim:
    return replace(found, first=i, last=i + 1, head=i, definite=True, pronoun=True)
