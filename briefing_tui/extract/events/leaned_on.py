"""Deeds that a sentence takes for known and only leans on to tell something else: no news of their own.

"Tensions have soared after the December 13 raid", "the lowest rate since the September 11 attacks", "the film tells of the
siege of 2000, in which ...", "when he was 16, he was arrested", "these include the killing of a president".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.dates import filed
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.events.reported_days import DAYS_KNOWN
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event
from briefing_tui.extract.parsing import wording

_WEEK = 7  # days after which what is known by its day is no news
_DAYS = 3  # days after which what other things came "since" is none
_MONTHS = 62  # days after which "the attacks of 11 September have cost jobs" is of the jobs
_UP = 8
_ABOUT = frozenset({"relcl", "acl"})
_HURTS = vocabulary.words("event_grammar", "triggers_hurts") | {"die"}
_WORKS = vocabulary.words("event_words", "leaned_on_works")
_RECOUNTS = vocabulary.words("event_words", "leaned_on_recounts")
_LISTED = vocabulary.words("event_words", "leaned_on_listed")
_YOUTH = vocabulary.words("event_words", "leaned_on_youth")
_PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def leaned(token: Any, when: When | None, published: str | None) -> bool:
    """Whether the words of an event, with the day they give it, tell of it only for the sake of something else."""
    if token.pos_ in _NOUNS and (_since(token, when, published) or by_its_day(token, when, published)):
        return True
    return (
        _of_such(token, published)
        or _recounted(token)
        or _listed(token, when)
        or _young(token, when)
        or _led_to_what_was_past(token, when, published)
    )


def by_its_day(noun: Any, when: When | None, published: str | None) -> bool:
    """ "After the December 13 raid", "charged in the attacks of September 11": known by a day that is a week old and more."""
    age = _age(when, published)
    if when is None or age is None or age < _WEEK or when.precision not in DAYS_KNOWN:
        return False
    if noun.dep_ == "nsubj":
        tells = age <= _MONTHS or not any(one.dep_ == "dobj" for one in noun.head.rights)
    elif noun.dep_ == "dobj":
        tells = noun.head.tag_ != "VBG" or noun.head.dep_ not in {
            "pcomp",
            "xcomp",
        }  # "suspected of planning it"
    else:
        tells = noun.dep_ != "pobj" or noun.head.dep_ == "agent" or _harmed_in(noun)
    return not tells and _names(noun, when)


def _harmed_in(noun: Any) -> bool:
    """ "Nine people were killed in the December 13 raid, the army said": what the sentence tells is what the raid cost."""
    verb = noun.head.head
    return noun.head.lower_ in {"in", "from"} and verb.lemma_.lower() in _HURTS and verb.dep_ not in _ABOUT


def _names(noun: Any, when: When) -> bool:
    """The day stands before the word, or behind it with "of": it says which one is meant."""
    if when.start < noun.idx:
        first = noun.left_edge
        return bool(first.idx <= when.start and _beside(noun, when))
    return any(
        one.lower_ == "of" and any(day.idx >= when.start >= one.idx for day in one.children)
        for one in noun.rights
    ) and when.start - noun.idx < len(noun) + len(" of the ")


def _beside(noun: Any, when: When) -> bool:
    doc = noun.doc
    return any(
        one.dep_ in {"nmod", "compound", "nummod", "amod", "poss"}
        and one.left_edge.idx <= when.start <= one.idx
        for one in noun.lefts
    ) and not any(doc[i].pos_ in {"VERB", "AUX"} for i in range(noun.left_edge.i, noun.i))


def _since(noun: Any, when: When | None, published: str | None) -> bool:
    """ "Tensions have risen since the attack", "since a raid two weeks ago": what is new has come after it."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "since":
        return False
    age = _age(when, published)
    return age is None or age >= _DAYS


