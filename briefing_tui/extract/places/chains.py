"""Places told as a chain from the small to the large: "Tobo village (Sanko district, Moravel province)".

Coders' notes and situation reports write so, of places too small for the name finder, which then splits such a
chain or misses it. The form tells what the words are: the last name in a bracket after a place is the province.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from spacy.attrs import TAG

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import line_marks, note_headers, wording
from briefing_tui.extract.parsing.picks import picked
from briefing_tui.extract.places import chain_links, chain_roads, syntax
from briefing_tui.extract.places.chain_links import Link
from briefing_tui.extract.places.country_evidence import kinds
from briefing_tui.extract.vocabulary import gazetteer

_CUES = vocabulary.words("event_grammar", "place_chains_cues")
_LIVES_IN = frozenset(
    {
        "shelling",
        "bombardment",
        "bombing",
        "siege",
        "resident",
        "villager",
        "inhabitant",
        "farmer",
        "herder",
        "shepherd",
    }
)
_POINTS = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW"})  # "3 km S of Karvel"
_NEAR = frozenset({"nr", "ivo", "vic"})  # as notes write "near", "in the vicinity of"
_MEN = frozenset({"Ivo", "Vic"})  # with a capital a given name
_GIVEN = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")
_OPENS = _CUES | chain_roads.JOINS | {",", "between", "of", "from"}
_AROUND = frozenset({"village", "district", "admin1", "country"})


def find(doc: Any) -> list[list[Link]]:
    """Chains of a document in order, the smallest place of each first."""
    found = []
    done = -1
    verbs = {token.i for token in picked(doc, TAG, {"VBD", "VBN"})}
    for i, lower in enumerate(wording.lowered(doc)):
        if i <= done or (lower not in _OPENS and i not in verbs):
            continue
        token = doc[i]
        if token.text in _MEN:
            continue
        if (first := _first(doc, token)) is None or doc[first.start].lower_ in syntax.CHANNELS:
            continue
        if lower in {"in", "at"} and syntax.stationed(token.head):
            continue  # "of a unit based at Fort Karvel, Kelland"
        chain = _chain(doc, first)
        if _told_by_form(doc, token, chain) or _in_a_note(doc, token, chain):
            found.append(chain)
            done = chain[-1].end
            continue
        alone = (
            line_marks.begins(token)
            and token.lower_ in {"near", "at", "outside", "in"}
            and chain_links.text_at(doc, first.end) == ","
            and (token.lower_ != "in" or _no_man(doc, first))
        )
        parted = chain[0].end == chain[0].name_end and doc[chain[0].start].lower_ in chain_links.BEFORE_NAME
        joined = any(one.lower_ in {"de", "del"} for one in doc[chain[0].start : chain[0].name_end])
        if (
            len(chain) > 1
            or ((parted or joined) and chain[0].kind)  # "Zone 3", "Valle del Karv department"
            or (alone and (token.lower_ == "near" or doc[first.start].ent_type_ != "ORG"))
        ):
            found.append(chain)
            done = chain[-1].end
    return found


def _no_man(doc: Any, link: Link) -> bool:
    """ "In Karv Orun, gunmen shot a judge": a name of two words that is nobody's, by what it begins with."""
    name = doc[link.start : link.end]
    return (
        len(name) > 1
        and name[0].lower_ not in _GIVEN
        and all(one.ent_type_ in {"PERSON", ""} and one.is_alpha for one in name)
    )


def _told_by_form(doc: Any, token: Any, chain: list[Link]) -> bool:
    """Nothing but a place stands so: "nr Karven", "between Karven and Orva", "..., Karven, 3 May", "the Karven to Orva road"."""
    first = chain[0]
    return (
        token.lower_ in _NEAR
        or token.lower_ == "between" == doc[first.start].lower_
        or token.text == ","
        or (token.lower_ == "of" and token.i > 0 and token.nbor(-1).text in _POINTS)
        or any(one.lower_ in {"to", "and", "with"} for one in doc[first.start + 1 : first.name_end])
    )


def _in_a_note(doc: Any, token: Any, chain: list[Link]) -> bool:
    """ "Mine vs tractor at Orva - 2 killed": where a note has a header, the parser cannot be asked what is said of what."""
    name = doc[chain[0].start : chain[0].name_end]
    return (
        token.lower_ in {"in", "at", "near", "outside"}
        and note_headers.over(wording.parsed(doc), token.idx) is not None
        and not name.text.isupper()
        and chain[0].kind != "country"
        and not (token.lower_ == "at" and token.head.pos_ == "VERB")
        and name[0].lower_ not in _GIVEN
        and name.root.ent_type_ not in {"NORP", "ORG"}
    )


def _first(doc: Any, token: Any) -> Link | None:
    """The place after a word that says where, or the one that a verb with a province after it acts on."""
    lower = token.lower_
    if lower == ",":
        return _closing(doc, token)
    if lower == "between":
        return chain_roads.between(doc, token) or chain_links.read(doc, token.i + 1)
    if lower == "of":
        before = doc[token.i - 1] if token.i else token
        if before.lemma_.lower() in _LIVES_IN:
            link = chain_links.read(doc, token.i + 1)  # "residents of Karven (Sulen) marched"
            return (
                link
                if link
                and chain_links.text_at(doc, link.end) == "("
                and chain_links.bracket(doc, link.end + 1)
                else None
            )
        if token.i + 2 < len(doc) and doc[token.i + 2].text.isdigit():
            part = doc[token.i + 1]  # "in block 9 of Camp 4"
            return (
                chain_links.read(doc, part.i)
                if part.text.istitle() and part.lower_ in chain_links.BEFORE_NAME
                else None
            )
        if (
            before.lower_ not in chain_links.SIDES
            and before.text not in _POINTS
            and not kinds().get(before.lemma_.lower())
        ):
            return None
    elif lower in chain_roads.JOINS or (
        lower == "from" and token.i and token.nbor(-1).lemma_.lower() in chain_links.ROADS
    ):
        return chain_roads.along(doc, token)
    elif lower == "from":
        if token.head.pos_ != "VERB":
            return None
    elif lower not in _CUES and token.pos_ != "VERB":
        return None
    return chain_links.read(doc, token.i + 1)


