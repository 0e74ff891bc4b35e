/**
 * Words that hint at what a line is, in the languages of the digests we know of. A hint is one signal among several and
 * never decides alone: a line in a language that isn't here is still told by its shape, place and repetition.
 */
const words = (list: string) => new Set(list.split(/\s+/))

/** Words before a name: "By Ann Lee", "Von Ann Lee", "Text: Ann Lee". */
export const byWords =
  words(`by von par por di da de door av af ved przez autor autorin autore auteur autora author authors words text
  texte testo texto tekst reporter written story от автор автора текст від írta kirjoittanut yazan oleh από του 文 作者
  بقلم كتب كتبت תחקיר מאת כתב כתבה γράφει napisał napísal scris skrevet penulis bởi viết ผู้เขียน 글 기자 撰文 撰 记者 記者
  беседовал беседовала подготовил подготовила розмовляв розмовляла rozmawiał rozmawiała oprac opr opracował opracowała подготовлено
  հեղինակ հեղինակներ հեղինակը ავტორი ავტორები szerző نویسنده piše pišu napisao napisala autorius autorė parašė kirjutas автори`)

/** What somebody did or made, before "by" and a name: "Reviewed by Ann Lee", "Words and pictures by Ann Lee". */
export const workWords =
  words(`written words text texts reported report reporting analysis comment commentary review reviewed reviews story interview interviews
  interviewed compiled edited translated article opinion column essay posted submitted contributed told produced presented research collected recorded filed hosted adapted
  transcript bericht reportage gespräch interviewt kritik rezension kommentar aufgezeichnet entretien recueillis traduit entrevista crónica reseña
  traducción intervista recensione servizio wywiad opracowanie rozhovor gesprek verslag intervju haastattelu интервью`)

/**
 * Those of them that stand before a colon and who talked or wrote it down: "Interview: Ann Lee". A colon behind the
 * others begins a headline.
 */
export const talkWords =
  words(`interview interviews gespräch entretien entrevista intervista wywiad rozhovor gesprek intervju haastattelu интервью reporting
  transcript compiled edited translated traduit aufgezeichnet opracowanie`)

/** Words that end what somebody is or where somebody works, or begin it before "of": "Orrin Bureau", "Head of Art". */
export const officeWords =
  words(`bureau office desk staff correspondent editor editors head director professor chair chairman chairwoman secretary minister
  university institute department college school centre center council committee association society church hospital museum library
  ministry agency news press team editorial board president officer manager coordinator member fellow researcher lecturer author writer columnist
  trainee apprentice ranger keeper conservator restorer associate analyst principal lead biologist scientist economist historian curator volunteer treasurer warden superintendent journalist contributor freelance special guest intern
  redaktion redakteur redakteurin leiter leiterin professorin schriftführer schriftführerin bürgermeister bürgermeisterin kassenwart kassenwartin vorsitzende vorsitzender pressesprecher pressesprecherin rédaction rédacteur directeur directrice redacción director directora redazione direttore
  редакция редактор корреспондент директор директорка завідувачка`)

/** Words between two names. */
export const andWords = words(`and und et y e ed en och og i и та ja és with mit avec con και ve dan & +
  و es şi ו 和 与 と`)

/** Small words inside a name: "Ursula von der Leyen". */
export const nameParticles =
  words(`de la le les du des del della di da dos das do von van der den ter ten zu zum zur af av bin ibn al el
  ben y e i mac mc st san santa bint ul`)

/** First words of a link's label: "Read more", "Weiterlesen". */
export const labelStarts =
  words(`read more continue full watch listen learn see view download register sign link source details
  click go open visit join find get here subscribe weiterlesen weiter mehr lesen zum_artikel zum_beitrag zum_text zum_programm zum_bericht zur_anmeldung zur_website zur_seite jetzt hier lire lisez voir suite plus regarder écouter
  leer lea leia ler ver más mais saber seguir leggi leggere continua vai guarda lees meer verder bekijk läs mer les mere mehr lue lisää
  czytaj więcej číst více olvass tovább citește devamı oku читать читайте далее подробнее читати докладніше διαβάστε baca 続きを読む
  en_savoir más_información mais_informações maggiori_informazioni till_artikeln pour_lire
  続き 阅读更多 阅读全文 閱讀更多 더보기
  اقرأ اقرئي المزيد للمزيد تابع شاهد קראו קרא המשיכו לקריאה המשך לכתבה przeczytaj zobacz pročitaj přečtěte viac selengkapnya đọc
  կարդալ կարդացեք դիտել դիտեք լսել წაიკითხეთ იხილეთ прочетете вижте skaitykite skaityti loe
  xem 자세히 계속 詳しく 全文 もっと 查看 了解更多 点击阅读 और पढ़ें`)

