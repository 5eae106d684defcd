"""The people a pronoun stands for: "he", "they", "those", "another"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import he_or_she, one_person
from briefing_tui.extract.claims.people import is_person, noun_category
from briefing_tui.extract.claims.victim import Victim, bare, lone
from briefing_tui.extract.claims.victim_phrases import plain
from briefing_tui.extract.grammar import grammar, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_UNTIL = frozenset({"before", "until", "till"})
_THEY = frozenset({"they", "them", "their"})
SOMEBODY = frozenset({"someone", "somebody", "another", "one"})
BODIES = frozenset({"body", "corpse"})  # "the bodies of two of them"
_CHAIN = 3  # verbs a pronoun's own is joined to
THEY_REACH = 60  # tokens a pronoun looks back


def pronoun(cd: ClaimDoc, head: Any) -> Victim | None:
    i, lower = head.i, cd.lower[head.i]
    doer = stopped(cd, head, several=lower in _THEY) if lower in he_or_she.PRONOUNS | _THEY else None
    if doer is not None:
        return he_or_she.taken_up(plain(cd, doer, True) or lone(i, None if lower in _THEY else 1), i)
    if lower in he_or_she.PRONOUNS:
        return he_or_she.meant(cd, head)
    if lower in _THEY and _counted_before(cd, head):
        return lone(i, None)
    if lower in _THEY:
        acting = _who_acts(head)
        people = [
            j
            for j in range(i - 1, max(i - THEY_REACH, -1), -1)
            if cd.doc[j].tag_ == "NNS"
            and noun_category(cd, j) is not None
            and j not in acting
            and cd.lemma[j] not in BODIES
            and not _taken_for(cd.doc[j])
            and not grammar.speaks(cd.doc[j])
        ]
        for j in sorted(people, key=lambda j: _attacks(cd.doc[j]) or _aside(cd.doc[j], people, head)):
            found = plain(cd, cd.doc[j], True)
            if found is not None and not (found.low == 1 and found.counted):  # "one of the victims"
                return he_or_she.taken_up(found, i)
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


def _counted_before(cd: ClaimDoc, they: Any) -> bool:
    """ "Said both had been shot and that they had been dead for a week": they are the two, whoever was named before."""
    verb = they.head
    first = grammar.subject(verb.head) if verb.dep_ == "conj" and they.dep_.startswith("nsubj") else None
    return first is not None and (first.lower_ in ("both", "all") or first.i in cd.numbers)


def _taken_for(people: Any) -> bool:
    """The scouts of "two men they took to be scouts": what the men are said to be, and nobody besides."""
    return bool(people.dep_ == "attr" and people.head.lemma_ == "be" and people.head.dep_ == "xcomp")


def _attacks(people: Any) -> bool:
    """The gunmen of "was with her children when gunmen opened fire": one of "them" is rather of the children."""
    verb = people.head
    meanwhile = any(c.lower_ in ("when", "as", "while") for c in verb.lefts)
    return people.dep_ == "nsubj" and meanwhile and verb.lemma_ in one_person.ATTACKS


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
