"""Text in the user's editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path


def editor_command() -> list[str]:
    """$VISUAL, else $EDITOR, else vi or nano; raises `FileNotFoundError` where there is none."""
    for variable in ("VISUAL", "EDITOR"):
        if words := shlex.split(os.environ.get(variable, "")):
            return words
    for name in ("sensible-editor", "vi", "nano"):
        if found := shutil.which(name):
            return [found]
    raise FileNotFoundError("set EDITOR to an editor")


def edit_text(text: str) -> str | None:
    """`text` as the user left it in the editor; None when the editor failed. The file is readable by the user only."""
    command = editor_command()
    handle, name = tempfile.mkstemp(prefix="briefing-note-", suffix=".md")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n" if text else "")
        if subprocess.run([*command, name], check=False).returncode != 0:
            return None
        return path.read_text(encoding="utf-8", errors="replace")
    finally:
        path.unlink(missing_ok=True)
