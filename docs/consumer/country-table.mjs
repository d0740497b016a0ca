// The table of countries in memory, for services that are not written in Java:
//
//   cd docs/consumer && npm install
//   node country-table.mjs localhost:9092 http://localhost:8081/apis/ccompat/v7 [--once]
//
// It reads country-statistics from its beginning: committed records only, which is what KafkaJS does
// unless told otherwise; a null value takes a row away. Then it prints each row that changes, or
// with --once the table as it is, and ends.
import { randomUUID } from 'node:crypto'
import { Kafka, logLevel } from 'kafkajs'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'

const TOPIC = 'pactline.country-statistics'
const [brokers, registryUrl, once] = process.argv.slice(2)
if (!brokers || !registryUrl) {
  console.error('usage: node country-table.mjs HOST:PORT[,HOST:PORT...] REGISTRY-URL [--once]')
  process.exit(2)
}

const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.ERROR })
const registry = new SchemaRegistry({ host: registryUrl })
const table = new Map()
const line = row =>
  `${row.country} ${row.countryName}: ${row.agreements} events, ${row.signedProjects} projects signed, ` +
  `${row.signedProjectsExact} of them exact`

/** Where each partition ends now: what stands before that is read first. */
async function ends() {
  const admin = kafka.admin()
  await admin.connect()
  try {
    const offsets = await admin.fetchTopicOffsets(TOPIC)
    return new Map(offsets.filter(o => o.high !== o.low).map(o => [o.partition, BigInt(o.high)]))
  } finally {
    await admin.disconnect()
  }
}

// A group of our own, so that we are given every partition, and begin anew with each start.
const consumer = kafka.consumer({ groupId: `country-table-${randomUUID()}` })

async function main() {
  const behind = await ends()
  let caughtUp
  const done = new Promise(resolve => (caughtUp = resolve))
  if (behind.size === 0) caughtUp()
  // Markers of transactions count as read, too: the last record does not stand at the end.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
    const end = behind.get(payload.partition)
    if (end !== undefined && BigInt(payload.lastOffset) + 1n >= end) {
      behind.delete(payload.partition)
      if (behind.size === 0) caughtUp()
    }
  })
  await consumer.connect()
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ message }) => {
      const country = message.key.toString()
      if (message.value === null) {
        table.delete(country)
        if (!once) console.log(`${country} is gone`)
      } else {
        const row = await registry.decode(message.value)
        table.set(country, row)
        if (!once) console.log(line(row))
      }
    }
  })
  await done
  if (once) {
    for (const country of [...table.keys()].sort()) console.log(line(table.get(country)))
    await consumer.disconnect()
  }
}

main().catch(failure => {
  console.error(`country-table: ${failure.message}`)
  process.exit(1)
})
