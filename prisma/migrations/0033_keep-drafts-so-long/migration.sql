-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "draftsErasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftsKeptDays" INTEGER NOT NULL DEFAULT 180;
