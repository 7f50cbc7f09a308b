"""A customer's journey told as a film: expected against received, scene by scene."""

__version__ = "0.1.0"
