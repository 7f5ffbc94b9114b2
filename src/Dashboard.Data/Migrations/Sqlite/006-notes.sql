-- What people write down: new baselines, actions, explanations, and team sheets that were discussed. Rows are only added; one is withdrawn by
-- setting its last columns, once.
CREATE TABLE rebase (
    id INTEGER NOT NULL PRIMARY KEY,
    unit_id INTEGER NOT NULL,
    metric_id INTEGER NOT NULL,
    stage_id INTEGER,
    date INTEGER NOT NULL,
    reason TEXT NOT NULL,
    written_on INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    withdrawn_on INTEGER,
    withdrawn_by TEXT,
    source_id INTEGER,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (stage_id) REFERENCES stage (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE TABLE unit_action (
    id INTEGER NOT NULL PRIMARY KEY,
    unit_id INTEGER NOT NULL,
    metric_id INTEGER,
    date INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    written_on INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    withdrawn_on INTEGER,
    withdrawn_by TEXT,
    source_id INTEGER,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE TABLE explanation (
    id INTEGER NOT NULL PRIMARY KEY,
    unit_id INTEGER NOT NULL,
    metric_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    written_on INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    withdrawn_on INTEGER,
    withdrawn_by TEXT,
    source_id INTEGER,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
CREATE TABLE team_review (
    id INTEGER NOT NULL PRIMARY KEY,
    unit_id INTEGER NOT NULL,
    week INTEGER NOT NULL,
    written_on INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    withdrawn_on INTEGER,
    withdrawn_by TEXT,
    source_id INTEGER,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
