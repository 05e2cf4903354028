package io.closeout.disposal;

import io.closeout.organisation.Reach;
import java.util.Collection;

/**
 * Who looks at cases, and what lets them see one.
 *
 * @param reach as far as their posts reach
 * @param posts what their posts are called: a case that asked one of them to sign is seen, wherever it is
 * @param given numbers of the cases with an open task that was given to them by name
 */
record Viewer(String login, Reach reach, Collection<String> posts, Collection<String> given) {}
