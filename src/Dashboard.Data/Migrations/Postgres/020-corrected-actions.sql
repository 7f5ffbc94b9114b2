-- The words of an action may be corrected: the line of its history says so, and holds from then on.
ALTER TABLE action_change ADD COLUMN title text;
ALTER TABLE action_change ADD COLUMN words text;
