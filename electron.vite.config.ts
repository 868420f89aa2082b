import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)

// Packages stay outside the bundles of main and preload only where they carry native code or load files of their own at run time.
const external = ['electron', 'better-sqlite3', 'pg', 'exceljs', 'pinyin-pro', 'pdfjs-dist']

export default defineConfig({
  main: {
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
    plugins: [react()],
    build: { outDir: here('out/renderer'), emptyOutDir: true, minify: true, target: 'chrome130', rollupOptions: { input: here('renderer/index.html') } },
  },
})
