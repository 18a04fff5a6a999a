"""One Chinese term, one English word (中英对照)."""

import re
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).parent.parent
GLOSSARY = ROOT / "docs" / "glossary.md"
TOLD_ELSEWHERE = {"demo", "management", "migrations", "templatetags"}  # hold no words of their own
APPS = ("unions", "members", "reports")


def test_every_model_stands_in_the_glossary() -> None:
    words = set(re.findall(r"[A-Z][A-Za-z]+", GLOSSARY.read_text("utf-8")))
    models = {model.__name__ for label in APPS for model in apps.get_app_config(label).get_models()}

    assert models - words == set()


def test_every_chapter_of_reports_has_its_words() -> None:
    headings = set(re.findall(r"[a-z]+", " ".join(re.findall(r"^## .*", GLOSSARY.read_text("utf-8"), re.MULTILINE))))
    chapters = {file.parent.name for file in ROOT.glob("reports/*/__init__.py")}

    assert chapters - headings == TOLD_ELSEWHERE


def test_the_readme_leads_to_every_document() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert [file.name for file in ROOT.glob("docs/*.md") if file.name not in readme] == []


def test_documents_name_only_what_there_is() -> None:
    """Folders and modules in backticks, and links to files beside the document."""
    wrong = []
    for file in [ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("docs/adr/*.md")]:
        text = file.read_text("utf-8")
        named = [
            ROOT / path
            for path in re.findall(r"`((?:reports|members|unions|config|deploy|templates|static)/[\w/.-]*)`", text)
        ]
        linked = [file.parent / link for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)]
        wrong += [(file.name, str(path)) for path in [*named, *linked] if not path.exists()]

    assert wrong == []
