"""Who does what a verb says: its subject, looked for along the parse.

Along the parse means through coordination ("rose and said"), control ("went on to say"), participles ("said it was
over, adding that"), relative clauses, and papers to who issued them ("issued a statement saying").
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.vocabulary import words

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


_CLAUSE_WORDS = 8
_RELATIVE = frozenset(("who", "which", "that", "whom"))


_DATELINE = re.compile(
    r"[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z.]+){0,2}(?:,? [A-Z][a-z]+\.? \d{1,2})?\s*(?:\([^)]{2,40}\)\s*)?[—–―]|[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z.]+)?\s*(?:\([^)]{2,40}\)\s*)?--?\s"
)


def subject(page: Page, token: Any) -> Any:
    """The head of the noun phrase that is the subject of this verb, as far as the parse tells; else None."""
    if (apart := _quoted_as_saying(token) or _with_somebody(token)) is not None:
        return apart
    current = token
    for _ in range(8):
        own = _own_subject(page, current)
        if own is not None:
            return own
        if current is token:
            adjacent = _set_off_by_comma(page, token)
            if adjacent is not None:
                return adjacent
        head = current.head
        if head.i == current.i:
            break
        if current.tag_ == "VB" and current.dep_ in ("xcomp", "ccomp") and _is_moved(head):
            moved = next((c for c in head.children if c.dep_ == "dobj" and head.i < c.i < current.i), None)
            if moved is not None:
                return moved
        if current.tag_ == "VBG" and current.dep_ in ("conj", "advcl") and agent(head) is not None:
            return agent(head)  # "was claimed by factions, promising to strike again"
        if current.dep_ in ("relcl", "acl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
            if current.tag_ == "VBG" and page.tokens[current.i - 1].text == ",":
                return _sentence_subject(page, token) or head
            return _issuer(page, head) or head
        if (
            current.dep_ in ("conj", "advcl")
            and head.dep_ == "ccomp"
            and _is_statement(token)
            and _is_statement(head.head)
            and {token.tag_, head.head.tag_} != {"VBD", "VBZ"}
        ):
            current = head.head  # "X said A happened and said B", "X said A, adding B": both are X's
            continue
        if current.dep_ == "ccomp" and head.i > current.i:
            break
        current = head
    return _sentence_subject(page, token) if token.tag_ in ("VBG", "VB") else None


def _quoted_as_saying(token: Any) -> Any:
    """The union of "local media quoted the union as saying", asked of "saying"; None elsewhere."""
    verb = token.head.head if token.dep_ == "pcomp" and token.head.lower_ == "as" else None
    if token.tag_ != "VBG" or verb is None or verb.lemma_.lower() not in ("quote", "cite"):
        return None
    if any(c.dep_ == "auxpass" for c in verb.lefts):
        return next((c for c in verb.lefts if c.dep_ in _SUBJECTS), None)
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.i < token.i), None)


def _with_somebody(token: Any) -> Any:
    """The union of "shelling went on, with the union saying …", asked of "saying"; None elsewhere."""
    noun = token.head if token.tag_ == "VBG" and token.dep_ == "acl" else None
    while noun is not None and noun.dep_ == "pobj":
        if noun.head.lower_ == "with":
            return noun if noun.doc[noun.head.i - 1].text == "," else None
        noun = noun.head.head
    return None


def _is_moved(verb: Any) -> bool:
    """Whether the object of a verb does what the infinitive behind it says: led them to say."""
    return verb.lemma_.lower() in words("cues", "moves")


def agent(token: Any) -> Any:
    """The head of the "by" phrase of a passive, or None."""
    for child in token.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _set_off_by_comma(page: Page, token: Any) -> Any:
    """The noun phrase between a comma and a finite verb that the parser gave no subject: …, the agency (AG) said."""
    i = token.i - 1
    if token.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    while i > 0 and page.tokens[i].pos_ in ("ADV", "AUX"):
        i -= 1
    if page.tokens[i].text == ")":
        while i > 0 and page.tokens[i].text != "(" and token.i - i < 8:
            i -= 1
        i -= 1
    if i > 1 and page.tokens[i].text == "," and page.tokens[i - 1].ent_type_ == "PERSON":
        i -= 1  # "…, the agency's director, Bruno Keller, said"
    if token.dep_ == "pobj":
        return _before_clause(page, token)
    head = page.tokens[i]
    if (
        i < 1
        or head.pos_ not in ("PROPN", "NOUN", "PRON")
        or page.mark_of[i] >= 0
        or head.lower_ in ("him", "them", "me", "us")
    ):
        return None
    first = i
    while (
        first > 0
        and i - first < 8
        and page.tokens[first - 1].pos_ in ("PROPN", "NOUN", "ADJ", "DET", "NUM", "PART")
    ):
        first -= 1
    return (
        head
        if page.tokens[first - 1].text == "," and first > wording.sentence(page.tokens[i]).start
        else None
    )


def _before_clause(page: Page, token: Any) -> Any:
    """The noun whose bare clause took the verb for its object: …, | the charity they work for said."""
    for i in range(token.i - 1, max(0, token.i - _CLAUSE_WORDS), -1):
        before = page.tokens[i]
        if before.text == "," or page.mark_of[i] >= 0:
            return None
        clause = any(c.dep_ == "relcl" and i < c.i < token.i for c in before.rights)
        if clause and page.tokens[before.left_edge.i - 1].text == ",":
            return before
    return None


def _is_statement(token: Any) -> bool:
    return token.lemma_.lower() in words("cues", "say")


def _issuer(page: Page, noun: Any) -> Any:
    """Who issued "a statement saying …": the subject of the verb that the paper is the object of; else None."""
    if noun.lemma_.lower() not in words("cues", "papers"):
        return None
    verb = noun.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        verb = noun.head.head
    if verb.pos_ != "VERB" or noun.dep_ not in ("dobj", "pobj"):
        return None
    return _own_subject(page, verb) or (
        subject(page, verb) if verb.dep_ in ("conj", "advcl", "xcomp") else None
    )


def _sentence_subject(page: Page, token: Any) -> Any:
    """The subject of the main verb beside a participle or infinitive that hangs on nothing sensible."""
    own = _own_subject(page, wording.sentence(token).root)
    return (
        own if own is not None and (own.i < token.i or token.i - wording.sentence(token).start <= 2) else None
    )


def _own_subject(page: Page, token: Any) -> Any:
    """The subject of the verb itself, the nearest where the parse gives several; a relative pronoun's antecedent."""
    found = [c for c in token.children if c.dep_ in _SUBJECTS and page.mark_of[c.i] < 0]
    if not found:
        return None
    child = min(found, key=lambda c: abs(c.i - token.i))
    if any(page.tokens[i].text == ";" for i in range(found[0].i, child.i)):
        pass  # "5 wounded (Wire; the Front claimed nine)": the Front, and not those before the semicolon
    elif len(found) > 1 and child is not found[0] and _between_commas(page, child):
        child = found[0]  # An old man in a suit, the only one with luggage, announces …
    elif len(found) > 1 and _runs_on(page, found[0], child):
        child = found[0]  # Villagers near the Harrow proving ground said
    child = _behind_object(page, child)
    if _in_dateline(page, child):
        named = [c for c in child.children if c.dep_ in ("appos", "conj", "nmod", "dep") and c.i > child.i]
        return named[0] if named else None
    if child.lower_ in _RELATIVE and child.tag_ in ("WP", "WDT", "IN", "DT"):
        antecedent = _antecedent(token)
        return (_issuer(page, antecedent) or antecedent) if antecedent is not None else child
    return child


