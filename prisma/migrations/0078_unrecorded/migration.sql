-- What the close of a session alone has said is that nobody recorded the person: Alpa is for people to decide.
UPDATE "Presence" SET "status" = 'unrecorded' WHERE "source" = 'close' AND "status" = 'absent';
