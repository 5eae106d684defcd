"""Who says that it was not them: what may be denied, and what is no denial of a deed."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import deeds, stances
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import counted, is_kind, lemma
from briefing_tui.model import Responsibility

_VIOLENCE = vocabulary.words("event_grammar", "responsibility_violence")
_ACCUSATIONS = vocabulary.words("responsibility", "denies", "accusations")
_UNTRUE = vocabulary.words("responsibility", "denies", "untrue")
_BYSTANDERS = vocabulary.words("responsibility", "denies", "bystanders")
_LINKS = frozenset({"link", "connection"})
_OBJECTS_OF_LINKS = frozenset(
    {"death", "incident", "gunman", "attacker", "group", "rebel", "militant", "crime", "affair"}
)
_IT = frozenset({"it", "this", "that"})
_ASIDE = frozenset({"acl", "relcl", "advcl", "ccomp"})


def called_untrue(doc: Any, verb: Any) -> list[Responsibility]:
    """ "Called the accusation a lie", "described the report as fabricated": denials."""
    what = [one for one in clauses.patients(verb) if one.lemma_.lower() in _ACCUSATIONS]
    what += [
        two
        for one in verb.rights
        if one.dep_ == "ccomp"
        for two in one.lefts
        if two.dep_ == "nsubj" and two.lemma_.lower() in _ACCUSATIONS
    ]
    if not what or stances.negated(verb) or clauses.is_passive(verb):
        return []
    if not any(one.lower_ in _UNTRUE for one in verb.subtree if one.i > what[0].i):
        return []
    start, end = clauses.clause(verb)
    who = clauses.subjects(verb)
    if verb.dep_ == "acl":
        who = [stances.issuer(verb.head)]  # "issued a communique describing the report as false"
    who = [one for one in who if stances.somebody(one)]
    return [
        stances.made(one, "denies", None, doc[start:end], f"{verb.lower_} {what[0].lower_}") for one in who
    ]


def of_violence(object_: Any) -> bool:
    """Whether what is denied is about a deed: not "any link with his programme", "reports that a deal was near"."""
    if object_.lemma_.lower() in _LINKS:
        return not _elsewhere(object_)
    content = [one for one in object_.rights if one.dep_ in {"acl", "ccomp"}]
    if object_.lemma_.lower() not in _ACCUSATIONS or not any(
        two.dep_ == "mark" for one in content for two in one.lefts
    ):
        return True
    return any(_violent(two) for one in content for two in one.subtree)


def _elsewhere(link: Any) -> bool:
    """ "Denied any link with his programme": a link with something else than the deed."""
    to = frozenset({"with", "to", "between"})
    linked = clauses.after(link, to) or clauses.after(link.head, to)
    return bool(linked) and not any(
        deeds.event(one) or one.lemma_.lower() in _OBJECTS_OF_LINKS for one in linked
    )


def denied(verb: Any, what: list[Any], who: list[Any]) -> list[Any]:
    """ "Denied it", "denied bombing a school", "denied that it had troops there"; a loss that is denied is no deed."""
    if verb.lemma_.lower() == "dismiss":
        return []
    if said := [one for one in what if one.lower_ in _IT and one.i > verb.i]:
        return [] if any(one.lemma_.lower() in _BYSTANDERS for one in who) else said
    return [
        child
        for child in verb.children
        if child.dep_ in {"xcomp", "ccomp"}
        and (_had_any(child) or any(_violent(one) for one in _told(child)))
        and not _loss(child)
        and not _of_others(child, who)
    ]


def _violent(word: Any) -> bool:
    return word.lemma_.lower() in _VIOLENCE | stances.objects("denies")


def _told(verb: Any) -> list[Any]:
    """The words of a clause without those of the clauses in it: "had found a plot to murder a clerk" tells of no murder."""
    return [
        one
        for one in verb.subtree
        if one.i == verb.i
        or not any(
            up.dep_ in _ASIDE for up in (one, *one.ancestors) if up.i != verb.i and verb.is_ancestor(up)
        )
    ]


def _of_others(verb: Any, who: list[Any]) -> bool:
    """ "The army denied that rebels had attacked a farm": no deed of its own that it denies."""
    doers = deeds.doers(verb)
    if (
        not doers
        or not is_kind(doers[0], "militant")
        or any(one.lower_ in {"its", "their"} for one in doers[0].lefts)
    ):
        return False
    return any(
        one.pos_ == "NOUN"
        and not is_kind(one, "militant")
        and not any(is_kind(two, "militant") or lemma(two) == "front" for two in one.subtree)
        for one in who
        if lemma(one) not in stances.CALLERS
    )


def _had_any(verb: Any) -> bool:
    """ "Denied that its men had any part in it", "denied having drones": what would make the deed its own."""
    return deeds.none_of_it(verb, denied=True) or deeds.done(verb)


def _loss(verb: Any) -> bool:
    """ "Denied that nine of its soldiers had been killed"."""
    return clauses.is_passive(verb) and any(
        is_kind(counted(one), "military", "militant", "police") for one in clauses.patients(verb)
    )
