"""Who the nameless speaker of a first paragraph turns out to be, where the text names them a little later."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers.body_names import fits
from briefing_tui.extract.speakers.cast import Cast
from briefing_tui.extract.speakers.model import Speaker, broader, names_of_kind
from briefing_tui.extract.speakers.others import Others
from briefing_tui.extract.vocabulary import words

_LEDE = 4  # paragraphs, the title among them
_SOON = 2  # paragraphs
_AREAS = frozenset(
    {"province", "region", "state", "district", "county", "governorate", "oblast", "department"}
)
_OFFICE = 8  # tokens around a name in which its office stands


def named_later(
    page: Page, cast: Cast, others: Others, spoke: list[tuple[int, Speaker]]
) -> dict[int, Speaker]:
    """Somebody named for every speaker (by id) whom the first paragraph leaves nameless; empty where there is none."""
    if not spoke:
        return {}
    if spoke[0][1].kind == "organisation":
        return _body(page, others, spoke)
    return _person(page, cast, others, spoke)


def _person(page: Page, cast: Cast, others: Others, spoke: list[tuple[int, Speaker]]) -> dict[int, Speaker]:
    """A former captain said … said Nikola Drazen, 58.

    The first person to speak after it, where the text gives that person no role that says otherwise.
    """
    nameless = spoke[0][1]
    if nameless.kind != "anonymous" or nameless.plural or not nameless.role:
        return {}
    if nameless.role in words("roles", "anonymous"):
        return {}
    heads = set(nameless.heads).union(*(broader(noun) for noun in nameless.heads))
    titled = [p for p in cast.people if p.heads & heads and p.seen[0] > nameless.seen[0]]
    titled = [
        p for p in titled if not (heads & words("roles", "local_offices") and _elsewhere(page, nameless, p))
    ]
    if len(titled) == 1:  # The provincial governor said … Governor Petra Lindahl said
        named = titled[0]
        if not named.role:
            named.role, named.affiliation = nameless.name, named.affiliation or nameless.affiliation
        return {id(nameless): named}
    person = next((s for _, s in spoke if s is not nameless), None)
    if person is None or person.kind != "person" or person.role:
        return {}
    fresh = person.seen[0] > nameless.seen[0] and len(person.name.split()) > 1
    near = page.paragraph_at(page.starts[person.seen[0]]) <= _LEDE
    if not (fresh and near) or {nameless.gender, person.gender} == {"m", "f"}:
        return {}
    person.role, person.affiliation = nameless.name, person.affiliation or nameless.affiliation
    return {
        id(s): person
        for s in others.known
        if s.kind == "anonymous" and s.heads & nameless.heads and not s.plural
    }


def _elsewhere(page: Page, nameless: Speaker, named: Speaker) -> bool:
    """Whether somebody holds a local office at a place that the paragraph of the nameless one does not name.

    "The mayor said" of Karvel is not whom a later paragraph has as "In Orva … the mayor, Ivo Lund", "the mayor of Orva".
    """
    here = page.paragraphs[page.paragraph_at(page.starts[nameless.seen[0]])]
    told = page.text[here[0] : here[1]]
    first = page.tokens[named.seen[0]]
    near = first.doc[max(first.i - _OFFICE, 0) : first.i + _OFFICE]
    led = [t.nbor() for t in near if t.lower_ == "of" and t.i + 1 < len(first.doc)]
    opening = wording.sentence(first)[0]
    if opening.lower_ in ("in", "at", "near"):
        led += [c for c in opening.children if c.dep_ == "pobj"]
    here_too = page.paragraph_at(page.starts[named.seen[0]]) - page.paragraph_at(
        page.starts[nameless.seen[0]]
    )
    if here_too <= _SOON:  # "the provincial governor said … Governor Petra Lindahl of Orlak Province said"
        led = [t for t in led if t.i + 1 >= len(t.doc) or t.nbor().lower_ not in _AREAS]
    places = [t.text for t in led if t.pos_ == "PROPN" and t.text not in named.name.split()]
    return bool(places) and not any(place in told for place in places)


def _body(page: Page, others: Others, spoke: list[tuple[int, Speaker]]) -> dict[int, Speaker]:
    """The charity they work for said … Open Hands Relief named the nurses: the one body that acts soon after."""
    place, nameless = spoke[0]
    noun = page.tokens[place].lemma_.lower()
    if not names_of_kind(noun) or any(c.isupper() for c in nameless.name):
        return {}
    here = page.paragraph_at(page.starts[place])
    if here >= _LEDE:
        return {}
    found = _acting(page, others, noun, here + 1, here + _SOON)
    if len({name for _, name in found}) != 1:
        return {}
    body = others.body(*found[0])
    return {id(s): body for s in others.known if s.kind == "organisation" and s.name == nameless.name}


def _acting(page: Page, others: Others, noun: str, first: int, last: int) -> list[tuple[Any, str]]:
    """(head token, name) of the bodies of this kind that do something in paragraphs `first` to `last`."""
    if first >= len(page.paragraphs):
        return []
    start, stop = page.paragraphs[first][0], page.paragraphs[min(last, len(page.paragraphs) - 1)][1]
    found = {
        e.root.i: (e.root, e.text)
        for e in others.named
        if e.label_ == "ORG" and start <= e.start_char < stop and fits(e.text, noun) and _acts(e.root)
    }
    for token in page.words_between(start, stop):
        if token.i in found or token.lower_ not in names_of_kind(noun) or not _acts(token):
            continue
        i = token.i
        while i > 0 and page.tokens[i - 1].text[:1].isupper() and page.tokens[i - 1].pos_ != "DET":
            i -= 1  # Open Hands | Relief, which the recogniser passed over
        if token.text[:1].isupper() and i < token.i:
            found[token.i] = (token, page.text[page.tokens[i].idx : token.idx + len(token)])
    return [found[i] for i in sorted(found)]


def _acts(token: Any) -> bool:
    """Whether a name is the subject of a verb, or the source of a statement: according to Open Hands Relief."""
    if token.dep_ in ("nsubj", "nsubjpass"):
        return True
    preposition = token.head
    return bool(
        token.dep_ == "pobj" and preposition.lower_ == "to" and preposition.head.lower_ == "according"
    )
