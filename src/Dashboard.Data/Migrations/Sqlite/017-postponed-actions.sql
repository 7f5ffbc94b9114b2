-- An action may be postponed and go on to somebody else: the line of its history says so, and holds from then on.
ALTER TABLE action_change ADD COLUMN due INTEGER;
ALTER TABLE action_change ADD COLUMN owner TEXT;
