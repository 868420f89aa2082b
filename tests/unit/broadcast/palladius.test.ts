import { fc, test } from '@fast-check/vitest'
import { pinyin } from 'pinyin-pro'
import { describe, expect } from 'vitest'
import { palladius, palladiusChosen, palladiusPhrase, palladiusReadings, palladiusSyllable, surnameOf } from '../../../shared/broadcast/palladius'
import { joinPalladius, PALLADIUS_SYLLABLES } from '../../../shared/broadcast/palladius-syllables'
import { EVERYDAY, WELL_KNOWN } from './palladius-names'

/** The grid of Standard Chinese, written down apart from the table: each final, its Russian letters, the initials that take it. */
const GRID: [final: string, russian: string, initials: string][] = [
  ['a', 'а', 'b p m f d t n l g k h zh ch sh z c s'], ['o', 'о', 'b p m f l'], ['e', 'э', 'm d t n l g k h zh ch sh r z c s'],
  ['ai', 'ай', 'b p m d t n l g k h zh ch sh z c s'], ['ei', 'эй', 'b p m f d t n l g k h zh sh z c'], ['ao', 'ао', 'b p m d t n l g k h zh ch sh r z c s'],
  ['ou', 'оу', 'p m f d t n l g k h zh ch sh r z c s'], ['an', 'ань', 'b p m f d t n l g k h zh ch sh r z c s'], ['en', 'энь', 'b p m f d n g k h zh ch sh r z c s'],
  ['ang', 'ан', 'b p m f d t n l g k h zh ch sh r z c s'], ['eng', 'эн', 'b p m f d t n l g k h zh ch sh r z c s'], ['ong', 'ун', 'd t n l g k h zh ch r z c s'],
  ['i', 'и', 'b p m d t n l j q x zh ch sh r'], ['i', 'ы', 'z c s'], ['ia', 'я', 'p d n l j q x'], ['ie', 'е', 'b p m d t n l j q x'], ['iao', 'яо', 'b p m f d t n l j q x'],
  ['iu', 'ю', 'm d n l j q x'], ['ian', 'янь', 'b p m d t n l j q x'], ['in', 'инь', 'b p m n l j q x'], ['iang', 'ян', 'b n l j q x'], ['ing', 'ин', 'b p m d t n l j q x'],
  ['iong', 'юн', 'j q x'], ['u', 'у', 'b p m f d t n l g k h zh ch sh r z c s'], ['ua', 'уа', 'g k h zh ch sh r'], ['uo', 'о', 'd t n l g k h zh ch sh r z c s'],
  ['uai', 'уай', 'g k h zh ch sh'], ['ui', 'уй', 'd t g k zh ch sh r z c s'], ['ui', 'уэй', 'h'], ['uan', 'уань', 'd t n l g k h zh ch sh r z c s'],
  ['un', 'унь', 'd t n l g k h zh ch sh r z c s'], ['uang', 'уан', 'g k h zh ch sh'], ['v', 'юй', 'n l'], ['u', 'юй', 'j q x'], ['ve', 'юэ', 'n l'], ['ue', 'юэ', 'j q x'],
  ['uan', 'юань', 'j q x'], ['un', 'юнь', 'j q x'],
]
const INITIALS: Record<string, string> = {
  b: 'б', p: 'п', m: 'м', f: 'ф', d: 'д', t: 'т', n: 'н', l: 'л', g: 'г', k: 'к', h: 'х', j: 'цз', q: 'ц', x: 'с', zh: 'чж', ch: 'ч', sh: 'ш', r: 'ж', z: 'цз', c: 'ц', s: 'с',
}
const ALONE: Record<string, string> = {
  a: 'а', o: 'о', e: 'э', ai: 'ай', ei: 'эй', ao: 'ао', ou: 'оу', an: 'ань', en: 'энь', ang: 'ан', eng: 'эн', er: 'эр', m: 'м', n: 'н', ng: 'н', hm: 'хм', hng: 'хн',
  ya: 'я', yai: 'яй', yan: 'янь', yang: 'ян', yao: 'яо', ye: 'е', yi: 'и', yin: 'инь', ying: 'ин', yo: 'йо', yong: 'юн', you: 'ю', yu: 'юй', yuan: 'юань', yue: 'юэ', yun: 'юнь',
  wa: 'ва', wai: 'вай', wan: 'вань', wang: 'ван', wei: 'вэй', wen: 'вэнь', weng: 'вэн', wo: 'во', wu: 'у',
}
const expected = new Map([
  ...Object.entries(ALONE),
  ...GRID.flatMap(([final, russian, initials]) => initials.split(' ').map((initial): [string, string] => [initial + final, `${INITIALS[initial]!}${russian}`])),
])
const syllables = [...PALLADIUS_SYLLABLES.keys()]

