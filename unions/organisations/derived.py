"""Columns filled from another column (派生列) whenever a row is written, singly or in bulk."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Any

from django.db import models


@lru_cache(maxsize=50_000)  # names repeat, and a sheet brings them by the hundred thousand
def initials(text: str) -> str:
    """Pinyin initials in lower case: 望江社区 → wjsq."""
    # Loaded with the first name: its dictionary would cost every command a third of a second.
    pypinyin = import_module("pypinyin")
    return "".join(sound[:1] for sound in pypinyin.lazy_pinyin(text, style=pypinyin.Style.FIRST_LETTER)).lower()


class Derived(models.Field[Any, Any]):
    """A column whose value comes from the attribute `source` of its row; nobody edits it."""

    def __init__(self, *args: Any, source: str = "", **kwargs: Any) -> None:
        self.source = source
        super().__init__(*args, **{"editable": False, "blank": True, **kwargs})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "source": self.source}

    def derived(self, row: models.Model) -> Any:
        return getattr(row, self.source)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.derived(model_instance)
        setattr(model_instance, self.attname, value)
        return value


class DerivedField(Derived, models.CharField[str, str]):
    """Text: `derive(row.<source>)`."""

    derive: Callable[[str], str]

    def derived(self, row: models.Model) -> str:
        return self.derive(getattr(row, self.source) or "")[: self.max_length]


class InitialsField(DerivedField):
    """Pinyin initials of a name, so that a clerk finds 望江社区 by typing wjsq."""

    def derive(self, text: str) -> str:
        return initials(text)


class KeptField(DerivedField):
    """A text that a property of the row tells, kept in a column so that rows can be found and filtered by it."""

    def derive(self, text: str) -> str:
        return text


class KeptDayField(Derived, models.DateField[date, date]):
    """A day that a property of the row tells, kept in a column so that rows can be filtered by it."""
