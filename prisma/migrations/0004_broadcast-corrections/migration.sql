-- AlterTable
ALTER TABLE "Broadcast" ADD COLUMN     "nudgedAt" TIMESTAMPTZ(3),
ADD COLUMN     "silent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wantsReceipts" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "changeId" INTEGER,
ADD COLUMN     "messageIds" JSONB,
ADD COLUMN     "readAt" TIMESTAMPTZ(3),
ADD COLUMN     "targetId" BIGINT;

-- CreateTable
CREATE TABLE "BroadcastChange" (
    "id" SERIAL NOT NULL,
    "broadcastId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB,
    "state" TEXT NOT NULL,
    "notify" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BroadcastChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BroadcastTemplate" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "entities" JSONB NOT NULL,
    "createdByPersonId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BroadcastTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BroadcastChange_broadcastId_state_idx" ON "BroadcastChange"("broadcastId", "state");

-- CreateIndex
CREATE INDEX "BroadcastTemplate_programmeId_idx" ON "BroadcastTemplate"("programmeId");

-- CreateIndex
CREATE INDEX "Delivery_changeId_status_idx" ON "Delivery"("changeId", "status");

-- CreateIndex
CREATE INDEX "Delivery_targetId_idx" ON "Delivery"("targetId");

-- AddForeignKey
ALTER TABLE "BroadcastChange" ADD CONSTRAINT "BroadcastChange_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BroadcastTemplate" ADD CONSTRAINT "BroadcastTemplate_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
