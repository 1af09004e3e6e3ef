-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "dismissedAt" TIMESTAMPTZ(3),
ADD COLUMN     "repeats" INTEGER NOT NULL DEFAULT 0;

-- What did not arrive for certain and waits for somebody to look: a short list in a long table.
CREATE INDEX "Delivery_programmeId_undelivered_idx" ON "Delivery"("programmeId", "id")
  WHERE "status" IN ('unclear', 'failed', 'unreachable', 'withdrawn') AND "dismissedAt" IS NULL AND "kind" = 'notice';
