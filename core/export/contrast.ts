/**
 * Contrast of colours as WCAG 2.2 measures it (1.4.3 and 1.4.11): 4.5 for text, 3 for rules and other signs. Colours
 * are "#7a1f1a".
 */
export const leastContrast = { text: 4.5, sign: 3 } as const

type Triple = readonly [number, number, number]

const channels = (colour: string): Triple => {
  const bits = Number.parseInt(colour.slice(1), 16)
  return [bits >> 16, (bits >> 8) & 255, bits & 255].map(value => linear(value / 255)) as unknown as Triple
}
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const display = (value: number): number => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)

/** Relative luminance, 0 for black to 1 for white. */
const luminance = (colour: string): number => {
  const [red, green, blue] = channels(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The ground a colour is worst read on, with its contrast there. */
export function worstOn(
  colour: string,
  grounds: readonly string[],
): { readonly ground: string; readonly ratio: number } {
  return grounds
    .map(ground => ({ ground, ratio: contrast(colour, ground) }))
    .reduce((worst, each) => (each.ratio < worst.ratio ? each : worst))
}

/**
 * The colour of the same hue that is nearest to this one in lightness (OKLab) and reads on all grounds; itself where it
 * does. Null where none does, since the grounds lie too far apart.
 */
export function nearestReadable(
  colour: string,
  grounds: readonly string[],
  least: number = leastContrast.text,
): string | null {
  const reads = (tried: string) => grounds.every(ground => contrast(tried, ground) >= least)
  if (reads(colour)) return colour.toLowerCase()
  const [lightness, a, b] = toLab(channels(colour))
  for (let step = 1; step <= 200; step++) {
    for (const at of [lightness - step / 200, lightness + step / 200]) {
      if (at < 0 || at > 1) continue
      const tried = toColour(at, a, b)
      if (reads(tried)) return tried
    }
  }
  return null
}

/** OKLab (Ottosson 2020): equal steps look equal. */
function toLab([red, green, blue]: Triple): Triple {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

/** A colour of screens; where there is none so strong, as strong as there is. */
function toColour(lightness: number, a: number, b: number): string {
  for (let strength = 1; strength >= 0; strength -= 0.05) {
    const rgb = toRgb(lightness, a * strength, b * strength)
    if (strength < 0.05 || rgb.every(value => value > -0.0005 && value < 1.0005)) {
      return `#${rgb
        .map(value =>
          Math.round(display(Math.min(1, Math.max(0, value))) * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`
    }
  }
  return lightness < 0.5 ? '#000000' : '#ffffff'
}

function toRgb(lightness: number, a: number, b: number): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}
