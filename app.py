"""The web app, for ``streamlit run app.py``; ``momentos serve`` starts the same parts."""

import streamlit as st

from momentos.ui.audience import attended, audience_routes
from momentos.ui.failure import say_failure
from momentos.ui.server import middleware

app = st.App(
    "momentos/ui/main.py",
    routes=audience_routes(),
    middleware=middleware(),
    lifespan=attended,
    on_script_error=say_failure,
)
