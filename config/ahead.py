"""What a command needs in a while is begun before Django is set up (提前准备)."""

from collections.abc import Sequence
from importlib import import_module


def begin(arguments: Sequence[str]) -> None:
    """Let the press warm up while Django, the ledgers and the figures of a paper are still being read: on a machine
    with two processors that is a fifth of the whole."""
    if arguments[:1] == ["summary"] and {"pdf", "--format=pdf"}.intersection(arguments):
        import_module("reports.documents.press").PRESS.start()
