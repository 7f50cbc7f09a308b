"""How close two numbers are when they are equal."""

SLACK = 1e-9
"""Marks and shares are typed decimals, and sums of them are not exact: closer than this is equal (ours)."""
