"""Which texts are read as English: short bulletins are, other languages are not, however short."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing.language import not_english


@pytest.mark.parametrize(
    "text",
    [
        "Bomb blast, Shia shrine, Karmat City, 14 dead, 40 hurt. Second device, bus stop, Ozel quarter: 3 dead, 9 hurt. "
        "Roads closed. Army cordon. Hospital full. Power cut, phones down, schools shut.",
        "IED vs army convoy, RN22, Teroa axis, Soum prov.: 4 killed, 2 inj., 1 pick-up destroyed. JNIM suspected. "
        "Drones overhead. Escort delayed. Route closed. Market shut. Power cut, phones down, schools shut, no vehicles.",
    ],
)
def test_bulletins_of_names_and_figures_are_english(text: str) -> None:
    assert not_english(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Una bomba estalló el lunes en el mercado central de la ciudad y mató a cinco personas, según la policía. "
        "Los heridos fueron llevados al hospital regional por los bomberos de la zona.",
        "Eine Bombe explodierte am Montag auf dem Markt der Stadt und tötete fünf Menschen, wie die Polizei mitteilte. "
        "Die Verletzten wurden in das Krankenhaus gebracht, das in der Nähe liegt.",
        "Sebuah bom meledak di pasar kota pada hari Senin dan menewaskan lima orang, kata polisi. Korban luka telah "
        "dibawa ke rumah sakit yang terdekat dengan bantuan warga dari desa itu.",
        "Bomu lililipuka katika soko la mji siku ya Jumatatu na kuua watu watano, polisi walisema. Majeruhi "
        "walipelekwa hospitali ya karibu kwa msaada wa wakazi wa kijiji hicho.",
    ],
)
def test_other_languages_are_not(text: str) -> None:
    assert not_english(text) != ""
