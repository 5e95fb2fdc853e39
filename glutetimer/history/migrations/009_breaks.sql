-- Short guided breaks: one row for each break in which something was done. They are no sessions:
-- they count for no goal, no weeks in a row and no advice.

CREATE TABLE guided_break (
    id             INTEGER PRIMARY KEY,
    uuid           TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    programme_id   TEXT NOT NULL CHECK (length(programme_id) BETWEEN 1 AND 200), -- or an exercise's
    programme_name TEXT NOT NULL CHECK (length(programme_name) <= 200), -- as it was then
    started_utc_ms INTEGER NOT NULL CHECK (started_utc_ms >= 0),
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    local_date     TEXT NOT NULL             -- ISO 8601
                   CHECK (date(local_date, '+0 days') IS local_date),
    length_ms      INTEGER NOT NULL CHECK (length_ms >= 0), -- until what happened last in it
    finished       INTEGER NOT NULL CHECK (finished IN (0, 1)), -- 0: ended early
    reps           INTEGER NOT NULL CHECK (reps >= 0),
    hold_ms        INTEGER NOT NULL CHECK (hold_ms >= 0),
    work_ms        INTEGER NOT NULL CHECK (work_ms >= 0), -- time under tension
    updated_utc_ms INTEGER NOT NULL,
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    hlc            INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX guided_break_by_date ON guided_break (local_date);

-- Breaks that were changed here, and up to which change they are in this machine's log.
CREATE TABLE sync_break (
    break_id INTEGER PRIMARY KEY REFERENCES guided_break (id),
    changed  INTEGER NOT NULL,          -- hlc
    sent     INTEGER NOT NULL DEFAULT 0 -- hlc; 0: not at all
) STRICT;

CREATE TRIGGER guided_break_added AFTER INSERT ON guided_break
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET taking_in = 1, hlc = iif(
        NEW.hlc BETWEEN 1 AND 4102444800000 << 16,
        max(hlc, NEW.hlc),
        max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16)
    );
    UPDATE guided_break SET hlc = (SELECT hlc FROM sync_clock)
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET taking_in = 0;
    INSERT INTO sync_break (break_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (break_id) DO UPDATE SET changed = excluded.changed;
END;

CREATE TRIGGER guided_break_changed AFTER UPDATE ON guided_break
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE guided_break SET hlc = (SELECT max(hlc, OLD.hlc + 1) FROM sync_clock)
    WHERE id = NEW.id;
    INSERT INTO sync_break (break_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (break_id) DO UPDATE SET changed = excluded.changed;
END;
