"""Password hashing (口令散列) at a cost a deadline day can bear."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class ModestArgon2(Argon2PasswordHasher):
    """Argon2id with OWASP's pair of 19 MiB and two passes: a third of Django's cost, a fifth of its memory."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
