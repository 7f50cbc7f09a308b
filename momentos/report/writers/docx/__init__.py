"""The report for Word."""

from momentos.report.writers.docx.document import write

__all__ = ["write"]
