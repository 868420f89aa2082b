import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)

// Packages stay outside the bundles of main and preload only where they carry native code or load files of their own at run time.
const external = ['electron', 'better-sqlite3', 'pg', 'exceljs', 'pdfjs-dist']

/** The telephone plans of all countries come as program text of 150 KB. Read as data they take a fraction of the time, at every start. */
const plansAsData = {
  name: 'telephone-plans-as-data',
  transform: (_code: string, id: string) => (id.endsWith('/metadata.max.json.js') ? `export default JSON.parse(${JSON.stringify(readFileSync(id.slice(0, -'.js'.length), 'utf8'))})` : null),
}

/**
 * What the page needs to begin is one script: main hands each file out itself, while it has a desk to open. Everything that `main.tsx` imports
 * directly or through others belongs to it; what is imported when it is asked for stays by itself.
 */
function ofTheFirstPage(id: string, { getModuleInfo }: { getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null }): string | undefined {
  const seen = new Set<string>()
  const reached = (module: string): boolean => {
    if (seen.has(module)) return false
    seen.add(module)
    const info = getModuleInfo(module)
    return info !== null && (info.isEntry || info.importers.some(reached))
  }
  return reached(id) ? 'first-page' : undefined
}

export default defineConfig({
  main: {
    plugins: [plansAsData],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: { input: { main: here('electron/main.ts') }, external, output: { format: 'es' } }, minify: true,
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload is CommonJS.
      rollupOptions: { input: { preload: here('electron/preload.ts') }, external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react(), plansAsData],
    build: { outDir: here('out/renderer'), emptyOutDir: true, minify: true, target: 'chrome130', rollupOptions: { input: here('renderer/index.html'), output: { manualChunks: ofTheFirstPage } } },
  },
})