describe('syllables', () => {
  test(`all ${String(expected.size)} syllables of initials and finals are in the table, and no others`, () => {
    expect(expected.size).toBeGreaterThan(410)
    expect(Object.fromEntries([...PALLADIUS_SYLLABLES].sort())).toEqual(Object.fromEntries([...expected].sort()))
  })
  test('every syllable the reader of characters knows is in the table', () => {
    const read = new Set<string>()
    for (let code = 0x4e00; code <= 0x9fa5; code += 1) read.add(pinyin(String.fromCodePoint(code), { toneType: 'none', v: true, type: 'array' })[0] ?? '')
    const known = [...read].filter(one => /^[a-z]+$/.test(one))
    expect(known.length).toBeGreaterThan(395)
    expect(known.filter(one => palladiusSyllable(one) === null)).toEqual([])
  })
  test.each([
    ['zhuang', 'чжуан'], ['zhun', 'чжунь'], ['jiong', 'цзюн'], ['qiong', 'цюн'], ['hui', 'хуэй'], ['lüe', 'люэ'], ['nü', 'нюй'], ['nv', 'нюй'], ['lu:', 'люй'], ['lyu', 'люй'],
    ['xún', 'сюнь'], ['LǙ', 'люй'], ['wang2', 'ван'], ['qü', 'цюй'], ['Zhang', 'чжан'], ['ê', 'э'], ['yong', 'юн'], ['er', 'эр'], ['dei', 'дэй'], ['lüè', 'люэ'], ['lue', 'люэ'],
  ])('%s is %s', (typed, russian) => {
    expect(palladiusSyllable(typed)).toBe(russian)
  })
  test.each(['', 'xyz', 'wangg', 'fi', 'бо', '王', 'constructor'])('%s is no syllable', typed => {
    expect(palladiusSyllable(typed)).toBeNull()
  })
})

describe('joining', () => {
  test.each([
    [['юн', 'ань'], 'юнъань'], [['чан', 'ань'], 'чанъань'], [['пэн', 'ю'], 'пэнъю'], [['пин', 'яо'], 'пинъяо'], [['хун', 'у'], 'хунъу'], [['син', 'е'], 'синъе'], [['дун', 'и'], 'дунъи'],
    [['шэн', 'эр'], 'шэнъэр'], [['чжун', 'оу'], 'чжунъоу'], [['чан', 'э'], 'чанъэ'], [['тянь', 'ань'], 'тяньань'], [['цзянь', 'ань'], 'цзяньань'], [['янь', 'юань'], 'яньюань'],
    [['си', 'ань'], 'сиань'], [['тай', 'ань'], 'тайань'], [['чан', 'чунь'], 'чанчунь'], [['дун', 'ван'], 'дунван'], [['мин', 'йо'], 'минйо'], [['эр', 'я'], 'эръя'], [['эр', 'ань'], 'эрань'],
  ])('%j together are %s', (parts, word) => {
    expect(joinPalladius(parts)).toBe(word)
  })
  test('the sign stands for every pair just where a hard н meets a vowel or эр one that would soften it', () => {
    for (const one of syllables) {
      for (const two of syllables) {
        const [a, b] = [palladiusSyllable(one)!, palladiusSyllable(two)!]
        const hard = /^(?:.*ng|n)$/.test(one) && /^(?:[aeo]|y(?!o$)|wu$)/.test(two)
        const afterEr = one === 'er' && /^y(?!o$)/.test(two)
        expect(joinPalladius([a, b])).toBe(hard || afterEr ? `${a}ъ${b}` : a + b)
      }
    }
  })
  test('two pairs of syllables that differ in Russian are written alike only where vowels meet (на+оу, нао+у), never about a н', () => {
    const seen = new Map<string, string>()
    const alike: string[] = []
    const russian = [...new Set(PALLADIUS_SYLLABLES.values())].filter(one => /[аеёиоуыэюя]/.test(one))
    for (const a of russian) {
      for (const b of russian) {
        const word = joinPalladius([a, b])
        const before = seen.get(word)
        if (before !== undefined) alike.push(`${before} ${a}+${b}`)
        seen.set(word, `${a}+${b}`)
      }
    }
    const vowelsMeet = /^(?:\S*[аеёиоуыэюяй]\+[аеёиоуыэюяй]\S*(?: |$)){2}$/
    expect(alike.filter(one => !vowelsMeet.test(one))).toEqual([])
  })
})

