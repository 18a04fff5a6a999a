"""Hard limits (限制) for a process that parses what people upload."""

import os
import resource

MEMORY = 1024**3
CPU_SECONDS = 60
NICE = 10


def restrain() -> None:
    """Memory and processor time are bounded; web workers go first."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(NICE)
