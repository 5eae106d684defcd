"""Small bars beside figures: a glance at how they compare. The figure itself always stands next to them."""

from __future__ import annotations

from collections.abc import Sequence

FULL, HALF, LIGHT, OPEN = "━", "╸", "┄", "▸"
_COLUMNS = " ▁▂▃▄▅▆▇█"


def span_bar(low: int | None, high: int | None, largest: int, width: int) -> str:
    """A claim on a scale from 0 to `largest`, in exactly `width` cells.

    Full up to the low end, light from there to the high end; "▸" where the figure has no upper end; light from
    0 where it has no lower one; blank where there is no figure.
    """
    if width <= 0:
        return ""
    if largest <= 0 or (low is None and high is None):
        return " " * width
    if high is None:
        solid = horizontal(low or 0, largest, width - 1).rstrip()
        return (solid + OPEN).ljust(width)
    solid = horizontal(low or 0, largest, width)
    if low == high:
        return solid
    filled = len(solid.rstrip())
    reach = max(filled + 1, min(width, -(-high * width // largest)))
    return (solid.rstrip() + LIGHT * (reach - filled))[:width].ljust(width)


def horizontal(value: int, largest: int, width: int) -> str:
    """A bar of `value` on a scale to `largest`, in halves of a cell; anything above 0 shows."""
    if width <= 0:
        return ""
    if value <= 0 or largest <= 0:
        return " " * width
    whole, rest = divmod(max(1, min(width * 2, round(value * width * 2 / largest))), 2)
    return (FULL * whole + HALF * rest).ljust(width)


def parts_bar(total: int, parts: Sequence[tuple[int | None, str]], width: int) -> str:
    """A whole of `total` cut into (number, character) parts, in `width` cells; what is left over is light."""
    if width <= 0 or total <= 0:
        return " " * max(0, width)
    bar = ""
    for number, character in parts:
        if number:
            bar += character * max(1, round(number * width / total))
    return bar[:width].ljust(width, LIGHT)


def columns(values: Sequence[int], height: int) -> list[str]:
    """A histogram of columns, one cell each, as `height` rows from the top down; anything above 0 shows.

    Heights follow the square root, so that one day of many dead does not flatten every other day.
    """
    largest = max(values, default=0)
    if height <= 0 or largest <= 0:
        return [" " * len(values)] * max(0, height)
    steps = [0 if v <= 0 else max(1, round((v / largest) ** 0.5 * height * 8)) for v in values]
    rows = []
    for row in range(height, 0, -1):
        floor = (row - 1) * 8
        rows.append("".join(_COLUMNS[max(0, min(8, step - floor))] for step in steps))
    return rows
