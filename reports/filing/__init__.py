"""报送稿: what went up, kept with its figures and rows; how the ledgers differ from it since."""
