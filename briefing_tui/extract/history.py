"""Is the claim's own clause history? "since 2015", "last year", "the deadliest since", "so far this year"."""

from __future__ import annotations

from briefing_tui.extract.claim_doc import ClaimDoc

_PAST_UNITS = frozenset(["year", "years", "month", "months", "decade", "decades", "century"])
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)


def is_background(cd: ClaimDoc, trigger: int) -> bool:
    """Does the clause around token `trigger` place what happened in the past of the story?

    Looks at the clause only, so that "killed four last month" is history and the sentence around it is not.
    """
    first, last = _clause(cd, trigger)
    lower = cd.lower
    for i in range(first, last):
        word = lower[i]
        after = lower[i + 1] if i + 1 < len(lower) else ""
        if word in ("last", "previous", "past") and after in _PAST_UNITS and after != "century":
            return True
        if (
            word in ("past", "last", "recent", "previous")
            and i + 2 < len(lower)
            and lower[i + 2] in ("years", "months", "decades")
            and after not in ("24", "48", "few")
        ):
            return True
        if word == "recent" and after in ("years", "months"):
            return True
        if word == "since" and (_year(after) or after in ("the", "january", "then") or after in _MONTHS):
            return True
        if word in ("in", "of", "during", "from", "between") and _year(after) and not _dated(cd, i):
            return True
        if word == "so" and after == "far" and "this" in lower[i + 1 : i + 4]:
            return True
        if word == "ago" and i and lower[i - 1] in ("years", "months", "year", "decades", "decade"):
            return True
        if (
            word in ("earlier", "later")
            and after == "this"
            and lower[i + 2 : i + 3] in (("year",), ("decade",))
        ):
            return True
    return False


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1800" <= word <= "2100"


def _dated(cd: ClaimDoc, i: int) -> bool:
    """Is the year part of a full date ("16 May of 2014")?"""
    return bool(i and (cd.lower[i - 1] in _MONTHS or cd.lower[i - 1].isdigit()))


def _clause(cd: ClaimDoc, trigger: int) -> tuple[int, int]:
    """Tokens of the clause around the trigger: up to its commas with a verb beyond, at most 30 either side."""
    token = cd.doc[trigger]
    sent = token.sent
    first, last = max(sent.start, trigger - 30), min(sent.end, trigger + 30)
    for i in range(trigger - 1, first, -1):
        if (
            cd.doc[i].pos_ == "VERB"
            and cd.doc[i].dep_ in ("ROOT", "ccomp", "relcl", "advcl", "conj")
            and cd.doc[i].i != token.head.i
        ):
            if any(
                cd.lower[k] in (",", ";", "and", "but", "that", "who", "which", "–", "-", "when")
                for k in range(i, trigger)
            ):
                first = max(
                    k
                    for k in range(i, trigger)
                    if cd.lower[k] in (",", ";", "and", "but", "that", "who", "which", "–", "-", "when")
                )
                break
    for i in range(trigger + 1, last):
        if cd.lower[i] in (";", ",", "but", "who", "which", "while", "as", "prompting") and any(
            cd.doc[k].pos_ in ("VERB", "AUX") for k in range(i + 1, min(i + 6, last))
        ):
            last = i
            break
    return first, last
