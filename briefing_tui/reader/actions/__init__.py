"""What the reader can do, one function an action; importing this fills the registry."""

from briefing_tui.reader.actions import finding, moving, panes, program, sharing, speaking, triage  # noqa: F401
from briefing_tui.reader.actions.registry import ACTIONS, GROUPS, Action, Call, by_command

__all__ = ["ACTIONS", "GROUPS", "Action", "Call", "by_command"]
