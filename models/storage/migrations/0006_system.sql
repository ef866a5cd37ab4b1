CREATE TABLE system (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    none_fields TEXT NOT NULL,
    complete_lists TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "kind" TEXT,
    "status" TEXT,
    "address" TEXT,
    "used_since" TEXT,
    "used_until" TEXT,
    "notes" TEXT,
    "hosting" TEXT,
    "storage_countries" TEXT,
    "access_countries" TEXT,
    "finding_data" TEXT,
    "deleting_data" TEXT
) STRICT;
