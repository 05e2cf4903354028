package io.closeout.change;

import io.closeout.organisation.Reach;
import java.util.List;

/**
 * Who looks at changes.
 *
 * @param posts groups of the posts they hold
 */
record ChangeViewer(String login, Reach reach, List<String> posts) {}
