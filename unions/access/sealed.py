"""Sealed columns (加密列): AES-256-GCM at rest, found again through a keyed hash.

A stored value is `1:` and base64 of nonce, ciphertext and tag; `1` names the key. The table and column are bound
in, so that a value copied into another column does not open.
"""

import hmac
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models

from unions.organisations.derived import DerivedField
from unions.organisations.rules import mask_id_number

KEY_NAME = "1"
NONCE = 12


class Unreadable(Exception):
    """A sealed value that the key does not open: damaged, or moved from another place."""


@lru_cache(maxsize=2)
def _cipher(key: bytes) -> AESGCM:
    return AESGCM(key)


def seal(text: str, place: str) -> str:
    nonce = os.urandom(NONCE)
    secret = _cipher(settings.FIELD_KEY).encrypt(nonce, text.encode(), place.encode())
    return f"{KEY_NAME}:{b64encode(nonce + secret).decode()}"


def unseal(stored: str, place: str) -> str:
    raw = b64decode(stored.partition(":")[2])
    try:
        return _cipher(settings.FIELD_KEY).decrypt(raw[:NONCE], raw[NONCE:], place.encode()).decode()
    except InvalidTag:
        raise Unreadable(f"{place} 的数据损坏或密钥不符，请联系管理员用备份核对。") from None


def blind(text: str) -> str:
    """Keyed hash by which a sealed value is found; worthless without the key."""
    return hmac.digest(settings.INDEX_KEY, text.encode(), "sha256").hex() if text else ""


class SealedField(models.TextField[str, str]):
    """Text that only the application can read; `mask` is how it is shown."""

    def __init__(self, *args: Any, mask: Callable[[str], str] = mask_id_number, **kwargs: Any) -> None:
        self.mask = mask
        super().__init__(*args, **kwargs)

    @property
    def place(self) -> str:
        return f"{self.model._meta.db_table}.{self.column}"

    def formfield(self, **kwargs: Any) -> Any:
        # A sealed value is a short identifier: one line, not a text area.
        return super().formfield(**{"widget": None, "max_length": self.max_length, **kwargs})

    def get_prep_value(self, value: Any) -> Any:
        return seal(str(value), self.place) if value else value

    def from_db_value(self, value: str | None, expression: object, connection: object) -> str | None:
        return unseal(value, self.place) if value else value


class BlindIndexField(DerivedField):
    """The keyed hash of a sealed column of the same row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 64, "db_index": True, **kwargs})

    def derive(self, text: str) -> str:
        return blind(text)
