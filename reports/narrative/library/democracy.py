"""民主管理: congresses, disclosure, harmony, the meetings of a community."""

from reports.narrative.phrasebook import AHEAD, BELOW_DISTRICT, COMMUNITY, DISTRICT, REPORTS, Phrase
from reports.narrative.themes import Theme

HARMONY = "{^}{honours.harmony_striving}企业参与创建[，{honours.harmony_passed}达到标准]"
PHRASES = (
    Phrase(
        "democracy.harmony",
        Theme.DEMOCRACY,
        "深化劳动关系和谐企业创建，" + HARMONY,
        variants=("共建和谐劳动关系，" + HARMONY,),
        paragraph="systems",
    ),
    Phrase(
        "democracy.systems",
        Theme.DEMOCRACY,
        "已建会企业({democracy.congress_rate:all|全部}建立职工代表大会制度和{democracy.disclosure_rate:all|厂务公开制度}//<职代会(实现{democracy.congress_rate:all|全覆盖}//建制率达{democracy.congress_rate})、厂务公开(实现{democracy.disclosure_rate:all|全覆盖}//建制率达{democracy.disclosure_rate})、区域性职代会(实现{democracy.regional_rate:all|全覆盖}//覆盖面达{democracy.regional_rate})>)",
        variants=(
            "民主管理制度不断健全，"
            "已建会企业({democracy.congress_rate:all|全部}建立职工代表大会制度和{democracy.disclosure_rate:all|厂务公开制度}//<职代会(实现{democracy.congress_rate:all|全覆盖}//建制率达{democracy.congress_rate})、厂务公开(实现{democracy.disclosure_rate:all|全覆盖}//建制率达{democracy.disclosure_rate})、区域性职代会(实现{democracy.regional_rate:all|全覆盖}//覆盖面达{democracy.regional_rate})>)",
        ),
        levels=BELOW_DISTRICT,
        paragraph="systems",
    ),
    Phrase(
        "democracy.systems_at_large",
        Theme.DEMOCRACY,
        "职代会制度覆盖企业{democracy.with_any_congress}，厂务公开覆盖企业{democracy.with_disclosure}",
        levels=DISTRICT,
        paragraph="systems",
    ),
    Phrase(
        "democracy.regional",
        Theme.DEMOCRACY,
        "召开{democracy.regional_term}{democracy.regional_session:ordinal}职工代表大会，审议通过{*regional_topics:4}",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="systems",
    ),
    Phrase(
        "democracy.congresses",
        Theme.DEMOCRACY,
        "{^}召开职工代表大会{democracy.congresses}[，其中区域性职代会{democracy.regional_congresses}][，"
        "通过决议{democracy.resolutions}]，召开会员代表大会{democracy.member_congresses}",
        variants=(
            "涉及职工利益的大事由职工说了算，{^}召开职工代表大会{democracy.congresses}[，"
            "其中区域性职代会{democracy.regional_congresses}][，通过决议{democracy.resolutions}]，"
            "召开会员代表大会{democracy.member_congresses}",
            "让职工说话、听职工意见，{^}召开职工代表大会{democracy.congresses}[，"
            "其中区域性职代会{democracy.regional_congresses}][，通过决议{democracy.resolutions}]，"
            "召开会员代表大会{democracy.member_congresses}",
        ),
        paragraph="systems",
        unless=("democracy.regional",),
    ),
    Phrase(
        "democracy.meetings",
        Theme.DEMOCRACY,
        "坚持民主管理大会制度，{^}召开大会{democracy.democratic_meetings}，"
        "[{*resolutions}等]涉及职工切身利益的大事都由大会讨论决定",
        levels=COMMUNITY,
        paragraph="meetings",
    ),
    Phrase(
        "democracy.retired",
        Theme.DEMOCRACY,
        "退休管理委员会由{rights.retired_committee_members}组成，经常联系和服务退休职工，维护他们的切身利益",
        levels=COMMUNITY,
        paragraph="meetings",
    ),
    Phrase(
        "democracy.aim",
        Theme.DEMOCRACY,
        "健全以职代会为基本形式的民主管理制度，"
        "促使规模以上企业每家每年召开职代会{democracy.congresses_each_above_scale:target}，"
        "(规模以上企业{democracy.disclosure_rate_above_scale:target_all|全部}实行厂务公开"
        "//规模以上企业厂务公开建制率达到{democracy.disclosure_rate_above_scale:target})，"
        "(已建会企业{democracy.congress_rate:target_all|全部}建立职代会制度"
        "//职代会建制率达到{democracy.congress_rate:target})，"
        "(已建会企业{democracy.disclosure_rate:target_all|全部}实行厂务公开"
        "//厂务公开建制率达到{democracy.disclosure_rate:target})，"
        "{honours.harmony_passed:target}企业达到劳动关系和谐企业标准",
        kinds=AHEAD,
    ),
)
