"""Pages of writing a paper (写总结、提纲、历史文字、校对)."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.writing.models import OutlineEntry, Passage
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.writing import PassageFactory, WordingFactory
from unions.access.models import User
from unions.access.roles import Role
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
PAGES = ("writing", "outline", "proof")
OWN = "我们新建工会{unions.founded}，家家有台账。"


@pytest.fixture
def street() -> Union:
    street = UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"), code="FL")
    for number in range(3):
        UnionFactory(name=f"望江{number}工会", parent=street, kind="single", established_on=date(2014, 5, 1 + number))
    return street


@pytest.fixture
def clerk(street: Union, client: Client) -> User:
    clerk = person(Role.CLERK, street, name="李敏")
    client.force_login(clerk)
    return clerk


def act(client: Client, act: str, theme: str = "organisation", **told: Any) -> Any:
    return client.post(f"{reverse('writing')}?period=2014", {"act": act, "theme": theme, **told}, follow=True)


def block(client: Client, theme: str = "organisation") -> Any:
    draft = client.get(reverse("writing"), {"period": "2014"}).context["draft"]
    return next(one for one in (*draft.blocks, *draft.silent) if one.code == theme)


def shown(block: Any) -> str:
    return "\n".join("".join(span.text for span in line) for line in block.lines)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("rows", [0, 40])
def test_pages_take_few_queries_for_any_number_of_rows(
    client: Client, street: Union, clerk: User, page: str, rows: int, django_assert_max_num_queries: Any
) -> None:
    PassageFactory(union=street, text=OWN)
    for number in range(rows):
        UnionFactory(parent=street, kind="single", established_on=date(2014, 1 + number % 12, 1))

    with django_assert_max_num_queries(MOST_QUERIES):
        answer = client.get(reverse(page), {"period": "2014", "theme": "organisation"})

    assert answer.status_code == 200


@pytest.mark.parametrize("page", [*PAGES, "writing-versions", "writing-review"])
def test_a_strangers_paper_is_not_found(client: Client, street: Union, clerk: User, page: str) -> None:
    other = UnionFactory(street=True, parent=street.parent)

    assert client.get(reverse(page), {"union": other.code, "theme": "organisation"}).status_code == 404


@pytest.mark.parametrize("told", [{"theme": "nothing"}, {"act": "nothing"}, {}])
def test_what_is_no_act_is_not_found(client: Client, clerk: User, told: dict[str, str]) -> None:
    assert client.post(reverse("writing"), {"theme": "organisation", **told}).status_code == 404


def test_the_open_theme_leads_to_the_ones_before_and_after_it(client: Client, clerk: User) -> None:
    PassageFactory(union=clerk.home, theme="aid", text="帮扶的话。")
    PassageFactory(union=clerk.home, theme="plans", text="打算的话。")
    there = {"period": "2014", "theme": "aid"}

    page = client.get(reverse("writing"), there)

    order = [one.code for one in page.context["draft"].blocks]
    before, after = page.context["beside"]
    assert [before.code, "aid", after.code] == order[order.index("aid") - 1 : order.index("aid") + 2]
    assert page.text.count("data-leave") == 2
    assert client.get(reverse("writing"), there | {"theme": order[0]}).context["beside"][0] is None
    assert client.get(reverse("writing"), there | {"theme": order[-1]}).context["beside"][1] is None


def test_a_reader_reads_and_changes_nothing(client: Client, street: Union) -> None:
    client.force_login(person(Role.READER, street))

    page = client.get(reverse("writing"), {"period": "2014", "theme": "organisation"})
    answer = act(client, "write", text=OWN, version=0)

    assert page.context["open"] is None
    assert "改写" not in page.text
    assert "你没有编写“枫林街道总工会”总结的权限" in answer.text
    assert not Passage.objects.exists()


def test_the_paper_says_what_the_clerk_wrote(client: Client, clerk: User) -> None:
    act(client, "write", text=OWN, version=0)

    answer = client.get(reverse("summary-file", args=["txt"]), {"period": "2014"})

    assert "我们新建工会3家，家家有台账。" in answer.content.decode()
    assert (block(client).is_own, shown(block(client))) == (True, "我们新建工会3家，家家有台账。")


def test_what_the_clerk_wrote_outlives_every_change_of_the_ledgers(client: Client, street: Union, clerk: User) -> None:
    act(client, "write", text=OWN, version=0)
    UnionFactory(parent=street, kind="single", established_on=date(2014, 9, 1))

    after = block(client)

    assert Passage.objects.get().text == OWN
    assert shown(after) == "我们新建工会4家，家家有台账。"
    assert after.changes == (("新建工会组织数", "3家", "4家"),)
    assert next(span for span in after.lines[0] if span.token).css == "fig stale"
    assert "新建工会组织数由3家变为4家" in client.get(reverse("writing"), {"period": "2014"}).text


def test_what_the_clerk_wrote_outlives_new_wordings_outlines_and_turns(
    client: Client, street: Union, clerk: User
) -> None:
    act(client, "write", text=OWN, version=0)
    act(client, "otherwise", theme="aid", version=0)
    WordingFactory(union=street.parent, key="organisation.growth", text="区里改的话{unions.founded}")
    outline(client, stood=0, **{"left-out-organisation": "on"})
    outline(client, stood=client.get(reverse("outline"), {"period": "2014"}).context["stood"], drop="1")

    assert Passage.objects.get(theme="organisation").text == OWN
    assert shown(block(client)) == "我们新建工会3家，家家有台账。"
    assert "区里改的话" in "".join(span.text for line in block(client).now_written for span in line)
    assert block(client).differs


def test_figures_that_were_read_are_blue_again(client: Client, street: Union, clerk: User) -> None:
    act(client, "write", text=OWN, version=0)
    UnionFactory(parent=street, kind="single", established_on=date(2014, 9, 1))

    act(client, "read", version=1)

    assert (block(client).changes, Passage.objects.get().text) == ((), OWN)


def test_rows_that_would_make_another_text_are_told_and_nothing_is_overwritten(
    client: Client, street: Union, clerk: User
) -> None:
    UnionFactory(parent=street, kind="single", established_on=date(2013, 1, 1))
    Union.objects.filter(established_on__year=2014).update(established_on=date(2014, 1, 1))
    act(client, "write", theme="organisation", text=OWN, version=0)
    assert not block(client).differs

    Union.objects.filter(established_on__year=2013).update(established_on=date(2010, 1, 1))
    changed = block(client)
    assert changed.differs
    assert "看看现在会怎么写" in client.get(reverse("writing"), {"period": "2014"}).text

    act(client, "keep", version=1)
    kept = block(client)
    assert (kept.differs, kept.text) == (False, OWN)


def test_the_ledgers_may_write_again_and_the_own_text_comes_back(client: Client, clerk: User) -> None:
    act(client, "write", text=OWN, version=0)
    act(client, "ledgers", version=1)
    assert not block(client).is_own

    page = client.get(reverse("writing-versions"), {"period": "2014", "theme": "organisation"})
    mine = next(one for one in page.context["versions"] if one.text == OWN)
    beside = client.get(reverse("writing-versions"), {"period": "2014", "theme": "organisation", "entry": mine.entry})
    act(client, "restore", version=2, entry=mine.entry)

    assert "<del>" in beside.text
    assert Passage.objects.get().text == OWN
    assert client.post(reverse("writing"), {"act": "restore", "theme": "aid", "entry": "7"}).status_code == 404


def test_a_generated_version_can_be_brought_back_too(client: Client, clerk: User) -> None:
    act(client, "write", text=OWN, version=0)

    act(client, "restore", version=1, entry=0)

    assert not block(client).is_own


def test_the_second_of_two_people_gets_both_texts(client: Client, street: Union, clerk: User) -> None:
    act(client, "write", text=OWN, version=0)
    client.force_login(person(Role.CLERK, street, name="王芳"))

    answer = act(client, "write", text="王芳写的文字。", version=0)

    assert answer.status_code == 409
    assert "李敏" in answer.text
    assert "王芳写的文字。" in answer.text
    assert "<del>{unions.founded}" in answer.text or "<del>" in answer.text
    assert Passage.objects.get().text == OWN

    act(client, "write", text="王芳写的文字。", version=answer.context["open"].version)
    assert Passage.objects.get().text == "王芳写的文字。"
    assert OWN in [
        one.text
        for one in client.get(reverse("writing-versions"), {"period": "2014", "theme": "organisation"}).context[
            "versions"
        ]
    ]


def test_who_comes_late_with_a_button_is_told(client: Client, clerk: User) -> None:
    act(client, "write", text=OWN, version=0)

    answer = act(client, "ledgers", version=0)

    assert "李敏" in answer.text
    assert "你的改动没有保存" in answer.text
    assert Passage.objects.get().text == OWN


def test_without_script_a_figure_is_put_at_the_end(client: Client, clerk: User) -> None:
    act(client, "write", text="新建工会", version=0, insert="unions.founded")

    assert Passage.objects.get().text == "新建工会{unions.founded}"


def test_the_list_offers_the_figures_of_the_theme_first(client: Client, clerk: User) -> None:
    page = client.get(reverse("writing"), {"period": "2014", "theme": "organisation"})

    first = page.context["figures"][0]
    assert first.label == "本节的数字"
    assert ("新建工会组织数", "3家") in [(one.label, one.words) for one in first.figures]


def test_an_empty_text_is_not_saved(client: Client, clerk: User) -> None:
    assert "这一节是空的" in act(client, "write", text=" ", version=0).text


def test_last_years_text_comes_with_this_years_figures(client: Client, street: Union, clerk: User) -> None:
    PassageFactory(union=street, start=date(2013, 1, 1), end=date(2013, 12, 31), text=OWN)
    page = client.get(reverse("writing"), {"period": "2014", "theme": "organisation"})

    act(client, "last-year", version=0)

    assert "套用上年" in page.text
    assert shown(block(client)) == "我们新建工会3家，家家有台账。"


def test_a_finished_theme_says_so_until_it_is_reopened(client: Client, clerk: User) -> None:
    act(client, "finish", version=0)
    assert block(client).state == ("已写完", "ok")

    act(client, "reopen", version=1)
    assert block(client).state == ("按台账", "")


def test_the_next_way_of_saying_it(client: Client, clerk: User) -> None:
    act(client, "otherwise", version=0)

    assert Passage.objects.get().turn == 1


def test_typing_is_kept_by_itself(client: Client, clerk: User) -> None:
    address = f"{reverse('writing-keep')}?period=2014"

    first = client.post(address, {"theme": "organisation", "text": OWN, "version": "0"})
    second = client.post(address, {"theme": "organisation", "text": f"{OWN}再写一句。", "version": "1"})

    assert first.json()["state"].startswith("已自动保存 ")
    assert (first.json()["version"], second.json()["version"]) == (1, 2)
    kept = Passage.objects.get()
    assert (kept.seen, bool(kept.based_on)) == ({"{unions.founded}": "3家"}, True)


def test_typing_over_somebody_else_is_not_kept(client: Client, street: Union, clerk: User) -> None:
    PassageFactory(union=street, text=OWN, by=person(Role.CLERK, street, name="王芳"), version=4)

    answer = client.post(
        f"{reverse('writing-keep')}?period=2014", {"theme": "organisation", "text": "我的。", "version": "3"}
    )

    assert answer.status_code == 409
    assert answer.json()["state"].startswith("没有保存：王芳 ")
    assert (
        client.post(reverse("writing-keep"), {"theme": "organisation", "text": "", "version": "0"}).status_code == 422
    )


def test_the_text_beside_the_editor_follows(client: Client, street: Union, clerk: User) -> None:
    PassageFactory(union=street, text=OWN)

    answer = client.get(reverse("writing-review"), {"period": "2014", "theme": "organisation"})

    assert 'data-token="{unions.founded}"' in answer.text


def test_a_theme_without_rows_can_be_written_all_the_same(client: Client, clerk: User) -> None:
    assert "rights" in [one.code for one in client.get(reverse("writing"), {"period": "2014"}).context["draft"].silent]

    act(client, "write", theme="rights", text="全年没有发生劳动争议。", version=0)

    assert shown(block(client, "rights")) == "全年没有发生劳动争议。"
    page = client.get(reverse("writing"), {"period": "2014", "theme": "aid"})
    assert page.context["open"].code == "aid"


def outline(client: Client, **told: Any) -> Any:
    return client.post(f"{reverse('outline')}?period=2014", told, follow=True)


def test_the_outline_renames_moves_and_leaves_out(client: Client, street: Union, clerk: User) -> None:
    outline(client, stood=0, **{"heading-organisation": "建强组织", "left-out-lead": "", "position-organisation": "9"})

    rows = list(OutlineEntry.objects.filter(union=street).order_by("position").values_list("theme", "heading"))
    assert rows[8] == ("organisation", "建强组织")
    text = client.get(reverse("summary-file", args=["txt"]), {"period": "2014"}).content.decode()
    assert "、建强组织" in text


def test_an_outline_that_is_in_force_anyway_is_not_kept(client: Client, clerk: User) -> None:
    page = client.get(reverse("outline"), {"period": "2014"})
    joined = {f"joined-{name}": "on" for name, entry in page.context["entries"] if entry.joined}

    outline(client, stood=0, **joined)

    assert not OutlineEntry.objects.exists()


@pytest.mark.parametrize("kind", ["report", "plan"])
def test_every_kind_of_paper_is_written_and_arranged(client: Client, clerk: User, kind: str) -> None:
    for page in PAGES:
        assert client.get(reverse(page), {"period": "2014", "kind": kind}).status_code == 200


@pytest.mark.parametrize(("button", "place"), [("up", 0), ("down", 2)])
def test_buttons_move_a_theme(client: Client, street: Union, clerk: User, button: str, place: int) -> None:
    outline(client, stood=0, **{button: "organisation"})

    themes = list(OutlineEntry.objects.filter(union=street).order_by("position").values_list("theme", flat=True))
    assert themes.index("organisation") == place


def test_the_outline_goes_back(client: Client, street: Union, clerk: User) -> None:
    outline(client, stood=0, down="organisation")
    stood = client.get(reverse("outline"), {"period": "2014"}).context["stood"]

    late = outline(client, stood=0, drop="1")
    assert "别人刚改过这份提纲" in late.text

    outline(client, stood=stood, drop="1")
    assert not OutlineEntry.objects.exists()


def test_a_theme_that_is_left_out_is_named_as_such(client: Client, clerk: User) -> None:
    outline(client, stood=0, **{"left-out-organisation": "on"})

    draft = client.get(reverse("writing"), {"period": "2014"}).context["draft"]
    assert [theme.name for theme in draft.left_out] == ["ORGANISATION"]
    assert "organisation" not in [one.code for one in draft.blocks]


def test_a_typed_number_is_marked_and_becomes_a_figure(client: Client, clerk: User) -> None:
    act(client, "write", text="全年新建工会组织3家。", version=0)
    (note,) = block(client).notes
    page = client.get(reverse("writing"), {"period": "2014"})

    act(client, "bind", version=1, start=note.start, words=note.words, token=note.token)

    assert '<mark class="typed match"' in page.text
    assert Passage.objects.get().text == "全年新建工会组织{unions.founded}。"
    assert block(client).notes == ()


def test_a_number_that_no_ledger_has_is_given_its_source(client: Client, clerk: User) -> None:
    act(client, "write", text="走访居民815户。", version=0)
    (note,) = block(client).notes

    act(client, "source", version=1, start=note.start, words=note.words, source="社区走访台账")

    assert Passage.objects.get().text == "走访居民{815户|社区走访台账}。"
    assert block(client).notes == ()
    assert "手工数，来源：社区走访台账" in client.get(reverse("writing"), {"period": "2014"}).text


def test_what_is_no_figure_cannot_be_put_into_a_text(client: Client, clerk: User) -> None:
    act(client, "write", text="走访居民815户。", version=0)

    told = {"version": 1, "start": 0, "words": "815户"}
    assert act(client, "bind", token="{no.figure}", **told).status_code == 404
    assert act(client, "bind", token="<b>", **told).status_code == 404
    assert "手工数要写明来源" in act(client, "source", source="", **told).text


def test_all_notes_of_a_paper_stand_on_one_page(client: Client, clerk: User) -> None:
    assert "文中每个数字都有出处" in client.get(reverse("proof"), {"period": "2014"}).text

    act(client, "write", text="走访居民815户。", version=0)

    page = client.get(reverse("proof"), {"period": "2014"})
    assert "815户" in page.text
    assert "没有出处" in page.text


def test_what_a_clerk_sent_without_script_is_put_back_into_the_box(client: Client, clerk: User) -> None:
    act(client, "write", text="走访居民{815户|社区走访台账}。", version=0)

    page = client.get(reverse("writing"), {"period": "2014", "theme": "organisation"})

    assert page.text.count("走访居民{815户|社区走访台账}。") == 1


def test_a_text_without_end_is_refused_and_unseen_signs_are_left_out(client: Client, clerk: User) -> None:
    address = f"{reverse('writing-keep')}?period=2014"

    assert client.post(address, {"theme": "organisation", "text": "工" * 10_001}).status_code == 422
    assert client.post(address, {"theme": "organisation", "text": "建\x02会\x01"}).status_code == 200
    assert Passage.objects.get().text == "建会"


def test_a_way_of_saying_figures_that_there_is_not_is_told(client: Client, clerk: User) -> None:
    told = {"theme": "organisation", "text": "新建{unions.founded:bogus}"}

    assert client.post(f"{reverse('writing-keep')}?period=2014", told).status_code == 422
    assert not Passage.objects.exists()
