"""`python -m briefing_tui` is the `briefing` command."""

import sys

from briefing_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
