"""Responsibility told inside what somebody says: "said it was behind the raid", "said the Front had shelled the town".

Whoever says so of themselves claims it, or with "not" denies it; said of somebody else it is blame.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import (
    accused_of,
    accusing,
    deeds,
    idioms,
    likely,
    own_deeds,
    responsibility_denied,
    responsibility_pronouns,
    speaking_for,
    stances,
)
from briefing_tui.extract.events import acting_pronouns, frames, groups_meant
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Quote, Responsibility, Stance

_NOT_STATED = vocabulary.words("responsibility", "said", "not_stated")
_CONFESSES = ("admit", "acknowledg", "confess", "boast", "conced")
_NOBODY = vocabulary.words("responsibility", "said", "nobody")


def find(doc: Any, quotes: Iterable[Quote]) -> Iterator[Responsibility]:
    """Claims, denials and blame in the quotations of a parsed document, in order of the quotations."""
    lemmas = wording.lemmas(doc)
    known = deeds.lemmas() | idioms.verbs() | accusing.MISTREATS
    for quote in quotes:
        if not _tells(quote) or _not_stated(doc, quote):
            continue
        told: set[tuple[str, Stance, str | None]] = set()  # "burned shops and killed a clerk" is said once
        span = doc.char_span(quote.start, quote.end, alignment_mode="expand")
        for i in range(span.start, span.end) if span is not None else ():
            if (lemmas[i] in known or doc[i].lower_ in frames.FORMS) and doc[i].pos_ in {"VERB", "AUX"}:
                for one in _told(doc[i], quote):
                    if (one.who, one.stance, one.whom) not in told:
                        told.add((one.who, one.stance, one.whom))
                        yield one


def _tells(quote: Quote) -> bool:
    """Somebody, also "the authors of the report"; not "the last report"."""
    said = responsibility_pronouns.teller(quote).casefold().split(" of ")[0].split()
    return bool(said) and said[-1] not in _NOBODY and said[0] not in _NOBODY


def _not_stated(doc: Any, quote: Quote) -> bool:
    """ "Denied it had carried out the attack", "asked whether": the words say the opposite, or nothing."""
    cue = quote.cue
    span = doc.char_span(cue.start, cue.end, alignment_mode="expand") if cue is not None else None
    return span is not None and any(
        token.lemma_.lower() in _NOT_STATED or _ruled_out(token) for token in span
    )


def _ruled_out(verb: Any) -> bool:
    """ "Ruled out that the Front was behind it", "did not rule out"."""
    return verb.lemma_ == "rule" and any(one.lower_ == "out" for one in verb.rights)


def _told(verb: Any, quote: Quote) -> Iterator[Responsibility]:
    """What the verb, in what is said, makes of who says it."""
    if responsibility_denied.is_untrue(verb) and (said := responsibility_pronouns.teller(quote)):
        if responsibility_denied.may_deny(verb, quote):
            yield Responsibility(said, "denies", None, *_at(verb), "denies: said it was untrue")
        return
    if responsibility_denied.only_alleged(verb):
        return
    if idioms.owned(verb) and (said := speaking_for.says_so(verb.doc, quote)):
        stance: Stance = "denies" if stances.negated(verb) else "claims"
        yield Responsibility(said, stance, None, *_at(verb), f"{stance}: said whose work it was")
        return
    for whom in idioms.whose_work(verb):
        yield _held(verb, quote, whom)
    for whom in likely.doers(verb):
        if not speaking_for.speaks(whom, quote) and not own_deeds.own(whom, verb, True):
            yield _blames(verb, quote, _meant(whom))
    for whom in accusing.mistreating(quote, verb):
        yield _held(verb, quote, _meant(whom))
    none = own_deeds.none_of_it(verb)
    if none and any(accused_of.part_in_other_things(one) for one in verb.rights if one.dep_ == "dobj"):
        return  # "he had played no role in shaping the report"
    if not none and not deeds.done(verb):
        return
    denied = none or stances.negated(verb) or any(one.lower_ == "none" for one in clauses.subjects(verb))
    if not denied and not deeds.real(verb):
        return
    doers = clauses.subjects(verb) if none else deeds.doers(verb)
    for subject in (_doer(one, quote) for one in doers[:1]):
        if _of_others(subject, quote):
            continue
        body = (deeds.names_deed(verb) or verb.lemma_.lower() in {"be", "involve"}) and speaking_for.own_body(
            subject, quote
        )
        theirs = speaking_for.radio(verb, subject, quote) or speaking_for.own_name(subject, quote)
        own = (
            own_deeds.own(subject, verb, _reported(subject, quote))
            or body
            or speaking_for.speaks(subject, quote)
            or theirs
        )
        if own and not (body or theirs or speaking_for.may_own_up(verb, subject, quote)):
            continue
        if own and not denied and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() not in {"be", "hold"}:
            continue  # "it only targets fighters"
        if (
            own
            and denied
            and not none
            and verb.tag_ == "VB"
            and any(one.lower_ == "to" for one in verb.lefts)
        ):
            continue  # "we asked them not to set off the bomb"
        if own and denied and any(one.lower_ in {"do", "does"} and one.dep_ == "aux" for one in verb.lefts):
            continue  # "it does not target clerks": what it does, and not what it did
        own = own or (denied and speaking_for.own_side(subject, quote, verb.doc))
        if own:
            stance = "denies" if denied else "claims"
            does = "holds them" if verb.lemma_.lower() == "hold" else "was"
            yield Responsibility(
                speaking_for.says_so(verb.doc, quote), stance, None, *_at(verb), f"{stance}: said it {does}"
            )
        elif not denied and _blamed(subject, verb, quote) and not _confesses(quote):
            yield _held(verb, quote, _meant(subject))


def _of_others(subject: Any, quote: Quote) -> bool:
    """ "Rebels attacked a post. They also shelled Orva, the army said": the army says nothing of itself."""
    telling = responsibility_pronouns.speaking(subject.doc, quote)
    if telling is None or not len(telling) or subject.lower_ not in {"it", "they", "he", "she"}:
        return False
    return bool(acting_pronouns.goes_back(subject, telling.root))


def _reported(subject: Any, quote: Quote) -> bool:
    """Whether the subject stands in reported speech, where "it" is who speaks: 'it had fired "dozens" of rockets'."""
    marks = sum(one in '"\u201c\u201d' for one in quote.text[: subject.idx - quote.start])
    return quote.type == "indirect" or (quote.type == "mixed" and marks % 2 == 0)


def _doer(subject: Any, quote: Quote) -> Any:
    """Who did it, where the parser has who speaks do it: "according to the member, Ana Moor, the Front was behind it"."""
    beside = [one for one in subject.rights if one.dep_ == "appos"]
    according = quote.cue is not None and quote.cue.text.casefold().startswith("according")
    return beside[0] if according and beside and speaking_for.speaks(subject, quote) else _cleft(subject)


def _cleft(subject: Any) -> Any:
    """ "It was rustlers who had carried it out": the rustlers; "we are the ones who planted it": we."""
    ones = subject.lower_ in {"one", "ones"} and subject.dep_ == "attr"
    up = subject if ones else subject.head.head
    if not ones and (
        subject.lower_ not in {"who", "that", "which"} or subject.head.dep_ != "relcl" or up.dep_ != "attr"
    ):
        return subject
    about = [one for one in up.head.lefts if one.dep_ == "nsubj"]
    if ones:
        return about[0] if about else subject
    return up if any(one.lower_ == "it" for one in about) else subject


def _held(verb: Any, quote: Quote, whom: Any) -> Responsibility:
    """Blame of `whom`, or their own claim where somebody speaks for them: "a caller said the Red Hand was responsible"."""
    if not speaking_for.by_caller(verb, whom, quote):
        return _blames(verb, quote, whom)
    return Responsibility(stances.name(whom), "claims", None, *_at(verb), "claims: said they were")


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
    of_a_deed = deeds.names_deed(verb) or deeds.breaks_truce(verb)
    of_a_deed = of_a_deed and (not accusing.trails(quote, verb) or accusing.charges(verb, subject))
    if of_a_deed or verb.lemma_.lower() in {"be", "do", "involve", "have"}:
        return accusing.may_be_meant(_meant(subject))
    if subject.ent_type_ == "PERSON" and accusing.by_law(quote, verb, subject):
        return True
    a_side = is_kind(subject, "militant", "military", "police", "state") or subject.lemma_ == "side"
    if not a_side and not (subject.ent_type_ in {"ORG", "NORP"} and subject.pos_ == "PROPN"):
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
