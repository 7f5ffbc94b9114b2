-- The goals of the programme and the metrics that tell of them. A metric that is left out again stays with place 0, for the undo of an import.
CREATE TABLE programme_goal (
    id integer NOT NULL PRIMARY KEY,
    slug text NOT NULL,
    goal_order integer NOT NULL,
    floor text,
    title_fi text NOT NULL,
    title_sv text,
    title_en text,
    words_fi text,
    words_sv text,
    words_en text,
    valid_from integer NOT NULL,
    valid_to integer,
    source_id integer NOT NULL,
    FOREIGN KEY (source_id) REFERENCES source (id) DEFERRABLE
);
CREATE UNIQUE INDEX ix_programme_goal_slug ON programme_goal (slug);
CREATE TABLE programme_goal_metric (
    goal_id integer NOT NULL,
    metric_id integer NOT NULL,
    place integer NOT NULL,
    PRIMARY KEY (goal_id, metric_id),
    FOREIGN KEY (goal_id) REFERENCES programme_goal (id) DEFERRABLE,
    FOREIGN KEY (metric_id) REFERENCES metric (id) DEFERRABLE
);
