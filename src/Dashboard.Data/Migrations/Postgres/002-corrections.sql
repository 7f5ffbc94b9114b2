-- What it takes to correct, erase and undo exactly: older versions of rows, who said the same, and what a batch changed of the structure.

ALTER TABLE batch ADD COLUMN corrected bigint NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN undone_at bigint;

-- Responses as earlier batches brought them; a later batch has corrected each.
CREATE TABLE older_response (
    response_id bigint NOT NULL,
    batch_id bigint NOT NULL,
    answered_at bigint NOT NULL,
    day integer NOT NULL,
    unit_id integer NOT NULL,
    stage_id integer,
    questionnaire text NOT NULL,
    channel_id integer NOT NULL,
    language_id integer NOT NULL,
    age_band_id integer NOT NULL,
    answers bytea NOT NULL,
    feedback_kind text,
    contact_requested integer NOT NULL,
    contact_answered_at bigint,
    comment text,
    PRIMARY KEY (response_id, batch_id),
    FOREIGN KEY (batch_id) REFERENCES batch (id) DEFERRABLE,
    FOREIGN KEY (stage_id) REFERENCES stage (id) DEFERRABLE,
    FOREIGN KEY (unit_id) REFERENCES unit (id) DEFERRABLE
);

-- The same for tallies, events and levels: their values as JSON.
CREATE TABLE older_row (
    kind text NOT NULL,
    row_id bigint NOT NULL,
    batch_id bigint NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (kind, row_id, batch_id),
    FOREIGN KEY (batch_id) REFERENCES batch (id) DEFERRABLE
);

-- Rows of which a batch said what the store already held: they stay when the batch that brought them is undone. Ids are ranges, ends included.
CREATE TABLE same_rows (
    kind text NOT NULL,
    batch_id bigint NOT NULL,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL,
    PRIMARY KEY (kind, batch_id, first_id),
    FOREIGN KEY (batch_id) REFERENCES batch (id) DEFERRABLE
);

-- What a batch touched of units, paths, metrics and targets.
CREATE TABLE structure_change (
    batch_id bigint NOT NULL,
    number integer NOT NULL,
    touch text NOT NULL,
    kind text NOT NULL,
    row_key text NOT NULL,
    before text,
    PRIMARY KEY (batch_id, number),
    FOREIGN KEY (batch_id) REFERENCES batch (id) DEFERRABLE
);
CREATE INDEX ix_structure_change_row ON structure_change (kind, row_key);

-- Responses that were erased, known only by a salted hash: a file that still has them does not bring them back.
CREATE TABLE erased_response (
    hash bytea NOT NULL PRIMARY KEY,
    erased_at bigint NOT NULL
);
CREATE TABLE erasure_salt (
    id integer NOT NULL PRIMARY KEY,
    salt bytea NOT NULL
);
