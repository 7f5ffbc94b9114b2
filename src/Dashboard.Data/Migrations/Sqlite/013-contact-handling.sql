-- What was done here about contact requests: who has one in hand since when, and when it was answered, as said here. Those that wait are found by
-- an index that holds no others.
CREATE TABLE contact_handling (
    response_id INTEGER NOT NULL PRIMARY KEY,
    handler TEXT NOT NULL,
    taken_on INTEGER NOT NULL,
    answered_at INTEGER,
    FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE
);
CREATE INDEX ix_response_waiting ON response (unit_id, answered_at) WHERE contact_requested = 1 AND contact_answered_at IS NULL;
