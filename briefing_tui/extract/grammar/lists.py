"""Lists of people or things, gone through where the parse has lost them: "six stills, three caches and a tank"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc, of_one_noun
from briefing_tui.extract.parsing import wording

_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "X", "PART", "SYM"})
_PLACE = frozenset({"in", "on", "at", "near", "from", "with", "by", "across", "for"})
_DESCRIBED = 9  # tokens of a participle that describes one thing of a list
_SAID = frozenset({"said", "say", "says", "reported", "added"})


def list_after(cd: ClaimDoc, i: int) -> Iterator[Any]:
    """Heads of the noun phrases that follow token `i` in a list, read off the words where the parse loses them."""
    doc, j = cd.doc, i + 1
    end = min(wording.sentence(doc[i]).end, i + 200)
    placed = False
    same = {i, doc[i].head.i}
    if doc[i].dep_ == "pobj" and doc[i].head.lower_ == "of":
        same.add(doc[i].head.head.head.i)  # "dozens of homes, a school and the police station were torched"
    while j < end:
        if doc[j].tag_ == "VBG" and doc[j].head.i == j - 1:  # "a tanker carrying fuel, and a bus"
            j = next((k for k in range(j, min(j + _DESCRIBED, end)) if cd.lower[k] == ","), end)
            continue
        if _said_behind(doc[j]):
            j += 1
            continue
        if (aged := _ages_end(cd, j, end)) > j:
            j = aged
            continue
        if doc[j].tag_ == "VBN" and cd.lower[j + 1 : j + 2] == (
            "as",
        ):  # "a minor known as Beto; and a guard"
            j = _phrase_end(cd, j + 2, end)
            continue
        if cd.lower[j] == "of" or (cd.lower[j] in _PLACE and j + 1 < end):
            placed = cd.lower[j] in ("in", "at", "near") or (placed and cd.lower[j] == "of")
            origin = cd.lower[j] == "from" and doc[i].tag_ == "NNS"  # "seven miners from Orva and Kern"
            j = _phrase_end(cd, j + 1, end)
            if doc[j - 1].pos_ == "ADJ" and cd.lower[j : j + 1] == ("and",):
                j = _phrase_end(cd, j + 1, end)  # "in the northern and central parts"
            while origin and (after := _of_a_chain(cd, j, end)) > j:
                j = after
            if (placed or origin) and cd.lower[j : j + 1] == ("and",) and _one_more_place(cd, j + 1, end):
                j = _phrase_end(cd, j + 1, end)  # "40 people in the cities of Balar and Rumad"
            chained = cd.lower[j : j + 1] == (",",) and j + 1 < end and doc[j + 1].pos_ == "PROPN"
            if chained and (placed or _closes_chain(cd, j + 1, end)):
                return  # "in Springfield, Bluegrass County"
            continue
        if cd.lower[j] == ";" and not _divides(cd, i, j):
            return
        if not (cd.lower[j] in (",", "and", ";") or cd.lower[j : j + 3] == ("as", "well", "as")):
            return
        start = j + 1
        while start < end and cd.lower[start] in (",", "and", "as", "well"):
            start += 1
        if start < end and doc[start].tag_ == "VBG" and cd.lower[start - 1] == ",":
            return  # "hit the port, damaging fuel tanks": what it did, whatever the parse joins
        stop = _phrase_end(cd, start, end)
        if stop == start + 1 and cd.lower[start].isdigit() and int(cd.lower[start][:4]) < 120:
            j = stop  # an age after a name
            continue
        if stop == start or not _opens(cd, start):
            return
        if stop > start and cd.lower[j] == "," and doc[stop - 1].tag_ == "NN" and _bare(cd, start):
            j = stop  # "Ana Castro, daughter of the colonel": a role, not one more
            continue
        if stop < end and _misread_noun(cd, stop):
            stop += 1
        while stop - 1 > start and (doc[stop - 1].dep_ == "oprd" or _said_behind(doc[stop - 1])):
            stop -= 1  # "set a mill, two vans and a chapel ablaze", "a depot full of flour, two mills"
        head = doc[stop - 1]
        follower = doc[stop] if stop < end else None
        acts = follower is not None and follower.pos_ in ("VERB", "AUX") and follower.tag_ != "VBG"
        acts = (
            acts and follower is not None and follower.dep_ not in ("acl", "oprd")
        )  # "a school used as a shelter and two mills"
        some_of = head.i in cd.numbers and cd.lower[stop : stop + 1] == (
            "of",
        )  # "and seven of their relatives"
        nominal = head.pos_ in ("NOUN", "PROPN") or _misread_noun(cd, stop - 1)
        if (not nominal and not some_of) or (acts and head.dep_ != "conj"):
            return
        of_another = head.dep_ in ("nsubj", "nsubjpass") and head.head.i not in same
        if of_another and head.head.lower_ in _SAID and cd.lower[stop : stop + 1] == (",",):
            of_another = False  # "31 camps, 46 boats, nine pits, the ministry said": the boats say nothing
        if of_another and head.head.tag_ == "VBG" and "," in cd.lower[stop : head.head.i]:
            of_another = False  # "at the school, the church and two shops, causing damage"
        if (of_another and head.head.i > head.i) or grammar.speaks(head):
            return
        if cd.lower[start - 1] == "," and _begins_clause(cd, stop, end):
            return
        yield head
        j = stop


def _ages_end(cd: ClaimDoc, i: int, end: int) -> int:
    """Where ", aged four and nine" ends that begins at the token; the token itself where no ages stand."""
    j = i + (cd.lower[i] == ",")
    if cd.word(j) != "aged":
        return i
    j += 1
    while j < end:
        number = cd.numbers.get(j + (cd.lower[j] in (",", "and")))
        if number is None or number.end >= end or cd.lower[number.end] not in (",", "and", "."):
            break
        j = number.end
    return j


def _said_behind(word: Any) -> bool:
    """The full of "a depot full of flour"."""
    behind = word.dep_ == "amod" and word.head.i < word.i
    return bool(behind and word.pos_ == "ADJ" and any(c.lower_ in ("of", "with") for c in word.rights))


def _closes_chain(cd: ClaimDoc, i: int, end: int) -> bool:
    """The Kern of "killed Jan Moor, head of the council of Orva, Kern.": one more place, with which the list ends."""
    stop = _phrase_end(cd, i, end)
    named = any(token.ent_type_ == "PERSON" for token in cd.doc[i:stop]) and stop > i + 1
    return cd.doc[i - 2].pos_ == "PROPN" and not named and cd.lower[stop : stop + 1] in ((), (".",), (";",))


def _begins_clause(cd: ClaimDoc, stop: int, end: int) -> bool:
    """The judges of "after the murder of Ana Reyes, the 40 judges of the town resigned", whom the parse gives to her."""
    while stop < end and cd.lower[stop] == "of":
        stop = _phrase_end(cd, stop + 1, end)
    verb = cd.doc[stop] if stop < end else None
    if verb is None or verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    return not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts)


def _of_a_chain(cd: ClaimDoc, comma: int, end: int) -> int:
    """Where ", Kern" ends in "six men from Orva, Kern and Tessen, and a guard"; `comma` itself where none goes on."""
    if cd.lower[comma : comma + 1] != (",",) or comma + 1 >= end or cd.doc[comma + 1].pos_ != "PROPN":
        return comma
    stop = _phrase_end(cd, comma + 1, end)
    named = stop > comma + 2 and cd.doc[stop - 1].ent_type_ == "PERSON"
    if named or cd.lower[stop : stop + 1] not in ((",",), ("and",)):
        return comma
    last = cd.lower[stop] == "and" and stop + 1 < end and cd.doc[stop + 1].pos_ == "PROPN"
    closed = _phrase_end(cd, stop + 1, end) if last else stop
    return closed if closed == stop + 2 else stop


def _one_more_place(cd: ClaimDoc, i: int, end: int) -> bool:
    """Is the "Rumad" of "in Balar and Rumad" the next place, and nobody's name?"""
    if i >= end or cd.doc[i].pos_ != "PROPN" or cd.doc[i - 2].pos_ != "PROPN" or i in cd.numbers:
        return False
    named = cd.doc[i : _phrase_end(cd, i, end)]
    last = named[-1]
    joined = last.dep_ == "conj" and last.head.dep_ == "pobj" and last.head.i < i
    return joined or all(token.ent_type_ != "PERSON" for token in named)


