// The specification of SiteGenerator.
