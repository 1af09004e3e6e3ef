-- AlterTable
ALTER TABLE "AbsenceRequest" ADD COLUMN     "addition" TEXT,
ADD COLUMN     "appealedAt" TIMESTAMPTZ(3),
ADD COLUMN     "evidenceFileId" INTEGER,
ADD COLUMN     "paperReceivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "absenceLateDays" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "evidenceAllowed" BOOLEAN NOT NULL DEFAULT false;

-- AddForeignKey
ALTER TABLE "AbsenceRequest" ADD CONSTRAINT "AbsenceRequest_evidenceFileId_fkey" FOREIGN KEY ("evidenceFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;
