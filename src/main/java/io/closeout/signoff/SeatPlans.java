package io.closeout.signoff;

import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what a policy demands into seats of real departments. */
@Component
public class SeatPlans {
    private final Organisation organisation;

    SeatPlans(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * A department that is named twice on a level signs once.
     *
     * @param branch of the subject: its own departments sign where it has them, else those of the head office
     * @param using  codes of the departments that use the assets; 使用部门 means each of them
     * @throws io.closeout.refusal.Refusal if no department answers for a demanded function
     */
    public List<PlannedSeat> seats(String company, String branch, Collection<String> using, List<Demand> demands) {
        Map<String, PlannedSeat> seats = new LinkedHashMap<>();
        for (Demand demand : demands) {
            departments(company, branch, using, demand.function())
                    .forEach(department -> seats.putIfAbsent(
                            demand.level() + "/" + department.code(),
                            new PlannedSeat(
                                    department,
                                    demand.level(),
                                    demand.mode(),
                                    Post.ofDepartment(company, department.code(), Role.DEPARTMENT_HEAD))));
        }
        return List.copyOf(seats.values());
    }

    private Stream<Department> departments(
            String company, String branch, Collection<String> using, DepartmentFunction function) {
        return function == DepartmentFunction.USING
                ? using.stream().distinct().sorted().map(code -> organisation.department(company, code))
                : Stream.of(organisation.departmentFor(company, branch, function));
    }
}
