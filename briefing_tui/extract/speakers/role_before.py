"""The role before a name: Pentagon spokesman X · General X of Y · the mayor of Sorrow Bay, X, …"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers.model import written_out
from briefing_tui.extract.speakers.roles import (
    BELONGS,
    REACH,
    Description,
    is_bare_office,
    is_office,
    is_role,
    is_role_word,
    owner_end,
    text_of,
)
from briefing_tui.extract.vocabulary import words

_ADDRESS_ONLY = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"))


def before(page: Page, first: int) -> Description:
    """What stands before the name that begins at token `first`."""
    tokens = page.tokens
    given = _introduces_alias(page, first)
    if given >= 0:
        return _apposed_to(page, given, first)
    i = first - 1
    while i > 0 and (tokens[i].text == "." or tokens[i].text.rstrip(".").lower() in _ADDRESS_ONLY):
        i -= 1
    if i > 0 and tokens[i].text == ",":
        apposed = _apposed_to(page, i - 1, first)
        clause = clause_start(page, i) if not apposed.role else -1
        return _apposed_to(page, clause - 1, first) if clause > 0 else apposed
    stop = i
    while i >= 0 and stop - i < REACH and page.mark_of[i] == page.mark_of[first] and _modifies(tokens[i]):
        i -= 1
    run = tokens[i + 1 : stop + 1]
    starts = [k for k, token in enumerate(run) if token.is_sent_start]
    if starts:
        run = run[starts[-1] :]
    while run and run[0].pos_ in ("DET", "ADP", "PRON", "PART", "CCONJ"):
        run = run[1:]
    if [token.lower_ for token in run] == ["elder"] and tokens[stop - 1].lower_ == "the":
        return Description()  # "the elder Haleem", of a father and a son
    short = _short_rank(run)
    if short.role:
        return short
    last = next(
        (
            k
            for k in range(len(run) - 1, -1, -1)
            if is_role(run[k]) and run[k].tag_ != "NNS" and not _in_name_of_body(run, k)
        ),
        None,
    )
    if last is None:
        return Description()
    heads = {token.lemma_.lower() for token in run if is_role(token)}
    rest = run[last + 1 :]
    if rest and rest[0].lower_ == "of" and len(rest) > 1 and is_office(rest[1]):
        return Description(text_of(run), "", heads)
    if is_bare_office(rest):
        last, rest = len(run) - 1, []
    if rest and rest[0].lower_ in ("of", "for", "at"):
        return Description(text_of(run[: last + 1]), text_of(rest[1:]), heads)
    owner = owner_end(run[:last])
    role, affiliation = text_of(run[owner : last + 1]), text_of(run[:owner])
    if affiliation and all(t.ent_type_ == "NORP" or t.pos_ == "ADJ" for t in run[:owner]):
        role, affiliation = f"{affiliation} {role}", ""
    return Description(role, affiliation, heads)


def _short_rank(run: list[Any]) -> Description:
    """A rank or office written short, with whom it serves: Col. X · Army Lt. Gen. X. Forms of address are none."""
    named = [token for token in run if token.text != "."]
    ranks = [written_out(token.lower_.rstrip(".")) for token in named]
    first = next(
        (k for k in range(len(ranks)) if all(rank in words("roles", "titles") for rank in ranks[k:])), None
    )
    written_short = bool(named) and named[-1].lower_.rstrip(".") != ranks[-1]
    if first is None or not written_short or not is_role_word(ranks[-1]):
        return Description()
    return Description(" ".join(ranks[first:]).title(), text_of(named[:first]), {ranks[-1]})


def _in_name_of_body(run: list[Any], k: int) -> bool:
    """Whether a role is only a word of the name of a body: CEO of the | Refugee Board."""
    following = run[k + 1] if k + 1 < len(run) else None
    return (
        following is not None
        and run[k].text[:1].isupper()
        and following.text[:1].isupper()
        and following.lower_ in words("roles", "bodies")
        and any(t.lower_ in ("of", "for", "at") for t in run[:k])
    )


def clause_start(page: Page, comma: int) -> int:
    """The "who" of the clause that a comma closes behind a role: a farmer | who lives near the camp, X, …; -1 without one."""
    for i in range(comma - 1, max(-1, comma - REACH - 1), -1):
        token = page.tokens[i]
        if token.lower_ == "who":
            return i
        if (token.is_punct and token.text != "-") or token.is_sent_start or page.mark_of[i] >= 0:
            return -1
    return -1


def _introduces_alias(page: Page, first: int) -> int:
    """The last token of the role that "who goes by the name" a name explains; -1 where nothing of the kind is there."""
    for i in range(first - 1, max(0, first - REACH), -1):
        token = page.tokens[i]
        if token.is_punct or page.mark_of[i] != page.mark_of[first]:
            return -1
        if token.lower_ == "who":
            given = any(t.lower_ in words("roles", "aliases") for t in page.tokens[i + 1 : first])
            return i - 1 - (page.tokens[i - 1].text == ",") if given else -1
    return -1


def _apposed_to(page: Page, i: int, first: int) -> Description:
    """The phrase that a name between commas explains: the mayor of Sorrow Bay, Nomsa Dube, …"""
    tokens = page.tokens
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].pos_ == "PROPN":
        last += 1
    closed = last + 1 < len(tokens) and tokens[last + 1].text in (",", ".")
    start = i
    while (
        start >= 0
        and i - start < REACH
        and page.mark_of[start] == page.mark_of[first]
        and _in_phrase(tokens[start])
    ):
        start -= 1
    run = tokens[start + 1 : i + 1]
    starts = [k for k, token in enumerate(run) if token.is_sent_start]
    if starts:
        run = run[starts[-1] :]
    while run and run[0].pos_ in ("ADP", "CCONJ", "SCONJ"):
        run = run[1:]
    begins = [k for k, t in enumerate(run) if k and t.tag_ == "DT" and run[k - 1].pos_ in ("PROPN", "NOUN")]
    begins += [  # the raid by | his son, Omar
        k
        for k, t in enumerate(run)
        if k and t.tag_ == "PRP$" and run[k - 1].lower_ in ("by", "of", "on", "with")
    ]
    if begins:
        run = run[begins[-1] :]  # Back in Oosterzijl | the warden's cousin, Kees van der Veer
    place = next((k for k, token in enumerate(run) if is_role(token) and not _role_follows(run, k)), None)
    if place is None or (not closed and place < len(run) - 1) or run[place].tag_ == "NNS":
        return Description()
    rest = run[place + 1 :]
    owner = owner_end(run[:place])
    affiliation = text_of(run[:owner])
    if is_bare_office(rest):
        place = len(run) - 1
    elif rest and rest[0].lower_ in BELONGS:
        affiliation = affiliation if affiliation else text_of(rest[1:])
    elif rest:
        return Description()
    heads = {token.lemma_.lower() for token in run[: place + 1] if is_role(token)}
    return Description(text_of(run[owner : place + 1]), affiliation, heads)


def _role_follows(run: list[Any], k: int) -> bool:
    return k + 1 < len(run) and (is_role(run[k + 1]) or run[k + 1].tag_ == "POS" or run[k + 1].text == "-")


def _in_phrase(token: Any) -> bool:
    return _modifies(token) or (
        token.pos_ in ("DET", "PRON", "ADP", "NUM") and token.tag_ not in ("PRP", "WP")
    )


def _modifies(token: Any) -> bool:
    if token.is_space or (token.is_sent_start and token.pos_ not in ("NOUN", "PROPN", "ADJ", "DET")):
        return False
    if (
        token.pos_ in ("NOUN", "PROPN", "ADJ")
        or is_role(token)
        or token.tag_ == "POS"
        or token.text in ("-", "–", "’s", "'s")
    ):
        return True
    return token.lower_ in ("of", "for", "the", "'", "’")
