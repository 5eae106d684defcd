"""How facts are worded for people, in the panes as in the exports: see `briefing_tui.wording`."""

from briefing_tui.wording import *  # noqa: F403
