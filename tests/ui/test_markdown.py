import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from momentos.ui.markdown import escape


@pytest.mark.parametrize(
    "text",
    [
        "*bold* _it_ `code` ~~gone~~",
        "# no heading",
        "![pixel](http://elsewhere.example/p.png)",
        "[link](javascript:alert(1))",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        ":red[colour] :material/home: :smile:",
        "$x^2$ and $$y$$",
        "- a list\n- of two",
        "1. one",
        "> a quote",
        "a | table\n--- | ---",
        "&lt;b&gt; &amp; \\*",
        "===",
        "see http://elsewhere.example/a or https://elsewhere.example",
        "WWW.elsewhere.example and www.elsewhere.example/x",
        "mailto:me@elsewhere.example, me@elsewhere.example",
    ],
)
def test_markdown_shows_what_was_written(text: str) -> None:
    assert shown(escape(text)) == " ".join(text.split())


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)
)
def test_any_text_is_one_plain_paragraph(text: str) -> None:
    assert shown(escape(text)) == re.sub(r"\s+", " ", text).strip().replace("\u2060", "")


def test_streamlits_own_marks_are_escaped() -> None:
    assert escape(":red[x]") == r"\:red\[x\]"
    assert escape("$a$") == r"\$a\$"


_LINKED = re.compile(r"https?://|www\.|[-.\w+]@[-\w]", re.IGNORECASE)
"""What GitHub's Markdown makes a link of by itself, as Streamlit's reader looks for it: after unescaping."""


def shown(markdown: str) -> str:
    """What CommonMark shows of it; fails where it is more than one run of plain text."""
    blocks = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(markdown)
    assert not _LINKED.search(markdown.replace("\\", ""))
    inline = [block for block in blocks if block.type == "inline"]
    assert [block.type for block in blocks] in ([], ["paragraph_open", "inline", "paragraph_close"])
    text = ""
    for block in inline:
        for child in block.children or ():
            assert child.type in {"text", "text_special"}, child
            text += child.content
    return text.replace("\u2060", "")
