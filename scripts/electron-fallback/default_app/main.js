// What Electron's own default_app does, as far as a developer's start and the
// tests need it. The fallback Electron comes without one (see
// docs/decisions/0001-electron-without-downloads.md).
import { createRequire } from 'node:module'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
import { readArguments } from './arguments.js'

/** Makes the program believe it was started by its own executable's name. */
function takeIdentity(folder, description) {
  const name = description.productName ?? description.name
  if (name) app.setName(name)
  if (description.version) app.setVersion(description.version)
  if (description.desktopName) app.setDesktopName(description.desktopName)
  app.setAppPath(folder)
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
}

/** @returns the file to run, for a folder with a package.json or for a script */
function findEntry(target) {
  if (!statSync(target).isDirectory()) return target
  const description = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'))
  takeIdentity(target, description)
  return createRequire(path.join(target, 'package.json')).resolve(`./${description.main ?? 'index.js'}`)
}

const { folder, modules, asksVersion } = readArguments(process.argv.slice(1))

if (asksVersion) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (folder === undefined) {
  console.error('Say which program to open: electron FOLDER')
  process.exit(1)
}

try {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
  const load = createRequire(path.join(process.cwd(), 'package.json'))
  for (const module of modules) load(module)
  // Awaited at the top level: Electron holds 'ready' back until this is done,
  // so the program can still register its scheme before that event.
  await import(pathToFileURL(findEntry(path.resolve(folder))).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
