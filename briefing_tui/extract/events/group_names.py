"""The name that a word for armed people or their group goes by, read off what stands beside it.

"Northern Front rebels", "members of the Front", "gunmen from the Front", "the rebel group Northern Front".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

ARMED = ("military", "police", "militant")
GROUPS = vocabulary.words("organisations", "groups")
_BELONGS = vocabulary.words("organisations", "belongs")
_HEDGES = vocabulary.words("organisations", "hedges")
_CALLED = vocabulary.words("organisations", "called")
_NO_NAMES = frozenset(
    {"GPE", "NORP", "LOC", "DATE", "TIME", "CARDINAL", "ORDINAL", "PERSON", "MONEY", "QUANTITY"}
)
_BODIES = vocabulary.words("organisations", "fights") | {"front", "army", "movement"}
_BESIDE = frozenset({"compound", "nmod", "amod"})
_DESCRIBES = vocabulary.words("organisations", "describes")
_RANKS = frozenset(
    {"gen", "general", "col", "colonel", "maj", "major", "capt", "captain", "lt", "sgt", "cmdr"}
)
_OF_A_PEOPLE = frozenset({"herder", "herdsman", "tribesman", "clansman", "pastoralist", "nomad"})
_QUOTES = frozenset({'"', "“", "‘", "'"})
_MAX = 8  # tokens of a name
_LINK = 9  # tokens of ", believed to be members of the"

Span = tuple[int, int]


def names(head: Any, short: frozenset[str]) -> list[Span]:
    """Token spans of the organisations that `head` goes by. `short` holds the text's abbreviations, lower case."""
    found = _before(head, short)
    for span in (
        *_behind(head, short),
        *_beside(head),
        *_next_to(head, short),
        *_by_its_own_name(head),
        *_its(head),
    ):
        if not any(start <= span[0] < end or span[0] <= start < span[1] for start, end in found):
            found.append(span)
    return found


def tied_to(head: Any, short: frozenset[str]) -> list[Span]:
    """ "Two men thought to belong to the Front", "men of a group calling itself the Red Dawn": people of any kind."""
    named = [span for span in (*_next_to(head, short), *_by_its_own_name(head)) if span[0] > head.i + 1]
    return named or [clauses.noun_phrase(one) for one in _thought_to_be(head)]


def _thought_to_be(head: Any) -> list[Any]:
    """ "Men believed to be guerrillas": the guerrillas."""
    taken = [one for one in head.rights if one.dep_ == "acl" and one.tag_ == "VBN"]
    being = [one for verb in taken for one in verb.rights if one.dep_ == "xcomp" and one.lower_ == "be"]
    return [
        one
        for be in being
        for one in be.rights
        if one.dep_ == "attr" and is_kind(one, "militant", "military")
    ]


def _its(head: Any) -> list[Span]:
    """ "The Front said its fighters killed six": whose they are, where the one who tells it is a body by name."""
    verb = head.head
    if head.dep_ not in {"nsubj", "nsubjpass"} or verb.dep_ != "ccomp":
        return []
    if not any(child.dep_ == "poss" and child.lower_ in {"its", "their"} for child in head.lefts):
        return []
    telling = [
        one for one in clauses.subjects(verb.head) if one.pos_ == "PROPN" and one.ent_type_ not in _NO_NAMES
    ]
    return [_trim(head.doc, clauses.noun_phrase(one)) for one in telling]


def _by_its_own_name(head: Any) -> list[Span]:
    """ "A group calling itself the Red Dawn", "the gunmen belonged to the Red Dawn"."""
    found: list[Any] = []
    for verb in head.rights:
        if verb.dep_ in {"acl", "relcl"} and verb.lemma_.lower() in {"call", "name", "style", "term"}:
            named = [one for one in verb.rights if one.dep_ in {"dobj", "oprd", "attr", "xcomp"}]
            if any(one.lower_ in {"itself", "themselves"} for one in named):
                found += named
    if head.dep_ == "nsubj" and head.head.lemma_.lower() == "belong":
        found += clauses.after(head.head, frozenset({"to"}))
    return [_trim(head.doc, clauses.noun_phrase(one)) for one in found if one.pos_ == "PROPN"]


