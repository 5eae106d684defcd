"""What a short note or a headline says, it says of one thing that took place.

A bulletin of two sentences has no room for talk in general: "Landmine explosion in Sarno: two porters hurt". A headline
tells in the present tense what is past: "Soldiers, rebels clash in Sarno".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import present_tense
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import note_headers, wording

_SENTENCES = 5  # of a note, at most
_SCRAPS = 14
_TOKENS = 110
_OPENING = 12  # tokens of day, hour and place that may stand before what a note reports
_KEY = "briefing_brevity"
_IN_GENERAL = frozenset({"most", "all", "many", "every", "such", "these", "any"})
_SAYS = vocabulary.words("event_grammar", "events_saying")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TELLS = frozenset({"ccomp", "parataxis", "conj", "ROOT"})
_WHEN = frozenset({"when", "as", "after"})


def is_note(doc: Any) -> bool:
    """Whether the whole text is no longer than an incident note."""
    known = doc.user_data.get(_KEY)
    if known is None:
        known = len(doc) <= _TOKENS and _sentences(doc)
        doc.user_data[_KEY] = known
    return bool(known)


def _sentences(doc: Any) -> bool:
    """Few sentences, or the scraps of a log behind its header: "Clinic hit. Cas unk. Road closed."."""
    many = sum(1 for _ in wording.sentences(doc))
    return many <= _SENTENCES or (many <= _SCRAPS and bool(note_headers.every(wording.parsed(doc))))


def headlined(verb: Any) -> bool:
    """The verb of a headline, or of an entry that tells as it happens, in the present tense: somebody named acts.

    "Gunmen kill tribal elder in Sarno", not "rebels often attack buses" nor "they attack us".
    """
    if verb.tag_ not in {"VBP", "VBZ", "VB"}:
        return False
    live = wording.sentence(verb).start > 0
    if live and not present_tense.tells(verb):
        return False
    if verb.dep_ not in _TELLS and not (live and _at_that_moment(verb)):
        return False
    if verb.lemma_.lower() in _SAYS:
        return False
    if any(
        child.dep_ in {"aux", "auxpass", "neg", "mark"} and child.lower_ not in _WHEN
        for child in verb.children
    ):
        return False
    doing = clauses.subjects(verb)
    if not doing or any(one.pos_ == "PRON" for one in doing):
        return False
    if any(child.lower_ in _IN_GENERAL for one in doing for child in one.lefts):
        return False
    if wording.sentence(verb).text.rstrip()[-1:] not in ".!?":
        return True
    return (
        not _in_general(verb, doing)
        if live or present_tense.tells(verb)
        else is_note(verb.doc) and not _told_as_talk(verb)
    )


def _at_that_moment(verb: Any) -> bool:
    """ "Nine are killed when warplanes bomb the market"."""
    return verb.dep_ == "advcl" and any(child.lower_ in _WHEN for child in verb.lefts)


def _told_as_talk(verb: Any) -> bool:
    """ "Rebels attack buses to raise money": a purpose, a reason or a speaker makes it a statement about the world."""
    return any(child.dep_ in {"advcl", "ccomp", "advmod"} for child in verb.children) or verb.dep_ == "ccomp"


def _in_general(verb: Any, doing: list[Any]) -> bool:
    """ "Rebels attack buses to raise money" in an entry with an hour, where "Police fire tear gas to disperse a crowd" happened."""
    aim = any(
        child.dep_ == "advcl" and any(one.lower_ == "to" for one in child.lefts) for child in verb.rights
    )
    named = [*doing, *(child for child in verb.subtree if child.dep_ in {"dobj", "pobj"})]
    return aim and not any(one.ent_type_ or any(True for _ in one.lefts) for one in named)


def labels(noun: Any) -> bool:
    """ "Drive-by shooting, grey sedan.": in a note, a sentence without a verb of its own that opens with the event."""
    if not is_note(noun.doc) or wording.sentence(noun).start > _OPENING:
        return False
    sentence = wording.sentence(noun)
    up = noun
    for _ in range(4):
        if up.dep_ == "ROOT":
            break
        if up.dep_ not in {"compound", "nmod", "appos", "dep", "pobj", "conj"}:
            return False
        up = up.head
    return not any(
        one.tag_ in _FINITE and any(c.dep_ in {"nsubj", "nsubjpass"} for c in one.children)
        for one in sentence
    )


def in_headline(noun: Any) -> bool:
    """The first line of a note, without a stop: "Rival gangs trade fire in Sarno, two killed"."""
    return (
        wording.sentence(noun).start == 0
        and is_note(noun.doc)
        and wording.sentence(noun).text.rstrip()[-1:] not in ".!?"
    )
