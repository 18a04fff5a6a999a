"""Proposals of workers (合理化建议): what they noticed at their benches and counters."""

from datetime import date

from reports.demo.draw import workday
from reports.demo.place import Place
from reports.demo.records import words
from unions.innovations.models import Innovation

IDEAS = words("""
    冲床脚踏开关加装防护罩 废布边按颜色分拣回收 收银台夜间自动熄灯 注塑冷却水循环使用 装配线增设防错夹具
    仓库实行先进先出色标管理 食堂按预约人数备餐 焊接工位加装移动吸尘臂 包装纸箱改用标准尺寸
    夜班交接设十分钟安全提醒 模具保养记录挂牌上机 缝纫线头吸风口改位 配送路线按片区合并 客房布草分级洗涤
    印版清洗水沉淀后回用 车间照明改为分区控制 叉车充电错峰进行 新员工师傅带徒签约 检验卡片改为电子扫码
    工具柜按影子板定置 空压机余热用于浴室 边角料制作样品盒 门店临期食品提前预警 货架通道宽度统一
    点焊参数张贴到工位 防暑药品箱放到班组 物料周转箱加编号 灭菌批次双人复核 办公用纸双面打印 班前会轮流讲隐患
    拖把池改建雨水收集 喷漆房加装压差表 电梯机房加装温度报警 装车平台加防坠链 样品间共用减少重复打样
    维修备件建立最低库存 宿舍热水改用空气源
""")
ADOPTED = 0.7
SAVING = ("循环", "余热", "熄灯", "回用", "分区控制", "错峰", "雨水", "空气源", "回收")
REWARDS = (100, 200, 200, 300, 500)


def propose(place: Place, year: int, number: int) -> None:
    """`number` proposals of that year, most of them adopted."""
    draw, firms = place.draw, place.organised(year)
    ideas = draw.sample(IDEAS, min(number, len(IDEAS))) + draw.choices(IDEAS, k=max(number - len(IDEAS), 0))
    for at, idea in enumerate(ideas):
        firm = draw.choice(firms)
        proposed = draw.day_of(year, 2, 9)
        adopted = {"adopted_on": draw.day(proposed, workday(date(year, 12, 20))), "reward": draw.choice(REWARDS)}
        place.book.add(
            Innovation,
            union=place.union,
            kind=Innovation.Kind.PROPOSAL,
            title=idea if at < len(IDEAS) else f"{idea}（{firm.short}）",
            enterprise=firm.row,
            author=draw.person(),
            proposed_on=max(proposed, firm.since or proposed),
            saves_energy=any(word in idea for word in SAVING),
            **(adopted if draw.chance(ADOPTED) and firm.organised_by(proposed) else {}),
        )
