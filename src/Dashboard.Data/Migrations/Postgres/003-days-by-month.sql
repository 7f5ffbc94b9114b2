-- A roll-up cell of days now holds a month of them, and units with others below have the days of their whole subtree. The start of the
-- program makes the cells anew from the raw rows after every migration.
DELETE FROM rollup;
