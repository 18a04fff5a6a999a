"""Typed readers of the environment (环境变量) that fail loudly."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def load(path: Path) -> None:
    """Take KEY=value lines of a file for what the environment does not say itself."""
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            if value:
                os.environ.setdefault(name.strip(), value.strip())


def text(name: str, default: str | None = None) -> str:
    value = os.environ.get(name, default)
    if not value:
        raise ImproperlyConfigured(f"环境变量 {name} 没有设置。")
    return value


def flag(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "1" if default else "0")
    if value not in {"0", "1"}:
        raise ImproperlyConfigured(f"环境变量 {name} 应为 0 或 1，现在是“{value}”。")
    return value == "1"


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def key(name: str) -> bytes:
    """A 256-bit key, written as 64 hexadecimal digits."""
    value = text(name)
    try:
        raw = bytes.fromhex(value)
    except ValueError:
        raw = b""
    if len(raw) != 32:
        raise ImproperlyConfigured(f"环境变量 {name} 应为 64 位十六进制数。")
    return raw


def database(name: str, sqlite: Path) -> dict[str, Any]:
    """Django's database dictionary: SQLite unless postgresql://user:password@host:port/name is given."""
    url = os.environ.get(name, "")
    if not url:
        return _sqlite(sqlite)
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{name} 只支持 postgresql://，现在是“{parts.scheme}://”。")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or dict(parse_qsl(parts.query)).get("host", ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # Hundreds of conditions in one statement take seconds to compile and milliseconds to run.
        "OPTIONS": {"options": "-c jit=off"},
        "TEST": {"NAME": f"test_{parts.path.lstrip('/')}"},
    }


def mail(name: str) -> dict[str, Any]:
    """Django's settings of e-mail from smtp://user:password@host:587/?tls=1&from=address; none without the variable.

    `smtps://` speaks TLS from the first byte; without `from` the user is the sender.
    """
    url = os.environ.get(name, "")
    if not url:
        return {}
    parts = urlsplit(url)
    said = dict(parse_qsl(parts.query))
    user = unquote(parts.username or "")
    sender = said.get("from", user)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured(f"环境变量 {name} 应像 smtp://user:password@host:587/?tls=1。")
    if "@" not in sender:
        raise ImproperlyConfigured(f"环境变量 {name} 没有发件人：在最后加上 from=gonghui@example.cn。")
    is_wrapped = parts.scheme == "smtps"
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if is_wrapped else 25),
        "EMAIL_HOST_USER": user,
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": is_wrapped,
        "EMAIL_USE_TLS": not is_wrapped and said.get("tls") == "1",
        "DEFAULT_FROM_EMAIL": sender,
    }


def _sqlite(path: Path) -> dict[str, Any]:
    # With Django's defaults ten writers at once lose most transactions to "database is locked".
    pragmas = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas},
    }
