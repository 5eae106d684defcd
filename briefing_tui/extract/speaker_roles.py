"""What a text says about somebody next to the name: role and affiliation.

Pentagon spokesman X · General X of Y's Z Command · X, an Iraq specialist at the Y Institution · the ministry's
spokesman, X · X, who heads Y · X (D-Ohio)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from briefing_tui.extract import speaker_affiliations
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.vocabulary import words

_BELONGS = frozenset(("of", "at", "for", "with", "from", "in"))
_LEADS = {"head": "head", "lead": "leader", "run": "head", "direct": "director", "chair": "chair", "command": "commander",
          "found": "founder", "represent": "representative", "edit": "editor"}  # fmt: skip
_ADDRESS_ONLY = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"))
_PARTY = re.compile(r"\s*,?\s*\(?\b(?P<party>[A-Z]{1,5}(?:-[A-Z][a-z.A-Z]{1,5})?\.?)\)")
_REACH = 12
_TRADE = re.compile(
    r"(?:ologist|ist|ician|stress|woman|keeper|maker|eer|monger|smith|wright|hand)$|(?<=[a-z])(?:man|person)$"
)
# The same for a word with a capital, which may as well be a name: Abdirahman, Goldsmith, Lindqvist, Nyquist.
_CAPITAL_TRADE = re.compile(r"(?:ologist|(?<![vu])ist|ician|stress|woman|keeper|maker)$")


@dataclass(slots=True)
class Description:
    """`role` and `affiliation` as written, without articles; `heads` the bare role nouns, lower case."""

    role: str = ""
    affiliation: str = ""
    heads: set[str] = field(default_factory=set)


def describe(page: Page, first: int, last: int) -> Description:
    """What stands around the name made of tokens `first` to `last` (both included; titles are not part of it)."""
    before = _before(page, first)
    after = _after(page, last)
    role = before.role or after.role
    affiliation = before.affiliation or after.affiliation
    if before.role and after.affiliation and before.affiliation and before.affiliation != after.affiliation:
        role, affiliation = f"{before.affiliation} {before.role}", after.affiliation
        if "’s" in role or "'s" in role:
            role, affiliation = before.role, f"{after.affiliation}"
    role, affiliation = speaker_affiliations.served(role, affiliation)
    return Description(role, affiliation, before.heads | after.heads)


def is_role(token: Any) -> bool:
    """Whether a token is a noun that says what somebody is, singular or plural."""
    roles = words("roles", "roles")
    if token.lower_ in roles or token.lemma_.lower() in roles:
        return True
    return token.pos_ == "NOUN" and bool(_TRADE.search(token.lemma_.lower()))


def is_role_word(text: str) -> bool:
    """The same for a word with a capital, whatever the tagger took it for: Prosecutor, Goalkeeper."""
    return text.lower() in words("roles", "roles") or bool(_CAPITAL_TRADE.search(text.lower()))


def role_nouns(text: str) -> set[str]:
    """The bare role nouns in a phrase, lower case."""
    roles = words("roles", "roles")
    return {w for w in (word.strip(".,’'").lower() for word in text.split()) if w in roles}


def _before(page: Page, first: int) -> Description:
    tokens = page.tokens
    i = first - 1
    while i > 0 and (tokens[i].text == "." or tokens[i].text.rstrip(".").lower() in _ADDRESS_ONLY):
        i -= 1
    if i > 0 and tokens[i].text == ",":
        return _apposed_to(page, i - 1, first)
    stop = i
    while i >= 0 and stop - i < _REACH and page.mark_of[i] == page.mark_of[first] and _modifies(tokens[i]):
        i -= 1
    run = tokens[i + 1 : stop + 1]
    starts = [k for k, token in enumerate(run) if token.is_sent_start]
    if starts:
        run = run[starts[-1] :]
    while run and run[0].pos_ in ("DET", "ADP", "PRON", "PART", "CCONJ"):
        run = run[1:]
    last = next((k for k in range(len(run) - 1, -1, -1) if is_role(run[k]) and run[k].tag_ != "NNS"), None)
    if last is None:
        return Description()
    heads = {token.lemma_.lower() for token in run if is_role(token)}
    rest = run[last + 1 :]
    if rest and rest[0].lower_ == "of" and len(rest) > 1 and _office(rest[1]):
        return Description(_text(run), "", heads)
    if rest and rest[0].lower_ in ("of", "for", "at"):
        return Description(_text(run[: last + 1]), _text(rest[1:]), heads)
    owner = _owner_end(run[:last])
    role, affiliation = _text(run[owner : last + 1]), _text(run[:owner])
    if affiliation and all(t.ent_type_ == "NORP" or t.pos_ == "ADJ" for t in run[:owner]):
        role, affiliation = f"{affiliation} {role}", ""
    return Description(role, affiliation, heads)


def _office(token: Any) -> bool:
    """Whether "of" a word is part of the office itself: Minister of Health, Inspector General of Police."""
    return token.lower_ in words("roles", "portfolios") or token.lower_ == "police"


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
        and i - start < _REACH
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
    if begins:
        run = run[begins[-1] :]  # Back in Oosterzijl | the warden's cousin, Kees van der Veer
    place = next((k for k, token in enumerate(run) if is_role(token) and not _role_follows(run, k)), None)
    if place is None or (not closed and place < len(run) - 1) or run[place].tag_ == "NNS":
        return Description()
    rest = run[place + 1 :]
    owner = _owner_end(run[:place])
    affiliation = _text(run[:owner])
    if rest and rest[0].lower_ in _BELONGS:
        affiliation = affiliation if affiliation else _text(rest[1:])
    elif rest:
        return Description()
    heads = {token.lemma_.lower() for token in run[: place + 1] if is_role(token)}
    return Description(_text(run[owner : place + 1]), affiliation, heads)


def _role_follows(run: list[Any], k: int) -> bool:
    return k + 1 < len(run) and (is_role(run[k + 1]) or run[k + 1].tag_ == "POS" or run[k + 1].text == "-")


def _in_phrase(token: Any) -> bool:
    return _modifies(token) or (
        token.pos_ in ("DET", "PRON", "ADP", "NUM") and token.tag_ not in ("PRP", "WP")
    )


def _modifies(token: Any) -> bool:
    if token.is_space or (token.is_sent_start and token.pos_ not in ("NOUN", "PROPN", "ADJ", "DET")):
        return False
    if token.pos_ in ("NOUN", "PROPN", "ADJ") or token.tag_ == "POS" or token.text in ("-", "–", "’s", "'s"):
        return True
    return token.lower_ in ("of", "for", "the", "'", "’")


def _owner_end(run: list[Any]) -> int:
    """How many tokens of the run name whom the role serves; the rest is part of the role."""
    for k in range(len(run) - 1, -1, -1):
        token = run[k]
        if token.lower_ in words("roles", "portfolios"):
            continue
        if token.tag_ == "POS" or token.text in ("’s", "'s", "’", "'"):
            return k + 1
        if (
            token.pos_ == "PROPN"
            or token.ent_type_ in ("ORG", "GPE", "NORP", "FAC", "LOC")
            or token.lower_ in words("roles", "bodies")
        ):
            if is_role(token) and token.ent_type_ not in ("ORG", "GPE"):
                continue
            return k + 1
    return 0


def _text(tokens: list[Any]) -> str:
    text = "".join(token.text_with_ws for token in tokens).strip(" ,;:\n")
    text = re.sub(r"^(?:the|a|an|his|her|its|their|one)\s+", "", text, flags=re.I)
    return re.sub(r"(?:[’']s?|\s)+$", "", text)


def _after(page: Page, last: int) -> Description:
    tokens = page.tokens
    i = last + 1
    party = _PARTY.match(page.text, tokens[last].idx + len(tokens[last]))
    if party:
        return Description("", party["party"])
    if i >= len(tokens):
        return Description()
    if tokens[i].lower_ in ("of", "at", "from", "with"):
        return Description("", _noun_phrase(page, i + 1))
    if tokens[i].text not in (",", "-", "–", "—", "(", "―"):
        return Description()
    i += 1
    while i < len(tokens) and (tokens[i].pos_ in ("NUM", "ADV") or tokens[i].text == ","):
        i += 1  # "X, 34, a teacher"
    if i < len(tokens) and tokens[i].lower_ == "who":
        return _relative(page, i)
    return _apposition(page, i)


def _relative(page: Page, i: int) -> Description:
    for token in page.tokens[i + 1 : i + 5]:
        if token.lower_ in ("charged", "accused", "tried"):
            return Description(heads={"defendant", "accused", "suspect"})
        if token.lemma_ in _LEADS:
            body = _noun_phrase(page, token.i + 1)
            if speaker_affiliations.names_somebody(body):
                return Description(_LEADS[token.lemma_], body, {_LEADS[token.lemma_]})
            break  # who led the survey, who runs a kiosk
        if token.pos_ == "VERB":
            break
    return Description()


def _apposition(page: Page, i: int) -> Description:
    tokens = page.tokens
    start = i
    if i < len(tokens) and tokens[i].lower_ == "whose":
        return Description()
    while i < len(tokens) and i - start < _REACH:
        token = tokens[i]
        if (
            token.pos_ in ("VERB", "AUX", "PRON", "SCONJ") and token.tag_ not in ("PRP$", "VBN", "VBG")
        ) or token.text in (",", ";", "."):
            return Description()
        if (is_role(token) or _trade_by_place(tokens, start, i)) and not (
            i + 1 < len(tokens)
            and (is_role(tokens[i + 1]) or tokens[i + 1].tag_ == "POS" or _hyphen_glued(tokens, i + 1))
        ):
            break
        if token.lower_ in _BELONGS:
            return Description()
        i += 1
    else:
        return Description()
    if i >= len(tokens):
        return Description()
    run = tokens[start : i + 1]
    while run and run[0].pos_ in ("DET", "PRON"):
        run = run[1:]
    heads = {token.lemma_.lower() for token in run if is_role(token)}
    owned = [k for k, token in enumerate(run[:-1]) if token.tag_ == "POS" or token.text in ("’s", "'s")]
    affiliation = _text(run[: owned[-1]]) if owned else ""
    role = _text(run[owned[-1] + 1 :]) if owned else _text(run)
    if not affiliation and i + 1 < len(tokens) and tokens[i + 1].lower_ in _BELONGS:
        affiliation = _noun_phrase(page, i + 2)
    elif not affiliation:
        owner = _owner_end(run[:-1])
        if owner and any(
            token.ent_type_ == "ORG" or token.lower_ in words("roles", "bodies") for token in run[:owner]
        ):
            affiliation, role = _text(run[:owner]), _text(run[owner:])
    return Description(role, affiliation, heads)


def _hyphen_glued(tokens: list[Any], i: int) -> bool:
    """Whether a hyphen holds two words together at token `i`: Under-Secretary | -General."""
    return tokens[i].text == "-" and not tokens[i - 1].whitespace_ and not tokens[i].whitespace_


def _trade_by_place(tokens: list[Any], start: int, i: int) -> bool:
    """Whether an unknown noun says what somebody is: X, 41, a weaver who … · X, a weaver from …"""
    token = tokens[i]
    if tokens[start].lower_ not in ("a", "an") or token.tag_ != "NN" or i + 1 >= len(tokens):
        return False
    aged = start >= 2 and tokens[start - 1].text == "," and tokens[start - 2].text.isdigit()
    return bool(aged and tokens[i + 1].pos_ not in ("NOUN", "PROPN")) or tokens[i + 1].lower_ == "who"


def _noun_phrase(page: Page, i: int) -> str:
    """The noun phrase that begins at token `i`, up to a comma, a verb or a mark."""
    tokens = page.tokens
    start = i
    while i < len(tokens) and i - start < _REACH:
        token = tokens[i]
        inside = token.ent_iob_ == "I"
        if (
            token.is_space
            or page.mark_of[i] != page.mark_of[start]
            or token.text in ('"', "“", "”", ".", ";", "(", ")", "–", "—")
        ):
            break
        if not inside and (token.text == "," or token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "ADV")):
            break
        if not inside and token.pos_ == "ADP" and token.lower_ not in ("of", "for"):
            break
        if not inside and token.pos_ == "CCONJ" and token.text != "&":
            break
        i += 1
    return _text(tokens[start:i])
