"""Places that the sentence before or behind an event names for it: "a shootout there", "The attackers entered Orva camp".

The lead of a dispatch often names the province only; the next sentence, on the same attackers or the same bus, says where.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import homes_of_tellers, mention_owners, other_places, same_place
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import note_headers, wording
from briefing_tui.extract.places import one_in_another, places
from briefing_tui.extract.vocabulary import gazetteer, provinces

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

_WIDE = frozenset({"country", "admin1", "region"})
_LEAD = 2  # sentences in which a place may be left for later
_TITLE = 14  # words of one
_THEM = frozenset({"he", "she", "it", "they", "him", "her", "them"})
_TAKES = frozenset({"take", "seize", "grab", "snatch", "drag", "pull", "stop", "intercept", "catch"})
_OPERATIONS = frozenset(
    {"operation", "sweep", "search", "patrol", "cordon", "ambush", "offensive", "crackdown"}
)
_WHAT = frozenset(
    {
        "violence",
        "incident",
        "tragedy",
        "drama",
        "unrest",
        "dispute",
        "trouble",
        "confrontation",
        "standoff",
        "quarrel",
    }
)
_RESPONDS = frozenset({"officer", "deputy", "firefighter", "paramedic", "policeman", "crew", "police"})
_KNOWN = frozenset({"the", "both", "all", "his", "her", "their", "its", "these", "those"})
_DWELLS = frozenset({"live", "reside", "dwell", "work", "study", "serve", "stay"})
_OFFICIALS = vocabulary.words("event_grammar", "same_day_officials") - {"he", "she", "they"}
_SAYING = vocabulary.words("event_grammar", "events_saying")
_DOERS = frozenset({"attacker", "assailant", "gunman", "bomber", "raider", "kidnapper", "abductor"})


def complete(doc: Any, found: list[Found]) -> None:
    """Give events the place that their neighbour sentence says, where they have none or only a wide one."""
    named = places.of(doc)
    starts = [wording.sentence(place.token).start for place in named]
    sentences = [sentence.start for sentence in wording.sentences(doc)]
    told = {wording.sentence(one.token).start for one in found}
    for one in found:
        here = bisect_left(sentences, wording.sentence(one.token).start)
        titled = not one.places and here == 0 and _heading(doc, one.token, sentences[0], within=True)
        if (titled or _labels(doc, one)) and here + 1 < len(sentences) and _follows(doc, sentences[here + 1]):
            one.places += [
                place for place in _fine(named, starts, sentences[here + 1]) if place not in one.places
            ]
        elif not one.places and 0 < here <= _LEAD and _heading(doc, one.token, sentences[0]):
            fine = _fine(named, starts, sentences[0])
            other = any(sentences[0] < start < sentences[here] for start in starts)
            one.places = fine if not other and any(_sure(place) for place in fine) else []
        elif not one.places and here and _there(one.token):
            one.places = _fine(named, starts, sentences[here - 1])
        elif not one.places and (
            same := _same(doc, one.token, named, starts, sentences[max(0, here - _LEAD)])
        ):
            one.places = same
        elif (
            not one.places
            and here
            and sentences[here - 1] not in told
            and (_same_people(doc, one.token) or _operation(doc, one.token, sentences[here - 1]))
        ):
            one.places = _led_up(doc, named, starts, sentences[here - 1])
        elif all(place.kind == "country" for place in one.places) and (
            at_home := homes_of_tellers.of(doc, one.token, named, starts)
        ):
            one.places += at_home
        elif here < _LEAD and all(place.kind in _WIDE for place in one.places):
            behind = [start for start in sentences[here + 1 : here + 1 + _LEAD] if start not in told]
            one.places += next(
                (fine for start in behind if (fine := _gone_on(named, starts, start, one))), []
            )


def _labels(doc: Any, one: Found) -> bool:
    """The word for what happened in the header of a note that names only a wide place: "Clash, 3 May, Sulen: ... near Orva"."""
    if not all(place.kind in _WIDE for place in one.places):
        return False
    headed, at = note_headers.every(wording.parsed(doc)), one.token.idx
    last = bisect_right(headed, at, key=lambda header: header[0]) - 1
    return last >= 0 and any(
        piece.kind == "label" and piece.start <= at < piece.end for piece in headed[last][2].pieces
    )


def _follows(doc: Any, start: int) -> bool:
    """The sentence that begins here stands in the paragraph of the one before."""
    return "\n\n" not in doc[max(0, start - 2) : start].text


def _heading(doc: Any, token: Any, start: int, *, within: bool = False) -> bool:
    """The first sentence of the paragraph is a title that has no verb: "Hazard note, Orva (Kelland). A mine went off.

    `within`: the token stands in it.
    """
    title = wording.sentence(doc[start])
    if title.end - title.start > _TITLE or doc[title.end - 1].text not in {".", ":"}:
        return False
    verbs = any(one.tag_ in {"VBD", "VBZ", "VBP", "VBN", "MD"} for one in title)
    return not verbs and "\n\n" not in doc[title.start : title.end if within else token.i].text


def _sure(place: places.Place) -> bool:
    """The word for its kind, or the gazetteer, says that it is one: "Bulletin" at the head of a note is none."""
    return place.kind != "town" or bool(gazetteer.named(place.text)) or bool(provinces.countries(place.text))


def _same_people(doc: Any, token: Any) -> bool:
    """Whether the sentence is on somebody whom the one before named: "Both staff were beaten", "They shot the driver"."""
    sentence = wording.sentence(token)
    before = doc[sentence.start - 1] if sentence.start else None
    if before is None or "\n\n" in before.text:
        return False
    who = next((child for child in token.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if token.pos_ != "VERB":
        who = token if token.dep_ in {"nsubj", "nsubjpass"} else None  # "the firefight lasted an hour"
    return who is not None and (who.lower_ in _THEM or any(child.lower_ in _KNOWN for child in who.lefts))


def _operation(doc: Any, token: Any, start: int) -> bool:
    """ "Troops conducted an operation in Orva. Two militants were killed": what troops went out for, told in the sentence before."""
    root = wording.sentence(doc[start]).root
    if "\n\n" in doc[start : wording.sentence(token).start].text:
        return False
    return any(one.dep_ == "dobj" and one.lemma_.lower() in _OPERATIONS for one in root.rights)


def _led_up(doc: Any, named: list[places.Place], starts: list[int], start: int) -> list[places.Place]:
    """The places of a sentence that tells what led up to an event: "Two staff were stopped by youths at Orva"."""
    fine = _fine(named, starts, start)
    root = _told_in(wording.sentence(doc[start]))
    who = next((child for child in root.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    official = who is None or is_kind(who, "state") or who.lemma_.lower() in _OFFICIALS
    if not fine or official or not _past(root) or root.lemma_.lower() in _SAYING | _DWELLS:
        return []
    return [
        place
        for place in fine
        if not place.beside
        and not other_places.is_other(place.token, frozenset())
        and not mention_owners.of_a_clause(place.token, frozenset())
    ]


def _same(
    doc: Any, token: Any, named: list[places.Place], starts: list[int], first: int
) -> list[places.Place]:
    """The place told in the sentences from the token `first` on that an event is said to have been at, with what lies around it."""
    at = same_place.said(doc, token)
    low = bisect_left(starts, first)
    meant = same_place.meant(doc, at, named[low : bisect_right(starts, at)]) if at else None
    if meant is None:
        return []
    behind = named[named.index(meant, low) + 1 :][:1]
    return [meant, *(place for place in behind if one_in_another.behind(meant, place))]


def _there(token: Any) -> bool:
    """ "In a shootout there", "police shot two people dead there"."""
    words = [*token.children, *clauses.governor(token).children]
    return any(one.lower_ == "there" and one.dep_ == "advmod" for one in words)


def _fine(named: list[places.Place], starts: list[int], start: int) -> list[places.Place]:
    inside = named[bisect_left(starts, start) : bisect_right(starts, start)]
    return inside if any(place.kind not in _WIDE and not place.beside for place in inside) else []


def _gone_on(named: list[places.Place], starts: list[int], start: int, one: Found) -> list[places.Place]:
    """The places of a sentence on those of whom the event is told, by "the": "The bus was stopped near Orva"."""
    fine = _fine(named, starts, start)
    root = next((_told_in(wording.sentence(place.token)) for place in fine), None)
    if root is None or not _past(root):
        return []
    who = next((child for child in root.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    whom = who if root.tag_ == "VBN" else next((child for child in root.rights if child.dep_ == "dobj"), None)
    if who is None:
        return []
    same = (
        _taken(root, whom)
        or who.lemma_.lower() in _WHAT
        or (who.lemma_.lower() in _RESPONDS and root.lemma_.lower() == "call")
        or (
            any(child.lower_ == "the" for child in who.lefts)
            and (
                who.lemma_.lower() in _DOERS
                or (
                    not is_kind(who, "state", "police", "military")
                    and any(w.lemma_ == who.lemma_ for w in wording.sentence(one.token))
                )
            )
        )
    )
    kept = [place for place in fine if not mention_owners.of_a_clause(place.token, frozenset())]
    return kept if same else []


def _told_in(sentence: Any) -> Any:
    """The verb of what a sentence tells: of "The attackers came to Orva at three, said a nurse" that of the attackers."""
    root = sentence.root
    said = root.lemma_.lower() in _SAYING
    told = next((one for one in root.children if one.dep_ == "ccomp" and one.pos_ == "VERB"), None)
    return told if said and told is not None else root


def _past(verb: Any) -> bool:
    """ "Were stopped", "entered", "were playing"."""
    return verb.tag_ in {"VBD", "VBN"} or (
        verb.tag_ == "VBG" and any(one.dep_ == "aux" and one.tag_ == "VBD" for one in verb.lefts)
    )


def _taken(verb: Any, whom: Any) -> bool:
    """ "He was seized near Orva", "gunmen took him from a lodge in Orva"; but not "he was taken to Orva"."""
    return (
        whom is not None
        and whom.lower_ in _THEM
        and verb.lemma_.lower() in _TAKES
        and not any(one.lower_ in {"to", "into"} for one in verb.rights)
    )
