import { fileURLToPath } from 'node:url'

/** The folder of a store's real migrations, of which all databases of the tests are made. */
export const migrationsOf = (store: 'sqlite' | 'postgres' | 'station'): string => fileURLToPath(new URL(`../../db/migrations/${store}`, import.meta.url))
