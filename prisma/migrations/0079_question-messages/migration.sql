-- AlterTable
ALTER TABLE "TicketMessage" ADD COLUMN     "messageId" INTEGER;

-- CreateIndex
CREATE INDEX "TicketMessage_fromPersonId_messageId_idx" ON "TicketMessage"("fromPersonId", "messageId");
