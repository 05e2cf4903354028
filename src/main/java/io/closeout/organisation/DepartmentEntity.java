package io.closeout.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "department")
class DepartmentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String branch;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "department_function")
    private DepartmentFunction function;

    @Enumerated(EnumType.STRING)
    @Column(name = "department_use")
    private DepartmentUse use;

    protected DepartmentEntity() {}

    DepartmentEntity(Department department) {
        this.company = department.company();
        this.branch = department.branch();
        this.code = department.code();
        this.name = department.name();
        this.function = department.function();
        this.use = department.use();
    }

    Department toDepartment() {
        return new Department(company, branch, code, name, function, use);
    }
}
