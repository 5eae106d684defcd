"""Days of sentences that tell of no event by themselves: what armed people or a crowd did on them."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.events import days_of_others
from briefing_tui.extract.grammar import reactions, sayings
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout

_REVOLTS = frozenset({"revolt", "mutiny", "uprising", "siege"})
_MEN = frozenset({"man", "operative", "personnel", "people", "team"})
_SAYING = (
    vocabulary.words("event_grammar", "events_saying")
    | vocabulary.words("event_grammar", "mood_threaten")
    | {"warn"}
)
_FRONT = 5  # tokens before a day that opens its sentence: "- On the morning of 4 March, ..."
_SPANS = frozenset({"since", "until", "till", "by", "before", "after", "from"})
_OFFICIALS = vocabulary.words("event_grammar", "same_day_officials")
# "A guard missing since the raid was found on Tuesday": the day is not that of the raid.
_AFTERMATH = frozenset(
    {"find", "free", "release", "rescue", "bury", "mourn", "identify", "recover", "reopen", "resume"}
)
_REPLIES = frozenset({"revenge", "retaliation", "response", "reply", "answer", "reprisal"})
_CAME = frozenset({"come", "follow", "arrive"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp", "csubj"})


def of_the_sentence(layout: Layout, when: When) -> bool:
    """The day is that of what armed people or a crowd do in the sentence, or it opens the sentence.

    It is not that of a clause in it, of somebody's words, or of what officials did: "On Monday the court heard the case".
    """
    doc = layout.doc
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    up = span.root if span is not None and len(span) else None
    if up is None or doc[max(span.start - 1, 0)].lower_ in _SPANS or days_of_others.of_a_proceeding(up):
        return False
    for _ in range(8):
        if up.tag_ == "MD" or any(child.tag_ == "MD" for child in up.lefts):
            return False
        if up.head.i == up.i or _reported(up):
            break
        if up.dep_ in _CLAUSES or (up.dep_ == "conj" and up.lemma_.lower() in _AFTERMATH):
            return False  # also "was led away and released the next day"
        up = up.head
    if up.pos_ != "VERB" or up.lemma_.lower() in _SAYING | _AFTERMATH or reactions.is_one(up):
        return False
    if sayings.of_a_toll(span.root) or sayings.of_saying(span.root, frozenset()):
        return False  # "on Monday the union put the number of dead at 12"
    who = next((child for child in up.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if who is not None and who.lemma_.lower() in _REPLIES and up.lemma_.lower() in _CAME:
        return True  # "revenge came on Friday"
    if who is None or is_kind(who, "military", "police", "militant", "unrest") or _their_men(who):
        return who is not None
    if up.dep_ == "ccomp":
        return (
            is_event(who) or who.lemma_.lower() in _REVOLTS
        )  # "the army reports that on Sunday a revolt broke out"
    fronted = span.start - wording.sentence(span.root).start <= _FRONT
    return fronted and not is_kind(who, "state") and who.lemma_.lower() not in _OFFICIALS


def _reported(verb: Any) -> bool:
    """ "Troops advanced on Saturday, officials said": the clause is what somebody told."""
    return bool(
        verb.dep_ == "ccomp"
        and verb.pos_ == "VERB"
        and verb.head.lemma_.lower() in _SAYING | {"inform"}
        and not any(child.dep_ == "neg" for child in verb.head.children)
    )


def _their_men(who: Any) -> bool:
    """ "Its operatives", "our men": those of a force that speaks of itself."""
    return who.lemma_.lower() in _MEN and any(one.dep_ == "poss" for one in who.lefts)
