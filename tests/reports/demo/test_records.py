from reports.demo.records import records, words


def test_a_record_takes_its_head_and_the_lines_set_in_under_it():
    text = """
安全检查 | inspection.safety | 2012-06-20
  people=12 firms=3
  theme=查隐患，
    促整改
歌会 | culture.show | 2012-09-28
"""

    found = records("title kind started_on", text)

    assert found == [
        {
            "title": "安全检查",
            "kind": "inspection.safety",
            "started_on": "2012-06-20",
            "people": "12",
            "firms": "3",
            "theme": "查隐患，促整改",
        },
        {"title": "歌会", "kind": "culture.show", "started_on": "2012-09-28"},
    ]


def test_words_may_stand_on_several_lines():
    assert words("锦程 宏远\n  恒泰") == ("锦程", "宏远", "恒泰")
