"""Pages of writing a paper (写总结): the themes one under the other, one of them open for editing."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from reports.asked import number
from reports.catalogue.kinds import Indicator
from reports.documents.assemble import facts_of
from reports.figures.compute import take
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Facts
from reports.narrative.themes import Theme
from reports.narrative.tokens import TOKEN, Readings, codes, seen
from reports.scope import Scope, scope_of
from reports.writing import actions
from reports.writing.actions import Living, Place, Rewritten
from reports.writing.blocks import Block, Draft, draft_of
from reports.writing.book import Material, material_of
from reports.writing.codes import code, theme_of
from reports.writing.models import Passage
from reports.writing.panel import Group, panel
from reports.writing.spans import Line, words
from reports.writing.versions import Change, compared, versions
from unions.access.asking import Personal
from unions.access.refusal import Refused
from unions.access.roles import Act


class PaperPage(Personal):
    """A page about one paper; a stranger's is a 404."""

    act = Act.VIEW

    @cached_property
    def scope(self) -> Scope:
        return scope_of(self.request, self.act)

    @cached_property
    def catalogue(self) -> tuple[Indicator, ...]:
        return catalogue_of(self.scope.union, self.scope.period)

    @cached_property
    def facts(self) -> Facts:
        figures = take(self.catalogue, self.scope.union, self.scope.period)
        return facts_of(self.scope.union, self.scope.period, self.scope.kind, figures, self.material.points)

    @cached_property
    def material(self) -> Material:
        return material_of(self.scope.union, self.scope.period, self.scope.kind, self.catalogue)

    @cached_property
    def draft(self) -> Draft:
        return draft_of(self.facts, self.material)

    def place(self, theme: Theme) -> Place:
        return Place(self.scope.union, self.scope.period, self.scope.kind, theme)

    def theme(self, named: str) -> Theme:
        try:
            return theme_of(named)
        except KeyError:
            raise Http404 from None

    def block(self, theme: Theme) -> Block:
        block = self.draft.find(theme)
        if block is None:
            raise Http404
        return block

    def passages(self) -> Any:
        return Passage.objects.of_paper(self.scope.union, self.scope.period, self.scope.kind)

    def address(self, name: str, theme: Theme | None = None) -> str:
        where = f"&theme={code(theme)}#{code(theme)}" if theme else ""
        return f"{reverse(name)}{self.scope.query}{where}"

    def compared(self, before: str, after: str) -> list[list[tuple[Change, Line]]]:
        """What became of a text, in the figures of today."""
        return [
            [(piece.change, words(piece.text, self.facts.readings)) for piece in line]
            for line in compared(before, after)
        ]

    def may_write(self) -> bool:
        return self.user.may(Act.WRITE, self.scope.union)


