-- What was asked of a session that is under way, so that it can be compiled again as it was when
-- it goes on after a crash. The row goes when the session ends.

CREATE TABLE session_wishes (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    content    TEXT NOT NULL CHECK (json_valid(content)) -- JSON
) STRICT;