def _between_commas(page: Page, noun: Any) -> bool:
    """Whether a noun phrase is set off as an apposition is."""
    first, last = noun.left_edge.i, noun.right_edge.i
    set_off = first > 0 and last + 1 < len(page.tokens)
    return set_off and bool(page.tokens[first - 1].text == page.tokens[last + 1].text == ",")


def _runs_on(page: Page, first: Any, later: Any) -> bool:
    """Whether a noun phrase goes on with a preposition as far as a noun that was taken for another subject."""
    if not any(c.dep_ == "prep" and c.i == first.i + 1 for c in first.rights):
        return False
    inside = page.tokens[first.i : later.i]
    return not any(t.is_punct or (t.pos_ == "VERB" and t.dep_ != "amod") for t in inside)


def _behind_object(page: Page, noun: Any) -> Any:
    """Who speaks where the object before the comma was taken for the first of them: killing nine, | residents said."""
    before = page.tokens[noun.left_edge.i - 1] if noun.left_edge.i else None
    if before is None or before.pos_ != "VERB" or any(c.dep_ == "dobj" for c in before.children):
        return noun
    joined = next((c for c in noun.rights if c.dep_ == "conj"), None)
    comma = joined is not None and page.tokens[joined.left_edge.i - 1].text == ","
    return joined if comma else noun


def _in_dateline(page: Page, token: Any) -> bool:
    """Whether a token is the place a dispatch comes from: NAROVA (Agency) -- The minister said."""
    if not token.text.isupper() or len(token.text) < 3:
        return False
    start = page.paragraphs[page.paragraph_at(token.idx)][0]
    return bool(_DATELINE.match(page.text, start)) and token.idx < _DATELINE.match(page.text, start).end()  # type: ignore[union-attr]


def _antecedent(verb: Any) -> Any:
    current = verb
    for _ in range(4):
        if current.dep_ == "relcl":
            return _somebody_before(current, current.head)
        if current.dep_ not in ("conj", "ccomp", "xcomp", "advcl"):
            return None
        current = current.head
    return None


def _may_be_somebody(noun: Any) -> bool:
    """Whether "who" may go back to a noun: a name, a pronoun, a role, a plural."""
    if noun.pos_ != "NOUN" or noun.ent_type_ or noun.tag_ == "NNS":
        return True
    return roles.is_role(noun)


def _somebody_before(verb: Any, noun: Any) -> Any:
    """Who "who" is: not the place that a person is from, but the person."""
    if not any(c.lower_ == "who" for c in verb.children):
        return noun
    who = next(c for c in verb.children if c.lower_ == "who")
    if not _may_be_somebody(noun):  # The claim was questioned by Ada Holt of the Observatory, | who says
        comma = noun.doc[who.i - 1]
        named = comma.text == "," and comma.head.i > noun.i and comma.head.pos_ == "PROPN"
        return comma.head if named else noun
    current = noun
    for _ in range(4):
        if current.ent_type_ not in ("GPE", "LOC", "FAC") or current.dep_ not in ("pobj", "appos", "prep"):
            break
        current = current.head if current.dep_ != "pobj" else current.head.head
    return current if current.pos_ in ("NOUN", "PROPN", "PRON") else noun
