/**
 * Symbols of units of two letters or more, longer ones first, as the source of a pattern. GB and MB are left out: GB is
 * the code of standards.
 */
const long = [
  'kWh|kPa|MPa|GPa|kHz|MHz|GHz|mol|min|mmHg|kΩ|MΩ',
  'mm[²³23]?|cm[²³23]?|dm[²³23]?|km[²2]?|μm|µm|nm|hm[²2]|m[²³]',
  'kg|mg|μg|µg|kW|MW|kV|mV|mA|μA|Hz|mL|ml|ms|μs|µs|dB|kN|lx|lm|cd|Pa|kJ|MJ|Ω',
].join('|')

/** Single letters that are hardly ever anything else behind a digit; 5G, 4K, 3D, 5A and 2N are no quantities. */
const short = '[hdsmgtVWL]'
const one = `(?:${long}|${short})`

/** Symbols of units and their quotients (mg/L, m³/h) as the source of a pattern. */
export const units = `${one}(?:/${one})?`
