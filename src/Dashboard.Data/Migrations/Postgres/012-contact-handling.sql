-- What was done here about contact requests: who has one in hand since when, and when it was answered, as said here. Those that wait are found by
-- an index that holds no others.
CREATE TABLE contact_handling (
    response_id bigint NOT NULL PRIMARY KEY,
    handler text NOT NULL,
    taken_on integer NOT NULL,
    answered_at bigint
);
CREATE INDEX ix_response_waiting ON response (unit_id, answered_at) WHERE contact_requested = 1 AND contact_answered_at IS NULL;