def _closing(doc: Any, comma: Any) -> Link | None:
    """The place that closes a note before its day: "A mine killed a herder, Karven, Sulen, 3 May 2019"."""
    before = doc[comma.i - 1] if comma.i else comma
    if before.pos_ != "NOUN" or not before.is_lower:
        return None
    first = link = chain_links.read(doc, comma.i + 1)
    while link is not None:
        if doc[link.start].ent_type_ == "NORP" or doc[link.start].lower_ in _GIVEN:
            return None
        at = link.end
        if chain_links.text_at(doc, at) == "(" and (inside := chain_links.bracket(doc, at + 1)):
            at = inside[-1].end + 1
        if chain_links.text_at(doc, at) != ",":
            return None
        if chain_links.is_day(doc, at + 1):
            return first
        link = chain_links.read(doc, at + 1)
    return None


def _person(doc: Any, link: Link) -> bool:
    """ "The manager of the mill in Peru, Ana Gomez, fled": a name behind a place may be of who was told of before it."""
    name = doc[link.start : link.end]
    return len(name) > 1 and name[0].lower_ in _GIVEN and any(one.ent_type_ == "PERSON" for one in name)


def _chain(doc: Any, first: Link) -> list[Link]:
    """The first place with those that the text names around it."""
    links = [first]
    at = first.end
    while at < len(doc) and not doc[at].is_sent_start:
        mark = doc[at].text
        if mark == "(":
            inside = chain_links.bracket(doc, at + 1)
            if not inside:
                break
            links += _ranked(inside, doc, first)
            at = inside[-1].end + 1
            continue
        within = mark == "," and chain_links.text_at(doc, at + 1) == "in"  # "Karven, in Orva township"
        link = chain_links.read(doc, at + 1 + within) if mark in {",", "-", "–", "in", "of"} else None
        if within and link is not None and link.kind not in _AROUND:
            break
        if link is None or (mark == "of" and not links[-1].kind):
            break
        if link.kind == "neighbourhood" and doc[link.start - 1].lower_ == "of":
            link = chain_links.alter(link, "town")  # "in Karvel, a suburb of Orva"
        if not link.kind:
            if mark != "," or not _ends(doc, link) or _person(doc, link):
                break
            town = gazetteer.large_towns()
            link = chain_links.alter(
                link,
                "town"
                if gazetteer.fold(doc[link.start : link.end].text) in town
                else "district"
                if chain_links.text_at(doc, link.end) == "("
                else "admin1",
            )
        links.append(link)
        at = link.end
    # "In Karv, Talla and Zoma", "told Karv (Talla)": no word says that one lies in the other.
    verb = doc[first.start - 1]
    if (
        verb.pos_ == "VERB"
        and verb.lemma_.lower() not in syntax.FALL_ON
        and not any(one.kind not in {"", "country"} and one.end > one.name_end for one in links[1:])
    ):
        return [first]
    return links


def _ends(doc: Any, link: Link) -> bool:
    """After "Beled Amin, Middle Juba" the phrase is over: no list goes on and nobody acts."""
    if link.end >= len(doc) or doc[link.end].is_sent_start:
        return True
    after = doc[link.end]
    if after.text in {".", ";"}:
        return True
    if after.text == "," and (chain_links.is_day(doc, link.end + 1) or chain_links.on_day(doc, link.end + 1)):
        return True  # "Orvan, Talla, on 3 May"
    if chain_links.on_day(doc, link.end) or (after.text == "(" and chain_links.bracket(doc, link.end + 1)):
        return True  # "Orvan, Talla on May 3", "Orvan, Talla (Sulen, Kelland)"
    if after.text != "," or link.end + 1 >= len(doc):
        return False
    beyond = chain_links.read(doc, link.end + 1)
    if beyond is not None and not beyond.kind:
        return _closed(doc, beyond)
    return doc[link.end + 1].tag_ == "VBG" or (beyond is not None and beyond.kind == "country")


def _closed(doc: Any, link: Link) -> bool:
    """ "Orvan, Talla, Sulen Oriental on May 3": no "and" makes a list of the names."""
    if link.end >= len(doc) or doc[link.end].is_sent_start:
        return True
    return doc[link.end].text in {".", ";"} or (
        doc[link.end].lower_ in {"on", "in"} and doc[link.end + 1].ent_type_ == "DATE"
    )


def _ranked(inside: list[Link], doc: Any, first: Link) -> list[Link]:
    """What is said of none in a bracket: the last is a province, those before it districts."""
    bare = [one for one in inside if not one.kind]
    town = first.kind in {"facility", "neighbourhood", "building"} and len(inside) == 1
    town = town and not chain_roads.road_between(doc[first.start : first.end])
    return [
        one
        if one.kind
        else chain_links.alter(one, "district" if one is not bare[-1] else "town" if town else "admin1")
        for one in inside
    ]


def lands_whole(doc: Any, chain: list[Link]) -> list[Link]:
    """The Congo of "Goma, Democratic Republic of the Congo" as one name, and no republic in it."""
    for i, link in enumerate(chain[:-1]):
        if gazetteer.country(doc[link.start : chain[-1].end].text):
            last = chain[-1].end
            return [*chain[:i], replace(link, end=last, name_end=last, kind="country")]
    return chain
