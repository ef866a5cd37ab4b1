CREATE TABLE measure (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    none_fields TEXT NOT NULL,
    complete_lists TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "state" TEXT,
    "in_place_since" TEXT,
    "notes" TEXT,
    "evidence" TEXT,
    "evidence_strength" TEXT,
    "evidence_on" TEXT,
    "next_review" TEXT,
    "reviewed_on" TEXT
) STRICT;
