"""Quotations by speaker as lines: pure functions from the store's rows to what the quotes pane paints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing_tui.reader import wording
from briefing_tui.reader.entries import Entry, Piece, Pieces, heading, origin, paragraph, shown, spread
from briefing_tui.reader.wording import Dated
from briefing_tui.store.rows import QuoteRow, SpeakerRow

LINES_OF_A_QUOTATION = 4
_UNNAMED = "Speaker not named"


def entries(
    speakers: Sequence[SpeakerRow],
    quotes: Mapping[int | None, Sequence[QuoteRow]],
    width: int,
    dated: Dated = wording.day,
    lines: int = LINES_OF_A_QUOTATION,
) -> list[Entry]:
    """The pane's entries: a line a speaker, and under the speakers in `quotes` what they said.

    `width` in cells; `lines` is how many lines a quotation may take (its end is "…" then; 0: all it needs).
    """
    result: list[Entry] = []
    for speaker in speakers:
        said = quotes.get(speaker.id)
        result.append(speaker_entry(speaker, width, is_open=said is not None, dated=dated))
        for quote in said or ():
            result.append(quote_entry(quote, width, dated, lines))
        if said is not None and 0 < len(said) < speaker.quotes:
            rest = speaker.quotes - len(said)
            result.append(heading("", f"  {rest:,} more: enter on the name opens the speaker's page"))
    return result


def speaker_entry(speaker: SpeakerRow, width: int, *, is_open: bool, dated: Dated = wording.day) -> Entry:
    """One line: whether it is open, name, role and affiliation, how many quotations, the latest date."""
    name = shown(speaker.name) or _UNNAMED
    left: list[Piece] = [("▾ " if is_open else "▸ ", "quiet"), (name, "name")]
    kind = speaker.kind if speaker.id is not None else ""
    about = [
        shown(part) for part in wording.about_speaker(speaker.name, speaker.role, speaker.affiliation, kind)
    ]
    if kind == "organisation" and kind not in name.lower():
        about.append(kind)
    if about:
        left.append((", " + ", ".join(about), "quiet"))
    right: list[Piece] = []
    if width >= 60 and speaker.latest and not is_open:
        right.append((dated(speaker.latest) + "  ", "quiet"))
    right.append((f"{speaker.quotes:,}", "figure"))
    return Entry((spread(tuple(left), tuple(right), width),), speaker)


def quote_entry(
    quote: QuoteRow, width: int, dated: Dated = wording.day, lines: int = LINES_OF_A_QUOTATION
) -> Entry:
    """The words, folded and indented, then a line with how, in which outlet and when."""
    return Entry(
        (*paragraph(wording.quoted(quote), width, 4, "words", lines), meta(quote, width, dated)), quote
    )


def meta(quote: QuoteRow, width: int, dated: Dated = wording.day) -> Pieces:
    """ "direct · said · as “he”      Herald, 9 Jul": type, cue, mention unless it has the name; source and date."""
    about = quote.type
    written = shown(quote.speaker_as_written)
    if quote.cue:
        about += f" · {shown(quote.cue)}"
    if written and (not quote.speaker or quote.speaker.split()[-1].lower() not in written.lower()):
        about += f" · as “{written}”"
    star = "★ " if quote.starred else ""
    state = f"{wording.type_words(quote.state)} · " if quote.state not in ("", "new", "read") else ""
    source = origin(quote.source, quote.published, dated, "quiet")
    return spread((("    ", ""), (star + state, "warning"), (about, "quiet")), source, max(width, 1))


def by_speaker(quotes: Iterable[QuoteRow]) -> dict[int | None, list[QuoteRow]]:
    """Quotations grouped under their speaker's id, in the order they came."""
    groups: dict[int | None, list[QuoteRow]] = {}
    for quote in quotes:
        groups.setdefault(quote.speaker_id, []).append(quote)
    return groups
