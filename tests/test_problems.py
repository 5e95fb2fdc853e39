"""A problem is one line that steers no terminal, whatever the file in it is called."""

from glutetimer.errors import Problem


def test_a_problem_is_what_and_remedy() -> None:
    problem = Problem("It rains.", "Take an umbrella.")
    assert str(problem) == "It rains. Take an umbrella."
    assert (problem.what, problem.remedy) == ("It rains.", "Take an umbrella.")
    assert str(Problem("It rains.")) == "It rains."


def test_names_of_files_do_no_harm_in_it() -> None:
    problem = Problem("a\x1b[2J\nb\u202ec ü🍑 is not there.")
    assert str(problem) == "a\ufffd[2J b\ufffdc ü🍑 is not there."
    assert str(problem).isprintable()
