PRAGMA application_id = 1735161204;
PRAGMA user_version = 9;
BEGIN TRANSACTION;
CREATE TABLE advice_decision (
    id             INTEGER PRIMARY KEY,
    uuid           TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    rule           TEXT NOT NULL             -- id of the rule
                   CHECK (length(rule) BETWEEN 1 AND 64 AND rule NOT GLOB '*[^a-z0-9_]*'),
    exercise       TEXT NOT NULL CHECK (length(exercise) <= 200), -- '': of a programme alone
    programme      TEXT CHECK (length(programme) BETWEEN 1 AND 200), -- NULL: nothing is changed
    aspect         TEXT                      -- what of the programme is changed
                   CHECK (length(aspect) BETWEEN 1 AND 64 AND aspect NOT GLOB '*[^a-z0-9_]*'),
    value_before   TEXT                      -- JSON, a number or a text; NULL: nothing was said
                   CHECK (value_before IS NULL
                      OR length(value_before) <= 400 AND json_valid(value_before)),
    value_after    TEXT                      -- JSON, a number or a text
                   CHECK (value_after IS NULL
                      OR length(value_after) <= 400 AND json_valid(value_after)),
    detail         TEXT NOT NULL DEFAULT '' CHECK (length(detail) <= 200),
    answer         TEXT NOT NULL
                   CHECK (answer IN ('accepted', 'not_now', 'undone', 'cleared')),
    local_date     TEXT NOT NULL             -- of the decision, ISO 8601
                   CHECK (date(local_date, '+0 days') IS local_date),
    decided_utc_ms INTEGER NOT NULL CHECK (decided_utc_ms >= 0), -- later decisions come after
    updated_utc_ms INTEGER NOT NULL,
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    hlc            INTEGER NOT NULL DEFAULT 0,
    CHECK ((programme IS NULL) = (aspect IS NULL)
       AND (programme IS NULL) = (value_after IS NULL)
       AND (programme IS NOT NULL OR value_before IS NULL))
) STRICT;
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
CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('device','01a1f82f-1e80-7de9-aaf9-d64a8967dcda');
CREATE TABLE performed_set (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    session_id      INTEGER NOT NULL REFERENCES session (id),
    ordinal         INTEGER NOT NULL CHECK (ordinal >= 1),    -- within the session
    kind            TEXT NOT NULL CHECK (kind IN ('set', 'hold', 'drill', 'self_test')),
    block           INTEGER NOT NULL CHECK (block >= 0),      -- exercise block of the programme
    exercise        TEXT NOT NULL CHECK (exercise <> ''),
    exercise_name   TEXT NOT NULL,
    side            TEXT NOT NULL CHECK (side IN ('both', 'left', 'right', 'alternating')),
    set_number      INTEGER NOT NULL CHECK (set_number >= 1),
    round           INTEGER NOT NULL CHECK (round >= 1),
    attempt         INTEGER NOT NULL CHECK (attempt >= 1),
    planned_reps    INTEGER NOT NULL CHECK (planned_reps >= 0),
    done_reps       INTEGER NOT NULL CHECK (done_reps >= 0),      -- as counted
    corrected_reps  INTEGER CHECK (corrected_reps >= 0),          -- as the person says; NULL: as counted
    tempo_order     TEXT,                                         -- phases, separated by spaces
    lift_ms         INTEGER CHECK (lift_ms >= 0),
    hold_top_ms     INTEGER CHECK (hold_top_ms >= 0),
    lower_ms        INTEGER CHECK (lower_ms >= 0),
    hold_bottom_ms  INTEGER CHECK (hold_bottom_ms >= 0),
    planned_hold_ms INTEGER NOT NULL CHECK (planned_hold_ms >= 0),
    hold_ms         INTEGER NOT NULL CHECK (hold_ms >= 0),        -- held, all reps together
    work_ms         INTEGER NOT NULL CHECK (work_ms >= 0),        -- time under tension
    band            TEXT,
    load_kg         REAL CHECK (load_kg >= 0),
    feel            TEXT,                                         -- id of the feel check
    pain_rep        INTEGER CHECK (pain_rep >= 0),                -- rep in which pain was reported
    outcome         TEXT NOT NULL
                    CHECK (outcome IN ('under_way', 'completed', 'cut_short', 'skipped',
                                       'restarted', 'eased', 'pain')),
    started_ms      INTEGER NOT NULL CHECK (started_ms >= 0),     -- from the start of the session
    ended_ms        INTEGER CHECK (ended_ms >= started_ms),       -- NULL: under way
    started_utc_ms  INTEGER NOT NULL CHECK (started_utc_ms >= 0),
    updated_utc_ms  INTEGER NOT NULL,
    deleted         INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)), hlc INTEGER NOT NULL DEFAULT 0,
    UNIQUE (session_id, ordinal),
    CHECK ((tempo_order IS NULL) = (lift_ms IS NULL)
       AND (tempo_order IS NULL) = (hold_top_ms IS NULL)
       AND (tempo_order IS NULL) = (lower_ms IS NULL)
       AND (tempo_order IS NULL) = (hold_bottom_ms IS NULL))
) STRICT;
INSERT INTO "performed_set" VALUES(1,'01a1f82f-1e80-71d5-bb66-b071f5e4cda5',1,1,'set',0,'glute_bridge','Glute bridge','both',1,1,1,12,12,NULL,'lift hold_top lower hold_bottom',2000,2000,2000,1000,24000,24000,72000,'medium',2.5,'glute_deep',NULL,'completed',10000,94000,1795165200000,1795165200000,0,117647946547200000);
INSERT INTO "performed_set" VALUES(2,'01a1f82f-1e80-7f17-b269-5da2ebcfba15',1,2,'hold',0,'side_plank','side_plank','left',1,1,1,1,0,1,NULL,NULL,NULL,NULL,NULL,24000,20000,20000,NULL,NULL,'glute_deep',NULL,'cut_short',120000,150000,1795165200000,1795165200000,0,117647946547200000);
INSERT INTO "performed_set" VALUES(3,'01a1f82f-1e80-7df4-b32c-49c7cf571831',1,3,'self_test',0,'clench_test','clench_test','right',1,1,1,12,1,NULL,'lift hold_top lower hold_bottom',2000,2000,2000,1000,24000,24000,72000,'medium',2.5,NULL,NULL,'completed',160000,170000,1795165200000,1795165200000,0,117647946547200000);
INSERT INTO "performed_set" VALUES(4,'01a1fd58-aed0-71cc-889b-0dd9b5746bab',2,1,'set',0,'glute_bridge','Glute bridge','both',1,1,1,12,3,NULL,'lift hold_top lower hold_bottom',2000,2000,2000,1000,24000,6000,18000,'medium',2.5,'glute_deep',NULL,'under_way',10000,NULL,1795251790000,1795251810000,0,117653622620160000);
CREATE TABLE programme_snapshot (
    id      INTEGER PRIMARY KEY,
    content TEXT NOT NULL UNIQUE CHECK (json_valid(content)) -- JSON
) STRICT;
INSERT INTO "programme_snapshot" VALUES(1,'{"id":"cyclist_four"}');
CREATE TABLE self_test (
    id             INTEGER PRIMARY KEY,
    uuid           TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    set_id         INTEGER NOT NULL UNIQUE REFERENCES performed_set (id),
    answer         INTEGER NOT NULL CHECK (answer >= 0),  -- place on the scale, 0 the worst
    scale          INTEGER CHECK (scale > answer),        -- how many answers there were; NULL: unknown
    answered_ms    INTEGER NOT NULL CHECK (answered_ms >= 0), -- from the start of the session
    updated_utc_ms INTEGER NOT NULL,
    deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, hlc INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "self_test" VALUES(1,'01a1f82f-1e80-718c-802e-8882193b212c',3,2,4,170000,1795165200000,0,117647946547200000);
CREATE TABLE session (
    id                INTEGER PRIMARY KEY,
    uuid              TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    programme_id      TEXT NOT NULL CHECK (programme_id <> ''),
    programme_name    TEXT NOT NULL,
    snapshot_id       INTEGER NOT NULL REFERENCES programme_snapshot (id),
    week              INTEGER CHECK (week BETWEEN 1 AND 52),  -- of a build-up, from 1; NULL: none
    started_utc_ms    INTEGER NOT NULL CHECK (started_utc_ms >= 0),
    utc_offset_min    INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1440 AND 1440), -- east is +
    local_date        TEXT NOT NULL -- of the start, ISO 8601
                      CHECK (date(local_date, '+0 days') IS local_date),
    state             TEXT NOT NULL
                      CHECK (state IN ('under_way', 'finished', 'stopped', 'abandoned')),
    ended_utc_ms      INTEGER CHECK (ended_utc_ms >= started_utc_ms), -- NULL: not ended
    planned_ms        INTEGER NOT NULL CHECK (planned_ms >= 0),  -- length of the whole programme
    pace              TEXT NOT NULL CHECK (pace IN ('coach', 'self')),
    effort            INTEGER CHECK (effort BETWEEN 0 AND 10),   -- 0 rest, 10 all there is
    note              TEXT NOT NULL DEFAULT '',
    last_event_ms     INTEGER NOT NULL DEFAULT 0 CHECK (last_event_ms >= 0), -- last one written
    last_event_utc_ms INTEGER NOT NULL CHECK (last_event_utc_ms >= started_utc_ms),
    last_step         INTEGER NOT NULL DEFAULT 0 CHECK (last_step >= 0),     -- index into the steps
    updated_utc_ms    INTEGER NOT NULL,
    deleted           INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)), hlc INTEGER NOT NULL DEFAULT 0, trial INTEGER NOT NULL DEFAULT 0 CHECK (trial IN (0, 1)),
    CHECK ((state = 'under_way') = (ended_utc_ms IS NULL))
) STRICT;
INSERT INTO "session" VALUES(1,'01a1f82f-1e80-702d-8fa7-ffe5f017d3ef','cyclist_four','Cyclist''s four',1,NULL,1795165200000,0,'2026-11-20','finished',1795165380000,720000,'coach',6,'Gut, links schwächer',170000,1795165200000,5,1795165380000,0,117647958343680000,0);
INSERT INTO "session" VALUES(2,'01a1fd58-39a0-7349-94ae-4d4f7cd84407','cyclist_four','Cyclist''s four',1,NULL,1795251780000,0,'2026-11-21','under_way',NULL,720000,'coach',NULL,'',30000,1795251810000,1,1795251810000,0,117653622620160000,0);
CREATE TABLE session_wishes (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    content    TEXT NOT NULL CHECK (json_valid(content)) -- JSON
) STRICT;
INSERT INTO "session_wishes" VALUES(2,'{"pace":"coach","hold_top_ms":2000}');
CREATE TABLE shown_card (
    local_date TEXT PRIMARY KEY NOT NULL -- ISO 8601
               CHECK (date(local_date, '+0 days') IS local_date),
    topic      TEXT NOT NULL             -- id of the topic
               CHECK (length(topic) BETWEEN 1 AND 64 AND topic NOT GLOB '*[^a-z0-9_]*'),
    put_aside  INTEGER NOT NULL DEFAULT 0 CHECK (put_aside IN (0, 1)) -- 1: "not today"
) STRICT, WITHOUT ROWID;
CREATE TABLE sync_break (
    break_id INTEGER PRIMARY KEY REFERENCES guided_break (id),
    changed  INTEGER NOT NULL,          -- hlc
    sent     INTEGER NOT NULL DEFAULT 0 -- hlc; 0: not at all
) STRICT;
CREATE TABLE sync_clock (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    hlc       INTEGER NOT NULL,                                    -- the highest made or seen
    taking_in INTEGER NOT NULL DEFAULT 0 CHECK (taking_in IN (0, 1)) -- inside such a transaction
) STRICT;
INSERT INTO "sync_clock" VALUES(1,117653622620160000,0);
CREATE TABLE sync_decision (
    decision_id INTEGER PRIMARY KEY REFERENCES advice_decision (id),
    changed     INTEGER NOT NULL,          -- hlc
    sent        INTEGER NOT NULL DEFAULT 0 -- hlc; 0: not at all
) STRICT;
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
CREATE TABLE sync_session (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    changed    INTEGER NOT NULL,          -- hlc
    sent       INTEGER NOT NULL DEFAULT 0 -- hlc; 0: not at all
) STRICT;
INSERT INTO "sync_session" VALUES(1,117653622620160000,0);
INSERT INTO "sync_session" VALUES(2,117653622620160000,0);
CREATE INDEX session_by_date ON session (local_date);
CREATE INDEX session_under_way ON session (id) WHERE state = 'under_way';
CREATE TRIGGER session_changed AFTER UPDATE ON session
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE session SET hlc = (SELECT max(hlc, OLD.hlc + 1) FROM sync_clock) WHERE id = NEW.id;
    INSERT INTO sync_session (session_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER performed_set_changed AFTER UPDATE ON performed_set
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE performed_set SET hlc = (SELECT max(hlc, OLD.hlc + 1) FROM sync_clock)
    WHERE id = NEW.id;
    INSERT INTO sync_session (session_id, changed)
    SELECT NEW.session_id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER self_test_changed AFTER UPDATE ON self_test
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE self_test SET hlc = (SELECT max(hlc, OLD.hlc + 1) FROM sync_clock) WHERE id = NEW.id;
    INSERT INTO sync_session (session_id, changed)
    SELECT session_id, sync_clock.hlc FROM performed_set, sync_clock
    WHERE performed_set.id = NEW.set_id
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER session_added AFTER INSERT ON session
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET taking_in = 1, hlc = iif(
        NEW.hlc BETWEEN 1 AND 4102444800000 << 16,
        max(hlc, NEW.hlc),
        max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16)
    );
    UPDATE session SET hlc = (SELECT hlc FROM sync_clock)
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET taking_in = 0;
    INSERT INTO sync_session (session_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER performed_set_added AFTER INSERT ON performed_set
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET taking_in = 1, hlc = iif(
        NEW.hlc BETWEEN 1 AND 4102444800000 << 16,
        max(hlc, NEW.hlc),
        max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16)
    );
    UPDATE performed_set SET hlc = (SELECT hlc FROM sync_clock)
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET taking_in = 0;
    INSERT INTO sync_session (session_id, changed)
    SELECT NEW.session_id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER self_test_added AFTER INSERT ON self_test
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET taking_in = 1, hlc = iif(
        NEW.hlc BETWEEN 1 AND 4102444800000 << 16,
        max(hlc, NEW.hlc),
        max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16)
    );
    UPDATE self_test SET hlc = (SELECT hlc FROM sync_clock)
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET taking_in = 0;
    INSERT INTO sync_session (session_id, changed)
    SELECT session_id, sync_clock.hlc FROM performed_set, sync_clock
    WHERE performed_set.id = NEW.set_id
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER advice_decision_added AFTER INSERT ON advice_decision
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET taking_in = 1, hlc = iif(
        NEW.hlc BETWEEN 1 AND 4102444800000 << 16,
        max(hlc, NEW.hlc),
        max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16)
    );
    UPDATE advice_decision SET hlc = (SELECT hlc FROM sync_clock)
    WHERE id = NEW.id AND NEW.hlc NOT BETWEEN 1 AND 4102444800000 << 16;
    UPDATE sync_clock SET taking_in = 0;
    INSERT INTO sync_decision (decision_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (decision_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER advice_decision_changed AFTER UPDATE ON advice_decision
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE advice_decision SET hlc = (SELECT max(hlc, OLD.hlc + 1) FROM sync_clock)
    WHERE id = NEW.id;
    INSERT INTO sync_decision (decision_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (decision_id) DO UPDATE SET changed = excluded.changed;
END;
CREATE INDEX guided_break_by_date ON guided_break (local_date);
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
COMMIT;
