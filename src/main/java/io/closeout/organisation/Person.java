package io.closeout.organisation;

import java.util.Collections;
import java.util.Set;

/**
 * @param login    sign-in name, unique in the installation
 * @param superior sign-in name of the superior, empty at the top
 * @param demo     seeded by the demo company: no other profile lets this person sign in
 */
public record Person(
        String login,
        String name,
        String company,
        String department,
        String superior,
        boolean enabled,
        boolean demo,
        Set<Post> posts) {
    public boolean holdsOneOf(Set<Post> wanted) {
        return !Collections.disjoint(posts, wanted);
    }

    public boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }
}
