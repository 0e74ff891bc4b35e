import type { Page } from 'playwright-core'

/** A mud bank at low water, drawn; as the address of a JPEG. */
export const marshOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 640 })
    const draw = canvas.getContext('2d')!
    const band = (from: number, to: number, colours: readonly string[]) => {
      const shades = draw.createLinearGradient(0, from, 0, to)
      colours.forEach((colour, nth) => shades.addColorStop(nth / (colours.length - 1), colour))
      draw.fillStyle = shades
      draw.fillRect(0, from, 1280, to - from)
    }
    const hill = (colour: string, base: number, high: number, step: number, shift: number) => {
      draw.fillStyle = colour
      draw.beginPath()
      draw.moveTo(0, 640)
      for (let x = 0; x <= 1280; x += 8) {
        draw.lineTo(x, base - (high * (Math.sin((x + shift) / step) + Math.sin((x + shift) / (step * 2.7)))) / 2)
      }
      draw.lineTo(1280, 640)
      draw.fill()
    }
    band(0, 300, ['#8fa9b5', '#c9cfc6', '#ecd9b8'])
    hill('#8b9a94', 292, 16, 150, 40)
    hill('#5f7269', 306, 10, 90, 300)
    band(312, 640, ['#d8d3bd', '#a3b1ad', '#71868a'])
    hill('#6b6250', 470, 26, 210, 90)
    band(500, 640, ['#7f8d89', '#55676b'])
    hill('#453f33', 590, 22, 170, 500)
    draw.strokeStyle = '#2c2a24'
    draw.fillStyle = '#2c2a24'
    draw.lineWidth = 3
    for (const [x, y, size] of [
      [300, 452, 15],
      [352, 448, 13],
      [430, 458, 16],
      [612, 466, 12],
      [660, 462, 14],
      [905, 456, 15],
      [968, 450, 12],
    ] as const) {
      draw.beginPath()
      draw.ellipse(x, y, size, size * 0.55, -0.15, 0, 7)
      draw.fill()
      draw.beginPath()
      draw.arc(x + size, y - size * 0.7, size * 0.34, 0, 7)
      draw.fill()
      draw.beginPath()
      draw.moveTo(x + size * 1.3, y - size * 0.7)
      draw.lineTo(x + size * 2.1, y - size * 0.5)
      draw.moveTo(x - 2, y + size * 0.4)
      draw.lineTo(x - 2, y + size * 1.6)
      draw.moveTo(x + 4, y + size * 0.4)
      draw.lineTo(x + 4, y + size * 1.6)
      draw.stroke()
    }
    return canvas.toDataURL('image/jpeg', 0.88)
  })

/** A dark wordmark without a ground of its own, as most logos are. */
export const logoOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 120 })
    const draw = canvas.getContext('2d')!
    draw.fillStyle = '#1f3a44'
    draw.font = 'italic bold 58px Georgia, serif'
    draw.fillText('Tidewater', 0, 62)
    draw.font = 'bold 24px Helvetica, Arial, sans-serif'
    draw.letterSpacing = '12px'
    draw.fillText('WEEKLY', 3, 108)
    draw.strokeStyle = '#7a9aa0'
    draw.lineWidth = 5
    draw.beginPath()
    for (let x = 218; x <= 478; x += 2) draw.lineTo(x, 100 + 7 * Math.sin(x / 14))
    draw.stroke()
    return canvas.toDataURL('image/png')
  })
