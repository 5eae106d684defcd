"""What happened: the words that state an event, who acts in it, and whether it is so."""
