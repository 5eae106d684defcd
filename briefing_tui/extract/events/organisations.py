"""The organisation that a word for armed people goes by: "Northern Front rebels", "members of the Front", "the rebels".

The name stands before the word, behind its "of", or beside it. A text that names one armed group and then speaks of
"the rebels" means that group; where it names several, "the rebels" stays what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import fight_sides, group_names, groups_meant
from briefing_tui.extract.events.group_names import ARMED, GROUPS, Span
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind, lemma
from briefing_tui.extract.parsing import wording

_TAKES_UP = vocabulary.words("organisations", "takes_up")
_FIGHTS = vocabulary.words("organisations", "fights")
_SHORT = re.compile(
    r"\b([A-Z][A-Za-z0-9-]{1,7})\s*\[\s*[A-Z][^\]\[]{8,90}\]|[A-Za-z\]]\s*[\[(]\s*([A-Z][A-Z0-9-]{1,7})\s*[\])]"
)
_WORN = frozenset({"wear", "dress", "clothe", "clad", "disguise"})
_PEOPLE = frozenset({"man", "men", "woman", "person", "people", "youth", "individual"})
_DENIES = vocabulary.words("responsibility", "denies", "verbs")
_SPOKEN = vocabulary.words("organisations", "spoken")
_IS_THE_BODY = frozenset({"group", "movement", "organization", "organisation", "network", "grouping"})
_LONGEST = 8  # words of a name
_KEY = "briefing_organisations"


@dataclass(slots=True)
class Named:
    """The armed groups a text names. Keys are folded names; an abbreviation stands for its long form.

    `names` and `people` hold the first mention of each group and of its people ("Northern Front rebels"), `spelled`
    that of any body by the letters behind it: "the National Guard (NG)".
    """

    short: frozenset[str]
    names: dict[str, Span] = field(default_factory=dict)
    people: dict[str, Span] = field(default_factory=dict)
    longs: dict[str, str] = field(default_factory=dict)
    sole: str = ""
    spelled: dict[str, Span] = field(default_factory=dict)


def actor(head: Any) -> list[Span]:
    """Who acts where `head` names the actor: the mention, and the organisation it goes by, as token spans.

    "The rebels" is given as the text first named them, where it names one such group only.
    """
    head, doc = groups_meant.meant(head), head.doc
    if named := _by_name(head):
        return [clauses.noun_phrase(named)]
    if speaks(head):
        return [clauses.noun_phrase(one) for one in _spoken_for(head)]
    if (beside := _right_behind(head)) is not None:
        return actor(beside)
    sides = fight_sides.named_together(head)
    if sides:
        return sides
    span = clauses.noun_phrase(head)
    named = _known(doc)
    own = _key(named, doc, span)
    if own in named.names:
        return [named.names[own]]
    if own in named.spelled:
        return [named.spelled[own]]
    if lemma(head) in _PEOPLE:
        tied = group_names.tied_to(head, named.short)
        return [_clad(head, span), *(named.names.get(_key(named, doc, one), one) for one in tied)]
    if not (is_kind(head, *ARMED) or lemma(head) in GROUPS):
        return [span]
    names = [one for one in group_names.names(head, named.short) if one != span]
    keys = [_key(named, doc, one) for one in names]
    if not names and named.sole and _of_fighters(head) and not _another(head):
        keys = [named.sole]
    found = [named.names.get(key, one) for key, one in zip(keys, names or [span], strict=False)]
    if found and span[1] - span[0] == 1 and span[0] and doc[span[0] - 1].text in {")", "]"}:
        return found  # "Red Path (RP) militants": the name stands before the bracket
    if found and (_is_the_body(head) or _calls_itself(head)):
        return [span] if all(_is_its_name(head, end) for _, end in found) else found
    if len(keys) == 1 and lemma(head) in _TAKES_UP:
        span = named.people.get(keys[0], span)
    return [span, *found]


def _by_name(head: Any) -> Any | None:
    """ "The chief of the gang, Teo Marn, ordered it": Teo Marn, where one person is told of."""
    if head.tag_ != "NN" or lemma(head) in GROUPS:
        return None
    beside = (one for one in head.rights if one.dep_ == "appos" and one.ent_type_ == "PERSON")
    return next((one for one in beside if one.pos_ == "PROPN" and one.nbor(-1).pos_ == "PROPN"), None)


def _is_the_body(head: Any) -> bool:
    """ "The rebel group Northern Front", "the Red Hand movement": the body, given once; not "a group of rebels"."""
    of_some = any(one.lower_ == "of" and one.i == head.i + 1 for one in head.rights)
    return lemma(head) in _IS_THE_BODY and head.tag_ in {"NN", "NNP"} and not of_some


def _calls_itself(head: Any) -> bool:
    """ "A little-known faction calling itself the Red Hand": the faction, given once, by that name."""
    named = [one for one in head.rights if one.dep_ in {"acl", "relcl"} and one.lemma_.lower() == "call"]
    return head.tag_ == "NN" and any(two.lower_ == "itself" for one in named for two in one.rights)


def _is_its_name(head: Any, end: int) -> bool:
    """ "The Red Hand group" goes by these words; "the Red Hand militant group" by the name that ends before them."""
    return end <= head.i and not any(one.text.islower() for one in head.doc[end : head.i])


def _right_behind(head: Any) -> Any | None:
    """The Sparrow of "the rebel group Red Sparrow", which the model may take for a person's name."""
    if not _is_the_body(head):
        return None
    beside = (one for one in head.rights if one.dep_ == "appos" and one.pos_ == "PROPN")
    return next((one for one in beside if one.left_edge.i == head.i + 1), None)


