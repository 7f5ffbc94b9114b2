-- The goals of the programme and the metrics that tell of them. A metric that is left out again stays with place 0, for the undo of an import.
CREATE TABLE programme_goal (
    id INTEGER NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    goal_order INTEGER NOT NULL,
    floor TEXT,
    title_fi TEXT NOT NULL,
    title_sv TEXT,
    title_en TEXT,
    words_fi TEXT,
    words_sv TEXT,
    words_en TEXT,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    source_id INTEGER NOT NULL,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_programme_goal_slug ON programme_goal (slug);
CREATE TABLE programme_goal_metric (
    goal_id INTEGER NOT NULL,
    metric_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (goal_id, metric_id),
    FOREIGN KEY (goal_id) REFERENCES programme_goal (id) ON DELETE RESTRICT,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE RESTRICT
);