describe('names', () => {
  test('there are enough of them', () => {
    expect(new Set([...WELL_KNOWN, ...EVERYDAY].map(([chinese]) => chinese)).size).toBeGreaterThanOrEqual(250)
  })
  test.each(WELL_KNOWN)('%s is %s', (chinese, russian) => {
    expect(palladius(chinese)).toBe(russian)
  })
  test.each(EVERYDAY)('%s is %s', (chinese, russian) => {
    expect(palladius(chinese)).toBe(russian)
  })
  test.each([
    ['欧阳修', 'Оуян Сю'], ['欧阳娜娜', 'Оуян Нана'], ['司马迁', 'Сыма Цянь'], ['司马相如', 'Сыма Сянжу'], ['诸葛亮', 'Чжугэ Лян'], ['上官婉儿', 'Шангуань Ваньэр'], ['皇甫嵩', 'Хуанфу Сун'],
    ['尉迟恭', 'Юйчи Гун'], ['长孙无忌', 'Чжансунь Уцзи'], ['令狐冲', 'Линху Чун'], ['慕容复', 'Мужун Фу'], ['宇文化及', 'Юйвэнь Хуацзи'], ['司徒雷登', 'Сыту Лэйдэн'], ['独孤求败', 'Дугу Цюбай'],
    ['东方朔', 'Дунфан Шо'], ['夏侯惇', 'Сяхоу Дунь'], ['公孙瓒', 'Гунсунь Цзань'], ['轩辕剑', 'Сюаньюань Цзянь'], ['端木蕻良', 'Дуаньму Хунлян'], ['百里奚', 'Байли Си'], ['呼延灼', 'Хуянь Чжо'],
    ['万俟卨', 'Моци Се'], ['澹台灭明', 'Таньтай Мемин'], ['赫连勃勃', 'Хэлянь Бобо'], ['南宫适', 'Наньгун Ши'], ['西门庆', 'Симэнь Цин'], ['钟离权', 'Чжунли Цюань'], ['濮阳哲', 'Пуян Чжэ'],
    ['淳于髡', 'Чуньюй Кунь'], ['申屠嘉', 'Шэньту Цзя'], ['鲜于枢', 'Сяньюй Шу'], ['闾丘露薇', 'Люйцю Лувэй'], ['司空图', 'Сыкун Ту'], ['乐正绫', 'Юэчжэн Лин'], ['拓跋宏', 'Тоба Хун'],
    ['纳兰性德', 'Налань Синдэ'], ['完颜洪烈', 'Ваньянь Хунле'], ['耶律楚材', 'Елюй Чуцай'], ['公冶长', 'Гунъе Чан'], ['太史慈', 'Тайши Цы'], ['仲孙何', 'Чжунсунь Хэ'], ['第五伦', 'Диу Лунь'],
    ['爱新觉罗溥仪', 'Айсиньгёро Пуи'], ['欧阳', 'Оуян'], ['单于', 'Чаньюй'],
  ])('a surname of more characters: %s is %s', (chinese, russian) => {
    expect(palladius(chinese)).toBe(russian)
  })
  test.each([
    ['单雄信', 'Шань Сюнсинь'], ['仇英', 'Цю Ин'], ['解缙', 'Се Цзинь'], ['查良镛', 'Чжа Лянъюн'], ['任静', 'Жэнь Цзин'], ['曾巩', 'Цзэн Гун'], ['朴树', 'Пяо Шу'], ['区楚良', 'Оу Чулян'],
    ['盖聂', 'Гэ Не'], ['盛宣怀', 'Шэн Сюаньхуай'], ['乐毅', 'Юэ И'], ['冼星海', 'Сянь Синхай'], ['洗英', 'Сянь Ин'], ['员半千', 'Юнь Баньцянь'], ['祭遵', 'Чжай Цзунь'], ['缪昌期', 'Мяо Чанци'],
    ['繁钦', 'По Цинь'], ['秘密', 'Би Ми'], ['翟志刚', 'Чжай Чжиган'], ['覃辉', 'Цинь Хуэй'], ['宁浩', 'Нин Хао'], ['过静', 'Го Цзин'], ['华佗', 'Хуа То'], ['折德', 'Шэ Дэ'], ['晁错', 'Чао Цо'],
    ['种师道', 'Чун Шидао'], ['逄蒙', 'Пан Мэн'], ['那英', 'На Ин'], ['哈文', 'Ха Вэнь'], ['尉健', 'Вэй Цзянь'], ['黑永强', 'Хэ Юнцян'], ['召林', 'Шао Линь'], ['纪昀', 'Цзи Юнь'],
    ['应采儿', 'Ин Цайэр'], ['燕青', 'Янь Цин'], ['相声', 'Сян Шэн'], ['要武', 'Яо У'], ['车晓', 'Чэ Сяо'], ['柏杨', 'Бай Ян'], ['薄一波', 'Бо Ибо'], ['都英', 'Ду Ин'], ['牟其中', 'Моу Цичжун'],
    ['隗嚣', 'Вэй Сяо'], ['郗鉴', 'Си Цзянь'], ['訾伟', 'Цзы Вэй'], ['重伟', 'Чун Вэй'], ['佴永', 'Най Юн'], ['於梨华', 'Юй Лихуа'], ['石磊', 'Ши Лэй'], ['贾平凹', 'Цзя Пинъао'],
  ])('a surname read its own way: %s is %s', (chinese, russian) => {
    expect(palladius(chinese)).toBe(russian)
  })
  test.each([
    ['王长江', 'Ван Чанцзян'], ['刘长生', 'Лю Чаншэн'], ['李家乐', 'Ли Цзялэ'], ['陈知行', 'Чэнь Чжисин'], ['赵建行', 'Чжао Цзяньсин'], ['王朝霞', 'Ван Чжаося'], ['梁朝伟', 'Лян Чаовэй'],
    ['王重阳', 'Ван Чунъян'], ['张晟', 'Чжан Шэн'], ['马茜', 'Ма Цянь'], ['张莘', 'Чжан Шэнь'], ['周都', 'Чжоу Ду'], ['甄嬛', 'Чжэнь Хуань'], ['李玟', 'Ли Вэнь'], ['黄柏林', 'Хуан Байлинь'],
    ['林劲松', 'Линь Цзинсун'], ['江竹筠', 'Цзян Чжуюнь'], ['王霓裳', 'Ван Ничан'], ['高行健', 'Гао Синцзянь'], ['李国乐', 'Ли Голэ'], ['郑乾', 'Чжэн Цянь'], ['米芾', 'Ми Фу'], ['周传雄', 'Чжоу Чуаньсюн'],
    ['张永安', 'Чжан Юнъань'], ['王天安', 'Ван Тяньань'], ['李西安', 'Ли Сиань'], ['孙建安', 'Сунь Цзяньань'], ['刘平原', 'Лю Пинъюань'], ['何东阳', 'Хэ Дунъян'], ['宋江月', 'Сун Цзянъюэ'],
    ['李红英', 'Ли Хунъин'], ['赵明玉', 'Чжао Минъюй'], ['马晶莹', 'Ма Цзинъин'], ['唐冬梅', 'Тан Дунмэй'], ['吴胜武', 'У Шэнъу'], ['林新宇', 'Линь Синьюй'], ['王恩爱', 'Ван Эньай'], ['高尔雅', 'Гао Эръя'],
  ])('a given name: %s is %s', (chinese, russian) => {
    expect(palladius(chinese)).toBe(russian)
  })
  test.each([
    ['張偉', '张伟'], ['劉長生', '刘长生'], ['陳靜', '陈静'], ['歐陽娜娜', '欧阳娜娜'], ['諸葛亮', '诸葛亮'], ['單雄信', '单雄信'], ['萬俟卨', '万俟卨'], ['長孫無忌', '长孙无忌'], ['葉問', '叶问'],
    ['蕭炎', '萧炎'], ['樂毅', '乐毅'], ['繆昌', '缪昌'], ['種師道', '种师道'], ['車曉', '车晓'], ['澹臺滅明', '澹台灭明'], ['鍾楚紅', '钟楚红'], ['員春', '员春'], ['區楚良', '区楚良'], ['蓋叫天', '盖叫天'],
    ['王朝暉', '王朝晖'], ['哈爾濱', '哈尔滨'], ['臺北', '台北'], ['黃河', '黄河'], ['瀋陽', '沈阳'], ['廣州', '广州'], ['澳門', '澳门'], ['內蒙古', '内蒙古'], ['烏魯木齊', '乌鲁木齐'], ['滿洲里', '满洲里'],
  ])('traditional %s reads as %s', (traditional, simplified) => {
    expect(palladius(traditional)).toBe(palladius(simplified))
    expect(palladius(traditional)).toMatch(/^[А-Я][а-яё]*(?:[ -][А-Я][а-яё]*)?$/)
  })
})

