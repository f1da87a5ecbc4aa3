internal import Dispatch

/// Gives back a large value beside whatever the caller does next.
///
/// A site of ten thousand pages holds a million small allocations, and whoever lets go of the last
/// reference would wait until each of them is freed. The caller must use the value no more.
func releaseAside(_ value: some Sendable) {
  DispatchQueue.global(qos: .userInitiated).async {
    withExtendedLifetime(value) {}
  }
}
