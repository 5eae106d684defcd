"""Whose a convoy, a camp or a group is: of people, of an army, of a union; who is one of those named before."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate, counted, is_kind, lemma
from briefing_tui.extract.parsing import one_more

_RUNS = frozenset({"hire", "contract", "charter", "run", "operate", "organise", "organize", "belong", "carry", "transport", "deliver", "take", "bring", "load"})  # fmt: skip
_WITH = frozenset({"with", "to"})
_LISTED = 6
_BACK = 120  # words before "the camp" in which its kind may be told
_OF_ARMS = frozenset(
    {
        "army",
        "military",
        "training",
        "rebel",
        "militant",
        "police",
        "base",
        "militia",
        "guerrilla",
        "insurgent",
    }
)
_MULTITUDES = frozenset({"thousands", "hundreds", "dozens", "scores"})
_FEW = frozenset({"two", "three", "four", "2", "3", "4"})
_COUNTS = frozenset({"dozen", "hundred", "thousand", "score"})
_OF_PEOPLE_LIVING = vocabulary.words("event_words", "arguments_camps")


def camp_of_people(head: Any) -> bool:
    """ "A refugee camp", "a convoy hired by a charity": nobody's post."""
    if lemma(head) not in {"camp", "base", "post", "convoy"}:
        return False
    return _of_people(head) or (lemma(head) == "camp" and _the_one_told(head))


def _the_one_told(camp: Any) -> bool:
    """ "Attacked a displacement camp in Orva. The raid on Lomu camp ...": named or pointed at, behind one that is told to be of people."""
    if any(child.lower_ in _OF_ARMS or child.ent_type_ == "NORP" for child in camp.lefts):
        return False
    pointed = any(child.lower_ == "the" or child.tag_ == "NNP" for child in camp.lefts)
    return pointed and any(
        camp.doc[i].lower_ == "camp" and _of_people(camp.doc[i])
        for i in range(max(0, camp.i - _BACK), camp.i)
    )


def _of_people(head: Any) -> bool:
    """By its own words."""
    if any(child.lemma_.lower() in _OF_PEOPLE_LIVING for child in head.lefts):
        return True
    made_of = [head, *clauses.after(head, frozenset({"of", "for"}))]
    if any(  # "a camp for displaced families"
        is_kind(one, "civilian") or any(two.lemma_.lower() in _OF_PEOPLE_LIVING for two in one.lefts)
        for one in made_of[1:]
    ):
        return lemma(head) == "camp"
    told = (
        child
        for one in made_of
        for child in one.rights
        if child.dep_ in {"acl", "relcl"} and lemma(head) == "convoy"
    )
    return any(
        one.lemma_.lower() in _OF_PEOPLE_LIVING
        for verb in told
        if verb.lemma_.lower() in _RUNS
        for whom in (*clauses.agents(verb), *clauses.patients(verb), *clauses.after(verb, _WITH))
        for one in (whom, *whom.lefts)
    )


def whose(head: Any) -> Any:
    """ "Members of the army" are army, "members of the union" are not, nor is a convoy of traders: whom it is made of."""
    if head.lemma_.lower() in {"convoy", "column", "group", "unit"}:
        of_people = [one for one in clauses.after(head, frozenset({"of"})) if animate(one)]
        return of_people[0] if of_people else head
    if head.lemma_.lower() == "member":
        for child in head.rights:
            if child.lower_ == "of":
                return next((one for one in child.children if one.dep_ == "pobj"), head)
        beside = [one for one in head.lefts if one.dep_ in {"compound", "nmod"}]
        return beside[-1] if beside else head
    return head


def share_of_named(head: Any) -> bool:
    """ "Nine villagers, among them five children and a nurse": some of those who are named already."""
    up = head
    for _ in range(_LISTED):
        for one in up.lefts:
            if one.lower_ in {"among", "including"} and any(
                two.lower_ in {"them", "whom"} for two in one.rights
            ):
                return True
        if up.dep_ != "conj":
            return False
        up = up.head
    return False


def of_what(head: Any) -> Any:
    """ "A group of youths": who they are."""
    if head.lemma_.lower() in {"group", "crowd", "band", "number", "hundred", "thousand", "dozen", "score"}:
        inner = clauses.after(head, frozenset({"of"}))
        return inner[0] if inner else head
    return head


def of_count(head: Any) -> Any:
    """ "Dozens of masked settlers", "hundreds of rebels": those who are counted."""
    return counted(head) if head.lemma_.lower() in _COUNTS and head.tag_ in {"NNS", "NNPS"} else head


def multitude(head: Any) -> bool:
    """ "Thousands marched", where nobody says of whom."""
    bare = head.lower_ in _MULTITUDES and head.dep_ == "nsubj"
    return bare and all(child.lower_ != "of" for child in head.rights)


def in_arms(head: Any) -> bool:
    """ "Armed youths", "masked youths with rifles": no crowd."""
    return any(one.lower_ in {"armed", "masked", "hooded"} for one in head.lefts)


def young(head: Any) -> bool:
    """ "Young people": youths."""
    return lemma(head) == "people" and any(one.lower_ in {"young", "teenage"} for one in head.lefts)


def few(head: Any) -> bool:
    """ "Two youths on a scooter": no crowd."""
    return any(one.lower_ in _FEW for one in head.lefts if one.dep_ == "nummod")


def men_of_his(head: Any) -> bool:
    """ "His men", "its men"."""
    return lemma(head) == "man" and any(one.dep_ == "poss" and one.pos_ == "PRON" for one in head.lefts)


def nameless(head: Any) -> bool:
    """Whether who was hit is only counted: the 5 of "kill 5 in market", the third of "and wounded a third"."""
    return (head.pos_ == "NUM" and head.ent_type_ in {"CARDINAL", ""}) or one_more.alone(head)
