"""Which words name people, of what category, and by what name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from briefing_tui.extract.grammar import claim_doc
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import classes, words

_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)+")
_NOT_NAMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "EVENT", "LAW"})  # fmt: skip
_EITHER = words("victims", "either_service")
_ARMY = ("army", "military", "soldier", "soldiers", "troops", "battalion")
_POLICE = (
    "police",
    "policeman",
    "policemen",
    "constable",
    "patrolman",
    "gendarme",
    "gendarmes",
    "prison",
    "court",
    "detective",
)
_DAYS = words("numbers", "weekdays") | {
    "yesterday",
    "today",
}  # "last Wednesday Abu Nadir had shot", to the name finder a name
_FULL = "briefing_full_names"
_PLACE_OR_BODY = frozenset({"GPE", "LOC", "FAC", "ORG", "NORP"})


@lru_cache(maxsize=1)
def categories() -> dict[str, str]:
    """Noun → category, from vocabulary/victims.toml."""
    return {word: groups[0] for word, groups in classes("victims", "category").items()}


@lru_cache(maxsize=10_000)
def singular(word: str) -> str:
    """A plural noun without its ending: "policemen" → "policeman", "bodies" → "body"."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def noun_category(cd: ClaimDoc, i: int) -> str | None:
    """The category of the noun at token `i`, or None when it is not known to name people."""
    known = categories()
    for form in (cd.lower[i], cd.lemma[i], singular(cd.lower[i])):
        if form == "officer" and _of_an_army(cd):
            return "military"
        if form in known:
            return "unknown" if form in _EITHER and _of_trade(cd, i) else known[form]
    if cd.lower[i] == "old" and i > 2 and cd.lower[i - 1] == "-" and cd.lower[i - 2] in ("year", "month"):
        return "children" if _young(cd, i - 2) else "unknown"
    if cd.lemma[i] == "helmet" and i and cd.lower[i - 1] == "blue":
        return "military"  # "a blue helmet": a peacekeeper of the United Nations
    if cd.lower[i] in ("by", "on") and i > 1 and cd.lower[i - 1] == "-":
        return known.get(singular(cd.lower[i - 2]))  # "a passer-by": its head is "by" to the parser
    last = cd.lower[i].rsplit("-", 1)[-1]
    if last.endswith(("boy", "boys", "girl", "girls")) and len(last) > len("girls") and not _in_name(cd, i):
        return "children"  # "herdboys", "schoolgirls"
    if last.endswith(("man", "men", "woman", "women", "people")) and len(last) > 4 and not _in_name(cd, i):
        return "civilian"
    return None


def _of_trade(cd: ClaimDoc, i: int) -> bool:
    """Sailors in a text about a tanker, the pilot of an airliner: nobody's forces, unless the sentence says so."""
    if not any(word in cd.places for word in words("victims", "trading_craft")):
        return False
    return words("victims", "of_forces").isdisjoint(cd.lower[cd.sentence(i).start : cd.sentence(i).end])


def _of_an_army(cd: ClaimDoc) -> bool:
    """Officers in a text about an army that has no police in it."""
    if not any(word in cd.places for word in _ARMY) and not _a_brigade(cd):
        return False
    return not any(word in cd.places for word in _POLICE)


def _a_brigade(cd: ClaimDoc) -> bool:
    """A brigade of an army, and not the fire brigade."""
    return any(i == 0 or cd.lower[i - 1] != "fire" for i in cd.places.get("brigade", ()))


def _in_name(cd: ClaimDoc, i: int) -> bool:
    """ "Carmen", "Osman", "Freeman": words of a name that only end like a word for people."""
    return cd.doc[i].ent_type_ == "PERSON" or cd.doc[i].text in _given()


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return frozenset(name.title() for name in words("given_names", "male") | words("given_names", "female"))


def _young(cd: ClaimDoc, unit: int) -> bool:
    age = cd.numbers.get(unit - 1) or cd.numbers.get(unit - 2)
    return cd.lower[unit] == "month" or (age is not None and (age.low or 99) < 18)


