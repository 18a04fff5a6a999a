"""指标值: every figure of a union and a period, computed from the ledgers or typed with a source."""
