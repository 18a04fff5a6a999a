"""审核: one report before its reviewer, what is to be looked at first."""