def is_person(cd: ClaimDoc, i: int) -> bool:
    """Does the token name a person or people?"""
    token = cd.doc[i]
    if token.ent_type_ == "PERSON" and _a_make(token):
        return False
    if token.ent_type_ in ("PERSON", "NORP") or noun_category(cd, i) is not None:
        return True
    if token.pos_ != "NOUN" or not cd.lower[i].endswith(("ist", "ists", "ian", "ians", "ees", "ee")):
        return False
    return singular(cd.lower[i]) not in words("victims", "no_people")


def is_name(token: Any, *, loose: bool = False) -> bool:
    """Is the token the last word of a person's name? `loose` trusts the context over the name finder."""
    if token.ent_type_ == "PERSON":
        if _a_make(token) or (token.pos_ == "NOUN" and token.is_lower) or _one_of_many(token):
            return False
        plural = token.tag_ in ("NNS", "NNPS") and singular(token.lower_) in categories()
        return bool(token.pos_ in ("PROPN", "NOUN", "X") and not plural)
    if (
        loose
        and token.tag_ in ("NN", "NNP")
        and token.lower_ not in categories()
        and _after_given_name(token)
    ):
        return True
    if (
        token.text.istitle()
        and token.tag_ in ("NN", "NNP")
        and token.lower_ not in categories()
        and token.lower_ in _full_names(claim_doc.read(token.doc))
    ):
        return True  # "Haddou died": tagged as a noun, but a surname of the text
    if not loose or token.pos_ != "PROPN" or token.tag_ == "NNPS" or token.ent_type_ in _NOT_NAMES:
        return False
    if token.ent_type_ in _PLACE_OR_BODY and _given_first(token):
        return True
    if token.text.isupper() or not token.text[:1].isupper():
        return False
    if _aged(token) and token.lower_ not in categories():
        return True
    if token.ent_type_ in ("ORG", "FAC") and _reads_as_name(token):
        return True
    if token.ent_type_ in _PLACE_OR_BODY:
        before = token.i > 0 and token.nbor(-1)
        return bool(
            token.ent_type_ != "NORP"
            and before
            and before.pos_ == "PROPN"
            and before.ent_type_ in ("", "PERSON")
        )
    return token.lower_ not in categories()


def _one_of_many(token: Any) -> bool:
    """ "One Briton", "two Danes": a figure right before a single word, which is no name then."""
    return bool(token.i and token.nbor(-1).dep_ == "nummod" and token.nbor(-1).head == token)


def _a_make(token: Any) -> bool:
    """ "A police Land Cruiser": no person's name stands behind "a" without a word for what the person is."""
    phrase = token.doc[token.left_edge.i : token.i]
    if not len(phrase) or phrase[0].lower_ not in ("a", "an"):
        return False
    roles = [word for word in phrase[1:] if word.lower_ in categories() or word.pos_ == "ADJ"]
    return all(role.lower_ in words("victims", "organisation") or role.lower_ == "police" for role in roles)


def _given_first(token: Any) -> bool:
    """Do two or three capitalised words begin with a given name: "Elmer Alvar", to the name finder a building?"""
    if token.dep_ == "compound" or token.text.isupper() or not token.text[:1].isupper():
        return False
    for before in (token.nbor(-1), token.nbor(-2)) if token.i > 1 else ():
        if before.pos_ != "PROPN" or before.ent_type_ != token.ent_type_:
            return False
        if before.text in _given():
            return token.lower_ not in words("victims", "organisation")
    return False


def _aged(token: Any) -> bool:
    """ "Tomas, 26, died": an age between commas stands behind people, whatever the name finder saw."""
    behind = token.doc[token.i + 1 : token.i + 4]
    if len(behind) < 3 or behind[0].text != "," or behind[2].text not in ",;":
        return False
    return behind[1].text.isdigit() and 1 <= len(behind[1].text) <= 2


def _reads_as_name(token: Any) -> bool:
    """Two to four capitalised words, none of them a word for a body or a building: a person the name finder took for one."""
    start = token.i
    while start and token.doc[start - 1].ent_type_ == token.ent_type_ and token.doc[start].ent_iob_ == "I":
        start -= 1
    span = token.doc[start : token.i + 1]
    bodies = words("victims", "organisation") | words("places", "facility") | words("places", "building")
    return 2 <= len(span) <= 4 and all(
        w.pos_ == "PROPN" and w.text[:1].isupper() and not w.text.isupper() and w.lower_ not in bodies
        for w in span
    )


