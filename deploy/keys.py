"""Writes var/keys.env (密钥) once: what the environment does not give, the site reads from there."""

import os
import secrets
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "var" / "keys.env"


def write() -> None:
    """Never overwrites: with another FIELD_KEY the ID numbers of the database could not be read again."""
    FILE.parent.mkdir(mode=0o700, exist_ok=True)
    try:
        handle = os.open(FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"SECRET_KEY={secrets.token_urlsafe(64)}\n")
        file.write(f"FIELD_KEY={secrets.token_hex(32)}\n")
        file.write(f"INDEX_KEY={secrets.token_hex(32)}\n")


if __name__ == "__main__":
    write()
