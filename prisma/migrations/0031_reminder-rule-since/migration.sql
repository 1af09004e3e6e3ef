-- AlterTable
ALTER TABLE "ReminderRule" ADD COLUMN     "since" TIMESTAMPTZ(3);
