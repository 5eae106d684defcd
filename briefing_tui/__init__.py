"""A terminal briefing reader for conflict and security news."""

__version__ = "0.14.0"
