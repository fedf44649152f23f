/**
 * Symbols of units of two letters or more, longer ones first, as the source of a pattern. Single letters (m, s, A, V) are
 * left out: 5G, 4K and 3D are no quantities. GB and MB are too: GB is the code of standards.
 */
export const units = [
  'kWh|kPa|MPa|GPa|kHz|MHz|GHz|mol|min|mmHg|kΩ|MΩ',
  'mm[²³23]?|cm[²³23]?|dm[²³23]?|km[²2]?|μm|µm|nm|hm[²2]|m[²³]',
  'kg|mg|μg|µg|kW|MW|kV|mV|mA|μA|Hz|mL|ml|ms|μs|µs|dB|kN|lx|lm|cd|Pa|kJ|MJ|Ω',
].join('|')
