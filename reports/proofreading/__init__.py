"""数字校对: the numbers in a text, and what each of them may mean."""
