import pytest

from reports.documents import fonts
from reports.documents.checks import check_printing


@pytest.fixture
def machine(monkeypatch):
    """A machine with these fonts and, unless said otherwise, with the subsetter."""

    def furnish(*names, subsetter=True):
        monkeypatch.setattr(fonts, "installed", lambda: frozenset(names))
        monkeypatch.setattr(fonts, "has_subsetter", lambda: subsetter)

    return furnish


def ids() -> list[str]:
    return [message.id for message in check_printing()]


def test_a_machine_with_all_that_printing_needs_is_silent(machine):
    machine("FandolFang R", fonts.SERIF)

    assert ids() == []


@pytest.mark.parametrize(("names", "warned"), [((), ["documents.W002"]), ((fonts.SERIF,), ["documents.W003"])])
def test_missing_faces_are_warned_of(machine, names, warned):
    machine(*names)

    assert ids() == warned


def test_a_missing_subsetter_is_warned_of(machine):
    machine("仿宋", subsetter=False)

    assert ids() == ["documents.W004"]


def test_a_machine_without_fontconfig_is_warned_of(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(fonts, "has_subsetter", lambda: True)

    assert ids() == ["documents.W001"]


def test_only_fonts_of_the_paper_are_known_to_it():
    known = {*fonts.BODY, *fonts.TITLE, *fonts.HEI, *fonts.KAI, *fonts.SONG, "FandolFang"}

    assert fonts.installed() <= known


def test_the_subsetter_is_looked_for(monkeypatch):
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)

    assert not fonts.has_subsetter()
