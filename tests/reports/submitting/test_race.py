"""The same form sent several times at the same moment: one submission, and nobody is told of a fault."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from reports.filing.models import Filing
from tests.factories.reports import clerk_of, report_for, small_street

CLICKS = 3


@pytest.mark.django_db(transaction=True)
def test_several_clicks_at_once_are_one_submission() -> None:
    street = small_street()
    clerk, report = clerk_of(street), report_for(street)
    there = f"{reverse('submit')}?union={street.code}&period=2014"
    page = Client()
    page.force_login(clerk)
    initial = page.get(there).context["form"].initial
    sent = {**initial, "leader": "王建国", "agreed": "on", "token": uuid4()}
    clients = [Client() for _ in range(CLICKS)]
    for client in clients:
        client.force_login(clerk)
    start = Barrier(CLICKS)

    def click(client: Client) -> tuple[str, str]:
        start.wait()
        try:
            answer = client.post(there, sent, follow=True)
            return answer.redirect_chain[-1][0], answer.content.decode()
        finally:
            connection.close()

    with ThreadPoolExecutor(CLICKS) as pool:
        told = list(pool.map(click, clients))

    assert Filing.objects.count() == 1
    assert {address for address, _ in told} == {reverse("report", args=[report.pk])}
    assert sum("没有重复提交" in text for _, text in told) == CLICKS - 1
