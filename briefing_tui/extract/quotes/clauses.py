"""What was said without marks, or with some: the clause a cue governs.

X said (that) … · …, X said · …, X said, … · according to X, … · X denied doing … · the claim that …
A clause that holds quotation marks is a mixed quotation and reaches to the end of every marked stretch it touches.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.quotes import around as quote_around
from briefing_tui.extract.quotes import clause_ends, clause_starts, directives, judgements, mentions
from briefing_tui.extract.quotes import direct as quote_direct
from briefing_tui.extract.quotes import runs as quote_runs
from briefing_tui.extract.quotes.cues import Cue
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import EDGES, Page
from briefing_tui.extract.vocabulary import words

_WHO = frozenset({"who", "whose"})
_SOURCE = 12  # words of a source behind its noun
_OPENERS = re.compile(r"(?:that)\b[\s,]*", re.I)


def governed(page: Page, cue: Cue) -> Draft | None:
    """The clause (or phrase) that a verb of saying governs, as a draft; None where there is none."""
    if cue.kind == "according":
        return _according(page, cue)
    if cue.kind == "say":
        parts, rule = _clause(page, cue)
        if parts:
            return _draft(page, cue, parts, rule)
    if cue.kind in ("judge", "say") or cue.lemma in words("cues", "judge"):
        judged = judgements.judged(page, cue)
        if judged is not None:
            return judged
    parts = directives.asked_of(page, cue) if _uttered(cue) else []
    return _draft(page, cue, parts, "directive") if parts else None


def _semicolon(page: Page, one: Any, other: Any) -> bool:
    return any(token.text == ";" for token in page.tokens[one.i : other.i])


def _clause(page: Page, cue: Cue) -> tuple[list[tuple[int, int]], str]:
    token = cue.token
    weak = cue.lemma in words("cues", "weak")
    complements = [c for c in token.children if c.dep_ == "ccomp" and (cue.who is None or c.i != cue.who.i)]
    complements = [c for c in complements if _finite(c) or cue.lemma in words("cues", "unfinished")]
    if token.i + 1 < len(page.tokens) and page.tokens[token.i + 1].text == ";":
        complements = [c for c in complements if c.i < token.i]  # "…, police said; the mayor spoke of …"
    told = [c.dep_ for c in token.rights]  # "34 houses burned; the forum says 71 houses", taken for a subject
    twice = "nsubj" in told and any(c.dep_ == "nsubj" for c in token.lefts)
    if "dobj" in told or twice:  # "One was killed; the other side reported no loss"
        complements = [c for c in complements if c.i > token.i or not _semicolon(page, c, token)]
    after = [c for c in complements if c.i > token.i]
    that = _that_behind(page, cue)
    if not after and cue.who is not None and that is not None:
        return clause_ends.kept(page, [(that.idx, page.sentence(token)[1])]), "that"
    if complements and not after and quote_around.goes_on_behind(page, cue):
        parts = quote_around.around(page, cue)
        if len(parts) > 1:
            return parts, "around"
    if complements and (cue.who is not None or not (weak or _unsaid(cue))):
        return _spans(page, cue, after or complements), "clause"
    if cue.who is not None:
        parts = _as_said(page, cue) or quote_around.around(page, cue)
        if parts:
            return parts, "around"
    if cue.who is None:
        return [], ""
    uttered = _uttered(cue)
    for child in token.children:
        if child.i < token.i or not (uttered or child.dep_ == "dobj"):
            continue
        if child.dep_ == "xcomp" and child.tag_ != "VBG" and cue.lemma in words("cues", "infinitive"):
            return _spans(page, cue, [child]), "infinitive"
        if child.dep_ == "xcomp" and child.tag_ == "VBG" and cue.lemma in words("cues", "gerund"):
            return _spans(page, cue, [child]), "gerund"
        if child.dep_ == "dobj" and cue.lemma == "say" and any(t.pos_ == "VERB" for t in child.subtree):
            return _spans(
                page, cue, [child]
            ), "clause"  # "the group said the depot supplied patrols", read as a noun
        if (
            child.dep_ == "dobj"
            and child.pos_ != "PRON"
            and cue.lemma in words("cues", "noun_phrase")
            and not cue.passive
            and uttered
            and _tells(child)
        ):
            tail = [c for c in token.children if c.dep_ == "prep" and c.i > child.i]
            if _open_ended(child) and not tail:
                continue
            return _spans(page, cue, [child, *tail]), "object"
    return [], ""


def _finite(head: Any) -> bool:
    """Whether a clause states something: not "claiming asylum", "assure the towns of help" read as a clause."""
    if head.tag_ not in ("VBN", "VB"):
        return True
    return any(c.dep_ in ("aux", "auxpass") for c in head.children)


def _unsaid(cue: Cue) -> bool:
    """Whether nobody said it, or may only have: the claim could not be confirmed."""
    return any(c.dep_ == "neg" or (c.dep_ == "aux" and c.tag_ == "MD") for c in cue.token.children)


def _uttered(cue: Cue) -> bool:
    """Whether the verb tells of words that fell: not "did not promise", "would announce", "asked to confirm"."""
    token = cue.token
    if any(c.dep_ == "neg" for c in token.children):
        return False
    helpers = [c for c in token.children if c.dep_ == "aux"]
    if token.tag_ in ("VB", "VBN"):
        return any(c.lemma_.lower() in ("have", "do", "'ve", "be") for c in helpers)
    return not any(c.tag_ == "MD" for c in helpers)


def _tells(noun: Any) -> bool:
    """Whether an object says what was said, and is not a mere name for it: denied any role in it, not "denied this"."""
    if noun.pos_ == "PROPN" or noun.ent_type_ in ("DATE", "TIME", "PERSON"):
        return False
    if any(
        c.lower_ in ("this", "that", "these", "those", "his", "her", "their", "its", "my") for c in noun.lefts
    ):
        return any(c.dep_ in ("prep", "acl", "relcl") for c in noun.rights)
    return len(list(noun.subtree)) > 1 and noun.lemma_.lower() not in words("cues", "tellings")


def _open_ended(noun: Any) -> bool:
    """Whether a noun leaves open what it is of: denied any role · any link. What it is of may hang on the verb."""
    bare = all(c.dep_ in ("det", "predet") for c in noun.children)
    return bare and noun.lemma_.lower() in words("cues", "relational")


def _that_behind(page: Page, cue: Cue) -> Any:
    """The "that" that opens the statement where the parser hung it elsewhere: said in a note that it would leave."""
    for token in page.tokens[cue.token.i + 1 : cue.token.i + 9]:
        if token.is_sent_start or token.is_punct or page.mark_of[token.i] >= 0:
            return None
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT") and token.dep_ == "mark":
            return token
        if token.pos_ in ("AUX", "CCONJ") or (token.pos_ == "VERB" and token.tag_ != "VBG"):
            return None
    return None


def _spans(page: Page, cue: Cue, heads: list[Any]) -> list[tuple[int, int]]:
    """What hangs on `heads`, without the attribution: one stretch, or two where the attribution cuts it."""
    start, end = quote_direct.extent(page, cue)
    first = min(head.left_edge.idx for head in heads)
    first = min(first, clause_starts.subject_start(cue, heads[0]) or first)
    if page.text[end:first].strip().lower() == "up":
        first = end  # "said up to a dozen had been fired", read as "said up"
    right = max((head.right_edge for head in heads), key=lambda token: token.i)
    last = right.idx + len(right)
    sentence = clause_starts.segment(page, page.sentence(cue.token), cue)
    first, last = max(first, sentence[0]), min(last, sentence[1])
    if last <= first:
        return []
    if heads[0].i > cue.token.i:
        last = clause_ends.goes_on(page, cue, last, sentence[1])
        last = min(clause_ends.whole_word(page, last), sentence[1])
        last = clause_ends.with_parts(page, last, sentence[1])
        last = min(last, clause_ends.next_statement(page, cue, heads, last))
        last = min(last, clause_ends.semicolon(page, heads[0].i, last))
        last = clause_ends.without_aside(page, heads[0].i, last)
        last = clause_ends.main_clause(page, heads[0].i, last)
    if heads[0].i < cue.token.i and last < start:
        last = _up_to(page, last, start)
    if first < start and last > end:
        pieces = [(first, start), (end, last)]
    elif first < start:
        pieces = [(first, min(last, start))]
    else:
        pieces = [(max(first, end), last)]
    return clause_ends.kept(page, pieces)


def _up_to(page: Page, last: int, start: int) -> int:
    """Where a statement before its attribution ends: right before it, with what the parser hung elsewhere: A, most of them B, X said."""
    gap = list(page.words_between(last, start))
    return last if any(page.mark_of[w.i] >= 0 or w.tag_ == "CC" for w in gap) else start


def _as_said(page: Page, cue: Cue) -> list[tuple[int, int]]:
    """The main clause beside "as X said": As X has pointed out, … · …, as X has said."""
    token = cue.token
    if not any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") and c.i < token.i for c in token.children):
        return []
    if token.dep_ != "advcl" or any(
        c.dep_ in ("dobj", "oprd", "prep", "xcomp") and c.i > token.i for c in token.children
    ):
        return []
    sentence = page.sentence(token)
    start, end = token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
    return clause_ends.kept(page, [(sentence[0], start), (end, sentence[1])])


def parenthetical(page: Page, cue: Cue) -> Draft | None:
    """A statement that the attribution interrupts behind its subject: The guards, X said on Monday, were "absent"."""
    start, end = quote_direct.extent(page, cue)
    sentence = page.sentence(cue.token)
    lead = list(page.words_between(sentence[0], start))
    if (
        cue.who is None
        or not lead
        or not page.text[:start].rstrip().endswith(",")
        or lead[0].pos_ in ("ADP", "SCONJ", "ADV")
    ):
        return None
    copula = len(lead) > 1 and lead[-1].pos_ == "AUX"  # "It was, he said, "a small price""
    bare = lead[:-1] if copula else lead
    number = page.mark_after(end)
    goes_on = number >= 0 and re.fullmatch(r"\s*,\s*", page.text[end : page.marks[number].open])
    if (
        goes_on
        and page.text[page.marks[number].start].islower()
        and not any(page.mark_of[w.i] >= 0 for w in lead)
    ):
        parts = [(sentence[0], start), (page.marks[number].open, sentence[1])]
        return _draft(page, cue, clause_ends.kept(page, parts), "around")
    if any(word.pos_ in ("VERB", "AUX", "SCONJ") or page.mark_of[word.i] >= 0 for word in bare):
        return None
    comma = page.text.find(",", end, sentence[1])
    after = page.tokens[page.first_token(comma + 1)] if comma > 0 else None
    if after is None or not (after.pos_ in ("VERB", "AUX") or (copula and page.mark_of[after.i] >= 0)):
        return None
    return _draft(page, cue, clause_ends.kept(page, [(sentence[0], start), (comma, sentence[1])]), "around")


def opened(page: Page, cue: Cue, direct: Draft) -> Draft | None:
    """The statement that "that" opens before the marks: said in a statement that work had stopped "until calm returns"."""
    that = _that_behind(page, cue)
    if that is None or cue.who is None or not direct.start > that.idx > cue.start:
        return None
    lead = list(page.words_between(that.idx + len(that), direct.start))
    if not any(w.pos_ in ("VERB", "AUX") for w in lead):
        return None  # that "…"
    return _draft(page, cue, clause_ends.kept(page, [(that.idx, page.sentence(cue.token)[1])]), "that")


def _draft(page: Page, cue: Cue, parts: list[tuple[int, int]], rule: str) -> Draft | None:
    parts, numbers = quote_runs.whole_marks(page, parts)
    first = _OPENERS.match(page.text, parts[0][0], parts[0][1])
    if first and page.tokens[page.first_token(parts[0][0])].tag_ == "IN":
        parts[0] = (first.end(), parts[0][1])
    if parts[0][1] <= parts[0][0]:
        return None
    draft = Draft(parts, cue.who, (cue.start, cue.end), rule, set(numbers), 3, cue.lemma)
    if parts[-1][1] <= cue.start:
        for number in quote_runs.resumed_at(page, cue.end):
            draft.marks.add(number)
        draft.parts += quote_runs.runs(page, sorted(draft.marks - numbers))
    return draft


def _after_source(page: Page, position: int, stop: int) -> int:
    """Where the statement begins behind "According to X": behind the comma, and what is said of X before a second one."""
    if page.text[position : position + 1] != ",":
        return position
    second = page.text.find(",", position + 1, stop)
    inside = list(page.words_between(position, second)) if second > 0 else []
    if inside and inside[0].lower_ in _WHO and len(inside) <= _SOURCE:
        return second + 1
    named = bool(inside) and len(inside) <= 10 and not any(word.pos_ in ("VERB", "AUX") for word in inside)
    return second + 1 if named and inside[0].pos_ in ("DET", "PRON", "NOUN", "PROPN") else position + 1


def _whole_source(page: Page, position: int, stop: int) -> int:
    """Where a source ends that goes on behind its noun: "according to a report by a local watchdog, 40 were hurt"."""
    comma = page.text.find(",", position, stop)
    rest = list(page.words_between(position, comma)) if comma > position else []
    if rest and rest[0].lower_ in _WHO:
        return comma
    if not rest or len(rest) > _SOURCE or rest[0].pos_ not in ("ADP", "PROPN"):
        return position
    return position if any(word.pos_ in ("VERB", "AUX") for word in rest) else comma


def _according(page: Page, cue: Cue) -> Draft | None:
    sentence = page.sentence(cue.token)
    who = cue.who
    edge = max(t.idx + len(t) for t in who.subtree) if who is not None else cue.end
    phrase_end = mentions.phrase(page, who)[1]
    if sentence[0] <= cue.start <= sentence[0] + 1:
        begin = _after_source(page, _whole_source(page, phrase_end, sentence[1]), sentence[1])
        pieces = [(begin, sentence[1])]
    else:
        pieces = [(max(sentence[0], page.text.rfind(";", sentence[0], cue.start) + 1), cue.start)]
        rest = page.trimmed(min(edge, sentence[1]), sentence[1], EDGES)
        if rest[1] > rest[0] and page.text[min(edge, sentence[1] - 1)] == ",":
            pieces.append(rest)
    trimmed = [page.trimmed(a, b, EDGES) for a, b in pieces]
    kept = [(a, b) for a, b in trimmed if b > a]
    return _draft(page, cue, kept, "according-to") if kept else None
