import { expect, it } from 'vitest'
import { namesIn } from '../../../../../core/parse/words/byline-names/byline-names.ts'

const names = (text: string, opener: string | null = null) =>
  namesIn(text, opener).names.map(({ start, end }) => text.slice(start, end))

it.each([
  ['By Petra Lunz and Ivo Karadin | Brod School', ['Petra Lunz', 'Ivo Karadin']],
  ['Photographs and text by Ann Lee', ['Ann Lee']],
  ['*Words by* Ann Lee', ['Ann Lee']],
  ['Morning Post, p. 3, von Ann Lee', ['Ann Lee']],
  ['El Surco, 14 May, p. 2-3, F. Olmedo and R. Iturbe', ['F. Olmedo', 'R. Iturbe']],
  ['Razgovarao: Ivo Lee', ['Ivo Lee']],
  ['[The Post]  Noted by Ann Lee', ['Ann Lee']],
  ['From: "Ann Lee" <ann@lee.example>', ['Ann Lee']],
  ['文／陆一鸣 图／周蓓', ['陆一鸣']],
  ['opr. Ann Lee', ['Ann Lee']],
  ['По материалам подготовила И. Тень', ['И. Тень']],
  ['Marit Sund / Paul Lee', ['Marit Sund', 'Paul Lee']],
  ['Ann Lee, Bo Orren.', ['Ann Lee', 'Bo Orren']],
  ['كتب: مازن حدّاد ورنا قاسم', ['مازن حدّاد', 'رنا قاسم']],
  ['Ann Lee 15 April 2031', ['Ann Lee']],
  ['Crop Doctor · Judith Carrow · 13 Oct', ['Judith Carrow']],
  ['本报记者 周蓓 云溪报道', ['周蓓']],
  ['本报记者 宇文柏 通讯员 蓝小满', ['宇文柏', '蓝小满']],
  ['文 | 陆一鸣', ['陆一鸣']],
  ['記者・森 あかね', ['森 あかね']],
  ['编辑 | 周蓓', ['周蓓']],
  ['作者：李明　编辑：王华', ['李明']],
  ['＝森あかね記者', ['森あかね']],
  ['文＝森あかね 写真＝薬師寺岳人', ['森あかね']],
  ['de Bastien Orcel', ['Bastien Orcel']],
  ['de Maître Édith Orcel', ['Maître Édith Orcel']],
  ['Ein Kommentar von Jasper Lunz', ['Jasper Lunz']],
  ['Της Ελένης Καραδίν', ['Ελένης Καραδίν']],
  ['Ρεπορτάζ από Ελένη Καραδίν', ['Ελένη Καραδίν']],
  ['Com Ana Lee e João Orr', ['Ana Lee', 'João Orr']],
  ['gez. Petra Lunz, Bürgermeisterin', ['Petra Lunz']],
  ['Z hydrologiem Janem Karadinem rozmawia Anna Lis', ['Anna Lis']],
  ['Text: Mats Karadin Foto: Lotta Lunz', ['Mats Karadin']],
])('names stand out of whatever else is in their line: %s', (text, wanted) => expect(names(text)).toEqual(wanted))

it.each([
  ['Iwan Perrett, Grower, and Dr Noor Elahi, Soil Scientist', ['Iwan Perrett', 'Dr Noor Elahi']],
  ['Ann Lee, Ligua Observatory', ['Ann Lee']],
  ['Ann Lee in Orrin, The Gazette', ['Ann Lee']],
  ['By our money columnist Ann Lee', ['Ann Lee']],
  ['Ann Lee | 3 May', ['Ann Lee']],
  ['CHIEF FOOTBALL WRITER ANN LEE', ['ANN LEE']],
  ['Ex-Superintendent Ann Lee, Merrow Mercury', ['Ann Lee']],
  ['ANN LEE AT MARSH LANE', ['ANN LEE']],
  ['Ann Lee at the tribunal', ['Ann Lee']],
  ['Ann Lee thinks', ['Ann Lee']],
  ['Dr Annis Quayle, Occupational Health', ['Dr Annis Quayle']],
  ['R. Hallam, Yarrow Experimental Farm', ['R. Hallam']],
  ['Anna Lee, Resilience Programme Lead', ['Anna Lee']],
  ['Schriftführerin Petra Lunz', ['Petra Lunz']],
])('what somebody is, and where and when, is no name: %s', (text, wanted) => expect(names(text)).toEqual(wanted))

it.each([
  ['By Celia Montrose, Abdu Karrim and Jo Teale', ['Celia Montrose', 'Abdu Karrim', 'Jo Teale']],
  ['By Jon Raskin ’11', ['Jon Raskin']],
  ['With Anand Lisle', ['Anand Lisle']],
  ['Posted by Ann Lee on 3 May 2024', ['Ann Lee']],
  ['Por Fermín Azcoitia, catedrático de Hidrología', ['Fermín Azcoitia']],
  ['Joss Tarrant, Collections Trainee', ['Joss Tarrant']],
  ['Sylvie Arkwright 15 April 2025 · 2 min', ['Sylvie Arkwright']],
  ['文：小夜野 まどか', ['小夜野 まどか']],
  ['本报记者　骆清越　温知夏', ['骆清越', '温知夏']],
])('all who wrote are named, as people are called: %s', (text, wanted) => expect(names(text)).toEqual(wanted))

it.each([
  ['Story: Ann Lee. Pictures: Bo Orr', ['Ann Lee']],
  ['texto de Ana Lee ⋅ fotografia de Ilda Orr', ['Ana Lee']],
])('who took the pictures wrote nothing: %s', (text, wanted) => expect(names(text)).toEqual(wanted))

it.each([
  'Con Houlihan',
  'Com Truise',
  'Burmeister Klaus Peter',
  'Anna Text de Vries',
  'don Carlo Lunz',
  'dr Anna Karadin',
  'Ursula von der Leyen',
  'José Ortega y Gasset',
  'Maria del Carmen',
])('small words inside a name belong to it: %s', name => expect(names(name)).toEqual([name]))

it.each(['Staff', 'our own correspondent', 'редакция'])('who has no name is named as the line does: %s', text =>
  expect(names(text)).toEqual([text]),
)

it('how long ago somebody wrote is no name', () =>
  expect(names('posted by lunaquill 19 hours ago')).toEqual(['lunaquill']))

it('a document has its own word before names', () =>
  expect(names('Recenzuje Ludmila Lee', 'recenzuje')).toEqual(['Ludmila Lee']))
