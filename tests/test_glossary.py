"""One Chinese term, one English word (中英对照)."""

import re
from pathlib import Path

from django.apps import apps

GLOSSARY = Path(__file__).parent.parent / "docs" / "glossary.md"
APPS = ("unions", "members", "reports")


def test_every_model_stands_in_the_glossary() -> None:
    words = set(re.findall(r"[A-Z][A-Za-z]+", GLOSSARY.read_text("utf-8")))
    models = {model.__name__ for label in APPS for model in apps.get_app_config(label).get_models()}

    assert models - words == set()
