"""The report as slides."""

from momentos.report.writers.pptx.deck import write

__all__ = ["write"]
