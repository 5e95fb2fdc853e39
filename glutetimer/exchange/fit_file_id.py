"""What kind of FIT file it is, and when it was made.

It takes a tenth of a second to load: import it where it is needed.
"""

from __future__ import annotations

from fit_tool.profile.messages.file_id_message import FileIdMessage
from fit_tool.profile.profile_type import FileType, Manufacturer


def file_id(kind: FileType, utc_ms: int) -> FileIdMessage:
    """Return the message that a FIT file begins with."""
    message = FileIdMessage()
    message.type = kind
    message.manufacturer = Manufacturer.DEVELOPMENT.value
    message.product = 0
    message.serial_number = 1
    message.time_created = utc_ms
    return message
