"""Answers that are problem documents (RFC 9457), as exceptions that carry them typed."""

import httpx

from tariffwire_client.generated.models import Problem


class ProblemError(httpx.HTTPStatusError):
    """Raised where the service answers with a problem; `problem` says what is wrong, where, and how to mend it."""

    def __init__(self, problem: Problem, response: httpx.Response) -> None:
        """Make the error of an answer that was read as this problem."""
        place = f" ({problem.pointer})" if problem.pointer else ""
        super().__init__(f"{problem.code}: {problem.detail}{place}", request=response.request, response=response)
        self.problem = problem


def raise_for_problem(response: httpx.Response) -> None:
    """Return where the answer is no error.

    Raises:
        ProblemError: where the answer, which was read before, is a problem.
        httpx.HTTPStatusError: where it is another error: that of a proxy, or of a kind that this client does not know.
    """
    if not response.is_error:
        return
    try:
        problem = Problem.from_dict(response.json())
    except (KeyError, TypeError, ValueError):
        response.raise_for_status()
    else:
        raise ProblemError(problem, response)
