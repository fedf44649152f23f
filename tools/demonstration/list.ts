import { airQualityMonitoring } from './air-quality-monitoring.ts'
import { chargingFacilityElements } from './charging-facility-elements.ts'
import { containerPortElements } from './container-port-elements.ts'
import type { Demonstration } from './demonstration.ts'
import { legalPersonElements } from './legal-person-elements.ts'
import { parkingDataElements } from './parking-data-elements.ts'
import { publicDataQuality } from './public-data-quality.ts'

/** Packages for which data can be made. */
export const demonstrations: readonly Demonstration[] = [
  airQualityMonitoring,
  chargingFacilityElements,
  containerPortElements,
  legalPersonElements,
  parkingDataElements,
  publicDataQuality,
]
