// The specification of Markdown.
