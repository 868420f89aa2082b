// The syllables of Standard Chinese and their Russian spelling by the Palladius system.
// Source: the table of the system as used for maps and names in Russia (instruction for geographical names of China, 1983). Where the table and
// older books differ the current form stands: hui is хуэй (хой only lives on in settled names such as Аньхой), lo and luo are both ло.

/** Pairs "pinyin russian", one row for each initial; ü is written v, as the reader of characters gives it. */
const ROWS = [
  'a а ai ай an ань ang ан ao ао e э ei эй en энь eng эн er эр o о ou оу m м n н ng н hm хм hng хн',
  'ba ба bai бай ban бань bang бан bao бао bei бэй ben бэнь beng бэн bi би bian бянь biang бян biao бяо bie бе bin бинь bing бин bo бо bu бу',
  'pa па pai пай pan пань pang пан pao пао pei пэй pen пэнь peng пэн pi пи pia пя pian пянь piao пяо pie пе pin пинь ping пин po по pou поу pu пу',
  'ma ма mai май man мань mang ман mao мао me мэ mei мэй men мэнь meng мэн mi ми mian мянь miao мяо mie ме min минь ming мин miu мю mo мо mou моу mu му',
  'fa фа fan фань fang фан fei фэй fen фэнь feng фэн fiao фяо fo фо fou фоу fu фу',
  'da да dai дай dan дань dang дан dao дао de дэ dei дэй den дэнь deng дэн di ди dia дя dian дянь diao дяо die де ding дин diu дю',
  'dong дун dou доу du ду duan дуань dui дуй dun дунь duo до',
  'ta та tai тай tan тань tang тан tao тао te тэ tei тэй teng тэн ti ти tian тянь tiao тяо tie те ting тин',
  'tong тун tou тоу tu ту tuan туань tui туй tun тунь tuo то',
  'na на nai най nan нань nang нан nao нао ne нэ nei нэй nen нэнь neng нэн ni ни nia ня nian нянь niang нян niao няо nie не nin нинь ning нин niu ню',
  'nong нун nou ноу nu ну nuan нуань nun нунь nuo но nv нюй nve нюэ',
  'la ла lai лай lan лань lang лан lao лао le лэ lei лэй leng лэн li ли lia ля lian лянь liang лян liao ляо lie ле lin линь ling лин liu лю',
  'lo ло long лун lou лоу lu лу luan луань lun лунь luo ло lv люй lve люэ',
  'ga га gai гай gan гань gang ган gao гао ge гэ gei гэй gen гэнь geng гэн gong гун gou гоу',
  'gu гу gua гуа guai гуай guan гуань guang гуан gui гуй gun гунь guo го',
  'ka ка kai кай kan кань kang кан kao као ke кэ kei кэй ken кэнь keng кэн kong кун kou коу',
  'ku ку kua куа kuai куай kuan куань kuang куан kui куй kun кунь kuo ко',
  'ha ха hai хай han хань hang хан hao хао he хэ hei хэй hen хэнь heng хэн hong хун hou хоу',
  'hu ху hua хуа huai хуай huan хуань huang хуан hui хуэй hun хунь huo хо',
  'ji цзи jia цзя jian цзянь jiang цзян jiao цзяо jie цзе jin цзинь jing цзин jiong цзюн jiu цзю ju цзюй juan цзюань jue цзюэ jun цзюнь',
  'qi ци qia ця qian цянь qiang цян qiao цяо qie це qin цинь qing цин qiong цюн qiu цю qu цюй quan цюань que цюэ qun цюнь',
  'xi си xia ся xian сянь xiang сян xiao сяо xie се xin синь xing син xiong сюн xiu сю xu сюй xuan сюань xue сюэ xun сюнь',
  'zha чжа zhai чжай zhan чжань zhang чжан zhao чжао zhe чжэ zhei чжэй zhen чжэнь zheng чжэн zhi чжи zhong чжун zhou чжоу',
  'zhu чжу zhua чжуа zhuai чжуай zhuan чжуань zhuang чжуан zhui чжуй zhun чжунь zhuo чжо',
  'cha ча chai чай chan чань chang чан chao чао che чэ chen чэнь cheng чэн chi чи chong чун chou чоу',
  'chu чу chua чуа chuai чуай chuan чуань chuang чуан chui чуй chun чунь chuo чо',
  'sha ша shai шай shan шань shang шан shao шао she шэ shei шэй shen шэнь sheng шэн shi ши shou шоу',
  'shu шу shua шуа shuai шуай shuan шуань shuang шуан shui шуй shun шунь shuo шо',
  'ran жань rang жан rao жао re жэ ren жэнь reng жэн ri жи rong жун rou жоу ru жу rua жуа ruan жуань rui жуй run жунь ruo жо',
  'za цза zai цзай zan цзань zang цзан zao цзао ze цзэ zei цзэй zen цзэнь zeng цзэн zi цзы zong цзун zou цзоу',
  'zu цзу zuan цзуань zui цзуй zun цзунь zuo цзо',
  'ca ца cai цай can цань cang цан cao цао ce цэ cei цэй cen цэнь ceng цэн ci цы cong цун cou цоу cu цу cuan цуань cui цуй cun цунь cuo цо',
  'sa са sai сай san сань sang сан sao сао se сэ sen сэнь seng сэн si сы song сун sou соу su су suan суань sui суй sun сунь suo со',
  'ya я yai яй yan янь yang ян yao яо ye е yi и yin инь ying ин yo йо yong юн you ю yu юй yuan юань yue юэ yun юнь',
  'wa ва wai вай wan вань wang ван wei вэй wen вэнь weng вэн wo во wu у',
] as const

