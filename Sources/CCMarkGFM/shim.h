#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The node types of extensions are variables, which the library fills in while it registers them
// and never changes afterwards; functions hand them to Swift as values.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

static inline uint32_t attain_table_type(void) { return CMARK_NODE_TABLE; }
static inline uint32_t attain_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline uint32_t attain_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
static inline uint32_t attain_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }
