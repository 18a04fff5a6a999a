"""写总结: what clerks write themselves, and the library of sentences."""
