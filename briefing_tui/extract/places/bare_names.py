"""What can be told of a name by itself: whether it is bare, somebody's given name, a body's or a house's."""

from __future__ import annotations

from collections import Counter
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing import joined_names
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.vocabulary import gazetteer, provinces

GIVEN = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")
BODIES = frozenset(
    {"front", "army", "party", "movement", "brigade", "force", "forces", "council", "alliance", "coalition"}
    | {
        "battalion",
        "regiment",
        "convoy",
        "federation",
        "union",
        "ministry",
        "corps",
        "committee",
        "association",
    }
)
HOUSES = frozenset(
    {"congress", "parliament", "senate", "assembly", "cabinet", "court", "government", "interpol"}
)
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_DIRECTIONS = vocabulary.words("event_grammar", "places_directions") - {"the", "a", "an"}
_BESIDE = frozenset({"nearby", "neighbouring", "neighboring", "adjoining", "adjacent"})
_PEOPLE = ("military", "militant", "police", "civilian")
_BEGINNINGS = ("Kwa", "Mc", "Mac", "La", "Le", "De", "Du", "San")
_WORDS = 3
_INNER = frozenset({"al", "el", "de", "del", "la", "da", "do", "dos", "du", "e"})
_INSIDE = frozenset({"in", "near", "outside", "around"})
_COMPASS = vocabulary.words("event_grammar", "places_compass")
_FIRST_WORDS = vocabulary.words("event_grammar", "places_first_words")
_SHORT_DAYS = frozenset({"mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat.", "sun."})
_ORDINALS = vocabulary.words("victims", "nth")
_OF_BASES = frozenset({"forward", "operating", "operations", "main", "military", "army", "naval", "air", "joint"})  # fmt: skip
_STORED = frozenset({"weapons", "weapon", "arms", "ammunition", "munitions", "rocket", "missile"})
_COUNTS = "briefing_word_counts"


def _where_something_was(token: Any) -> bool:
    """ "Were killed in clashes at Dablo", which the tagger takes for a common noun."""
    alone = token.dep_ == "pobj" and token.head.lower_ in {"at", "near"} and token.i == token.head.i + 1
    return bool(alone and is_event(token.head.head) and token.lower_ not in HOUSES | BODIES)


def is_name(token: Any) -> bool:
    """A name by its tag, or one that looks like a common noun, perhaps in the plural: "Homs", "Athens", "Tibú"."""
    return bool(
        token.pos_ == "PROPN"
        or (
            token.tag_ in {"NN", "NNS"}
            and token.text.istitle()
            and not token.is_sent_start
            and (
                token.ent_type_ in _NAMED
                or not token.is_ascii
                or (token.tag_ == "NNS" and gazetteer.named(token.text))
                or _where_something_was(token)
            )
        )
    )


def titled(word: str) -> bool:
    """A capital and small letters: "Karvel"; "KwaMashu" too, by the few beginnings that are written so, and a town's
    name that a small word joins: "Mazar-e-Sharif", but not "Jaish-e-Karim"."""
    return (
        word.istitle()
        or any(word.startswith(first) and word[len(first) :].istitle() for first in _BEGINNINGS)
        or (joined_names.joined(word) and bool(gazetteer.named(word)))
    )


def of_two(token: Any) -> bool:
    """Two or three such words that stand alone, of which the first is nobody's given name: "Umm Baru", "Kfar Rumman".

    A small word may stand between two: "Orun e Karv".
    """
    low = token.left_edge.i
    words = token.doc[low : token.i + 1]
    joined = len(words) == _WORDS and words[1].lower_ in _INNER
    return bool(
        1 < len(words) <= _WORDS
        and all((titled(one.text) and one.pos_ == "PROPN") or (joined and one.i == low + 1) for one in words)
        and words[0].lower_ not in GIVEN
        and not any(one.lower_ in BODIES | HOUSES or is_kind(one, *_PEOPLE) for one in words)
        and not any(one.dep_ in {"appos", "conj", "compound"} for one in token.rights)
    )


