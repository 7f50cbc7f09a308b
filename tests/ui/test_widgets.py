from streamlit.testing.v1 import AppTest


def test_words_that_are_no_longer_shown_choose_nothing() -> None:
    def page() -> None:
        import streamlit as st

        from momentos.ui import widgets

        widgets.put("chosen", "La recoge")
        st.text(str(widgets.chosen_among("chosen", ["recoge"])))
        widgets.put("chosen", "recoge")
        st.text(str(widgets.chosen_among("chosen", ["recoge"])))

    at = AppTest.from_function(page).run()
    assert [text.value for text in at.text] == ["None", "recoge"]
