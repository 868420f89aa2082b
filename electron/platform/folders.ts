import { join } from 'node:path'

/** The program's own folder: migrations and resources lie in it, beside out/. */
export const programRoot = () => join(import.meta.dirname, '../..')

/** The built page. */
export const pageFolder = () => join(import.meta.dirname, '../renderer')
