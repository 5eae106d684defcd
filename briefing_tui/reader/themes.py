"""The reader's themes: dark, light, high contrast, and one of the terminal's own sixteen colours."""

from __future__ import annotations

from textual.theme import Theme

DARK = "briefing-dark"
SIXTEEN = "briefing-16"

THEMES = (
    Theme(
        name=DARK,
        primary="#5f87af",
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
        primary="#00afff",
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
    ),
)
NAMES = tuple(theme.name for theme in THEMES)


def start_theme(configured: str, *, no_color: bool) -> str:
    """The theme to start with. Without colour it is the terminal's own, so that no grey is left either."""
    if no_color:
        return SIXTEEN
    return configured if configured in NAMES else DARK
