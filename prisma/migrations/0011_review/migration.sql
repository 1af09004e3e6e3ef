-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "reviewNudgeDays" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "scoreSheet" JSONB,
ADD COLUMN     "submissionGraceDays" INTEGER;

-- CreateTable
CREATE TABLE "Submission" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "templateId" INTEGER NOT NULL,
    "sectionKeys" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "isLate" BOOLEAN NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewAssignment" (
    "participantId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewAssignment_pkey" PRIMARY KEY ("participantId","personId")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" SERIAL NOT NULL,
    "submissionId" INTEGER NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "authorPersonId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewDecision" (
    "submissionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "byPersonId" INTEGER NOT NULL,
    "reason" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewDecision_pkey" PRIMARY KEY ("submissionId","kind")
);

-- CreateTable
CREATE TABLE "ReviewLook" (
    "submissionId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewLook_pkey" PRIMARY KEY ("submissionId","personId")
);

-- CreateTable
CREATE TABLE "Seminar" (
    "programmeId" INTEGER NOT NULL,
    "hours" JSONB NOT NULL,
    "minutesEach" INTEGER NOT NULL,
    "place" TEXT,

    CONSTRAINT "Seminar_pkey" PRIMARY KEY ("programmeId")
);

-- CreateTable
CREATE TABLE "SeminarPlace" (
    "participantId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "toldStartsAt" TIMESTAMPTZ(3),
    "toldPlace" TEXT,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeminarPlace_pkey" PRIMARY KEY ("participantId")
);

-- CreateTable
CREATE TABLE "SeminarScore" (
    "participantId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "points" JSONB NOT NULL,
    "note" TEXT,
    "handedInAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeminarScore_pkey" PRIMARY KEY ("participantId","personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Submission_planId_n_key" ON "Submission"("planId", "n");

-- CreateIndex
CREATE INDEX "ReviewAssignment_personId_idx" ON "ReviewAssignment"("personId");

-- CreateIndex
CREATE INDEX "ReviewComment_submissionId_idx" ON "ReviewComment"("submissionId");

-- CreateIndex
CREATE INDEX "SeminarPlace_programmeId_position_idx" ON "SeminarPlace"("programmeId", "position");

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAssignment" ADD CONSTRAINT "ReviewAssignment_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDecision" ADD CONSTRAINT "ReviewDecision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLook" ADD CONSTRAINT "ReviewLook_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeminarPlace" ADD CONSTRAINT "SeminarPlace_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeminarScore" ADD CONSTRAINT "SeminarScore_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
