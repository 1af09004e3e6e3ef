-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "closedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Presence" (
    "sessionId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "markedByPersonId" INTEGER,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("sessionId","participantId")
);

-- CreateTable
CREATE TABLE "PresenceChange" (
    "id" BIGSERIAL NOT NULL,
    "sessionId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "byPersonId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PresenceChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AbsenceRequest" (
    "id" SERIAL NOT NULL,
    "participantId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "letterNumber" TEXT,
    "letterOn" TEXT,
    "state" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedByPersonId" INTEGER,
    "decisionReason" TEXT,

    CONSTRAINT "AbsenceRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AbsenceRequestSession" (
    "requestId" INTEGER NOT NULL,
    "sessionId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,

    CONSTRAINT "AbsenceRequestSession_pkey" PRIMARY KEY ("sessionId","participantId")
);

-- CreateIndex
CREATE INDEX "Presence_participantId_idx" ON "Presence"("participantId");

-- CreateIndex
CREATE INDEX "PresenceChange_sessionId_at_idx" ON "PresenceChange"("sessionId", "at");

-- CreateIndex
CREATE INDEX "PresenceChange_participantId_idx" ON "PresenceChange"("participantId");

-- CreateIndex
CREATE INDEX "AbsenceRequest_participantId_idx" ON "AbsenceRequest"("participantId");

-- CreateIndex
CREATE INDEX "AbsenceRequestSession_requestId_idx" ON "AbsenceRequestSession"("requestId");

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AbsenceRequest" ADD CONSTRAINT "AbsenceRequest_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AbsenceRequestSession" ADD CONSTRAINT "AbsenceRequestSession_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "AbsenceRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AbsenceRequestSession" ADD CONSTRAINT "AbsenceRequestSession_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
