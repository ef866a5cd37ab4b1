CREATE INDEX request_by_requester_id ON request ("requester_id") WHERE "requester_id" IS NOT NULL;
CREATE INDEX request_by_requester_contact ON request ("requester_contact") WHERE "requester_contact" IS NOT NULL;
