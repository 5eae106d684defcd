"""Who says that it was not them: what may be denied, and what is no denial of a deed."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import deeds, own_deeds, stances
from briefing_tui.extract.events import groups_meant
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import counted, is_kind, lemma
from briefing_tui.model import Quote, Responsibility

_VIOLENCE = vocabulary.words("event_grammar", "responsibility_violence")
_ACCUSATIONS = vocabulary.words("responsibility", "denies", "accusations")
_UNTRUE = vocabulary.words("responsibility", "denies", "untrue")
_BYSTANDERS = vocabulary.words("responsibility", "denies", "bystanders")
_SPEAKS_FOR = frozenset(
    {"minister", "ministry", "governor", "president", "mayor", "prefect", "commander", "general"}
) | vocabulary.words("organisations", "spoken")
_PAPERS = vocabulary.words("responsibility", "said", "papers")
_ORDERS = vocabulary.words("responsibility", "denies", "orders")
_LINKS = frozenset({"link", "connection"})
_OBJECTS_OF_LINKS = frozenset(
    {"death", "incident", "gunman", "attacker", "group", "rebel", "militant", "crime", "affair"}
)
_ARMS = vocabulary.words("responsibility", "denies", "arms")
_SELVES = frozenset({"itself", "themselves", "himself", "herself"})
_DEEDS = frozenset({"violence", "incident", "atrocity", "crime", "deed", "act", "action"})
_KNOWLEDGE = frozenset({"knowledge"})
_ABUSES = vocabulary.words("responsibility", "denies", "abuses")
_TIES = frozenset({"involve", "implicate", "link", "connect"})
_THEMSELVES = frozenset({"it", "they", "he", "she"})
_IT = frozenset({"it", "this", "that"})
_ASIDE = frozenset({"acl", "relcl", "advcl", "ccomp"})


def untrue(word: Any) -> bool:
    """ "False", "baseless"."""
    return word.lower_ in _UNTRUE


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


def is_untrue(verb: Any) -> bool:
    """ "The accusation is a lie", "the claim that they had burned it is false"."""
    if verb.lemma_.lower() != "be" or stances.negated(verb):
        return False
    said = any(one.dep_ in {"acomp", "attr", "oprd"} and one.lower_ in _UNTRUE for one in verb.rights)
    return said and _what_is_said(verb) is not None


def _what_is_said(verb: Any) -> Any | None:
    """The accusation of which a form of "be" says something."""
    about = [one for one in verb.lefts if one.dep_ == "nsubj"]
    about += [verb.head] if verb.dep_ in {"acl", "relcl"} else []
    return next((one for one in about if one.lemma_.lower() in _ACCUSATIONS), None)


def only_alleged(verb: Any) -> bool:
    """The deed in "the claim that its men had burned it", which whoever speaks of the claim does not state.

    What is somebody's, he may have taken up: "spoke of the government's report that soldiers are responsible".
    """
    while verb.dep_ == "conj":
        verb = verb.head
    marked = any(one.dep_ == "mark" and one.lower_ == "that" for one in verb.lefts)
    if marked and verb.head.pos_ == "NOUN" and _none(verb.head):
        return True
    if not marked or verb.head.pos_ != "NOUN" or any(one.dep_ == "poss" for one in verb.head.lefts):
        return False
    return verb.head.lemma_.lower() in _ACCUSATIONS


def _none(evidence: Any) -> bool:
    """ "There was no evidence that", "did not have proof that"."""
    none = any(one.lower_ in {"no", "any", "little", "without"} for one in evidence.lefts)
    return none or stances.negated(evidence.head) or evidence.head.lower_ == "without"


def may_deny(verb: Any, quote: Quote) -> bool:
    """Whether the accusation that is called untrue may be one against who calls it so: not fighters' claims, before an army."""
    speaker = quote.speaker
    doc = verb.doc
    span = doc.char_span(speaker.start, speaker.end, alignment_mode="expand") if speaker is not None else None
    what = _what_is_said(verb)
    if span is None or not len(span) or what is None or not of_violence(what):
        return False
    root = span.root
    party = is_kind(root, "militant", "military", "police", "state") or lemma(root) in _SPEAKS_FOR
    if not party and quote.speaker_kind != "organisation":
        return False
    rebels = any(is_kind(one, "militant") for one in span)
    return rebels or not any(is_kind(one, "militant") for one in what.subtree if one.i < verb.i)


