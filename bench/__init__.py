"""Measurements against a floor or a peer, in one run."""