def _misread_noun(cd: ClaimDoc, i: int) -> bool:
    """The stands of "and 17 vendor stands", parsed as what the vendor does: "17 vendor" is no subject."""
    if cd.doc[i].tag_ != "VBZ" or i == 0 or cd.doc[i - 1].tag_ != "NN":
        return False
    number = cd.quantity(i - 1)
    return number is not None and (number.low or 0) > 1


def _divides(cd: ClaimDoc, i: int, j: int) -> bool:
    """Is the semicolon at `j` one of a list: "killing Ana Reyes, 42; her son, 9; and a guard", "a mill; two barns; and"?"""
    end = min(cd.sentence(i).end, j + 60)
    return (
        any(word == "," for word in cd.lower[i + 1 : j])
        or any(word in (",", ";") for word in cd.lower[max(i - 8, cd.sentence(i).start) : i])
        or any(cd.lower[k] == ";" and cd.lower[k + 1] == "and" for k in range(j, end - 1))
    )


def _bare(cd: ClaimDoc, i: int) -> bool:
    """Does the phrase begin without determiner, owner or figure?"""
    return i not in cd.numbers and cd.doc[i].pos_ not in ("DET", "PROPN") and cd.doc[i].tag_ != "PRP$"


def _opens(cd: ClaimDoc, i: int) -> bool:
    token = cd.doc[i]
    return i in cd.numbers or token.pos_ in ("DET", "NOUN", "ADJ", "PROPN") or token.tag_ in ("PRP$", "VBN")


def _phrase_end(cd: ClaimDoc, start: int, end: int) -> int:
    j = start
    while j < end:
        token = cd.doc[j]
        inside = token.pos_ in _INSIDE or j in cd.numbers or token.text in "-–\"“”‘’'" or token.tag_ == "PRP$"
        participle = (
            token.pos_ == "VERB"
            and token.tag_ in ("VBN", "VBG")
            and j + 1 < end
            and cd.doc[j + 1].pos_ in ("NOUN", "PROPN", "ADJ")
        ) or (token.pos_ in ("ADV", "VERB") and "-" in (cd.lower[j - 1], *cd.lower[j + 1 : j + 2]))
        owned = (
            token.tag_ == "RB"
            and j + 1 < end
            and cd.doc[j + 1].tag_ == "VBN"
            and cd.doc[j + 1].dep_ == "amod"
        )
        if not inside and not participle and not owned and not of_one_noun(cd.doc, j):
            break
        j += 1
    return j
