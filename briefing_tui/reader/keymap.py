"""Which key does what: the registry's keys, changed by the configuration; and how keys are written for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefing_tui.reader.actions import ACTIONS, GROUPS, Action

_SHOWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "escape": "esc",
}
# Terminals send the same byte for these pairs, or nothing at all: a binding to one would take the other.
_UNSAFE = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+j": "enter", "ctrl+h": "backspace", "ctrl+[": "escape"}
_NAMED = frozenset(
    [
        "escape",
        "enter",
        "tab",
        "backspace",
        "delete",
        "insert",
        "home",
        "end",
        "pageup",
        "pagedown",
        "up",
        "down",
        "left",
        "right",
        "space",
    ]
) | {f"f{number}" for number in range(1, 25)}
_HELD = re.compile(r"^(?:(?:ctrl|alt|shift|super|meta|hyper)\+)+", re.ASCII)


def is_key(name: str) -> bool:
    """Whether a terminal could send it under this name: a character, or a named key, with what is held down.

    >>> [name for name in ("s", "*", "f6", "ctrl+d", "shift+tab", "view", "f99", "") if is_key(name)]
    ['s', '*', 'f6', 'ctrl+d', 'shift+tab']
    """
    key = _HELD.sub("", name)
    return key in _NAMED or (len(key) == 1 and key.isprintable() and not key.isspace())


@dataclass(frozen=True)
class Keymap:
    """Keys to action ids, and what was wrong with the configured ones."""

    actions: Mapping[str, str]
    problems: tuple[str, ...] = ()
    _keys: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """The keys that do it now."""
        return self._keys.get(action_id, ())

    def shown(self, action_id: str, most: int = 1) -> str:
        """Its keys as people read them: "j ↓"; "" without one."""
        return " ".join(written(key) for key in self.keys_of(action_id)[:most])


def written(key: str) -> str:
    """A key as people read it: "ctrl+d" is "^d", "pagedown" is "PgDn"."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return _SHOWN.get(key, key)


def build(configured: Mapping[str, str | Iterable[str]] | None = None) -> Keymap:
    """The key map with the configured keys by action id; a key goes to whoever asks for it in the configuration.

    An unknown action or an unsafe key is a problem (one line each) and leaves the default.
    """
    problems: list[str] = []
    own: dict[str, tuple[str, ...]] = {}
    for action_id, keys in (configured or {}).items():
        wanted = tuple(keys.split()) if isinstance(keys, str) else tuple(keys)
        if action_id not in ACTIONS:
            problems.append(f"keys.{action_id}: there is no such action (see `briefing keys`)")
        elif bad := [key for key in wanted if key in _UNSAFE]:
            problems.append(f"keys.{action_id}: terminals cannot tell {bad[0]} from {_UNSAFE[bad[0]]}")
        elif bad := [key for key in wanted if not is_key(key)]:
            problems.append(f"keys.{action_id}: no terminal has a key {bad[0]}")
        else:
            own[action_id] = wanted
    taken = {key: action_id for action_id, keys in own.items() for key in keys}
    actions: dict[str, str] = dict(taken)
    by_action: dict[str, tuple[str, ...]] = {}
    for action in ACTIONS.values():
        keys = own.get(action.id, tuple(key for key in action.keys if key not in taken))
        by_action[action.id] = tuple(key for key in keys if actions.get(key, action.id) == action.id)
        for key in by_action[action.id]:
            actions[key] = action.id
    return Keymap(actions, tuple(problems), by_action)


def rows(keymap: Keymap) -> list[tuple[str, list[tuple[str, Action]]]]:
    """For listings: each group with its actions and their keys as people read them."""
    return [
        (group, [(keymap.shown(a.id, 3), a) for a in ACTIONS.values() if a.group == group])
        for group in GROUPS
    ]


def table(keymap: Keymap | None = None) -> str:
    """The key map as plain text, for `briefing keys`."""
    lines: list[str] = []
    for group, entries in rows(keymap or build()):
        lines += [group, *(f"  {keys:<12} {a.id:<24} {a.help}" for keys, a in entries), ""]
    return "\n".join(lines)


def markdown(keymap: Keymap | None = None) -> str:
    """The key map as a Markdown table, for the README."""
    lines = ["| key | action | what it does |", "|---|---|---|"]
    for _, entries in rows(keymap or build()):
        for keys, a in entries:
            shown = " ".join(f"`{key}`" for key in keys.split()).replace("`|`", "`\\|`") or "-"
            lines.append(f"| {shown} | `{a.id}` | {a.help} |")
    return "\n".join(lines) + "\n"
