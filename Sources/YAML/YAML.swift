// YAML text to a tree with source ranges.
