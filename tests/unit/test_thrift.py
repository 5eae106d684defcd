"""Fewer bytes for the same screen."""

from __future__ import annotations

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.reader.thrift import Look, Thrift, after, way

COLOURS = st.sampled_from(["31", "97", "38;5;200", "38;2;1;2;3", "39"])
GROUNDS = st.sampled_from(["42", "103", "48;5;17", "48;2;9;8;7", "49"])
ATTRIBUTES = st.lists(
    st.sampled_from(["1", "2", "3", "4", "7", "9", "22", "23", "24", "27", "29"]), max_size=3
)
STYLES = st.builds(lambda a, f, b: ";".join([*a, f, b]), ATTRIBUTES, COLOURS, GROUNDS)
MOVES = st.builds(lambda y, x: f"\x1b[{y};{x}H", st.integers(1, 6), st.integers(1, 20))
RUNS = st.builds(
    lambda move, style, text, reset: f"{move}\x1b[{style}m{text}{reset}",
    MOVES,
    STYLES,
    st.text(alphabet="ab c", min_size=1, max_size=6),
    st.sampled_from(["\x1b[0m", "\x1b[m", ""]),
)
FRAMES = st.lists(st.lists(RUNS, max_size=8).map("".join), min_size=1, max_size=4)


def painted(writes: list[str]) -> list[list[tuple[object, ...]]]:
    screen = pyte.Screen(26, 6)
    stream = pyte.Stream(screen)
    for data in writes:
        stream.feed(data)
    return [[tuple(screen.buffer[y][x]) for x in range(26)] for y in range(6)]


@given(FRAMES)
@settings(max_examples=75, deadline=None)
def test_the_screen_is_the_same_and_the_bytes_are_never_more(frames: list[str]) -> None:
    thrift = Thrift()
    squeezed = [thrift.squeeze(frame) for frame in frames]
    assert painted(squeezed) == painted(frames)
    assert sum(map(len, squeezed)) <= sum(map(len, frames)) + 4


def test_a_run_in_one_other_colour_says_only_that_colour() -> None:
    thrift = Thrift()
    raw = "\x1b[1;38;2;200;200;200;48;2;20;20;20mname\x1b[0m\x1b[1;38;2;90;90;90;48;2;20;20;20mplace\x1b[0m"
    assert thrift.squeeze(raw).endswith("name\x1b[38;2;90;90;90mplace")


def test_modes_and_other_sequences_pass_after_the_style_is_set() -> None:
    thrift = Thrift()
    assert thrift.squeeze("\x1b[31mred\x1b[0m") == "\x1b[31mred"
    assert thrift.squeeze("\x1b[?1049l") == "\x1b[0m\x1b[?1049l"
    assert thrift.squeeze("\x1b]52;c;eA==\x07") == "\x1b]52;c;eA==\x07"


def test_the_same_attributes_in_another_order_are_the_same_style() -> None:
    thrift = Thrift()
    thrift.squeeze("\x1b[2m\x1b[1;31ma")
    assert thrift.squeeze("\x1b[0m\x1b[1;2;31mb") == "b"


def test_bold_ends_without_taking_faint_away() -> None:
    assert after(Look(attributes=("1", "2")), "22") == Look()
    assert way(Look(attributes=("1", "2")), Look(attributes=("2",))) in ("\x1b[22;2m", "\x1b[0;2m")
