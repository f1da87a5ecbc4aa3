// The specification of YAML.
