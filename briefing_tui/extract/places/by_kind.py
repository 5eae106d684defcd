"""Places that the word for their kind tells: "Orva district", "the Karv and Orva quarters", "the city of Karvel", "the
capital Karvel", where the name finder saw none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places import bare_names, chain_links, edges, schools
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.places.overlooked_lands import is_capital
from briefing_tui.extract.places.parts_of_towns import around_of, names, one_of_many
from briefing_tui.extract.places.syntax import a_people, locates
from briefing_tui.extract.vocabulary import gazetteer, provinces

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.extract.places.places import Place

    Make = Callable[..., Place]

_SPOTS = frozenset({"area", "place", "spot", "point", "location", "locality"})
_ROUND = frozenset(
    {
        "outskirts",
        "edge",
        "suburbs",
        "vicinity",
        "centre",
        "center",
        "heart",
        "middle",
        "streets",
        "coast",
        "shores",
    }
)
_OF_OFFICE = vocabulary.words("event_grammar", "places_of_office")
_OF_LAND = frozenset(
    {"port", "island", "lake", "mountain", "volcano", "hill", "forest", "ford", "oasis", "wadi", "river"}
)
_FAITHS = frozenset({"catholic", "orthodox", "anglican", "protestant", "methodist", "evangelical", "baptist"})
_SENSES = frozenset({"hear", "see", "feel"})
_SAYS = vocabulary.words("claims", "say")
_DWELLERS = frozenset({"resident", "inhabitant", "villager"})
_IN_NAMES = frozenset({"upper", "lower", "old", "new", "great", "little"})
_DIRECTIONS = vocabulary.words("event_grammar", "places_directions")


def before(doc: Any, taken: set[int], make: Make) -> list[Place]:
    """Names that stand before the word for what they are; their tokens are added to `taken`."""
    kinds = kinds_of_place()
    found: list[Place] = []
    for token, lemma in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if lemma not in kinds or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if token.i in taken:
            found += _beside(doc, token, taken, make)
            continue
        named = [child for child in token.lefts if child.i not in taken and names(child, token)]
        if any(child.is_lower for child in named) and named_behind(token):
            continue  # "the coffee region of Karvel"
        if a_people(token) or _somebody(token) or (named and _a_land(token, named)):
            continue
        if named and all(child.lower_ in _FAITHS for child in named):
            continue  # "leaving the Catholic Church"
        if named and token.lower_ == "complex" and all(child.lower_ in bare_names.HOUSES for child in named):
            continue  # "the Parliament complex"
        if token.lemma_ == "mine" and token.dep_ == "dobj":
            continue  # "set off a Claymore mine"
        if any(around_of(child, token) for child in named):
            continue  # "the Red Sea port of Karvel" is Karvel
        if token.lemma_ != "border" and all(_adjective(child, token) for child in named):
            continue  # "the Islamic State", "a Bolivian city"
        if named and locates(token) and not _of_a_body(token):
            start = undirected(doc, min(child.left_edge.i for child in named), token.i + 1)
            marks = [i for i in range(start, token.i) if doc[i].lower_ in {",", "and"}]
            if marks and token.tag_ in {"NNS", "NNPS"}:  # "Karv, Orva and Talla villages"
                starts, ends = [start, *(i + 1 for i in marks)], [*marks, token.i]
                kind = kinds[lemma]
                found += [make(token, a, b, kind) for a, b in zip(starts, ends, strict=True) if a < b]
                taken.update(range(start, token.i + 1))
                continue
            start = max([start, *(i + 1 for i in range(start, token.i) if doc[i].text in {",", "("})])
            if start == token.i or (
                start > 1 and doc[start - 1].text in {"[", "("} and doc[start - 2].is_upper
            ):
                continue  # "the Eastern department of Karvel", "a CAI [Immediate Attention Center]"
            start, end = schools.whole(token, start)
            end = max(end, chain_links.past_kinds(doc, token.i))  # "the Orva border | crossing"
            kind = kinds.get(doc[end - 1].lower_, kinds[lemma])
            found.append(make(token, start, end, kind))
            taken.update(range(start, end))
    return found


def named_behind(noun: Any) -> bool:
    """ "The state of Karvel": its name stands behind the word for what it is."""
    return any(
        one.lower_ == "of" and any(child.pos_ == "PROPN" for child in one.children) for one in noun.rights
    )


def _somebody(noun: Any) -> bool:
    """ "Ana Forest", "Paul Lake": a given name with a word for a place as the family's name."""
    low, high = clauses.entity(noun)
    return bool(noun.ent_type_ == "PERSON" and high - low > 1 and noun.doc[low].lower_ in bare_names.GIVEN)


