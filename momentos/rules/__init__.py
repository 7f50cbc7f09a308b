"""The method's checks: what is wrong in a film, what is still to do and what deserves a thought."""
