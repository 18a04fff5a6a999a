"""Pages of messages: one's own, the unread first, read by opening."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from reports.messages.models import Message
from tests.factories.access import UserFactory, person
from tests.factories.messages import MessageFactory
from tests.factories.organisations import UnionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    user = person("clerk", UnionFactory())
    client.force_login(user)
    return user


def test_the_unread_stand_first_and_strangers_messages_nowhere(client, user):
    now = timezone.now()
    old, read = MessageFactory(user=user), MessageFactory(user=user, read_at=now)
    earlier, new = MessageFactory(user=user, read_at=now - timedelta(days=1)), MessageFactory(user=user)
    MessageFactory()

    page = client.get(reverse("messages"))

    assert list(page.context["page"]) == [new, old, read, earlier]
    assert page.context["unread_here"] == 2


def test_opening_a_message_reads_it_and_goes_where_it_points(client, user):
    message = MessageFactory(user=user, url="/my-tasks/")

    first = client.get(reverse("message", args=[message.pk]))
    read_at = Message.objects.get().read_at
    client.get(reverse("message", args=[message.pk]))

    assert first.url == "/my-tasks/"
    assert Message.objects.get().read_at == read_at is not None


def test_no_message_leads_away_from_the_site(client, user):
    message = MessageFactory(user=user, url="https://example.com/")

    assert client.get(reverse("message", args=[message.pk])).url == "/messages/"


def test_a_strangers_message_is_not_found_and_stays_unread(client, user):
    other = MessageFactory()

    assert client.get(reverse("message", args=[other.pk])).status_code == 404
    client.post(reverse("messages"), {"message": other.pk})
    client.post(reverse("messages"))
    assert Message.objects.get().read_at is None


def test_one_or_all_are_marked_read(client, user):
    first, *_ = MessageFactory.create_batch(3, user=user)

    client.post(reverse("messages"), {"message": first.pk})
    assert Message.objects.unread().count() == 2
    client.post(reverse("messages"), {"message": "x"})
    assert Message.objects.unread().count() == 2
    answer = client.post(reverse("messages"), follow=True)
    assert [str(one) for one in answer.context["messages"]] == ["2条消息标为已读。"]
    assert not Message.objects.unread().exists()


def test_the_bell_counts_what_is_unread(client, user):
    assert 'class="bdg"' not in client.get(reverse("help")).text

    Message.objects.bulk_create(Message(user=user, text="任务已布置", url="/") for _ in range(100))

    assert '<span class="bdg">99+<span class="visually-hidden">条未读</span></span>' in client.get(reverse("help")).text


def test_the_bell_costs_one_query(client, user, django_assert_max_num_queries):
    with django_assert_max_num_queries(4) as told:  # session, user, grants, bell
        client.get(reverse("help"))

    assert sum("reports_message" in one["sql"] for one in told.captured_queries) == 1


def test_an_empty_list_says_what_will_stand_there(client, user):
    assert "还没有消息" in client.get(reverse("messages")).text


def test_messages_are_for_those_who_sign_in(client):
    assert client.get(reverse("messages")).status_code == 302
    client.force_login(UserFactory())
    assert client.get(reverse("messages")).status_code == 200


@pytest.mark.parametrize("count", [1, 30])
def test_messages_take_the_same_queries_for_any_number(count, client, user, django_assert_max_num_queries):
    MessageFactory.create_batch(count, user=user)

    with django_assert_max_num_queries(7):
        page = client.get(reverse("messages"))

    assert len(page.context["page"]) == min(count, 20)
