"""A refusal (拒绝办理), the only exception meant for people."""


class Refused(Exception):
    """Says in a whole sentence what cannot be done and what to do instead."""
