-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "newSections" JSONB,
ADD COLUMN     "undo" JSONB;

-- AlterTable
ALTER TABLE "PlanTemplate" ADD COLUMN     "addedAt" TIMESTAMPTZ(3),
ADD COLUMN     "addedByPersonId" INTEGER;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "planTemplateId" INTEGER,
ADD COLUMN     "sectionsOff" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "PlanEvidence" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "telegramFileId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "storedFileId" INTEGER,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "attachedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanNudge" (
    "participantId" INTEGER NOT NULL,
    "timeOfDay" TEXT NOT NULL,
    "isDaily" BOOLEAN NOT NULL,
    "nextOn" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanNudge_pkey" PRIMARY KEY ("participantId")
);

-- CreateIndex
CREATE INDEX "PlanEvidence_planId_sectionKey_idx" ON "PlanEvidence"("planId", "sectionKey");

-- AddForeignKey
ALTER TABLE "PlanEvidence" ADD CONSTRAINT "PlanEvidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