def _before(head: Any, short: frozenset[str]) -> list[Span]:
    """ "Northern Front rebels": the run of capitals right before the word, past "armed" or "urban"."""
    doc = head.doc
    if head.lemma_.lower() in _OF_A_PEOPLE:
        return []  # "Misra herders": a people's, and no body's
    if head.pos_ == "PROPN" or (is_kind(head, "military", "police") and not is_kind(head, "militant")):
        return []  # "Air Force", "National Guard units": the mention says who that is
    lefts = [child for child in head.lefts if child.dep_ in _BESIDE]
    if not lefts:
        return []
    first = min(child.left_edge.i for child in lefts)
    end = head.i
    while end > first and not _named(doc[end - 1], short):
        end -= 1
    start = end
    while (
        start > first
        and end - start < _MAX
        and (_named(doc[start - 1], short) or doc[start - 1].lower_ in {"of", "-"})
    ):
        start -= 1
    while start < end and doc[start].lower_ in {"of", "-"}:
        start += 1
    if start == end:
        return []
    while start > first and _capital(doc[start - 1]):
        start -= 1
    if end - start == 1 and start > 1 and doc[start - 1].text in {"(", "["}:
        return _before_bracket(doc, start - 1) or [(start, end)]
    before = doc[start - 1] if start > first else None
    if before is not None and before.pos_ == "PROPN" and before.text.istitle() and before.lower_[-1] != "s":
        start -= is_kind(before, "militant")  # "Boko Haram": the first half is a word for fighters by itself
    while end < head.i and doc[end].pos_ == "PROPN" and is_kind(doc[end], "militant"):
        end += 1  # "Al Shabaab": the second half is a word for fighters by itself
    alone = doc[start]
    if (
        end - start == 1
        and alone.i == wording.sentence(doc[start]).start
        and not (alone.text.isupper() or alone.text.lower() in short)
    ):
        return []  # a capital only because it opens the sentence
    return [(start, end)]


def _capital(token: Any) -> bool:
    """ "Shining" of "a Shining Path militant": a word of the language, with the capital of a name."""
    return bool(
        token.text.istitle()
        and token.pos_ in {"VERB", "ADJ", "NOUN"}
        and token.sent_start is not True
        and token.lower_ not in _DESCRIBES
        and token.ent_type_ not in _NO_NAMES
        and not is_kind(token, *ARMED)
    )


def _before_bracket(doc: Any, bracket: int) -> list[Span]:
    """ "Red Path (RP) militants": the name that the letters in brackets are short for."""
    start = bracket
    while (
        start
        and bracket - start < _MAX
        and doc[start - 1].text[:1].isupper()
        and doc[start - 1].pos_ == "PROPN"
    ):
        start -= 1
    return [(start, bracket)] if start < bracket else []


def _named(token: Any, short: frozenset[str]) -> bool:
    """Part of a name that is no place, no nationality and no number."""
    if token.lower_ in _DESCRIBES:
        return False
    if (
        (token.ent_type_ in _NO_NAMES and not _nobodys_name(token))
        or is_kind(token, "militant")
        or token.lemma_.lower() in GROUPS - {"front", "army"}
    ):
        return token.lower_ in short
    return (token.lower_ in short or (token.text.isupper() and token.text.isalpha() and len(token) > 2)) or (
        token.text[:1].isupper() and (token.pos_ == "PROPN" or token.ent_type_ != "")
    )


def _nobodys_name(token: Any) -> bool:
    """ "Lomu Front gunmen": no person, whatever the recognizer takes the Front for."""
    at = token.i
    while token.doc[at].ent_type_ == "PERSON" and token.doc[at].dep_ in _BESIDE:
        if token.doc[at].lower_ in _BODIES:
            return True
        at += 1
    return False


