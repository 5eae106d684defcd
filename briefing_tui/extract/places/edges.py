"""Where the name of a place begins and ends, among the words that stand with it."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.vocabulary import gazetteer

THE_TOWN = frozenset({"capital", "city", "town"})
_DAYS = vocabulary.words("periods", "days") | {"today", "yesterday", "tonight", "overnight"}
_HELD = frozenset({"held", "controlled", "occupied", "run", "besieged", "administered", "ruled"})
POINTS = vocabulary.words("event_grammar", "places_compass") | {"central", "centre"}


def whose_part(doc: Any, start: int, end: int) -> int:
    """ "In Talla's northern suburb", "Talla's 17 districts" are in Talla: where the name ends whose part has none of its own, 0 where it has one."""
    at = next((i for i in range(start, end) if doc[i].tag_ == "POS"), 0)
    return at if at > start and all(doc[i].is_lower or doc[i].is_digit for i in range(at, end)) else 0


def past_holder(doc: Any, start: int, end: int) -> int:
    """ "Rebel-held Karvel" is Karvel: where the name begins behind whose it is."""
    held = start + 3 < end + 1 and doc[start + 1].text == "-" and doc[min(start + 2, end - 1)].lower_ in _HELD
    return start + 3 if held and start + 3 < end else start


def past_compass(doc: Any, start: int, end: int) -> int:
    """ "North-east Kelland" is in Kelland, as "northern Kelland" is; "South Sudan" and "South Talla" are names."""
    at = start
    while at < end - 1 and (doc[at].lower_ in POINTS or doc[at].text == "-"):
        at += 1
    side = at > start and not gazetteer.country(doc[start:end].text) and gazetteer.country(doc[at:end].text)
    return at if side else start


def before_centre(doc: Any, start: int, end: int) -> int:
    """ "Karvel city centre", "central Karvel town centre" are in Karvel: where the name ends, 0 where it has no such end."""
    if end - start < 3 or doc[end - 1].lower_ not in {"centre", "center"}:
        return 0
    return end - 2 if doc[end - 2].lower_ in {"city", "town", "village"} else 0


def past_hyphen(doc: Any, start: int, end: int) -> int:
    """ "Ak-Sai", of which the parser makes two words: where the name ends; "Kelland-Sulen war" is no name."""
    if end + 1 >= len(doc) or doc[end].text != "-" or doc[end - 1].whitespace_ or doc[end].whitespace_:
        return end
    joined = doc[end + 1].text.istitle() and doc[end + 1].pos_ == "PROPN" and doc[end - 1].text.istitle()
    behind = doc[end + 1].dep_ == "compound" or gazetteer.country(doc[start:end].text)
    return end + 2 if joined and not behind else end


def past_its_kind(doc: Any, start: int, end: int, name: str) -> tuple[int, str]:
    """ "The Kelland capital Karvel" is Karvel: where its own name begins, and the name without what stands before that."""
    at = next(
        (i for i in range(end - 2, start, -1) if doc[i].is_lower and doc[i].lower_ in THE_TOWN), start - 1
    )
    if at < start or not doc[at + 1].text.istitle():
        return start, name
    return at + 1, ""


def before_day(doc: Any, name: int, start: int, end: int) -> tuple[int, int]:
    """ "Karvel today", to the name finder one name: where the phrase around the name at `name` begins and really ends."""
    while end - 1 > name and doc[end - 1].lower_ in _DAYS:
        end -= 1
    return start, end


def names_another(doc: Any, end: int) -> bool:
    """Whether "of" and a name stand behind a word for a town: "the Sulen town | of Karvel" is Karvel."""
    return (
        end + 1 < len(doc)
        and doc[end].lower_ == "of"
        and doc[end + 1].pos_ == "PROPN"
        and doc[end - 1].is_lower
    )


def before_mark(doc: Any, start: int, end: int) -> int:
    """Where a name ends that the name finder ran on to the comma of a list: "Orva, Melk and Pell"."""
    while end - 1 > start and doc[end - 1].text in {",", ";", ":"}:
        end -= 1
    return end


def unmarked(name: str) -> str:
    """A name without a quotation mark whose other one it does not hold: `Santo Ivo" farm`."""
    return name.replace('"', "") if name.count('"') % 2 else name


def before_a_people(doc: Any, start: int, end: int) -> int:
    """ "A Gaza Strip Jewish settlement", "an Orva Muslim village": where the name ends, 0 where no people is named behind it.

    The last word is that for the kind of place, which the people live in.
    """
    at = end - 2
    if at <= start or not doc[end - 1].is_lower or doc[end - 1].tag_ not in {"NN", "NNS"}:
        return 0
    people = doc[at].tag_ in {"JJ", "JJS"} and doc[at].text.istitle() and doc[at].dep_ == "amod"
    names = all(one.pos_ == "PROPN" for one in doc[start:at])
    return at if people and names else 0


def of_a_zone(doc: Any, end: int) -> bool:
    """ "Outside Japan's exclusive economic zone", "in its air defence zone": waters and skies far off, whoever claims them."""
    behind = [token.lower_ for token in doc[end : end + 4]]
    return behind[:1] == ["'s"] and behind[-1:] == ["zone"] and behind[1:2] in (["exclusive"], ["air"])


def a_town(doc: Any, start: int, end: int) -> bool:
    """ "Spanish Town" is a town of that name, where "a Spanish town" would be one of Spain."""
    return bool(doc[end - 1].text.istitle() and gazetteer.named(doc[start:end].text))


def town_begins(doc: Any, start: int, end: int) -> int:
    """Where the name of "Spanish Town" begins, of which the name finder took the last word only."""
    alone = (
        start > 0 and end - start == 1 and doc[start - 1].text.istitle() and doc[start - 1].dep_ == "compound"
    )
    return start - 1 if alone and gazetteer.named(doc[start - 1 : end].text) else start
