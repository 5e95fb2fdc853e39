-- A trial is a session at another speed than that of the clock, for looking at what happens: it is
-- kept and listed, and counts for nothing unless it was said that it does.
-- The rows keep their stamps: no machine knew of trials before.

ALTER TABLE session ADD COLUMN trial INTEGER NOT NULL DEFAULT 0 CHECK (trial IN (0, 1)); -- 1: it is
