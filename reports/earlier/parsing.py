"""The child process (读文档进程) that reads the text of a Word file: gate, then a streaming parser, under limits.

Run as `python -m reports.earlier.parsing FILE`. It writes one JSON line: the text or a refusal. It knows no Django.
"""

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from reports.earlier.gate import DAMAGED, body_of, inspect
from unions.ledgers.workbook.gate import BadFile
from unions.ledgers.workbook.restraint import restrain

MOST_SIGNS = 200_000
TOO_LONG = f"文档超过{MOST_SIGNS:,}个字，不像一份工作总结。只复制总结的正文，粘贴到“文字”框里。"
IN_BETWEEN = {"tab": " ", "br": "\n", "cr": "\n"}


def main(path: str) -> None:
    restrain()
    sys.stdout.write(json.dumps(told(Path(path)), ensure_ascii=True) + "\n")


def told(path: Path) -> dict[str, Any]:
    try:
        inspect(path)
        return {"text": text_of(path)}
    except BadFile as bad:
        return {"refused": bad.code, "sentence": bad.sentence}
    except ElementTree.ParseError:
        return {"refused": "damaged", "sentence": DAMAGED}


def text_of(path: Path) -> str:
    """The words of the body, a line for each paragraph."""
    signs: list[str] = []
    length = 0
    with zipfile.ZipFile(path) as archive, archive.open(body_of(archive)) as body:
        for piece in pieces(body):
            signs.append(piece)
            length += len(piece)
            if length > MOST_SIGNS:
                raise BadFile("too_long", TOO_LONG)
    return "".join(signs)


def pieces(body: Any) -> Iterator[str]:
    """Texts in their order; what an older program would show instead (Fallback) is not said twice."""
    passed_over = 0
    for event, element in ElementTree.iterparse(body, ("start", "end")):  # the gate has found no DTD
        name = element.tag.rpartition("}")[2]
        if name == "Fallback":
            passed_over += 1 if event == "start" else -1
        if event == "end":
            if not passed_over:
                yield _said(name, element)
            element.clear()


def _said(name: str, element: ElementTree.Element) -> str:
    if name == "t":
        return element.text or ""
    return "\n" if name == "p" else IN_BETWEEN.get(name, "")


if __name__ == "__main__":
    main(*sys.argv[1:])
