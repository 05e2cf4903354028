package io.closeout.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored register, one interface per table. */
final class RegisterTables {
    private RegisterTables() {}

    interface Classes extends Repository<AssetClassEntity, Long> {
        AssetClassEntity save(AssetClassEntity assetClass);

        Optional<AssetClassEntity> findByCompanyAndCode(String company, String code);
    }

    interface Cards extends Repository<AssetCardEntity, Long> {
        AssetCardEntity save(AssetCardEntity card);

        Optional<AssetCardEntity> findById(Long id);

        Optional<AssetCardEntity> findByCompanyAndCode(String company, String code);

        List<AssetCardEntity> findByIdInOrderByCode(Collection<Long> ids);

        List<AssetCardEntity> findByCompanyOrderByCode(String company);
    }

    interface StateChanges extends Repository<StateChangeEntity, Long> {
        StateChangeEntity save(StateChangeEntity change);

        List<StateChangeEntity> findByAssetIdOrderById(long assetId);
    }
}
