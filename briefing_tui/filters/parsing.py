"""Expression to tree. Whatever the text, the outcome is a `Query` or a `FilterError`."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

from briefing_tui.filters import values
from briefing_tui.filters.building import Builder, Part
from briefing_tui.filters.tree import FilterError, Query

_DANGLING = re.compile(r"(?:^|[\s()\"”])(and|or|not|-)$", re.IGNORECASE)
# A condition, a word or a "phrase", each perhaps after a "-", as far as it needs no thought.
_ONE = re.compile(
    r"(?P<not>-?)(?:(?P<field>[A-Za-z]+)(?P<operator>:(?:[<>]=?|!?=)?|[<>]=?|!?=)(?P<value>[\w*.#][\w*.#/+-]*)"
    r"|(?P<word>(?!(?:and|or|not|last)(?=\s|$))\w[\w.'’-]*)|(?P<phrase>\"[^\"]*\"))(?=\s|$)",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"\s*(?:{re.sub('[?]P<[a-z]+>', '', _ONE.pattern)}\s*)+", re.IGNORECASE)
MAX_LENGTH = 20_000
MAX_CONDITIONS = 200


def parse(expression: str) -> Query:
    """The query an expression stands for; blank text is the query that matches everything.

    Pure: dates like `7d` stay relative until the query is used. Raises `FilterError`, whose `column` is
    the offset in `expression` of what is wrong; nothing else is ever raised.
    """
    if len(expression) > MAX_LENGTH:
        raise FilterError(f"longer than {MAX_LENGTH} characters", MAX_LENGTH)
    readable = _readable(expression)
    if not readable.strip():
        return Query(expression)
    found = _plain(readable) or _by_grammar(readable)
    if found.conditions > MAX_CONDITIONS:
        raise FilterError(f"more than {MAX_CONDITIONS} conditions", 0)
    return Query(expression, found.node, found.sort)


def _plain(text: str) -> Part | None:
    """Conditions and words side by side, as people and status bars ask: no parser, whose import costs 0.1 s."""
    if not _PLAIN.fullmatch(text):
        return None
    builder = Builder()
    parts = []
    for found in _ONE.finditer(text):
        if found["field"]:
            pieces = [_Token(found[name], found.start(name)) for name in ("field", "operator", "value")]
            part = builder.condition(pieces)
        else:
            name = "word" if found["word"] else "phrase"
            part = builder.words([_Token(found[name], found.start(name), name)])
        parts.append(builder.negated([_Token("-", found.start()), part]) if found["not"] else part)
    return builder.and_(parts)


class _Token(str):
    """A piece of the expression that knows where it stood, as the tokens of the parser do."""

    start_pos: int
    type: str

    def __new__(cls, text: str, start: int, kind: str = "value") -> _Token:
        made = super().__new__(cls, text)
        made.start_pos = start
        made.type = "STRING" if kind == "phrase" else "VALUE"
        return made


def _by_grammar(text: str) -> Part:
    import lark

    try:
        found: Part = _parser().parse(text)
    except lark.exceptions.UnexpectedInput as error:
        raise _explained(error, text) from None
    return found


def _readable(expression: str) -> str:
    """Control characters and lone surrogates become blanks, so that offsets stay."""
    if expression.isascii() and expression.isprintable():
        return expression
    return "".join(" " if unicodedata.category(each) in {"Cc", "Cs"} else each for each in expression)


@functools.cache
def _parser() -> Any:
    import lark

    return lark.Lark.open("grammar.lark", rel_to=__file__, parser="lalr", transformer=Builder())


def _explained(error: Any, text: str) -> FilterError:
    """The parser's complaint in words a reader can act on."""
    ended = getattr(getattr(error, "token", None), "type", "") == "$END"
    at = len(text.rstrip()) if ended else int(error.pos_in_stream)
    before = text[:at].rstrip()
    word = "" if ended else (text[at:].split(maxsplit=1) or [""])[0]
    here = word[:1]
    message = f"{values.shown(word)} cannot stand here"
    if here and here in '"“':
        message = "this quotation mark has no partner"
    elif before.endswith((":", "=", "<", ">")):
        start = max(before.rfind(" "), before.rfind("(")) + 1
        message = f"{values.shown(before[start:])} needs a value"
    elif here and here in "<>=":
        message = f"{here} needs a field before it; text to look for goes in quotation marks"
    elif before.endswith(","):
        message = "a value is missing after the comma"
    elif word == "-":
        message = "a - stands right before what it excludes"
    elif found := _DANGLING.search(before):
        message = f"something must follow {values.shown(found[1])}"
    elif here == ")":
        message = (
            "nothing stands between these parentheses" if before.endswith("(") else "this ) closes nothing"
        )
    elif ended:
        return FilterError("this ( is never closed", _open(text))
    elif word.casefold() in {"and", "or"}:
        message = f"something must stand before {values.shown(word)}"
    return FilterError(message, at)


def _open(text: str) -> int:
    """Where the last unclosed parenthesis is, quotations left out."""
    opened: list[int] = []
    quoted = ""
    for at, char in enumerate(text):
        if quoted:
            quoted = "" if char == quoted else quoted
        elif char in {'"', "“"}:
            quoted = {'"': '"', "“": "”"}[char]
        elif char == "(":
            opened.append(at)
        elif char == ")" and opened:
            opened.pop()
    return opened[-1] if opened else len(text)
