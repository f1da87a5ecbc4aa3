package import Diagnostics

/// The kinds of diagnostic that Publishing raises.
package enum PublishingDiagnostics {
  package static let outputBusy = DiagnosticKind(
    "output-busy",
    .error,
    """
    Another run of Attain is publishing into the same output folder at this moment. Two at once could \
    mix their files, so the second stops before it writes anything. Wait until the other has ended, or \
    give this one another folder with --output. A run that was killed leaves nothing behind that \
    could stop you.
    """
  )

  package static let outputMisplaced = DiagnosticKind(
    "output-misplaced",
    .error,
    """
    The output folder is where the site's own sources are, or is not a folder. Publishing replaces and \
    deletes files in its output folder, so it must be a folder of its own. Name another with --output; \
    _site in the site's folder is the usual one.
    """
  )

  package static let outputNotOurs = DiagnosticKind(
    "output-not-ours",
    .error,
    """
    The output folder holds files that Attain did not put there. Publishing deletes what no longer \
    belongs to the site, and must never delete anything of yours, so it stops. Move those files \
    elsewhere, or name another folder with --output. A file that is to be part of the site belongs in \
    the Content folder. Files of the site that somebody changed by hand in the output are not \
    reported: they are written anew.
    """
  )

  package static let outputClash = DiagnosticKind(
    "output-clash",
    .error,
    """
    Two files of the site would have the same name in the output folder, or names that differ only in \
    capital letters or in how an accent is stored. Many disks and web servers take such names for one, \
    and one of the two would be lost. Rename one of the files that they come from.
    """
  )

  package static let outputPath = DiagnosticKind(
    "output-path",
    .error,
    """
    A page or file would get a path in the output folder that cannot be a path there: too long for \
    common disks, with a character that no file name may have, or with a name that Attain needs \
    itself. Rename the file or folder that it comes from, or give the page another slug.
    """
  )

  package static let outputUnwritable = DiagnosticKind(
    "output-unwritable",
    .error,
    """
    The new site could not be written: the disk is full or read-only, the permission is missing, or a \
    path is too long for the disk. The site that was published before is still there, whole. Mend the \
    cause and build again.
    """
  )

  package static let outputUnfinished = DiagnosticKind(
    "output-unfinished",
    .error,
    """
    The new site was written in full, but the disk stopped while its files were being moved to their \
    places, so the output folder holds part of the old site and part of the new. This can only happen \
    where the disk cannot exchange whole folders. Mend the cause and run the command again: before it \
    does anything else it finishes what was begun.
    """
  )

  package static let sourceChanged = DiagnosticKind(
    "source-changed",
    .error,
    """
    A file was changed, removed or made unreadable while the site was being built, so the site would \
    have mixed two states of it. Nothing was published. Build again once the file is at rest.
    """
  )

  package static let outputDiffers = DiagnosticKind(
    "output-differs",
    .error,
    """
    The output holds something else than a clean build of the same sources makes, which 'attain build \
    --verify' looks for. Somebody altered the file after it was published, or the program has a fault \
    in what it keeps from one build to the next, which its makers would like to hear of. 'attain build \
    --no-cache' makes every file anew.
    """
  )

  package static let all: [DiagnosticKind] = [
    outputBusy, outputMisplaced, outputNotOurs, outputClash, outputPath, outputUnwritable,
    outputUnfinished,
    sourceChanged, outputDiffers,
  ]
}