def kept_away(doc: Any, verb: Any) -> list[Responsibility]:
    """ "The Front distanced itself from the attack", "was quick to distance itself": denials; not "from his remarks"."""
    self = any(one.lower_ in _SELVES for one in clauses.patients(verb))
    told = verb.dep_ != "xcomp" or verb.head.lower_ in {
        "quick",
        "swift",
        "eager",
        "hastened",
        "rushed",
        "moved",
    }
    if not self or not told or stances.negated(verb) or stances.modal(verb):
        return []
    away = clauses.after(verb, frozenset({"from"}))
    who = clauses.subjects(verb)
    if not who and verb.dep_ == "xcomp":
        who = clauses.subjects(verb.head.head)
    if away:
        who = who if any(deeds.event(one) or one.lemma_.lower() in _DEEDS for one in away) else []
    else:
        who = [one for one in who if is_kind(one, "militant") or one.ent_type_ in {"ORG", "NORP"}]
    start, end = clauses.clause(verb)
    return [
        stances.made(one, "denies", None, doc[start:end], f"{verb.lower_} itself")
        for one in who
        if stances.may_say(one)
    ]


def of_violence(object_: Any) -> bool:
    """Whether what is denied is about a deed: not "any link with his programme", "reports that a deal was near"."""
    if object_.lemma_.lower() in _LINKS:
        return not _elsewhere(object_)
    if object_.lemma_.lower() in _ACCUSATIONS | _KNOWLEDGE and _of_no_deed(object_):
        return False
    content = [one for one in object_.rights if one.dep_ in {"acl", "ccomp"}]
    if object_.lemma_.lower() not in _ACCUSATIONS or not any(
        two.dep_ == "mark" for one in content for two in one.lefts
    ):
        return True
    return any(_violent(two) or deeds.done(two) for one in content for two in one.subtree)


def _of_no_deed(object_: Any) -> bool:
    """ "Any knowledge of a planned truce", "reports of talks with the army"; not "the charge about Orva"."""
    of = clauses.after(object_, frozenset({"of", "about"}))
    return bool(of) and not any(
        one.pos_ == "PROPN" or deeds.event(two) or _violent(two) or two.lemma_.lower() in _DEEDS | _ABUSES
        for one in of
        for two in one.subtree
    )


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
        and (_had_any(child) or _ordered(child) or any(_violent(one) for one in _told(child)))
        and not _loss(child)
        and not _of_others(child, who)
    ]


def as_untrue(verb: Any) -> list[Any]:
    """ "Dismissed as false reports that its men had fired": the reports."""
    told = [one for one in clauses.after(verb, frozenset({"as"})) if one.lemma_.lower() in _ACCUSATIONS]
    return [one for one in told if any(untrue(two) for two in one.lefts)]


def of_a_deed(object_: Any) -> bool:
    """What is denied with the deed it tells of: messages that accuse somebody of it, the use of arms."""
    return _accuses(object_) or _use_of_arms(object_)


def _accuses(paper: Any) -> bool:
    """ "Messages accusing soldiers of the killings", "videos on its channel that blamed the navy for the blast"."""
    if paper.lemma_.lower() not in _PAPERS:
        return False
    return any(
        one.lemma_.lower() in {"accuse", "blame", "implicate"}
        and one.dep_ in {"acl", "relcl"}
        and any(_violent(two) or deeds.event(two) for two in one.subtree)
        for one in paper.subtree
    )


def _use_of_arms(object_: Any) -> bool:
    """ "The use of chemical agents", "of live rounds"; not "the use of public money"."""
    if object_.lower_ != "use":
        return False
    said = (two for one in clauses.after(object_, frozenset({"of"})) for two in one.subtree)
    return any(weapons.kind_of(one) is not None or one.lemma_.lower() in _ARMS for one in said)


def _ordered(verb: Any) -> bool:
    """ "Denied aiming at houses", "denied ordering police to fire"."""
    if verb.lemma_.lower() not in _ORDERS:
        return False
    at = bool(clauses.after(verb, frozenset({"at", "on"})))
    return at or any(one.lemma_.lower() in deeds.lemmas() - {"be", "have", "do"} for one in verb.rights)


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
    if doers and groups_meant.is_bare(doers[0]):
        return False  # "a spokesman for the Front denied that the group was involved"
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
    """ "Denied that its men had any part in it", "denied having drones", "denied being involved": what would make the deed its own."""
    if verb.lemma_.lower() == "involve" and verb.right_edge.i == verb.i:
        return True
    return own_deeds.none_of_it(verb, denied=True) or deeds.done(verb)


def _loss(verb: Any) -> bool:
    """ "Denied that nine of its soldiers had been killed", "that it had been warned": done to it, not by it."""
    if verb.lemma_.lower() in _TIES or not clauses.is_passive(verb):
        return False
    return any(
        one.lower_ in _THEMSELVES or is_kind(_whom_of(one), "military", "militant", "police")
        for one in clauses.patients(verb)
    )


def _whom_of(any_: Any) -> Any:
    """ "Any of its men": the men."""
    of = clauses.after(any_, frozenset({"of"})) if any_.pos_ in {"DET", "PRON"} else []
    return of[0] if of else counted(any_)
