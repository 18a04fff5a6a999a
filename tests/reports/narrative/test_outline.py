"""The outline of a paper (提纲) and the clerk's own passages (自写文段)."""

from reports.narrative.compose import compose, written
from reports.narrative.facts import Facts
from reports.narrative.outline import Entry, chapters_of
from reports.narrative.themes import CHAPTERS, Theme
from tests.reports.narrative.papers import PLAIN, facts, reading, remarks

GIVEN = facts(
    reading("unions.founded", 13),
    reading("members.joined", 873, "人"),
    reading("democracy.congresses", 3, "次"),
    reading("contracts.running", 30, "份"),
    reading("culture.events", 5, "次"),
    plans=remarks("抓好建会"),
)
OWN = "职工说好才是真的好，这一年我们把服务送到了班组，13个班组有了自己的小家，大家都说工会像家一样。"


def headings(given: Facts, *outline: Entry) -> list[str]:
    return [section.heading for section in compose(given, outline=outline)]


def test_without_an_outline_chapters_are_the_usual_ones():
    assert chapters_of((), GIVEN) == CHAPTERS


def test_sections_are_renamed_reordered_merged_and_left_out():
    outline = (
        Entry(Theme.CULTURE, "文化润心"),
        Entry(Theme.ORGANISATION, "抓规范"),
        Entry(Theme.CONTRACTS, joined=True),
        Entry(Theme.DEMOCRACY, left_out=True),
    )

    sections = compose(GIVEN, outline=outline)

    assert [section.heading for section in sections] == ["", "文化润心", "抓规范", "下一步打算"]
    assert sections[2].themes == (Theme.ORGANISATION, Theme.CONTRACTS)


def test_a_joined_entry_needs_one_before_it():
    assert headings(GIVEN, Entry(Theme.LEAD), Entry(Theme.CULTURE, "文化润心", joined=True))[:2] == ["", "文化润心"]


def test_themes_joined_by_an_outline_keep_their_own_headings_when_they_are_long():
    outline = (Entry(Theme.CULTURE, "凝心聚力"), Entry(Theme.ORGANISATION, "建组织", joined=True))
    long = {Theme.CULTURE: (OWN * 5,), Theme.ORGANISATION: (OWN * 5,)}

    found = [(one.level, one.heading) for one in compose(GIVEN, outline=outline, passages=long)]

    assert found[1:4] == [(1, "凝心聚力"), (2, "活跃职工文化"), (2, "建组织")]


def test_a_passage_stands_instead_of_what_would_be_written():
    sections = compose(GIVEN, passages={Theme.ORGANISATION: (OWN,), Theme.DEMOCRACY: ()})

    (of_it,) = (section for section in sections if Theme.ORGANISATION in section.themes)
    assert of_it.paragraphs[0].startswith(OWN)
    assert Theme.DEMOCRACY not in [theme for section in sections for theme in section.themes]


def test_what_is_written_of_a_theme_can_be_edited():
    found = written(GIVEN, PLAIN)

    assert list(found) == [theme for theme in Theme if theme in found]
    assert found[Theme.ORGANISATION] == (
        "持续扩大工会组织覆盖，今年新建工会组织{unions.founded}，发展会员{members.joined}。",
    )


def test_a_numbered_line_of_a_passage_is_a_heading_one_level_below():
    own = ("前言一句。", "（一）走进车间", OWN, "（二）走进社区", OWN)

    found = [one for one in compose(GIVEN, passages={Theme.CULTURE: own}) if Theme.CULTURE in one.themes]

    assert [(one.level, one.heading) for one in found[1:]] == [(2, "走进车间"), (2, "走进社区")]
    assert [one.paragraphs for one in found[1:]] == [(OWN,), (OWN,)]
