"""What a journey is: frozen types, the vocabulary of the method and the issue."""
