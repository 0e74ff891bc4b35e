const parts = (day: string) => new Date(`${day}T00:00:00Z`)
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "17 Nov", with the year where it isn't this one. `day` is YYYY-MM-DD. */
export const shortDay = (day: string): string =>
  (day.startsWith(`${new Date().getFullYear()}-`) ? short : shortYear).format(parts(day))

/** "16 November 2026". `day` is YYYY-MM-DD. */
export const longDay = (day: string): string => long.format(parts(day))
