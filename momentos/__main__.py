"""``python -m momentos`` is the same as ``momentos``."""

from momentos.cli.main import run

if __name__ == "__main__":
    run()
