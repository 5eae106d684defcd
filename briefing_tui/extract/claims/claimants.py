"""Who says so: the speaker of the quotation around a claim, or the source its own sentence names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from briefing_tui.extract.claims import (
    according,
    claimant_phrases,
    responsibility_pronouns,
    same_people,
    sources_beside,
    stances,
    words_around,
)
from briefing_tui.extract.grammar import claim_doc, givers, papers
from briefing_tui.extract.grammar.actor_kinds import is_event
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import Mention, Quote

# A live blog sets the hour before who speaks, a note the day: "19 Oct. JNIM said".
_CLOCK = re.compile(r"^(?:\d{1,2}[:.]\d\d|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)\s+")

_PAPERS = frozenset(
    {"report", "reports", "figure", "figures", "count", "counts", "tally", "estimate", "estimates"}
)
_NAMES, _CHANGES = frozenset({"identify", "name"}), frozenset({"revise", "raise", "lower", "correct"})
_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "acl", "relcl"})


class Claimants:
    """Answers `of` for the claims of one document. Speakers of quotations come first: they are resolved."""

    def __init__(self, doc: Any, quotes: Sequence[Quote]) -> None:
        self._doc = doc
        self._quotes = quotes
        self._names: dict[str, set[str]] = {}  # speakers by the first and by the last word of their names
        for name in {_CLOCK.sub("", quote.speaker_name) for quote in quotes if quote.speaker_name}:
            for word in (name.split()[:1], name.split()[-1:]):
                self._names.setdefault("".join(word), set()).add(name)
        self._parts = sorted(
            (
                (start, end, quote)
                for quote in quotes
                if any(letter.isalpha() for letter in _name(quote))
                and _name(quote).lower() not in claimant_phrases.PRONOUNS
                and not _binds(quote)
                for start, end in quote.parts or ((quote.start, quote.end),)
            ),
            key=lambda part: part[0],
        )
        self._reach = list(accumulate((end for _, end, _ in self._parts), max))

    def of(
        self, trigger: int, start: int, end: int, figure: int | None = None
    ) -> tuple[str | None, Mention | None]:
        """The claimant of the claim at `start:end` whose key word is token `trigger`, its figure at token `figure`.

        None is the outlet's own voice. A pronoun is given as the name its quotation was resolved to.
        """
        figure = trigger if figure is None else figure
        if (by := sources_beside.put_by(self._doc, figure)) is not None:
            return self._phrased(claimant_phrases.phrase(self._doc, by))
        if (beside := sources_beside.right_before(self._doc, trigger)) is not None:
            span = self._doc[beside[0] : beside[1]]
            return self._as_known(span.text), Mention(span.text, span.start_char, span.end_char)
        place = self._doc[trigger].idx
        k = bisect_right(self._reach, place)  # the first part that ends behind the place
        quote = self._parts[k][2] if k < len(self._parts) and self._parts[k][0] <= place else None
        cue = claimant_phrases.cue_of(self._doc, quote) if quote is not None else None
        if quote is not None and (_spoken_by_victims(quote, self._doc[figure].idx) or self._mute(quote)):
            quote = None
        if cue is not None and (
            claimant_phrases.set_off(self._doc, cue, trigger)
            or claimant_phrases.told_of_another_time(cue, trigger)
            or sources_beside.of_another(self._doc, cue.i, figure)
            or sources_beside.elsewhere(self._doc, cue.i, trigger)
        ):
            quote = None
        near = sources_beside.nearer(self._doc, max(trigger, figure), cue.i) if cue is not None else None
        if near is not None:
            return self._phrased(claimant_phrases.phrase(self._doc, stances.by_name(near)))
        if quote is not None and cue is not None and claimant_phrases.parted(self._doc, cue.i, trigger):
            behind = according.source(
                self._doc, trigger, start, end, figure
            )  # "X said 30 died; the toll was 13, according to Y"
            if behind is not None:
                return self._phrased(behind)
        if quote is not None and (cited := _cited(self._doc, quote) or self._paper(quote)) is not None:
            first, last = claimant_phrases.phrase(self._doc, cited)
            span = self._doc[first:last]
            return span.text, Mention(span.text, span.start_char, span.end_char)
        own = quote is not None and claimant_phrases.in_marks(quote, place)
        apart = sources_beside.told_beside(self._doc, figure)
        subject = None if own or apart else givers.giver(self._doc, trigger)
        given = _giver(subject)
        if given is None and cue is not None and quote is not None and not own:
            given = _behind_semicolon(self._doc, cue, trigger)
        if quote is not None and given is None and not apart:
            return self._named(quote), quote.speaker
        if subject is not None and (meant := responsibility_pronouns.by_pronoun([subject], self._quotes)):
            return meant, Mention(subject.text, subject.idx, subject.idx + len(subject))
        found = (
            given
            or (None if apart else _reporter(self._doc, trigger))
            or according.source(self._doc, trigger, start, end, figure)
        )
        if found is None and (source := sources_beside.of(self._doc, trigger, end, figure)) is not None:
            found = claimant_phrases.phrase(self._doc, stances.by_name(source))
        if found is None and not same_people.in_headline(claim_doc.read(self._doc), trigger):
            found = words_around.of(self._doc, figure)
        if found is None:
            return None, None
        return self._phrased(found)

    def _phrased(self, found: tuple[int, int]) -> tuple[str, Mention]:
        span = self._doc[found[0] : found[1]]
        text = " ".join(span.text.split())
        said = Mention(text, span.start_char, span.end_char)
        known = text if claimant_phrases.another(span) else self._as_known(text)
        return known, said

    def _paper(self, quote: Quote) -> Any | None:
        """The union of "nine died, according to a tally by the union"."""
        said = quote.speaker
        span = self._doc.char_span(said.start, said.end, alignment_mode="expand") if said else None
        return papers.source_of(span.root) if span is not None and len(span) else None

    def _mute(self, quote: Quote) -> bool:
        """Is the speaker a deed or a figure: "the bombing of Velm, witnesses said on Monday, killed 12"?"""
        said = quote.speaker
        span = self._doc.char_span(said.start, said.end, alignment_mode="expand") if said else None
        if span is None or not len(span):
            return False
        return _speechless(span.root)

    def _named(self, quote: Quote) -> str:
        """The speaker without the hour or the day before it; of "last night's radio reports" the radio reports."""
        name, said = _name(quote), quote.speaker
        span = self._doc.char_span(said.start, said.end, alignment_mode="expand") if said else None
        if span is not None and len(span) and claimant_phrases.WHEN.match(name):
            first, last = claimant_phrases.phrase(self._doc, span.root)
            return str(self._doc[first:last].text)
        return _CLOCK.sub("", name)

    def _as_known(self, text: str) -> str:
        """The one speaker of the document that the words can only mean: "doctor", quoted as "doctor at the hospital"."""
        known = {
            name
            for word in (text.split()[:1], text.split()[-1:])
            for name in self._names.get("".join(word), ())
            if f"{name} ".startswith(f"{text} ")
            or f" {name}".endswith(f" {text}")
            or text.endswith(f" {name}")
        }
        return known.pop() if len(known) == 1 else text


def _name(quote: Quote) -> str:
    return quote.speaker_name or (quote.speaker.text if quote.speaker else "")


def _spoken_by_victims(quote: Quote, figure: int) -> bool:
    """Are those who speak the very people whose figure stands at an offset? The dead say nothing."""
    return quote.speaker is not None and quote.speaker.start <= figure < quote.speaker.end


def _binds(quote: Quote) -> bool:
    """Does the cue promise or ask ("vowed to retaliate after strikes killed four")? Then it states no figure."""
    vague = (
        quote.speaker_name is None
        and quote.speaker is not None
        and quote.speaker.text.lower() in claimant_phrases.PRONOUNS
    )
    if quote.type != "indirect" or quote.cue is None:
        return vague
    return vague or quote.cue.text.lower().startswith(tuple(words("claims", "commit")))


def _reporter(doc: Any, trigger: int) -> tuple[int, int] | None:
    """The subject of a saying verb that governs the claim, as tokens."""
    token = doc[trigger]
    for _ in range(8):
        head = token.head
        if head.i == token.i or claimant_phrases.parted(doc, token.i, head.i):
            break
        says = head.lemma_.lower() in words("claims", "say") and token.dep_ in _CONTENT
        # "told reporters that 20 had been killed, and that two were missing"
        also = token.dep_ == "conj" and any(c.dep_ == "mark" and c.lower_ == "that" for c in token.lefts)
        says = says or (also and head.lemma_.lower() in words("claims", "say"))
        says = says or claimant_phrases.tells(head, token)
        # "Jets hit a flat, officials said, killing six": the clause goes on behind who says it
        goes_on = token.dep_ == "advcl" and token.tag_ == "VBG" and doc[head.i + 1 : head.i + 2].text == ","
        says = says or (
            goes_on and head.lemma_.lower() in words("claims", "say") and claimant_phrases.put_in(head)
        )
        says = says and not claimant_phrases.set_off(doc, head, trigger)
        says = says and not claimant_phrases.told_of_another_time(head, trigger)
        says = says and not sources_beside.elsewhere(doc, head.i, trigger)
        if says and (token.dep_ != "dobj" or head.lemma_.lower() in words("claims", "report")):
            found = _speaker(doc, head)
            if found is not None:
                return found
        token = head
    if doc[trigger].lemma_ in _NAMES | _CHANGES and doc[trigger].tag_ == "VBD":
        # "the ministry named the dead as Jan Moor and Ola Lund", "put the toll at 33 but later lowered it to 31"
        return _speaker(doc, doc[trigger])
    verb = doc[trigger].head
    if verb.lemma_.lower() in _CHANGES | {"put", "set"} and doc[trigger].dep_ == "dobj":
        found = _speaker(doc, verb)  # "the ministry put the number of dead at 13"
        if found is not None and doc[found[1] - 1].lower_ not in _PAPERS:
            return found
    for child in token.children:
        says = child.dep_ in ("ccomp", "parataxis") and child.lemma_.lower() in words("claims", "say")
        says = (
            says
            and not claimant_phrases.parted(doc, token.i, child.i)
            and not claimant_phrases.set_off(doc, child, trigger)
            and not sources_beside.elsewhere(doc, child.i, trigger)
        )
        found = _speaker(doc, child) if says else None
        if found is not None:
            return found
    return None


def _behind_semicolon(doc: Any, cue: Any, trigger: int) -> tuple[int, int] | None:
    """The pastor of "nine died, the army said; a pastor there said that a baby was among them"."""
    stop = next((i for i in range(trigger, cue.i, -1) if doc[i].text == ";"), None)
    if stop is None:
        return None
    for verb in doc[stop + 1 : trigger]:
        if verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.lemma_.lower() in words("claims", "say"):
            subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > stop), None)
            return None if subject is None or subject.lower_ in claimant_phrases.PRONOUNS else _giver(subject)
    return None


def _cited(doc: Any, quote: Quote) -> Any | None:
    """ "Nine died, the agency reported, citing police": the police say so, and the agency only hands it on."""
    cue = claimant_phrases.cue_of(doc, quote)
    if cue is None or quote.type != "indirect":
        return None
    for child in cue.children:
        if child.lower_ in ("citing", "quoting"):
            return next(
                (
                    c
                    for c in child.children
                    if c.dep_ == "dobj" and c.lower_ not in claimant_phrases.PRONOUNS | _PAPERS
                ),
                None,
            )
    return None


def _giver(subject: Any | None) -> tuple[int, int] | None:
    """Who puts the figure, as tokens; None for a pronoun, for papers, which are nobody's, and for who suffers it."""
    if subject is None or subject.lower_ in claimant_phrases.PRONOUNS or claimant_phrases.suffers(subject):
        return None
    subject = papers.source_of(subject) or subject
    if _speechless(subject):
        return None
    if subject.lower_ in _PAPERS and not any(c.dep_ in ("compound", "poss") for c in subject.lefts):
        return None  # but "an early radio report spoke of one dead"
    return claimant_phrases.phrase(subject.doc, stances.by_name(subject))


