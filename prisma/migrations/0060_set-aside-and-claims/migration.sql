-- AlterTable
ALTER TABLE "InboxUpdate" ADD COLUMN     "claim" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reason" TEXT;
