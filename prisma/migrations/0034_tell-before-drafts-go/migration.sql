-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "draftsGoOn" TEXT;
