package io.closeout.organisation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored organisation, one interface per table. */
final class OrganisationTables {
    private OrganisationTables() {}

    interface Companies extends Repository<CompanyEntity, String> {
        CompanyEntity save(CompanyEntity company);

        Optional<CompanyEntity> findById(String code);

        List<CompanyEntity> findAllByOrderByCode();

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select c from CompanyEntity c where c.code = :code")
        Optional<CompanyEntity> lock(String code);
    }

    interface Branches extends Repository<BranchEntity, Long> {
        BranchEntity save(BranchEntity branch);

        boolean existsByCompanyAndCode(String company, String code);

        List<BranchEntity> findByCompanyOrderByCode(String company);
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

        long count();

        /** 1 if the person is there, enabled and holds the role: asked of the database, not of what was loaded before. */
        @Query(
                "select count(distinct p) from PersonEntity p join p.posts post where p.login = :login and p.enabled = true"
                        + " and p.company = :company and post.company = :company and post.role = :role")
        long countEnabled(String login, String company, Role role);

        List<PersonEntity> findByCompanyOrderByLogin(String company);

        List<PersonEntity> findByCompanyAndEnabledTrue(String company);

        @Query(
                "select distinct p from PersonEntity p join p.posts post where p.enabled = true and post.company = :company"
                        + " and post.role in :roles")
        List<PersonEntity> findEnabledWithRole(String company, Collection<Role> roles);
    }
}
