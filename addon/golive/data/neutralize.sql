-- What was said of the database that this is a copy of does not hold for the copy: ask again.
UPDATE golive_database
   SET void = true;

-- A copy for testing does not sign in the name of what it is a copy of.
DELETE FROM golive_bundle_key;