describe('places', () => {
  test.each([
    ['北京', 'Пекин'], ['南京', 'Нанкин'], ['上海', 'Шанхай'], ['哈尔滨', 'Харбин'], ['长春', 'Чанчунь'], ['沈阳', 'Шэньян'], ['大连', 'Далянь'], ['旅顺', 'Люйшунь'], ['绥芬河', 'Суйфэньхэ'],
    ['牡丹江', 'Муданьцзян'], ['黑河', 'Хэйхэ'], ['满洲里', 'Маньчжурия'], ['珲春', 'Хуньчунь'], ['香港', 'Гонконг'], ['澳门', 'Макао'], ['台北', 'Тайбэй'], ['西安', 'Сиань'], ['天津', 'Тяньцзинь'],
    ['重庆', 'Чунцин'], ['广州', 'Гуанчжоу'], ['深圳', 'Шэньчжэнь'], ['义乌', 'Иу'], ['乌鲁木齐', 'Урумчи'], ['呼和浩特', 'Хух-Хото'], ['拉萨', 'Лхаса'], ['喀什', 'Кашгар'], ['吉林', 'Гирин'],
    ['海参崴', 'Владивосток'], ['伯力', 'Хабаровск'], ['双城子', 'Уссурийск'], ['乌苏里斯克', 'Уссурийск'], ['格罗杰科沃', 'Гродеково'], ['莫斯科', 'Москва'], ['黑龙江', 'Хэйлунцзян'],
    ['内蒙古', 'Внутренняя Монголия'], ['长江', 'Янцзы'], ['黄河', 'Хуанхэ'], ['陕西', 'Шэньси'], ['山西', 'Шаньси'], ['安徽', 'Аньхой'], ['厦门', 'Сямынь'], ['东莞', 'Дунгуань'], ['成都', 'Чэнду'],
    ['绥芬河市', 'Суйфэньхэ'], ['黑龙江省', 'Хэйлунцзян'], ['内蒙古自治区', 'Внутренняя Монголия'], ['新疆维吾尔自治区', 'Синьцзян'], ['香港特别行政区', 'Гонконг'],
  ])('%s is %s', (chinese, russian) => {
    expect(palladius(chinese)).toBe(russian)
    expect(palladiusPhrase(chinese)).toBe(russian)
  })
  test('a place inside a person’s name is read as a name', () => {
    expect(palladius('王长江')).toBe('Ван Чанцзян')
    expect(palladius('薛重庆')).toBe('Сюэ Чунцин')
  })
  test('a space before the given name says that a person is meant', () => {
    expect(palladius('黄 河')).toBe('Хуан Хэ')
  })
})

