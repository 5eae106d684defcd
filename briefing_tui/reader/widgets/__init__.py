"""Building blocks of the panes: nothing here knows the store."""
