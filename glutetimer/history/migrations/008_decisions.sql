-- What a person decided on advice: one row for each advice, which a new decision on the same advice
-- changes. Its uuid is drawn from what makes an advice the same again (rule, programme, exercise,
-- aspect and value, or detail), so that two machines that decide on it have the same row.

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

-- Decisions that were changed here, and up to which change they are in this machine's log.
CREATE TABLE sync_decision (
    decision_id INTEGER PRIMARY KEY REFERENCES advice_decision (id),
    changed     INTEGER NOT NULL,          -- hlc
    sent        INTEGER NOT NULL DEFAULT 0 -- hlc; 0: not at all
) STRICT;

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
