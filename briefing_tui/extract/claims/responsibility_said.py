"""Responsibility told inside what somebody says: "said it was behind the raid", "said the Front had shelled the town".

Whoever says so of themselves claims it, or with "not" denies it; said of somebody else it is blame.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import (
    accusing,
    deeds,
    idioms,
    responsibility_denied,
    responsibility_pronouns,
    stances,
)
from briefing_tui.extract.events import acting_pronouns, groups_meant
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind, lemma
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Quote, Responsibility, Stance

_NOT_STATED = vocabulary.words("responsibility", "said", "not_stated")
_ANYBODY = vocabulary.words("responsibility", "blames", "anybody")
_CONFESSES = ("admit", "acknowledg", "confess", "boast", "conced")
_TELLS = vocabulary.words("claims", "label") - {"army", "navy", "military", "command", "police", "government"}
_SAYS = vocabulary.words("claims", "say")
_PAPERS = vocabulary.words("responsibility", "said", "papers") | {"radio", "station", "broadcast", "channel"}
_PARTS = frozenset({"corps", "command", "staff", "wing"})
_SERVICES = frozenset({"intelligence", "security"})
_COMMANDS = frozenset({"minister", "ministry", "president", "government", "premier"})
_STRIKES = frozenset({"kill", "hit", "strike", "destroy", "target"})
_WATCH = frozenset({"tracker", "watch", "monitor", "office", "party", "amnesty", "government"})
_BODIES = frozenset(
    {"army", "military", "navy", "force", "service", "agency", "militia", "front", "movement"}
)
_LEADS = frozenset({"commander", "leader", "chief", "general", "spokesman"})
_NOBODY = vocabulary.words("responsibility", "said", "nobody")


def find(doc: Any, quotes: Iterable[Quote]) -> Iterator[Responsibility]:
    """Claims, denials and blame in the quotations of a parsed document, in order of the quotations."""
    lemmas = wording.lemmas(doc)
    known = deeds.lemmas() | idioms.verbs()
    for quote in quotes:
        if not _tells(quote) or _not_stated(doc, quote):
            continue
        told: set[tuple[str, Stance, str | None]] = set()  # "burned shops and killed a clerk" is said once
        span = doc.char_span(quote.start, quote.end, alignment_mode="expand")
        for i in range(span.start, span.end) if span is not None else ():
            if lemmas[i] in known and doc[i].pos_ in {"VERB", "AUX"}:
                for one in _told(doc[i], quote):
                    if (one.who, one.stance, one.whom) not in told:
                        told.add((one.who, one.stance, one.whom))
                        yield one


def _tells(quote: Quote) -> bool:
    """Somebody; not "the last report"."""
    said = responsibility_pronouns.teller(quote).casefold().split()
    return bool(said) and said[-1] not in _NOBODY and said[0] not in _NOBODY


def _not_stated(doc: Any, quote: Quote) -> bool:
    """ "Denied it had carried out the attack", "asked whether": the words say the opposite, or nothing."""
    cue = quote.cue
    span = doc.char_span(cue.start, cue.end, alignment_mode="expand") if cue is not None else None
    return span is not None and any(token.lemma_.lower() in _NOT_STATED for token in span)


def _own_side(subject: Any, quote: Quote, doc: Any) -> bool:
    """ "The army spokesman said soldiers had not fired": his."""
    span = responsibility_pronouns.speaking(doc, quote)
    side = next((kind for kind in ("military", "police") if is_kind(subject, kind)), None)
    bare = not any(one.pos_ == "PROPN" for one in subject.lefts)
    theirs = (
        any(is_kind(one, side) or lemma(one) in _COMMANDS for one in span or ())
        if side is not None
        else False
    )
    return bare and theirs


def _radio(verb: Any, subject: Any, quote: Quote) -> bool:
    """ "The rebel radio said guerrillas attacked a post": theirs."""
    span = responsibility_pronouns.speaking(verb.doc, quote)
    if subject.pos_ != "NOUN" or not is_kind(subject, "militant") or span is None or not len(span):
        return False
    theirs = any(is_kind(one, "militant") for one in span if one.i != span.root.i)
    return theirs and span.root.lemma_.lower() in _PAPERS


def _told(verb: Any, quote: Quote) -> Iterator[Responsibility]:
    """What the verb, in what is said, makes of who says it."""
    if responsibility_denied.is_untrue(verb) and (said := responsibility_pronouns.teller(quote)):
        if responsibility_denied.may_deny(verb, quote):
            yield Responsibility(said, "denies", None, *_at(verb), "denies: said it was untrue")
        return
    if responsibility_denied.only_alleged(verb):
        return
    for whom in idioms.whose_work(verb):
        yield _blames(verb, quote, whom)
    none = deeds.none_of_it(verb)
    if not none and not deeds.done(verb):
        return
    denied = none or stances.negated(verb) or any(one.lower_ == "none" for one in clauses.subjects(verb))
    if not denied and not deeds.real(verb):
        return
    doers = clauses.subjects(verb) if none else deeds.doers(verb)
    for subject in (_doer(one, quote) for one in doers[:1]):
        body = (deeds.names_deed(verb) or verb.lemma_.lower() in {"be", "involve"}) and _own_body(
            subject, quote
        )
        own = (
            deeds.own(subject, verb, _reported(subject, quote))
            or body
            or _speaks(subject, quote)
            or _radio(verb, subject, quote)
        )
        if own and not (body or _may_own_up(verb, subject, quote) or _radio(verb, subject, quote)):
            continue
        if own and not denied and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() not in {"be", "hold"}:
            continue  # "it only targets fighters"
        if own and denied and any(one.lower_ in {"do", "does"} and one.dep_ == "aux" for one in verb.lefts):
            continue  # "it does not target clerks": what it does, and not what it did
        own = own or (denied and _own_side(subject, quote, verb.doc))
        if own:
            stance: Stance = "denies" if denied else "claims"
            does = "holds them" if verb.lemma_.lower() == "hold" else "was"
            yield Responsibility(
                _says_so(verb.doc, quote), stance, None, *_at(verb), f"{stance}: said it {does}"
            )
        elif not denied and _blamed(subject, verb, quote) and not _confesses(quote):
            yield _blames(verb, quote, _meant(subject))


def _says_so(doc: Any, quote: Quote) -> str:
    """Who says so, by name; "the group" by the name it has in the text."""
    span = responsibility_pronouns.speaking(doc, quote)
    if span is not None and len(span) and groups_meant.called(span.root).i != span.root.i:
        return stances.name(span.root)
    several = (quote.speaker_name or "").endswith("s")  # "the group" is no "aid groups"
    if several and span is not None and len(span) and groups_meant.is_bare(span.root):
        return stances.name(span.root)
    return quote.speaker_name or ""


def _reported(subject: Any, quote: Quote) -> bool:
    """Whether the subject stands in reported speech, where "it" is who speaks: 'it had fired "dozens" of rockets'."""
    marks = sum(one in '"\u201c\u201d' for one in quote.text[: subject.idx - quote.start])
    return quote.type == "indirect" or (quote.type == "mixed" and marks % 2 == 0)


def _speaks(subject: Any, quote: Quote) -> bool:
    """ "The Front admitted killing him": who speaks stands outside what is said."""
    speaker = quote.speaker
    return speaker is not None and speaker.start <= subject.idx < speaker.end


def _may_own_up(verb: Any, subject: Any, quote: Quote) -> bool:
    """Who may have done what he says "we", "it" or "its men" did: a caller whom nobody knows and a hospital may not."""
    span = responsibility_pronouns.speaking(verb.doc, quote)
    if not quote.speaker_name or span is None or not len(span):
        return False
    fights = _fights(span.root) or _of_fighters(subject, span)
    if quote.speaker_kind == "anonymous":
        return fights or (lemma(span.root) in _LEADS and any(map(_of_group, span)))
    if verb.lemma_.lower() in {"be", "involve"} or fights or deeds.event_of(verb):
        return True
    struck = verb.lemma_.lower() in _STRIKES and verb.tag_ == "VBD" and subject.lower_ == "it"
    if struck and lemma(span.root) in _WATCH and not any(one.lower_ in {"had", "has"} for one in verb.lefts):
        return False  # "the government said it killed nine": the blast did
    told = (
        subject.lower_ in responsibility_pronouns.SELF
        and span.root.pos_ == "NOUN"
        and quote.speaker_kind != "person"
    )
    return not (acting_pronouns.only_tells(span.root) or (told and span.root.lemma_.lower() in _TELLS))


def _of_group(word: Any) -> bool:
    """The group of "a spokesman for the group", the Front of "a spokesman for the Front"."""
    return groups_meant.fights(word) or (groups_meant.is_bare(word) and groups_meant.meant(word).i != word.i)


def _fights(who: Any) -> bool:
    """ "The rebels", "the guards' corps", "VLF"."""
    if is_kind(who, "militant", "military") or (who.text.isupper() and len(who) > 2 and who.pos_ == "NOUN"):
        return True
    theirs = [one for one in who.lefts if one.dep_ in {"compound", "poss", "nmod"}]
    return who.lower_ in _PARTS and any(is_kind(one, "militant", "military", "police") for one in theirs)


def _of_fighters(subject: Any, speaker: Any) -> bool:
    """ "A source in the army said its jets had bombed it", "a security service officer said our drones had"."""
    leads = speaker.root.lemma_.lower() in _LEADS
    served = any(one.lower_ in _SERVICES or is_kind(one, "military") for one in speaker)
    if subject.lower_ in {"it", "we"} and served and deeds.names_deed(subject.head):
        return True
    theirs = {"its", "our", "his", "her"} if leads else {"its", "our"}
    if not any(one.dep_ == "poss" and one.lower_ in theirs for one in subject.lefts):
        return False
    return any(
        (leads and one.pos_ == "PROPN") or is_kind(one, "militant", "military") or one.lower_ in _SERVICES
        for one in speaker
    )


def _doer(subject: Any, quote: Quote) -> Any:
    """Who did it, where the parser has who speaks do it: "according to the member, Ana Moor, the Front was behind it"."""
    beside = [one for one in subject.rights if one.dep_ == "appos"]
    according = quote.cue is not None and quote.cue.text.casefold().startswith("according")
    return beside[0] if according and beside and _speaks(subject, quote) else _cleft(subject)


def _cleft(subject: Any) -> Any:
    """ "It was rustlers who had carried it out": the rustlers."""
    up = subject.head.head
    cleft = subject.lower_ in {"who", "that", "which"} and subject.head.dep_ == "relcl" and up.dep_ == "attr"
    return up if cleft and any(one.lower_ == "it" for one in up.head.lefts) else subject


def _own_body(subject: Any, quote: Quote) -> bool:
    """Whether the subject is whose man speaks: "a spokesman for the Front said the group was behind it", "a source in Sulen's service said Sulen had"."""
    span = responsibility_pronouns.speaking(subject.doc, quote)
    if span is None or not len(span):
        return False
    if subject.pos_ == "PROPN" and any(one.lower_ in _SERVICES or is_kind(one, "military") for one in span):
        return any(one.text == subject.text and one.i != span.root.i for one in span)
    whole = span.root.head if span.root.dep_ == "appos" else span.root
    span = [one for one in whole.subtree if one.i < subject.i or one.i > subject.head.right_edge.i]
    root = whole
    if [one.lower_ for one in subject.lefts] != ["the"] or any(
        one.dep_ in {"relcl", "acl", "appos"} for one in subject.rights
    ):
        return False
    if groups_meant.is_bare(subject):
        meant = groups_meant.meant(subject)
        return any(one == meant or groups_meant.fights(one) for one in span if one.i != root.i)
    bodies = {one.lemma_.lower() for one in span} | (
        {"service", "agency"} if _SERVICES & {one.lower_ for one in span} else set()
    )
    return subject.lemma_.lower() in bodies & _BODIES


def _blames(verb: Any, quote: Quote, whom: Any) -> Responsibility:
    return Responsibility(
        responsibility_pronouns.teller(quote),
        "blames",
        stances.name(whom),
        *_at(verb),
        "blames: said they were",
    )


def _at(verb: Any) -> tuple[int, int]:
    start, end = clauses.clause(verb)
    first, last = verb.doc[start], verb.doc[end - 1]
    return first.idx, last.idx + len(last)


def _confesses(quote: Quote) -> bool:
    """ "The general admitted that the army had killed two": his own side, whom he does not blame."""
    return quote.cue is not None and quote.cue.text.casefold().startswith(_CONFESSES)


def _blamed(subject: Any, verb: Any, quote: Quote) -> bool:
    """Whether it is blame to say so of them: of anybody known where it is a matter of who did it, else of a side."""
    if subject.pos_ not in {"NOUN", "PROPN"} or _nobody(subject):
        return False
    of_a_deed = (deeds.names_deed(verb) or deeds.breaks_truce(verb)) and not accusing.trails(quote)
    if of_a_deed or verb.lemma_.lower() in {"be", "do", "involve", "have"}:
        whom = _meant(subject)
        return animate(whom) and (lemma(whom) not in _ANYBODY or accusing.is_side(whom))
    if not is_kind(subject, "militant", "military", "police", "state") and not (
        subject.ent_type_ in {"ORG", "NORP"} and subject.pos_ == "PROPN"
    ):
        return False
    return accusing.blames(quote, verb, subject)


def _meant(subject: Any) -> Any:
    """ "The name of Teo Marn is behind it": Teo Marn."""
    if subject.lemma_.lower() not in {"name", "hand"}:
        return groups_meant.called(subject)
    whose = [one for one in subject.lefts if one.dep_ == "poss"]
    return next(iter(whose or clauses.after(subject, frozenset({"of"}))), subject)


def _nobody(subject: Any) -> bool:
    return any(child.lower_ in {"no", "neither", "which", "what"} for child in subject.lefts)
