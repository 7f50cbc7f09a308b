"""The theme that Streamlit is told and the tokens of the look are the same colours."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

import momentos.ui
from momentos.drawing.tokens import DARK, LIGHT

CONFIG = Path(momentos.ui.__file__).parent / "config.toml"
THEME = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
SAID = {
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "well",
    "textColor": "ink",
    "linkColor": "ink",
    "borderColor": "rule",
    "redColor": "b3",
    "redBackgroundColor": "b1",
    "redTextColor": "b1-ink",
    "orangeBackgroundColor": "b1",
    "orangeTextColor": "b1-ink",
    "yellowColor": "accent",
    "blueColor": "a3",
    "blueBackgroundColor": "a1",
    "blueTextColor": "a1-ink",
    "greenColor": "a3",
    "greenBackgroundColor": "a1",
    "greenTextColor": "a1-ink",
    "grayColor": "rule",
    "grayBackgroundColor": "g0",
    "grayTextColor": "ink2",
    "dataframeBorderColor": "line",
    "dataframeHeaderBackgroundColor": "well",
    "dataframeHeaderTextColor": "ink2",
    "codeBackgroundColor": "well",
    "codeTextColor": "ink",
}


@pytest.mark.parametrize(("ground", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_every_colour_of_the_theme_is_a_token(ground: str, tokens: Mapping[str, str]) -> None:
    assert {name: THEME[ground][name] for name in SAID} == {n: tokens[t] for n, t in SAID.items()}


@pytest.mark.parametrize(("ground", "tokens", "primary"), [("light", LIGHT, "ink"), ("dark", DARK, "accent")])
def test_buttons_are_ink_and_yellow_where_ink_cannot_be(
    ground: str, tokens: Mapping[str, str], primary: str
) -> None:
    assert THEME[ground]["primaryColor"] == tokens[primary]
