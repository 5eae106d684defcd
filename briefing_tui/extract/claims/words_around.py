"""Who gives a figure, read off the order of the words, where the parse has hung the verb of saying elsewhere.

"The army posted on Telegram that nine had died", "nine had died, confirmed the prefect", "…, the mayor said on radio, …".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import claimant_phrases, stances
from briefing_tui.extract.claims.people import is_person
from briefing_tui.extract.grammar import claim_doc
from briefing_tui.extract.grammar.actor_kinds import is_event
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.vocabulary import words

_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "CCONJ", "NUM"})
_SMALL = frozenset({"ADV", "AUX", "PART"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NO_ADJUNCT = _FINITE | {"TO", "MD"}
_RELATIVE = frozenset({"what", "that", "which", "where"})  # "killed what the army said were nine men"
_HAVE = frozenset({"has", "have", "had"})
_POSTS = frozenset({"post", "tweet", "write", "publish"})
_TOLD = frozenset(
    {"tell", "inform", "put", "accuse", "charge", "warn", "claim", "boast", "brag"}
)  # these do not stand before who says it
_DASHES = frozenset({"-", "–", "—", "--"})
_TURNS = frozenset({"but", "while", "though", "although", "whereas"})
_NOT = frozenset({"not", "n't", "never", "would", "could", "may", "might", "will", "refused", "declined"})
_AGAINST = frozenset({"contrary", "unlike"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_FAR = 40  # tokens between the verb of saying and the figure
_TELLER = 16  # tokens of who says it, with the apposition
_AFTER = 10  # tokens behind the verb: "said on state television"
Phrase = tuple[int, int]


def of(doc: Any, figure: int) -> Phrase | None:
    """Who says so, as tokens, before or behind the figure at token `figure`, in the part of the sentence it stands in."""
    cd = claim_doc.read(doc)
    sent = wording.sentence(doc[figure])
    first, last = max(sent.start, figure - _FAR), min(sent.end, figure + _FAR)
    start = next((i + 1 for i in range(figure - 1, first - 1, -1) if _parts(doc, i)), first)
    end = next((i for i in range(figure, last) if _parts(doc, i)), last)
    return _opening(cd, start, figure) or _with_saying(cd, start, figure) or _inserted(cd, start, end, figure)


def _parts(doc: Any, i: int) -> bool:
    apart = doc[i].text in _DASHES and i > 0 and doc[i - 1].whitespace_
    return bool(doc[i].text == ";" or doc[i].is_quote or apart)


def _says(cd: ClaimDoc, i: int) -> bool:
    lemma = cd.lemma[i]
    return lemma in words("claims", "say") or lemma in _POSTS


def _opening(cd: ClaimDoc, start: int, figure: int) -> Phrase | None:
    """The teller that opens the clause: "the army posted on Telegram that nine had died"."""
    for i in range(start + 1, min(start + _TELLER, figure)):
        if cd.doc[i].pos_ not in ("VERB", "AUX") and not _says(cd, i):
            continue
        verb = i
        while verb < figure and cd.doc[verb].pos_ in _SMALL:
            verb += 1
        if not _says(cd, verb) or cd.doc[verb].tag_ not in _FINITE | {"VBN"}:
            return None
        if (_NOT | _BE) & set(cd.lower[i:verb]):
            return None
        between = cd.lower[verb + 1 : figure]
        if cd.lemma[verb] in _TOLD - {"tell", "inform"} and between[:1] != ("that",):
            return None  # "claimed responsibility for a blast that killed nine"
        opened = "that" in between[: _AFTER + 1] or not {",", *_TURNS} & set(between)
        which = next((j + 1 for j in range(i - 1, start, -1) if cd.lower[j] in _RELATIVE), start)
        return _teller(cd, which, i) if opened and not _asks(cd, verb, figure) else None
    return None


def _with_saying(cd: ClaimDoc, start: int, figure: int) -> Phrase | None:
    """The union of "shelling went on, with the union reporting nine dead"."""
    for i in range(figure - 1, start, -1):
        if cd.doc[i].tag_ == "VBG" and _says(cd, i):
            opened = next(
                (j for j in range(i - 1, max(start, i - _TELLER) - 1, -1) if cd.lower[j] == "with"), None
            )
            return _teller(cd, opened + 1, i) if opened is not None else None
    return None


def _asks(cd: ClaimDoc, verb: int, figure: int) -> bool:
    """Is something else said before the figure: "said they would not rest after nine died"?"""
    between = [t for t in cd.doc[verb + 1 : figure] if t.i not in cd.numbers]
    return any(
        (t.pos_ == "SCONJ" and t.lower_ != "that") or t.tag_ in ("MD", "TO") or t.lower_ in _NOT
        for t in between
    )


def _inserted(cd: ClaimDoc, start: int, end: int, figure: int) -> Phrase | None:
    """The teller between commas, or behind the last one: "…, the mayor said on radio, …", "…, confirmed the prefect"."""
    found: list[tuple[int, Phrase]] = []
    for i in range(start, end):
        quoted = cd.lemma[i] == "quote" and "saying" in cd.lower[i : i + _AFTER]
        if not (_says(cd, i) or quoted) or cd.doc[i].tag_ not in _FINITE | {"VBN"}:
            continue
        if _AGAINST & set(cd.lower[max(start, i - _AFTER) : i]):
            continue  # "nobody died, contrary to what the radio reported"
        if _NOT & set(cd.lower[max(i - 2, 0) : i]) or _TURNS & set(cd.lower[min(i, figure) : max(i, figure)]):
            continue
        phrase = _quoted(cd, i, end) if quoted else _beside(cd, i, start, end)
        if phrase is not None and not phrase[0] <= figure < phrase[1]:
            found.append((abs(i - figure), phrase))
    return min(found)[1] if found else None


def _quoted(cd: ClaimDoc, i: int, end: int) -> Phrase | None:
    """The union of "…, local media quoted the union as saying", "…, the union was quoted as saying by the agency"."""
    as_ = next((j for j in range(i + 1, min(i + _TELLER, end)) if cd.lower[j] == "as"), None)
    if as_ is None or cd.lower[as_ + 1] != "saying":
        return None
    if as_ > i + 1:
        return _teller(cd, i + 1, as_)
    return _teller_before(cd, i, cd.sentence(i).start, passive=True)


def _beside(cd: ClaimDoc, i: int, start: int, end: int) -> Phrase | None:
    stop = next((j for j in range(i + 1, min(i + _TELLER, end)) if not cd.lower[j][:1].isalnum()), end)
    if cd.lower[i - 1] == "," and cd.lemma[i] not in _TOLD:
        inverted = _teller(cd, i + 1, stop)
        if inverted is not None:
            return inverted
    behind = cd.doc[i + 1 : stop]
    if len(behind) > _AFTER or any(
        t.tag_ in _NO_ADJUNCT or t.lower_ == "that" or t.i in cd.numbers for t in behind
    ):
        return None
    return _teller_before(cd, i, start)


def _teller_before(cd: ClaimDoc, i: int, start: int, *, passive: bool = False) -> Phrase | None:
    """The noun phrase between a comma and the verb at token `i`; with the apposition that stands between two more."""
    last = i
    while last > start and cd.doc[last - 1].pos_ in _SMALL and cd.doc[last - 1].tag_ != "POS":
        last -= 1
    participle = cd.doc[i].tag_ == "VBN" and not _HAVE & set(cd.lower[last:i])
    if (participle or _BE & set(cd.lower[last:i])) and not passive:
        return None  # "five carpenters were confirmed dead"
    near = range(last - 1, max(last - _TELLER - 1, start - 1), -1)
    commas = [j for j in near if cd.lower[j] == "," or (cd.lower[j] in _RELATIVE and cd.doc[j].pos_ != "DET")]
    if cd.lower[last - 1] == ",":  # "…, Jan Moor, the mayor, said"
        commas = commas[2:3] or ([start - 1] if len(commas) == 2 else [])
    return _teller(cd, commas[0] + 1, last) if commas else None


def _teller(cd: ClaimDoc, first: int, last: int) -> Phrase | None:
    """The noun phrase that `first:last` is, without the apposition behind it; None where it is none, or no voice."""
    while last > first and cd.lower[last - 1] == ",":
        last -= 1
    stop = next((i for i in range(first, last) if cd.lower[i] in (",", "who", "which")), last)
    part = cd.doc[first:stop]
    if not 0 < len(part) <= _TELLER or any(t.pos_ not in _PHRASE and not t.ent_type_ for t in part):
        return None
    if any(t.lower_ in _TURNS or t.lower_ in ("after", "own") or _says(cd, t.i) for t in part):
        return None
    cut = next((i for i in range(first + 1, stop) if cd.doc[i].pos_ == "ADP"), stop)
    head = cd.doc[cut - 1]
    if head.pos_ not in ("NOUN", "PROPN") or is_event(head) or not _voice(cd, first, cut):
        return None
    named = stances.by_name(head)
    if named.i != head.i and first <= named.i < last:
        return claimant_phrases.phrase(cd.doc, named)
    while first < cut and (cd.doc[first].pos_ == "DET" or first in cd.numbers):
        first += 1
    whole = cut < stop and cd.lower[cut] in ("of", "for")
    return first, stop if whole else cut


def _voice(cd: ClaimDoc, first: int, last: int) -> bool:
    """Does one of the words `first:last` name people or a body?"""
    bodies = words("claims", "label") | words("victims", "tellers") | words("roles", "bodies")
    return any(
        cd.doc[i].ent_type_ in ("ORG", "PERSON")
        or is_person(cd, i)
        or cd.lemma[i] in bodies
        or roles.is_role(cd.doc[i])
        for i in range(first, last)
    )
