"""What of a paper is no pattern (分节写法): the introduction, features, problems and plans."""
