-- What residents are told holds how far the action had come, which is told with the words: when it comes to something else, they are told nothing
-- until it is published again. Of the lines of before it is what the history says of the days until then. Where the history goes on that very day,
-- nobody knows which came first, and it stays empty; the demo's were written with the last step.
ALTER TABLE action_publication ADD COLUMN status text;
ALTER TABLE action_publication ADD COLUMN done_on integer;
UPDATE action_publication SET
    status = (SELECT c.status FROM action_change c
        WHERE c.action_id = action_publication.action_id AND c.written_on <= action_publication.written_on ORDER BY c.number DESC LIMIT 1),
    done_on = (SELECT c.done_on FROM action_change c
        WHERE c.action_id = action_publication.action_id AND c.written_on <= action_publication.written_on ORDER BY c.number DESC LIMIT 1)
WHERE said_fi IS NOT NULL AND (
    EXISTS (SELECT 1 FROM action a WHERE a.id = action_publication.action_id AND a.source_id IS NOT NULL)
    OR NOT EXISTS (SELECT 1 FROM action_change c
        WHERE c.action_id = action_publication.action_id AND c.written_on = action_publication.written_on AND c.number > 1));
