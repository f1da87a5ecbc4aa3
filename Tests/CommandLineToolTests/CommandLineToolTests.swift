// The specification of CommandLineTool.
