"""The language of a text as office programs name it."""

_REGIONS = {"es": "es-ES", "en": "en-GB"}
"""They proof a language only of a region; the dates of the catalogue are British."""


def region(lang: str) -> str:
    """A language with its region: ``es-ES``; one that is not ours stays as it is."""
    return _REGIONS.get(lang, lang)
