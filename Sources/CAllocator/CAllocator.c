#include "CAllocator.h"

#include <stdlib.h>

#if defined(__GLIBC__)

#include <malloc.h>

void attain_give_large_blocks_back(void) {
  mallopt(M_MMAP_THRESHOLD, 256 * 1024);
}

#else

void attain_give_large_blocks_back(void) {}

#endif
