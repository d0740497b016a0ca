package dev.pactline.streams.resolution;

import dev.pactline.schemas.Agreement;

/**
 * What a report event changes.
 *
 * @param agreementId the agreement that is made, changed or taken back
 * @param before as it was; null: there was none
 * @param agreement as it now is; null: it was merged away or taken back
 */
public record Change(String agreementId, Agreement before, Agreement agreement) {}
