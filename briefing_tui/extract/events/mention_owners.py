"""Which mention of a sentence a day or a place belongs to, and which places are those of somebody who speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import pointing_back
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.dates.dates import When
    from briefing_tui.extract.events.events import Found
    from briefing_tui.extract.places.places import Place

_HURTS = vocabulary.words("event_grammar", "triggers_hurts")
_COUNT = r"(?:\d[\d,.]*|[A-Za-z]+(?:-[a-z]+)?)"
_WHERE = r"(?:in|at|near|outside|around) (?:[a-z]+ ){0,4}$"
_SHARE = re.compile(rf"(?:\b{_COUNT} of (?:them|whom) |[:,;] (?:and )?{_COUNT} | and {_COUNT} ){_WHERE}")
_ACCUSES = frozenset({"blame", "accuse"})
_JUDGES = frozenset({"condemn", "denounce", "deplore", "criticise", "criticize"}) | _ACCUSES
_SAYING = vocabulary.words("event_grammar", "events_saying") | _JUDGES
_WRECKS = frozenset({"destroy", "damage", "wreck", "demolish", "flatten"})
_LOCATED = vocabulary.words("event_grammar", "events_located")
SETTLED = frozenset({"town", "village", "neighbourhood"})
_OFFICIALS = vocabulary.words("event_grammar", "same_day_officials")
_WIDE = frozenset({"country", "admin1", "region"})


def of_a_source(token: Any, stating: frozenset[int]) -> bool:
    """The place is that of somebody who reports: "sources in X said", "according to relatives in X"."""
    if token.dep_ == "nsubj" and _behind_a_town(token):
        return False  # "hit a truck in Karvel, Kelland yesterday, officials said"
    who = _who_tells(token, stating)
    return who is not None and not _on_the_spot(who)


def _behind_a_town(token: Any) -> bool:
    before = token.doc[max(0, token.left_edge.i - 2) : token.left_edge.i]
    return len(before) == 2 and before[1].text == "," and before[0].ent_type_ == "GPE"


def of_witnesses(token: Any, stating: frozenset[int]) -> bool:
    """The police of a town and those who live there speak of what happened in it, if they name no other place."""
    who = _who_tells(token, stating)
    return who is not None and _on_the_spot(who)


def _on_the_spot(who: Any) -> bool:
    """Police and residents; "officials in Talla blamed rebels" and "diplomats in Talla deplored it" were not there."""
    if who.dep_ == "nsubj" and who.head.lemma_.lower() in _JUDGES and who.lemma_.lower() in _OFFICIALS:
        return False
    return is_kind(who, "police", "military", "civilian")


def _who_tells(token: Any, stating: frozenset[int]) -> Any:
    """Who reports, or judges, what is told, where the word is said of them; None where it is not."""
    up = token
    for _ in range(14):
        if up.i in stating:
            return None
        verb = up.head
        if up.lower_ == "according" or verb is up:
            return up if up.lower_ == "according" else None
        if up.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_.lower() in _SAYING and verb.i not in stating:
            # "the ministry in X condemned the killing", "officials in X blamed rebels for the attack"
            judges = verb.lemma_.lower() in _JUDGES and (
                verb.lemma_.lower() not in _ACCUSES or _accused_of(verb, stating)
            )
            told = judges or verb.dep_ == "parataxis"  # "two were killed, the ministry in X said, as ..."
            told = told or any(child.dep_ in {"ccomp", "parataxis"} for child in verb.children)
            return up if told else None
        up = verb
    return None


def _accused_of(verb: Any, stating: frozenset[int]) -> bool:
    """ "Blamed rebels for the attack": the deed that a text tells is what somebody is accused of."""
    preps = [one for up in (verb, *verb.rights) for one in up.rights if one.lower_ in {"for", "of"}]
    return any(child.i in stating for one in preps for child in one.rights)


def of_a_clause(token: Any, stating: frozenset[int]) -> bool:
    """The place is that of a clause about somebody: "soldiers stationed at X", "a man who was visiting X"."""
    up = token
    for _ in range(14):
        if up.i in stating or up.head.i == up.i:
            return False
        there = up.lemma_.lower() in _LOCATED or (
            up.dep_ == "acl" and up.tag_ == "VBG"
        )  # "leaving a mosque in X"
        if up.dep_ in {"relcl", "acl"} and not there and up.head.i not in stating:
            low, high = up.left_edge.i, up.right_edge.i
            return not any(low <= one <= high for one in stating)
        up = up.head
    return False


def of_an_official(token: Any) -> bool:
    """The place is that of a clause about somebody in office: "the premier, who was visiting X"."""
    clause = next((up for up in token.ancestors if up.dep_ == "relcl"), None)
    if clause is None:
        return False
    who = [
        clause.head,
        *(one for one in (*clause.head.rights, clause.head.head) if one.dep_ in {"appos", "nsubj"}),
    ]
    return any(one.lemma_.lower() in _OFFICIALS for one in who)


def of_a_share(place: Place) -> bool:
    """Where some of a total fell: "12 of them in Demir", ": nine in Demir, five in Lomu"."""
    sentence = wording.sentence(place.token)
    before = sentence.doc[sentence.start : place.start].text.replace("\n", " ")
    return _SHARE.search(f"{before} ") is not None


def of_another_clause(token: Any, stating: frozenset[int]) -> bool:
    """The place is that of losses in a clause beside the one that states an event: "three were killed in X, and in Y a
    drone killed a driver".
    """
    verb = token
    while verb.pos_ not in {"VERB", "AUX"}:
        if verb.head.i == verb.i or verb.i in stating:
            return False
        verb = verb.head
    if verb.i in stating or verb.lemma_.lower() not in _HURTS | _WRECKS or not _own_subject(verb):
        return False
    joined = [one for one in verb.children if one.dep_ == "conj"]
    joined += [verb.head] if verb.dep_ == "conj" else []
    if (
        verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _SAYING
    ):  # "in X a mill was wrecked, officials said, and"
        joined += [one for one in verb.head.rights if one.dep_ == "conj" and one.i > verb.i]
    return any((one.i in stating or _when_it_was(one, stating)) and _own_subject(one) for one in joined)


def _when_it_was(verb: Any, stating: frozenset[int]) -> bool:
    """ "A woman died when her car was hit": what is told behind "when"."""
    return any(
        one.dep_ == "advcl" and one.i in stating and any(left.lower_ == "when" for left in one.lefts)
        for one in verb.rights
    )


def _own_subject(verb: Any) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.lefts)


def owners(token: Any, near: list[Found]) -> list[Found]:
    """The mentions whose clause a token belongs to: the first met going up the tree, else the nearest before."""
    if not near:
        return []
    if len(near) == 1:
        return near
    by_token = {one.token.i: one for one in near}
    apart = [one for one in near if _told_for_when(one.token)]
    up = token
    for _ in range(14):
        if up.i in by_token:
            return [by_token[up.i]]
        below = [one for one in near if one.token.head.i == up.i and up.pos_ in {"VERB", "AUX"}]
        if apart and all(one in apart for one in below):
            # "Three died in a gunfight on Tuesday, a day after raiders threw a grenade": on Tuesday they fought
            below = [
                one for one in near if one.token.dep_ == "pobj" and one.token.head.head.i == up.i
            ] or below
        if below:  # "a strike killed two in X, as rebels fired rockets into Y": X is of the strike
            return [one for one in below if not _clause_beside(one.token)] or below
        if up.head.i == up.i:
            break
        if up.dep_ in {"ccomp", "parataxis"} and up.head.i > up.i and _parted(up):
            inside = [one for one in near if up.left_edge.i <= one.token.i <= up.right_edge.i]
            if inside:  # "police killed a man in a raid in X, 21 May; a rifle was seized"
                return [min(inside, key=lambda one: abs(one.token.i - token.i))]
        up = up.head
    return [min(near, key=lambda one: abs(one.token.i - token.i))]


def of_place(place: Place, near: list[Found], last: tuple[int, list[Found]]) -> tuple[int, list[Found]]:
    """The end of a place and the mentions that it is of; `last` is what this gave for the place before it.

    "A drone hit their car in Karvel, in the Sulen region": what stands right behind a town belongs to what the town does.
    """
    between = place.token.doc[last[0] : place.start] if last[1] else ()
    chained = 1 < len(between) < 4 and [one.lower_ for one in between][:2] == [",", "in"]
    if chained and place.kind in {"admin1", "region", "district", "country"} and last[1][0] in near:
        return place.end, last[1]
    return place.end, owners(place.token, near)


def _told_for_when(verb: Any) -> bool:
    """Whether a clause only says after or before what another thing was."""
    return verb.dep_ in {"advcl", "ccomp"} and any(
        one.dep_ == "mark" and one.lower_ in {"after", "before"} for one in verb.lefts
    )


def _clause_beside(verb: Any) -> bool:
    """A clause with "as" or "while" and a subject of its own."""
    marked = any(one.dep_ == "mark" and one.lower_ in {"as", "while"} for one in verb.lefts)
    return verb.dep_ == "advcl" and marked and _own_subject(verb)


def _parted(verb: Any) -> bool:
    """Whether a semicolon parts the clause of a verb from what the parser hangs it on."""
    after = verb.right_edge.i + 1
    return bool(after < len(verb.doc) and verb.doc[after].text == ";")


def finer(new: When, old: When) -> bool:
    """Whether a date expression says more closely when than another."""
    order = {"day": 0, "overnight": 0, "range": 1, "week": 2, "month": 3, "year": 4, "unknown": 5}
    return order[new.precision] < order[old.precision]


def token_at(doc: Any, start: int, end: int) -> Any:
    """The word that heads a stretch of the text, offsets in code points; None where no token is covered."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def share(found: list[Found]) -> None:
    """ "Took nine people from Karv on 17 April and burned a mill": what is joined to a deed has its day and its place."""
    by_token = {one.token.i: one for one in found}
    for one in found:
        joined = one.token.dep_ == "conj" and one.token.pos_ == "VERB"
        first = by_token.get(one.token.head.i) if joined else None
        if (
            first is None
            or first.when is None
            or any(child.dep_ in {"nsubj", "nsubjpass"} for child in one.token.lefts)
        ):
            continue
        one.when = one.when or first.when
        one.places = one.places or list(first.places)


