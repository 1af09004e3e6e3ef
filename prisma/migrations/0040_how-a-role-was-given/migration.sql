-- AlterTable
ALTER TABLE "RoleGrant" ADD COLUMN     "byLink" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "byOwnerIds" BOOLEAN NOT NULL DEFAULT false;

-- An owner who has used no owner link can only have come from OWNER_IDS.
UPDATE "RoleGrant" g SET "byLink" = false, "byOwnerIds" = true
WHERE g."role" = 'owner'
  AND NOT EXISTS (SELECT 1 FROM "Link" l WHERE l."role" = 'owner' AND l."usedByPersonId" = g."personId");
