-- DropIndex
DROP INDEX "ReminderItem_programmeId_target_idx";

-- DropIndex
DROP INDEX "ReminderItem_ruleKey_participantId_target_occurrence_key";

-- DropIndex
DROP INDEX "ReminderItem_state_dueAt_idx";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "remindersPausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindersResumeAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ReminderItem" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'reminder',
ADD COLUMN     "usefulUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ReminderRule" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "planState" TEXT,
    "timing" JSONB NOT NULL,
    "audience" TEXT NOT NULL,
    "groupId" INTEGER,
    "text" TEXT,
    "allowedOnDaysOff" BOOLEAN NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReminderRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReminderRule_programmeId_key_key" ON "ReminderRule"("programmeId", "key");

-- CreateIndex
CREATE INDEX "ReminderItem_programmeId_state_dueAt_idx" ON "ReminderItem"("programmeId", "state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderItem_participantId_ruleKey_target_occurrence_key" ON "ReminderItem"("participantId", "ruleKey", "target", "occurrence");

-- AddForeignKey
ALTER TABLE "ReminderRule" ADD CONSTRAINT "ReminderRule_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every programme so far ran the plan that was built in; from here on it is the organizer's.
INSERT INTO "ReminderRule" ("programmeId", "key", "anchor", "timing", "audience", "allowedOnDaysOff")
SELECT g."id", r."key", r."anchor", r."timing"::jsonb, 'open', r."allowedOnDaysOff"
FROM "Programme" g CROSS JOIN (VALUES
    (1, 'attendance-question', 'trainingDay', '{"days": -1, "at": "16:00"}', true),
    (2, 'attendance-reminder', 'trainingDay', '{"days": 0, "at": "07:00"}', false),
    (3, 'plan-deadline-7', 'deadline', '{"days": -7, "at": "09:00"}', false),
    (4, 'plan-deadline-3', 'deadline', '{"days": -3, "at": "09:00"}', false),
    (5, 'plan-deadline-1', 'deadline', '{"days": -1, "at": "09:00"}', false)
) AS r("place", "key", "anchor", "timing", "allowedOnDaysOff")
ORDER BY g."id", r."place";
