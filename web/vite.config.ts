import { fileURLToPath } from 'node:url'
import { defineConfig, loadEnv } from 'vite'
import { checkSize } from './check-size.ts'
import { splitTexts } from './split-texts.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig(({ mode }) => {
  const { PORT = '4000', WEB_PORT = '5173' } = loadEnv(mode, root, ['PORT', 'WEB_PORT'])
  const api = `http://127.0.0.1:${PORT}`
  // The API refuses foreign origins, so the proxy speaks as if the page came from there.
  const proxy = { target: api, changeOrigin: true, rewriteWsOrigin: true, headers: { origin: api } }
  return {
    root,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Only the explorer (npm run dev) uses this; its workers are found where they lie, not bundled.
    optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
    server: { port: Number(WEB_PORT), proxy: { '^/graphql$': { ...proxy, ws: true }, '^/healthz$': proxy } },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      manifest: true,
      // The content security policy allows no inline scripts and no data: scripts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
    },
    plugins: [splitTexts(), checkSize(60 * 1024)],
  }
})
