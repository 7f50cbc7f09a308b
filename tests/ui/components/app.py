"""The map and the wall on a page of their own, for tests."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from momentos.ui.components import film_map, poster_card, poster_wall
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang
from ui.conftest import EXAMPLES, opened


@st.cache_resource
def film() -> Screening:
    return opened(EXAMPLES / "restaurant" / "journey.yaml")


wanted = st.session_state.get("wanted", "cuenta")
st.text(film_map(film(), Lang.ES, wanted, st.text, faults={"web": "mal"}, key="map"))
poster_wall([poster_card("restaurante", film().plan, Lang.ES)], ["map?journey=restaurante"], key="wall")
