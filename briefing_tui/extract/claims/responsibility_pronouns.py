"""Who "it", "they" and "he" are that claim, deny or blame: "It denied that its men had fired", "He blamed the Front"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import stances
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind, lemma
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Quote

_SAYS = vocabulary.words("claims", "say")
_ROLES = vocabulary.words("roles", "roles")
_BODIES = vocabulary.words("roles", "bodies") | {"staff"}
_MUTE = {f"{word}s" for word in vocabulary.words("responsibility", "said", "mute")}  # "its channels"
SELF = frozenset({"it", "they", "we", "i", "he", "she"})
_SPEAKS_ON = {
    "he": ("person",),
    "she": ("person",),
    "it": ("organisation",),
    "they": ("organisation", "person"),
}


def teller(quote: Quote) -> str:
    """Who says so: by name, else as the text has it ("a police officer"); "" for a pronoun."""
    said = quote.speaker.text if quote.speaker is not None else ""
    return quote.speaker_name or ("" if said.casefold() in SELF else said)


def by_cue(verb: Any, quotes: Any) -> str:
    """Whose words the verb introduces, where the parser leaves it without a subject: "In Karvel a spokesman denied that"."""
    for quote in quotes:
        if quote.cue is not None and quote.cue.start <= verb.idx < quote.cue.end:
            return teller(quote)
    return ""


def by_pronoun(subjects: list[Any], quotes: Iterable[Quote]) -> str:
    """Who "he" is in "he blamed the Front", "he put the toll at nine".

    It is the one who spoke last, in this sentence or the one before; else nobody.
    """
    pronoun = next((one for one in subjects if one.lower_ in _SPEAKS_ON), None)
    if pronoun is None:
        return ""
    first = wording.sentence(pronoun).start
    if pronoun.lower_ == "it" and first and (body := _which_did(wording.sentence(pronoun.doc[first - 1]))):
        return body
    before = wording.sentence(pronoun.doc[first - 1]) if first else None
    if before is not None and before.start and pronoun.lower_ == "it" and not _about_somebody(before):
        before = wording.sentence(pronoun.doc[before.start - 1])  # "The fire burned on. It blamed the Front"
    reach = before.start_char if before is not None else 0
    spoke = [
        quote
        for quote in quotes
        if quote.speaker_name
        and quote.speaker is not None
        and quote.speaker_name.split()[-1].casefold() not in _MUTE
        and quote.speaker.start <= pronoun.idx
        and (reach <= quote.speaker.start or reach < quote.end <= pronoun.idx)  # whose words went on to there
    ]
    last = max(spoke, key=lambda quote: quote.speaker.start if quote.speaker else 0, default=None)
    if pronoun.lower_ in {"he", "she"} and first and (last is None or last.speaker_kind not in {"person"}):
        return _who_did(wording.sentence(pronoun.doc[first - 1]))
    if last is None and pronoun.lower_ == "it" and first:
        return _which_did(wording.sentence(pronoun.doc[first - 1]), telling=True)
    if last is None or last.speaker_kind not in _SPEAKS_ON[pronoun.lower_]:
        return ""
    if pronoun.lower_ == "it" and _several(pronoun.doc, last):
        return ""
    return last.speaker_name or ""


def _about_somebody(sentence: Any) -> bool:
    """Whether somebody acts in the sentence, or is named: its "it" may be they."""
    return any(
        one.ent_type_ in {"PERSON", "ORG", "NORP"} or (one.dep_ in {"nsubj", "nsubjpass"} and animate(one))
        for one in sentence
    )


def _who_did(sentence: Any) -> str:
    """The person whom a sentence is about: "President Ola Lund condemned the raid. He blamed the Front", "the premier"."""
    about = [one for one in sentence.root.lefts if one.dep_ == "nsubj"]
    if not about:
        return ""
    if about[0].ent_type_ == "PERSON":
        start, end = clauses.entity(about[0])
        return str(sentence.doc[start:end].text)
    role = about[0].tag_ == "NN" and lemma(about[0]) in _ROLES
    return stances.name(stances.by_name(about[0])) if role else ""


def _which_did(sentence: Any, *, telling: bool = False) -> str:
    """The armed group, the body that a sentence is about: "The Front shelled a post. It claimed to have killed nine".

    With `telling` also a body that counts or tells there of something that is no quotation.
    """
    about = [one for one in sentence.root.lefts if one.dep_ == "nsubj" and one.tag_ in {"NN", "NNP"}]
    acts = [one for one in about[-1:] if _body(one)]
    return stances.name(acts[0]) if acts and (telling or sentence.root.lemma_.lower() not in _SAYS) else ""


def _body(one: Any) -> bool:
    """A body that may act or speak: "the Front", "the army", "the governor's office"."""
    named = one.ent_type_ == "ORG" or is_kind(one, "militant", "military", "state")
    return named or one.lower_ in _BODIES or (one.pos_ == "PROPN" and one.ent_type_ in {"", "GPE"})


def _several(doc: Any, quote: Quote) -> bool:
    """Several of them, who are no "it"."""
    span = speaking(doc, quote)
    return span is not None and len(span) > 0 and span.root.tag_ == "NNS"


def speaking(doc: Any, quote: Quote) -> Any | None:
    """The words that name who speaks, as a span of the document."""
    speaker = quote.speaker
    return doc.char_span(speaker.start, speaker.end, alignment_mode="expand") if speaker is not None else None
