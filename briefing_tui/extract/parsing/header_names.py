"""What stands in the header of a note by its words: the name of a place, the code of one, a word for what happened."""

from __future__ import annotations

import re

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import header_shapes
from briefing_tui.extract.parsing.header_shapes import Piece
from briefing_tui.extract.vocabulary import gazetteer, provinces

CODE = re.compile(r"[A-Z]{2,5}(?=\s*[^\w\s'’-]|\s+(?:[-–—]|\d)|$)")
_BEHIND_SLASH = re.compile(r"\s?/\s?[A-Z]\w\w+")
_CODE_BEHIND = re.compile(r"\s(?P<code>[A-Z]{3})$")
_CODE_BEFORE = re.compile(r"(?P<code>[A-Z]{3})-(?=[A-Z][a-z])")
_KILOMETRE = re.compile(r"KM[- ]?\d")  # of a road: "Karven rd (KM-13)"
_PARTICLES = frozenset(
    ["de", "del", "la", "al", "el", "of", "da", "do", "dos", "las", "los", "le", "les", "sur", "bin", "ul"]
)


def may_be_place(name: str) -> bool:
    """A name, and of nobody: no "Police", no "Ministry of Defence", no "OCHA"."""
    if gazetteer.country(name):
        return gazetteer.is_name(name)
    if name.isupper() and len(name) <= 5 and " " not in name and not gazetteer.named(name):
        return bool(provinces.countries(name))  # "ITURI: ..."
    words = [word.strip(".").casefold() for word in name.split()]
    kinds = vocabulary.classes("places")
    told = [word.strip(".") for word in name.split()[-2:]]  # "Karven airport road"
    parts = vocabulary.words("note_headers", "parts")
    if any(word.islower() and word not in _PARTICLES | kinds.keys() | parts for word in told):
        return False
    actors = vocabulary.classes("actors")
    nobody = vocabulary.words("note_headers", "nobody")
    if words[0] == "on" or words[0] in vocabulary.words("note_headers", "labels"):
        return False  # "SOUTHWEST ASIA, Feb. 14 - On Feb. 13, jets ..."
    return not any(
        word in nobody or ((word in actors or word.removesuffix("s") in actors) and word not in kinds)
        for word in words
    )


def is_label(words: str) -> bool:
    """A word for what happened, no name: "Kidnapping", "IED attack", "Property crime", "Clashes"."""
    return bool(label_type(words)) or not _singulars(words).isdisjoint(
        vocabulary.words("note_headers", "labels")
    )


def label_type(words: str) -> str:
    """The type of event that a label says happened, "" for one that says none ("Incident")."""
    table = vocabulary.classes("events", key="nouns")
    return next((table[one][0] for one in sorted(_singulars(words), key=len)[::-1] if one in table), "")


def _singulars(words: str) -> set[str]:
    low = words.casefold()
    last = low.split()[-1]
    return {low, low.removesuffix("s"), last, last.removesuffix("s"), last.removesuffix("es")}


def _is_code(name: str) -> bool:
    """A short name in capitals that is none of an armed group, a force or a body: "SDN", "NWR"."""
    return bool(CODE.fullmatch(name)) and not {name, name.casefold()} & vocabulary.classes("actors").keys()


def stands_for_place(text: str, code: str, end: int, before: list[Piece]) -> bool:
    """The code of a country, one behind a name ("Talla, LDS"), or one with a name behind its slash ("LDS/Talla")."""
    if gazetteer.coded(code):
        return True
    if gazetteer.named(code) or gazetteer.country(code) or not _is_code(code):
        return False
    if text[end : end + 2].strip().isdigit():
        return False  # "Talla, PD 9"
    if before:
        return before[-1].kind == "place"
    return bool(_BEHIND_SLASH.match(text, end))


def split(text: str, piece: Piece) -> list[Piece]:
    """ "SDN-Dorba" and "Dorba SDN" are a town and the code of its country."""
    name = text[piece.start : piece.end]
    if office := header_shapes.OFFICE.match(text, piece.start):
        return [Piece("place", piece.start, office.end("name"))]
    before, behind = _CODE_BEFORE.match(name), _CODE_BEHIND.search(name)
    if piece.kind != "place" or gazetteer.is_name(name):
        return [piece]
    if before and gazetteer.coded(before["code"]):
        cut = piece.start + before.end()
        return [Piece("code", piece.start, cut - 1), Piece("place", cut, piece.end)]
    if behind and gazetteer.coded(behind["code"]):
        cut = piece.start + behind.start()
        return [Piece("place", piece.start, cut), Piece("code", cut + 1, piece.end)]
    return [piece]


def around(text: str, at: int, end: int) -> tuple[int, list[Piece]]:
    """Where the brackets behind a name end, and what they name around it: "Karven (Sulen): ...", "Dorba (W. Sulen, SDN)"."""
    found = header_shapes.AROUND.match(text, at, end)
    if found is None:
        return at, []
    pieces = []
    start = found.start("names")
    for name in found["names"].split(", "):
        if _is_code(name) or _KILOMETRE.match(name):
            pieces.append(Piece("code", start, start + len(name)))
        elif may_be_place(name):
            pieces.append(Piece("place", start, start + len(name)))
        else:
            return at, []
        start += len(name) + 2
    return found.end(), pieces
