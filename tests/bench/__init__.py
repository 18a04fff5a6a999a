"""Speed as ratios against a reference in the same run (速度): absolute times swing with the machine."""
