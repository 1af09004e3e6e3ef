-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "heard" JSONB,
ADD COLUMN     "purpose" TEXT,
ADD COLUMN     "quiet" TEXT,
ADD COLUMN     "revision" INTEGER,
ADD COLUMN     "subject" TEXT,
ADD COLUMN     "usefulUntil" TIMESTAMPTZ(3);

-- What is said about a subject to somebody, newest last. Partial: most rows are of announcements, which have none.
CREATE INDEX "Delivery_personId_subject_idx" ON "Delivery"("personId", "subject") WHERE "subject" IS NOT NULL;
