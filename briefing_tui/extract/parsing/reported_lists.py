"""Who said it, behind a list: "wrecked 20 houses, a mill and two bridges, district governor Hamid Karimi said".

The small model takes the mill for the subject of "said", and the governor for one more thing wrecked. What stands
between the comma that ends the list and the word of saying is who says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

SAID = frozenset({"said", "says", "told", "reported", "added", "announced", "confirmed"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OBJECTS = _NOUNS | {"CD"}  # tags: parts of speech are not known yet
_CONTENT = frozenset({"ccomp", "xcomp"})
_THEM = frozenset({"them", "whom", "these"})
_LONGEST = 40  # tokens of a list and the speaker behind it
_OFFICE = 14  # tokens of "the head of the council of the town of Teroa"


def mend(doc: Doc) -> Doc:
    """The document with the speaker behind a list as subject of the verb, and the list with the clause before it."""
    found: list[Change] = []
    for said in picked(doc, LOWER, SAID):
        if said.tag_ in ("VBD", "VBZ"):
            found += list(_changes(doc, said)) or _one_more(said)
    return changes.written(doc, found)


def _changes(doc: Doc, said: Any) -> Iterator[Change]:
    """What one word of saying changes."""
    clause = next((c for c in said.lefts if c.dep_ == "ccomp"), None)
    listed = next((c for c in said.lefts if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    if listed is None:
        yield from _without_subject(doc, said, clause)
        return
    if (behind := _victims_and_tellers(doc, said, listed)) is not None:
        yield from behind
        return
    part = [c for c in said.lefts if c.dep_ == "nsubj"][-1:]
    shared = _share(part[0], said) if part else None
    if shared is not None:
        yield Change(shared, label="nsubj", head=said)
        yield Change(part[0], label="appos", head=doc[part[0].left_edge.i - 2])
        return
    joined = clause is None and said.dep_ == "conj" and said.head.tag_ in ("VBD", "VBZ")
    clause = (
        said.head if joined else clause
    )  # "dropped a bomb, killing a cook, his wife and a guard, a clerk told us"
    if clause is None or clause.i > listed.i or said.i - listed.i > _LONGEST:
        return
    first = listed.left_edge.i
    if (
        first < 2
        or doc[first - 1].text != ","
        or doc[first - 2].tag_ not in _OBJECTS
        or first - 2 <= clause.i
    ):
        return
    speaker = _behind(doc, listed.i, said) or _second_subject(doc, listed, said)
    if speaker is not None:
        yield Change(speaker, label="nsubj", head=said)
        yield Change(listed, label="conj", head=doc[first - 2])
        if joined:
            yield from _within(said, clause)


def _victims_and_tellers(doc: Doc, said: Any, listed: Any) -> list[Change] | None:
    """ "Raided Orva, killing nine guards, residents and a clerk said": the residents, with the clerk, say it."""
    verb = doc[listed.left_edge.i - 1] if listed.left_edge.i else listed
    told = verb
    while told.dep_ in ("advcl", "conj", "xcomp") and told.head.i < told.i:
        told = told.head
    outer = told.dep_ == "ccomp" and told.head.i == said.i
    inner = said.dep_ in ("ccomp", "conj") and said.head.i == verb.i
    commas = [i for i in range(listed.i + 1, said.i) if doc[i].text == ","]
    if verb.tag_ not in ("VBG", "VBD", "VBN") or not commas or not (inner or outer):
        return None
    made = [Change(listed, label="dobj", head=verb)]
    if outer and verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.lefts):
        made.append(Change(verb, tag="VBD"))
    last = [c for c in said.lefts if c.dep_ == "nsubj"][-1:]
    if outer and last and last[0].i > commas[-1]:
        return made
    tellers = [t for t in doc[commas[-1] + 1 : said.i] if t.tag_ in _OBJECTS and t.head.i < commas[-1]]
    if len(tellers) != 1 or tellers[0].dep_ not in ("conj", "appos"):
        return None
    made.append(Change(tellers[0], label="nsubj", head=said))
    return made if outer else [*made, *_within(said, told)]


def _share(listed: Any, said: Any) -> Any | None:
    """The police of "wounding 17, most of them customers, police and medics said", where most of them seem to say it."""
    doc, part = said.doc, next((c for c in listed.rights if c.lower_ == "of"), None)
    if part is None or not any(c.lower_ in _THEM for c in part.children):
        return None
    commas = [i for i in range(part.i + 2, said.i - 1) if doc[i].text == ","]
    beside = doc[commas[-1] + 1 : said.i] if commas else ()
    tellers = [t for t in beside if t.tag_ in _OBJECTS and not commas[-1] < t.head.i < said.i]
    return tellers[0] if tellers else None


def _second_subject(doc: Doc, listed: Any, said: Any) -> Any | None:
    """The official of "killing a guard, his son and two clerks, an official said", where the son is a subject, too."""
    last = [c for c in said.lefts if c.dep_ == "nsubj"][-1]
    behind = doc[last.left_edge.i - 1] if last.left_edge.i else last
    listing = any(c.dep_ == "conj" for c in listed.rights)
    return last if last.i > listed.i and listing and behind.text == "," else None


def _without_subject(doc: Doc, said: Any, clause: Any | None) -> Iterator[Change]:
    """ "Took a nurse, two drivers and a cook, the head of the agency, Mira Tolan, said": she went to the drivers."""
    if clause is not None:
        speaker = _behind(doc, max(clause.i, said.i - _LONGEST), said) or _office(doc, said)
        speaker = speaker or _last_phrase(said)  # "killing 30 clerks, witnesses and a nurse said"
        if speaker is not None:
            yield Change(speaker, label="nsubj", head=said)
        return
    told = said.head
    if said.dep_ != "conj" or told.tag_ not in ("VBD", "VBZ") or doc[said.i - 1].text != ",":
        return
    speaker = _office(doc, said)
    if speaker is not None and speaker.i > told.i:
        yield from _within(said, told)
        yield Change(speaker, label="nsubj", head=said)


def _within(said: Any, told: Any) -> Iterator[Change]:
    """What the parser joins to the word of saying is what was said."""
    yield Change(said, label=told.dep_, head=said if told.head.i == told.i else told.head)
    yield Change(told, label="ccomp", head=said)


def _office(doc: Doc, said: Any) -> Any | None:
    """The head of "the head of the council, Ana Reyes," right before the word of saying."""
    i = said.i - 2
    while i > 0 and doc[i].tag_ in ("NNP", "NNPS", "HYPH"):  # "Jean-Bosco Moor"
        i -= 1
    if i == said.i - 2 or doc[i].text != ",":
        return None
    comma = next((k for k in range(i - 1, max(i - _OFFICE, 0), -1) if doc[k].text == ","), None)
    phrase = doc[comma + 1 : i] if comma is not None else ()
    return next((t for t in phrase if t.tag_ in _OBJECTS and t.head.i <= (comma or 0)), None)


def _behind(doc: Doc, start: int, said: Any) -> Any | None:
    """The head of the phrase between the list ("… and two bridges,") and the word of saying."""
    joints = [i for i in range(start + 1, said.i) if doc[i].lower_ == "and" and doc[i].dep_ == "cc"]
    if not joints:
        return None
    commas = [i for i in range(joints[-1] + 2, said.i - 1) if doc[i].text == ","]
    comma = next((i for i in commas if doc[i - 1].tag_ in _OBJECTS), None)
    if comma is None or doc[comma + 1].tag_ in ("CC", "IN", "VBD", "VBN", "VBG", "WDT", "WP"):
        return None
    outward = [token for token in doc[comma + 1 : said.i] if token.head.i <= comma and token.tag_ in _OBJECTS]
    return outward[0] if outward else None


def _one_more(verb: Any) -> list[Change]:
    """ "Killing nine people, two clerks and a nurse, a girl of six among them, a judge said": the judge, to the model, too."""
    if not verb.i or verb.tag_ != "VBD" or verb.nbor(-1).tag_ not in _NOUNS:
        return []
    if any(child.dep_ in _CONTENT for child in verb.rights):
        return []  # "a clerk said that": what is said stands behind
    teller = _last_phrase(verb)
    if teller is None:
        return []
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "conj" and verb.head.i < teller.i:
        told = verb.head
        up = Change(verb, label=told.dep_, head=verb if told.head.i == told.i else told.head)
        return [up, Change(told, label="ccomp", head=verb), Change(teller, label="nsubj", head=verb)]
    if subject is None or subject.i >= teller.i or not subject.is_ancestor(teller):
        return []
    told = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    whole = next((child for child in told.lefts if child.dep_.startswith("nsubj")), told) if told else None
    if whole is None or not _joined_before(subject, teller):
        return []
    return [Change(teller, label="nsubj", head=verb), Change(subject, label="appos", head=whole)]


def _last_phrase(verb: Any) -> Any | None:
    """The noun that heads what stands between the last comma and the verb, where it hangs on a noun before the comma."""
    doc = verb.doc
    for k in range(verb.i - 1, max(verb.i - _OFFICE, verb.sent.start), -1):
        word = doc[k]
        if word.tag_[:2] in {"VB", "MD", "WP", "WD"}:
            return None
        if word.text == ",":
            inside = doc[k + 1 : verb.i]
            heads = [one for one in inside if one.head.i < k and one.tag_ in _NOUNS]
            return heads[0] if len(heads) == 1 and heads[0].dep_ in {"conj", "appos"} else None
    return None


def _joined_before(subject: Any, teller: Any) -> bool:
    """Whether the list has had its "and" before the teller, who then is none of it."""
    return any(one.dep_ == "cc" and one.i < teller.left_edge.i for one in subject.subtree)
