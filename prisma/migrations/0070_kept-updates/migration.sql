-- AlterTable
ALTER TABLE "InboxUpdate" ADD COLUMN     "keptUntil" TIMESTAMPTZ(3),
ADD COLUMN     "meaning" TEXT;

-- CreateIndex
CREATE INDEX "InboxUpdate_keptUntil_idx" ON "InboxUpdate"("keptUntil");

-- Kinds of short-lived state that are no more: they held whole updates and texts.
DELETE FROM "DialogueState" WHERE "key" !~ '^(place|prompt):';
