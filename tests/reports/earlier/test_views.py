"""Pages of earlier summaries (往年总结页面)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from reports.earlier.models import EarlierSummary
from reports.figures.models import Target, ToldFigure
from tests.factories.access import person
from tests.factories.earlier import EarlierSummaryFactory
from tests.factories.figures import ToldFigureFactory
from tests.factories.organisations import UnionFactory
from tests.reports.earlier.papers import packed, parts, word_file
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
TEXT = "枫林街道2013年工作总结\n一、组织建设\n今年新建工会组织13家，发展会员873人。力争明年新建工会组织15家。"
MIB = 1024 * 1024


@pytest.fixture
def street() -> Union:
    return UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"), code="FL")


@pytest.fixture
def clerk(client: Client, street: Union) -> Client:
    client.force_login(person(Role.CLERK, street))
    return client


def read_in(client: Client, **told: Any) -> Any:
    return client.post(reverse("earlier-read"), {"union": "FL", "period": "", "text": "", **told})


def ticked(client: Client, summary: EarlierSummary, *numbers: int, **changed: str) -> dict[str, str]:
    """What the browser sends when these proposals are ticked; `changed` are boxes that were typed over."""
    page = client.get(reverse("earlier-summary", args=[summary.pk]))
    sent = {"version": str(summary.version), "act": "confirm"}
    for line in page.context["lines"]:
        for name in ("indicator", "value", "value_max", "unit", "comparator", "kind"):
            box = line.form[name]
            sent[box.html_name] = str(box.field.prepare_value(box.value()) or "")
    return (
        sent | {f"p{number}-use": "on" for number in numbers} | {k.replace("_", "-", 1): v for k, v in changed.items()}
    )


def confirm(client: Client, summary: EarlierSummary, *numbers: int, **changed: str) -> Any:
    return client.post(reverse("earlier-summary", args=[summary.pk]), ticked(client, summary, *numbers, **changed))


def test_a_pasted_text_is_kept_clean_with_the_year_of_its_title(clerk: Client, street: Union) -> None:
    answer = read_in(clerk, text=TEXT.replace("建", "建​") + "\n推荐访问：甲")

    summary = EarlierSummary.objects.get()
    assert answer["Location"] == reverse("earlier-summary", args=[summary.pk])
    assert (summary.union, summary.name, summary.text) == (street, "2013年工作总结", TEXT)
    assert Entry.objects.get(act="读入").object_text == "2013年工作总结"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("总结.txt", TEXT.encode("gb18030")),
        ("总结.txt", TEXT.encode("utf-16")),
        ("总结.docx", word_file(*TEXT.split("\n"))),
    ],
)
def test_a_file_is_read_as_if_it_were_pasted(clerk: Client, street: Union, name: str, content: bytes) -> None:
    read_in(clerk, file=SimpleUploadedFile(name, content), period="2012年")

    summary = EarlierSummary.objects.get()
    assert (summary.text, summary.period.name) == (TEXT, "2012")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "还没有文字。粘贴总结全文，或选择一个.txt、.docx文件。"),
        ({"text": "- 1 -"}, "清理以后没有剩下文字"),
        ({"text": "今年新建工会三家。"}, "标题里没有年份"),
        ({"text": "新建工会三家。" * 9000, "period": "2013"}, "正文超过60,000个字"),
        ({"text": TEXT, "period": "去年"}, "“去年”不是年份。"),
        ({"text": TEXT, "union": "不存在的工会"}, "没有找到“不存在的工会”"),
        ({"text": TEXT, "file": SimpleUploadedFile("a.txt", b"1")}, "文字和文件只用一样"),
        (
            {"file": SimpleUploadedFile("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600)},
            "这是旧版Word（.doc）或WPS（.wps）文件。",
        ),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, "这是PDF文件"),
        ({"file": SimpleUploadedFile("a.docx", packed(parts() | {"word/vbaProject.bin": b"x"}))}, "文件里含有宏程序"),
        ({"file": SimpleUploadedFile("a.docx", packed(parts() | {"word/a.png": b"\0" * 20 * MIB}))}, "文件解开后有"),
        ({"file": SimpleUploadedFile("a.docx", word_file("甲")[:900])}, "文件不完整"),
        ({"file": SimpleUploadedFile("a.txt", b"1" * 20 * MIB)}, "文件有20.0MB，超过10MB的上限"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "文件是空的"),
    ],
)
def test_what_cannot_be_read_in_is_told_with_its_cure(clerk: Client, told: dict[str, Any], said: str) -> None:
    answer = read_in(clerk, **told)

    assert answer.status_code == 422
    assert said in answer.text
    assert not EarlierSummary.objects.exists()


def test_every_fault_of_the_form_is_told_at_once(clerk: Client) -> None:
    answer = read_in(clerk, union="", period="13")

    assert set(answer.context["form"].errors) == {"union", "period", "text"}


def test_numbers_are_proposed_beside_their_sentences(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text=TEXT)

    page = clerk.get(reverse("earlier-summary", args=[summary.pk]))

    said = [(line.marked.number, line.proposal.guess.code, line.form["kind"].value()) for line in page.context["lines"]]
    assert said == [
        ("13家", "unions.founded", "told"),
        ("873人", "members.joined", "told"),
        ("15家", "unions.founded", "next"),
    ]
    assert '<a class="fig" id="m2" href="#p2">873人</a>' in page.text


def test_the_sure_ones_are_ticked_without_script(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)
    address = reverse("earlier-summary", args=[summary.pk])

    assert clerk.get(address).text.count(" checked") == 0
    assert clerk.get(f"{address}?sure=1").text.count(" checked") == 2


def test_what_is_confirmed_becomes_told_figures_of_that_year(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text=TEXT)

    page = confirm(clerk, summary, 1, 3, p1_value="14", p1_comparator="余", p3_kind="next")

    figure, target = ToldFigure.objects.get(), Target.objects.get()
    assert page["Location"] == reverse("earlier-summary", args=[summary.pk])
    assert (figure.union, figure.code, figure.said) == (street, "unions.founded", "14余家")
    assert (figure.start, figure.end, figure.source) == (date(2013, 1, 1), date(2013, 12, 31), "2013年工作总结")
    assert (target.value, target.start, target.set_by) == (15, date(2014, 1, 1), street)
    assert [entry.act for entry in Entry.objects.order_by("pk")] == ["新增", "新增", "采用"]


def test_a_confirmed_summary_shows_each_figure_with_its_sentence(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text=TEXT)
    confirm(clerk, summary, 2)

    page = clerk.get(reverse("earlier-summary", args=[summary.pk]), follow=True)

    (one,) = page.context["taken"]
    assert (one.figure.said, one.marked.number) == ("873人", "873人")
    assert f'<a class="fig" id="m{one.excerpt.pk}" href="#f{one.excerpt.pk}">873人</a>' in page.text


def test_a_told_figure_leads_to_its_sentence(client: Client, clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text=TEXT)
    confirm(clerk, summary, 2)
    client.force_login(person(Role.READER, street))

    page = client.get(reverse("figure-rows", args=["members.joined"]), {"period": "2013"})

    (line,) = page.context["typed"]
    assert line.sentence == f"{reverse('earlier-source', args=[summary.pk])}#m{summary.excerpts.get().pk}"
    assert client.get(line.sentence).status_code == 200


def test_a_summary_that_is_not_confirmed_is_no_source(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text=TEXT)

    assert clerk.get(reverse("earlier-source", args=[summary.pk])).status_code == 404


@pytest.mark.parametrize("page", ["workbench", "figures"])
@pytest.mark.parametrize("known", [False, True])
def test_who_lacks_last_year_is_offered_to_read_its_summary_in(
    clerk: Client, street: Union, page: str, known: bool
) -> None:
    UnionFactory(parent=street, kind="single", established_on=date(2014, 5, 1))
    if known:
        ToldFigureFactory(union=street, code="members.joined", start=date(2013, 1, 1), end=date(2013, 12, 31))

    shown = clerk.get(reverse(page), {"period": "2014"}).text

    assert ("/earlier/read/?union=FL&amp;period=2013年" in shown) is not known


def test_a_year_without_figures_offers_to_read_its_summary_in(clerk: Client, street: Union) -> None:
    page = clerk.get(reverse("figures"), {"period": "1998"})

    assert "/earlier/read/?union=FL&amp;period=1998年" in page.text


def test_money_is_told_in_the_unit_of_its_indicator(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text="全年发放帮扶救助资金8500元，资助困难学生6人。")

    confirm(clerk, summary, 1, p1_indicator="aid.amount", p1_value="8600", p1_unit="元")

    assert ToldFigure.objects.get().value == Decimal("0.86")


def test_every_fault_is_told_at_once_and_what_was_typed_stays(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text=TEXT)
    typed = {"p1_value": "", "p2_indicator": "不存在的指标", "p3_value": "15", "p3_value_max": "9"}

    page = confirm(clerk, summary, 1, 2, 3, **typed)

    assert page.status_code == 422
    assert [address for address, _ in page.context["faults"]] == [
        "#id_p1-value",
        "#id_p2-indicator",
        "#id_p3-value_max",
    ]
    assert "不存在的指标" in page.text
    assert not ToldFigure.objects.exists()


@pytest.mark.parametrize(
    ("numbers", "changed", "said"),
    [
        ((), {}, "还没有勾选。"),
        ((1, 2), {"p2_indicator": "新建工会组织数"}, "第1项和第2项都填“新建工会组织数（家）”"),
        ((1,), {"p1_unit": "%"}, "单位“%”与“新建工会组织数”（家）不符"),
        ((1,), {"p1_indicator": ""}, "第1项：还没有选指标。"),
        ((1,), {"p1_indicator": "总结年度"}, "总结年度"),
        ((1,), {"p1_value": "十三"}, "第1项："),
    ],
)
def test_what_cannot_be_told_is_refused(
    clerk: Client, street: Union, numbers: tuple[int, ...], changed: dict[str, str], said: str
) -> None:
    summary = EarlierSummaryFactory(union=street)

    page = confirm(clerk, summary, *numbers, **changed)

    assert page.status_code == 422
    assert said in page.text
    assert not ToldFigure.objects.exists()


def test_a_proposal_that_is_not_ticked_may_say_anything(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)

    confirm(clerk, summary, 1, p2_value="许多", p2_indicator="不存在的指标", p2_kind="x")

    assert ToldFigure.objects.get().code == "unions.founded"


def test_figures_that_stand_already_are_shown_and_taken_over(clerk: Client, street: Union) -> None:
    span = {"start": date(2013, 1, 1), "end": date(2013, 12, 31), "union": street}
    ToldFigureFactory(code="unions.founded", value=13, **span)
    ToldFigureFactory(code="members.joined", value=870, **span)
    summary = EarlierSummaryFactory(union=street)

    page = clerk.get(reverse("earlier-summary", args=[summary.pk]), {"sure": "1"})
    confirm(clerk, summary, 1, 2)

    assert [(line.known, line.agrees) for line in page.context["lines"]] == [
        ("填报数已有13家", True),
        ("填报数已有870人", False),
    ]
    assert [line.is_ticked for line in page.context["lines"]] == [False, True]
    assert sorted(ToldFigure.objects.values_list("value", "source")) == [(13, "社区台账"), (873, "2013年工作总结")]


def test_an_auditor_reads_what_was_done(client: Client, clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)
    confirm(clerk, summary, 1, 2)
    clerk.post(reverse("earlier-undo", args=[summary.pk]))
    client.force_login(person(Role.AUDITOR, street))

    assert "2013年工作总结" in client.get(reverse("trail")).text


def test_a_batch_is_taken_back(clerk: Client, street: Union) -> None:
    span = {"start": date(2013, 1, 1), "end": date(2013, 12, 31), "union": street}
    ToldFigureFactory(code="members.joined", value=870, **span)
    summary = EarlierSummaryFactory(union=street)
    confirm(clerk, summary, 1, 2)

    asked = clerk.get(reverse("earlier-undo", args=[summary.pk]))
    clerk.post(reverse("earlier-undo", args=[summary.pk]))

    assert "共2个数字。" in asked.text
    assert list(ToldFigure.objects.values_list("value", "source")) == [(870, "社区台账")]
    assert EarlierSummary.objects.get().is_waiting


def test_what_was_changed_since_stays_when_a_batch_is_taken_back(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)
    confirm(clerk, summary, 1, 2)
    ToldFigure.objects.filter(code="unions.founded").update(value=12, version=2)
    ToldFigure.objects.filter(code="members.joined").delete()

    answer = clerk.post(reverse("earlier-undo", args=[summary.pk]), follow=True)

    assert "已撤回：删除新填的0项，还原改填的0项；1项采用后又有人改过，保留不动。" in answer.text
    assert ToldFigure.objects.get().value == 12


def test_taking_back_twice_says_so(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)

    answer = clerk.post(reverse("earlier-undo", args=[summary.pk]), follow=True)

    assert "刚刚有人改过或办理过" in answer.text


def test_of_two_confirmations_the_second_writes_nothing(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)
    sent = ticked(clerk, summary, 1)
    confirm(clerk, summary, 2)

    answer = clerk.post(reverse("earlier-summary", args=[summary.pk]), sent, follow=True)

    assert "刚刚有人改过或办理过" in answer.text
    assert ToldFigure.objects.get().code == "members.joined"


@pytest.mark.parametrize("version", ["", "x", "7"])
def test_a_confirmation_without_the_right_version_writes_nothing(clerk: Client, street: Union, version: str) -> None:
    summary = EarlierSummaryFactory(union=street)

    clerk.post(reverse("earlier-summary", args=[summary.pk]), ticked(clerk, summary, 1) | {"version": version})

    assert not ToldFigure.objects.exists()


def test_the_text_and_its_year_are_corrected(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)
    address = reverse("earlier-text", args=[summary.pk])
    told = {"text": "发展會員９人。", "period": "2012年", "is_plan": "on", "version": summary.version}

    shown = clerk.get(address)
    clerk.post(address, told)

    summary.refresh_from_db()
    assert summary.text in ("发展会员9人。",)
    assert shown.context["form"]["period"].value() == "2013年"
    assert (summary.name, summary.is_plan, summary.version) == ("2012年工作思路", True, 2)


@pytest.mark.parametrize("told", [{"text": "- 1 -"}, {"text": ""}, {"period": "很久以前"}])
def test_a_bad_correction_is_told(clerk: Client, street: Union, told: dict[str, str]) -> None:
    summary = EarlierSummaryFactory(union=street)
    sent = {"text": "发展会员9人。", "period": "2012", "version": summary.version, **told}

    assert clerk.post(reverse("earlier-text", args=[summary.pk]), sent).status_code == 422


def test_a_correction_that_comes_too_late_is_told(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)
    sent = {"text": "发展会员9人。", "period": "2012", "version": 9}

    answer = clerk.post(reverse("earlier-text", args=[summary.pk]), sent, follow=True)

    assert "刚刚有人改过或办理过" in answer.text


def test_a_confirmed_text_is_not_corrected(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, state=EarlierSummary.State.CONFIRMED)

    assert clerk.get(reverse("earlier-text", args=[summary.pk])).status_code == 404


def test_a_text_is_given_up(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)

    clerk.post(reverse("earlier-summary", args=[summary.pk]), {"act": "drop"})

    assert not EarlierSummary.objects.exists()
    assert Entry.objects.get().act == "放弃"


def test_a_confirmed_text_is_not_given_up(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, state=EarlierSummary.State.CONFIRMED)

    clerk.post(reverse("earlier-summary", args=[summary.pk]), {"act": "drop"})

    assert EarlierSummary.objects.exists()
    assert not Entry.objects.exists()


def test_masked_and_cut_off_numbers_are_pointed_out(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street, text="救助困难职工xx人。已有会员1……")

    page = clerk.get(reverse("earlier-summary", args=[summary.pk]))

    assert "有1个数字被遮盖（xx人），没有读。" in page.text
    assert "有1处正文没有完" in page.text
    assert page.context["lines"] == []


@pytest.mark.parametrize("count", [1, 60])
def test_pages_take_few_queries_for_any_number_of_figures(
    clerk: Client, street: Union, count: int, django_assert_max_num_queries: Any
) -> None:
    sentences = "".join(f"第{n}社区发展会员{n + 2}人。" for n in range(count))
    summary = EarlierSummaryFactory(union=street, text=sentences)

    with django_assert_max_num_queries(MOST_QUERIES):
        assert clerk.get(reverse("earlier-summary", args=[summary.pk])).status_code == 200
    with django_assert_max_num_queries(MOST_QUERIES):
        assert clerk.get(reverse("earlier")).status_code == 200


def test_the_list_invites_to_read_the_first_one_in(clerk: Client) -> None:
    assert "还没有读入往年总结" in clerk.get(reverse("earlier")).text
    assert clerk.get(reverse("earlier-read"), {"period": "2013"}).context["form"]["period"].value() == "2013"


@pytest.mark.parametrize("role", [None, *(role for role in Role if role != Role.CLERK)])
@pytest.mark.parametrize("page", ["earlier", "earlier-read"])
def test_who_does_not_import_does_not_learn_of_it(client: Client, street: Union, role: Role | None, page: str) -> None:
    client.force_login(person(role, street) if role else person(Role.CLERK, street.parent, is_active=True))
    expected = 404 if role else 200

    assert client.get(reverse(page)).status_code == expected


@pytest.mark.parametrize("page", ["earlier-summary", "earlier-source", "earlier-text", "earlier-undo"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_strangers_summary_is_not_found(clerk: Client, street: Union, page: str, method: str) -> None:
    other = EarlierSummaryFactory(union=UnionFactory(street=True, parent=street.parent))

    status = getattr(clerk, method)(reverse(page, args=[other.pk])).status_code

    assert status == (405 if (page, method) == ("earlier-source", "post") else 404)


def test_a_version_that_is_no_number_confirms_nothing(clerk: Client, street: Union) -> None:
    summary = EarlierSummaryFactory(union=street)

    clerk.post(reverse("earlier-summary", args=[summary.pk]), ticked(clerk, summary, 1) | {"version": "²"})

    assert not ToldFigure.objects.exists()
