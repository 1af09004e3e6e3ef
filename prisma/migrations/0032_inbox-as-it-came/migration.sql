-- AlterTable
ALTER TABLE "InboxUpdate" ALTER COLUMN "payload" SET DATA TYPE JSON;