describe('what is not one Chinese name', () => {
  test.each([
    ['', ''], ['   ', ''], ['王', 'Ван'], ['曾', 'Цзэн'], ['Ван Сяомин', 'Ван Сяомин'], ['Tom Smith', 'Tom Smith'], ['3-205', '3-205'], ['Jean·Paul', 'Jean·Paul'], ['王 芳', 'Ван Фан'],
    ['王\u3000芳', 'Ван Фан'], ['欧阳 娜娜', 'Оуян Нана'], ['欧 阳修', 'Оу Янсю'], ['王小明、李娜', 'Ван Сяомин, Ли На'], ['王 小明 李 娜', 'Ван Сяомин Ли На'], ['上海 王 小明', 'Шанхай Ван Сяомин'],
    ['王芳（VIP）', 'Ван Фан (VIP)'], ['VIP王芳', 'VIP Ван Фан'], ['买买提·艾力', 'Маймайти Айли'], ['王芳，买买提·艾力', 'Ван Фан, Маймайти Айли'], ['• 王芳', '• Ван Фан'], ['王先生', 'Ван Сяньшэн'],
    ['王行长', 'Ван Ханчжан'], ['刘部长', 'Лю Бучжан'], ['老张', 'Лао Чжан'], ['张李文娟', 'Чжан Ливэньцзюань'],
  ])('%j gives %j', (text, russian) => {
    expect(palladius(text)).toBe(russian)
  })
  test('a character no reading is known for stays as it is', () => {
    expect(palladius('王\u{2A6A5}')).toBe('Ван \u{2A6A5}')
    expect(palladius('王小㻏')).toBe('Ван Сяо㻏')
  })
  test('a compatibility form of a character reads as the character', () => {
    expect(palladius('\uF9E1娜')).toBe('Ли На')
  })
  test('a shop is one word with a capital', () => {
    expect(palladiusPhrase('靓妹')).toBe('Лянмэй')
    expect(palladiusPhrase('蜜果')).toBe('Миго')
    expect(palladiusPhrase('永安')).toBe('Юнъань')
    expect(palladiusPhrase('中央大街 12')).toBe('Чжунъяндацзе 12')
    expect(palladiusPhrase('金华')).toBe('Цзиньхуа')
    expect(palladiusPhrase('')).toBe('')
  })
})