def _beside(doc: Any, noun: Any, taken: set[int], make: Make) -> list[Place]:
    """The first of two names that share their word: "the Karv and Orva quarters"."""
    start = noun.i
    while start - 1 in taken:
        start -= 1
    if noun.tag_ not in {"NNS", "NNPS"} or start < 2 or doc[start - 1].lower_ not in {"and", "&"}:
        return []
    at = start - 1
    while at > 0 and doc[at - 1].pos_ == "PROPN" and doc[at - 1].text[0].isupper():
        at -= 1
    if at == start - 1 or at - 1 in taken or start - 2 in taken or not locates(noun):
        return []
    taken.update(range(at, start - 1))
    name = doc[at : start - 1]
    return [make(noun, at, start - 1, kinds_of_place()[noun.lemma_.lower()], name.text)]


def behind(doc: Any, taken: set[int], make: Make) -> list[Place]:
    """Names that stand behind the word for what they are: "the city of Flores", "the capital Flores"."""
    kinds = kinds_of_place()
    found: list[Place] = []
    for token in wording.of_classes(doc, "PROPN", "NOUN"):
        if token.i in taken or not bare_names.is_name(token):
            continue
        if token.dep_ == "appos" and _at_once(token) and locates(token.head):
            start, end = clauses.noun_phrase(token)
            # The capital is the large town that has its name; a village may have that of any.
            kind = kinds[token.head.lemma_.lower()] if token.head.lower_ != "capital" else "town"
            found.append(make(token, start, end, kind))
            continue
        if token.i and doc[token.i - 1].lower_ in edges.THE_TOWN and doc[token.i - 1].head.i == token.i:
            if token.pos_ == "PROPN" and locates(token):  # "in the Kellandish capital Karvel"
                found.append(make(token, token.i, token.i + 1, "town"))
            continue
        if token.head.lower_ in {"called", "named"} and token.head.dep_ == "acl":
            noun = token.head.head  # "in an area called Karvel"
            if token.i > token.head.i and (noun.lemma_.lower() in kinds or noun.lower_ in _SPOTS):
                start, end = clauses.noun_phrase(token)
                found += [make(token, start, end, "village")] if locates(noun) else []
            continue
        if token.dep_ != "pobj" or token.head.lower_ != "of":
            continue
        noun = token.head.head
        kind = kinds.get(noun.lemma_.lower(), "") or ("town" if noun.lower_ in _ROUND else "")
        # "A camp of the Eastern Front": whose it is, not where.
        if noun.lemma_.lower() in _OF_OFFICE and (_harmed(noun) or _at_home(noun)):
            start, end = clauses.noun_phrase(token)
            found.append(replace(make(token, start, end, "town"), beside=True))
            continue
        whose = (
            token.lower_ in bare_names.BODIES
            or (kind == "facility" and noun.lower_ not in _OF_LAND and token.ent_type_ in {"ORG", "NORP"})
            or (noun.ent_type_ == "ORG" and noun.pos_ == "PROPN")  # "the Islamic State of Kelland"
        )
        if noun.lower_ in schools.SCHOOLS and noun.pos_ == "PROPN" and locates(noun):
            found.append(make(noun, noun.i, clauses.noun_phrase(token)[1], kind))
            continue  # "near the University of Karvel"
        if kind and not whose and locates(noun):
            start, end = clauses.noun_phrase(token)
            found.append(make(token, start, end, "town" if one_of_many(noun) else kind))
    return found


