"""What a text says about somebody next to the name: role and affiliation, from before it and from behind it."""

from __future__ import annotations

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import affiliations, role_before, role_behind
from briefing_tui.extract.speakers.model import written_out
from briefing_tui.extract.speakers.roles import Description
from briefing_tui.extract.vocabulary import words


def describe(page: Page, first: int, last: int) -> Description:
    """What stands around the name made of tokens `first` to `last` (both included; titles are not part of it)."""
    before = role_before.before(page, first)
    after = role_behind.behind(page, last)
    role = before.role or after.role
    affiliation = before.affiliation or after.affiliation
    if before.role and after.affiliation and before.affiliation and before.affiliation != after.affiliation:
        role, affiliation = f"{before.affiliation} {before.role}", after.affiliation
        if "’s" in role or "'s" in role:
            role = before.role
    if _is_rank(before.role) and after.role and before.role.lower() not in after.role.lower():
        role = f"{before.role}, {after.role}"  # Superintendent X, a police spokesman
        affiliation = after.affiliation or before.affiliation
    role, affiliation = affiliations.served(role, affiliation)
    return Description(role, affiliation, before.heads | after.heads)


def _is_rank(role: str) -> bool:
    """Whether a role only says how somebody is addressed, not what they are there for: Lieutenant, Detective Inspector."""
    parts = [written_out(part) for part in role.lower().replace(".", "").split()]
    return (
        bool(parts)
        and all(part in words("roles", "titles") for part in parts)
        and parts[-1] in words("roles", "ranks")
    )
