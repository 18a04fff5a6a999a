"""状态与办理: the one table of moves of a report, who may make them, and what is left of each."""
