-- What was done here about comments: who has one in hand since when, and when it was done. Apart from contact requests, so that of a response that
-- has both the one does not give the other away.
CREATE TABLE comment_handling (
    response_id bigint NOT NULL PRIMARY KEY,
    handler text NOT NULL,
    taken_on integer NOT NULL,
    answered_at bigint
);