def _led_to_what_was_past(token: Any, when: When | None, published: str | None) -> bool:
    """ "The towns had been stormed after bombers killed nine": older than what is itself told as past by then."""
    if token.pos_ in _NOUNS:
        after = token.dep_ == "pobj" and token.head.lower_ == "after"
        main = token.head.head
    else:
        after = token.dep_ == "advcl" and any(
            one.dep_ == "mark" and one.lower_ == "after" for one in token.lefts
        )
        main = token.head
    if not after or main.dep_ not in {"ROOT", "conj"} or not wording.sentence(token).start:
        return False
    if not any(one.dep_ == "aux" and one.lower_ == "had" for one in main.lefts):
        return False
    today = filed.iso(published)
    if when is None or today is None or when.first is None or when.last is None:
        return True
    begun = when.first if when.precision == "month" else when.last  # "at the beginning of the month"
    return (today - begun).days >= _DAYS


def _of_such(token: Any, published: str | None) -> bool:
    """ "The 2000 siege, in which a compound was attacked", "the 1998 raid that killed nine": told of what has a year to its name."""
    for up in (token, *token.ancestors):
        if up.dep_ in _ABOUT:
            year = next((one for one in up.head.lefts if one.dep_ == "nummod" and _a_year(one.text)), None)
            return year is not None and is_event(up.head) and year.text < (published or "9")[:4]
        if up.dep_ not in {"conj", *_ABOUT} and up is not token and up.pos_ not in {"VERB", "AUX"}:
            return False
    return False


def _a_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text[:2] in {"19", "20"}


def _recounted(token: Any) -> bool:
    """ "The film tells of the siege of Dunmar", "her memoir recounts how soldiers burned the village"."""
    up = token
    for _ in range(_UP):
        if up.head.i == up.i:
            return False
        up = up.head
        if up.lemma_.lower() in _RECOUNTS and any(
            one.dep_ == "nsubj" and one.lemma_.lower() in _WORKS for one in up.lefts
        ):
            return True
    return False


def _listed(token: Any, when: When | None) -> bool:
    """ "These include the killing of a president and the landing on the moon": known to all, unless it is a list of attacks."""
    if token.pos_ not in _NOUNS or when is not None:
        return False
    up = token
    for _ in range(_UP):
        if up.dep_ not in {"conj", "appos", "pobj", "prep", "dobj"}:
            return False
        verb, up = up.head, up.head
        if verb.pos_ == "VERB":
            break
    if up.lemma_.lower() != "include":
        return False
    subject = next((one for one in up.lefts if one.dep_ == "nsubj"), None)
    if subject is None or not (subject.lower_ in {"these", "they"} or subject.lemma_.lower() in _LISTED):
        return False
    first = wording.sentence(token).start
    before = wording.sentence(token.doc[first - 1]) if first else ()
    return not any(one.tag_ == "NNS" and is_event(one) for one in before)


def _young(token: Any, when: When | None) -> bool:
    """ "When he was 16, he was arrested", "as a child she was abducted": long ago, where no day is given."""
    if when is not None:
        return False
    verb = clauses.governor(token) if token.pos_ in _NOUNS else token
    for child in verb.children:
        if child.dep_ == "advcl" and child.lemma_.lower() == "be" and _of_an_age(child):
            return True
        if child.dep_ == "prep" and child.lower_ == "as" and child.i < verb.i:
            return any(one.dep_ == "pobj" and one.lemma_.lower() in _YOUTH for one in child.rights)
    return False


def _of_an_age(be: Any) -> bool:
    when = any(one.lower_ == "when" for one in be.lefts)
    who = any(one.dep_ == "nsubj" and one.lower_ in _PRONOUNS for one in be.lefts)
    of_age = any(
        (one.dep_ in {"attr", "acomp"})
        and ((one.text.isdecimal() and len(one.text) < 3) or one.lemma_.lower() in _YOUTH)
        for one in be.rights
    ) or any(one.lower_ == "old" for one in be.rights)
    return when and who and of_age


def _age(when: When | None, published: str | None) -> int | None:
    today = filed.iso(published)
    if when is None or when.last is None or today is None:
        return None
    return (today - when.last).days
