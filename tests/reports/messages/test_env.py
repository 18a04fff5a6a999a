"""How e-mail is set up (EMAIL_URL)."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import mail


def test_without_the_variable_no_mail_goes_out(monkeypatch):
    monkeypatch.delenv("EMAIL_URL", raising=False)

    assert mail("EMAIL_URL") == {}


@pytest.mark.parametrize(
    ("url", "told"),
    [
        (
            "smtp://gong%40example.cn:p%2Fw@mail.example.cn:587/?tls=1",
            ("mail.example.cn", 587, "gong@example.cn", "p/w", False, True, "gong@example.cn"),
        ),
        ("smtps://u:p@mail/?from=a@b.cn", ("mail", 465, "u", "p", True, False, "a@b.cn")),
        ("smtp://mail?from=a@b.cn", ("mail", 25, "", "", False, False, "a@b.cn")),
    ],
)
def test_the_address_says_how_mail_goes_out(url, told, monkeypatch):
    monkeypatch.setenv("EMAIL_URL", url)

    assert tuple(mail("EMAIL_URL").values()) == told


@pytest.mark.parametrize(
    "url", ["mail.example.cn", "http://mail?from=a@b.cn", "smtp://?from=a@b.cn", "smtp://u:p@mail"]
)
def test_a_wrong_address_fails_at_start(url, monkeypatch):
    monkeypatch.setenv("EMAIL_URL", url)

    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
        mail("EMAIL_URL")
