"""What is said about somebody behind the name: X, an Iraq specialist at Y · X, who heads Y · X (D-Ohio) · X of Y."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import affiliations
from briefing_tui.extract.speakers.roles import (
    BELONGS,
    REACH,
    Description,
    is_role,
    noun_phrase,
    owner_end,
    text_of,
)
from briefing_tui.extract.vocabulary import words

_LEADS = {"head": "head", "lead": "leader", "run": "head", "direct": "director", "chair": "chair", "command": "commander",
          "found": "founder", "represent": "representative", "edit": "editor"}  # fmt: skip
_PARTY = re.compile(r"\s*,?\s*\(?\b(?P<party>[A-Z]{1,5}(?:-[A-Z][a-z.A-Z]{1,5})?\.?)\)")


def behind(page: Page, last: int) -> Description:
    """What stands behind the name that ends with token `last`."""
    tokens = page.tokens
    i = last + 1
    party = _PARTY.match(page.text, tokens[last].idx + len(tokens[last]))
    if party:
        return Description("", party["party"])
    if i >= len(tokens):
        return Description()
    if tokens[i].lower_ in ("of", "at", "from", "with"):
        return Description("", noun_phrase(page, i + 1))
    if tokens[i].text not in (",", "-", "–", "—", "(", "―"):
        return Description()
    i += 1
    while i < len(tokens) and (tokens[i].pos_ in ("NUM", "ADV") or tokens[i].text == ","):
        i += 1  # "X, 34, a teacher"
    if i < len(tokens) and tokens[i].lower_ == "who":
        return _relative(page, i)
    return Description() if _says(page, last, i) else _apposition(page, i)


def _says(page: Page, last: int, i: int) -> bool:
    """Is what stands behind the name the subject of a clause: "killed Ana Reyes, the governor said"?

    What explains a name is closed by a comma; a name that opens its sentence may go without ("Ana Reyes, a lawyer said").
    """
    tokens = page.tokens
    if tokens[last].ent_iob_ != "O" and all(
        t.pos_ == "PROPN" for t in tokens[wording.sentence(tokens[last]).start : last + 1]
    ):
        return False
    for token in tokens[i : i + REACH]:
        if token.tag_ in ("VBD", "VBZ") and token.lemma_.lower() in words("claims", "say"):
            return bool(token.i > i)
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "NUM"):
            return False
    return False


def _relative(page: Page, i: int) -> Description:
    for token in page.tokens[i + 1 : i + 5]:
        if token.lower_ in ("charged", "accused", "tried"):
            return Description(heads={"defendant", "accused", "suspect"})
        if token.lemma_.lower() in words("roles", "works"):
            return Description("", _workplace(page, token))
        if token.lemma_ in _LEADS:
            body = noun_phrase(page, token.i + 1)
            place = _workplace(page, token)
            if body and place and not body[:1].isupper():
                return Description(f"{_LEADS[token.lemma_]} of {body}", place, {_LEADS[token.lemma_]})
            if affiliations.names_somebody(body):
                return Description(_LEADS[token.lemma_], body, {_LEADS[token.lemma_]})
            break  # who led the survey, who runs a kiosk
        if token.pos_ == "VERB":
            break
    return Description()


def _workplace(page: Page, verb: Any) -> str:
    """The body where somebody does what the verb says: teaches law | at the University of X; empty where none is told."""
    for token in page.tokens[verb.i + 1 : verb.i + 7]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "CCONJ") or page.mark_of[token.i] >= 0:
            break
        if token.lower_ in ("at", "for", "with"):
            return noun_phrase(page, token.i + 1)
    return ""


def _apposition(page: Page, i: int) -> Description:
    tokens = page.tokens
    start = i
    if i < len(tokens) and tokens[i].lower_ == "whose":
        return Description()
    while i < len(tokens) and i - start < REACH:
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
        if token.lower_ in BELONGS:
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
    affiliation = text_of(run[: owned[-1]]) if owned else ""
    role = text_of(run[owned[-1] + 1 :]) if owned else text_of(run)
    if not affiliation and i + 1 < len(tokens) and tokens[i + 1].lower_ in BELONGS:
        affiliation = noun_phrase(page, i + 2)
    elif not affiliation:
        owner = owner_end(run[:-1])
        if owner and any(
            token.ent_type_ == "ORG" or token.lower_ in words("roles", "bodies") for token in run[:owner]
        ):
            affiliation, role = text_of(run[:owner]), text_of(run[owner:])
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
