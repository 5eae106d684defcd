"""Some of the dead just counted, told how they died: "two people had died on the way to hospital"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.extract.claims import casualty_among
from briefing_tui.extract.claims.sightings import Sighting, last_before
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

_WHERE = (
    "on the way",
    "on their way",
    "in hospital",
    "at the scene",
    "on the spot",
    "of their wounds",
    "of their injuries",
)


def find(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "13 are dead. Two people had died on the way to hospital": some of those just counted, told how."""
    sent = cd.sentence(i)
    after = " ".join(cd.lower[i + 1 : i + 7])
    if not any(c.lower_ == "had" and c.dep_ == "aux" for c in cd.doc[i].lefts) or not after.startswith(
        _WHERE
    ):
        return
    if set(cd.lower[sent.start : sent.end]) & casualty_among.ADDED:
        return
    owner = last_before(i - 4, found)
    if owner is None or cd.sentence(owner.trigger).end < sent.start - 1 or owner.kind != "killed":
        return
    for seen in tuple(found):
        low, whole = seen.victim.low, owner.victim.low
        if seen.trigger == i and low is not None and whole is not None and 0 < low < whole:
            yield replace(seen, part=True, whole=owner.victim.head)