def plain(token: Any) -> bool:
    """One capitalised word that nothing is said of: no acronym, no title, no apposition."""
    return bool(
        (titled(token.text) or "'" in token.text[1:])
        and token.lower_ not in BODIES | HOUSES
        and not is_kind(token, *_PEOPLE)
        and all(
            child.dep_ in {"punct", "case"} or child.lower_ in _BESIDE or child.lower_ in _DIRECTIONS
            for child in token.lefts
        )
        and not any(
            (child.dep_ == "compound" and child.lower_ not in _DIRECTIONS)
            or (child.dep_ == "appos" and not _around(child))
            for child in token.children
        )
    )


def of_a_man(name: Any) -> bool:
    """ "Velk, a colonel": what stands behind a name says that it is somebody's."""
    return any(
        child.dep_ == "appos"
        and (is_kind(child, *_PEOPLE) or child.lemma_.lower() in vocabulary.words("roles", "roles"))
        and child.lemma_.lower() not in kinds_of_place()
        and any(one.lower_ in {"a", "an"} for one in child.lefts)
        for child in name.rights
    )


def _around(behind: Any) -> bool:
    """ "Karvel, a town", "Turbat, Balochistan": what stands behind a name says that it is a place."""
    if behind.lemma_.lower() in kinds_of_place():
        return True
    text = behind.doc[behind.left_edge.i : behind.i + 1].text
    return bool(provinces.countries(text)) or (
        gazetteer.country(text) is not None and gazetteer.is_name(text)
    )


def opens_as_place(token: Any) -> bool:
    """A few words of which the first is one that names of places begin with: "Tudun Karv", "Wadi Orun", "Khirbet al-Karv"."""
    words = token.doc[token.left_edge.i : token.i + 1]
    if words[0].lower_ not in _FIRST_WORDS or not 1 < len(words) <= _WORDS + 1 or not titled(token.text):
        return False
    inner = gazetteer.ARTICLES | {"-"}
    return of_two(token) or all(titled(one.text) or one.lower_ in inner for one in words)


def called(token: Any) -> bool:
    """A given name, or somebody whom the text names again, and not only as what something is in: no village."""
    if token.lower_ in GIVEN:
        return True
    counts = token.doc.user_data.get(_COUNTS)
    if counts is None:
        counts = Counter(one.lower_ for one in token.doc if not _something_is_in(one))
        token.doc.user_data[_COUNTS] = counts
    return bool(counts[token.lower_] > (not _something_is_in(token)))


def _something_is_in(name: Any) -> bool:
    """ "In Karvel", "near Karvel", "north of Karvel"."""
    if name.dep_ != "pobj":
        return False
    return name.head.lower_ in _INSIDE or (name.head.lower_ == "of" and name.head.head.lower_ in _COMPASS)


def hyphened(token: Any) -> bool:
    """ "Karvel-Orun": two names that a hyphen joins to one."""
    at = token.i
    return bool(
        at > 1
        and token.nbor(-1).text == "-"
        and token.nbor(-2).text[0].isupper()
        and token.text[0].isupper()
        and not any(child.dep_ in {"appos", "det"} for child in token.children)
    )


def _any_base(words: list[str]) -> bool:
    """ "Forward Operating Base", "Front weapons depots": what it is, or whose, and not its name."""
    if all(word.lower() in _OF_BASES for word in words[:-1]):
        return True
    of_things = words[-1].islower() and words[-1].endswith("s") and words[-2] in _STORED
    return of_things and not gazetteer.towns(" ".join(word for word in words if word.istitle()))


def nowhere(text: str, kind: str) -> bool:
    """What is no name, or that of a command: "mosques", "Third Military Region", "6th Division"."""
    words = text.lower().split()
    if words[-1:] == ["post"] and (text.endswith("Post") or len(words) == 1):
        return True  # "in the Karvel Post"
    small = kind in {"town", "village"} and text.islower()
    if kind == "facility" and len(words) > 1 and _any_base(text.split()):
        return True
    ordered = all(word in _ORDINALS or word[0].isdigit() for word in words[:-1])
    if words[-1:] and (words[-1] in vocabulary.words("periods", "days") or words[-1] in _SHORT_DAYS):
        return True  # "on Easter Monday", "Dorba, Wed."
    command = "military" in words or (ordered and words[-1] == "division")
    return small or (kind in {"admin1", "district"} and command)