class WritingPage(PaperPage):
    """The paper to be worked on; a button says which act is meant."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show()

    def post(self, request: HttpRequest) -> HttpResponse:
        theme = self.theme(request.POST.get("theme", ""))
        act = self._acts.get(request.POST.get("act", ""))
        if act is None:
            raise Http404
        try:
            said = act(self.place(theme), self._version())
        except Rewritten as late:
            if "text" in request.POST:
                return self._show(Clash(theme, request.POST["text"], late.stored))
            messages.error(request, str(late))
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, said)
        return redirect(self._back_to(theme))

    def _back_to(self, theme: Theme) -> str:
        """The page that the button stood on: the open editor, the paper, or the list of notes."""
        if self.request.GET.get("back") == "proof":
            return f"{self.address('proof')}#h-{code(theme)}"
        opened = "theme" in self.request.GET
        return self.address("writing", theme) if opened else f"{self.address('writing')}#{code(theme)}"

    def _show(self, clash: "Clash | None" = None) -> HttpResponse:
        opened = clash.theme if clash else self._opened()
        block = self.draft.find(opened) if opened else None
        context = {
            "scope": self.scope,
            "draft": self.draft,
            "open": block,
            "open_query": f"&theme={block.code}" if block else "",
            "clash": clash,
            "compared": self.compared(clash.stored.text, actions.tidy(clash.mine)) if clash else (),
            "may_write": self.may_write(),
            "may_submit": self.user.may(Act.SUBMIT, self.scope.union),
            "beside": self.draft.beside(block.theme) if block else (),
            "figures": self._panel(block) if block else (),
            "last_year": self._last_year(block) if block else "",
        }
        return render(self.request, "writing/page.html", context, status=409 if clash else 200)

    def _opened(self) -> Theme | None:
        """The theme that is open for editing."""
        named = self.request.GET.get("theme")
        return self.theme(named) if named and self.may_write() else None

    def _panel(self, block: Block) -> tuple[Group, ...]:
        return panel(block.theme, f"{block.text}{block.generated}", self.catalogue, self.facts.readings)

    def _last_year(self, block: Block) -> str:
        """The clerk's own text of the year before, its figures still tokens."""
        earlier = Passage.objects.of_paper(self.scope.union, self.scope.period.previous(), self.scope.kind)
        return earlier.filter(theme=block.code).values_list("text", flat=True).first() or ""

    def _version(self) -> int:
        return number(self.request.POST.get("version", "")) or 0

    @property
    def _acts(self) -> "dict[str, Callable[[Place, int], str]]":
        return {
            "write": self._write,
            "ledgers": self._from_ledgers,
            "otherwise": self._otherwise,
            "finish": self._finish,
            "reopen": self._reopen,
            "read": self._read,
            "keep": self._keep,
            "last-year": self._take_last_year,
            "restore": self._restore,
            "bind": self._bind,
            "source": self._source,
        }

    def _save(self, place: Place, version: int, text: str, act: str = actions.WRITTEN) -> None:
        living = Living(_seen(text, self.facts.readings), self.block(place.theme).generated)
        actions.write(place, text, by=self.user, version=version, living=living, act=act)

    def _write(self, place: Place, version: int) -> str:
        inserted = self.request.POST.get("insert", "")
        self._save(place, version, self.request.POST.get("text", "") + (f"{{{inserted}}}" if inserted else ""))
        return f"“{place.theme.value.name}”已保存。"

    def _from_ledgers(self, place: Place, version: int) -> str:
        living = self.block(place.theme).living
        actions.write_from_ledgers(place, by=self.user, version=version, living=living)
        return f"“{place.theme.value.name}”改为按台账生成，你写的文字在“历史文字”里，随时可以恢复。"

    def _otherwise(self, place: Place, version: int) -> str:
        actions.say_otherwise(place, by=self.user, version=version)
        return f"“{place.theme.value.name}”换了一种说法。"

    def _finish(self, place: Place, version: int) -> str:
        living = self.block(place.theme).living
        actions.finish(place, by=self.user, version=version, done=True, living=living)
        return f"“{place.theme.value.name}”已标为写完。"

    def _reopen(self, place: Place, version: int) -> str:
        actions.finish(place, by=self.user, version=version, done=False, living=Living({}))
        return f"“{place.theme.value.name}”改回未写完。"

    def _read(self, place: Place, version: int) -> str:
        actions.read_over(place, by=self.user, version=version, living=self.block(place.theme).living)
        return "变过的数字已看过，文字没有动。"

    def _keep(self, place: Place, version: int) -> str:
        actions.keep(place, by=self.user, version=version, living=self.block(place.theme).living)
        return "保留你写的文字，数字照样随台账更新。"

    def _take_last_year(self, place: Place, version: int) -> str:
        earlier = self._last_year(self.block(place.theme))
        self._save(place, version, earlier, act="套用上年")
        return "已套用上年的文字，数字换成今年的。通读一遍，改掉过时的话。"

    def _restore(self, place: Place, version: int) -> str:
        passage = self.passages().filter(theme=self.block(place.theme).code).first()
        wanted = next((one for one in versions(passage) if str(one.entry) == self.request.POST.get("entry")), None)
        if wanted is None:
            raise Http404
        if wanted.is_own:
            self._save(place, version, wanted.text, act="恢复旧文字")
            return "旧文字已恢复，刚才的文字也留在“历史文字”里。"
        return self._from_ledgers(place, version)

    def _bind(self, place: Place, version: int) -> str:
        token = self.request.POST.get("token", "")
        found = TOKEN.fullmatch(token)
        if found is None or found["code"] not in self.facts.readings:
            raise Http404
        self._replace(place, version, token, "换成指标")
        return "已换成指标，以后随台账更新。"

    def _source(self, place: Place, version: int) -> str:
        words = self.request.POST.get("words", "")
        self._replace(place, version, actions.by_hand(words, self.request.POST.get("source", "")), "注明来源")
        return f"“{words}”已记为手工数。"

    def _replace(self, place: Place, version: int, by: str, act: str) -> None:
        start = self.request.POST.get("start", "")
        words = self.request.POST.get("words", "")
        text = actions.replaced(self.block(place.theme).text, number(start) or 0, words, by)
        self._save(place, version, text, act)


