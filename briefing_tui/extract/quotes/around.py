"""The sentence around an attribution that stands apart in it: "…, they said, …" · "…, they told the court, but …"."""

from __future__ import annotations

from briefing_tui.extract.grammar import givers
from briefing_tui.extract.quotes import clause_ends, direct
from briefing_tui.extract.quotes import cues as quote_cues
from briefing_tui.extract.quotes.cues import Cue
from briefing_tui.extract.quotes.page import Page

_TOLD_WORDS = 6
_AGAINST = frozenset({"but", "while", "though", "although", "whereas"})


def around(page: Page, cue: Cue) -> list[tuple[int, int]]:
    """The sentence around a parenthetical attribution: "…, they said, …" · "…, they said."."""
    start, end = direct.extent(page, cue)
    sentence = page.sentence(cue.token)
    sentence = (max(sentence[0], page.text.rfind(";", sentence[0], start) + 1), sentence[1])
    before = page.text[sentence[0] : start].rstrip()
    if not before.endswith((",", "—", "–", " -")) or cue.token.tag_ not in ("VBD", "VBZ", "VBP"):
        return []
    lead = [word for word in page.words_between(sentence[0], start) if word.pos_ != "ADV"]
    states = any(word.pos_ in ("VERB", "AUX") for word in lead) and lead[0].pos_ not in ("ADP", "SCONJ")
    states = states or any(
        word.pos_ == "VERB" and word.dep_ == "ROOT" for word in lead
    )  # By noon they had left, X said
    end = _told_end(page, cue, end, sentence[1]) if states else end
    rest = page.text[end : sentence[1]].strip()
    if _figure_of_another(page, end, sentence[1]) or _another_speaks(page, end, sentence[1]):
        return clause_ends.kept(page, [(sentence[0], start)])
    if rest[:1] in (",", "—", "–", ";"):
        return clause_ends.kept(page, [(sentence[0], start), (end, sentence[1])])
    light = all(direct.light(word, cue.token) for word in page.words_between(end, sentence[1]))
    return clause_ends.kept(page, [(sentence[0], start)]) if light and states else []


def _figure_of_another(page: Page, end: int, stop: int) -> bool:
    """Whether somebody else's figure stands behind: 12 died, police said, | but the hospital put the toll at 19."""
    rest = list(page.words_between(end, stop))
    givers_of = (w for w in rest if givers.gives(w) and not any(page.mark_of[c.i] >= 0 for c in w.children))
    subjects = (c for verb in givers_of for c in verb.lefts if c.dep_ == "nsubj" and c.i >= rest[0].i)
    opened = bool(rest) and (rest[0].lower_ in _AGAINST or ";" in page.text[end : rest[0].idx])
    return opened and any(c.pos_ in ("NOUN", "PROPN") for c in subjects)


def _another_speaks(page: Page, end: int, stop: int) -> bool:
    """Whether somebody else says something behind a semicolon: nine died, the mayor said; | the army denied that."""
    behind = page.text[end:stop]
    if not behind.lstrip().startswith(";"):
        return False
    closes = behind.find(";", behind.index(";") + 1)
    rest = list(page.words_between(end, end + closes if closes > 0 else stop))
    subjects = [
        c
        for word in rest
        if quote_cues.kind_of(word.lemma_.lower()) and word.pos_ == "VERB"
        for c in word.lefts
    ]
    return any(c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN") and c.i >= rest[0].i for c in subjects)


def goes_on_behind(page: Page, cue: Cue) -> bool:
    """Whether the statement goes on behind its attribution: He was not hurt, he told the court, | but he was forgotten."""
    stop = page.sentence(cue.token)[1]
    end = _told_end(page, cue, direct.extent(page, cue)[1], stop)
    if page.text[end : end + 2].lstrip().startswith(";"):
        return not _another_speaks(page, end, stop)
    for child in cue.token.children:
        if child.dep_ != "conj" or child.i < cue.token.i or page.mark_of[child.i] >= 0:
            continue
        subject = next((c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        joint = page.tokens[subject.left_edge.i - 1] if subject is not None else None
        if joint is not None and joint.pos_ == "CCONJ" and page.tokens[joint.i - 1].text == ",":
            return not quote_cues.kind_of(child.lemma_.lower())
    return False


def _told_end(page: Page, cue: Cue, end: int, stop: int) -> int:
    """Where an attribution ends that says who was told, or when, before a comma: …, he told the court |, …"""
    comma = next((i for i in range(end, stop) if page.text[i] in ",;"), -1)
    between = list(page.words_between(end, comma)) if comma > 0 else []
    near = 0 < len(between) <= _TOLD_WORDS and all(direct.light(word, cue.token) for word in between)
    after = next(page.words_between(comma, stop), None) if near else None
    return comma if after is not None and after.tag_ != "VBN" else end