def _behind(head: Any, short: frozenset[str]) -> list[Span]:
    """ "Members of the 3rd Column of the Front": each of-phrase that names a body of armed people."""
    found: list[Span] = []
    doc = head.doc
    for _ in range(3):
        joint = next(
            (one for one in head.rights if one.lower_ in {"of", "from"} and one.i <= head.i + 2), None
        )
        inner = next((one for one in joint.rights if one.dep_ == "pobj"), None) if joint is not None else None
        if inner is None or inner.ent_type_ in {"GPE", "LOC", "PERSON", "DATE", "CARDINAL"}:
            break
        beside = _beside(inner) or _next_to(inner, short) if inner.pos_ == "NOUN" else []
        if beside:
            return found + beside  # "a commando of the leftist group Red Dawn"
        definite = doc[inner.left_edge.i].lower_ in {"the", "its", "their"} or inner.pos_ == "PROPN"
        lower = inner.lemma_.lower()
        named = inner.ent_type_ == "ORG" or inner.pos_ == "PROPN" or inner.lower_ in short
        if (
            definite
            and (named or is_kind(inner, *ARMED))
            and not is_kind(inner, "civilian")
            and lower != "member"
            and doc[inner.left_edge.i].lower_.rstrip(".") not in _RANKS
        ):
            found.append(_trim(doc, clauses.noun_phrase(inner)))
        head = inner
    # "Members of the 8th Front of the People's Army": the army, and its members of the 8th Front
    return [
        span for span in found if doc[span[0]].tag_ != "JJ" or not doc[span[0]].text[:1].isdigit()
    ] or found


def _beside(head: Any) -> list[Span]:
    """ "The rebel group Northern Front", "a gang, the Red Hand"."""
    if head.lemma_.lower() not in GROUPS:
        return []
    return [
        _trim(head.doc, clauses.noun_phrase(one))
        for one in head.rights
        if one.dep_ == "appos"
        and one.pos_ == "PROPN"
        and one.ent_type_ not in _NO_NAMES
        and one.left_edge.i - head.i < 5
    ]


def _trim(doc: Any, span: Span) -> Span:
    start, end = span
    while start < end - 1 and doc[start].lower_ in {"the", "a", "an", "so", "-", "called", "self", "styled"}:
        start += 1
    return start, end


def _next_to(head: Any, short: frozenset[str]) -> list[Span]:
    """The name right behind a mention, whatever the parser hung it on: "gunmen, presumably from the Front",
    "fighters belonging to the Front", "the leftist group Red Dawn"."""
    doc = head.doc
    at = clauses.noun_phrase(head)[1]
    last = doc[at - 1]
    linked = False
    while at < len(doc) and at - last.i < _LINK and doc[at].sent_start is not True:
        word = doc[at].lower_
        if word in _BELONGS or word == "be":
            linked = True
        elif word not in _HEDGES and not (linked and word in {"the", "a", "an", "to", "with", "by"}):
            break
        at += 1
    if not linked:
        at = last.i + 1
        if last.lemma_.lower() not in GROUPS or last.pos_ == "PROPN":
            return []
        while at < len(doc) and doc[at].lower_ in _CALLED:
            at += 1
    span = run(doc, at, short)
    return [span] if span is not None else []


def run(doc: Any, at: int, short: frozenset[str]) -> Span | None:
    """The name of a body that begins at token `at`: capitals that are no place, person or day; None for none."""
    end = at
    quoted = at > 0 and doc[at - 1].text in _QUOTES
    while end < len(doc) and end - at < _MAX:
        token = doc[end]
        joins = token.lower_ in {"of", "for", "the", "-"} and end > at
        joins = joins or (token.tag_ == "POS" and end > at and doc[end + 1 : end + 2].text[:1].isupper())
        if not joins and not (
            token.text[:1].isupper() and (quoted or token.pos_ == "PROPN" or token.ent_type_ == "ORG")
        ):
            break
        end += 1
    while end > at and (doc[end - 1].lower_ in {"of", "for", "the", "-"}):
        end -= 1
    inside = doc[at:end]
    if not len(inside) or inside[0].lower_.rstrip(".") in _RANKS:
        return None
    if len(inside) == 1 and not (
        inside[0].lower_ in short or inside[0].text.isupper() or inside[0].ent_type_ == "ORG"
    ):
        return None
    return (
        None if all(one.ent_type_ in _NO_NAMES and one.lower_ not in short for one in inside) else (at, end)
    )
