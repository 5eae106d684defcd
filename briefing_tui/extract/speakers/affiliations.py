"""Whom somebody serves: which words beside a role name a body, and which do not (a father of three)."""

from __future__ import annotations

from briefing_tui.extract.vocabulary import words


def served(role: str, affiliation: str) -> tuple[str, str]:
    """Role and affiliation as they may be shown: whom nobody serves is no affiliation (a father of three, the survey).

    Relatives have none either: Mr Li's daughter is "daughter of Mr Li".
    """
    if not names_somebody(affiliation):
        return role, ""
    if role.rsplit(" ", 1)[-1].lower() in words("roles", "kin"):
        return (f"{role} of {affiliation}", "") if affiliation[:1].isupper() else (role, "")
    return role, affiliation


def names_somebody(affiliation: str) -> bool:
    """Whether the words name a body, a place or a kind of body."""
    kinds = ("bodies", "generic_bodies", "corporate", "corporate_nouns", "settlements")
    for word in affiliation.replace("’", "'").replace("'s", "").split():
        if word[:1].isupper() or any(word.lower() in words("roles", kind) for kind in kinds):
            return True
    return False
