#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "CRenameExchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#if defined(__linux__)

#include <sys/syscall.h>
#include <unistd.h>

int attain_exchange(const char *first, const char *second) {
#if defined(SYS_renameat2)
  const unsigned int exchange = 1 << 1; // RENAME_EXCHANGE, which old headers do not name
  return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 ? 0 : errno;
#else
  (void)first;
  (void)second;
  return ENOSYS;
#endif
}

int attain_is_mount_root(const char *path) {
#if defined(STATX_ATTR_MOUNT_ROOT)
  struct statx status;
  if (statx(AT_FDCWD, path, 0, 0, &status) != 0) return -1;
  if (!(status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)) return -1;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) ? 1 : 0;
#else
  (void)path;
  return -1;
#endif
}

#elif defined(__APPLE__)

int attain_exchange(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}

int attain_is_mount_root(const char *path) {
  (void)path;
  return -1;
}

#else

int attain_exchange(const char *first, const char *second) {
  (void)first;
  (void)second;
  return ENOSYS;
}

int attain_is_mount_root(const char *path) {
  (void)path;
  return -1;
}

#endif
