-- A comment knows its day, not its quarter alone: which block it is told in is found without its response, which lies among many more.
DROP INDEX ix_comment_place;
ALTER TABLE comment RENAME COLUMN quarter TO day;
UPDATE comment SET day = (SELECT r.day FROM response r WHERE r.id = response_id);
CREATE INDEX ix_comment_place ON comment (unit_id, day, stage_id, kind, contact, band);
