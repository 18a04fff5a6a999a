"""What goes into a bundle, and the three forms that it takes."""

import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pikepdf
import pytest
from django.core.management import CommandError, call_command

from members.people.models import Member
from reports.bundles import finishing
from reports.bundles.gathering import gathered
from reports.bundles.making import Order, make
from reports.bundles.models import Bundle
from reports.bundles.ticking import Stopped
from reports.documents import shelf
from reports.documents.document import Unprintable
from reports.documents.press import PrintingHouse
from reports.narrative.facts import Kind
from reports.workflow.reports import Report
from tests.factories.reports import YEAR, approved, report_for, small_street, task_for
from unions.access.refusal import Refused
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
COMPENDIUM, ARCHIVE, WORKBOOK = Bundle.Form.COMPENDIUM, Bundle.Form.ARCHIVE, Bundle.Form.WORKBOOK


def asked(district: Union, form: Bundle.Form, **options: bool) -> Order:
    return Order(district, YEAR, Kind.SUMMARY, form, **options)


@pytest.fixture
def figures(district: Union) -> list[Report]:
    """Two streets whose reports were really handed up, and approved."""
    names = ("枫林街道总工会", "望江街道总工会")
    return [approved(report_for(small_street(district, name=name, members=1))) for name in names]


@pytest.fixture
def no_printing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be printed: what is asked for lies on the shelf."""

    def refuses(*_: object) -> bytes:
        raise AssertionError("printed")

    monkeypatch.setattr(PrintingHouse, "printed", refuses)


def test_approved_papers_go_in_and_the_others_are_told(district: Union, reports: list[Report]) -> None:
    found = gathered(district, YEAR, Kind.SUMMARY)

    assert [item.name for item in found.items] == ["枫林街道总工会", "望江街道总工会"]
    assert [one.told for one in found.missing] == ["青云街道总工会（待审核）", "石桥街道总工会（未开始）"]


def test_papers_that_wait_go_in_on_demand_and_say_so(district: Union, reports: list[Report]) -> None:
    found = gathered(district, YEAR, Kind.SUMMARY, with_submitted=True)

    assert [(item.name, item.note) for item in found.items][2:] == [("青云街道总工会", "送审稿")]
    assert found.line.endswith("另收入待审核的送审稿1份。")
    assert found.items[2].document().imprint.state == "送审稿"


def test_the_excused_are_told_apart(district: Union, reports: list[Report]) -> None:
    task_for(district).assignments.filter(report=reports[3]).update(excused="当年成立")

    found = gathered(district, YEAR, Kind.SUMMARY)

    assert found.missing[-1].told == "石桥街道总工会（免报）"


def test_gathering_takes_the_same_queries_for_any_number_of_papers(
    district: Union, reports: list[Report], django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(5):
        gathered(district, YEAR, Kind.SUMMARY, with_submitted=True)


def test_nothing_approved_is_refused(district: Union) -> None:
    with pytest.raises(Refused, match="没有可以收入的报告"):
        make(asked(district, WORKBOOK), Path("never"))


def test_a_compendium_of_finished_papers_prints_none(
    district: Union, finished: list[Report], no_printing: None, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []

    made = make(asked(district, COMPENDIUM), tmp_path / "a.pdf", lambda done, total: told.append((done, total)))

    assert made.papers == 2
    assert sorted(set(told)) == [(0, 2), (1, 2), (2, 2)]
    with pikepdf.open(tmp_path / "a.pdf") as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["目录", "枫林街道总工会", "望江街道总工会"]
        assert str(pdf.docinfo["/Title"]) == "云溪区总工会2014年工作总结汇编"
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600


def test_unfinished_papers_are_printed_and_kept(district: Union, reports: list[Report], tmp_path: Path) -> None:
    make(asked(district, COMPENDIUM, with_submitted=True), tmp_path / "a.pdf")

    items = gathered(district, YEAR, Kind.SUMMARY, with_submitted=True).items
    assert all(shelf.find(shelf.key_of(item.document())) for item in items)


def test_what_cannot_be_printed_is_left_out_and_told(
    district: Union, finished: list[Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> bytes:
        raise Unprintable("缺字。")

    items = gathered(district, YEAR, Kind.SUMMARY).items
    Path(shelf._place(shelf.key_of(items[0].document()))).unlink()
    monkeypatch.setattr(PrintingHouse, "printed", refuses)

    made = make(asked(district, ARCHIVE), tmp_path / "a.zip")

    assert made.papers == 1
    assert made.missing[-1].told == "枫林街道总工会（缺字。）"
    with ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["02 望江街道总工会2014年工作总结.pdf", "说明.txt"]


def test_where_nothing_can_be_printed_there_is_no_file(
    district: Union, reports: list[Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> bytes:
        raise Unprintable("没有字体。")

    monkeypatch.setattr(PrintingHouse, "printed", refuses)

    with pytest.raises(Refused, match="没有字体"):
        make(asked(district, ARCHIVE), tmp_path / "a.zip")

    assert not (tmp_path / "a.zip").exists()


def test_an_archive_holds_each_paper_and_a_note(
    district: Union, finished: list[Report], no_printing: None, tmp_path: Path
) -> None:
    make(asked(district, ARCHIVE, with_submitted=True, with_word=True), tmp_path / "a.zip")

    with ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == [
            "01 枫林街道总工会2014年工作总结.docx",
            "01 枫林街道总工会2014年工作总结.pdf",
            "02 望江街道总工会2014年工作总结.docx",
            "02 望江街道总工会2014年工作总结.pdf",
            "03 青云街道总工会2014年工作总结（送审稿）.docx",
            "03 青云街道总工会2014年工作总结（送审稿）.pdf",
            "说明.txt",
        ]
        note = archive.read("说明.txt").decode("utf-8-sig")
        paper = docx.Document(BytesIO(archive.read("01 枫林街道总工会2014年工作总结.docx")))
    assert "石桥街道总工会（未开始）" in note
    assert "另收入待审核的送审稿1份。\r\n" in note
    assert "枫林街道" in paper.paragraphs[0].text


def test_a_workbook_has_units_down_and_figures_across(district: Union, figures: list[Report], tmp_path: Path) -> None:
    make(asked(district, WORKBOOK), tmp_path / "a.xlsx")

    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    rows = list(book["会员"].iter_rows(values_only=True))
    column = rows[0].index("会员人数（人）")
    assert [(row[0], row[column]) for row in rows[1:]] == [
        (None, "本期"),
        ("枫林街道总工会", 1),
        ("望江街道总工会", 1),
    ]
    assert "基本情况" not in book.sheetnames  # nobody says anything there but the year
    said = [cell for row in book["说明"].iter_rows(values_only=True) for cell in row if cell]
    assert "2个单位全部审核通过。" in said


def test_a_workbook_has_a_sheet_for_each_unit_when_asked(
    district: Union, figures: list[Report], tmp_path: Path
) -> None:
    make(asked(district, WORKBOOK, with_sheets=True), tmp_path / "a.xlsx")

    names = openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert (names[0], names[-2:]) == ("说明", ["枫林街道总工会", "望江街道总工会"])


def test_figures_in_a_workbook_are_those_that_were_handed_up(
    district: Union, figures: list[Report], tmp_path: Path
) -> None:
    Member.objects.filter(union=figures[0].union).delete()
    make(asked(district, WORKBOOK), tmp_path / "a.xlsx")

    rows = list(openpyxl.load_workbook(tmp_path / "a.xlsx")["会员"].iter_rows(values_only=True))
    assert rows[2][rows[0].index("会员人数（人）")] == 1


@pytest.mark.parametrize("form", [COMPENDIUM, ARCHIVE, WORKBOOK])
def test_work_that_is_stopped_leaves_nothing(
    district: Union, finished: list[Report], form: Bundle.Form, tmp_path: Path, files: Path
) -> None:
    def stops(done: int, total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        make(asked(district, form), tmp_path / "a", stops)

    assert [*tmp_path.glob("a*"), *(files / "bundles").iterdir()] == []


def test_work_is_stopped_while_presses_print(
    district: Union, reports: list[Report], tmp_path: Path, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beats: list[int] = []

    def stops(done: int, total: int) -> None:
        beats.append(done)
        if len(beats) > 2:
            raise Stopped

    monkeypatch.setattr(finishing, "BEAT", 0.05)

    with pytest.raises(Stopped):
        make(asked(district, ARCHIVE), tmp_path / "a.zip", stops)

    assert beats == [0, 0, 0]
    assert [*tmp_path.glob("a*"), *(files / "bundles").iterdir()] == []


def test_papers_are_copied_where_files_have_one_name_only(
    district: Union, finished: list[Report], no_printing: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def single(*_: object) -> None:
        raise OSError("Operation not permitted")

    monkeypatch.setattr(finishing.os, "link", single)

    assert make(asked(district, ARCHIVE), tmp_path / "a.zip").papers == 2


def test_a_command_writes_the_same(
    district: Union, finished: list[Report], no_printing: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "b.zip"

    call_command("bundle", union=district.code, period="2014", form="archive", out=str(target))

    assert capsys.readouterr().out.splitlines() == [
        f"已写出{target}，收入2份，未收入2个单位。",
        "未收入：青云街道总工会（待审核）",
        "未收入：石桥街道总工会（未开始）",
    ]


@pytest.mark.parametrize(("told", "sentence"), [({"form": "tar"}, "没有“tar”这种格式"), ({}, "没有可以收入的报告")])
def test_a_command_says_why_it_writes_nothing(district: Union, tmp_path: Path, told, sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("bundle", union=district.code, period="2014", out=str(tmp_path / "b"), **told)
