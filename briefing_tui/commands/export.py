"""`briefing export`: documents that people paste and send."""

from __future__ import annotations
