"""The district's wordings (区级句式)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.narrative.facts import Kind
from reports.narrative.phrasebook import Phrasebook
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.writing.book import material_of
from reports.writing.models import Wording
from reports.writing.wordings import reword, take_back
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.writing import WordingFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.ledgers.actions import Overtaken
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
KEY = "organisation.coverage"
SAID = {"theme": "organisation", "paragraph": "", "text": "已建会企业{unions.enterprises}", "levels": [], "kinds": []}
NEW = "全年组建工会{unions.founded}，家家有阵地"


@pytest.fixture
def district() -> Union:
    return UnionFactory(name="云溪区总工会")


@pytest.fixture
def street(district: Union) -> Union:
    street = UnionFactory(name="枫林街道总工会", street=True, parent=district, code="FL")
    UnionFactory(name="望江工会", parent=street, kind="single", established_on="2014-05-01")
    return street


@pytest.fixture
def reviewer(district: Union, client: Client) -> User:
    reviewer = person(Role.REVIEWER, district, name="林向阳")
    client.force_login(reviewer)
    return reviewer


def phrasebook_of(union: Union, year: int) -> Phrasebook:
    return material_of(union, Period.year(year), Kind.SUMMARY, ()).phrasebook


def says(union: Union, year: int, key: str = KEY) -> str | None:
    return next((phrase.text for phrase in phrasebook_of(union, year).phrases if phrase.key == key), None)


def test_a_phrase_is_said_otherwise_from_a_year_on_by_all_below(district: Union, street: Union, reviewer: User) -> None:
    before = says(street, 2013)

    reword(district, KEY, 2014, SAID, by=reviewer, version=0)

    assert (says(street, 2013), says(street, 2014), says(street, 2020)) == (before, SAID["text"], SAID["text"])
    assert says(UnionFactory(), 2014) == before
    assert Entry.objects.get().act == "新增句式"


def test_a_phrase_is_switched_off_and_comes_back(district: Union, street: Union, reviewer: User) -> None:
    off = reword(district, KEY, 2014, {**SAID, "off": True, "to_year": 2015}, by=reviewer, version=0)
    assert (says(street, 2014) is None, says(street, 2016) is None) == (True, False)

    take_back(off, by=reviewer)

    assert says(street, 2014) is not None
    assert Entry.objects.filter(act="撤销句式改动").count() == 1


def test_lines_are_ways_of_saying_it(district: Union, street: Union, reviewer: User) -> None:
    reword(
        district, KEY, 2014, {**SAID, "text": "甲{unions.enterprises}\n乙{unions.enterprises}"}, by=reviewer, version=0
    )

    phrase = next(phrase for phrase in phrasebook_of(street, 2014).phrases if phrase.key == KEY)
    assert (phrase.text, phrase.variants) == ("甲{unions.enterprises}", ("乙{unions.enterprises}",))


def test_the_nearest_union_has_the_last_word(district: Union, street: Union) -> None:
    WordingFactory(union=street, key=KEY, text="街道的话{unions.founded}", from_year=2012)
    WordingFactory(union=district, key=KEY, text="区里的话{unions.founded}", from_year=2014)

    assert says(street, 2014) == "街道的话{unions.founded}"


def test_two_reviewers_cannot_overwrite_each_other(district: Union, reviewer: User) -> None:
    reword(district, KEY, 2014, SAID, by=reviewer, version=0)
    reword(district, KEY, 2014, SAID, by=reviewer, version=0)

    with pytest.raises(Overtaken, match="林向阳刚改过2014年起的这句话"):
        reword(district, KEY, 2014, {**SAID, "text": NEW}, by=person(Role.REVIEWER, district), version=0)

    assert reword(district, KEY, 2014, {**SAID, "text": NEW}, by=reviewer, version=1).version == 2
    assert list(Entry.objects.values_list("act", flat=True)) == ["改句式", "新增句式"]


@pytest.mark.parametrize("role", [Role.CLERK, Role.READER, Role.ADMINISTRATOR])
def test_only_reviewers_change_the_library(district: Union, role: str) -> None:
    with pytest.raises(Refused, match="审核人员"):
        reword(district, KEY, 2014, SAID, by=person(role, district), version=0)


def address(name: str, *args: Any) -> str:
    return f"{reverse(name, args=args)}?union=FL&period=2014"


def test_the_library_shows_what_is_meant_and_how_it_reads(client: Client, street: Union, reviewer: User) -> None:
    WordingFactory(union=street.parent, key=KEY, off=True)
    WordingFactory(union=street.parent, key="organisation.own_1", text=NEW)

    page = client.get(address("wordings"))

    rows = {row.key: row for _, _, found in page.context["themes"] for row in found}
    assert (rows[KEY].is_off, rows["organisation.own_1"].is_added) == (True, True)
    assert "全年组建工会<span" in page.text
    assert "2014年起停用" in page.text


def test_a_change_of_the_page_reaches_the_paper(client: Client, street: Union, reviewer: User) -> None:
    told = {"text": NEW, "from_year": "2014", "version": "0"}

    answer = client.post(address("wording", "organisation.growth"), told, follow=True)

    assert "从2014年起这样写，2013年及以前的不变。" in answer.text
    assert Wording.objects.get().union == street.parent
    text = client.get(reverse("summary-file", args=["txt"]), {"union": "FL", "period": "2014"}).content.decode()
    assert "全年组建工会1家，家家有阵地" in text


def test_a_change_of_the_same_year_goes_on_where_it_stood(client: Client, street: Union, reviewer: User) -> None:
    client.post(address("wording", KEY), {"text": NEW, "from_year": "2014"})
    page = client.get(address("wording", KEY))
    own = page.context["own"]

    told = {"text": f"{NEW}，户户有人管", "from_year": "2014", "version": own.version, "version_year": own.from_year}
    client.post(address("wording", KEY), told)

    assert Wording.objects.get().text.endswith("户户有人管")
    late = client.post(address("wording", KEY), {**told, "text": NEW})
    assert late.status_code == 409
    assert "刚改过" in late.text


def test_a_phrase_is_added_once(client: Client, street: Union, reviewer: User) -> None:
    told = {
        **{"text": NEW, "from_year": "2014", "theme": "women", "paragraph": "", "kinds": ["summary"]},
        **{"levels": ["street"], "token": "0f" * 16},
    }

    client.post(address("wording-add"), told)
    client.post(address("wording-add"), told)

    added = Wording.objects.get()
    assert (added.theme, added.key) == ("women", "women.own_0f0f0f0f0f0f")
    phrase = phrasebook_of(street, 2014).of(Theme.WOMEN)[-1]
    assert (phrase.text, [level.value for level in phrase.levels]) == (NEW, ["street"])
    assert client.get(address("wording", added.key)).context["form"]["theme"].value() == "women"


def test_the_key_of_an_added_phrase_can_stand_in_an_address(client: Client, street: Union, reviewer: User) -> None:
    told = {"text": NEW, "from_year": "2014", "theme": "women", "kinds": ["summary"], "token": "../x<b>"}

    client.post(address("wording-add"), told)

    assert client.get(address("wording", Wording.objects.get().key)).status_code == 200
    assert client.get(address("wordings")).status_code == 200


def test_a_phrase_is_switched_off_with_a_button(client: Client, street: Union, reviewer: User) -> None:
    answer = client.post(address("wording", KEY), {"text": "", "from_year": "2014", "off": "1"}, follow=True)

    assert "从2014年起不再写这一句" in answer.text
    assert says(street, 2014) is None
    client.post(address("wording-undo", Wording.objects.get().pk))
    assert says(street, 2014) is not None


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"text": "新建{unions.foundd}，{slef}换届"}, "句式里有问题，按下面列出的逐处改好再保存。"),
        ({"text": ""}, "没有写句式；不想再用这句，点“从这一年起停用”。"),
        ({"from_year": "去年"}, "写成四位年份，如2025。"),
        ({"to_year": "2012"}, "用到2012年，早于起用的2014年，核对其中一项。"),
    ],
)
def test_faults_are_told_and_nothing_is_kept(
    client: Client, street: Union, reviewer: User, told: dict[str, str], sentence: str
) -> None:
    answer = client.post(address("wording", KEY), {"text": NEW, "from_year": "2014", **told})

    assert answer.status_code == 422
    assert sentence in answer.text
    assert not Wording.objects.exists()


def test_every_fault_of_a_pattern_stands_beside_it(client: Client, street: Union, reviewer: User) -> None:
    answer = client.post(address("wording", KEY), {"text": "新建{unions.foundd}，{slef}换届", "preview": "1"})

    (saying,) = answer.context["sayings"]
    assert [fault.words for fault in saying.faults] == ["{unions.foundd}", "{slef}"]
    assert "是不是{unions.founded}（新建工会组织数）？" in answer.text


def test_a_preview_keeps_nothing(client: Client, street: Union, reviewer: User) -> None:
    answer = client.post(address("wording", KEY), {"text": NEW, "from_year": "2014", "preview": "1"})

    assert "".join(span.text for span in answer.context["sayings"][0].read) == "全年组建工会1家，家家有阵地。"
    assert not Wording.objects.exists()


def test_a_clerk_reads_the_library_and_changes_nothing(client: Client, street: Union) -> None:
    client.force_login(person(Role.CLERK, street))

    assert "新增一句" not in client.get(address("wordings")).text
    answer = client.post(address("wording", KEY), {"text": NEW, "from_year": "2014"})

    assert (answer.status_code, Wording.objects.exists()) == (409, False)
    assert client.get(address("wording", "no.phrase")).status_code == 404
    assert client.post(address("wording-undo", WordingFactory(union=street.parent).pk)).status_code == 404


@pytest.mark.parametrize("wordings", [0, 20])
def test_the_library_takes_few_queries(
    client: Client, street: Union, reviewer: User, wordings: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(wordings):
        WordingFactory(union=street.parent, key=f"women.own_{number}", theme="women", text=NEW)

    with django_assert_max_num_queries(25):
        client.get(address("wordings"))
