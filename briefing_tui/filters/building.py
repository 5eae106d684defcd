"""From the pieces of an expression to its tree: one method for each rule of the grammar."""

from __future__ import annotations

from typing import Any

from briefing_tui.filters import values
from briefing_tui.filters.fields import FIELDS, Field, field
from briefing_tui.filters.tree import And, FilterError, Node, Not, Or, Sort, Term, Words

MAX_DEPTH = 16  # SQLite reads an expression with a stack of 100 symbols, of which a level takes three


class Part:
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


class Builder:
    """One method a rule of the grammar, called bottom-up while parsing: no recursion, whatever the depth."""

    def start(self, children: list[Any]) -> Part:
        part: Part = children[0]
        return part

    def or_(self, children: list[Any]) -> Part:
        parts = [each for each in children if isinstance(each, Part)]
        if len(parts) == 1:
            return parts[0]
        _no_sort(parts, "sort: cannot stand beside or")
        return _joined(Or, parts, None)

    def and_(self, children: list[Any]) -> Part:
        parts = [each for each in children if isinstance(each, Part)]
        if len(parts) == 1:
            return parts[0]
        sorts = [each for each in parts if each.sort is not None]
        if len(sorts) > 1:
            raise FilterError("a second sort:; one is enough", sorts[1].column)
        return _joined(And, parts, sorts[0].sort if sorts else None)

    def negated(self, children: list[Any]) -> Part:
        sign, part = children
        _no_sort([part], "sort: cannot be negated; write sort:date- to turn the order round")
        if isinstance(part.node, Not):
            return Part(part.node.part, sign.start_pos, None, part.depth, part.conditions)
        assert part.node is not None
        return Part(Not(part.node), sign.start_pos, None, _deeper([part]), part.conditions)

    def group(self, children: list[Any]) -> Part:
        part: Part = children[0]
        return part

    def words(self, children: list[Any]) -> Part:
        token = children[0]
        return Part(Words((values.words(*_unquoted(token)),)), token.start_pos)

    def last(self, children: list[Any]) -> Part:
        token = children[0]
        since = field("since")
        assert since is not None
        return Part(values.date(since, "=", str(token)[4:], token.start_pos), token.start_pos)

    def condition(self, children: list[Any]) -> Part:
        name, operator, *tokens = children
        known = field(name)
        if known is None:
            raise FilterError(*_unknown(name))
        sign = operator.strip().removeprefix(":").strip() or "="
        given = [_unquoted(token) for token in tokens]
        if known.kind == "sort":
            return Part(None, name.start_pos, sort=_sort(given))
        return Part(_node(known, sign, operator, given), name.start_pos, conditions=len(given))


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


def _deeper(parts: list[Part]) -> int:
    depth = 1 + max(each.depth for each in parts)
    if depth > MAX_DEPTH:
        raise FilterError(f"nested deeper than {MAX_DEPTH} levels", parts[0].column)
    return depth


def _no_sort(parts: list[Part], message: str) -> None:
    for each in parts:
        if each.sort is not None:
            raise FilterError(message, each.column)


def _joined(kind: type[And] | type[Or], parts: list[Part], sort: Sort | None) -> Part:
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
        return Part(None, column, sort, 1, conditions)
    if len(nodes) == 1:
        return Part(nodes[0], column, sort, max(each.depth for each in parts), conditions)
    return Part(kind(tuple(nodes)), column, sort, _deeper(parts), conditions)


def _unknown(name: Any) -> tuple[str, int]:
    known = tuple(each for one in FIELDS for each in (one.name, *one.aliases))
    return values.not_known(f"no field is called {values.shown(name)}", name, known), name.start_pos
