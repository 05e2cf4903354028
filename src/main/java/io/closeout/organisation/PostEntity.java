package io.closeout.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

@Embeddable
class PostEntity {
    private String company;
    private String branch;
    private String department;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected PostEntity() {}

    PostEntity(Post post) {
        this.company = post.company();
        this.branch = post.branch();
        this.department = post.department();
        this.role = post.role();
    }

    Post toPost() {
        return new Post(company, branch, department, role);
    }
}
