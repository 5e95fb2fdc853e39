-- The card of the day on Today: which topic was shown on which day here, so that none comes twice
-- within a fortnight. It belongs to this machine: it goes into no sync folder, and a backup that
-- is put in the place of the history leaves it alone.

CREATE TABLE shown_card (
    local_date TEXT PRIMARY KEY NOT NULL -- ISO 8601
               CHECK (date(local_date, '+0 days') IS local_date),
    topic      TEXT NOT NULL             -- id of the topic
               CHECK (length(topic) BETWEEN 1 AND 64 AND topic NOT GLOB '*[^a-z0-9_]*'),
    put_aside  INTEGER NOT NULL DEFAULT 0 CHECK (put_aside IN (0, 1)) -- 1: "not today"
) STRICT, WITHOUT ROWID;
