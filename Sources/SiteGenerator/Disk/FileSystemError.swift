#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the operating system refused, and where.
package struct FileSystemError: Error, Hashable, Sendable {
  package let path: DiskPath
  package let reason: Reason

  package init(_ reason: Reason, at path: DiskPath) {
    self.path = path
    self.reason = reason
  }

  package init(code: Int32, at path: DiskPath) {
    self.init(Reason(code: code), at: path)
  }
}

extension FileSystemError {
  /// Why, as far as the program or its user can do something about it.
  package enum Reason: Hashable, Sendable {
    case missing
    case alreadyThere
    case notPermitted
    case readOnly
    case diskFull
    case nameTooLong
    case notAFolder
    case isAFolder

    /// A folder, a FIFO, a socket or a device, where a file was to be read.
    case notAFile
    case folderNotEmpty
    case tooManyLinks

    /// Too many files are open in this process or on this machine.
    case tooManyOpen

    /// The two names lie on two file systems, or on two mounts of one.
    case acrossFileSystems

    /// A mount point, which cannot be renamed or removed.
    case inUse

    /// The file system or the kernel does not know the operation.
    case unsupported

    /// Anything else, as the operating system numbers it.
    case other(Int32)

    package init(code: Int32) {
      switch code {
      case ENOENT: self = .missing
      case EEXIST: self = .alreadyThere
      case EACCES, EPERM: self = .notPermitted
      case EROFS: self = .readOnly
      case ENOSPC, EDQUOT, EFBIG: self = .diskFull
      case ENAMETOOLONG: self = .nameTooLong
      case ENOTDIR: self = .notAFolder
      case EISDIR: self = .isAFolder
      case ENOTEMPTY: self = .folderNotEmpty
      case ELOOP, EMLINK: self = .tooManyLinks
      case EMFILE, ENFILE: self = .tooManyOpen
      case EXDEV: self = .acrossFileSystems
      case EBUSY: self = .inUse
      case EINVAL, ENOSYS, EOPNOTSUPP: self = .unsupported
      default: self = .other(code)
      }
    }

    /// One phrase in plain words.
    package var words: String {
      switch self {
      case .missing: "it is not there"
      case .alreadyThere: "something of that name is there already"
      case .notPermitted: "permission denied"
      case .readOnly: "the disk is read-only"
      case .diskFull: "the disk is full"
      case .nameTooLong: "the path is too long"
      case .notAFolder: "a part of its path is a file, not a folder"
      case .isAFolder: "it is a folder"
      case .notAFile: "it is not a file"
      case .folderNotEmpty: "the folder is not empty"
      case .tooManyLinks: "there are too many links"
      case .tooManyOpen: "too many files are open"
      case .acrossFileSystems: "it lies on another disk"
      case .inUse: "it is in use"
      case .unsupported: "the disk cannot do it"
      case .other(let code): String(cString: strerror(code))
      }
    }
  }
}
