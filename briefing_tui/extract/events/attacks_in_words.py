"""Attacks that are made by talking: in the media, in a message, by a man on his rival, with a spot on the television."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_TALKERS = vocabulary.words("event_words", "figurative_talkers")
_SPEAKERS = vocabulary.words("event_words", "figurative_speakers")
REASONS = vocabulary.words("event_words", "figurative_ideas") | {
    "remark", "comment", "handling", "response", "failure", "gap", "tax", "fee", "pay", "delay", "appointment", "cut",
}  # fmt: skip
_HURTS = vocabulary.words("event_words", "figurative_hurts")
_WORDS = vocabulary.words("event_words", "figurative_words")
_OFFICES = frozenset({"attorney", "solicitor", "secretary", "director", "inspector"})
_AIRED = vocabulary.words("event_words", "figurative_aired")
_ARGUES = vocabulary.words("event_words", "figurative_argues")
_SHARPLY = vocabulary.words("event_words", "figurative_sharply")
_SAYS = frozenset({"say", "add", "report", "confirm", "read"})
_SECRETARIES = frozenset(
    {
        "secretary",
        "front-runner",
        "frontrunner",
        "he",
        "she",
        "they",
        "it",
        "paper",
        "spokesman",
        "spokeswoman",
    }
)
_AT = frozenset({"on", "at", "against"})
_WHERE = frozenset({"in", "on", "during"})
_HIS = frozenset({"his", "her"})
_HOW = frozenset({"how", "whether", "what", "why", "who", "which"})


def made_in_words(trigger: Trigger, args: Arguments) -> bool:
    """Whether "attack" and the like are said of talk, where nobody who acts is told, or only a person or a page."""
    token = trigger.token
    if args.by_armed or hurts(token) or not all(map(_of_public_life, args.actor_heads)):
        return False
    if args.target_heads and _on_air(token) and all(one.pos_ == "PROPN" for one in args.target_heads):
        return True  # "responded with attacks on Marn, including Friday's tweets"
    if not _told_of_people(args):
        return False
    if args.target_heads and _going_on(token):
        return True  # "attacked Marn relentlessly, questioning whether he may stand"
    if not trigger.verb and token.dep_ in {"appos", "attr"} and token.head.lemma_.lower() in _WORDS:
        return True  # "her message, a sharp attack on the elites"
    came = token if trigger.verb else token.head
    if any(one.lemma_.lower() in _WORDS for one in clauses.after(came, _WHERE)):
        return bool(args.target_heads)  # "was attacked in the media"
    if trigger.verb:
        return token.dep_ == "acl" and token.head.lemma_.lower() in _WORDS | _SPEAKERS  # "a spot attacking X"
    if any(one.dep_ == "compound" and one.ent_type_ == "PERSON" for one in token.lefts):
        return not clauses.after(token, _AT)  # "the Marn attack hit Dovik"
    if args.target_heads and any(one.lower_ in _HIS for one in token.lefts):
        return not args.actor_heads  # "continued his attacks on the judge"
    sent_by = clauses.after(token, frozenset({"from"}))
    return bool(sent_by) and not args.target_heads and all(one.ent_type_ == "PERSON" for one in sent_by)


def _of_public_life(one: Any) -> bool:
    """By name, by office, or a body that speaks: not "a man", not "attackers"."""
    named = one.ent_type_ == "PERSON" or (one.pos_ == "PROPN" and one.ent_type_ not in {"NORP", "GPE"})
    return (
        named
        or one.pos_ == "PRON"
        or one.lemma_.lower() in _TALKERS | _SPEAKERS | _SECRETARIES
        or _of_the_law(one)
    )


def _on_air(token: Any) -> bool:
    """Whether the sentence tells of a tweet, a spot or a speech, which is not who tells of the attack."""
    return any(
        one.lemma_.lower() in _AIRED and not (one.dep_ == "nsubj" and one.head.lemma_.lower() in _SAYS)
        for one in wording.sentence(token)
    )


def _going_on(token: Any) -> bool:
    """ "Attacked him relentlessly", "..., questioning his record", "on the stand"."""
    verb = token if token.pos_ == "VERB" else token.head
    words = {one.lemma_.lower() for one in verb.rights if one.dep_ in {"advmod", "advcl", "prep"}}
    asked = any(
        one.dep_ == "advcl" and one.tag_ == "VBG" and one.lemma_.lower() in _ARGUES for one in verb.rights
    )
    return asked or bool(words & _SHARPLY) or _on_air(token)


def over_a_question(verb: Any) -> bool:
    """ "Clashed over how to release it", "clashed on Twitter", "in a debate"."""
    about = [one for child in verb.rights if child.lower_ in {"over", "about"} for one in child.subtree]
    if any(one.lower_ in _HOW for one in about[:2]):
        return True
    return any(one.lemma_.lower() in _WORDS for one in clauses.after(verb, _WHERE)) and not hurts(verb)


def at_a_person(args: Arguments) -> bool:
    """Whether all it is aimed at is somebody by name, a person of politics, or what one of them said or did."""
    return bool(args.target_heads) and _told_of_people(args)


def hurts(token: Any) -> bool:
    """Whether the sentence tells of weapons or wounds."""
    return any(
        one.lemma_.lower() in _HURTS or weapons.kind_of(one) is not None for one in wording.sentence(token)
    )


def _told_of_people(args: Arguments) -> bool:
    return all(
        one.ent_type_ == "PERSON" or one.lemma_.lower() in _TALKERS | _SPEAKERS | REASONS or _of_the_law(one)
        for one in args.target_heads
    )


def _of_the_law(one: Any) -> bool:
    """ "The attorney general", who is no soldier."""
    return one.lower_ == "general" and any(left.lower_ in _OFFICES for left in one.lefts)
