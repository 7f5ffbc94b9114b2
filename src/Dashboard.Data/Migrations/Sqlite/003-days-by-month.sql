-- A roll-up cell of days now holds a month of them, and units with others below have the days of their whole subtree. Such cells are too
-- large for the leaves of a table without row ids. The start of the program makes the cells anew from the raw rows after every migration.
DROP TABLE rollup;
CREATE TABLE rollup (
    grain INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    stage_id INTEGER NOT NULL,
    segment_id INTEGER NOT NULL,
    start INTEGER NOT NULL,
    sheet BLOB NOT NULL,
    PRIMARY KEY (grain, unit_id, stage_id, segment_id, start)
);
