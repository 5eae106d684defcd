"""Figures of several claimants come to a range over them, and never to a sum."""

from __future__ import annotations

from briefing_tui.store.ranges import Figure, Range, spread


def test_figures_are_ranges_over_claimants_and_never_sums() -> None:
    def claim(who: str, low: int | None, high: int | None, id_: int = 0) -> Figure:
        return Figure(id_, "killed", "civilian", low, high, ("name", who), 1, "2021-07-07", 6, None)

    assert spread([]) == Range(0, None, None)
    assert spread([claim("a", None, None)]) == Range(1, None, None)
    assert spread([claim("a", 5, 5), claim("a", 3, 3)]) == Range(1, 5, 5, 5)
    assert spread([claim("a", 5, 5), claim("b", 12, 12)]) == Range(1, 5, 12, 12)
    assert spread([claim("a", 5, None), claim("b", 12, 12)]) == Range(1, 5, 12, 12)
    assert spread([claim("a", 12, None), claim("b", 5, 5)]) == Range(1, 5, None, 12)
    assert spread([claim("a", None, 30)]) == Range(1, None, 30, 30)
    assert spread([claim("a", None, 30), claim("b", 4, 6)]) == Range(1, 4, 30, 30)
    assert spread([claim("a", 0, 0)]) == Range(1, 0, 0, 0)
    assert spread([claim("a", None, None), claim("b", 2, 2)]) == Range(1, 2, None, 2)
    assert spread([claim("a", None, None), claim("a", 2, 2)]) == Range(1, 2, 2, 2)


def test_who_tells_of_others_besides_the_largest_figure_sets_no_upper_end() -> None:
    def claim(who: str, low: int, category: str, single: bool = False, document: int = 1) -> Figure:
        who_says = ("name", who)
        return Figure(0, "killed", category, low, low, who_says, document, "2021-07-07", 6, None, single)

    assert spread([claim("a", 3, "civilian"), claim("a", 2, "military")]) == Range(1, 3, None, 3)
    assert spread([claim("a", 3, "civilian"), claim("a", 2, "unknown")]) == Range(1, 3, 3, 3)
    assert spread([claim("a", 3, "civilian"), claim("a", 2, "children")]) == Range(1, 3, 3, 3)
    assert spread([claim("a", 3, "civilian"), claim("a", 2, "military", document=2)]) == Range(1, 3, 3, 3)
    assert spread([claim("a", 1, "civilian", True), claim("a", 1, "civilian", True)]) == Range(1, 1, None, 1)


def test_single_victims_told_in_one_list_with_a_figure_or_of_another_side_leave_it_open() -> None:
    def claim(low: int, category: str, start: int, end: int) -> Figure:
        who = ("name", "a")
        return Figure(0, "killed", category, low, low, who, 1, "2021-07-07", 6, None, start=start, end=end)

    # "killing a bride and six guests", and a cook far from them
    assert spread([claim(1, "civilian", 0, 15), claim(6, "civilian", 20, 30)]) == Range(1, 6, None, 6)
    assert spread([claim(1, "civilian", 90, 99), claim(6, "civilian", 20, 30)]) == Range(1, 6, 6, 6)
    # "killed five rebels; a captain and a private died"
    told = [claim(5, "militant", 0, 20), claim(1, "military", 60, 70), claim(1, "military", 75, 85)]
    assert spread(told) == Range(1, 5, None, 5)


def test_one_victim_by_name_is_no_rival_of_a_count() -> None:
    def claim(who: str, low: int, single: bool) -> Figure:
        return Figure(0, "killed", "civilian", low, low, ("name", who), 1, "2021-07-07", 6, None, single)

    assert spread([claim("a", 17, False), claim("b", 1, True)]) == Range(1, 17, 17, 17)
    assert spread([claim("a", 17, False), claim("b", 1, False)]) == Range(1, 1, 17, 17)
    assert spread([claim("a", 1, False), claim("b", 1, True)]) == Range(1, 1, 1, 1)
    # "Two were killed", and another: "the bodies of an old man and a girl were found".
    assert spread([claim("a", 2, False), claim("b", 1, False), claim("b", 1, False)]) == Range(1, 2, 2, 2)
    assert spread([claim("b", 1, False), claim("b", 1, False)]) == Range(1, 1, None, 1)


def test_the_attacker_who_died_is_no_rival_of_those_killed() -> None:
    def claim(who: str, category: str, low: int) -> Figure:
        return Figure(0, "killed", category, low, low, ("name", who), 1, "2021-07-07", 6, None)

    assert spread([claim("a", "militant", 1), claim("b", "unknown", 12)]) == Range(1, 12, 12, 12)
    assert spread([claim("a", "militant", 1)]) == Range(1, 1, 1, 1)
    assert spread([claim("a", "militant", 4), claim("b", "unknown", 12)]) == Range(1, 4, 12, 12)


def test_two_police_and_six_civilians_are_no_rival_figures() -> None:
    def claim(who: str, category: str, low: int) -> Figure:
        return Figure(0, "killed", category, low, low, ("name", who), 1, "2021-07-07", 6, None)

    assert spread([claim("a", "police", 2), claim("b", "civilian", 6)]) == Range(1, 6, None, 6)
    assert spread([claim("a", "police", 2), claim("b", "civilian", 6), claim("c", "unknown", 7)]).low == 6
    assert spread([claim("a", "police", 2), claim("b", "police", 6)]) == Range(1, 2, 6, 6)


def test_whom_one_calls_civilians_and_another_militants_may_be_the_same_people() -> None:
    def claim(who: str, category: str, low: int) -> Figure:
        return Figure(0, "killed", category, low, low, ("name", who), 1, "2021-07-07", 6, None)

    assert spread([claim("residents", "civilian", 15), claim("army", "militant", 20)]) == Range(1, 15, 20, 20)


def test_single_victims_in_one_list_with_a_figure_leave_it_open() -> None:
    def claim(low: int, start: int, end: int, single: bool = False) -> Figure:
        return Figure(
            0,
            "killed",
            "unknown",
            low,
            low,
            ("name", "a"),
            1,
            "",
            6,
            None,
            single=single,
            start=start,
            end=end,
        )

    listed = [claim(1, 0, 10), claim(1, 12, 22), claim(2, 27, 41)]  # "A shepherd, his mother and two guards"
    assert spread(listed) == Range(1, 2, None, 2)
    assert spread([claim(12, 0, 9), claim(1, 300, 310), claim(1, 400, 410)]) == Range(1, 12, 12, 12)