describe('choosing', () => {
  test('the reading that was taken stands first, the others of the character follow', () => {
    const [surname, given] = palladiusReadings('单乐')
    expect(surname?.character).toBe('单')
    expect(surname?.readings.map(one => one.russian)).toEqual(['шань', 'дань', 'чань'])
    expect(given?.readings.slice(0, 2)).toEqual([{ pinyin: 'le', russian: 'лэ' }, { pinyin: 'yue', russian: 'юэ' }])
  })
  test('both customs for 覃 can be chosen', () => {
    expect(palladiusReadings('覃辉')[0]?.readings.map(one => one.russian)).toEqual(['цинь', 'тань'])
    expect(palladiusChosen('覃辉', { readings: { 0: 'tan' } })).toBe('Тань Хуэй')
  })
  test('what stands beside the characters is left out, a character without a reading has none to choose', () => {
    expect(palladiusReadings('VIP 王㻏').map(one => [one.character, one.readings.length])).toEqual([['王', 1], ['㻏', 0]])
    expect(palladiusReadings('')).toEqual([])
  })
  test('two surnames of one character are joined with a hyphen when a person says so', () => {
    expect(palladiusChosen('郑李淑芳', { surnameLength: 2 })).toBe('Чжэн-Ли Шуфан')
    expect(palladiusChosen('欧阳修', { surnameLength: 1 })).toBe('Оу Янсю')
    expect(palladiusChosen('张柏芝', { readings: { 1: 'bai' } })).toBe('Чжан Байчжи')
    expect(palladiusChosen('黄河', {})).toBe('Хуан Хэ')
    expect(palladiusChosen('', {})).toBe('')
  })
  test.each([['王小明', '王'], ['欧阳修', '欧阳'], ['歐陽修', '歐陽'], ['欧 阳修', '欧'], ['爱新觉罗溥仪', '爱新觉罗'], ['马佳琪', '马'], ['王', '王'], ['', ''], ['Tom', ''], ['Tom 王芳', '']])(
    'the surname of %j is %j',
    (name, surname) => {
      expect(surnameOf(name)).toBe(surname)
    },
  )
})

