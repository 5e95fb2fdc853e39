"""Lists the topics of Learn."""

from __future__ import annotations

from itertools import groupby

from glutetimer.cli.catalogue import open_catalogue
from glutetimer.cli.commands.show_topic import topic_object
from glutetimer.cli.json_output import put
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.library.learn import group_title, topic_lines, topic_view


def list_topics(data_dir: str | None, *, as_json: bool) -> None:
    """Print the topics in the order of the window."""
    catalogue = open_catalogue(data_dir)
    if as_json:
        for topic in catalogue.learn.topics:
            put(topic_object(topic_view(topic, catalogue)))
        return
    writer = TextWriter()
    lines = topic_lines(catalogue)
    width = max(len(line.id) for line in lines)
    for group, found in groupby(lines, key=lambda line: line.group):
        writer.heading(group_title(group))
        rows = [
            (
                line.id.ljust(width),
                _("{title} ({line})").format(title=line.title, line=line.line),
            )
            for line in found
        ]
        writer.table(rows, indent=2, roles=("hold", ""))
    writer.line()
    writer.text(_("`glutetimer show ID` shows one."))
