package io.closeout.erp;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param outbox folder in which the ledger's import picks up vouchers
 */
@ConfigurationProperties("closeout.ledger")
record FileGatewaySettings(Path outbox) {}