/** Common surnames, and characters of given names chosen for their sounds at the joint; of all pairs only 沈阳 is a place of the table. */
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹彭肖蔡潘袁董余叶程魏蒋杜苏吕丁沈任姚卢姜崔谭陆范汪廖石贾韦付邹孟熊秦邱江尹薛闫段雷史陶贺毛郝龚邵覃武']
const GIVEN = [...'安阳英玉燕艳云月义艺雅雨宇远元永勇友有耀瑶怡伊一亚娅恩爱儿尔二明强平东红志建国军伟芳娜敏静丽磊洋超杰娟涛霞刚桂文辉力华萍佳欣梓涵浩然子轩晨思睿诗琪雪梅兰菊']
const someName = fc
  .tuple(fc.constantFrom(...SURNAMES), fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 3 }))
  .map(([first, rest]) => first + rest.join(''))
  .filter(name => name !== '沈阳')

describe('for any name', () => {
  test.prop([someName])('two words with capitals, Cyrillic letters only', name => {
    expect(palladius(name)).toMatch(/^[А-Я][а-яё]* [А-Я][а-яё]*$/)
  })
  test('every two of these are surname and given name, but for the city of 沈阳', () => {
    const others = SURNAMES.flatMap(first => GIVEN.map(second => first + second)).filter(name => !/^[А-Я][а-яё]* [А-Я][а-яё]*$/.test(palladius(name)))
    expect(others).toEqual(['沈阳'])
  })
  test.prop([someName])('the readings offered first give the same name when they are chosen', name => {
    const readings = Object.fromEntries(palladiusReadings(name).map((one, at) => [at, one.readings[0]?.pinyin ?? '']))
    expect(palladiusChosen(name, { readings })).toBe(palladiusChosen(name, {}))
  })
  test.prop([someName])('what is in Russian letters already stays', name => {
    expect(palladius(palladius(name))).toBe(palladius(name))
  })
  test.prop([fc.string({ unit: 'grapheme' })])('no text makes it fail, and without Chinese nothing is read', text => {
    const result = palladius(text)
    expect(typeof result).toBe('string')
    if (!/\p{Script=Han}/u.test(text)) expect(result).not.toMatch(text.match(/[а-яё]/iu) === null ? /[а-яё]/iu : /$^/)
  })
  test.prop([fc.constantFrom(...syllables), fc.constantFrom(...syllables)])('a joined word begins with the first syllable and ends with the second', (one, two) => {
    const word = joinPalladius([palladiusSyllable(one)!, palladiusSyllable(two)!])
    expect(word.startsWith(palladiusSyllable(one)!) && word.endsWith(palladiusSyllable(two)!)).toBe(true)
  })
})
