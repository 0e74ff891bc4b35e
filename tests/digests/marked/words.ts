/** What letters say around their stories, in the languages of the stories. */
export interface Words {
  readonly source: string
  readonly more: string
  readonly browser: string
  readonly leave: string
  readonly sponsor: string
  readonly greeting: string
  readonly share: string
  readonly outlets: readonly string[]
}

const latin = ['The Gazette', 'Morning Post', 'Il Faro', 'Zeitung am Hafen', 'Radio Quay', 'Le Phare']

const english: Words = {
  source: 'Source',
  more: 'Read more',
  browser: 'View this email in your browser',
  leave: 'Unsubscribe',
  sponsor: 'Presented by Hull & Daughters',
  greeting: 'Hello and welcome,',
  share: 'Share this letter',
  outlets: latin,
}

export const wordsOf: Readonly<Record<string, Words>> = {
  en: english,
  de: {
    source: 'Quelle',
    more: 'Weiterlesen',
    browser: 'Im Browser ansehen',
    leave: 'Abmelden',
    sponsor: 'Anzeige',
    greeting: 'Liebe Leserinnen und Leser,',
    share: 'Brief weiterleiten',
    outlets: latin,
  },
  fr: {
    source: 'Source',
    more: 'Lire la suite',
    browser: 'Voir dans le navigateur',
    leave: 'Se désabonner',
    sponsor: 'En partenariat avec Le Phare',
    greeting: 'Bonjour à tous,',
    share: 'Partager',
    outlets: latin,
  },
  es: {
    source: 'Fuente',
    more: 'Leer más',
    browser: 'Ver en el navegador',
    leave: 'Cancelar suscripción',
    sponsor: 'Patrocinado',
    greeting: 'Hola a todos,',
    share: 'Compartir',
    outlets: latin,
  },
  pt: {
    source: 'Fonte',
    more: 'Ler mais',
    browser: 'Ver no navegador',
    leave: 'Cancelar subscrição',
    sponsor: 'Patrocinado',
    greeting: 'Caros leitores,',
    share: 'Partilhar',
    outlets: latin,
  },
  it: {
    source: 'Fonte',
    more: 'Leggi tutto',
    browser: 'Visualizza nel browser',
    leave: 'Annulla iscrizione',
    sponsor: 'In collaborazione con Il Faro',
    greeting: 'Care lettrici e cari lettori,',
    share: 'Condividi',
    outlets: latin,
  },
  sv: {
    source: 'Källa',
    more: 'Läs mer',
    browser: 'Visa i webbläsaren',
    leave: 'Avregistrera',
    sponsor: 'Annons',
    greeting: 'Hej alla,',
    share: 'Dela brevet',
    outlets: latin,
  },
  ru: {
    source: 'Источник',
    more: 'Читать далее',
    browser: 'Открыть в браузере',
    leave: 'Отписаться',
    sponsor: 'Реклама',
    greeting: 'Дорогие читатели!',
    share: 'Поделиться',
    outlets: ['Портовая газета', 'Утренний вестник', 'Радио «Причал»'],
  },
  zh: {
    source: '来源',
    more: '阅读全文',
    browser: '在浏览器中查看',
    leave: '退订',
    sponsor: '赞助内容',
    greeting: '各位读者好：',
    share: '分享',
    outlets: ['河湾日报', '晨报', '港口之声'],
  },
  ja: {
    source: '出典',
    more: '続きを読む',
    browser: 'ブラウザで見る',
    leave: '配信停止',
    sponsor: '広告',
    greeting: '読者の皆さま',
    share: '共有する',
    outlets: ['港新聞', '朝の便り', '灯台通信'],
  },
  ar: {
    source: 'المصدر',
    more: 'اقرأ المزيد',
    browser: 'عرض في المتصفح',
    leave: 'إلغاء الاشتراك',
    sponsor: 'إعلان',
    greeting: 'قراءنا الكرام،',
    share: 'شارك',
    outlets: ['جريدة الميناء', 'صوت البحر', 'صحيفة الصباح'],
  },
  he: {
    source: 'מקור',
    more: 'המשך קריאה',
    browser: 'צפייה בדפדפן',
    leave: 'הסרה מרשימת התפוצה',
    sponsor: 'ממומן',
    greeting: 'קוראים יקרים,',
    share: 'שתפו',
    outlets: ['עיתון הנמל', 'קול הים', 'בוקר טוב'],
  },
}
