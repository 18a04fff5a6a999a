# make 不带目标时列出可用的命令。
PYTHON := .venv/bin/python

.PHONY: help setup setup-test run test check format bench coverage requirements

help:
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile | expand -t 20

setup: ## 备齐运行所需（软件包、字体、.venv、密钥）
	@deploy/setup

setup-test:
	@deploy/setup test

run: setup ## 演示：http://127.0.0.1:8000，换端口 make run PORT=8001
	@deploy/run

test: setup-test ## 全部测试，SQLite 和 PostgreSQL 各一遍
	@deploy/both $(PYTHON) -m pytest -n 2

check: setup-test ## 代码检查：写法、模板、引用方向、类型、迁移
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	git ls-files -z 'templates/*.html' | xargs -0 --no-run-if-empty .venv/bin/djade --check
	.venv/bin/lint-imports
	.venv/bin/mypy
	$(PYTHON) manage.py makemigrations --check --dry-run
	$(PYTHON) manage.py check

format: setup-test ## 把代码和模板排整齐
	.venv/bin/ruff check --fix
	.venv/bin/ruff format
	git ls-files -z 'templates/*.html' | xargs -0 --no-run-if-empty .venv/bin/djade

bench: setup-test ## 速度，印出同一次运行里的比值
	@deploy/both $(PYTHON) -m tests.bench

coverage: setup-test ## 测试覆盖（SQLite）
	$(PYTHON) -m pytest -n 2 --cov --cov-report term

# 不带网址：从哪里取包由运行的机器自己的设置决定。升级：make requirements UPGRADE=--upgrade
COMPILE = .venv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet $(UPGRADE)
requirements: setup-test ## 由 pyproject.toml 重写 requirements*.txt
	$(COMPILE) pyproject.toml --output-file requirements.txt
	$(COMPILE) pyproject.toml --extra dev --constraint requirements.txt --output-file requirements-dev.txt
