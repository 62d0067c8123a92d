# Where conversations stand, who has them, what staff did, and the views of the list.
