-- AlterTable
ALTER TABLE "AbsenceRequest" ADD COLUMN     "afterDowntime" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Rsvp" ADD COLUMN     "afterDowntime" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "afterDowntime" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Downtime" (
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Downtime_pkey" PRIMARY KEY ("fromAt")
);
