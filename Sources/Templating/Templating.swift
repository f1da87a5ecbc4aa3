// Template text to a checked program; program and value to bytes.
