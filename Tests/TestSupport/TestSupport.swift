// Marked text, in-memory source trees, golden files.
