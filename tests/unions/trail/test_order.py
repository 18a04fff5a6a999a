"""Rows first, the trail last: who holds the chain of the trail must not wait for a row (两个人互相等)."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NOTES = {"record", "note", "append"}
WRITES = {"save", "delete", "update", "bulk_create", "bulk_update", "create", "select_for_update"}


def called(node: ast.AST, names: set[str], kind: type[ast.Name | ast.Attribute]) -> list[int]:
    """The lines on which functions (Name) or methods (Attribute) of these names are called."""
    calls = [one for one in ast.walk(node) if isinstance(one, ast.Call) and isinstance(one.func, kind)]
    return [one.lineno for one in calls if getattr(one.func, "id", getattr(one.func, "attr", "")) in names]


def is_late(function: ast.FunctionDef) -> bool:
    """Whether it writes rows after the trail; what it clears up after a failure is outside its transaction."""
    handled = [line for one in ast.walk(function) if isinstance(one, ast.ExceptHandler) for line in _lines(one)]
    notes = called(function, NOTES, ast.Name)
    writes = [line for line in called(function, WRITES, ast.Attribute) if line not in handled]
    return bool(notes and writes) and max(writes) > min(notes)


def _lines(node: ast.ExceptHandler) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def test_no_act_writes_rows_after_its_entry() -> None:
    late = [
        f"{path.relative_to(ROOT)} {one.name}"
        for app in ("unions", "members", "reports")
        for path in sorted((ROOT / app).rglob("*.py"))
        if not {"migrations", "demo"}.intersection(path.parts) and path.name != "record.py"
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(one, ast.FunctionDef) and is_late(one)
    ]

    assert late == []


def test_an_act_that_does_is_found() -> None:
    (function,) = ast.parse("def remove(row):\n    record('删除', row)\n    row.delete()\n").body

    assert isinstance(function, ast.FunctionDef)
    assert is_late(function)