def _clad(head: Any, span: Span) -> Span:
    """ "Men wearing army uniforms": what they wore is all that is known of them."""
    worn = next((one for one in head.rights if one.dep_ == "acl" and one.lemma_.lower() in _WORN), None)
    if worn is None or worn.i != span[1]:
        return span
    clothes = [one for one in worn.rights if one.dep_ == "dobj"] or clauses.after(
        worn, frozenset({"in", "as"})
    )
    return (span[0], clauses.noun_phrase(clothes[0])[1]) if clothes else span


def speaks(head: Any) -> bool:
    """A spokesman: acts in nothing; those he speaks for may."""
    return lemma(head) in _SPOKEN


def _spoken_for(head: Any) -> list[Any]:
    """ "A Front spokesman", "the spokesman of the Front": for whom; nobody where that is not told."""
    before = [
        one
        for one in head.lefts
        if one.dep_ in {"compound", "nmod", "poss", "amod"} and (one.pos_ == "PROPN" or is_kind(one, *ARMED))
    ]
    return before[-1:] or clauses.after(head, frozenset({"of", "for"}))[:1]


def _of_fighters(head: Any) -> bool:
    """ "The rebels", "a guerrilla column", "urban commandos"."""
    return lemma(head) in _TAKES_UP or any(
        child.lemma_.lower() in _TAKES_UP | {"urban"}
        for child in head.lefts
        if child.dep_ in {"compound", "amod", "nmod"}
    )


def _another(head: Any) -> bool:
    """ "Other rebels", "alleged rebels", "Kurdish rebels": not those named before."""
    return any(
        child.ent_type_ in {"NORP", "GPE"}
        or child.lower_ in {"other", "another", "alleged", "suspected", "presumed"}
        for child in head.lefts
    )


