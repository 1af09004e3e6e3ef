-- AlterTable
ALTER TABLE "InboxUpdate" DROP COLUMN "meaning";
