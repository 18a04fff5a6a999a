"""Addresses of every ledger (台账网址), made from the declarations."""

from collections.abc import Iterable

from django.urls import URLPattern, path

from unions.ledgers.declaration import Ledger
from unions.ledgers.importing import (
    BatchPage,
    Imports,
    LedgerFile,
    RepairedFile,
    TemplateFile,
    UndoImport,
    Upload,
)
from unions.ledgers.listing import LedgerList, Lookup
from unions.ledgers.writing import AddRow, ChangeRow, RemovedRows, RemoveRow, RowDetail

PAGES = (
    ("", "list", LedgerList),
    ("add/", "add", AddRow),
    ("removed/", "removed", RemovedRows),
    ("export.xlsx", "export", LedgerFile),
    ("<int:pk>/", "detail", RowDetail),
    ("<int:pk>/change/", "change", ChangeRow),
    ("<int:pk>/remove/", "remove", RemoveRow),
)


IMPORTS = [
    path("import/", Upload.as_view(), name="import"),
    path("import/template.xlsx", TemplateFile.as_view(), name="import-template"),
    path("imports/", Imports.as_view(), name="imports"),
    path("imports/<int:pk>/", BatchPage.as_view(), name="import-batch"),
    path("imports/<int:pk>/undo/", UndoImport.as_view(), name="import-undo"),
    path("imports/<int:pk>/repaired.xlsx", RepairedFile.as_view(), name="import-repaired"),
]


def pages(ledgers: Iterable[Ledger]) -> list[URLPattern]:
    """Addresses `ledger/<slug>/…`, named `<slug>-list`, `<slug>-detail` and so on."""
    own = [
        path(f"ledger/{ledger.slug}/{tail}", page.as_view(ledger=ledger), name=f"{ledger.slug}-{name}")
        for ledger in ledgers
        for tail, name, page in PAGES
    ]
    return [*own, *IMPORTS, path("lookup/<slug:slug>/", Lookup.as_view(), name="lookup")]
