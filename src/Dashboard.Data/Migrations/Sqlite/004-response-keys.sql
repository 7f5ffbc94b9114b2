-- The keys of responses in a table of their own: a batch writes its keys in their order and its rows in theirs. An index on the rows would be
-- written in the rows' order, and where ids are random each of them touches another page.
CREATE TABLE response_key (
    source_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (source_id, external_id)
) WITHOUT ROWID;
INSERT INTO response_key SELECT source_id, external_id, id, day FROM response ORDER BY source_id, external_id;
DROP INDEX ix_response_source_id_external_id;
