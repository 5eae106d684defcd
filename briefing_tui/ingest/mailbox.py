"""A mailbox (mbox): its messages, told apart."""

from __future__ import annotations

from briefing_tui.ingest.mail import messages as documents

__all__ = ["documents"]
