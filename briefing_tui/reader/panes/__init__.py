"""The four panes: feed, quotes, losses, source."""
