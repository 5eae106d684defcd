"""The organisation that a word for armed people goes by: "Northern Front rebels", "members of the Front", "the rebels".

The name stands before the word, behind its "of", or beside it. A text that names one armed group and then speaks of
"the rebels" means that group; where it names several, "the rebels" stays what it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from briefing_tui.extract import clauses, lexicon, wording
from briefing_tui.extract.actor_kinds import is_kind

_ARMED = ("military", "police", "militant")
_GROUPS = lexicon.words("organisations", "groups")
_TAKES_UP = lexicon.words("organisations", "takes_up")
_NO_NAMES = frozenset(
    {"GPE", "NORP", "LOC", "DATE", "TIME", "CARDINAL", "ORDINAL", "PERSON", "MONEY", "QUANTITY"}
)
_BESIDE = frozenset({"compound", "nmod", "amod"})
_MAX = 8  # tokens of a name
_SHORT = re.compile(
    r"\b([A-Z][A-Za-z0-9-]{1,7})\s*\[\s*[A-Z][^\]\[]{8,90}\]|[A-Za-z\]]\s*[\[(]\s*([A-Z][A-Z0-9-]{1,7})\s*[\])]"
)
_KEY = "briefing_organisations"

Span = tuple[int, int]


@dataclass(slots=True)
class Named:
    """The armed groups a text names. Keys are folded names; an abbreviation stands for its long form.

    `names` and `people` hold the first mention of each group and of its people ("Northern Front rebels").
    """

    short: frozenset[str]
    names: dict[str, Span] = field(default_factory=dict)
    people: dict[str, Span] = field(default_factory=dict)
    longs: dict[str, str] = field(default_factory=dict)
    sole: str = ""


def actor(head: Any) -> list[Span]:
    """Who acts where `head` names the actor: the mention, and the organisation it goes by, as token spans.

    "The rebels" is given as the text first named them, where it names one such group only.
    """
    doc = head.doc
    span = clauses.noun_phrase(head)
    named = _known(doc)
    own = _key(named, doc, span)
    if own in named.names:
        return [named.names[own]]
    if not (is_kind(head, *_ARMED) or head.lemma_.lower() in _GROUPS):
        return [span]
    names = [one for one in _names(head) if one != span]
    keys = [_key(named, doc, one) for one in names]
    if not names and named.sole and head.lemma_.lower() in _TAKES_UP and not _another(head):
        keys = [named.sole]
    if len(keys) == 1 and head.lemma_.lower() in _TAKES_UP:
        span = named.people.get(keys[0], span)
    return [span, *(named.names.get(key, one) for key, one in zip(keys, names or [span], strict=False))]


def _another(head: Any) -> bool:
    """ "Other rebels", "alleged rebels", "Kurdish rebels": not those named before."""
    return any(
        child.ent_type_ in {"NORP", "GPE"}
        or child.lower_ in {"other", "another", "alleged", "suspected", "presumed"}
        for child in head.lefts
    )


def _names(head: Any) -> list[Span]:
    found = _before(head)
    return found + [span for span in (*_behind(head), *_beside(head)) if span not in found]


def _before(head: Any) -> list[Span]:
    """ "Northern Front rebels": the run of capitals right before the word, past "armed" or "urban"."""
    doc = head.doc
    if head.pos_ == "PROPN" or (is_kind(head, "military", "police") and not is_kind(head, "militant")):
        return []  # "Air Force", "National Guard units": the mention says who that is
    short = _abbreviations(doc)
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
    alone = doc[start]
    if (
        end - start == 1
        and alone.i == doc[start].sent.start
        and not (alone.text.isupper() or alone.text.lower() in short)
    ):
        return []  # a capital only because it opens the sentence
    return [(start, end)]


def _named(token: Any, short: frozenset[str]) -> bool:
    """Part of a name that is no place, no nationality and no number."""
    if token.lower_ in {"so", "called", "self", "styled"}:
        return False
    if (
        token.ent_type_ in _NO_NAMES
        or is_kind(token, "militant")
        or token.lemma_.lower() in _GROUPS - {"front", "army"}
    ):
        return token.lower_ in short
    return token.lower_ in short or (
        token.text[:1].isupper() and (token.pos_ == "PROPN" or token.ent_type_ != "")
    )


def _behind(head: Any) -> list[Span]:
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
        definite = doc[inner.left_edge.i].lower_ in {"the", "its", "their"} or inner.pos_ == "PROPN"
        lower = inner.lemma_.lower()
        named = inner.ent_type_ == "ORG" or inner.pos_ == "PROPN" or inner.lower_ in _abbreviations(doc)
        if (
            definite
            and (named or is_kind(inner, *_ARMED))
            and not is_kind(inner, "civilian")
            and lower != "member"
        ):
            found.append(_trim(doc, clauses.noun_phrase(inner)))
        head = inner
    return found


def _beside(head: Any) -> list[Span]:
    """ "The rebel group Northern Front", "a gang, the Red Hand"."""
    if head.lemma_.lower() not in _GROUPS:
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


def _abbreviations(doc: Any) -> frozenset[str]:
    """Abbreviations that the text gives with their long form, lower case: "Northern Front (NF)", "NF [Northern Front]"."""
    return _known(doc).short


def _known(doc: Any) -> Named:
    known = doc.user_data.get(_KEY)
    if known is None:
        text = wording.original(doc)
        remarks = lexicon.words("event_grammar", "casing_remarks")
        short = frozenset(
            word.lower()
            for pair in _SHORT.findall(text)
            for word in pair
            if word and word.lower() not in remarks
        )
        known = doc.user_data[_KEY] = Named(short)
        _collect(doc, known)
    return known  # type: ignore[no-any-return]


def _collect(doc: Any, known: Named) -> None:
    """Every group whose people the text calls rebels, fighters or the like."""
    seen: list[tuple[Any, Span]] = []
    for token in doc:
        if token.lemma_.lower() in _TAKES_UP and token.pos_ in {"NOUN", "PROPN"}:
            seen += [(token, span) for span in _names(token)]
    for _, span in seen:
        short = _short_behind(doc, span)
        if short:
            known.longs[_folded(doc, span)] = short
    for token, span in seen:
        key = _key(known, doc, span)
        known.names.setdefault(key, span)
        known.people.setdefault(key, clauses.noun_phrase(token))
    irregular = [
        key for key, span in known.names.items() if not is_kind(doc[span[1] - 1], "military", "police")
    ]
    distinct = [
        key for key in irregular if not any(other != key and key in other.split() for other in irregular)
    ]
    known.sole = distinct[0] if len(distinct) == 1 else ""


def _key(known: Named, doc: Any, span: Span) -> str:
    folded = _folded(doc, span)
    return known.longs.get(folded, folded)


def _folded(doc: Any, span: Span) -> str:
    start = span[0] + (doc[span[0]].lower_ == "the")
    return " ".join(one.lower_ for one in doc[start : span[1]])


def _short_behind(doc: Any, span: Span) -> str:
    """The abbreviation in brackets right behind a name."""
    after = [one.lower_ for one in doc[span[1] : span[1] + 3]]
    return after[1] if len(after) == 3 and after[0] in {"(", "["} and after[2] in {")", "]"} else ""
