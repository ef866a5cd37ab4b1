CREATE TABLE business_function (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    none_fields TEXT NOT NULL,
    complete_lists TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "description_sort" TEXT,
    "dpv" TEXT,
    "in_use" INTEGER,
    "key" TEXT
) STRICT;
