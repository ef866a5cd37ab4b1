CREATE TABLE contact (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    none_fields TEXT NOT NULL,
    complete_lists TEXT NOT NULL,
    "name" TEXT,
    "function" TEXT,
    "email" TEXT,
    "email_sort" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "left_on" TEXT,
    "notes" TEXT
) STRICT;
