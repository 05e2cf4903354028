package io.closeout.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored register, one interface per table. */
final class RegisterTables {
    private RegisterTables() {}

    interface Classes extends Repository<AssetClassEntity, Long> {
        AssetClassEntity save(AssetClassEntity assetClass);

        Optional<AssetClassEntity> findByCompanyAndCode(String company, String code);

        List<AssetClassEntity> findByCompanyOrderByCode(String company);
    }

    /** Of the cards {@code c} those that a {@link Sight} covers; the same words in JPQL and SQL. */
    private static final String IN_SIGHT = "c.company = :#{#sight.reach().company()}"
            + " and (:#{#sight.reach().whole()} = true or c.branch in (:#{#sight.reach().branches()})"
            + " or c.id in (:#{#sight.beside()}))";

    private static final String FOUND =
            "(:state is null or c.state = :state) and (:text = '' or locate(:text, lower(c.code)) > 0"
                    + " or locate(:text, lower(c.legacyCode)) > 0 or locate(:text, lower(c.name)) > 0"
                    + " or locate(:text, lower(c.serialNumber)) > 0 or locate(:text, lower(c.location)) > 0)";

    /** With which values a code was registered, and which it has now. */
    record Fingerprint(String code, String registeredAs, String standsAs) {}

    /** A card that has a serial number. */
    record Bearer(String serialNumber, String code) {}

    /** Sums in fen. */
    interface TakenOverFen {
        long getCost();

        long getAccumulated();

        long getImpairment();
    }

    /** The cost in fen. */
    interface StateSum {
        String getState();

        long getAssets();

        long getCost();
    }

    interface Cards extends Repository<AssetCardEntity, Long> {
        AssetCardEntity save(AssetCardEntity card);

        Optional<AssetCardEntity> findById(Long id);

        Optional<AssetCardEntity> findByCompanyAndCode(String company, String code);

        @Query("select c from AssetCardEntity c where " + IN_SIGHT + " and c.legacyCode = :legacyCode"
                + " and c.state <> io.closeout.register.AssetState.REVOKED")
        List<AssetCardEntity> findFormerly(Sight sight, String legacyCode, Limit limit);

        List<AssetCardEntity> findByIdInOrderByCode(Collection<Long> ids);

        List<AssetCardEntity> findByCompanyOrderByCode(String company);

        @Query("select c.id from AssetCardEntity c where c.company = :company order by c.id")
        List<Long> findIds(String company);

        @Query("select c from AssetCardEntity c where c.company = :company and c.stoppedOn is not null"
                + " and c.state not in (io.closeout.register.AssetState.DISPOSED,"
                + " io.closeout.register.AssetState.REVOKED) order by c.code")
        List<AssetCardEntity> findStopped(String company);

        @Query("select c from AssetCardEntity c where " + IN_SIGHT + " and c.code > :after order by c.code")
        List<AssetCardEntity> findAfter(Sight sight, String after, Limit limit);

        @Query("select count(c) from AssetCardEntity c where " + IN_SIGHT + " and " + FOUND)
        long countFound(Sight sight, AssetState state, String text);

        @Query("select c from AssetCardEntity c where " + IN_SIGHT + " and " + FOUND + " order by c.code")
        List<AssetCardEntity> findFound(Sight sight, AssetState state, String text, Pageable page);

        @Query(
                nativeQuery = true,
                value = "select c.state as state, count(*) as assets, sum(c.cost_fen) as cost from asset_card c where "
                        + IN_SIGHT + " group by c.state")
        List<StateSum> sumByState(Sight sight);

        @Query(
                nativeQuery = true,
                value = "select coalesce(sum(cost_fen), 0) as cost,"
                        + " coalesce(sum(take_on_accumulated_fen), 0) as accumulated,"
                        + " coalesce(sum(take_on_impairment_fen), 0) as impairment from asset_card"
                        + " c where " + IN_SIGHT
                        + " and take_on_month = :month and kind = 'FIXED_ASSET' and state <> 'REVOKED'")
        TakenOverFen sumTakenOver(Sight sight, String month);

        List<AssetCardEntity> findByCompanyAndSourceDocumentOrderByCode(String company, String sourceDocument);

        @Query("select c from AssetCardEntity c where " + IN_SIGHT + " and c.parentCode = :parent order by c.code")
        List<AssetCardEntity> findComponents(Sight sight, String parent);

        @Query("select new io.closeout.register.RegisterTables$Fingerprint(c.code, c.registeredAs,"
                + " c.standsAs) from AssetCardEntity c"
                + " where " + IN_SIGHT + " and c.code in :codes")
        List<Fingerprint> findFingerprints(Sight sight, Collection<String> codes);

        @Query("select new io.closeout.register.RegisterTables$Bearer(c.serialNumber, c.code) from AssetCardEntity c"
                + " where " + IN_SIGHT + " and c.serialNumber in :serialNumbers"
                + " and c.state <> io.closeout.register.AssetState.REVOKED order by c.code")
        List<Bearer> findBearers(Sight sight, Collection<String> serialNumbers);
    }

    interface FieldChanges extends Repository<FieldChangeEntity, Long> {
        FieldChangeEntity save(FieldChangeEntity change);

        List<FieldChangeEntity> findByAssetIdOrderById(long assetId);
    }

    interface StateChanges extends Repository<StateChangeEntity, Long> {
        StateChangeEntity save(StateChangeEntity change);

        List<StateChangeEntity> findByAssetIdOrderById(long assetId);
    }
}
