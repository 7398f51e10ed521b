-- What was said of the database that this is a copy of does not hold for the copy: ask again.
UPDATE golive_database
   SET void = true;
