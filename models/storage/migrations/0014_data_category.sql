CREATE TABLE data_category (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    none_fields TEXT NOT NULL,
    complete_lists TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "description_sort" TEXT,
    "group" TEXT,
    "group_sort" TEXT,
    "special" INTEGER,
    "criminal" INTEGER,
    "highly_personal" INTEGER,
    "ccpa" TEXT,
    "dpv" TEXT,
    "in_use" INTEGER,
    "key" TEXT
) STRICT;
