import json

import pytest
from django.core.management import CommandError, call_command

from config import ahead
from reports.documents.fonts import MissingFonts
from reports.documents.press import PRESS
from tests.factories.organisations import UnionFactory
from tests.factories.reports import small_street
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


def summary(path, union="U1", period="2014", form="txt"):
    call_command("summary", union=union, period=period, form=form, output=str(path))


@pytest.fixture
def street():
    return UnionFactory(street=True, code="U1", name="青云街道总工会")


def test_the_summary_is_written_and_the_trail_tells(street, tmp_path):
    summary(tmp_path / "a.txt")

    assert (tmp_path / "a.txt").read_text("utf-8").startswith("青云街道总工会\n2014年工作总结\n")
    assert Entry.objects.get().act == "下载"


def test_other_programs_get_json(street, tmp_path):
    summary(tmp_path / "a.json", form="json")

    told = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert list(told) == ["title", "sections", "figures"]
    assert {"heading", "paragraphs"} == set(told["sections"][0])


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"union": "U2"}, "没有统计代码为“U2”的工会，核对代码。"),
        ({"period": "2014H3"}, "“2014H3”不是期间，写成"),
        ({"form": "odt"}, "没有“odt”这种格式，可用：pdf、docx、xlsx、html、txt、json。"),
    ],
)
def test_what_is_unknown_ends_with_2_and_a_sentence(street, tmp_path, asked, sentence):
    with pytest.raises(CommandError) as refused:
        summary(tmp_path / "a.txt", **asked)

    assert (refused.value.returncode, str(refused.value)[: len(sentence)]) == (2, sentence)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told_before_the_work(street, tmp_path):
    with pytest.raises(CommandError, match="没有文件夹") as refused:
        summary(tmp_path / "none" / "a.txt")

    assert refused.value.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "starts"),
    [
        (["summary", "--union", "U1", "--format", "pdf"], 1),
        (["summary", "--format=pdf"], 1),
        (["summary", "--format", "txt"], 0),
        (["figures", "--format", "pdf"], 0),
        ([], 0),
    ],
)
def test_the_press_warms_up_before_a_paper_is_written(arguments, starts, monkeypatch):
    begun = []
    monkeypatch.setattr(PRESS, "start", lambda: begun.append(True))

    ahead.begin(arguments)

    assert len(begun) == starts


def test_missing_fonts_leave_no_file(street, tmp_path, monkeypatch, settings):
    settings.MEDIA_ROOT = tmp_path / "empty"  # nothing is finished yet

    def without_fonts(*_args, **_options):
        raise MissingFonts("没有找到能印中文的字体，没有生成 PDF。")

    monkeypatch.setattr(PRESS, "start", lambda: None)
    monkeypatch.setattr(PRESS, "printed", without_fonts)

    with pytest.raises(CommandError, match="没有找到能印中文的字体"):
        summary(tmp_path / "a.pdf", form="pdf")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("kind", "second"), [("report", "2014年工作汇报材料"), ("plan", "2014年工作思路和目标")])
def test_every_kind_of_paper_is_written(street, tmp_path, kind, second):
    call_command("summary", union="U1", period="2014", form="txt", kind=kind, output=str(tmp_path / "a.txt"))

    assert (tmp_path / "a.txt").read_text("utf-8").splitlines()[1] == second


def test_an_unknown_kind_of_paper_is_told(street, tmp_path):
    with pytest.raises(CommandError, match="没有“letter”这种文稿，可用：summary（工作总结）"):
        call_command("summary", union="U1", period="2014", form="txt", kind="letter", output=str(tmp_path / "a.txt"))


def test_the_figures_are_asked_of_ledgers_or_of_approved_reports(tmp_path):
    district = small_street(name="青云街道总工会").parent
    for basis in ("ledgers", "reports"):
        file = str(tmp_path / basis)
        call_command("summary", union=district.code, period="2014", form="txt", basis=basis, output=file)

    assert "1个单位都还没有审核通过：青云街道总工会" in (tmp_path / "reports").read_text("utf-8")
    assert "审核通过" not in (tmp_path / "ledgers").read_text("utf-8")
    with pytest.raises(CommandError, match="没有“paper”这种数字来源，可用：ledgers（台账现数）"):
        call_command(
            "summary", union=district.code, period="2014", form="txt", basis="paper", output=str(tmp_path / "a.txt")
        )
