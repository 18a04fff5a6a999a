"""汇总: what approved reports add up to, and how units compare."""
