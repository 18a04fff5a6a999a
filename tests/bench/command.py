"""A management command on the benchmark's database (基准库上的命令)."""

import os
import sys

import django
from django.core.management import call_command
from django.db import connection

from config import ahead

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    ahead.begin(sys.argv[1:])
    django.setup()
    connection.settings_dict["NAME"] = os.environ["BENCH_DATABASE"]
    call_command(*sys.argv[1:])
