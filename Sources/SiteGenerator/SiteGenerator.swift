// The pipeline: one folder a phase.
