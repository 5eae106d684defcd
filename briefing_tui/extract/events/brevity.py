"""What a short note or a headline says, it says of one thing that took place.

A bulletin of two sentences has no room for talk in general: "Landmine explosion in Sarno: two porters hurt". A headline
tells in the present tense what is past: "Soldiers, rebels clash in Sarno".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
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
    """The verb of a headline in the present tense: no helper, somebody named acts, and no past tense beside it.

    "Gunmen kill tribal elder in Sarno", not "rebels often attack buses" nor "they attack us".
    """
    if verb.tag_ not in {"VBP", "VBZ", "VB"} or verb.dep_ not in _TELLS or wording.sentence(verb).start > 0:
        return False
    if verb.lemma_.lower() in _SAYS:
        return False
    if any(child.dep_ in {"aux", "auxpass", "neg", "mark"} for child in verb.children):
        return False
    doing = clauses.subjects(verb)
    if not doing or any(one.pos_ == "PRON" for one in doing):
        return False
    if any(child.lower_ in _IN_GENERAL for one in doing for child in one.lefts):
        return False
    stopped = wording.sentence(verb).text.rstrip()[-1:] in ".!?"
    return not stopped or (is_note(verb.doc) and not _told_as_talk(verb))


def _told_as_talk(verb: Any) -> bool:
    """ "Rebels attack buses to raise money": a purpose, a reason or a speaker makes it a statement about the world."""
    return any(child.dep_ in {"advcl", "ccomp", "advmod"} for child in verb.children) or verb.dep_ == "ccomp"


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
