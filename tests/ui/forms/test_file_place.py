"""What a browser tells of a file that was given."""

import base64

import pytest

from momentos.ui.forms.file_place import decoded


def test_the_file_of_an_address_is_read() -> None:
    assert decoded("data:image/png;base64," + base64.b64encode(b"\x89PNG\0").decode()) == b"\x89PNG\0"


@pytest.mark.parametrize(
    "address", ["", "None", "data:image/png;base64,*", "data:image/png;base64,ñ", "https://x.example/a.png"]
)
def test_what_is_no_file_is_nothing(address: str) -> None:
    assert decoded(address) == b""
