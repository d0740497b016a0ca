package dev.pactline.streams.resolution;

import dev.pactline.schemas.Agreement;

/**
 * What a report event changes.
 *
 * @param agreementId the agreement that is made, changed or taken back
 * @param agreement as it now is; null: it was merged away or taken back
 */
record Change(String agreementId, Agreement agreement) {}
