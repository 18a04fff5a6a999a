"""自设指标: what unions count for themselves, by a saved query of a ledger."""
