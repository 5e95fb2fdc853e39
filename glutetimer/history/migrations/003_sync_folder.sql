-- What keeps histories of several machines in step through a folder; see ARCHITECTURE.md.
-- "hlc" is the stamp of a row's last change, by a hybrid logical clock: ms since 1970 in UTC,
-- shifted left by 16 bits, and always higher than every stamp made or seen here before.

ALTER TABLE session ADD COLUMN hlc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE performed_set ADD COLUMN hlc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE self_test ADD COLUMN hlc INTEGER NOT NULL DEFAULT 0;

-- No stamp is taken from a clock that shows a later year than 2099.
UPDATE session SET hlc = max(1, min(updated_utc_ms, 4102444800000)) << 16;
UPDATE performed_set SET hlc = max(1, min(updated_utc_ms, 4102444800000)) << 16;
UPDATE self_test SET hlc = max(1, min(updated_utc_ms, 4102444800000)) << 16;

CREATE TABLE sync_clock (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    hlc       INTEGER NOT NULL,                                    -- the highest made or seen
    taking_in INTEGER NOT NULL DEFAULT 0 CHECK (taking_in IN (0, 1)) -- inside such a transaction
) STRICT;

INSERT INTO sync_clock (one, hlc)
SELECT 1, coalesce(max(hlc), 0) FROM (
    SELECT hlc FROM session
    UNION ALL SELECT hlc FROM performed_set
    UNION ALL SELECT hlc FROM self_test
);

-- Sessions that were changed here, and up to which change they are in this machine's log.
CREATE TABLE sync_session (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    changed    INTEGER NOT NULL,          -- hlc
    sent       INTEGER NOT NULL DEFAULT 0 -- hlc; 0: not at all
) STRICT;

INSERT INTO sync_session (session_id, changed)
SELECT session.id, sync_clock.hlc FROM session, sync_clock;

-- What was read of each file in the folder; this machine's own log is among them.
CREATE TABLE sync_file (
    device   TEXT NOT NULL,
    name     TEXT NOT NULL,
    head     TEXT NOT NULL DEFAULT '', -- its first line, which no two files share
    taken    INTEGER NOT NULL DEFAULT 0, -- bytes of which every record is taken in
    size     INTEGER NOT NULL DEFAULT -1, -- as it was when it was last looked at; -1: look again
    mtime_ns INTEGER NOT NULL DEFAULT -1,
    told     INTEGER NOT NULL DEFAULT 0, -- bytes whose damage the person has been told of
    PRIMARY KEY (device, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER session_added AFTER INSERT ON session
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE session SET deleted = deleted -- which stamps it
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET hlc = max(hlc, min(NEW.hlc, 4102444800000 << 16));
    INSERT INTO sync_session (session_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;

CREATE TRIGGER session_changed AFTER UPDATE ON session
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE session SET hlc = (SELECT hlc FROM sync_clock) WHERE id = NEW.id;
    INSERT INTO sync_session (session_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;

CREATE TRIGGER performed_set_added AFTER INSERT ON performed_set
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE performed_set SET deleted = deleted
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET hlc = max(hlc, min(NEW.hlc, 4102444800000 << 16));
    INSERT INTO sync_session (session_id, changed)
    SELECT NEW.session_id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;

CREATE TRIGGER performed_set_changed AFTER UPDATE ON performed_set
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE performed_set SET hlc = (SELECT hlc FROM sync_clock) WHERE id = NEW.id;
    INSERT INTO sync_session (session_id, changed)
    SELECT NEW.session_id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;

CREATE TRIGGER self_test_added AFTER INSERT ON self_test
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE self_test SET deleted = deleted
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET hlc = max(hlc, min(NEW.hlc, 4102444800000 << 16));
    INSERT INTO sync_session (session_id, changed)
    SELECT session_id, sync_clock.hlc FROM performed_set, sync_clock
    WHERE performed_set.id = NEW.set_id
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;

CREATE TRIGGER self_test_changed AFTER UPDATE ON self_test
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE self_test SET hlc = (SELECT hlc FROM sync_clock) WHERE id = NEW.id;
    INSERT INTO sync_session (session_id, changed)
    SELECT session_id, sync_clock.hlc FROM performed_set, sync_clock
    WHERE performed_set.id = NEW.set_id
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;
