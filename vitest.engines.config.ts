import { defineConfig } from 'vitest/config'
import { reporters } from './vitest.config.ts'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.engines.test.ts', 'spec/**/*.engines.test.ts'],
    reporters: reporters('engines'),
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
