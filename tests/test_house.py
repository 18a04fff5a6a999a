"""The house in order (仓库的规矩): what may lie in it, and what installs it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    *(".ci", "config", "deploy", "docs", "members", "reports", "static", "templates", "tests", "unions"),
    *(".editorconfig", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "manage.py"),
    *("pyproject.toml", "requirements.txt", "requirements-dev.txt"),
}
# Written so that this file does not find itself.
FOREIGN = re.compile(
    r"py[p]i\.org|pythonhoste[d]|deb\.debian\.or[g]|registry\.npmj[s]|index-ur[l]|find-link[s]"
    r"|/wor[k]/|/roo[t]/|/hom[e]/|/opt/py[p]i"
)


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name]


def pins(name: str) -> dict[str, str]:
    """Package and version with marker, as pinned."""
    lines = (ROOT / name).read_text().splitlines()
    return dict(line.rstrip(" \\").split("==", 1) for line in lines if re.match(r"[a-z0-9]", line))


def test_top_level_explains_the_product():
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= TOP_LEVEL


def test_no_file_names_a_package_host_or_a_machine():
    texts = {path: path.read_bytes().decode(errors="replace") for path in tracked() if path.is_file()}

    assert [str(path) for path, text in texts.items() if FOREIGN.search(text)] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_hashed(name):
    text = re.sub(r"^ *#.*\n", "", (ROOT / name).read_text(), flags=re.MULTILINE)
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip()]
    pinned = re.compile(r"[a-z0-9-]+(\[[a-z,]+\])?==\S+.*--hash=sha256:", re.DOTALL)

    assert [entry for entry in entries if not pinned.match(entry)] == []


def test_tests_run_with_the_versions_that_are_shipped():
    shipped, tested = pins("requirements.txt"), pins("requirements-dev.txt")

    assert {name: tested.get(name) for name in shipped} == shipped


def test_keys_are_written_once_and_readable_by_their_owner_only(tmp_path):
    (tmp_path / "deploy").mkdir()
    script = shutil.copy(ROOT / "deploy" / "keys.py", tmp_path / "deploy")
    keys = tmp_path / "var" / "keys.env"

    subprocess.run([sys.executable, script], check=True)
    first = keys.read_text()
    subprocess.run([sys.executable, script], check=True)

    assert re.fullmatch(r"SECRET_KEY=\S{80,}\nFIELD_KEY=[0-9a-f]{64}\nINDEX_KEY=[0-9a-f]{64}\n", first)
    assert (keys.read_text(), oct(keys.stat().st_mode & 0o777)) == (first, "0o600")


@pytest.mark.parametrize(
    ("families", "said"),
    [
        ("FandolFang,FandolFang R", []),
        ("Noto Serif CJK SC", ["没有取到仿宋", "PDF 将用：标题 Noto Serif CJK SC，正文 Noto Serif CJK SC"]),
    ],
)
def test_set_up_speaks_of_fonts_only_when_one_is_missing(tmp_path, families, said):
    for name, script in {"fc-list": f"echo '{families}'", "apt-get": "exit 1"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}

    ran = subprocess.run(["deploy/fonts"], cwd=ROOT, env=environment, capture_output=True, text=True)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert re.findall(r"〔字体〕(.*?)(?=。|，一级)", ran.stdout) == said


def test_license_is_apache_2():
    first_lines = (ROOT / "LICENSE").read_text().split("\n", 3)[1:3]

    assert [line.strip() for line in first_lines] == ["Apache License", "Version 2.0, January 2004"]


def test_decisions_are_numbered_without_gaps():
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "adr").glob("*.md"))]

    assert numbers == list(range(1, len(numbers) + 1))


def test_readme_shows_every_folder():
    folders = {name for name in TOP_LEVEL if (ROOT / name).is_dir()} - {".ci"}

    assert folders <= set(re.findall(r"`(\w+)/`", (ROOT / "README.md").read_text()))
