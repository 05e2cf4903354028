package io.closeout.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored organisation, one interface per table. */
final class OrganisationTables {
    private OrganisationTables() {}

    interface Companies extends Repository<CompanyEntity, String> {
        CompanyEntity save(CompanyEntity company);

        Optional<CompanyEntity> findById(String code);

        List<CompanyEntity> findAllByOrderByCode();
    }

    interface Branches extends Repository<BranchEntity, Long> {
        BranchEntity save(BranchEntity branch);

        boolean existsByCompanyAndCode(String company, String code);
    }

    interface Departments extends Repository<DepartmentEntity, Long> {
        DepartmentEntity save(DepartmentEntity department);

        List<DepartmentEntity> findByCompanyOrderByCode(String company);

        Optional<DepartmentEntity> findByCompanyAndCode(String company, String code);

        /** The branch's own department first: an empty branch code sorts last in descending order. */
        List<DepartmentEntity> findByCompanyAndFunctionAndBranchInOrderByBranchDescCode(
                String company, DepartmentFunction function, Collection<String> branches);
    }

    interface People extends Repository<PersonEntity, String> {
        PersonEntity save(PersonEntity person);

        Optional<PersonEntity> findById(String login);

        List<PersonEntity> findByCompanyAndEnabledTrue(String company);

        @Query(
                "select distinct p from PersonEntity p join p.posts post where p.enabled = true and post.company = :company"
                        + " and post.role in :roles")
        List<PersonEntity> findEnabledWithRole(String company, Collection<Role> roles);
    }
}