/** Words a label may hold beside its first. */
export const labelWords =
  words(`artikel beitrag bericht programm anmeldung website seite savoir información informações informazioni more here on full story article text statement letter report study paper programme program book review essay post letter minutes press release interview video the in
  at weiterlesen lesen mehr hier suite article texte ici plus más aquí artículo completo di più qui tutto meer hier verder mer här
  więcej tutaj далее здесь полностью статью
  المزيد التفاصيل هنا الخبر المقال כאן עוד המלאה הכתבה artikkeli artikel artikeln leggi leer lecture la a
  ավելին ամբողջությամբ ամբողջական հոդվածը նյութը մանրամասն მეტი სრულად повече plačiau edasi`)

/** What introduces a credit: "Photo: Ann Lee", "Bild: …". */
export const creditWords =
  words(`photo photos photograph photographs photography picture pictures image images credit credits foto
  drawing drawings zeichnung dessin dibujo disegno tegning teckning piirros kresba fotos fotografie fotografia bild bilder bildnachweis abbildung crédit crédits photographie illustration illustrations graphic
  graphics imagen imágenes fotografía beeld billede kuvaaja valokuva fotot fot immagine immagini kuva kuvat zdjęcie zdjęcia fotka kép obrázek фото фотография снимок
  иллюстрация світлина courtesy copyright getty reuters 写真 图片 사진
  تصوير صورة الصورة عدسة צילום צילומים תמונה fotó fotoğraf ảnh φωτογραφία 图 摄影 攝影 撮影 фотограф
  լուսանկար լուսանկարը լուսանկարներ լուս ფოტო снимка снимки nuotrauka nuotr slika عکس`)

/** Words of section titles that gather pictures. */
export const photoWords =
  words(`photo photos photograph photographs picture pictures image images foto fotos fotografie bild bilder
  imagen imágenes immagine immagini gallery galerie galería kuva kuvat zdjęcie zdjęcia фото фотографии снимки fotografía photographie
  写真 图片 사진
  صور صورة תמונות צילומים 摄影 ảnh fotoğraf fotó`)

/** Words of section titles that gather films. */
export const videoWords = words(`video videos vidéo vidéos film films documentary documentaire documental dokumentation
  dokumentarfilm watch vídeo vídeos видео фильм filmato`)

/** Words of section titles that gather commentary. */
export const opinionWords =
  words(`opinion opinions op-ed op-eds comment comments commentary analysis analyses perspective perspectives
  viewpoint viewpoints view views essay essays editorial editorials column columns meinung meinungen kommentar kommentare analyse
  tribune tribunes point débat débats opinión opiniones análisis columna opinione opinioni commento analisi mening åsikt kronik
  мнение мнения анализ комментарий колонка opinia opinie
  رأي آراء דעות דעה 评论 評論 观点 社説 意見 オピニオン 의견 görüş názory vélemény γνώμη tribuna commenti åsikter mielipide мнений`)

/** Words of section titles that gather dates. */
export const eventWords =
  words(`event events calendar agenda diary dates upcoming termine veranstaltungen kalender événements
  agenda calendrier rendez-vous eventos calendario eventi appuntamenti evenementen evenemang события календарь афиша
  wydarzenia
  فعاليات مواعيد אירועים 活动 日程 イベント 행사 etkinlikler akce tapahtumat`)

/** Words of section titles that gather house matters. */
export const noticeWords =
  words(`announcement announcements notice notices housekeeping corrections correction jobs vacancies
  classifieds hinweise mitteilungen ankündigungen stellen annonces avisos anuncios avvisi объявления вакансии
  إعلانات تصحيح הודעות תיקון 通知 公告 お知らせ duyurular`)

