-- CreateTable
CREATE TABLE "StaffGroup" (
    "programmeId" INTEGER NOT NULL,
    "chatId" BIGINT NOT NULL,
    "boundByPersonId" INTEGER NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffGroup_pkey" PRIMARY KEY ("programmeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffGroup_chatId_key" ON "StaffGroup"("chatId");

-- AddForeignKey
ALTER TABLE "StaffGroup" ADD CONSTRAINT "StaffGroup_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
