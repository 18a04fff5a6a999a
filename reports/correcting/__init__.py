"""更正: approved figures that the ledgers no longer give, and the slip that mends them."""
