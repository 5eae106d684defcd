"""Promises of printed pages: paragraphs come out whole, what every page repeats does not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ingest.pages import running_text

FRAME = "Relief Office {0}/9 - Situation note\n{1}\nPage {0} of 3"
BODIES = (
    """Two of the three wells in Lower Sarn were damaged when shells fell on Monday eve-
ning, the relief office said. Repairs will take a week at least.
Some 2,400 people sleep in the school; the road to the coast is open for an hour a day, and""",
    """buses leave at noon. Nobody may carry more than one bag.
The clinic has no blood.""",
    "The harbour is closed.",
)


def test_lines_are_joined_into_paragraphs_over_hyphens_and_pages() -> None:
    assert running_text([FRAME.format(i, body) for i, body in enumerate(BODIES, 1)]).split("\n\n") == [
        "Two of the three wells in Lower Sarn were damaged when shells fell on Monday evening, the relief office said. "
        "Repairs will take a week at least.",
        "Some 2,400 people sleep in the school; the road to the coast is open for an hour a day, and buses leave at noon. "
        "Nobody may carry more than one bag.",
        "The clinic has no blood.",
        "The harbour is closed.",
    ]


def test_a_line_on_every_page_and_page_numbers_go() -> None:
    text = running_text([FRAME.format(i, body) for i, body in enumerate(BODIES, 1)])
    assert "Situation note" not in text
    assert "Page" not in text
    assert running_text(["- 12 -\nA year passed in peace.\n1999"]) == "A year passed in peace."


def test_a_line_of_the_body_stays_though_it_reads_as_the_header() -> None:
    body = "The office counted the wells.\nThree were dry.\nRelief Office\nNobody was hurt in the camp.\nThe road is open."
    text = running_text([f"Relief Office\n{i} wells.\n{body}" for i in range(3)])
    assert text.count("Relief Office") == 3


def test_lists_and_blank_lines_start_paragraphs() -> None:
    page = "The office counted:\n- two wells\n- one crane that\nburned\n\nNobody was hurt."
    assert running_text([page]).split("\n\n") == [
        "The office counted:",
        "- two wells",
        "- one crane that burned",
        "Nobody was hurt.",
    ]


@given(st.lists(st.text(alphabet="ab- .\n1•", max_size=200), max_size=5))
def test_no_letter_is_lost_but_in_the_margins(pages: list[str]) -> None:
    text = running_text(pages)
    assert set(text) <= set("ab- .\n1•")
    for page in pages:
        for line in [line for line in page.split("\n") if line.strip()][2:-2]:
            assert "".join(c for c in line if c in "ab") in "".join(c for c in text if c in "ab")
