-- One row with a stamp far ahead no longer drives every later stamp of this machine to where others
-- do not read it. The clock follows no stamp beyond the year 2099; a row that has a higher one is
-- stamped one above that when it is changed here (see "Stamps" in ARCHITECTURE.md).

-- What has gone beyond comes back to just above the clock's end, in the order in which it was.
UPDATE sync_session SET changed = min(changed, 4102444800000 << 16), sent = 0
WHERE changed > (4102444800000 << 16) + 1099511627776
   OR sent > (4102444800000 << 16) + 1099511627776;
UPDATE sync_clock SET taking_in = 1;
UPDATE session SET hlc = (4102444800000 << 16) + 1 + max(0, hlc - (7258118400000 << 16))
WHERE hlc > (4102444800000 << 16) + 1099511627776;
UPDATE performed_set SET hlc = (4102444800000 << 16) + 1 + max(0, hlc - (7258118400000 << 16))
WHERE hlc > (4102444800000 << 16) + 1099511627776;
UPDATE self_test SET hlc = (4102444800000 << 16) + 1 + max(0, hlc - (7258118400000 << 16))
WHERE hlc > (4102444800000 << 16) + 1099511627776;
UPDATE sync_clock SET taking_in = 0, hlc = min(hlc, 4102444800000 << 16);

DROP TRIGGER session_changed;
CREATE TRIGGER session_changed AFTER UPDATE ON session
WHEN (SELECT taking_in FROM sync_clock) = 0
BEGIN
    UPDATE sync_clock SET hlc = max(hlc + 1, min(NEW.updated_utc_ms, 4102444800000) << 16);
    UPDATE session SET hlc = (SELECT max(hlc, OLD.hlc + 1) FROM sync_clock) WHERE id = NEW.id;
    INSERT INTO sync_session (session_id, changed) SELECT NEW.id, hlc FROM sync_clock WHERE true
    ON CONFLICT (session_id) DO UPDATE SET changed = excluded.changed;
END;

DROP TRIGGER performed_set_changed;
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

DROP TRIGGER self_test_changed;
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

DROP TRIGGER session_added;
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

DROP TRIGGER performed_set_added;
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

DROP TRIGGER self_test_added;
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