class Clash:
    """Two people wrote the same theme: both texts."""

    def __init__(self, theme: Theme, mine: str, stored: Passage) -> None:
        self.theme, self.mine, self.stored = theme, mine, stored


class KeepTyping(PaperPage):
    """Saves by itself while somebody types; answers in JSON."""

    def post(self, request: HttpRequest) -> HttpResponse:
        theme, text = self.theme(request.POST.get("theme", "")), request.POST.get("text", "")
        version = request.POST.get("version", "")
        try:
            kept = actions.write(
                self.place(theme),
                text,
                by=self.user,
                version=number(version) or 0,
                living=self._living(theme, text),
            )
        except Rewritten as late:
            at = timezone.localtime(late.stored.at)
            return JsonResponse({"state": f"没有保存：{late.stored.by} {at:%H:%M}改过这一节"}, status=409)
        except Refused as refusal:
            return JsonResponse({"state": str(refusal)}, status=422)
        at = timezone.localtime(kept.at)
        return JsonResponse({"state": f"已自动保存 {at:%H:%M}", "version": kept.version})

    def _living(self, theme: Theme, text: str) -> Living:
        """Only the figures that the text mentions; the generated text too when the theme becomes the clerk's own."""
        if not self.passages().filter(theme=code(theme)).exclude(text="").exists():
            return Living(_seen(text, self.facts.readings), self.block(theme).generated)
        named = set(codes(text))
        some = [indicator for indicator in self.catalogue if indicator.code in named]
        return Living(_seen(text, take(some, self.scope.union, self.scope.period)))


class ReviewOfTheme(PaperPage):
    """What stands beside the editor, for a text that was just saved: chips, marks and notes."""

    def get(self, request: HttpRequest) -> HttpResponse:
        block = self.block(self.theme(request.GET.get("theme", "")))
        context = {"scope": self.scope, "part": block, "may_write": self.may_write(), "editing": True}
        context["where"] = f"&theme={block.code}"
        return render(request, "writing/_review.html", context)


class VersionsPage(PaperPage):
    """Every wording of a theme; one of them is laid beside what stands now."""

    def get(self, request: HttpRequest) -> HttpResponse:
        theme = self.theme(request.GET.get("theme", ""))
        block = self.block(theme)
        found = versions(block.passage)
        chosen = next((one for one in found if str(one.entry) == request.GET.get("entry")), None)
        context = {
            "scope": self.scope,
            "part": block,
            "versions": found,
            "chosen": chosen,
            "compared": self.compared(chosen.text, block.text) if chosen else (),
            "may_write": self.may_write(),
        }
        return render(request, "writing/versions.html", context)


class ProofPage(PaperPage):
    """What the proof-reader has to say of the whole paper."""

    def get(self, request: HttpRequest) -> HttpResponse:
        context = {"scope": self.scope, "draft": self.draft, "may_write": self.may_write()}
        return render(request, "writing/proof.html", context)


def _seen(text: str, readings: Readings) -> dict[str, str]:
    """The words of each token as they are now. Raises Refused for a way of saying figures that there is not."""
    try:
        return seen(text, readings)
    except ValueError:
        raise Refused("没有保存：花括号里冒号后面的说法不存在。删掉冒号和后面的字，只留指标代码。") from None
