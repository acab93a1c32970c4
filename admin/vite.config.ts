// Builds the admin into admin/dist, served by the server under /admin/; in development /api is passed on.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react()],
  resolve: {
    alias: [
      // The words (labels of states, reasons, roles …) that the server's contracts keep free of imports.
      {
        find: /^@constants\/(.+)$/,
        replacement: resolve(import.meta.dirname, '../cloud/src/$1/contract.constants.ts'),
      },
    ],
  },
  server: { proxy: { '/api': process.env.LINYING_API ?? 'http://127.0.0.1:8080' } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      output: {
        manualChunks: {
          react: ['react', 'react-dom', 'react-router', '@tanstack/react-query'],
          antd: ['antd'],
        },
      },
    },
  },
});