def share_of_doers(found: list[Found]) -> None:
    """ "Three were shot dead by gunmen who stormed a house in Orva on Friday": what else its doers did gives place and day."""
    by_token = {one.token.i: one for one in found}
    for second in found:
        doers = second.token.head
        agent = second.token.dep_ == "relcl" and doers.dep_ == "pobj" and doers.head.dep_ == "agent"
        done = doers.head.head
        while agent and done.i not in by_token and done.dep_ in {"conj", "acl"}:
            done = done.head  # "shot dead and two others wounded by gunmen who"
        first = by_token.get(done.i) if agent else None
        if first is None or (first.when is not None and second.when is not None):
            continue
        first.when = first.when or second.when
        if all(place.kind in _WIDE for place in first.places):
            first.places = [*first.places, *(place for place in second.places if not place.beside)]


def share_back(found: list[Found]) -> None:
    """ "Gunmen killed a guard and kidnapped two nuns in Orva": both in Orva, where the first deed has no place or day."""
    by_token = {one.token.i: one for one in found}
    for second in found:
        joined = second.token.dep_ == "conj" and bool(second.places)
        first = by_token.get(second.token.head.i) if joined else None
        if first is None:
            continue
        if any(child.dep_ in {"nsubj", "nsubjpass"} for child in second.token.lefts):
            continue  # "killed a guard, and police found a body in Orva"
        told = [one for child in first.token.children if child.dep_ != "conj" for one in child.subtree]
        if any(one.ent_type_ in {"DATE", "TIME"} and one.i > first.token.i for one in told):
            continue
        if all(place.kind in _WIDE for place in first.places):
            fine = [place for place in second.places if place.kind not in _WIDE and not place.beside]
            first.places = [*first.places, *fine]


def of_its_aftermath(when: Any, token: Any) -> bool:
    """ "A guard missing after the ambush was found on Tuesday": the day is that of what came after it."""
    first = token.left_edge.i
    if not first or token.doc[first - 1].lower_ not in {"after", "following", "since"}:
        return False
    if when.i > token.i and all(one.pos_ not in {"VERB", "AUX"} for one in token.doc[token.i + 1 : when.i]):
        return False  # "a shop was wrecked after the blast of Tuesday"
    return pointing_back.points_back(token) and not any(one.i == token.i for one in when.ancestors)
