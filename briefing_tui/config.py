"""Settings: defaults, then config.toml, then the environment, then flags; the later one wins.

The file is `BRIEFING_CONFIG`, else `config.toml` in the platform's configuration folder. A value that is wrong
costs one clear line in `Config.problems` and is left at what it was; everything else in the file still counts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing_tui import config_file
from briefing_tui.config_file import one_line

_FALSE = {"0", "no", "off", "false"}
_TRUE = {"1", "yes", "on", "true"}


class Setting(NamedTuple):
    """One setting: its key in the file (with its table), its default, what it may be and a line of help."""

    key: str
    default: str | bool | tuple[str, ...]
    help: str
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The attribute of `Config` that holds it."""
        return self.key.replace(".", "_")

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return f"BRIEFING_{self.name.upper()}"


SETTINGS = (
    Setting("theme", "", "colours; empty is the default of the reader"),
    Setting("density", "compact", "rows close together or apart", ("compact", "comfortable")),
    Setting("dates", "absolute", "2021-07-09 or 3d ago", ("absolute", "relative")),
    Setting("view", "", "filter expression or saved view to start with"),
    Setting(
        "panes", ("feed", "quotes", "losses"), "panes shown, the feed first", ("feed", "quotes", "losses")
    ),
    Setting("mouse", True, "listen to the mouse"),
    Setting("user", "", "name in the journal; empty is the account's name"),
    Setting("ssh.economy", "auto", "draw less: auto is on over SSH", ("auto", "always", "never")),
)


class Config(NamedTuple):
    """What is in force. `keys` maps action ids to their keys; () takes an action off the keyboard.

    `origins` says by setting key where a value that is not the default came from; `problems` is one line for each
    thing that was wrong; `path` is the file, whether it exists or not.
    """

    theme: str = ""
    density: str = "compact"
    dates: str = "absolute"
    view: str = ""
    panes: tuple[str, ...] = ("feed", "quotes", "losses")
    mouse: bool = True
    user: str = ""
    ssh_economy: str = "auto"
    economical: bool = False
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    origins: Mapping[str, str] = MappingProxyType({})
    problems: tuple[str, ...] = ()
    path: Path | None = None


def path(environ: Mapping[str, str] | None = None) -> Path:
    """Where the file is, or would be."""
    given = (os.environ if environ is None else environ).get("BRIEFING_CONFIG", "")
    if given:
        return Path(given).expanduser()
    from platformdirs import user_config_path

    return Path(user_config_path("briefing", appauthor=False), "config.toml")


def load(
    *,
    environ: Mapping[str, str] | None = None,
    flags: Mapping[str, object] | None = None,
    themes: Collection[str] = (),
    actions: Collection[str] = (),
) -> Config:
    """Settings from everywhere. Never raises for what a file or variable says: see `Config.problems`.

    `flags` are values by setting name, None left out. `themes` and `actions`, where given, are the names the reader
    knows: others are a problem.
    """
    environ = os.environ if environ is None else environ
    reading = _Reading()
    where = path(environ)
    reading.read_file(where, must_exist=bool(environ.get("BRIEFING_CONFIG")))
    for setting in SETTINGS:
        if environ.get(setting.variable, "") != "":
            reading.take(setting, environ[setting.variable], f"environment {setting.variable}")
    for setting in SETTINGS:
        flag = (flags or {}).get(setting.name)
        if flag is not None:
            reading.take(setting, flag, f"flag --{setting.key.replace('.', '-')}")
    made = Config(**reading.values)._replace(
        keys=MappingProxyType(reading.keys),
        origins=MappingProxyType(reading.origins),
        problems=tuple(reading.problems),
        path=where,
    )
    made = checked(made, themes=themes, actions=actions)
    remote = bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))
    return made._replace(economical=made.ssh_economy == "always" or (made.ssh_economy == "auto" and remote))


def checked(config: Config, *, themes: Collection[str] = (), actions: Collection[str] = ()) -> Config:
    """The same settings without themes and actions that the reader does not know; each is a problem that names its line.

    An empty collection checks nothing.
    """
    problems = list(config.problems)
    theme, keys = config.theme, dict(config.keys)
    if theme and themes and theme not in themes:
        problems.append(
            f"{config.origins.get('theme', 'theme')}: theme: {_quoted(theme[:40])} is not one of "
            f'{", ".join(sorted(themes))}; using "" (the default of the reader)'
        )
        theme = ""
    for action in [each for each in keys if actions and each not in actions]:
        at = config.origins.get(f"keys.{action}", "keys")
        problems.append(f"{at}: keys.{one_line(action)}: no such action{_meant(action, actions)}")
        del keys[action]
    return config._replace(theme=theme, keys=MappingProxyType(keys), problems=tuple(problems))


