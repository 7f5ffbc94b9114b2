-- Each comment knows where it stands: its unit, the first day of its quarter, and what its page filters by. So a page of comments is found by an
-- index of comments alone, however many responses there are. Score bands are read from the answers by the program right after this.
ALTER TABLE comment ADD COLUMN unit_id integer, ADD COLUMN quarter integer, ADD COLUMN stage_id integer, ADD COLUMN kind text,
    ADD COLUMN contact integer, ADD COLUMN band integer;
UPDATE comment c SET unit_id = r.unit_id, quarter = date_trunc('quarter', date '0001-01-01' + r.day)::date - date '0001-01-01',
    stage_id = r.stage_id, kind = r.feedback_kind,
    contact = CASE WHEN r.contact_requested = 0 THEN 0 WHEN r.contact_answered_at IS NULL THEN 1 ELSE 2 END, band = 0
FROM response r WHERE r.id = c.response_id AND r.source_id = c.source_id;
ALTER TABLE comment ALTER COLUMN unit_id SET NOT NULL, ALTER COLUMN quarter SET NOT NULL, ALTER COLUMN contact SET NOT NULL,
    ALTER COLUMN band SET NOT NULL;
CREATE INDEX ix_comment_place ON comment (unit_id, quarter, stage_id, kind, contact, band);

-- The words of the comments: their Finnish stems, and the words as they stand for whatever begins with a word of a search. A comment's language
-- is that of its form, which many do not write in, and Swedish and English inflect at the end, where a beginning finds them.
CREATE INDEX ix_comment_words ON comment USING gin (
    (to_tsvector('finnish', lower(left(text, 100000) COLLATE "und-x-icu")) || to_tsvector('simple', lower(left(text, 100000) COLLATE "und-x-icu"))));
