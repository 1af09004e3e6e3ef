-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "attendanceRules" JSONB;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "reopenedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "BoardCard" (
    "chatId" BIGINT NOT NULL,
    "messageId" INTEGER NOT NULL,
    "sessionId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "view" JSONB NOT NULL,
    "shown" TEXT NOT NULL,
    "shownAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BoardCard_pkey" PRIMARY KEY ("chatId","messageId")
);

-- CreateIndex
CREATE INDEX "BoardCard_shownAt_idx" ON "BoardCard"("shownAt");
