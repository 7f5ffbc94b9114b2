-- Each comment knows where it stands: its unit, the first day of its quarter, and what its page filters by. So a page of comments is found by an
-- index of comments alone, however many responses there are. Score bands are read from the answers by the program right after this.
CREATE TABLE placed_comment (
    response_id INTEGER NOT NULL PRIMARY KEY,
    unit_id INTEGER NOT NULL,
    quarter INTEGER NOT NULL,
    stage_id INTEGER,
    kind TEXT,
    contact INTEGER NOT NULL,
    band INTEGER NOT NULL,
    text TEXT NOT NULL,
    FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE
);
INSERT INTO placed_comment (response_id, unit_id, quarter, stage_id, kind, contact, band, text)
SELECT c.response_id, r.unit_id,
    CAST(julianday(date('0001-01-01', r.day || ' days', 'start of month', -((strftime('%m', '0001-01-01', r.day || ' days') - 1) % 3) || ' months'))
        - julianday('0001-01-01') AS INTEGER),
    r.stage_id, r.feedback_kind, CASE WHEN r.contact_requested = 0 THEN 0 WHEN r.contact_answered_at IS NULL THEN 1 ELSE 2 END, 0, c.text
FROM comment c JOIN response r ON r.id = c.response_id ORDER BY c.response_id;
DROP TABLE comment;
ALTER TABLE placed_comment RENAME TO comment;
CREATE INDEX ix_comment_place ON comment (unit_id, quarter, stage_id, kind, contact, band);

-- The words of the comments. SQLite has no stemming: a word of a search finds the words that begin with it, and å, ä and ö are letters of their
-- own. What is deleted is taken out of the index at once, and nothing can change a comment without it.
CREATE VIRTUAL TABLE comment_search USING fts5 (text, content = 'comment', content_rowid = 'response_id', tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO comment_search (comment_search, rank) VALUES ('secure-delete', 1);
INSERT INTO comment_search (comment_search) VALUES ('rebuild');
CREATE TRIGGER comment_added AFTER INSERT ON comment BEGIN
    INSERT INTO comment_search (rowid, text) VALUES (new.response_id, new.text);
END;
CREATE TRIGGER comment_deleted AFTER DELETE ON comment BEGIN
    INSERT INTO comment_search (comment_search, rowid, text) VALUES ('delete', old.response_id, old.text);
END;
CREATE TRIGGER comment_changed AFTER UPDATE OF response_id, text ON comment BEGIN
    INSERT INTO comment_search (comment_search, rowid, text) VALUES ('delete', old.response_id, old.text);
    INSERT INTO comment_search (rowid, text) VALUES (new.response_id, new.text);
END;
