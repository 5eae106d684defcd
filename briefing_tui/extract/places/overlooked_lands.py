"""Countries, provinces and towns that the name finder took for somebody, a body or nothing, told by where their names stand.

"In Talla, Kelland, on 3 May", "(Sulen, Kelland)", "Sulen's governor", "Kelland has declared", "DORBA, 4 May:": the small model
knows few names outside the news of the West.
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Span

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import line_marks, wording
from briefing_tui.extract.vocabulary import gazetteer, provinces

_KNOWN = frozenset({"GPE", "NORP", "LOC"})
_WHERE = frozenset({"in", "near", "outside", "around", "across", "inside", "throughout", "of", "within"})
_MARKS = frozenset({",", ".", ":", ";", ")", "(", "/"})
_GIVEN = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")
_LONGEST = 3  # words of a name that is looked up
_LANDS = frozenset({"village", "admin1", "district"})
_SERVICES = frozenset({"service", "ministry", "government", "office"})
_SHORT = 4  # letters that a name alone has at least


def find(doc: Any) -> list[Any]:
    """The names, as spans labelled GPE, in order."""
    found = []
    done = 0
    for token in wording.of_classes(doc, "PROPN", "NOUN", "ADJ"):
        if token.i < done or not token.text[0].isupper() or token.ent_type_ in _KNOWN:
            continue
        span = _name(doc, token.i) or _of_its_land(doc, token)
        if span is not None and _stands(doc, span):
            found.append(span)
            done = span.end
    return found


def _name(doc: Any, start: int) -> Any | None:
    """The longest name from here on that a country, a province or a town has."""
    words = wording.tokens(doc)[start : start + _LONGEST]
    for many in range(len(words), 0, -1):
        if not words[many - 1].text[0].isupper() or not all(_inside(one) for one in words[1 : many - 1]):
            continue
        end = start + many
        name = doc[start:end].text
        if len(name) < _SHORT:
            continue
        if (
            (gazetteer.country(name) and gazetteer.is_name(name))
            or provinces.countries(name)
            or gazetteer.named(name)
        ):
            return Span(doc, start, end, label="GPE")
    return None


def _inside(word: Any) -> bool:
    """What may stand between the first and the last word of a name: a word, a hyphen."""
    text = word.text
    return bool(text[0].isupper() or text == "-" or word.is_lower)


def _of_its_land(doc: Any, token: Any) -> Any | None:
    """ "The Kellandish city of Dorba": an adjective that the name finder missed, before the word for a kind of place."""
    said = token.dep_ in {"amod", "compound", "nmod"} and token.head.i > token.i
    kinds = vocabulary.classes("places").get(token.head.lower_, ())
    if not said or not token.head.is_lower or not _LANDS.intersection(kinds):
        return None
    if not gazetteer.country(token.text):
        return None
    return Span(doc, token.i, token.i + 1, label="NORP")


def _named_before(doc: Any, span: Any) -> bool:
    """ "Talla, Kelland", "(Talla, Kelland)", "Weekly digest, Kelland: ..."."""
    before = doc[span.start - 2] if span.start > 1 else None
    return before is not None and (before.text[0].isupper() or doc[min(span.end, len(doc) - 1)].text == ":")


def _of_state(body: Any) -> bool:
    """A body that acts at home, as a foreign ministry does not."""
    known = is_kind(body, "police", "military", "state") or body.lemma_.lower() in _SERVICES
    return known and not any(child.lower_ == "foreign" for child in body.lefts)


def is_capital(name: str) -> bool:
    """A country's capital, whose name stands for its government."""
    return any(
        gazetteer.fold(gazetteer.capital(town.country)) == gazetteer.fold(name)
        for town in gazetteer.named(name)
    )


def _of_the_capital(doc: Any, span: Any) -> bool:
    """ "In the capital, Dorba,", "the capital Dorba"."""
    at = span.start - 1 - (span.start > 0 and doc[span.start - 1].text == ",")
    return bool(at >= 0 and doc[at].lower_ == "capital")


def _stands(doc: Any, span: Any) -> bool:
    """Whether the name is no piece of somebody's or of a body's, and stands where a place would."""
    if span.label_ == "NORP":
        return True
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if (span[0].ent_type_ and not _whole(doc, span)) or span[0].lower_ in _GIVEN:
        return False
    if before is not None and (before.text in {"-", "–"} or _goes_on(before)):
        return False
    if after is not None and (after.text == "-" or _goes_on(after)):
        return False
    fenced = (
        after is None
        or after.text in _MARKS
        or after.is_space
        or after.lower_ in vocabulary.classes("places")
    )
    where = before is not None and before.lower_ in _WHERE
    chained = before is not None and before.text in {",", "(", "/"} and fenced and _named_before(doc, span)
    heads = opens(span) and after is not None and after.text in {",", ":", "("}
    if where or chained or heads or (is_capital(span.text) and _of_the_capital(doc, span)):
        return True
    land = gazetteer.country(span.text)
    owner = after is not None and after.tag_ == "POS"
    if owner and _of_state(span.root.head) and is_capital(span.text):
        return True  # "Bishkek's border service"
    return (
        bool(land)
        and span[0].lower_ not in _GIVEN
        and (owner or span.root.dep_ in {"nsubj", "pobj", "conj", "appos"})
    )


def opens(span: Any) -> bool:
    """The name begins its line, or its sentence, the mark of a list left aside."""
    text = wording.parsed(span.doc)
    line = text[text.rfind("\n", 0, span.start_char) + 1 : span.start_char]
    return not line.strip(" \t-–—•*·") or line_marks.begins(span[0])


def _whole(doc: Any, span: Any) -> bool:
    """The name finder's entity is the name and no more."""
    low, high = clauses.entity(span[0])
    while low < span.start and doc[low].lower_ in {"the", "of"}:
        low += 1
    while high > span.end and (doc[high - 1].tag_ == "POS" or doc[high - 1].is_punct):
        high -= 1
    return bool(low >= span.start and high <= span.end)


def _goes_on(token: Any) -> bool:
    """A name that another capitalised word belongs to: "Radio Karvel", "Karvel Airlines"; not "Karvel Region", "Karvel Monday"."""
    return bool(
        token.lower_ not in vocabulary.classes("places")
        and token.pos_ == "PROPN"
        and token.ent_type_ not in {"DATE", "TIME"} | _KNOWN
        and token.text[0].isupper()
    )
