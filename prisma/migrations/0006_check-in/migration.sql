-- AlterTable
ALTER TABLE "Presence" ADD COLUMN     "codeStep" INTEGER,
ADD COLUMN     "updateId" BIGINT;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "checkInClosesMinutes" INTEGER;

-- CreateTable
CREATE TABLE "CheckInMiss" (
    "updateId" BIGINT NOT NULL,
    "personId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "missedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckInMiss_pkey" PRIMARY KEY ("updateId")
);

-- CreateTable
CREATE TABLE "VenueScreen" (
    "programmeId" INTEGER NOT NULL,
    "keyHash" TEXT NOT NULL,
    "sealedKey" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VenueScreen_pkey" PRIMARY KEY ("programmeId")
);

-- CreateIndex
CREATE INDEX "CheckInMiss_personId_missedAt_idx" ON "CheckInMiss"("personId", "missedAt");

-- CreateIndex
CREATE INDEX "CheckInMiss_programmeId_missedAt_idx" ON "CheckInMiss"("programmeId", "missedAt");

-- CreateIndex
CREATE UNIQUE INDEX "VenueScreen_keyHash_key" ON "VenueScreen"("keyHash");

-- AddForeignKey
ALTER TABLE "VenueScreen" ADD CONSTRAINT "VenueScreen_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
