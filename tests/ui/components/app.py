"""The map and the wall on a page of their own, for tests."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from films import restaurant

from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.score import score
from momentos.ui.components import film_map, poster_card, poster_wall
from momentos.words.catalogue import Lang


@st.cache_resource
def plan() -> Plan:
    return make_plan(score(restaurant()), shipped_library())


wanted = st.session_state.get("wanted", "cuenta")
answer = film_map(plan(), Lang.ES, selected=wanted, faults={"web": "mal"}, editable=True, key="map")
st.text(f"{answer.selected} {answer.opened} {answer.step}")
poster_wall([poster_card("restaurante", plan(), Lang.ES)], ["map?journey=restaurante"], key="wall")
