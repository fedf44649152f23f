import { airQualityMonitoring } from './air-quality-monitoring.ts'
import { chargingFacilityElements } from './charging-facility-elements.ts'
import type { Demonstration } from './demonstration.ts'
import { publicDataQuality } from './public-data-quality.ts'

/** Packages for which data can be made. */
export const demonstrations: readonly Demonstration[] = [
  airQualityMonitoring,
  chargingFacilityElements,
  publicDataQuality,
]
