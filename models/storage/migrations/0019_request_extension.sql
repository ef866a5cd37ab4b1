ALTER TABLE request ADD COLUMN "extended_to" TEXT;
