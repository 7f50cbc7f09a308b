"""Keeps what was made of a film, for as long as the film is the same and somebody looks at it."""

from functools import lru_cache

_KEPT = 48

kept = lru_cache(maxsize=_KEPT)
"""For functions of a screening, which equals only itself, and of language, theme and ids: nothing else."""
