package io.closeout.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.audit.AuditTrail;
import io.closeout.audit.ContentHash;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.Disposals;
import io.closeout.register.Register;
import io.closeout.register.StateChange;
import io.closeout.signoff.Seat;
import io.closeout.signoff.SignOffs;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.Vouchers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredArchive implements Archive {
    private final ArchiveRecords records;
    private final Disposals disposals;
    private final Register register;
    private final SignOffs signOffs;
    private final Vouchers vouchers;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final ObjectMapper json;

    StoredArchive(
            ArchiveRecords records,
            Disposals disposals,
            Register register,
            SignOffs signOffs,
            Vouchers vouchers,
            AuditTrail audit,
            BusinessClock clock,
            ObjectMapper json) {
        this.records = records;
        this.disposals = disposals;
        this.register = register;
        this.signOffs = signOffs;
        this.vouchers = vouchers;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** What the record holds, in the order in which an auditor reads it. */
    private record CaseRecord(
            DisposalCase disposalCase,
            Map<String, List<StateChange>> assetHistories,
            List<Seat> seats,
            List<Voucher> vouchers) {}

    @Override
    public String file(String caseNumber, Stage stage) {
        Optional<ArchiveRecordEntity> earlier = records.findByCaseNumberAndStage(caseNumber, stage);
        if (earlier.isPresent()) {
            return earlier.get().contentHash();
        }
        DisposalCase disposalCase = disposals.disposalCase(caseNumber);
        String content = write(recordOf(disposalCase));
        String hash = ContentHash.of(content);
        records.save(new ArchiveRecordEntity(disposalCase.company(), caseNumber, stage, content, hash, clock.now()));
        audit.record(
                disposalCase.company(), "system", "case.archived", "case/" + caseNumber, stage + " SHA-256 " + hash);
        return hash;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Filed> record(String caseNumber) {
        return records.findByCaseNumberAndStage(caseNumber, Stage.FINAL)
                .or(() -> records.findByCaseNumberAndStage(caseNumber, Stage.INTERIM))
                .map(ArchiveRecordEntity::filed);
    }

    private CaseRecord recordOf(DisposalCase disposalCase) {
        Map<String, List<StateChange>> histories = new TreeMap<>();
        for (DisposalLine line : disposalCase.lines()) {
            histories.put(line.asset().code(), register.history(line.asset().id()));
        }
        return new CaseRecord(
                disposalCase,
                histories,
                signOffs.seats(disposalCase.subject()),
                vouchers.about(disposalCase.company(), disposalCase.number()));
    }

    private String write(CaseRecord caseRecord) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(caseRecord);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a case record is always JSON", e);
        }
    }
}