/** Other words that titles of sections are made of. */
export const sectionWords =
  words(`news briefs brief briefly shorts headlines world local national international regional politics
  economy business culture arts sport sports science technology tech health environment climate education society people history
  features interviews interview letters books reviews review reading reads podcast podcasts weather obituaries in-brief elsewhere
  also quick links roundup spotlight highlights
  nachrichten kurz politik wirtschaft kultur wissenschaft gesundheit umwelt bildung gesellschaft leute geschichte welt region lokales
  interviews bücher leserbriefe wetter kurznachrichten gemischtes
  actualités brèves politique économie culture sciences santé environnement société monde livres météo courrier
  noticias breves política economía cultura ciencia salud sociedad mundo deportes libros notizie brevi politica economia cultura
  scienza salute ambiente società mondo sport nieuws kort politiek cultuur wetenschap nyheter kort kultur politik
  новости коротко политика экономика культура наука здоровье общество мир спорт книги погода
  أخبار الاقتصاد اقتصاد ثقافة الثقافة سياسة رياضة علوم صحة مجتمع חדשות כלכלה תרבות פוליטיקה ספורט חברה 新闻 要闻 经济 文化 体育 科技 社会 国际
  本地 話題 経済 スポーツ ニュース 뉴스 경제 문화 haberler ekonomi kültür zprávy hírek kultúra νέα οικονομία πολιτισμός cronaca attualità actualidad`)

/** Words over a list of what the document holds. */
export const contentsWords =
  words(`contents issue inhalt inhaltsverzeichnis ausgabe sommaire numéro índice sumario indice sommario inhoud
  innehåll indhold innhold содержание номере spis treści 目次 目录
  العدد المحتويات הגיליון העניינים 本期 本期目录 もくじ içindekiler obsah tartalom περιεχόμενα topics edição boletín numero`)

/** Words that number or date an issue. */
export const issueWords =
  words(`no nr no. nr. issue volume vol vol. ausgabe nummer heft jahrgang numéro numero número n° № выпуск номер edition
  ausgabe édition edición edizione editie utgåva
  العدد عدد גיליון sayı číslo szám τεύχος boletín boletim bulletin edição 第`)

/** Words before a page's number. */
export const pageWords = words(
  `page p p. pg seite s s. página pagina pág pág. стр стр. side sida sivu strona strana oldal sayfa blz ページ 页`,
)

/** Words that close a letter. */
export const closingWords =
  words(`regards wishes sincerely yours cheers grüße grüßen gruß cordialement amitiés salutations saludos abrazo abraços
  saluti groeten groet hälsningar hilsen уважением pozdrowienia pozdrowieniami pozdravem terveisin üdvözlettel
  تحياتي בברכה 敬具 此致`)

/** Words of a letter's frame: how to leave it, who sends it. */
export const furnitureWords =
  words(`unsubscribe preferences browser forwarded copyright rights reserved privacy imprint newsletter
  subscribers mailing abmelden abbestellen impressum datenschutz abonnieren désabonner désinscrire désinscription mentions darse
  cancelar suscripción disiscriviti annulla uitschrijven afmelden avregistrera prenumerera отписаться рассылка
  لإلغاء الاشتراك مشترك להסרה נרשמתם 退订 订阅 配信停止 購読 수신거부 abonelikten odhlásit leiratkozás subscription inscription assinatura
  подписались annullare`)

/** Words of those who send a letter and of what they ask for: weak, as stories hold them too. */
export const senderWords =
  words(`ltd inc gmbh e.v verein asbl stichting vereniging association associazione asociación fundación fondazione foundation stiftung
  publisher published publishing publishers press verlag herausgeber herausgegeben verantwortlich presserechts vorbehalten rechte rechten diritti riservati droits réservés
  derechos reservados direitos rights redactie redaktion rédaction redazione redacción redação redaktionen editor editors postbus postfach box tel telefon
  archive archives archiv archivio archivo feedback tips copyright bronvermelding overgenomen reproduced reproduction riprodotte opt-out leave
  afmelden abmelden utgivare ansvarig stowarzyszenie redakcja редакция редактор издатель tilaus toimitus`)

/** What stands over or before an advertisement. */
export const advertWords =
  words(`anzeige werbung advertisement advertisements advertorial sponsored sponsor advertentie publicité annonce annuncio pubblicità
  publicidad publicidade anuncio reklama reklam annons mainos ilmoitus реклама hirdetés inzerce reklame διαφήμιση 広告 广告 إعلان פרסומת`)

