"""Messages (消息)."""

import factory
from factory.django import DjangoModelFactory

from reports.messages.models import Message
from tests.factories.access import UserFactory


class MessageFactory(DjangoModelFactory[Message]):
    class Meta:
        model = Message

    user = factory.SubFactory(UserFactory)
    text = factory.Sequence(lambda n: f"《枫林{n}街道总工会2025年工作总结》已通过审核，成为定稿。")
    url = "/reports/1/"