def describe(config: Config) -> str:
    """What `briefing config` prints: the file, every setting with its value and where it came from, the problems."""
    exists = config.path is not None and config.path.is_file()
    lines = [f"file  {config.path}{'' if exists else '  (not there; defaults)'}", ""]
    rows = [
        (each.key, _written(getattr(config, each.name)), config.origins.get(each.key, "default"))
        for each in SETTINGS
    ]
    rows += [
        (f"keys.{action}", _written(keys), config.origins.get(f"keys.{action}", ""))
        for action, keys in sorted(config.keys.items())
    ]
    first, second = (max(len(row[at]) for row in rows) for at in (0, 1))
    lines += [f"{key:<{first}}  {value:<{second}}  {origin}".rstrip() for key, value, origin in rows]
    lines += ["", f"drawing for a slow line: {'yes' if config.economical else 'no'}"]
    if config.problems:
        lines += ["", *config.problems]
    return "\n".join(lines)


def table() -> str:
    """The settings as a Markdown table, for the manual."""
    rows = ["| setting | variable | default | means |", "|---|---|---|---|"]
    for each in SETTINGS:
        allowed = f" ({', '.join(f'`{choice}`' for choice in each.choices)})" if each.choices else ""
        default = _written(each.default)
        rows.append(f"| `{each.key}` | `{each.variable}` | `{default}` | {each.help}{allowed} |")
    return "\n".join(rows)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(_quoted(each) for each in value) + "]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    """Text as TOML writes it; what a terminal would obey comes out as an escape."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in plain) + '"'


class _Reading:
    """Values gathered so far, where each came from, and what was wrong."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.keys: dict[str, tuple[str, ...]] = {}
        self.origins: dict[str, str] = {}
        self.problems: list[str] = []

    def read_file(self, where: Path, *, must_exist: bool) -> None:
        entries, problems = config_file.read(where, must_exist=must_exist)
        self.problems.extend(problems)
        known = {each.key: each for each in SETTINGS}
        for key, value, at in entries:
            if key.startswith("keys."):
                self._take_keys(key.removeprefix("keys."), value, at)
            elif key in known:
                self.take(known[key], value, at)
            else:
                self.problems.append(f"{at}: {one_line(key)}: no such setting{_meant(key, known)}")

    def take(self, setting: Setting, value: object, origin: str) -> None:
        """Check a value and keep it, or say what is wrong and keep what was there."""
        wrong = ""
        kept: Any = value
        if isinstance(setting.default, bool):
            kept = _truth(value)
            wrong = "" if kept is not None else "is not true or false"
        elif isinstance(setting.default, tuple):
            kept = _list(value)
            if kept is None:
                wrong = f"is not a list of {', '.join(setting.choices)}"
            elif strange := [each for each in kept if each not in setting.choices]:
                wrong = f"has {_quoted(strange[0][:40])}, which is not one of {', '.join(setting.choices)}"
            elif not kept:
                wrong = "is empty"
        elif not isinstance(value, str):
            wrong = "is not text in quotation marks"
        elif setting.choices and value not in setting.choices:
            wrong = f"{_quoted(value[:40])} is not one of {', '.join(setting.choices)}"
        if wrong:
            used = _written(self.values.get(setting.name, setting.default))
            self.problems.append(f"{origin}: {setting.key}: {wrong}; using {used}")
            return
        self.values[setting.name] = kept
        self.origins[setting.key] = origin

    def _take_keys(self, action: str, value: object, at: str) -> None:
        keys = _list(value)
        bad = [each for each in keys or () if not re.fullmatch(r"\S{1,40}", each) or not each.isprintable()]
        if keys is None or bad:
            self.problems.append(
                f"{at}: keys.{one_line(action)}: is not a key or a list of keys; default used"
            )
        else:
            self.keys[action] = keys
            self.origins[f"keys.{action}"] = at


def _truth(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    folded = str(value).casefold() if isinstance(value, str) else ""
    return True if folded in _TRUE else False if folded in _FALSE else None


def _list(value: object) -> tuple[str, ...] | None:
    """A list of texts, or one text (blanks and commas part it where it comes from a variable)."""
    if isinstance(value, str):
        return tuple(value.replace(",", " ").split()) if len(value) > 1 else (value,) if value else ()
    if isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value):
        return tuple(dict.fromkeys(value))
    return None


def _meant(word: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word[:80], list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""
