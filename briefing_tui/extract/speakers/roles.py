"""Which nouns say what somebody is, and the pieces that phrases about roles are read from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.vocabulary import words

BELONGS = frozenset(("of", "at", "for", "with", "from", "in"))
REACH = 12
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


def is_role(token: Any) -> bool:
    """Whether a token is a noun that says what somebody is, singular or plural."""
    roles = words("roles", "roles")
    if token.lower_ in roles or token.lemma_.lower() in roles:
        return True
    return token.pos_ == "NOUN" and bool(_TRADE.search(token.lemma_.lower()))


def names_body(token: Any) -> bool:
    """Whether a role noun is the last word of the name of a body: the Northern | Guard."""
    if not token.text[:1].isupper() or token.lower_ not in words("roles", "bodies") or token.is_sent_start:
        return False
    before = token.nbor(-1)
    return bool((before.text[:1].isupper() and not before.is_sent_start) or before.pos_ == "PROPN")


def is_demonym(token: Any) -> bool:
    """Whether a word says of one person where they are from: the Pole, the Italian."""
    text = token.lower_
    if (
        not token.text[:1].isupper()
        or text in words("roles", "not_demonyms")
        or token.tag_ in ("NNS", "NNPS")
    ):
        return False
    return text in words("roles", "demonyms") or (text.endswith("an") and token.ent_type_ == "NORP")


def is_role_word(text: str) -> bool:
    """The same for a word with a capital, whatever the tagger took it for: Prosecutor, Goalkeeper."""
    return text.lower() in words("roles", "roles") or bool(_CAPITAL_TRADE.search(text.lower()))


def is_office(token: Any) -> bool:
    """Whether "of" a word is part of the office itself: Minister of Health, Inspector General of Police."""
    return token.lower_ in words("roles", "portfolios") or token.lower_ == "police"


def is_bare_office(rest: list[Any]) -> bool:
    """Whether "of" and common nouns without an article go on with the role: head | of mission, chief | of staff."""
    if len(rest) < 2 or rest[0].lower_ != "of":
        return False
    return all(t.pos_ in ("NOUN", "ADJ") and t.text.islower() for t in rest[1:]) and rest[-1].pos_ == "NOUN"


def owner_end(run: list[Any]) -> int:
    """How many tokens of the run name whom the role serves; the rest is part of the role."""
    for k in range(len(run) - 1, -1, -1):
        token = run[k]
        if token.lower_ in words("roles", "portfolios"):
            continue
        if token.tag_ == "POS" or token.text in ("’s", "'s", "’", "'"):
            return k + 1
        if (
            (token.pos_ == "PROPN" and not token.text.islower())
            or token.ent_type_ in ("ORG", "GPE", "NORP", "FAC", "LOC")
            or token.lower_ in words("roles", "bodies")
        ):
            if is_role(token) and token.ent_type_ not in ("ORG", "GPE"):
                continue
            return k + 1
    return 0


def text_of(tokens: list[Any]) -> str:
    text = "".join(token.text_with_ws for token in tokens).strip(" ,;:\n")
    text = re.sub(r"^(?:the|a|an|his|her|its|their|one)\s+", "", text, flags=re.I)
    return re.sub(r"(?:[’']s?|\s)+$", "", text)


def noun_phrase(page: Page, i: int) -> str:
    """The noun phrase that begins at token `i`, up to a comma, a verb or a mark."""
    tokens = page.tokens
    start = i
    while i < len(tokens) and i - start < REACH:
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
    return text_of(tokens[start:i])
