-- CreateIndex
CREATE INDEX "CheckInMiss_missedAt_idx" ON "CheckInMiss"("missedAt");
