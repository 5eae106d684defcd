"""Quotation marks: which stretches of a text stand between them.

All marks in use in English news copy are read: “ ” „ ‟ « » " `` '' and single ‘ ’ ‹ › '. Only the outermost pair
counts; what is quoted inside a quotation stays part of it. Marks are paired inside a paragraph. A quotation that
is open at the end of a paragraph goes on in the next one when that begins with an opening mark again, the
convention of every newspaper style guide. Broken marks never raise: see `_unclosed` and `_unopened`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_tui.extract.parsing import paragraphs

_DOUBLE = re.compile(r"[“”„‟«»\"＂]|''|``")
_OPENING = {"“": "”", "„": "“”", "‟": "”", "«": "»", "``": "''"}
_CLOSING = "”»"
_STRAIGHT = ('"', "＂", "''")
_SINGLE_OPEN = re.compile(r"(?<![\w.,;:!?%)\]’'])[‘‹'‚](?=[\w$£€\[(…])")
_SINGLE_CLOSE = re.compile(r"(?<=\S)[’›'](?!\w)")
_AHEAD = 20_000  # code points
_LONGEST_SINGLE = 1500  # code points: a single mark further away closes something else
# Words that begin with an apostrophe, not with a quotation mark.
_CLIPPED = re.compile(r"(?:\d|(?:em|til|till|cause|tis|twas|bout|round|n)\b)", re.I)
_INTRODUCED = re.compile(r"\b(?:said|says|added|asked|wrote|replied)[,:]\s?$|:\s$")
_ATTRIBUTED = re.compile(r"\b(?:said|says|told|tells|added|asked|wrote|according)\b")
_ATTRIBUTION_NEXT = re.compile(r"\s+(?:[\w.’'-]+\s+){0,6}?(?:said|says|told|added|asked|wrote|replied)\b")
_READ_OUT = re.compile(
    r"\b[Qq]uote[,:—–]\s*(?P<said>[^\n]{8,800}?),?\s+(?:[Ee]nd (?:of )?quote|[Uu]nquote)\b"
)
_SENTENCE_END_THEN_MARK = re.compile(r"[.,!?][’'](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Marked:
    """Text between outer quotation marks. All numbers are code points into the text.

    `open` and `close` take the marks in, `start` and `end` leave them out. `goes_on` is true where the next
    paragraph takes the same quotation up; `closed` is false where no closing mark was found.
    """

    open: int
    start: int
    end: int
    close: int
    single: bool = False
    closed: bool = True
    goes_on: bool = False


def find(text: str) -> list[Marked]:
    """Every outermost quoted stretch, in text order, never overlapping. Never raises."""
    found: list[Marked] = []
    spans = paragraphs.spans(text)
    carried = False
    for index, (start, end) in enumerate(spans):
        after = spans[index + 1] if index + 1 < len(spans) else None
        inside = _in_paragraph(text, start, end, after, carried)
        carried = bool(inside) and inside[-1].goes_on and after is not None and not _opens(text, after[0])
        found.extend(inside)
    return found


def _opens(text: str, position: int) -> bool:
    return text[position] in '“„«"＂»' or text[position : position + 2] in ("``", "''")


def _in_paragraph(
    text: str, start: int, end: int, after: tuple[int, int] | None, carried: bool
) -> list[Marked]:
    doubles = _doubles(text, start, end, after, carried)
    found: list[Marked] = []
    position = start
    for marked in doubles:
        found.extend(_singles(text, position, marked.open))
        found.append(marked)
        position = marked.close
    found.extend(_singles(text, position, end))
    if not found:
        found = _read_out(text, start, end)
    return [marked for marked in found if marked.end > marked.start]


def _read_out(text: str, start: int, end: int) -> list[Marked]:
    """What is put between the words quote and end quote, as on the radio."""
    return [
        Marked(m.start(), m.start("said"), m.end("said"), m.end())
        for m in _READ_OUT.finditer(text, start, end)
    ]


def _doubles(text: str, start: int, end: int, after: tuple[int, int] | None, carried: bool) -> list[Marked]:
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    if carried:
        # The paragraph before left its quotation open and this one only closes it.
        match = _DOUBLE.search(text, start, end)
        if match is None:
            return []
        found.append(Marked(start, start, match.start(), match.end()))
        found.extend(_doubles(text, match.end(), end, after, False))
        return found
    inner = ""  # the closing marks that end a quotation inside the quotation
    free_from = start
    for match in _DOUBLE.finditer(text, start, end):
        mark = match.group()
        if opened is None:
            if _can_open(text, match, start):
                opened = match
            elif _can_close(text, match, end):
                found.extend(_unopened(text, match, free_from, found))
                free_from = match.end()
        elif inner:
            if mark in inner:
                inner = ""
            elif _closes(opened.group(), mark) and _can_close(text, match, end):
                found.append(_between(text, opened, match))
                opened, inner, free_from = None, "", match.end()
        elif mark == "“" and opened.group() == "“" and _can_close(text, match, end):
            found.append(_between(text, opened, match))  # an opening mark typed where the closing one belongs
            opened, free_from = None, match.end()
        elif mark in _OPENING and _can_open(text, match, start) and _closer_ahead(text, match, opened, end):
            inner = _OPENING[mark]
        elif _closes(opened.group(), mark):
            found.append(_between(text, opened, match))
            opened, free_from = None, match.end()
    if opened is not None:
        found.append(_unclosed(text, opened, end, after))
    return found


def _between(text: str, opened: re.Match[str], closed: re.Match[str]) -> Marked:
    start, end = _trim(text, opened.end(), closed.start())
    return Marked(opened.start(), start, end, closed.end())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _can_open(text: str, match: re.Match[str], start: int) -> bool:
    mark, at = match.group(), match.start()
    if mark in ("“", "„", "‟", "«", "``"):
        return True
    before = text[at - 1] if at > start else " "
    after = text[match.end() : match.end() + 1] or " "
    if mark in _CLOSING:  # »so« and ”so” are opening marks where they stand before a word
        return not before.isalnum() and (before.isspace() or before in "([—–-―") and after.isalnum()
    if after.isspace():  # said, " so it goes"
        return bool(_INTRODUCED.search(text, max(start, at - 20), at))
    return before.isspace() or before in "([{—–-―/…‘'“:"


def _can_close(text: str, match: re.Match[str], end: int) -> bool:
    before = text[match.start() - 1] if match.start() else " "
    if match.group() in _STRAIGHT and before.isdigit():
        return False  # inches
    after = text[match.end()] if match.end() < end else " "
    return not before.isspace() and not after.isalnum()


def _closes(opening: str, mark: str) -> bool:
    if opening in _STRAIGHT:
        return mark in _STRAIGHT or mark == "”"
    if opening in ("“", "„", "‟"):
        return mark in '”"＂' or (opening == "„" and mark == "“") or mark == "''"
    if opening in ("«", "»"):
        return mark in "«»"
    if opening == "``":
        return mark in ("''", '"', "``")
    return mark in '”"'


def _closer_ahead(text: str, match: re.Match[str], opened: re.Match[str], end: int) -> bool:
    """Whether an opening mark inside a quotation has a partner of its own, with one left for the outer pair."""
    closers = _OPENING[match.group()]
    # A partner stands near: the look ahead ends, so that a text of nothing but opening marks costs no time by its square.
    inside = [m.group() for m in _DOUBLE.finditer(text, match.end(), min(end, match.end() + _AHEAD))]
    if opened.group() in _STRAIGHT or opened.group() == "«":
        return any(mark in closers for mark in inside)
    opening = sum(1 for mark in inside if mark == match.group())
    return sum(1 for mark in inside if mark in closers) >= opening + 2


def _unclosed(text: str, opened: re.Match[str], end: int, after: tuple[int, int] | None) -> Marked:
    """No closing mark in the paragraph: the quotation goes on, was closed with a single mark, or lost its mark."""
    start, stop = _trim(text, opened.end(), end)
    if after is not None and (_goes_on(text, opened.group(), after[0]) or _closes_late(text, *after)):
        return Marked(opened.start(), start, stop, end, closed=False, goes_on=True)
    wrong = _SENTENCE_END_THEN_MARK.search(text, start, end)
    if wrong:
        return Marked(opened.start(), start, wrong.end() - 1, wrong.end())
    return Marked(opened.start(), start, stop, end, closed=False)


def _goes_on(text: str, opening: str, position: int) -> bool:
    return text[position] == opening[0] or (_opens(text, position) and opening in _STRAIGHT)


def _closes_late(text: str, start: int, end: int) -> bool:
    """Whether the first mark of a paragraph is a closing one: it ends what the paragraph before opened."""
    match = _DOUBLE.search(text, start, end)
    return (
        match is not None
        and not _can_open(text, match, start)
        and _can_close(text, match, end)
        and text[match.start() - 1] in ",.?!…"
    )


def _unopened(text: str, match: re.Match[str], start: int, found: list[Marked]) -> list[Marked]:
    """A closing mark alone: the opening one was lost where an attribution follows and nothing was said before."""
    if found or text[match.start() - 1] not in ",.!?…":
        return []
    if _ATTRIBUTED.search(text, start, match.start()) or not _ATTRIBUTION_NEXT.match(text, match.end()):
        return []
    return [Marked(start, start, match.start(), match.end(), closed=False)]


def _singles(text: str, start: int, end: int) -> list[Marked]:
    found: list[Marked] = []
    position = start
    while True:
        opened = _SINGLE_OPEN.search(text, position, end)
        if not opened:
            return found
        position = opened.end()
        if _CLIPPED.match(text, opened.end()):
            continue
        closed = _single_close(text, opened.end(), min(end, opened.end() + _LONGEST_SINGLE))
        if closed:
            found.append(Marked(opened.start(), opened.end(), closed.start(), closed.end(), single=True))
            position = closed.end()


def _single_close(text: str, start: int, end: int) -> re.Match[str] | None:
    """The closing single mark: a plural possessive (the boys' room) is passed over when a better one follows."""
    doubtful: re.Match[str] | None = None
    for match in _SINGLE_CLOSE.finditer(text, start, end):
        possessive = text[match.start() - 1] == "s" and re.match(r"\s\w", text[match.end() : match.end() + 2])
        if not possessive:
            return match
        doubtful = doubtful or match
    return doubtful
