-- What every record type shares. Enumerations are not checked here: the store validates, so that a new value needs no rebuild.

CREATE TABLE vault_property (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Names in the history. The chain refers to the id, so that a name can be erased.
CREATE TABLE vault_user (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- The last number given out for each reference prefix ("PA", "DSR-2026"); numbers are never used again.
CREATE TABLE reference_counter (
    prefix TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Stamps are milliseconds since 1970 in UTC.
CREATE TABLE record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    title_sort TEXT NOT NULL, -- folded, see core::folded
    revision INTEGER NOT NULL,
    next_row INTEGER NOT NULL, -- numbers of owned rows are never used again within their record
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES vault_user (id),
    removed_at INTEGER,
    approved_revision INTEGER,
    approved_at INTEGER,
    approved_by INTEGER REFERENCES vault_user (id)
) STRICT;
CREATE INDEX record_by_title ON record (type, title_sort) WHERE removed_at IS NULL;
CREATE INDEX record_by_type ON record (type, id, removed_at);

-- The identity of an owned row, whatever its list, so that other rows and records can point at it.
CREATE TABLE record_row (
    record_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    row INTEGER NOT NULL,
    PRIMARY KEY (record_id, row)
) STRICT, WITHOUT ROWID;

-- Every link from a record or one of its rows (row 0: the record itself) to a record.
CREATE TABLE record_link (
    source_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    row INTEGER NOT NULL,
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (source_id, field, row, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_link_by_target ON record_link (target_id, field);

-- Every link to an owned row, of the same record or of another.
CREATE TABLE row_link (
    source_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    row INTEGER NOT NULL,
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL,
    target_row INTEGER NOT NULL,
    PRIMARY KEY (source_id, field, row, position),
    FOREIGN KEY (target_id, target_row) REFERENCES record_row (record_id, row) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX row_link_by_target ON row_link (target_id, target_row);

-- Files, once each whatever the number of records that hold them. The content stands apart so that listing them is cheap.
CREATE TABLE attachment (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment_content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
    content BLOB NOT NULL
) STRICT;
CREATE TABLE record_attachment (
    record_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    row INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (record_id, field, row, position)
) STRICT, WITHOUT ROWID;

-- The chain: append-only. hash = keyed hash over the fields of this entry and the hash before it; commitment = keyed
-- hash of (salt, content) of version_content. record_id is NULL for events of the vault itself, such as an export.
CREATE TABLE chain_entry (
    id INTEGER PRIMARY KEY,
    record_id INTEGER REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    user_id INTEGER NOT NULL REFERENCES vault_user (id),
    action TEXT NOT NULL,
    commitment BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX chain_entry_by_record ON chain_entry (record_id, at);
CREATE TRIGGER chain_entry_is_never_changed BEFORE UPDATE ON chain_entry
BEGIN
    SELECT RAISE(ABORT, 'the chain is append-only');
END;
CREATE TRIGGER chain_entry_is_never_deleted BEFORE DELETE ON chain_entry
BEGIN
    SELECT RAISE(ABORT, 'the chain is append-only');
END;

-- What the chain commits to. Erasure empties salt and content to NULL: a tombstone.
CREATE TABLE version_content (
    chain_id INTEGER PRIMARY KEY REFERENCES chain_entry (id) DEFERRABLE INITIALLY DEFERRED,
    salt BLOB,
    content BLOB
) STRICT;
CREATE TABLE version_attachment (
    sha256 TEXT NOT NULL REFERENCES attachment (sha256) DEFERRABLE INITIALLY DEFERRED,
    chain_id INTEGER NOT NULL REFERENCES chain_entry (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (sha256, chain_id)
) STRICT, WITHOUT ROWID;
