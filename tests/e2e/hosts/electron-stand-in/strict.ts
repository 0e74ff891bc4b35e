/**
 * The members of a part of Electron that the stand-in has. Any other is an error that names it, so that the shell can't
 * come to use what nobody has thought about here. `K` is held against electron.d.ts.
 */
export function strict<T extends object, K extends keyof T>(name: string, members: Pick<T, K>): T {
  return new Proxy(members as unknown as T, {
    get(target, member, receiver) {
      if (member in target || typeof member === 'symbol' || member === 'then') {
        return Reflect.get(target, member, receiver) as unknown
      }
      throw new Error(`The stand-in for Electron has no ${name}.${member}.`)
    },
  })
}
