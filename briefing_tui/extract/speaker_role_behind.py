"""What is said about somebody behind the name: X, an Iraq specialist at Y · X, who heads Y · X (D-Ohio) · X of Y."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import speaker_affiliations, speaker_roles
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.vocabulary import words

_LEADS = {"head": "head", "lead": "leader", "run": "head", "direct": "director", "chair": "chair", "command": "commander",
          "found": "founder", "represent": "representative", "edit": "editor"}  # fmt: skip
_PARTY = re.compile(r"\s*,?\s*\(?\b(?P<party>[A-Z]{1,5}(?:-[A-Z][a-z.A-Z]{1,5})?\.?)\)")


def behind(page: Page, last: int) -> speaker_roles.Description:
    tokens = page.tokens
    i = last + 1
    party = _PARTY.match(page.text, tokens[last].idx + len(tokens[last]))
    if party:
        return speaker_roles.Description("", party["party"])
    if i >= len(tokens):
        return speaker_roles.Description()
    if tokens[i].lower_ in ("of", "at", "from", "with"):
        return speaker_roles.Description("", speaker_roles.noun_phrase(page, i + 1))
    if tokens[i].text not in (",", "-", "–", "—", "(", "―"):
        return speaker_roles.Description()
    i += 1
    while i < len(tokens) and (tokens[i].pos_ in ("NUM", "ADV") or tokens[i].text == ","):
        i += 1  # "X, 34, a teacher"
    if i < len(tokens) and tokens[i].lower_ == "who":
        return _relative(page, i)
    return _apposition(page, i)


def _relative(page: Page, i: int) -> speaker_roles.Description:
    for token in page.tokens[i + 1 : i + 5]:
        if token.lower_ in ("charged", "accused", "tried"):
            return speaker_roles.Description(heads={"defendant", "accused", "suspect"})
        if token.lemma_ in _LEADS:
            body = speaker_roles.noun_phrase(page, token.i + 1)
            if speaker_affiliations.names_somebody(body):
                return speaker_roles.Description(_LEADS[token.lemma_], body, {_LEADS[token.lemma_]})
            break  # who led the survey, who runs a kiosk
        if token.pos_ == "VERB":
            break
    return speaker_roles.Description()


def _apposition(page: Page, i: int) -> speaker_roles.Description:
    tokens = page.tokens
    start = i
    if i < len(tokens) and tokens[i].lower_ == "whose":
        return speaker_roles.Description()
    while i < len(tokens) and i - start < speaker_roles.REACH:
        token = tokens[i]
        if (
            token.pos_ in ("VERB", "AUX", "PRON", "SCONJ") and token.tag_ not in ("PRP$", "VBN", "VBG")
        ) or token.text in (",", ";", "."):
            return speaker_roles.Description()
        if (speaker_roles.is_role(token) or _trade_by_place(tokens, start, i)) and not (
            i + 1 < len(tokens)
            and (
                speaker_roles.is_role(tokens[i + 1])
                or tokens[i + 1].tag_ == "POS"
                or _hyphen_glued(tokens, i + 1)
            )
        ):
            break
        if token.lower_ in speaker_roles.BELONGS:
            return speaker_roles.Description()
        i += 1
    else:
        return speaker_roles.Description()
    if i >= len(tokens):
        return speaker_roles.Description()
    run = tokens[start : i + 1]
    while run and run[0].pos_ in ("DET", "PRON"):
        run = run[1:]
    heads = {token.lemma_.lower() for token in run if speaker_roles.is_role(token)}
    owned = [k for k, token in enumerate(run[:-1]) if token.tag_ == "POS" or token.text in ("’s", "'s")]
    affiliation = speaker_roles.text_of(run[: owned[-1]]) if owned else ""
    role = speaker_roles.text_of(run[owned[-1] + 1 :]) if owned else speaker_roles.text_of(run)
    if not affiliation and i + 1 < len(tokens) and tokens[i + 1].lower_ in speaker_roles.BELONGS:
        affiliation = speaker_roles.noun_phrase(page, i + 2)
    elif not affiliation:
        owner = speaker_roles.owner_end(run[:-1])
        if owner and any(
            token.ent_type_ == "ORG" or token.lower_ in words("roles", "bodies") for token in run[:owner]
        ):
            affiliation, role = speaker_roles.text_of(run[:owner]), speaker_roles.text_of(run[owner:])
    return speaker_roles.Description(role, affiliation, heads)


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
