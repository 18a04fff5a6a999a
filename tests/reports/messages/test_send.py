"""Telling people: once each, in the transaction of the act, and by e-mail where there is any."""

import logging
from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from reports.messages import mailing
from reports.messages.mailing import mail_messages
from reports.messages.models import Message
from reports.messages.send import LENGTH, tell
from tests.factories.access import UserFactory
from tests.factories.messages import MessageFactory

pytestmark = pytest.mark.django_db
WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def mails(settings):
    settings.SENDS_MAIL = True
    settings.DEFAULT_FROM_EMAIL = "gonghui@example.cn"


class Broken:
    """A mail server that is not there."""

    def send_messages(self, messages):
        raise SMTPServerDisconnected("没有应答")


def test_everybody_is_told_once():
    user, other = UserFactory(), UserFactory()

    tell([user, other, user], "任务已布置", "/my-tasks/")

    assert list(Message.objects.order_by("user").values_list("user", "text", "url")) == [
        (user.pk, "任务已布置", "/my-tasks/"),
        (other.pk, "任务已布置", "/my-tasks/"),
    ]


def test_telling_nobody_does_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert tell([], "任务已布置", "/my-tasks/") == []


def test_many_people_are_told_in_as_many_statements_as_one(django_assert_num_queries):
    users = UserFactory.create_batch(20)

    with django_assert_num_queries(4):  # two of them the savepoint's
        tell(users, "任务已布置", "/my-tasks/")


def test_a_line_that_was_not_read_is_told_anew_instead_of_twice():
    user = UserFactory()
    read = MessageFactory(user=user, text="催办", url="/reports/1/", read_at=timezone.now())
    unread = MessageFactory(user=user, text="催办", url="/reports/1/")

    tell([user], "催办", "/reports/1/")

    assert Message.objects.to(user).count() == 2
    assert Message.objects.filter(pk=read.pk).exists()
    assert not Message.objects.filter(pk=unread.pk).exists()


def test_a_long_text_becomes_one_line_that_fits():
    (message,) = tell([UserFactory()], f"退回\n修改：{'长' * 400}", "/")

    assert (len(message.text), message.text[:6], message.text[-2:]) == (LENGTH, "退回 修改：", "……")


def test_nothing_is_told_when_the_act_fails():
    with transaction.atomic():
        tell([UserFactory()], "任务已布置", "/my-tasks/")
        transaction.set_rollback(True)

    assert not Message.objects.exists()


@pytest.mark.usefixtures("mails")
def test_mail_goes_out_after_the_act_to_those_who_have_an_address(settings, django_capture_on_commit_callbacks):
    settings.SITE_URL = "https://gonghui.example.cn"
    user, silent = UserFactory(email="chen@example.cn"), UserFactory()

    with django_capture_on_commit_callbacks(execute=True):
        tell([user, silent], "《报告》已通过审核，成为定稿。", "/reports/7/")
        assert mail.outbox == []

    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["chen@example.cn"], "工会台账：《报告》已通过审核，成为定稿。")
    assert "打开：https://gonghui.example.cn/reports/7/" in sent.body
    assert list(Message.objects.exclude(mailed_at=None).values_list("user", flat=True)) == [user.pk]


def test_no_mail_is_asked_for_where_none_is_configured(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        tell([UserFactory(email="chen@example.cn")], "任务已布置", "/my-tasks/")

    assert callbacks == []


def test_a_mail_without_the_address_of_the_site_says_where_to_look():
    message = MessageFactory(user__email="chen@example.cn", text="长" * 100)

    mail_messages.call([message.pk])

    assert "登录工会台账，在“消息”里打开。" in mail.outbox[0].body
    assert mail.outbox[0].subject == f"工会台账：{'长' * 60}……"


def test_what_was_mailed_is_not_mailed_again():
    message = MessageFactory(user__email="chen@example.cn")

    assert [mail_messages.call([message.pk]), mail_messages.call([message.pk])] == [1, 1]
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("mails")
def test_a_mail_that_fails_leaves_the_act_and_is_told_in_the_log(
    monkeypatch, caplog, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(mailing, "get_connection", Broken)

    with caplog.at_level(logging.WARNING), django_capture_on_commit_callbacks(execute=True):
        tell([UserFactory(email="chen@example.cn")], "任务已布置", "/my-tasks/")

    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]
    assert Message.objects.get().mailed_at is None


def test_the_worker_tries_again_later_and_gives_up_at_last(settings, monkeypatch, caplog):
    settings.TASKS = WORKER
    monkeypatch.setattr(mailing, "get_connection", Broken)
    message = MessageFactory(user__email="chen@example.cn")

    assert mail_messages.call([message.pk]) == 0
    (waiting,) = DBTaskResult.objects.all()
    assert waiting.args_kwargs == {"args": [[message.pk], 1], "kwargs": {}}
    assert timedelta(minutes=4) < waiting.run_after - timezone.now() <= timedelta(minutes=5)

    mail_messages.call([message.pk], len(mailing.AGAIN_AFTER))
    assert DBTaskResult.objects.count() == 1
    assert "不再重试" in caplog.text


def test_messages_read_half_a_year_ago_are_tidied_away(capsys):
    now = timezone.now()
    MessageFactory(read_at=now - timedelta(days=181))
    kept = [MessageFactory(read_at=now - timedelta(days=179)), MessageFactory()]

    call_command("tidy_messages")

    assert capsys.readouterr().out == "清理了1条消息。\n"
    assert list(Message.objects.order_by("pk")) == kept


def test_a_message_is_its_text():
    assert str(MessageFactory(text="任务已布置")) == "任务已布置"
