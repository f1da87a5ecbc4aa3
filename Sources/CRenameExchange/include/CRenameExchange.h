#ifndef C_RENAME_EXCHANGE_H
#define C_RENAME_EXCHANGE_H

/// Exchanges two names of one file system in one step: neither is ever missing.
///
/// Returns 0, or the error number: `EXDEV`, `EBUSY`, `EINVAL` and `ENOSYS` where the file system
/// or the kernel cannot. See https://man7.org/linux/man-pages/man2/rename.2.html.
int attain_exchange(const char *first, const char *second);

/// Whether a folder is the root of a mount (also of a bind mount): 1, 0, or -1 if it cannot be told.
int attain_is_mount_root(const char *path);

#endif
