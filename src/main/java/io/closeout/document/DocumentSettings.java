package io.closeout.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param folder where contents lie; the nodes of one installation share it
 */
@ConfigurationProperties("closeout.documents")
record DocumentSettings(Path folder) {}
