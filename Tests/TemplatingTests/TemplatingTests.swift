// The specification of Templating.
