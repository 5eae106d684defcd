"""Who was hurt, what was hit, what was fired, who did it by whose word."""