def _speaker(doc: Any, verb: Any) -> tuple[int, int] | None:
    named = [c for c in verb.lefts if c.dep_ == "nsubj"] or [c for c in verb.rights if c.dep_ == "nsubj"]
    subject = named[-1] if named else None  # of "4 wounded (Wire; the Front claimed nine)" the Front
    for _ in range(3):  # "X put the toll at five and said …"
        if subject is not None or verb.dep_ != "conj":
            break
        verb = verb.head
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and not c.like_num), None)
    if subject is not None and subject.text in {"]", ")"}:  # "the regional command [CAPCOM] said"
        opened = next(
            (i for i in range(subject.i - 1, max(subject.i - 6, 0), -1) if doc[i].text in {"[", "("}), 0
        )
        subject = doc[opened - 1] if opened else None
    if (
        subject is None
        or subject.lower_ in claimant_phrases.PRONOUNS
        or claimant_phrases.suffers(subject)
        or _speechless(subject)
    ):
        return None
    return claimant_phrases.phrase(doc, stances.by_name(papers.source_of(subject) or subject))


def _speechless(noun: Any) -> bool:
    """A deed, a figure or a weapon, which the parse may take for who says something beside it."""
    lemma = noun.lemma_.lower()
    fired = lemma in words("munitions", "weapon") | words("munitions", "round")
    return is_event(noun) or fired or lemma in words("casualties", "toll")
