-- A use written on the day of the event no longer counts as planned before it. The start of the program makes the cells anew from the raw rows
-- after every migration.
DELETE FROM rollup;
