CREATE TABLE task (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    none_fields TEXT NOT NULL,
    complete_lists TEXT NOT NULL,
    "title" TEXT,
    "description" TEXT,
    "due" TEXT,
    "state" TEXT,
    "priority" TEXT,
    "done_on" TEXT,
    "repeat_every" TEXT,
    "origin" TEXT,
    "origin_key" TEXT,
    "notes" TEXT
) STRICT;
