"""任务与期限: what a union asks of the unions directly below it, and by when."""
