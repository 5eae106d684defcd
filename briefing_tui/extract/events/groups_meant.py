"""Which body "the group" is: the one named before it, where that can be told."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.group_names import GROUPS
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind, lemma
from briefing_tui.extract.parsing import wording

_BARE = vocabulary.words("responsibility", "said", "bare")
_BRANCHES = _BARE | vocabulary.words("responsibility", "blames", "branches")
_LEAGUES = frozenset({"alliance", "coalition", "network"})
_PEOPLE = frozenset({"PERSON", "DATE", "TIME"})
_HOLDS = frozenset({"stronghold", "bastion", "hotbed", "fief", "base", "member", "fighter"})
_SAYS = vocabulary.words("claims", "say")
_FIGHT = vocabulary.words("organisations", "fights") | vocabulary.words("organisations", "takes_up")
_NAMES = frozenset({"ORG", "NORP"})
_CALLS = frozenset({"call", "know", "name", "style", "term", "dub"})
_SPEAKS = frozenset(
    {"caller", "spokesman", "spokeswoman", "spokesperson", "representative", "member", "fighter"}
)
MARKS = frozenset({'"', "“", "‘", "'"})
_BACK = 3  # sentences, this one included, in which it may be named


def meant(noun: Any) -> Any:
    """The noun that names the body which "the group", "the movement" stands for; the noun itself where none or several may be."""
    if not is_bare(noun):
        return noun
    sentence = wording.sentence(noun)
    for _ in range(_BACK):
        named = [one for one in sentence if one.i < noun.i and _by_name(one) and not _another_side(one, noun)]
        found = {_key(one): one for one in named if fights(one) or _acts(one)}
        found |= {_key(one): one for one in _introduced(sentence, noun.i)}
        if found:
            one = next(iter(found.values()))
            alone = len(found) == 1 and not any(two.pos_ == "PROPN" for two in one.conjuncts)
            return one if alone else noun
        if not sentence.start:
            break
        sentence = wording.sentence(noun.doc[sentence.start - 1])
    return noun


def _another_side(one: Any, noun: Any) -> bool:
    """ "The Front and the militia agreed", "the Front fought the militia": two bodies, by one verb."""
    return noun in one.conjuncts or (
        one.dep_ == "nsubj" and noun.dep_ in {"dobj", "pobj"} and clauses.governor(noun) == one.head
    )


def called(noun: Any) -> Any:
    """ "A group calling itself the Red Hand", "the group known as the Red Hand": the name; else as `meant`."""
    if noun.lemma_.lower() in _BRANCHES and (named := _named_beside(noun)) is not None:
        return named
    if noun.lemma_.lower() not in _BARE | _LEAGUES:
        return noun
    verbs = [one for one in noun.rights if one.dep_ in {"acl", "relcl"} and one.lemma_.lower() in _CALLS]
    for verb in verbs:
        for one in (*clauses.after(verb, frozenset({"as"})), *verb.rights):
            named = one.pos_ == "PROPN" or (one.text.istitle() and one.nbor(-1).text in MARKS)
            if named and one.dep_ in {"pobj", "oprd", "dobj", "attr", "appos"}:
                return one
    return meant(noun)


def _named_beside(noun: Any) -> Any | None:
    """ "A little-known group, the Red Hand,", "its local affiliate, the Northern State": the name."""
    if noun.tag_ != "NN":
        return None
    beside = (
        one
        for one in noun.rights
        if one.dep_ == "appos"
        and one.pos_ == "PROPN"
        and (one.ent_type_ not in _PEOPLE or one.left_edge.i == noun.i + 1)  # "the rebel group Red Hand"
    )
    return next(beside, None)


def is_bare(noun: Any) -> bool:
    """ "The group"; not "the armed group", "the group that shelled it", "the group Red Dawn"."""
    if noun.lower_ not in _BARE or noun.tag_ not in {"NN", "NNP"}:
        return False
    if noun.i + 1 < len(noun.doc) and noun.nbor().pos_ == "PROPN":
        return False
    alone = [one.lower_ for one in noun.lefts] == ["the"]
    more = any(
        one.dep_ in {"relcl", "acl", "appos", "prep"} and one.i == noun.i + 1 and not of_deed(one)
        for one in noun.rights
    )
    return alone and not more


def of_deed(joint: Any) -> bool:
    """The "of" in "accused the group of the killing", which the parser hangs on the group."""
    return joint.lower_ == "of" and any(one.dep_ == "pobj" and is_event(one) for one in joint.children)


def _by_name(one: Any) -> bool:
    """The head of a name: "Red Sparrow group", "Northern Front", "VLF"; no army, no ministry."""
    if one.dep_ in {"compound", "nmod", "poss", "amod"} or one.pos_ not in {"NOUN", "PROPN"}:
        return False
    rebels = lemma(one) in {"army", "force"} and any(two.lower_ in _FIGHT for two in _words(one))
    if is_kind(one, "police", "state", "property", "civilian") or lemma(one) in {"army", "navy", "force"}:
        return rebels
    if _aside(one):
        return False
    named = any(
        two.pos_ == "PROPN"
        and (two.ent_type_ not in {"GPE", "PERSON"} or is_kind(two, "militant") or _numbered(two))
        for two in _words(one)
    )
    return named and not is_bare(one)


def _aside(one: Any) -> bool:
    """The Front in "VLF, a splinter of the Front, operates there": told by the way of another."""
    for up in (one, *one.ancestors):
        if up.pos_ in {"VERB", "AUX"}:
            return False
        if up.dep_ == "appos" and up.head.pos_ == "PROPN" and up.pos_ == "NOUN":
            return True
    return False


def _numbered(word: Any) -> bool:
    """ "M23"."""
    return bool(word.is_upper and word.text[0].isalpha() and any(map(str.isdigit, word.text)))


def _words(one: Any) -> list[Any]:
    start, end = clauses.noun_phrase(one)
    return list(one.doc[start:end])


def fights(one: Any) -> bool:
    """Whether the name says that it is such a body."""
    return any(
        lemma(two) in GROUPS or two.lemma_.lower() in _FIGHT or is_kind(two, "militant")
        for two in _words(one)
    )


def _introduced(sentence: Any, before: int) -> list[Any]:
    """The Red Hand of "a group calling itself the Red Hand", "an unknown group, the Red Hand,"."""
    bodies = [one for one in sentence if one.i < before and one.lemma_.lower() in _BARE and not is_bare(one)]
    return [name for one in bodies if (name := called(one)).i != one.i and name.i < before]


def _acts(one: Any) -> bool:
    """Any other body that does something and does not only tell of it: "VLF shelled a post"."""
    verb = one.head
    if one.dep_ == "pobj" and one.head.head.lemma_.lower() in _SPEAKS:  # "a caller from the Red Hand"
        return one.tag_ in {"NNP", "NNPS"} and one.ent_type_ not in {"GPE", "LOC", "PERSON"}
    letters = one.is_alpha or _numbered(one)
    short = one.is_upper and letters and len(one) > 2 and weapons.kind_of(one) is None  # "ELN"
    return bool(
        (one.ent_type_ in _NAMES or short)
        and one.dep_ in {"nsubj", "nsubjpass", "agent", "pobj"}
        and (one.dep_ != "pobj" or one.head.lower_ == "by" or one.head.head.lemma_.lower() in _HOLDS)
        and verb.lemma_.lower() not in _SAYS
    )


def _key(one: Any) -> str:
    return " ".join(two.lower_ for two in _words(one) if two.lower_ not in {"the", "a", "an"})
