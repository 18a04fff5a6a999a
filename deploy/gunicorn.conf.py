"""The web server (网页服务): listens on this machine only, a reverse proxy brings TLS."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 2
timeout = 120
loglevel = "warning"
# Heartbeat files on a disk can stall a worker.
worker_tmp_dir = "/dev/shm"


def when_ready(server) -> None:
    print(f"打开浏览器：http://{bind}/　　按 Ctrl+C 结束", flush=True)
