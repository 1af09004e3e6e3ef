-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "sendOrder" INTEGER NOT NULL DEFAULT -1;

UPDATE "Delivery" SET "sendOrder" = CASE WHEN "kind" = 'broadcast' THEN "broadcastId" WHEN "changeId" IS NULL THEN -1 ELSE 0 END;

-- What waits, in the order in which it goes: each claim reads its first entry.
CREATE INDEX "Delivery_sendOrder_dueAt_id_idx" ON "Delivery"("sendOrder", "dueAt", "id") WHERE "status" = 'pending';

-- What is forgotten once its days are over, found without reading what is not.
CREATE INDEX "InboxUpdate_handledAt_idx" ON "InboxUpdate"("handledAt");
CREATE INDEX "DialogueState_expiresAt_idx" ON "DialogueState"("expiresAt");