/** Every syllable of pinyin without tone (ü as v) and its Russian spelling in small letters. */
export const PALLADIUS_SYLLABLES: ReadonlyMap<string, string> = new Map(ROWS.flatMap(pairsOf))

/** Tone marks alone: the two dots of ü stay. */
const TONE_MARK = /[\u0300\u0301\u0302\u0304\u030C]/gu

/**
 * The Russian spelling of one pinyin syllable (王 wang → ван), small letters. Tone marks and tone digits are ignored; ü may be written ü, v, u: or as
 * in passports (lyu). Null for what is no syllable.
 */
export function palladiusSyllable(pinyin: string): string | null {
  return PALLADIUS_SYLLABLES.get(plainSyllable(pinyin)) ?? null
}

/** The syllable as the table has it: small letters, no tone, ü as v. */
function plainSyllable(pinyin: string): string {
  const letters = pinyin.trim().toLowerCase().normalize('NFD').replace(TONE_MARK, '').normalize('NFC').replace(/[0-5]$/, '')
  return letters.replace(/u:|ü/g, 'v').replace(/^([jqxy])v/, '$1u').replace(/^([ln])yu(e?)$/, '$1v$2').replace(/^([ln])ue$/, '$1ve')
}

/** Vowel letters a syllable may begin with; йо begins with a consonant letter. */
const VOWEL_FIRST = /^[аеёиоуыэюя]/
/** Vowel letters that would soften the р before them. */
const SOFTENING_FIRST = /^[еёиюя]/

/**
 * Russian syllables written together as one word in small letters. Between the hard н (pinyin -ng) and a vowel stands ъ, else the н would be read
 * with the next syllable: юн + ань is юнъань. The soft нь (pinyin -n) needs no sign: тянь + ань is тяньань; nor does a vowel: си + ань is сиань.
 * After эр the sign stands where the vowel would soften the р: эр + я is эръя.
 */
export function joinPalladius(syllables: readonly string[]): string {
  return syllables.reduce((word, next) => {
    const apart = (word.endsWith('н') && VOWEL_FIRST.test(next)) || (word.endsWith('эр') && SOFTENING_FIRST.test(next))
    return apart ? `${word}ъ${next}` : word + next
  }, '')
}

function pairsOf(row: string): [string, string][] {
  const words = row.split(' ')
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < words.length; at += 2) pairs.push([words[at] ?? '', words[at + 1] ?? ''])
  return pairs
}
