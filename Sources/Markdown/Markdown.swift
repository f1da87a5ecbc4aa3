// GFM text to a tree with source ranges to HTML.
