"""Who stands beside a verb of saying where the parse gives it no subject: "…," said X · X, the head of Y, said."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.vocabulary import words

# What is said, not who says it: "X said nothing", "X disputes this".
_NOBODY = frozenset(("nothing", "anything", "something", "this", "that", "so"))


def parenthetical(page: Page, token: Any) -> Any:
    """The speaker of ", said X, …" or ", said X.": a name between two separators right behind the verb."""
    if token.tag_ not in ("VBD", "VBZ") or token.i == 0 or page.tokens[token.i - 1].text != ",":
        return None
    if token.lemma_.lower() in words("cues", "addressed"):
        return None
    head = phrase_from(page, token.i + 1)
    if head is None or head.ent_type_ in ("DATE", "TIME") or head.i + 1 >= len(page.tokens):
        return None
    subject = any(child.dep_ == "nsubj" for child in token.lefts)
    if subject and head.pos_ == "NOUN" and not (roles.is_role(head) or roles.names_body(head)):
        return None  # "A resident, reached by phone, confirmed the raid, saying …": the raid says nothing
    return head if page.tokens[head.i + 1].text in (",", ".", "who", "(") else None


def beside(page: Page, token: Any) -> Any:
    """The head of the noun phrase that stands next to the verb, after it ("said X") or before ("X said")."""
    after = token.i + 1
    if after < len(page.tokens) and after_mark(page, token):
        chunk = phrase_from(page, after)
        if chunk is not None:
            return chunk
    before = token.i - 1
    while before >= 0 and page.tokens[before].pos_ in ("ADV", "AUX"):
        before -= 1
    if before >= 0 and page.mark_of[before] < 0:
        candidate = page.tokens[before]
        if candidate.lower_ == "old" and page.tokens[before - 1].text == "-":
            return candidate  # "the 23-year-old said"
        named = candidate.ent_type_ == "PERSON"
        if candidate.pos_ in ("PROPN", "PRON", "NOUN") and (
            named or candidate.dep_ not in ("pobj", "dobj", "npadvmod")
        ):
            while candidate.dep_ in ("compound", "flat", "appos") and candidate.head.i < token.i:
                candidate = candidate.head
            return candidate
    return None


def behind_apposition(page: Page, token: Any) -> Any:
    """The name whose apposition keeps it from the verb, with nothing before it: Col. X, a spokesman in Y, said."""
    if token.tag_ not in ("VBD", "VBZ", "VBP") or not token.i or page.tokens[token.i - 1].text != ",":
        return None
    i = token.i - 2
    while i > 0 and token.i - i < 25 and page.mark_of[i] < 0 and page.tokens[i].text != ",":
        if page.tokens[i].pos_ in ("VERB", "AUX") or page.tokens[i].text in (".", ";", ":"):
            return None
        i -= 1
    name = page.tokens[i - 1] if i > 0 and page.tokens[i].text == "," else None
    if name is None or page.mark_of[name.i] >= 0:
        return None
    named = (
        name.pos_ == "PROPN" and name.i > 0 and name.nbor(-1).pos_ == "PROPN"
    )  # whom the recogniser passed over
    return name if name.ent_type_ == "PERSON" or named else None


def before_apposition(page: Page, token: Any) -> Any:
    """The name behind a quotation whose apposition keeps it from the verb: "…," X, the head of Y, told Z."""
    if page.tokens[token.i - 1].text not in (",", ")", "–", "—") or not token.i:
        return None
    i = token.i - 1
    while i >= 0 and token.i - i < 25 and page.mark_of[i] < 0 and page.tokens[i].text not in (".", ";"):
        if (
            page.tokens[i].pos_ in ("VERB", "AUX")
            and page.tokens[i].tag_ in ("VBD", "VBP")
            and page.tokens[i].dep_ != "relcl"
        ):
            return None
        i -= 1
    if i < 0 or page.mark_of[i] < 0:
        return None
    while i + 1 < token.i and page.tokens[i + 1].is_punct:
        i += 1
    return phrase_from(page, i + 1)


def after_mark(page: Page, token: Any) -> bool:
    """Whether a quotation (and perhaps a comma) stands right before the verb."""
    i = token.i - 1
    while i >= 0 and (page.tokens[i].is_punct or page.tokens[i].pos_ == "ADV") and page.mark_of[i] < 0:
        i -= 1
    return bool(i >= 0 and page.mark_of[i] >= 0)


def _misread_name(page: Page, i: int) -> bool:
    """Whether a capital in mid-sentence before a name belongs to it, whatever it was taken for: said | Per Sørlie."""
    token = page.tokens[i]
    if (
        token.is_sent_start
        or not token.text[:1].isupper()
        or not token.text[1:].islower()
        or i + 1 >= len(page.tokens)
    ):
        return False
    return bool(
        token.pos_ in ("ADP", "X", "INTJ", "ADV") and token.nbor(1).pos_ == "PROPN" and token.whitespace_
    )


def phrase_from(page: Page, i: int) -> Any:
    """The head of a noun phrase that begins at token `i`."""
    head = None
    while i < len(page.tokens) and page.mark_of[i] < 0:
        token = page.tokens[i]
        if token.lower_ in _NOBODY:
            break
        if not any(c.isalnum() for c in token.text) and token.pos_ == "PROPN":
            i += 1
            continue  # a bullet
        if token.pos_ in ("PROPN", "NOUN", "PRON") or token.text.startswith("@") or _misread_name(page, i):
            head = token
        elif token.pos_ not in ("DET", "ADJ", "NUM", "PART") or (head is not None and token.pos_ != "PART"):
            break
        i += 1
    return head
