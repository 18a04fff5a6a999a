#!/usr/bin/env python
"""Command line of the site."""

import os
import sys

from django.core.management import execute_from_command_line

from config import ahead

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    ahead.begin(sys.argv[1:])
    execute_from_command_line(sys.argv)
