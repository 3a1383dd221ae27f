"""The standard streams of a command, which a shell may have closed."""

import errno
import sys


def check_output() -> None:
    """Raise `OSError` where the shell closed standard output (`>&-`)."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "Standard output is closed")
