-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "telegramUserId" BIGINT NOT NULL,
    "locale" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "unreachableAt" TIMESTAMPTZ(3),
    "missCount" INTEGER NOT NULL DEFAULT 0,
    "currentProgrammeId" INTEGER,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "dataController" TEXT,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "planLevel" TEXT NOT NULL,
    "lateAfterMinutes" INTEGER NOT NULL DEFAULT 15,
    "minimumPercent" INTEGER NOT NULL DEFAULT 80,
    "sendingWindow" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "rosterNo" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nip" TEXT,
    "rank" TEXT,
    "position" TEXT,
    "opd" TEXT NOT NULL,
    "unit" TEXT,
    "salutation" TEXT,
    "groupId" INTEGER,
    "personId" INTEGER,
    "joinedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "programmeId" INTEGER,
    "role" TEXT NOT NULL,
    "name" TEXT,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "codeHash" TEXT,
    "programmeId" INTEGER,
    "participantId" INTEGER,
    "role" TEXT,
    "name" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedByPersonId" INTEGER,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodeMiss" (
    "id" BIGSERIAL NOT NULL,
    "telegramUserId" BIGINT NOT NULL,
    "missedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CodeMiss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "participantId" INTEGER NOT NULL,
    "noticeVersion" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("participantId","noticeVersion")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "topic" TEXT,
    "facilitator" TEXT,
    "place" TEXT,
    "heldOn" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "jp" DECIMAL(6,2),
    "groupId" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rsvp" (
    "sessionId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "arrivesAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "letter" TEXT,
    "sessionRevision" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rsvp_pkey" PRIMARY KEY ("sessionId","participantId")
);

-- CreateTable
CREATE TABLE "PlanTemplate" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "PlanTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "sections" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DayOff" (
    "programmeId" INTEGER NOT NULL,
    "heldOn" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "DayOff_pkey" PRIMARY KEY ("programmeId","heldOn")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" SERIAL NOT NULL,
    "participantId" INTEGER NOT NULL,
    "templateId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "openSectionKey" TEXT,
    "pending" JSONB,
    "lastSectionKey" TEXT,
    "lastAnsweredAt" TIMESTAMPTZ(3),
    "outline" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SectionAnswer" (
    "planId" INTEGER NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SectionAnswer_pkey" PRIMARY KEY ("planId","sectionKey")
);

-- CreateTable
CREATE TABLE "AnswerHistory" (
    "id" BIGSERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "updateId" BIGINT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "before" JSONB,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderItem" (
    "id" BIGSERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "ruleKey" TEXT NOT NULL,
    "participantId" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "skipReason" TEXT,
    "deliveryId" BIGINT,

    CONSTRAINT "ReminderItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" BIGSERIAL NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "programmeId" INTEGER,
    "broadcastId" INTEGER,
    "payload" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "messageId" INTEGER,
    "error" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "authorPersonId" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "audience" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "progressMessageId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketMessage" (
    "id" BIGSERIAL NOT NULL,
    "ticketId" INTEGER NOT NULL,
    "fromPersonId" INTEGER NOT NULL,
    "fromStaff" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "updateId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TicketMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpenForm" (
    "personId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenForm_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER,
    "personId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorPersonId" INTEGER,
    "action" TEXT NOT NULL,
    "programmeId" INTEGER,
    "subject" TEXT,
    "details" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxUpdate" (
    "updateId" BIGINT NOT NULL,
    "chatId" BIGINT,
    "payload" JSONB,
    "state" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "handledAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "errorCode" TEXT,

    CONSTRAINT "InboxUpdate_pkey" PRIMARY KEY ("updateId")
);

-- CreateTable
CREATE TABLE "AppliedUpdate" (
    "updateId" BIGINT NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppliedUpdate_pkey" PRIMARY KEY ("updateId","action")
);

-- CreateTable
CREATE TABLE "DialogueState" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DialogueState_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_telegramUserId_key" ON "Person"("telegramUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_programmeId_name_key" ON "Group"("programmeId", "name");

-- CreateIndex
CREATE INDEX "Participant_personId_idx" ON "Participant"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_programmeId_rosterNo_key" ON "Participant"("programmeId", "rosterNo");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_programmeId_code_key" ON "Participant"("programmeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_programmeId_nip_key" ON "Participant"("programmeId", "nip");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_programmeId_personId_key" ON "Participant"("programmeId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_personId_programmeId_role_key" ON "RoleGrant"("personId", "programmeId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Link_tokenHash_key" ON "Link"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Link_codeHash_key" ON "Link"("codeHash");

-- CreateIndex
CREATE INDEX "Link_participantId_idx" ON "Link"("participantId");

-- CreateIndex
CREATE INDEX "CodeMiss_telegramUserId_missedAt_idx" ON "CodeMiss"("telegramUserId", "missedAt");

-- CreateIndex
CREATE INDEX "CodeMiss_missedAt_idx" ON "CodeMiss"("missedAt");

-- CreateIndex
CREATE INDEX "Session_programmeId_startsAt_idx" ON "Session"("programmeId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_programmeId_code_key" ON "Session"("programmeId", "code");

-- CreateIndex
CREATE INDEX "Rsvp_participantId_idx" ON "Rsvp"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanTemplate_programmeId_version_key" ON "PlanTemplate"("programmeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_programmeId_key_key" ON "Deadline"("programmeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_participantId_key" ON "Plan"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerHistory_planId_updateId_key" ON "AnswerHistory"("planId", "updateId");

-- CreateIndex
CREATE INDEX "ReminderItem_state_dueAt_idx" ON "ReminderItem"("state", "dueAt");

-- CreateIndex
CREATE INDEX "ReminderItem_programmeId_target_idx" ON "ReminderItem"("programmeId", "target");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderItem_ruleKey_participantId_target_occurrence_key" ON "ReminderItem"("ruleKey", "participantId", "target", "occurrence");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_dedupeKey_key" ON "Delivery"("dedupeKey");

-- CreateIndex
CREATE INDEX "Delivery_status_dueAt_idx" ON "Delivery"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_broadcastId_status_idx" ON "Delivery"("broadcastId", "status");

-- CreateIndex
CREATE INDEX "Delivery_personId_messageId_idx" ON "Delivery"("personId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_programmeId_number_key" ON "Ticket"("programmeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "TicketMessage_updateId_key" ON "TicketMessage"("updateId");

-- CreateIndex
CREATE INDEX "AuditEntry_programmeId_at_idx" ON "AuditEntry"("programmeId", "at");

-- CreateIndex
CREATE INDEX "InboxUpdate_state_chatId_updateId_idx" ON "InboxUpdate"("state", "chatId", "updateId");

-- CreateIndex
CREATE INDEX "AppliedUpdate_appliedAt_idx" ON "AppliedUpdate"("appliedAt");

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTemplate" ADD CONSTRAINT "PlanTemplate_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayOff" ADD CONSTRAINT "DayOff_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "PlanTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionAnswer" ADD CONSTRAINT "SectionAnswer_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerHistory" ADD CONSTRAINT "AnswerHistory_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMessage" ADD CONSTRAINT "TicketMessage_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenForm" ADD CONSTRAINT "OpenForm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
