import json
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest

from reports.documents import pdf
from reports.documents.document import Paragraph, Unprintable
from reports.documents.html import page
from reports.documents.press import Press, PrintingHouse
from tests.reports.documents.leaves import leaves
from tests.reports.documents.papers import paper, whole_paper


@pytest.fixture(scope="module")
def press():
    press = Press()
    yield press
    press.stop()


def test_the_press_prints_what_the_page_says(press):
    document = whole_paper()

    assert press.printed(document) == pdf.printed(page(document), document.words())


def test_the_press_prints_for_several_threads(press):
    names = [f"第{number}街道总工会" for number in range(4)]

    with ThreadPoolExecutor(4) as people:
        made = list(people.map(lambda name: press.printed(paper(title=(name,))), names))

    assert [leaves(one)[0].body[0].text for one in made] == names


def test_a_refusal_comes_back_as_its_sentence(press):
    with pytest.raises(Unprintable, match="已装字体里没有这些字"):
        press.printed(paper(Paragraph.of("名字\U00016a00")))


def test_a_paper_that_takes_too_long_is_given_up_and_the_press_goes_on(press, monkeypatch):
    monkeypatch.setattr("reports.documents.press.LEAST", 1)
    monkeypatch.setattr("reports.documents.press.MOST", 1)

    with pytest.raises(Unprintable, match="排不出来"):
        press.printed(paper(*(Paragraph.of("工会" * 40_000),)))
    monkeypatch.undo()

    assert press.printed(paper()).startswith(b"%PDF")


def test_a_press_that_died_is_started_again(press):
    press.printed(paper())
    os.kill(press._process.pid, signal.SIGKILL)
    press._process.wait()

    assert press.printed(paper()).startswith(b"%PDF")


def test_a_press_that_cannot_start_says_so(monkeypatch):
    monkeypatch.setattr("sys.executable", "/bin/false")
    lame = Press()

    with pytest.raises(Unprintable, match=r"manage\.py check|排不出来"):
        lame.printed(whole_paper())
    lame.stop()


def test_no_secret_reaches_the_press(press, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "open sesame")
    fresh = Press()
    fresh.start()

    with open(f"/proc/{fresh._process.pid}/environ", "rb") as environment:
        assert b"sesame" not in environment.read()
    fresh.stop()


def test_orders_are_served_in_children_one_by_one():
    document = paper()
    order = {"page": page(document), "words": document.words(), "archive": False, "seconds": 20}
    wrong = order | {"words": "别的话"}
    broken = order | {"page": order["page"].replace("<article", '<img src="file:///etc/passwd"/><article')}
    answers = BytesIO()

    pdf.serve(BytesIO(b"".join(json.dumps(one).encode() + b"\n" for one in (order, wrong, broken))), answers)

    answers.seek(0)
    told = []
    while head := answers.readline():
        answer = json.loads(head)
        told.append((answer["code"], answers.read(answer["size"])[:4]))
    assert told == [(0, b"%PDF"), (1, b"PDF "), (2, b"")]


def test_presses_side_by_side_print_what_one_prints(press):
    names = [f"第{number}街道总工会" for number in range(3)]

    with PrintingHouse(2) as house, ThreadPoolExecutor(2) as people:
        made = list(people.map(lambda name: house.printed(paper(title=(name,))), names))
        presses = [one._process for one in house._all]

    assert made == [press.printed(paper(title=(name,))) for name in names]
    assert all(process.poll() is not None for process in presses)


def test_a_house_has_as_many_presses_as_there_are_processors():
    assert PrintingHouse().size == len(os.sched_getaffinity(0))
