"""An exception becomes one clear line and an exit code."""

from __future__ import annotations

from briefing_tui.commands.messages import say

# Errors whose message is already one clear line; by name, so that none has to be imported to be known.
_SAID = ("NoPipelineError", "ExportError", "ConfigError", "FetchError", "ClusterError", "UnreadableError")


def report(error: Exception) -> int:
    """Say what went wrong on stderr; 2 for what the user typed, 1 for the rest."""
    from briefing_tui.filters import FilterError
    from briefing_tui.store import StoreError

    if isinstance(error, FilterError):
        say(f"briefing: filter: {error.message} (at character {error.column + 1})")
        return 2
    if isinstance(error, StoreError) or type(error).__name__ in _SAID:
        say(f"briefing: {error}")
    elif isinstance(error, OSError):
        reason = (error.strerror or str(error)).lower()
        say(f"briefing: {error.filename}: {reason}" if error.filename else f"briefing: {reason}")
    elif isinstance(error, MemoryError):
        say("briefing: needs more memory than there is")
    elif isinstance(error, ModuleNotFoundError):
        say(f"briefing: this needs a package that is not installed: {error.name}")
    else:
        say(f"briefing: {type(error).__name__}: {error} (BRIEFING_DEBUG=1 shows where)")
    return 1
