-- Who may sign in, and the keys of programs. Instants are milliseconds since 1970 in UTC.

CREATE TABLE account (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    normalized_name TEXT NOT NULL,
    role TEXT NOT NULL,
    whole_tree INTEGER NOT NULL,
    password_hash TEXT,
    must_change_password INTEGER NOT NULL,
    security_stamp TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    is_demo INTEGER NOT NULL,
    failed_sign_ins INTEGER NOT NULL,
    locked_until INTEGER,
    two_factor INTEGER NOT NULL,
    authenticator_key TEXT,
    recovery_codes TEXT NOT NULL,
    login_provider TEXT,
    login_key TEXT,
    created_at INTEGER NOT NULL,
    signed_in_at INTEGER,
    revision INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_account_normalized_name ON account (normalized_name);
CREATE UNIQUE INDEX ix_account_login ON account (login_provider, login_key);

CREATE TABLE account_unit (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    unit_code TEXT NOT NULL,
    PRIMARY KEY (account_id, unit_code)
);

CREATE TABLE api_key (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    verbs TEXT NOT NULL,
    whole_tree INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
);
CREATE UNIQUE INDEX ix_api_key_name ON api_key (name);
CREATE UNIQUE INDEX ix_api_key_hash ON api_key (hash);

CREATE TABLE api_key_unit (
    api_key_id INTEGER NOT NULL REFERENCES api_key (id) ON DELETE CASCADE,
    unit_code TEXT NOT NULL,
    PRIMARY KEY (api_key_id, unit_code)
);
