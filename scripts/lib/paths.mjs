import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the script was called from. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..')

/** What may be thrown away and fetched again; never under version control. */
export const cache = path.join(root, '.cache')

export const modules = path.join(root, 'node_modules')

/** @param {...string} parts @returns {string} a path inside the project */
export const inProject = (...parts) => path.join(root, ...parts)
