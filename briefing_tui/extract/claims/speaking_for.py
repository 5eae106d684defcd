"""For whom somebody speaks: "a spokesman for the Front said it was behind it", "a caller from the Red Hand", "a source in the army"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import accusing, deeds, responsibility_pronouns, stances
from briefing_tui.extract.events import acting_pronouns, groups_meant
from briefing_tui.extract.grammar.actor_kinds import is_kind, lemma
from briefing_tui.model import Quote

_TELLS = vocabulary.words("claims", "label") - {"army", "navy", "military", "command", "police", "government"}
_PAPERS = vocabulary.words("responsibility", "said", "papers") | {"radio", "station", "broadcast", "channel"}
_PARTS = frozenset({"corps", "command", "staff", "wing"})
_SERVICES = frozenset({"intelligence", "security"})
_COMMANDS = frozenset({"minister", "ministry", "president", "government", "premier"})
_STRIKES = frozenset({"kill", "hit", "strike", "destroy", "target"})
_BLOWS = frozenset({"hit", "strike", "target", "sink", "down", "fire", "launch"})
_WATCH = frozenset({"tracker", "watch", "monitor", "office", "party", "amnesty", "government"})
_BODIES = frozenset(
    {"army", "military", "navy", "force", "service", "agency", "militia", "front", "movement"}
)
_CALLS = frozenset({"call", "telephone", "phone", "ring"})
_LEADS = frozenset({"commander", "leader", "chief", "general", "spokesman"})


def own_side(subject: Any, quote: Quote, doc: Any) -> bool:
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


def radio(verb: Any, subject: Any, quote: Quote) -> bool:
    """ "The rebel radio said guerrillas attacked a post": theirs."""
    span = responsibility_pronouns.speaking(verb.doc, quote)
    if subject.pos_ != "NOUN" or not is_kind(subject, "militant") or span is None or not len(span):
        return False
    theirs = any(is_kind(one, "militant") for one in span if one.i != span.root.i)
    return theirs and span.root.lemma_.lower() in _PAPERS


def by_caller(verb: Any, whom: Any, quote: Quote) -> bool:
    """ "A caller told a radio station that the Red Hand was responsible": who calls speaks for those whom he names."""
    span = responsibility_pronouns.speaking(verb.doc, quote)
    if span is not None and len(span) and (body := stances.issuer(span.root)).i != span.root.i:
        return stances.name(body) == stances.name(whom)  # "a statement by the Red Hand said the Red Hand was"
    if span is None or not len(span) or not accusing.is_side(whom) or whom.ent_type_ == "PERSON":
        return False
    calls = span.root.lemma_.lower() in stances.CALLERS and (
        span.root.lemma_.lower() == "caller" or span.root.head.lemma_.lower() in _CALLS or _on_line(span.root)
    )
    return calls and not is_kind(whom, "military", "police", "state")


def own_name(subject: Any, quote: Quote) -> bool:
    """ "The Front (VLF) said VLF fighters had stormed a post": its own."""
    span = responsibility_pronouns.speaking(subject.doc, quote)
    if span is None or not len(span) or not is_kind(subject, "militant", "military"):
        return False
    whole = span.root
    if not (is_kind(whole, "militant", "military") or whole.ent_type_ == "ORG" or whole.is_upper):
        return False
    first = subject.left_edge.i
    names = {one.lower_ for one in whole.subtree if one.tag_ == "NNP" and one.i < first}
    beside = [one for one in subject.lefts if one.dep_ != "poss" and one.text[:1].isupper()]
    return any(one.lower_ in names for one in beside)


def _on_line(who: Any) -> bool:
    """The man of "a call from a man who said"."""
    return bool(who.dep_ == "pobj" and who.head.head.lemma_.lower() == "call")


def says_so(doc: Any, quote: Quote) -> str:
    """Who says so, by name; "the group" by the name it has in the text."""
    span = responsibility_pronouns.speaking(doc, quote)
    if span is not None and len(span) and (body := stances.issuer(span.root)).i != span.root.i:
        return stances.name(body)
    if span is not None and len(span) and groups_meant.called(span.root).i != span.root.i:
        return stances.name(span.root)
    several = (quote.speaker_name or "").endswith("s")  # "the group" is no "aid groups"
    if several and span is not None and len(span) and groups_meant.is_bare(span.root):
        return stances.name(span.root)
    return quote.speaker_name or ""


def speaks(subject: Any, quote: Quote) -> bool:
    """ "The Front admitted killing him": who speaks stands outside what is said."""
    speaker = quote.speaker
    return speaker is not None and speaker.start <= subject.idx < speaker.end


def may_own_up(verb: Any, subject: Any, quote: Quote) -> bool:
    """Who may have done what he says "we", "it" or "its men" did: a caller whom nobody knows and a hospital may not."""
    span = responsibility_pronouns.speaking(verb.doc, quote)
    if not quote.speaker_name or span is None or not len(span):
        return False
    if stances.issuer(span.root).i != span.root.i:
        return True  # "a statement by the Red Hand said it was behind it"
    if subject.lower_ == "i" and verb.lemma_.lower() in _BLOWS and not deeds.on_people(verb):
        return False  # "I hit the brakes", said who was there
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
    """The group of "a spokesman for the group", the Front of "a spokesman for the Front", "for the Red Hand"."""
    spoken_for = word.dep_ == "pobj" and word.head.lower_ == "for" and word.tag_ == "NNP"
    if spoken_for and any(one.lower_ == "the" for one in word.lefts) and word.ent_type_ in {"ORG", ""}:
        return not is_kind(word, "civilian", "state", "police", "property") and lemma(word) not in _WATCH
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
    of = [two for one in subject.rights if one.lower_ == "of" for two in one.rights]  # "one of its men"
    if not any(one.dep_ == "poss" and one.lower_ in theirs for who in (subject, *of) for one in who.lefts):
        return False
    return any(
        (leads and one.pos_ == "PROPN") or is_kind(one, "militant", "military") or one.lower_ in _SERVICES
        for one in speaker
    )


def own_body(subject: Any, quote: Quote) -> bool:
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
        if stances.issuer(whole).i != whole.i:
            return True  # "a caller from the Red Hand said the group was"
        meant = groups_meant.meant(subject)
        return any(one == meant or groups_meant.fights(one) for one in span if one.i != root.i)
    bodies = {one.lemma_.lower() for one in span} | (
        {"service", "agency"} if _SERVICES & {one.lower_ for one in span} else set()
    )
    return subject.lemma_.lower() in bodies & _BODIES
