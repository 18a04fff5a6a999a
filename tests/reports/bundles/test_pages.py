"""Bundles on pages: who may, one at a time, progress, stopping, making again, throwing away."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reports.bundles import actions
from reports.bundles.actions import carry_out, order, sweep
from reports.bundles.making import Order
from reports.bundles.models import SILENT, Bundle
from reports.messages.models import Message
from reports.narrative.facts import Kind
from reports.workflow.reports import Report
from tests.factories.access import person
from tests.factories.reports import YEAR
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
FORM = {"form": "archive"}


@pytest.fixture
def reviewer(district: Union) -> User:
    return person(Role.REVIEWER, district)


@pytest.fixture
def signed_in(client: Client, reviewer: User) -> Client:
    client.force_login(reviewer)
    return client


def address(district: Union) -> str:
    return f"{reverse('bundles')}?union={district.code}&period=2014"


def waiting(district: Union, by: User, form: str = "archive", **told: Any) -> Bundle:
    """A bundle that nobody has begun."""
    asked = Order(district, YEAR, Kind.SUMMARY, Bundle.Form(form))
    bundle = order(asked, by=by, enqueue=lambda pk: None)
    Bundle.objects.filter(pk=bundle.pk).update(**told)
    return Bundle.objects.get(pk=bundle.pk)


def done(district: Union, by: User) -> Bundle:
    bundle = waiting(district, by)
    carry_out(bundle.pk)
    return Bundle.objects.get(pk=bundle.pk)


def content(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def test_a_reviewer_has_a_bundle_made_and_downloads_it(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        signed_in.post(address(district), FORM)
    bundle = Bundle.objects.get()
    page = signed_in.get(reverse("bundle", args=[bundle.pk])).content.decode()
    file = signed_in.get(reverse("bundle-file", args=[bundle.pk]))

    assert "已生成，收入2份" in page
    assert "石桥街道总工会：未开始" in page
    assert content(file).startswith(b"PK")
    assert "filename*=utf-8''" in file["Content-Disposition"]
    assert Message.objects.get(user=reviewer).url == reverse("bundle", args=[bundle.pk])
    assert Entry.objects.filter(act="下载", user=reviewer, union=district).count() == 1
    assert Entry.objects.filter(act="打包", user=reviewer).count() == 1


def test_the_page_says_what_would_go_in(signed_in: Client, district: Union, reports: list[Report]) -> None:
    page = signed_in.get(address(district)).content.decode()

    assert "已通过<b>2</b>个单位，待审核<b>1</b>个" in page
    assert "收入待审核的1份，标明“送审稿”" in page


def test_where_nothing_is_approved_the_page_says_so(signed_in: Client, district: Union) -> None:
    page = signed_in.get(address(district)).content.decode()

    assert "审核通过以后，可以在这里合成一个文件" in page


def test_pages_take_few_queries(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report], django_assert_max_num_queries: Any
) -> None:
    bundle = done(district, reviewer)
    for _ in range(3):
        done(district, reviewer)

    for url in (address(district), reverse("bundle", args=[bundle.pk])):
        with django_assert_max_num_queries(MOST_QUERIES):
            signed_in.get(url)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_others_have_no_such_page(client: Client, district: Union, finished: list[Report], role: Role) -> None:
    client.force_login(person(role, district))

    assert client.get(address(district)).status_code == 404


def test_a_strangers_bundle_is_not_there(
    client: Client, district: Union, reviewer: User, finished: list[Report]
) -> None:
    bundle = done(district, reviewer)
    client.force_login(person(Role.REVIEWER, finished[0].union))

    for name in ("bundle", "bundle-file"):
        assert client.get(reverse(name, args=[bundle.pk])).status_code == 404
    assert client.post(reverse("bundle", args=[bundle.pk]), {"act": "remove"}).status_code == 404
    assert client.post(address(district), FORM).status_code == 404


def test_a_reader_downloads_but_does_not_delete_what_others_made(
    client: Client, district: Union, reviewer: User, finished: list[Report]
) -> None:
    bundle = done(district, reviewer)
    client.force_login(person(Role.READER, district))

    page = client.post(reverse("bundle", args=[bundle.pk]), {"act": "remove"}, follow=True).content.decode()

    assert "由他本人或审核人停止、删除" in page
    assert content(client.get(reverse("bundle-file", args=[bundle.pk]))).startswith(b"PK")


def test_one_form_is_made_once_at_a_time(district: Union, reviewer: User, finished: list[Report]) -> None:
    waiting(district, reviewer)

    with pytest.raises(Refused, match="正在生成，等它完成或停止以后"):
        waiting(district, reviewer)
    waiting(district, reviewer, form="workbook")
    waiting(district, person(Role.READER, district))

    assert Bundle.objects.active().count() == 3


def test_a_crafted_form_is_refused(signed_in: Client, district: Union, finished: list[Report]) -> None:
    page = signed_in.post(address(district), {"form": "tar"}, follow=True).content.decode()

    assert "先选一种内容" in page
    assert not Bundle.objects.exists()


def test_progress_is_shown_while_it_is_made(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report]
) -> None:
    now = timezone.now()
    told = {"state": "working", "done": 3, "total": 9, "started_at": now - timedelta(seconds=30), "moved_at": now}
    bundle = waiting(district, reviewer, **told)
    url = reverse("bundle", args=[bundle.pk])

    whole, part = signed_in.get(url), signed_in.get(url, headers={"HX-Target": "state", "HX-Request": "true"})

    assert '<meta http-equiv="refresh" content="5">' in whole.content.decode()
    assert "已完成3/9份，约剩6" in part.content.decode()
    assert "<html" not in part.content.decode()
    assert 'hx-trigger="load delay:1s"' in part.content.decode()


def test_a_bundle_whose_worker_died_is_told_and_made_again(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report], django_capture_on_commit_callbacks: Any
) -> None:
    long_ago = timezone.now() - SILENT - timedelta(seconds=1)
    dead = waiting(district, reviewer, state="working", done=1, started_at=long_ago, moved_at=long_ago)
    url = reverse("bundle", args=[dead.pk])

    page = signed_in.get(url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        signed_in.post(url, {"act": "again"})

    assert "后台中断，没有文件" in page
    assert "hx-get" not in page.partition('id="state"')[2]
    assert list(Bundle.objects.values_list("state", flat=True)) == ["done", "failed"]


def test_a_bundle_is_stopped(signed_in: Client, district: Union, reviewer: User, finished: list[Report]) -> None:
    bundle = waiting(district, reviewer)
    url = reverse("bundle", args=[bundle.pk])

    signed_in.post(url, {"act": "stop"})
    carry_out(bundle.pk)
    late = signed_in.post(url, {"act": "stop"}, follow=True).content.decode()

    assert Bundle.objects.get().state == Bundle.State.STOPPED
    assert "已经不在生成" in late


def test_the_worker_notices_that_it_was_stopped(
    district: Union, reviewer: User, finished: list[Report], monkeypatch: pytest.MonkeyPatch, files: Path
) -> None:
    bundle = waiting(district, reviewer)
    monkeypatch.setattr(actions, "OFTEN", 0)
    real = actions._Noting.__call__

    def stopped_in_between(self: Any, done: int, total: int) -> None:
        if done == 1:
            Bundle.objects.filter(pk=bundle.pk).update(state=Bundle.State.STOPPED)
        real(self, done, total)

    monkeypatch.setattr(actions._Noting, "__call__", stopped_in_between)
    carry_out(bundle.pk)

    assert Bundle.objects.get().state == Bundle.State.STOPPED
    assert list((files / "bundles").iterdir()) == []


def test_a_bundle_removed_at_the_last_moment_leaves_no_file(
    district: Union, reviewer: User, finished: list[Report], monkeypatch: pytest.MonkeyPatch, files: Path
) -> None:
    bundle = waiting(district, reviewer)
    real = actions.make

    def removed(*told: Any) -> Any:
        made = real(*told)
        Bundle.objects.filter(pk=bundle.pk).delete()
        return made

    monkeypatch.setattr(actions, "make", removed)
    carry_out(bundle.pk)

    assert list((files / "bundles").iterdir()) == []


def test_what_went_wrong_stands_in_the_bundle(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = waiting(district, reviewer)
    Report.objects.filter(pk__in=[one.pk for one in finished]).update(state="drafting")
    carry_out(bundle.pk)

    page = signed_in.get(reverse("bundle", args=[bundle.pk])).content.decode()

    assert "没有可以收入的报告" in page
    assert "没有生成" in Message.objects.filter(user=reviewer).first().text  # type: ignore[union-attr]


def test_a_bug_is_told_and_logged(
    district: Union, reviewer: User, finished: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any) -> None:
        raise ZeroDivisionError

    bundle = waiting(district, reviewer)
    monkeypatch.setattr(actions, "make", breaks)

    with pytest.raises(ZeroDivisionError):
        carry_out(bundle.pk)

    assert Bundle.objects.get().message == actions.BUG


def test_a_bundle_is_removed_with_its_file(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report], files: Path
) -> None:
    bundle = done(district, reviewer)

    signed_in.post(reverse("bundle", args=[bundle.pk]), {"act": "remove"})

    assert not Bundle.objects.exists()
    assert list((files / "bundles").iterdir()) == []


def test_files_go_after_a_month(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report], files: Path
) -> None:
    bundle = done(district, reviewer)
    (files / "bundles" / "work-old").mkdir()
    sweep(timezone.now() + timedelta(days=29))
    kept = len(list((files / "bundles").glob("*.zip")))

    sweep(timezone.now() + timedelta(days=31))

    assert (kept, list((files / "bundles").glob("*.zip"))) == (1, [])
    assert "文件已经删除" in signed_in.get(reverse("bundle", args=[bundle.pk])).content.decode()
    assert signed_in.get(reverse("bundle-file", args=[bundle.pk])).status_code == 302


def test_folders_of_workers_that_died_are_swept(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (files / "bundles" / "work-old").mkdir(parents=True)
    monkeypatch.setattr(actions, "ABANDONED", -1)

    sweep()

    assert list((files / "bundles").iterdir()) == []


def test_an_unknown_act_is_not_found(
    signed_in: Client, district: Union, reviewer: User, finished: list[Report]
) -> None:
    bundle = done(district, reviewer)

    assert signed_in.post(reverse("bundle", args=[bundle.pk]), {"act": "x"}).status_code == 404


def test_reviewers_find_the_page_in_their_menu(signed_in: Client, district: Union) -> None:
    groups = signed_in.get(reverse("help")).context["groups"]

    assert "批量下载" in [item.label for group in groups for item in group.items]
