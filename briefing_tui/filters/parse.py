"""Expression to tree. Whatever the text, the outcome is a `Query` or a `FilterError`."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

from briefing_tui.filters import values
from briefing_tui.filters.fields import FIELDS, Field, field
from briefing_tui.filters.tree import And, FilterError, Node, Not, Or, Query, Sort, Term, Words

_DANGLING = re.compile(r"(?:^|[\s()\"”])(and|or|not|-)$", re.IGNORECASE)
MAX_LENGTH = 20_000
MAX_DEPTH = 50
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
    import lark

    try:
        found: _Part = _parser().parse(readable)
    except lark.exceptions.UnexpectedInput as error:
        raise _explained(error, readable) from None
    if found.conditions > MAX_CONDITIONS:
        raise FilterError(f"more than {MAX_CONDITIONS} conditions", 0)
    return Query(expression, found.node, found.sort)


def _readable(expression: str) -> str:
    """Control characters and lone surrogates become blanks, so that offsets stay."""
    if expression.isascii() and expression.isprintable():
        return expression
    return "".join(" " if unicodedata.category(each) in {"Cc", "Cs"} else each for each in expression)


@functools.cache
def _parser() -> Any:
    import lark

    return lark.Lark.open("grammar.lark", rel_to=__file__, parser="lalr", transformer=_Builder())


class _Part:
    """A piece of the expression on its way to the tree."""

    __slots__ = ("column", "conditions", "depth", "node", "sort")

    def __init__(
        self, node: Node | None, column: int, sort: Sort | None = None, depth: int = 1, conditions: int = 1
    ) -> None:
        self.node = node
        self.column = column
        self.sort = sort
        self.depth = depth
        self.conditions = conditions


class _Builder:
    """One method a rule of the grammar, called bottom-up while parsing: no recursion, whatever the depth."""

    def start(self, children: list[Any]) -> _Part:
        part: _Part = children[0]
        return part

    def or_(self, children: list[Any]) -> _Part:
        parts = [each for each in children if isinstance(each, _Part)]
        if len(parts) == 1:
            return parts[0]
        _no_sort(parts, "sort: cannot stand beside or")
        return _joined(Or, parts, None)

    def and_(self, children: list[Any]) -> _Part:
        parts = [each for each in children if isinstance(each, _Part)]
        if len(parts) == 1:
            return parts[0]
        sorts = [each for each in parts if each.sort is not None]
        if len(sorts) > 1:
            raise FilterError("a second sort:; one is enough", sorts[1].column)
        return _joined(And, parts, sorts[0].sort if sorts else None)

    def negated(self, children: list[Any]) -> _Part:
        sign, part = children
        _no_sort([part], "sort: cannot be negated; write sort:date- to turn the order round")
        if isinstance(part.node, Not):
            return _Part(part.node.part, sign.start_pos, None, part.depth, part.conditions)
        assert part.node is not None
        return _Part(Not(part.node), sign.start_pos, None, _deeper([part]), part.conditions)

    def group(self, children: list[Any]) -> _Part:
        part: _Part = children[0]
        return part

    def words(self, children: list[Any]) -> _Part:
        token = children[0]
        return _Part(Words((values.words(*_unquoted(token)),)), token.start_pos)

    def last(self, children: list[Any]) -> _Part:
        token = children[0]
        since = field("since")
        assert since is not None
        return _Part(values.date(since, "=", str(token)[4:], token.start_pos), token.start_pos)

    def condition(self, children: list[Any]) -> _Part:
        name, operator, *tokens = children
        known = field(name)
        if known is None:
            raise FilterError(*_unknown(name))
        sign = operator.strip().removeprefix(":").strip() or "="
        given = [_unquoted(token) for token in tokens]
        if known.kind == "sort":
            return _Part(None, name.start_pos, sort=_sort(given))
        return _Part(_node(known, sign, operator, given), name.start_pos, conditions=len(given))


def _node(known: Field, sign: str, operator: Any, given: list[tuple[str, int]]) -> Node:
    if known.kind in {"choice", "text", "exact"}:
        if sign not in {"=", "!="}:
            raise FilterError(
                f"{known.name}: has no order; use {known.name}: or -{known.name}:", operator.start_pos
            )
        term = Term(known.name, values.terms(known, given))
        return Not(term) if sign == "!=" else term
    reader = {"number": values.number, "date": values.date, "grade": values.grade}[known.kind]
    if len(given) > 1 and sign not in {"=", "!="}:
        raise FilterError(f"one value after {sign}", given[1][1])
    nodes = [reader(known, sign, text, column) for text, column in given]
    either = nodes[0] if len(nodes) == 1 else Or(tuple(nodes))
    return Not(either) if sign == "!=" else either


def _sort(given: list[tuple[str, int]]) -> Sort:
    text, column = given[0]
    if len(given) > 1:
        raise FilterError("sort: takes one order", given[1][1])
    reverse = text.startswith("-") or text.endswith("-")
    name = text.strip("-").casefold()
    known = values.sorts()
    if name not in known:
        raise FilterError(values.not_known(f"cannot sort by {values.shown(text)}", name, known), column)
    return Sort(name, reverse)


def _unquoted(token: Any) -> tuple[str, int]:
    """A token's text without its quotation marks, and where that text begins."""
    if token.type == "STRING":
        return str(token)[1:-1], token.start_pos + 1
    return str(token), token.start_pos


def _deeper(parts: list[_Part]) -> int:
    depth = 1 + max(each.depth for each in parts)
    if depth > MAX_DEPTH:
        raise FilterError(f"nested deeper than {MAX_DEPTH} levels", parts[0].column)
    return depth


def _no_sort(parts: list[_Part], message: str) -> None:
    for each in parts:
        if each.sort is not None:
            raise FilterError(message, each.column)


def _joined(kind: type[And] | type[Or], parts: list[_Part], sort: Sort | None) -> _Part:
    """Parts under one `And` or `Or`; a nested one of the same kind is opened, and words of an `And` are gathered."""
    nodes: list[Node] = []
    gathered: list[str] = []
    at = None
    for node in (each.node for each in parts if each.node is not None):
        for opened in node.parts if isinstance(node, kind) else (node,):
            if kind is And and isinstance(opened, Words):
                if at is None:
                    at = len(nodes)
                gathered.extend(opened.words)
            else:
                nodes.append(opened)
    if at is not None:
        nodes.insert(at, Words(tuple(gathered)))
    conditions = sum(each.conditions for each in parts)
    column = parts[0].column
    if not nodes:
        return _Part(None, column, sort, 1, conditions)
    if len(nodes) == 1:
        return _Part(nodes[0], column, sort, max(each.depth for each in parts), conditions)
    return _Part(kind(tuple(nodes)), column, sort, _deeper(parts), conditions)


def _unknown(name: Any) -> tuple[str, int]:
    known = tuple(each for one in FIELDS for each in (one.name, *one.aliases))
    return values.not_known(f"no field is called {values.shown(name)}", name, known), name.start_pos


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
