"""Pages of the phrase library (句式库): how each phrase reads, and what the district changes from a year on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property

from reports.asked import number
from reports.narrative.facts import Facts, Kind, Level
from reports.narrative.library import PHRASEBOOK
from reports.narrative.patterns import sentence
from reports.narrative.phrasebook import Phrase
from reports.narrative.themes import Theme
from reports.narrative.voice import openings, voice
from reports.periods import FIRST_YEAR, LAST_YEAR
from reports.writing.book import phrase_of
from reports.writing.codes import code
from reports.writing.faults import Fault, Known, faults
from reports.writing.models import Wording
from reports.writing.readable import Word, readable
from reports.writing.spans import Line, words
from reports.writing.views import PaperPage
from reports.writing.wordings import reword, take_back
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.organisations.models import Union
from unions.trail.models import Entry

LEVELS = (
    (Level.DISTRICT, "区"),
    (Level.STREET, "街道"),
    (Level.TOWN, "镇"),
    (Level.TOWNSHIP, "乡"),
    (Level.COMMUNITY, "社区"),
)
KINDS = tuple((kind.value, kind.label) for kind in Kind)
MARK = re.compile("[0-9a-f]{12}")  # keys stand in addresses
OWN = "own_"  # how keys of added phrases begin after the theme


@dataclass(frozen=True)
class Saying:
    """One way of saying a phrase: how it is meant and how it reads for the union and year of the page."""

    pattern: tuple[Word, ...]
    read: Line
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Row:
    """A phrase in the list."""

    key: str
    sayings: tuple[Saying, ...]
    wording: Wording | None
    is_added: bool
    is_used: bool  # by a union and for a paper of this kind

    @property
    def is_off(self) -> bool:
        return self.wording is not None and self.wording.off


class WordingForm(forms.Form):
    text = forms.CharField(label="句式", widget=forms.Textarea(attrs={"rows": 6}), required=False, strip=True)
    from_year = forms.IntegerField(label="从哪一年起", min_value=FIRST_YEAR, max_value=LAST_YEAR)
    to_year = forms.IntegerField(label="用到哪一年", min_value=FIRST_YEAR, max_value=LAST_YEAR, required=False)
    theme = forms.ChoiceField(label="放在哪一章节", choices=[(code(theme), theme.value.name) for theme in Theme])
    paragraph = forms.CharField(label="接在哪一段", max_length=40, required=False)
    levels = forms.MultipleChoiceField(
        label="哪些单位用", choices=LEVELS, widget=forms.CheckboxSelectMultiple, required=False
    )
    kinds = forms.MultipleChoiceField(label="哪些文稿用", choices=KINDS, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, known: Known, is_added: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        if not is_added:
            for name in ("theme", "paragraph", "levels", "kinds"):
                del self.fields[name]
        for name in ("from_year", "to_year"):
            said = "写成四位年份，如2025。"
            self.fields[name].error_messages |= dict.fromkeys(("required", "invalid", "min_value", "max_value"), said)

    def clean_text(self) -> str:
        lines = [line.strip() for line in self.cleaned_data["text"].splitlines() if line.strip()]
        if not lines and "off" not in self.data:
            raise forms.ValidationError("没有写句式；不想再用这句，点“从这一年起停用”。")
        if any(faults(line, self.known) for line in lines):
            raise forms.ValidationError("句式里有问题，按下面列出的逐处改好再保存。")
        return "\n".join(lines)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        first, last = told.get("from_year"), told.get("to_year")
        if first and last and last < first:
            self.add_error("to_year", f"用到{last}年，早于起用的{first}年，核对其中一项。")
        return told


class LibraryPage(PaperPage):
    """A page of the library; whoever reviews somewhere may change it for all below."""

    @cached_property
    def holder(self) -> Union | None:
        """The union for which this person changes wordings: the highest that he reviews."""
        places = self.user.paths(Act.REVIEW)
        return next((grant.union for grant in self.user.held if grant.union.path in places), None)

    @cached_property
    def known(self) -> Known:
        return Known({one.code: one.label for one in self.catalogue}, tuple(voice(self.facts)))

    def said(self, phrase_words: Iterable[str]) -> tuple[Saying, ...]:
        return tuple(self._saying(text) for text in phrase_words)

    def _saying(self, text: str) -> Saying:
        found = faults(text, self.known)
        read = () if found else _read(text, self.facts)
        return Saying(readable(text, self.known.labels), read, found)


class Wordings(LibraryPage):
    """Every phrase by theme: how it is meant, how it reads, what the district changed."""

    def get(self, request: HttpRequest) -> HttpResponse:
        worded = {row.key: row for row in self.material.wordings}
        plain = {phrase.key: phrase for phrase in PHRASEBOOK.phrases}
        spoken = {phrase.key: phrase for phrase in self.material.phrasebook.phrases}
        rows = [
            (phrase.theme, self._row(phrase, worded.get(phrase.key), is_added=phrase.key not in plain))
            for phrase in ({**plain, **spoken}).values()
        ]
        themes = [(theme, [row for of, row in rows if of is theme]) for theme in Theme]
        context = {
            "scope": self.scope,
            "themes": [(code(theme), theme.value.name, found) for theme, found in themes if found],
            "may_change": self.holder is not None,
        }
        return render(request, "writing/wordings.html", context)

    def _row(self, phrase: Phrase, wording: Wording | None, *, is_added: bool) -> Row:
        sayings = self.said((phrase.text, *phrase.variants))
        is_added = is_added and wording is not None
        return Row(phrase.key, sayings, wording, is_added, phrase.suits(self.facts))


class ReworkPhrase(LibraryPage):
    """Changes one phrase from a year on, switches it off, or adds one; shows every fault and how it would read."""

    def get(self, request: HttpRequest, key: str = "") -> HttpResponse:
        phrase = self._phrase(key)
        year = self.scope.period.end.year
        initial: dict[str, Any] = {
            "from_year": year,
            "kinds": [Kind.SUMMARY, Kind.REPORT],
            "theme": request.GET.get("theme"),
        }
        if phrase:
            initial |= {"text": "\n".join((phrase.text, *phrase.variants)), **_place(phrase)}
        return self._show(key, WordingForm(initial=initial, known=self.known, is_added=self._is_added(key)))

    def post(self, request: HttpRequest, key: str = "") -> HttpResponse:
        self._phrase(key)
        form = WordingForm(request.POST, known=self.known, is_added=self._is_added(key))
        if "preview" in request.POST or not form.is_valid():
            return self._show(key, form, status=200 if "preview" in request.POST else 422)
        try:
            told = self._save(key, form.cleaned_data)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return self._show(key, form, status=409)
        year = form.cleaned_data["from_year"]
        messages.success(request, f"从{year}年起{'不再写这一句' if told.off else '这样写'}，{year - 1}年及以前的不变。")
        return redirect(f"{reverse('wordings')}{self.scope.query}#{told.theme}")

    def _save(self, key: str, told: dict[str, Any]) -> Wording:
        if self.holder is None:
            raise Refused("你没有改句式库的权限，由区里的审核人员办理。")
        phrase = self._phrase(key)
        place = _place(phrase) if phrase else {}
        off = "off" in self.request.POST
        said = {**place, **{name: told[name] for name in told if name != "from_year"}, "off": off}
        if off and not said["text"]:
            said["text"] = "\n".join((phrase.text, *phrase.variants)) if phrase else ""
        made = key or f"{said['theme']}.{OWN}{self._mark()}"
        version = self.request.POST.get("version", "")
        return reword(
            self.holder,
            made,
            told["from_year"],
            said,
            by=self.user,
            version=(number(version) or 0) if self._same_year(told["from_year"]) else 0,
        )

    def _mark(self) -> str:
        """What tells an added phrase apart: the same for a form that is sent twice."""
        token = self.request.POST.get("token", "")[:12]
        return token if MARK.fullmatch(token) else uuid4().hex[:12]

    def _same_year(self, year: int) -> bool:
        return self.request.POST.get("version_year", "") == str(year)

    def _show(self, key: str, form: WordingForm, status: int = 200) -> HttpResponse:
        text = str(form["text"].value() or "")
        rows = (
            list(Wording.objects.valid_for(self.scope.union).filter(key=key).select_related("union", "by"))
            if key
            else []
        )
        own = next((row for row in rows if self.holder and row.union_id == self.holder.pk and self._is_now(row)), None)
        context = {
            "scope": self.scope,
            "key": key,
            "form": form,
            "phrase": self._phrase(key),
            "sayings": self.said(line.strip() for line in text.splitlines() if line.strip()),
            "library": next((self.said((one.text, *one.variants)) for one in PHRASEBOOK.phrases if one.key == key), ()),
            "rows": sorted(rows, key=lambda row: -row.from_year),
            "own": own,
            "token": self.request.POST.get("token") or uuid4().hex,
            "paragraphs": self._paragraphs(),
            "may_change": self.holder is not None,
            "steps": Entry.objects.filter(ledger="reports.wording", object_id__in=[row.pk for row in rows])
            .select_related("user")
            .order_by("-pk")[:20],
        }
        return render(self.request, "writing/wording.html", context, status=status)

    def _is_now(self, row: Wording) -> bool:
        return row.from_year == self.scope.period.end.year

    def _paragraphs(self) -> list[tuple[str, str]]:
        """Paragraphs to which a phrase can be added: their code and how they begin."""
        found: dict[str, str] = {}
        for phrase in self.material.phrasebook.phrases:
            begin = "".join(word.text for word in readable(phrase.text, self.known.labels))[:16]
            found.setdefault(phrase.paragraph, f"{phrase.theme.value.name}：{begin}…")
        return [(name, label) for name, label in found.items() if name]

    def _phrase(self, key: str) -> Phrase | None:
        """The phrase as it is said now; as it was before where it was switched off."""
        if not key:
            return None
        now = {phrase.key: phrase for phrase in (*PHRASEBOOK.phrases, *self.material.phrasebook.phrases)}
        last = next((row for row in reversed(self.material.wordings) if row.key == key), None)
        if key not in now and last is None:
            raise Http404
        return now.get(key) or phrase_of(last) if last else now[key]

    def _is_added(self, key: str) -> bool:
        return not key or f".{OWN}" in key


class TakeBackWording(LibraryPage):
    """Forgets one change."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        wording = get_object_or_404(Wording.objects.visible_to(self.user, Act.REVIEW).select_related("union"), pk=pk)
        take_back(wording, by=self.user)
        messages.success(request, f"已撤销{wording.from_year}年起的改动，恢复原来的说法。")
        return redirect(f"{reverse('wordings')}{self.scope.query}#{wording.theme}")


def _place(phrase: Phrase) -> dict[str, Any]:
    return {
        "theme": code(phrase.theme),
        "paragraph": phrase.paragraph,
        "levels": [level.value for level in phrase.levels] if len(phrase.levels) < len(Level) else [],
        "kinds": [kind.value for kind in phrase.kinds],
    }


def _read(text: str, facts: Facts) -> Line:
    """How a pattern reads now, as if it were the first sentence of its paragraph."""
    told = sentence(facts, text).replace("{^}", openings(facts.period)[0], 1).replace("{^}", "")
    return words(told, facts.readings)
