"""Where things are in this database: its menus, actions and views, read without a browser."""
