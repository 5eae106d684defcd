"""Copying: a native tool when local, tmux's own buffer inside tmux, else OSC 52 to the terminal (also over SSH).

OSC 52 is from xterm's control sequences. As tmux comes (`set-clipboard external`) it drops what programs write of it, so
it is handed the text itself: `load-buffer -w` (tmux 3.2) keeps it and sends it on to the terminal outside. An older tmux
gets both forms it may take, the bare one and the one inside `DCS tmux;` (each ESC doubled). screen takes it inside `DCS`
in pieces of at most 768 bytes. Terminals drop what is longer than about 100,000 bytes of base64 (xterm, hterm).
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from collections.abc import Mapping

CAP = 74_000
"""Bytes of UTF-8 that are copied at most: 98,668 of base64, below what terminals drop."""
_SCREEN_PIECE = 240
_TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
    ("", ("clip.exe",)),
)


def capped(text: str) -> tuple[str, bool]:
    """The text cut to `CAP` bytes between characters, and whether it was cut."""
    data = text.encode("utf-8", errors="replace")
    if len(data) <= CAP:
        return data.decode("utf-8"), False
    return data[:CAP].decode("utf-8", errors="ignore"), True


def sequence(text: str, environ: Mapping[str, str]) -> str:
    """What to write to the terminal so that it takes the text into its clipboard."""
    encoded = base64.b64encode(text.encode("utf-8", errors="replace")).decode("ascii")
    osc = f"\x1b]52;c;{encoded}\x07"
    if environ.get("TMUX"):
        return f"{osc}\x1bPtmux;{osc.replace(chr(27), chr(27) * 2)}\x1b\\"
    if environ.get("STY"):
        pieces = [osc[at : at + _SCREEN_PIECE] for at in range(0, len(osc), _SCREEN_PIECE)]
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return osc


def tool(environ: Mapping[str, str]) -> tuple[str, ...] | None:
    """A command that takes the text on its standard input; None where only the terminal can be asked.

    A desktop's own comes first, as not every terminal obeys what tmux sends on. Over SSH the desktop's tools are
    another machine's, or nobody's.
    """
    if not (environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")):
        for variable, command in _TOOLS:
            if (not variable or environ.get(variable)) and shutil.which(command[0]):
                return command
    if environ.get("TMUX") and shutil.which("tmux"):
        return "tmux", "load-buffer", "-w", "-"
    return None


def hand_over(text: str, environ: Mapping[str, str] | None = None) -> bool:
    """Give the text to a command that keeps it; False where there is none, or it did not say that all went well."""
    command = tool(os.environ if environ is None else environ)
    if command is None:
        return False
    try:
        done = subprocess.run(
            command,
            input=text.encode(),
            timeout=2,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
