import { defineConfig } from 'vitest/config'
import { reporters } from './vitest.config.ts'

export default defineConfig({
  test: {
    include: ['spec/**/*.faults.test.ts'],
    reporters: reporters('faults'),
    testTimeout: 900_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
