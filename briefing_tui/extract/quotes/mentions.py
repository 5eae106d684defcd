"""The words that name a speaker: from the head of a noun phrase to the phrase as a reader would mark it."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.speakers.model import is_title
from briefing_tui.extract.vocabulary import words

# What belongs to the name of a speaker right of the head: "spokesman for the ministry", "General X of the army".
_RIGHT = frozenset(
    ("compound", "flat", "nmod", "prep", "pobj", "case", "poss", "amod", "det", "nummod", "advmod")
)
_STOP = frozenset(("relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "npadvmod"))
_LONGEST = 14
_SELVES = frozenset(("himself", "herself", "itself", "themselves"))
_IN_NAMES = frozenset(("on", "to", "against"))
_POINTING = frozenset(("those", "anyone", "everyone", "someone"))


def phrase(page: Page, head: Any) -> tuple[int, int]:
    """(start, end) in code points of the noun phrase around `head`, without clauses and appositions; kept with the page."""
    if head.i not in page.phrases:
        page.phrases[head.i] = _phrase(page, head)
    return page.phrases[head.i]


def _phrase(page: Page, head: Any) -> tuple[int, int]:
    first = _name_start(page, _left(page, head), head)
    if head.lower_ == "old":
        while first > 0 and (
            page.tokens[first - 1].text in ("-", "year", "The", "the", "a", "A")
            or page.tokens[first - 1].like_num
        ):
            first -= 1
    last = _body_name_end(page, _right(page, head, _name_end(page, head.i)))
    last = _reduced_clause(page, head, last)
    first, last = _together(page, head, first, last)
    if last + 1 < len(page.tokens) and page.tokens[last + 1].lower_ in _SELVES:
        last += 1  # "the minister himself said"
    return page.tokens[first].idx, page.tokens[last].idx + len(page.tokens[last])


def _together(page: Page, head: Any, first: int, last: int) -> tuple[int, int]:
    """Takes in the other of two nameless speakers: a guard and two residents said."""
    tokens = page.tokens
    if not _nameless(page, head.i):
        return first, last
    if first > 1 and tokens[first - 1].lower_ == "and" and _nameless(page, first - 2):
        start = first - 2
        while start > 0 and tokens[start - 1].pos_ in ("NOUN", "ADJ", "NUM", "DET"):
            start -= 1
        opens = tokens[start].is_sent_start or (start > 0 and tokens[start - 1].text == ",")
        if opens and _another(tokens, start, first - 2) and _another(tokens, first, head.i):
            first = start
    other = next((c for c in head.rights if c.dep_ == "conj" and c.i <= last + 6), None)
    if other is not None and last + 1 < len(tokens) and tokens[last + 1].lower_ == "and":
        stop = other.i
        plain = all(t.pos_ in ("NOUN", "ADJ", "NUM", "DET") for t in tokens[last + 2 : stop])
        both = _another(tokens, first, head.i) and _another(tokens, last + 2, stop)
        if (
            plain
            and both
            and _nameless(page, stop)
            and stop + 1 < len(tokens)
            and tokens[stop + 1].pos_ in ("VERB", "AUX")
        ):
            last = stop
    return first, last


def _another(tokens: list[Any], first: int, last: int) -> bool:
    """Whether a phrase is about people of its own: an official, two residents; not: the former secretary and | nominee."""
    return (
        tokens[last].tag_ == "NNS" or tokens[last].lower_ == "police" or tokens[first].pos_ in ("DET", "NUM")
    )


def _nameless(page: Page, i: int) -> bool:
    """Whether a token is a common noun for people outside marks: residents, an official, police."""
    token = page.tokens[i]
    groups = token.tag_ == "NNS" and token.lemma_.lower() in words("roles", "generic_bodies")
    people = roles.is_role(token) or token.lower_ == "police" or groups
    return bool(token.pos_ == "NOUN" and people and page.mark_of[i] < 0)


def _reduced_clause(page: Page, head: Any, last: int) -> int:
    """Takes in what tells one paper or group from others: a report released last week, the experts I interviewed."""
    if (head.pos_ != "NOUN" and head.lower_ not in _POINTING) or page.tokens[last].ent_type_ == "PERSON":
        return last
    for child in head.rights:
        bare = child.dep_ == "relcl" and not any(c.lower_ in ("who", "which", "that") for c in child.subtree)
        if (bare or (child.dep_ == "acl" and child.tag_ == "VBN")) and last < child.i <= last + 4:
            edge = child.right_edge.i
            if page.tokens[edge].pos_ == "VERB" and page.tokens[edge].dep_ == "pobj":
                continue  # "the charity they work for said", read as what it works for
            inside = page.tokens[last + 1 : edge + 1]
            if edge - last <= _LONGEST and not any(t.is_punct or page.mark_of[t.i] >= 0 for t in inside):
                return int(edge)
    return last


def _name_start(page: Page, first: int, head: Any) -> int:
    """The first token of the capitalised name that runs on to the left: General Tahsin al- | Khafaji."""
    tokens = page.tokens
    if head.pos_ != "PROPN" or tokens[first].pos_ == "DET":
        return first  # On Monday | the Northern Guard said
    i = first
    while i > 0 and page.mark_of[i - 1] == page.mark_of[head.i]:
        before = tokens[i - 1]
        glued = before.idx + len(before) == tokens[i].idx
        if (
            before.pos_ == "PROPN"
            and before.text[:1].isupper()
            and not tokens[i - 1].whitespace_.startswith("\n")
        ):
            first = i - 1
        elif not (before.lower_ in words("roles", "particles") or (before.text in ("-", "–") and glued)):
            break
        i -= 1
    return first


def _name_end(page: Page, i: int) -> int:
    """The last token of the capitalised name that goes on right of token `i` ("General | Tahsin al-Khafaji")."""
    tokens = page.tokens
    if tokens[i].pos_ not in ("PROPN", "NOUN"):
        return i
    last = i
    while i + 1 < len(tokens) and page.mark_of[i + 1] == page.mark_of[last]:
        following = tokens[i + 1]
        glued = following.idx == tokens[i].idx + len(tokens[i])
        if following.text[:1].isalnum() and (
            following.pos_ == "PROPN" or (glued and tokens[i].text in ("-", "–"))
        ):
            last = i + 1
        elif following.text in ("-", "–"):
            if not glued:
                break
        elif following.text == "." and glued and is_title(tokens[i].text):
            pass  # "Navy Capt. | Ada Lindqvist", where the tokenizer split the full stop off
        elif (following.lower_ not in words("roles", "particles") or i + 1 - last > 2) and not (
            i == last and i + 2 < len(tokens) and glued_noun(tokens, i)
        ):
            break
        i += 1
    return last


def _body_name_end(page: Page, last: int) -> int:
    """Where a body's name goes on behind "on", "to" or "against": Commission on | Human Rights, Committee to | Protect Forests."""
    tokens, end = page.tokens, last
    while end + 1 < len(tokens) and tokens[end + 1].ent_type_ == "ORG" and tokens[end + 1].ent_iob_ == "I":
        end += 1
    if end < last + 2 or tokens[last].ent_type_ != "ORG" or tokens[last + 1].lower_ not in _IN_NAMES:
        return last
    return end if all(t.text[:1].isupper() or t.is_stop for t in tokens[last + 2 : end + 1]) else last


