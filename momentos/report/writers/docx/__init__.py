"""The full report as a Word document."""

from momentos.report.writers.docx.document import write

__all__ = ["write"]
