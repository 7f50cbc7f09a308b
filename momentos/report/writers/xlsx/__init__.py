"""The report as a workbook that calculates."""

from momentos.report.writers.xlsx.workbook import write

__all__ = ["write"]