def glued_noun(tokens: list[Any], i: int) -> bool:
    """Whether "co-founder" stands at `i`, its last piece followed by a name: "co-founder Ada Lindqvist"."""
    return i > 0 and tokens[i - 1].text in ("-", "–") and tokens[i + 1].pos_ == "PROPN"


def _serves(head: Any, preposition: Any) -> bool:
    """Whether "in …" says whom a nameless speaker serves: a senior official in the ministry."""
    if preposition.lower_ not in ("in", "at") or head.pos_ != "NOUN":
        return False
    return any(c.dep_ == "pobj" and c.lower_ in words("roles", "bodies") for c in preposition.children)


def _says(page: Page, token: Any) -> bool:
    """Whether a verb of saying before a name was taken for a part of it; alleged and reported are not such where a the stands before."""
    if token.tag_ not in ("VBD", "VBN") or token.lemma_.lower() not in words("cues", "say"):
        return False
    before = page.tokens[token.i - 1] if token.i else None
    return before is None or before.is_punct or before.is_space or page.mark_of[before.i] >= 0


def _left(page: Page, head: Any) -> int:
    first: int = head.i
    for child in sorted((c for c in head.children if c.i < head.i), key=lambda c: -c.i):
        if child.dep_ in ("relcl", "advcl", "cc", "preconj", "prep", "advmod", "ccomp", "punct", "mark"):
            if child.dep_ == "punct" and child.text in "-–'’&":
                continue
            break
        if page.mark_of[child.i] != page.mark_of[head.i]:
            break
        if _says(page, child):
            break  # "…," joked | captain Ada Lindqvist
        first = min(first, child.left_edge.i)
    while first < head.i and (page.tokens[first].is_punct or page.tokens[first].is_space):
        first += 1
    return first


def _right(page: Page, head: Any, last: int) -> int:
    for child in head.rights:
        if child.i <= last:
            continue
        if child.dep_ in _STOP or child.dep_ not in _RIGHT or child.i > last + 1:
            break
        if (
            child.dep_ == "prep"
            and child.lower_ in words("cues", "circumstance")
            and not _serves(head, child)
        ):
            break
        if page.mark_of[child.i] != page.mark_of[head.i]:
            break
        reached = child.i
        for grandchild in child.rights:
            if grandchild.dep_ in ("pobj", "compound", "flat") and grandchild.i - head.i < _LONGEST:
                reached = _right(page, grandchild, grandchild.i)
        last = max(last, reached)
    return last