def _after_given_name(token: Any) -> bool:
    """Does a person's name run into the token ("Juan Perez garza", where the tagger lost the last word)?"""
    if token.i == 0 or token.ent_type_ not in ("", "PERSON"):
        return False
    before = token.nbor(-1)
    return bool(before.ent_type_ == "PERSON" and before.dep_ == "compound" and before.head.i == token.i)


def full_name(cd: ClaimDoc, token: Any) -> str:
    """The name that ends (or goes on) at the token, without rank and possessive ending."""
    start, end = token.i, token.i + 1
    if token.ent_type_ == "PERSON":
        while start and cd.doc[start - 1].ent_type_ == "PERSON" and cd.doc[start].ent_iob_ == "I":
            start -= 1
        while end < len(cd.doc) and cd.doc[end].ent_type_ == "PERSON" and cd.doc[end].ent_iob_ == "I":
            end += 1
    start = _compounds(cd, start, token.i)
    start = _past_titles(cd, start, end)
    if cd.lower[end - 1] in ("'s", "’s") and end - 1 > start:
        end -= 1
    name = _capitalised(cd.text(start, end))
    return _in_full(cd, name) if " " not in name else name


def _in_full(cd: ClaimDoc, surname: str) -> str:
    """The one longer name of the document that ends in this surname; the surname where there is none, or several."""
    longer = _full_names(cd).get(surname.lower(), set())
    return next(iter(longer)) if len(longer) == 1 else surname


def _full_names(cd: ClaimDoc) -> dict[str, set[str]]:
    """Last word, lower case → the names of two words and more that end in it."""
    known: dict[str, set[str]] | None = cd.doc.user_data.get(_FULL)
    if known is None:
        known = {}
        cd.doc.user_data[_FULL] = known
        for ent in cd.doc.ents:
            person = ent.label_ == "PERSON" or (ent.label_ in _PLACE_OR_BODY and _with_role(cd, ent.root))
            if person and len(ent) > 1 and ent[-1].text.isalpha():
                name = cd.text(_past_titles(cd, ent.start, ent.end), ent.end)
                if _NAME.fullmatch(name):
                    known.setdefault(ent[-1].lower_, set()).add(_capitalised(name))
    return known


def _with_role(cd: ClaimDoc, name: Any) -> bool:
    """ "Gelle Warsan, a clan elder,": a role beside it makes a person of what the name finder took for a body."""
    beside = next((c for c in name.rights if c.dep_ == "appos" and c.tag_ == "NN" and c.i < name.i + 7), None)
    article = beside is not None and any(c.lower_ in ("a", "an") for c in beside.lefts)
    return beside is not None and article and noun_category(cd, beside.i) is not None


def _past_titles(cd: ClaimDoc, start: int, end: int) -> int:
    """The first token that is the name: past "U.S. Army Sergeant", "union member", and marks."""
    ranks = words("victims", "ranks")
    first = start
    for i in range(start, end - 1):
        inside = i > first and cd.doc[i - 1].ent_type_ == "PERSON" and cd.doc[i].ent_type_ == "PERSON"
        title = not inside and (cd.lower[i] in ranks or noun_category(cd, i) is not None)
        mark = i == first and (not cd.lower[i][:1].isalnum() or cd.lower[i] in _DAYS)
        if title or mark:
            first = i + 1
    return first


def _compounds(cd: ClaimDoc, start: int, head: int) -> int:
    """The first token of the name that ends at `head`: "Juan Adolfo rivas Soto", where the tagger lost one word."""
    first = start
    for i in range(start - 1, max(head - 7, -1), -1):
        token = cd.doc[i]
        if token.dep_ not in ("compound", "flat") or not i < token.head.i <= head:
            break
        if token.pos_ == "PROPN" or token.ent_type_ == "PERSON":
            first = i
        elif token.pos_ != "NOUN" or noun_category(cd, i) is not None:
            break
    return first


def _capitalised(name: str) -> str:
    """A name whose words the parse wrote small, in large again; "de" and "bin" stay as they are."""
    small = words("casing", "lower")
    parts = name.split(" ")
    if not any(part[:1].isupper() for part in parts):
        return name
    return " ".join(part if part in small or not part.islower() else part.capitalize() for part in parts)
