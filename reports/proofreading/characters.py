"""Characters (字形): one form of each for reading, in place, so that positions stay those of the text."""

import re

# Traditional forms only of the words that the tables of this package have.
TRADITIONAL = dict(
    zip(
        "兩萬億餘約達個項場冊戶條屆級號類種處間門塊張輛臺噸畝棟點時來職標關鍵滿貼會與團員實現隊課週過導開顯後歲紀頁賽領"
        "總結論學黨勞動節國慶際婦獎線頭據幾單連續組檔區鎮鄉縣體務維護權雲舉辦發設調訓傷亂訪訴",
        "两万亿余约达个项场册户条届级号类种处间门块张辆台吨亩栋点时来职标关键满贴会与团员实现队课周过导开显后岁纪页赛领"
        "总结论学党劳动节国庆际妇奖线头据几单连续组档区镇乡县体务维护权云举办发设调训伤乱访诉",
        strict=True,
    )
)
WIDE = {chr(0xFF10 + digit): str(digit) for digit in range(10)}
MARKS = {"％": "%", "．": ".", "－": "-", "～": "~", "∼": "~", "–": "—", "―": "—", "○": "〇"}
FOLDED = str.maketrans({**TRADITIONAL, **WIDE, **MARKS})
BOUND = re.compile(r"\{[^{}\n]*\}")  # a figure or a number by hand, in braces
HIDDEN = "\0"


def folded(text: str) -> str:
    """The text in simplified characters with ASCII digits, and nothing where braces hold a figure already."""
    return BOUND.sub(lambda found: HIDDEN * len(found[0]), text).translate(FOLDED)
