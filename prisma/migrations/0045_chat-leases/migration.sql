-- CreateTable
CREATE TABLE "ChatLease" (
    "chatId" BIGINT NOT NULL,
    "token" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChatLease_pkey" PRIMARY KEY ("chatId")
);
