package io.closeout.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
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

    interface Cards extends Repository<AssetCardEntity, Long> {
        AssetCardEntity save(AssetCardEntity card);

        Optional<AssetCardEntity> findById(Long id);

        Optional<AssetCardEntity> findByCompanyAndCode(String company, String code);

        /** Two are enough to know that a former code is not unique. */
        List<AssetCardEntity> findTop2ByCompanyAndLegacyCodeAndStateNot(
                String company, String legacyCode, AssetState state);

        List<AssetCardEntity> findByIdInOrderByCode(Collection<Long> ids);

        List<AssetCardEntity> findByCompanyOrderByCode(String company);

        List<AssetCardEntity> findByCompanyAndCodeGreaterThanOrderByCode(String company, String after, Limit limit);

        @Query(
                nativeQuery = true,
                value =
                        "select coalesce(sum(cost_fen), 0) as cost,"
                                + " coalesce(sum(take_on_accumulated_fen), 0) as accumulated,"
                                + " coalesce(sum(take_on_impairment_fen), 0) as impairment from asset_card"
                                + " where company = :company and take_on_month = :month and kind = 'FIXED_ASSET' and state <> 'REVOKED'")
        TakenOverFen sumTakenOver(String company, String month);

        List<AssetCardEntity> findByCompanyAndSourceDocumentOrderByCode(String company, String sourceDocument);

        List<AssetCardEntity> findByCompanyAndParentCodeOrderByCode(String company, String parentCode);

        @Query("select new io.closeout.register.RegisterTables$Fingerprint(c.code, c.registeredAs,"
                + " c.standsAs) from AssetCardEntity c"
                + " where c.company = :company and c.code in :codes")
        List<Fingerprint> findFingerprints(String company, Collection<String> codes);

        @Query("select new io.closeout.register.RegisterTables$Bearer(c.serialNumber, c.code) from AssetCardEntity c"
                + " where c.company = :company and c.serialNumber in :serialNumbers"
                + " and c.state <> io.closeout.register.AssetState.REVOKED order by c.code")
        List<Bearer> findBearers(String company, Collection<String> serialNumbers);
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
