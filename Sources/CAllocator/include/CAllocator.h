#ifndef C_ALLOCATOR_H
#define C_ALLOCATOR_H

/// Lets the memory of every large block go back to the system when the block is freed; to be called
/// before the first is.
///
/// glibc does so at first too, but counts as small from then on what is no larger than the largest block
/// that was freed: tables that grow would leave holes of their former sizes in the heap. See
/// `M_MMAP_THRESHOLD` in https://man7.org/linux/man-pages/man3/mallopt.3.html. Does nothing elsewhere.
void attain_give_large_blocks_back(void);

#endif