def _at_once(name: Any) -> bool:
    """ "The Peruvian capital Lima", "the port city Karvel"; "the capital, Karvel," but not "the town, Ali Dosso, said"."""
    noun, first = name.head, name.left_edge.i
    if kinds_of_place().get(noun.lemma_.lower()) != "village" or noun.pos_ != "NOUN":
        return False
    parted = first == noun.i + 2 and name.doc[noun.i + 1].text == ","
    parted = parted and (name.ent_type_ != "PERSON" or is_capital(name.doc[first : name.i + 1].text))
    return bool(
        first == noun.i + 1
        or (parted and any(one.lower_ == "the" or one.dep_ == "poss" for one in noun.lefts))
    )


def _harmed(noun: Any) -> bool:
    """Somebody whom, or whose things, the sentence tells of harm: kidnapped the mayor, trees of farmers."""
    return noun.dep_ in {"dobj", "nsubjpass", "conj"} or (
        noun.dep_ == "pobj" and noun.head.lower_ in {"of", "to", "against"}
    )


def _at_home(noun: Any) -> bool:
    """ "Residents of Karvel put up barricades": they act where they live, if nothing says otherwise."""
    if noun.lemma_.lower() not in _DWELLERS or noun.dep_ != "nsubj" or noun.head.pos_ != "VERB":
        return False
    told = [one.lemma_.lower() for one in (noun.head, *noun.head.rights) if one.pos_ == "VERB"]
    told.append(noun.head.lemma_.lower())
    return not (_SENSES | _SAYS) & set(told)  # "residents of Karvel said they heard blasts"


def _adjective(token: Any, noun: Any) -> bool:
    if noun.lower_ == "capital" and gazetteer.country(token.text):
        return True  # "the Kelland capital", of lands whose name is their adjective
    return token.lower_ == "islamic" or (
        token.ent_type_ == "NORP" and gazetteer.country(token.text) is not None
    )


def _of_a_body(token: Any) -> bool:
    return any(one.lower_ in bare_names.BODIES for one in (token, *token.lefts))


def _a_land(kind: Any, named: list[Any]) -> bool:
    """The "Democratic Republic of Congo", "Central African Republic": a country, and no part of one."""
    doc, first = kind.doc, min(child.left_edge.i for child in named)
    return any(
        gazetteer.country(doc[start:end].text)
        for start in range(first, kind.i)
        for end in (kind.i + 1, kind.i + 3, kind.i + 4)
    )


def undirected(doc: Any, start: int, end: int) -> int:
    """Past "the", "northern"; "Upper Karv" keeps its first word, also where the name finder left it out.

    So does "Northern Ireland", which is a name.
    """
    start += doc[start].lower_ == "the" and start < end - 1
    spans = doc[start:end].text, doc[start : end - 1].text
    if doc[start].text.istitle() and (gazetteer.country(spans[0]) or any(map(provinces.countries, spans))):
        return start  # "Eastern Cape province"
    while (
        start < end - 1
        and not (doc[start].text.istitle() and gazetteer.country(doc[start:end].text))
        and (doc[start].lower_ in _DIRECTIONS or (doc[start].is_lower and doc[start].pos_ == "ADJ"))
        and not _named_so(doc, start)
    ):
        start += 1
    if start > 0 and start < end and doc[start].pos_ == "PROPN" and _named_so(doc, start - 1):
        start -= 1
    return start


def _named_so(doc: Any, i: int) -> bool:
    return doc[i].lower_ in _IN_NAMES and doc[i].text.istitle() and not doc[i].is_sent_start
