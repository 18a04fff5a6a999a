"""异常说明: what a clerk says about what the checks found odd."""
