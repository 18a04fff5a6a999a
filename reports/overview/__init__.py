"""审核总览: units by state and deadline, and what is done to many reports at once."""
