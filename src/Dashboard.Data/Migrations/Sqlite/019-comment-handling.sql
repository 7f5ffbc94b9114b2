-- What was done here about comments: who has one in hand since when, and when it was done. Apart from contact requests, so that of a response that
-- has both the one does not give the other away.
CREATE TABLE comment_handling (
    response_id INTEGER NOT NULL PRIMARY KEY,
    handler TEXT NOT NULL,
    taken_on INTEGER NOT NULL,
    answered_at INTEGER,
    FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE
);
