const greetings =
  /^(?:dear|hello|hi|hey|good (?:morning|evening)|liebe[rs]?|sehr geehrte[rs]?|hallo|guten (?:tag|morgen)|chers?|chères?|bonjour|bonsoir|querid[oa]s?|estimad[oa]s?|hola|car[oaie]|gentil[ei]|ciao|salve|beste|geachte|kære|hej|hei|kjære|bästa|drodzy|szanown[iy]|cześć|milí|vážen[íý]|дорог|уважаем|здравствуй|привет|вітаю|шановн|αγαπητ|sevgili|merhaba|prezad[oa]s?|olá)(?![\p{L}\p{M}])|^(?:дорог|уважаем|здравствуй|шановн|αγαπητ)|(?:様|さんへ|您好|你好)[，,、:]?$/iu

/** "Dear Ann,": the line that opens a personal letter. */
export function isSalutation(line: string): boolean {
  return (
    line.length <= 60 &&
    (/[,，、:：!]$/u.test(line) || (line.split(/\s+/u).length <= 3 && !/[.?]$/u.test(line))) &&
    greetings.test(line)
  )
}
