-- What residents are told of actions, in plain language: "you said, we did". Lines are only added; one without texts withdraws.
CREATE TABLE action_publication (
    action_id integer NOT NULL,
    number integer NOT NULL,
    said_fi text,
    said_sv text,
    said_en text,
    did_fi text,
    did_sv text,
    did_en text,
    written_on integer NOT NULL,
    written_by text NOT NULL,
    PRIMARY KEY (action_id, number),
    FOREIGN KEY (action_id) REFERENCES action (id) DEFERRABLE
);
