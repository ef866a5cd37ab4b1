CREATE TABLE measure_kind (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    none_fields TEXT NOT NULL,
    complete_lists TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "description_sort" TEXT,
    "group" TEXT,
    "article" TEXT,
    "article_sort" TEXT,
    "encryption" INTEGER,
    "pseudonymisation" INTEGER,
    "dpv" TEXT,
    "in_use" INTEGER,
    "key" TEXT
) STRICT;
