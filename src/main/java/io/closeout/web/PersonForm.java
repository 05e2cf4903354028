package io.closeout.web;

import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The form of a person as it was filled in, kept as text so that nothing typed is lost when it is refused. A post is a role
 * and a place: empty for the company, {@code branch:SH}, {@code department:IT}.
 */
record PersonForm(
        String login,
        String name,
        String department,
        String superior,
        String password,
        Boolean technical,
        List<String> role,
        List<String> place) {
    static final Set<String> FIELDS = Set.of("login", "name", "department", "superior", "posts", "password");

    private static final int EMPTY_ROWS = 2;
    private static final String BRANCH = "branch:";
    private static final String DEPARTMENT = "department:";

    PersonForm {
        login = text(login);
        name = text(name);
        department = text(department);
        superior = text(superior);
        password = password == null ? "" : password;
        technical = Boolean.TRUE.equals(technical);
        role = role == null ? List.of() : role;
        place = place == null ? List.of() : place;
    }

    /** One row of the posts. */
    record Row(String role, String place) {
        boolean isEmpty() {
            return role.isEmpty();
        }
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "", "", false, null, null);
    }

    static PersonForm of(Person person) {
        List<Post> posts = person.posts().stream()
                .sorted(Comparator.comparing(Post::group))
                .toList();
        return new PersonForm(
                person.login(),
                person.name(),
                person.department(),
                person.superior(),
                "",
                false,
                posts.stream().map(post -> post.role().name()).toList(),
                posts.stream().map(PersonForm::placeOf).toList());
    }

    PersonForm ofLogin(String known) {
        return new PersonForm(known, name, department, superior, password, technical, role, place);
    }

    private static String placeOf(Post post) {
        if (!post.department().isEmpty()) {
            return DEPARTMENT + post.department();
        }
        return post.branch().isEmpty() ? "" : BRANCH + post.branch();
    }

    /** What is filled in, and room for more. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(filledIn());
        for (int more = 0; more < EMPTY_ROWS; more++) {
            rows.add(new Row("", ""));
        }
        return rows;
    }

    private List<Row> filledIn() {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < role.size(); at++) {
            Row row = new Row(role.get(at), at < place.size() ? place.get(at) : "");
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** @throws Refusal if a role cannot be read */
    Person toPerson(String company) {
        Set<Post> posts = new HashSet<>();
        for (Row row : filledIn()) {
            posts.add(post(company, row));
        }
        return new Person(login, name, company, department, superior, true, false, Set.copyOf(posts));
    }

    private static Post post(String company, Row row) {
        Role role;
        try {
            role = Role.valueOf(row.role());
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("request.not-readable", "posts", row.role());
        }
        if (row.place().startsWith(DEPARTMENT)) {
            return Post.ofDepartment(company, row.place().substring(DEPARTMENT.length()), role);
        }
        return row.place().startsWith(BRANCH)
                ? Post.ofBranch(company, row.place().substring(BRANCH.length()), role)
                : Post.ofCompany(company, role);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
