"""Who said what: every quotation of a document, direct, mixed and indirect, with its speaker.

The order of work: pair the marks, find the cues, give each cue the marked stretches beside it and the clause it
governs, settle which cue keeps a stretch that two want, give what is left to whoever has the floor, and resolve
the speakers. A marked stretch that nobody says (a title, a nickname, a scare quote) is left out.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes import clauses, floor, judgements, nesting, nouns, plain
from briefing_tui.extract.quotes import cues as quote_cues
from briefing_tui.extract.quotes import direct as quote_direct
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.marks import Marked
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import speakers
from briefing_tui.extract.speakers.model import Speaker
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import Mention, Quote, QuoteType


def find(doc: Any) -> list[Quote]:
    """Quotations in text order, speakers resolved. `text` of each is its parts, with " … " between them."""
    page = Page(doc)
    drafts = _drafts(page)
    who = speakers.resolve(page, drafts)
    return [_quote(page, draft, *told) for draft, told in zip(drafts, who, strict=True)]


def _drafts(page: Page) -> list[Draft]:
    cues = quote_cues.find(page)
    found = [*plain.find(page, cues), *nouns.find(page)]
    for cue in cues:
        if cue.passive and cue.who is None and cue.lemma in words("cues", "addressed"):
            continue  # "I was told that …": by nobody the text tells of
        direct = quote_direct.beside(page, cue) if cue.kind != "according" else None
        if direct is None or cue.kind == "judge":
            clause = clauses.governed(page, cue)
            if clause is not None and (direct is None or clause.rule != "directive"):
                found.append(clause)
                continue
        if direct is not None and direct.rule == "cue-quote":
            direct = clauses.parenthetical(page, cue) or clauses.opened(page, cue, direct) or direct
        if direct is not None and (cue.kind == "say" or direct.who is not None):
            found.append(direct)
    found = [draft for draft in found if not _inscribed(page, draft)]
    settled = nesting.settled(page, _settled(page, found))
    return sorted([*settled, *floor.find(page, settled)], key=lambda draft: (draft.start, -draft.end))


def _inscribed(page: Page, draft: Draft) -> bool:
    """Whether the words stand on a thing and nobody says them: a sign that says "Closed"; painted the sign "Closed"."""
    if draft.rule == "cue-quote" and draft.marks and all(judgements.is_name(page, n) for n in draft.marks):
        return True
    things = words("cues", "inscriptions")
    if draft.who is not None and draft.who.lemma_.lower() in things:
        return True
    bare = [w for a, b in draft.parts for w in page.words_between(a, b) if page.mark_of[w.i] < 0]
    bears = (w for w in bare if w.pos_ == "NOUN" and w.lemma_.lower() in things)
    return draft.rule == "judged" and any(_text_at(page, w.i + 1) != "of" for w in bears)


def _text_at(page: Page, i: int) -> str:
    return str(page.tokens[i].lower_) if i < len(page.tokens) else ""


def _settled(page: Page, drafts: list[Draft]) -> list[Draft]:
    """One owner for each marked stretch: the outer cue before one inside its clause, else the strongest, the nearest."""
    wanting: dict[int, list[Draft]] = {}
    for draft in drafts:
        for number in draft.marks:
            wanting.setdefault(number, []).append(draft)
    owner = {number: _owner(page, number, rivals) for number, rivals in wanting.items()}
    kept: list[Draft] = []
    for draft in drafts:
        if draft.marks and not any(owner[number] is draft for number in draft.marks):
            continue
        lost = [page.marks[number] for number in draft.marks if owner[number] is not draft]
        if lost:
            draft.parts = [kept for part in draft.parts for kept in _without(page, part, lost)]
        draft.marks = {number for number in draft.marks if owner[number] is draft}
        if draft.parts:
            kept.append(draft)
    return sorted(kept, key=lambda draft: (draft.start, -draft.end))


def _without(page: Page, part: tuple[int, int], lost: list[Marked]) -> list[tuple[int, int]]:
    """A part without the marked stretches that another draft keeps."""
    pieces = [part]
    for marked in lost:
        pieces = [
            piece
            for start, end in pieces
            for piece in (
                [(start, end)]
                if end <= marked.open or marked.close <= start
                else [(start, marked.open), (marked.close, end)]
            )
        ]
    trimmed = [page.trimmed(a, b, " \t\r\n\xa0,;:—–-―") for a, b in pieces if b > a]
    return [(a, b) for a, b in trimmed if b > a and next(page.words_between(a, b), None) is not None]


def _owner(page: Page, number: int, rivals: list[Draft]) -> Draft:
    marked = page.marks[number]

    def claim(draft: Draft) -> tuple[int, int]:
        cue = draft.cue[0] if draft.cue else draft.start
        return draft.strength, -min(abs(cue - marked.open), abs(cue - marked.close))

    outer = [
        d
        for d in rivals
        if not any(o is not d and o.rule != "judged" and d.cue and o.holds(d.cue[0]) for o in rivals)
    ]
    return max(outer or rivals, key=claim)


def _quote(page: Page, draft: Draft, who: Speaker | None, mention: tuple[int, int] | None) -> Quote:
    last = page.source[draft.parts[-1][0] : draft.parts[-1][1]]
    text = " … ".join(page.source[a:b].rstrip(",; ") for a, b in draft.parts[:-1])
    text = f"{text} … {last}" if text else last
    speaker = Mention(page.source[mention[0] : mention[1]], *mention) if mention else None
    cue = Mention(page.source[draft.cue[0] : draft.cue[1]], *draft.cue) if draft.cue else None
    return Quote(
        start=draft.start,
        end=draft.end,
        parts=tuple(draft.parts),
        type=_type(page, draft),
        text=text,
        speaker=speaker,
        speaker_name=who.name if who else None,
        role=(who.role or None) if who else None,
        affiliation=(who.affiliation or None) if who else None,
        speaker_kind=who.kind if who else None,
        aliases=tuple(s for s in who.spellings if s != who.name) if who else (),
        cue=cue,
        rule=draft.rule,
    )


def _type(page: Page, draft: Draft) -> QuoteType:
    """direct: nine words in ten between marks; mixed: some; indirect: none."""
    said = [w for a, b in draft.parts for w in page.words_between(a, b)]
    inside = sum(1 for word in said if page.mark_of[word.i] in draft.marks)
    if not said or not inside:
        return "direct" if draft.marks and not said else "indirect"
    return "direct" if inside >= 0.9 * len(said) else "mixed"
