-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mapUrl" TEXT,
ADD COLUMN     "materialsUrl" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ScheduleDraft" (
    "programmeId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ScheduleDraft_pkey" PRIMARY KEY ("programmeId")
);

-- CreateTable
CREATE TABLE "ScheduleChange" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "sessionId" INTEGER,
    "patch" JSONB NOT NULL,

    CONSTRAINT "ScheduleChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduleRelease" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "releasedByPersonId" INTEGER NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "changeCount" INTEGER NOT NULL,
    "recipientCount" INTEGER NOT NULL,

    CONSTRAINT "ScheduleRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedKey" (
    "id" SERIAL NOT NULL,
    "participantId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ScheduleChange_sessionId_key" ON "ScheduleChange"("sessionId");

-- CreateIndex
CREATE INDEX "ScheduleChange_programmeId_idx" ON "ScheduleChange"("programmeId");

-- CreateIndex
CREATE UNIQUE INDEX "ScheduleRelease_programmeId_revision_key" ON "ScheduleRelease"("programmeId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "FeedKey_keyHash_key" ON "FeedKey"("keyHash");

-- CreateIndex
CREATE INDEX "FeedKey_participantId_idx" ON "FeedKey"("participantId");

-- AddForeignKey
ALTER TABLE "ScheduleDraft" ADD CONSTRAINT "ScheduleDraft_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleChange" ADD CONSTRAINT "ScheduleChange_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "ScheduleDraft"("programmeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleChange" ADD CONSTRAINT "ScheduleChange_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleRelease" ADD CONSTRAINT "ScheduleRelease_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedKey" ADD CONSTRAINT "FeedKey_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