def _known(doc: Any) -> Named:
    known = doc.user_data.get(_KEY)
    if known is None:
        text = wording.original(doc)
        remarks = vocabulary.words("event_grammar", "casing_remarks")
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
    known.spelled.update(_spelled(doc, known.short))
    known.longs.update({_folded(doc, span): letters for letters, span in known.spelled.items()})
    seen: list[tuple[Any, Span]] = []
    for token, word in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if _TAKES_UP.isdisjoint((word, word.removesuffix("s"))):
            continue  # `lemma` can only come to one of the two
        if lemma(token) in _TAKES_UP and token.pos_ in {"NOUN", "PROPN"}:
            seen += [(token, span) for span in group_names.names(token, known.short)]
    for _, span in seen:
        short = _short_beside(doc, span)
        if short:
            known.longs[_folded(doc, span)] = short
    for token, span in seen:
        key = _key(known, doc, span)
        known.names.setdefault(key, known.spelled.get(key, span))
        known.people.setdefault(key, clauses.noun_phrase(token))
    for span in _fighting(doc, known.short):
        short = _short_beside(doc, span)
        if short:
            known.longs[_folded(doc, span)] = short
        known.names.setdefault(_key(known, doc, span), span)
    irregular = [
        key for key, span in known.names.items() if not is_kind(doc[span[1] - 1], "military", "police")
    ]
    distinct = [
        key for key in irregular if not any(other != key and key in other.split() for other in irregular)
    ]
    sole = distinct[0] if len(distinct) == 1 else ""
    known.sole = "" if sole and _disowns(doc[known.names[sole][1] - 1]) else sole


def _disowns(name: Any) -> bool:
    """ "The Front denied it", "the Front said it was not behind it": the rebels told of are not known to be theirs."""
    verb = name.head
    if name.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    return verb.lemma_.lower() in _DENIES or any(
        two.dep_ == "neg" for one in verb.rights if one.dep_ == "ccomp" for two in one.children
    )


def _spelled(doc: Any, short: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """Each name with the letters in brackets behind it, which are its first letters."""
    for bracket in wording.tokens(doc)[1:-2] if short else ():
        letters = bracket.nbor()
        if bracket.text not in {"(", "["} or letters.lower_ not in short or not letters.text.isupper():
            continue
        start = bracket.i
        while start and bracket.i - start < _LONGEST and _of_name(doc[start - 1]):
            start -= 1
        while start < bracket.i and doc[start].text[0] != letters.text[0]:
            start += 1
        initials = "".join(one.text[0] for one in doc[start : bracket.i] if one.text[:1].isupper())
        if initials == letters.text:
            yield letters.lower_, (start, bracket.i)


def _fighting(doc: Any, short: frozenset[str]) -> list[Span]:
    """Names that only a fighting body bears: "Northern Liberation Front", "Red Brigades"."""
    found: list[Span] = []
    for token, word in zip(wording.tokens(doc), wording.lowered(doc), strict=True):
        if word not in _FIGHTS or token.pos_ != "PROPN" or (found and token.i < found[-1][1]):
            continue
        at = token.i
        while at > wording.sentence(token).start and token.i - at < 5 and _of_name(doc[at - 1]):
            at -= 1
        while at < token.i and not doc[at].text[:1].isupper():
            at += 1
        span = group_names.run(doc, at, short)
        if span is not None and span[1] - span[0] > 1 and not is_kind(doc[span[1] - 1], "military"):
            found.append(span)
    return found


def _of_name(token: Any) -> bool:
    if token.lower_ in {"of", "for"} or token.tag_ == "POS":  # "the People's Army of"
        return True
    return bool(token.text[:1].isupper() and token.pos_ == "PROPN")


def _key(known: Named, doc: Any, span: Span) -> str:
    folded = _folded(doc, span)
    return known.longs.get(folded, folded)


def _folded(doc: Any, span: Span) -> str:
    start = span[0] + (doc[span[0]].lower_ == "the")
    return " ".join(one.lower_ for one in doc[start : span[1]])


def _short_beside(doc: Any, span: Span) -> str:
    """The abbreviation in brackets right behind a name, or right before the brackets that the name stands in."""
    if span[0] > 1 and span[1] < len(doc) and doc[span[0] - 1].text == "[" and doc[span[1]].text == "]":
        return str(doc[span[0] - 2].lower_)  # "FLM [Free Land Movement]"
    after = [one.lower_ for one in doc[span[1] : span[1] + 3]]
    return after[1] if len(after) == 3 and after[0] in {"(", "["} and after[2] in {")", "]"} else ""
