// The specification of HTML.
