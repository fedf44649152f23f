import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** CI keeps the counts of each run, from which `.ci/closing-line.ts` makes the closing line. */
export function reporters(run: string): NonNullable<ViteUserConfig['test']>['reporters'] {
  return process.env.CI ? ['default', ['json', { outputFile: `.ci/out/${run}.json` }]] : ['default']
}

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'spec/**/*.test.ts'],
    exclude: ['**/*.faults.test.ts', '**/*.engines.test.ts', '**/node_modules/**'],
    reporters: reporters('tests'),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
