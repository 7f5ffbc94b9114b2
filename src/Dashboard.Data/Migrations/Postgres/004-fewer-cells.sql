-- Roll-up cells are encoded in fewer bytes, and segments are no longer added up where they are asked seldom. The start of the program makes
-- the cells anew from the raw rows after every migration.
DELETE FROM rollup;
