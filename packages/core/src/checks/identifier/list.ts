import type { IdentifierScheme } from './scheme.ts'
import { bankCard } from './schemes/bank-card.ts'
import { businessRegistrationNumber } from './schemes/business-registration-number.ts'
import { citizenId } from './schemes/citizen-id.ts'
import { containerNumber } from './schemes/container-number.ts'
import { emailAddress } from './schemes/email-address.ts'
import { gtin } from './schemes/gtin.ts'
import { gtin8 } from './schemes/gtin-8.ts'
import { gtin12 } from './schemes/gtin-12.ts'
import { gtin13 } from './schemes/gtin-13.ts'
import { gtin14 } from './schemes/gtin-14.ts'
import { handle } from './schemes/handle.ts'
import { iban } from './schemes/iban.ts'
import { imei } from './schemes/imei.ts'
import { imoShipNumber } from './schemes/imo-ship-number.ts'
import { ipv4Address } from './schemes/ipv4-address.ts'
import { isbn10 } from './schemes/isbn-10.ts'
import { isbn13 } from './schemes/isbn-13.ts'
import { issn } from './schemes/issn.ts'
import { lei } from './schemes/lei.ts'
import { mmsi } from './schemes/mmsi.ts'
import { mobileNumber } from './schemes/mobile-number.ts'
import { oid } from './schemes/oid.ts'
import { organisationCode } from './schemes/organisation-code.ts'
import { plateNumber } from './schemes/plate-number.ts'
import { postalCode } from './schemes/postal-code.ts'
import { regionCode } from './schemes/region-code.ts'
import { uscc } from './schemes/uscc.ts'
import { videoDeviceCode } from './schemes/video-device-code.ts'
import { vin } from './schemes/vin.ts'

/** Every identifier scheme that is built in. */
export const identifierSchemes: readonly IdentifierScheme[] = [
  uscc,
  organisationCode,
  businessRegistrationNumber,
  citizenId,
  regionCode,
  postalCode,
  mobileNumber,
  emailAddress,
  gtin,
  gtin8,
  gtin12,
  gtin13,
  gtin14,
  isbn13,
  isbn10,
  issn,
  bankCard,
  imei,
  iban,
  lei,
  containerNumber,
  imoShipNumber,
  mmsi,
  vin,
  plateNumber,
  videoDeviceCode,
  oid,
  handle,
  ipv4Address,
]

const byId = new Map(identifierSchemes.map(scheme => [scheme.id, scheme]))

/** The scheme that is built in under an id, or null. */
export function findScheme(id: string): IdentifierScheme | null {
  return byId.get(id) ?? null
}
