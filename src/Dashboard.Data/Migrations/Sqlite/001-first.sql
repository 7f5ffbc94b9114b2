-- The first schema. Days are whole numbers (days since 1.1.0001), instants milliseconds since 1970 in UTC.

-- Where rows come from.
CREATE TABLE source (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    is_demo INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_source_name ON source (name);
CREATE TABLE batch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT,
    started_at INTEGER NOT NULL,
    seconds REAL NOT NULL,
    rows INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    header TEXT,
    data_until INTEGER,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
);
CREATE INDEX ix_batch_file_hash ON batch (file_hash);
CREATE TABLE rejected_row (
    id INTEGER NOT NULL PRIMARY KEY,
    batch_id INTEGER NOT NULL,
    line INTEGER NOT NULL,
    "column" TEXT,
    value TEXT,
    expected TEXT NOT NULL,
    raw TEXT NOT NULL,
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE CASCADE
);
CREATE INDEX ix_rejected_row_batch_id ON rejected_row (batch_id);

-- The organisation.
CREATE TABLE unit (
    id INTEGER NOT NULL PRIMARY KEY,
    code TEXT COLLATE NOCASE NOT NULL,
    source_id INTEGER NOT NULL,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_unit_code ON unit (code);
CREATE TABLE unit_validity (
    unit_id INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    parent_id INTEGER,
    level TEXT,
    name_fi TEXT NOT NULL,
    name_sv TEXT,
    name_en TEXT,
    merged_into_id INTEGER,
    PRIMARY KEY (unit_id, valid_from),
    FOREIGN KEY (merged_into_id) REFERENCES unit (id) ON DELETE RESTRICT,
    FOREIGN KEY (parent_id) REFERENCES unit (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE unit_closure (
    ancestor_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    PRIMARY KEY (ancestor_id, unit_id),
    FOREIGN KEY (ancestor_id) REFERENCES unit (id) ON DELETE CASCADE,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX ix_unit_closure_unit_id ON unit_closure (unit_id);

-- Service paths.
CREATE TABLE path (
    id INTEGER NOT NULL PRIMARY KEY,
    code TEXT COLLATE NOCASE NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT,
    name_en TEXT,
    source_id INTEGER NOT NULL,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_path_code ON path (code);
CREATE TABLE stage (
    id INTEGER NOT NULL PRIMARY KEY,
    path_id INTEGER NOT NULL,
    code TEXT COLLATE NOCASE NOT NULL,
    stage_order INTEGER NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT,
    name_en TEXT,
    owner_unit_id INTEGER,
    external_owner TEXT,
    coordinator TEXT,
    FOREIGN KEY (path_id) REFERENCES path (id) ON DELETE CASCADE,
    FOREIGN KEY (owner_unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_stage_path_id_code ON stage (path_id, code);

-- The catalogue.
CREATE TABLE metric (
    id INTEGER NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    source_id INTEGER,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_metric_slug ON metric (slug);
CREATE TABLE metric_version (
    id INTEGER NOT NULL PRIMARY KEY,
    metric_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    kind TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT,
    name_en TEXT,
    question_fi TEXT,
    question_sv TEXT,
    question_en TEXT,
    answers TEXT NOT NULL,
    direction TEXT NOT NULL,
    min_change REAL NOT NULL,
    limit_hours REAL,
    peer_visible INTEGER NOT NULL,
    public INTEGER NOT NULL,
    source TEXT,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_metric_version_metric_id_version ON metric_version (metric_id, version);
CREATE TABLE target (
    id INTEGER NOT NULL PRIMARY KEY,
    metric_id INTEGER NOT NULL,
    unit_id INTEGER,
    level TEXT,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    value REAL NOT NULL,
    source_id INTEGER NOT NULL,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE CASCADE,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE UNIQUE INDEX ix_target_key ON target (metric_id, unit_id, level, valid_from);

-- The raw rows: the truth.
CREATE TABLE segment_value (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_segment_value_kind_value ON segment_value (kind, value);
CREATE TABLE response (
    id INTEGER NOT NULL PRIMARY KEY,
    source_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
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
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (stage_id) REFERENCES stage (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_response_source_id_external_id ON response (source_id, external_id);
CREATE TABLE comment (
    response_id INTEGER NOT NULL PRIMARY KEY,
    text TEXT NOT NULL,
    FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE
);
CREATE TABLE tally_row (
    id INTEGER NOT NULL PRIMARY KEY,
    source_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    stage_id INTEGER NOT NULL,
    segment_id INTEGER NOT NULL,
    metric_version_id INTEGER NOT NULL,
    cell INTEGER NOT NULL,
    count INTEGER NOT NULL,
    in_total INTEGER NOT NULL,
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT,
    FOREIGN KEY (metric_version_id) REFERENCES metric_version (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_tally_row_key ON tally_row (source_id, unit_id, period_start, period_end, stage_id, segment_id, metric_version_id, cell);
CREATE TABLE participation_event (
    id INTEGER NOT NULL PRIMARY KEY,
    source_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    batch_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    floor TEXT NOT NULL,
    mode TEXT,
    unit_id INTEGER NOT NULL,
    path_id INTEGER,
    partner TEXT,
    planned_on INTEGER,
    planned_use TEXT,
    date INTEGER NOT NULL,
    invited INTEGER,
    participants INTEGER NOT NULL,
    age_bands TEXT NOT NULL,
    languages TEXT NOT NULL,
    decision TEXT,
    decided_on INTEGER,
    told_on INTEGER,
    told_where TEXT,
    heard_yes INTEGER,
    heard_asked INTEGER,
    lesson TEXT,
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT,
    FOREIGN KEY (path_id) REFERENCES path (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_participation_event_source_id_external_id ON participation_event (source_id, external_id);
CREATE TABLE stock_value (
    id INTEGER NOT NULL PRIMARY KEY,
    source_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    metric_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    value REAL NOT NULL,
    low REAL,
    high REAL,
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_stock_value_key ON stock_value (unit_id, metric_id, day, source_id);

-- The roll-ups, clustered by their key and kept equal to the raw rows.
CREATE TABLE rollup (
    grain INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    stage_id INTEGER NOT NULL,
    segment_id INTEGER NOT NULL,
    start INTEGER NOT NULL,
    sheet BLOB NOT NULL,
    PRIMARY KEY (grain, unit_id, stage_id, segment_id, start)
) WITHOUT ROWID;
