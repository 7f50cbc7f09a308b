"""A live workshop: the room that is open, its votes, and what phones and the stage ask of it."""