/** Words before the name of the outlet a story is from: "Source: The Gazette". */
export const sourceWords =
  words(`source sources via quelle quellen fuente fuentes fonte fonti källa kilde bron lähde źródło zdroj forrás kaynak
  источник джерело πηγή 来源 來源 出典 출처 المصدر מקור`)

/** Words that outlets are called by. */
export const outletWords =
  words(`gazette post times news herald tribune journal chronicle courier observer guardian telegraph mail express star
  standard independent daily weekly bulletin review monitor reporter echo examiner dispatch register sentinel radio tv zeitung anzeiger
  tagblatt tageblatt nachrichten rundschau kurier bote presse blatt journal quotidien dépêche diario periódico correo prensa jornal
  gazzetta corriere giornale tidning tidningen bladet posten dagblad krant газета вестник новости известия радио дневник 日报 晨报
  晚报 时报 日報 新聞 新报 جريدة صحيفة راديو עיתון`)

/** What sections of press reviews are called by. */
export const pressWords =
  words(`press media papers presse presseschau pressespiegel medien prensa medios imprensa stampa rassegna médias revue pers media prasa prasie prasy mediach
  sajtó tisk média mediální pressen medier lehdistö basın basında medya прессе пресса сми прес преса пресі медіа печат τύπος τύπο τύπου μέσα الصحافة الصحف صحف صحافة الإعلام בעיתונות עיתונות մամուլ մամուլում մամուլից`)

/** Days of the week, whole and as they are shortened. */
export const weekdayWords =
  words(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs
  fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags lundi mardi mercredi jeudi vendredi
  samedi dimanche lunes martes miércoles jueves viernes sábado sábados domingo domingos lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta segunda-feira
  terça-feira quarta-feira quinta-feira sexta-feira feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag
  søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
  понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа пʼятниця субота неділя hétfő kedd szerda csütörtök péntek szombat vasárnap pazartesi salı çarşamba
  perşembe cuma cumartesi pazar luni marți miercuri joi vineri sâmbătă duminică δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή`)

/** Small words between days and hours: "from … to", "jusqu’au", "um … Uhr". */
export const whenWords =
  words(`from to until till and at on every each the of by st nd rd th er am pm noon midnight bis von vom ab um und jeden jeweils der den du au le la les de à dès jusqu’au jusqu'au jusqu’à jusqu'à
  partir et chaque dal al dalle alle del della il e ogni el los a las desde hasta da do das dos ao às até das i och kl fra til van tot vanaf en om od do po с до по`)

/** Words after which a broken word keeps its space: "pre- and post-war". */
export const suspendedBefore = words('and or und oder et ou y o e u och eller og en of ed i и или та й bis to nor')

/** Abbreviations whose point ends no sentence. */
export const abbreviations =
  words(`mr mrs ms dr prof st sr jr vs no nos vol gen sen rep gov lt col capt rev hon inc ltd co corp dept
  univ est approx fig z.b bzw d.h nr hr fr usw etc m mm mme p pp s ss sig dott ul тыс млн г ул`)

/** How the paragraphs of a story open that are told one by one: "Why it matters: …". They head no stories. */
export const storyLabels: ReadonlySet<string> = new Set([
  'why it matters',
  'why this matters',
  'what happened',
  'what’s next',
  "what's next",
  'what next',
  'what we know',
  'what we don’t know',
  'the big picture',
  'big picture',
  'the bottom line',
  'bottom line',
  'go deeper',
  'yes, but',
  'yes but',
  'driving the news',
  'the latest',
  'the details',
  'details',
  'background',
  'context',
  'zoom in',
  'zoom out',
  'by the numbers',
  'between the lines',
  'state of play',
  'what they’re saying',
  'what to watch',
  'flashback',
  'the backdrop',
  'our take',
  'looking ahead',
  'darum geht es',
  'worum es geht',
  'warum das wichtig ist',
  'was passiert ist',
  'wie es weitergeht',
  'hintergrund',
  'pourquoi c’est important',
  'ce qui s’est passé',
  'et maintenant',
  'contexte',
  'por qué importa',
  'qué ha pasado',
  'qué viene ahora',
  'contexto',
  'perché è importante',
  'cosa è successo',
  'waarom dit belangrijk is',
])
