"""Tidies away messages that were read long ago (清理消息); a timer runs it once a day."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from reports.messages.models import Message

KEPT_FOR = timedelta(days=180)


class Command(BaseCommand):
    help = f"删去{KEPT_FOR.days}天以前读过的消息；没有读的一直留着。由系统定时任务每天运行一次。"

    def handle(self, *args: Any, **options: Any) -> None:
        gone, _ = Message.objects.read_before(timezone.now() - KEPT_FOR).delete()
        self.stdout.write(f"清理了{gone}条消息。")
