"""Scanning (部件扫描): extents and special cells, however the part is sliced."""

import pytest

from tests.unions.ledgers.workbook.archives import cell, sheet_xml
from unions.ledgers.workbook.scan import LISTED, Malicious, column_number, scan_sheet

SHEET = sheet_xml(
    f'<row r="1">{cell("A1", "姓名")}{cell("AB1", "人数")}</row>'
    '<row r="2" hidden="1"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>B1</f></c></row>'
    '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="str"><f>C1</f><v></v></c><c r="C3" s="1"/></row>'
).encode()


@pytest.mark.parametrize("size", [7, 64, 1000, 100_000])
def test_sheet_is_read_alike_in_slices_of_any_size(size):
    slices = [SHEET[start : start + size] for start in range(0, len(SHEET), size)]

    extent = scan_sheet(slices)

    assert (extent.rows, extent.columns, extent.hidden_rows, extent.cells) == (3, 28, 1, 84)
    assert (extent.formulas, extent.uncached, extent.errors) == (["A2", "B2", "B3"], ["B2"], ["A3"])


def test_prefixed_tags_are_seen():
    extent = scan_sheet([b'<x:row r="9"><x:c r="C9"><x:f>1</x:f></x:c></x:row>'])

    assert (extent.rows, extent.columns, extent.uncached) == (9, 3, ["C9"])


def test_sheet_full_of_errors_is_refused():
    errors = b"".join(b'<c r="A%d" t="e"><v>#N/A</v></c>' % row for row in range(LISTED + 1))

    with pytest.raises(Malicious) as refused:
        scan_sheet([errors])

    assert refused.value.code == "too_many_errors"


@pytest.mark.parametrize(("name", "number"), [("A", 1), ("Z", 26), ("aa", 27), ("IV", 256), ("XFD", 16384)])
def test_column_number(name, number):
    assert column_number(name) == number
