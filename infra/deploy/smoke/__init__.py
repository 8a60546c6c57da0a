"""A machine's voice sings through a deployed campaign, and is erased again."""
