package io.closeout.intake;

import java.util.List;

/**
 * How the files of each source are read, kept per company by those who take assets over for all of it; a changed profile is
 * a new version beside the old one. The ready-made ones stay as they are.
 */
public interface ImportProfiles {
    /** The ready-made profiles and the latest version of every profile of the company. */
    List<ImportProfile> known(String company);
}
