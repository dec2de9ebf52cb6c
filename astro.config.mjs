// The static site. Environment: BASE_PATH (the sub-path it is hosted under, default /) and SITE_URL (its origin, for absolute links).
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { monacoStyles } from './tools/monaco-styles.ts';
import { purePackages } from './tools/pure-packages.ts';

const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const site = process.env.SITE_URL ?? 'http://localhost:4321';

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  i18n: {
    locales: ['ko', 'en'],
    defaultLocale: 'ko',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [react()],
  devToolbar: { enabled: false },
  // Shiki sets styles inline, which the policy below forbids; code on our pages is plain or in the editor.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    plugins: [monacoStyles(), purePackages()],
    // The worker that checks files loads the linter only when somebody asks for it.
    worker: { format: 'es' },
    // The tokens use light-dark(): keep it as it is instead of an emulation for browsers before 2024.
    build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  },
});
