-- What it takes to correct, erase and undo exactly: older versions of rows, who said the same, and what a batch changed of the structure.

ALTER TABLE batch ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN undone_at INTEGER;

-- Responses as earlier batches brought them; a later batch has corrected each.
CREATE TABLE older_response (
    response_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    stage_id INTEGER,
    questionnaire TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    language_id INTEGER NOT NULL,
    age_band_id INTEGER NOT NULL,
    answers BLOB NOT NULL,
    feedback_kind TEXT,
    contact_requested INTEGER NOT NULL,
    contact_answered_at INTEGER,
    comment TEXT,
    PRIMARY KEY (response_id, batch_id),
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT,
    FOREIGN KEY (stage_id) REFERENCES stage (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
) WITHOUT ROWID;

-- The same for tallies, events and levels: their values as JSON.
CREATE TABLE older_row (
    kind TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (kind, row_id, batch_id),
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT
) WITHOUT ROWID;

-- Rows of which a batch said what the store already held: they stay when the batch that brought them is undone. Ids are ranges, ends included.
CREATE TABLE same_rows (
    kind TEXT NOT NULL,
    batch_id INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    PRIMARY KEY (kind, batch_id, first_id),
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT
) WITHOUT ROWID;

-- What a batch touched of units, paths, metrics and targets.
CREATE TABLE structure_change (
    batch_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    touch TEXT NOT NULL,
    kind TEXT NOT NULL,
    row_key TEXT NOT NULL,
    before TEXT,
    PRIMARY KEY (batch_id, number),
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT
) WITHOUT ROWID;
CREATE INDEX ix_structure_change_row ON structure_change (kind, row_key);

-- Responses that were erased, known only by a salted hash: a file that still has them does not bring them back.
CREATE TABLE erased_response (
    hash BLOB NOT NULL PRIMARY KEY,
    erased_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE erasure_salt (
    id INTEGER NOT NULL PRIMARY KEY,
    salt BLOB NOT NULL
);
