"""批量下载: papers of many units in one file, made in the background."""
