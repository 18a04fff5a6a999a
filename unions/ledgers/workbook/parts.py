"""Which part of the archive holds which sheet (工作表与部件). Standard library only."""

import posixpath
import xml.etree.ElementTree as ElementTree
import zipfile

MEGABYTE = 1024 * 1024
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → part name, in the order of the tabs. Only for parts that were scanned."""
    targets = {
        relation.get("Id", ""): _resolve(relation.get("Target", ""))
        for relation in _root(archive, RELATIONS).iter()
        if relation.tag.endswith("}Relationship")
    }
    parts = {}
    for sheet in _root(archive, WORKBOOK).iter():
        if sheet.tag.endswith("}sheet"):
            part = targets.get(_relation_of(sheet), "")
            if part not in archive.namelist():
                raise zipfile.BadZipFile(f"no part for sheet {sheet.get('name')}")
            parts[sheet.get("name", "")] = part
    return parts


def _root(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if name not in archive.namelist() or archive.getinfo(name).file_size > MEGABYTE:
        raise zipfile.BadZipFile(f"{name} is missing or too large")
    try:
        return ElementTree.fromstring(archive.read(name))  # the scan has found no DTD, hence no entities
    except ElementTree.ParseError as fault:
        raise zipfile.BadZipFile(f"{name} is not XML") from fault


def _relation_of(sheet: ElementTree.Element) -> str:
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


def _resolve(target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join("xl", target))
