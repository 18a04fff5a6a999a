"""文字: the sentences of a paper, made from facts alone."""
