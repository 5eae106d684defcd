"""The reader's themes: dark, light, high contrast, and one of the terminal's own sixteen colours."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

from briefing_tui.reader import terminal

DARK = "briefing-dark"
SIXTEEN = "briefing-16"

THEMES = (
    Theme(
        name=DARK,
        primary="#44698f",
        secondary="#87afaf",
        accent="#d7af5f",
        warning="#d7875f",
        error="#d75f5f",
        success="#87af5f",
        foreground="#d0d0d0",
        background="#161a1f",
        surface="#161a1f",
        panel="#222831",
        boost="#2a323d",
        dark=True,
        variables={
            "border": "#3a4450",
            "block-cursor-background": "#2f4257",
            # Textual's own are "auto" colours, which come out white where a line is painted in parts.
            "text-muted": "#8b949e",
            "text-disabled": "#5f6872",
        },
    ),
    Theme(
        name="briefing-light",
        primary="#2f5f8f",
        secondary="#2f6f6f",
        accent="#8a5a00",
        warning="#a84300",
        error="#a81e1e",
        success="#3f6f1f",
        foreground="#1f2328",
        background="#fbfaf7",
        surface="#fbfaf7",
        panel="#ece9e2",
        boost="#e2ded4",
        dark=False,
        variables={"border": "#c9c4b8", "text-muted": "#62676d", "text-disabled": "#9a9a94"},
    ),
    Theme(
        name="briefing-contrast",
        primary="#005faf",
        secondary="#5fffff",
        accent="#ffff00",
        warning="#ffaf00",
        error="#ff5f5f",
        success="#5fff5f",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#262626",
        boost="#303030",
        dark=True,
        variables={"border": "#ffffff", "text-muted": "#ffffff", "text-disabled": "#d0d0d0"},
    ),
    Theme(
        name=SIXTEEN,
        primary="ansi_blue",
        secondary="ansi_cyan",
        accent="ansi_yellow",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        ansi=True,
        variables={
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "border": "ansi_bright_black",
            "border-blurred": "ansi_bright_black",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_white",
            "input-cursor-background": "ansi_white",
            "input-cursor-foreground": "ansi_black",
            "input-cursor-text-style": "none",
            "input-selection-background": "ansi_blue",
            "input-selection-foreground": "ansi_white",
            "screen-selection-background": "ansi_blue",
            "screen-selection-foreground": "ansi_white",
            "text-muted": "ansi_bright_black",
            "text-disabled": "ansi_bright_black",
            "text-secondary": "ansi_cyan",
            "text-accent": "ansi_yellow",
            "text-warning": "ansi_yellow",
            "text-error": "ansi_red",
            "text-success": "ansi_green",
        },
    ),
)
NAMES = tuple(theme.name for theme in THEMES)
assert NAMES == terminal.THEMES


def chosen(place: Mapping[str, object], configured: str) -> str:
    """The theme chosen on the screen in the last run, unless the configuration names one; "" for neither."""
    kept = place.get("theme")
    return kept if isinstance(kept, str) and kept in NAMES and not configured else ""


def first(kept: str, configured: str, *, no_color: bool) -> str:
    """The theme to start with. Without colour it is the terminal's own, so that no grey is left either."""
    if no_color:
        return SIXTEEN
    return kept or (configured if configured in NAMES else DARK)
