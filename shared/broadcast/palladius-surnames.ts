// Surnames: those of more than one character, and how a character is read where the reading as a surname differs from the common one.
// Source: the list of the Hundred Surnames and the surname readings of Xiandai Hanyu Cidian. Simplified characters; others are turned into them first.

/**
 * Surnames of two and more characters with their readings. Left out on purpose: pairs that are a historic compound but today nearly always a common
 * surname and the first half of a given name (马佳, 贺兰, 佟佳, 岳帅, 年爱, 安陵): 马佳琪 is Ма Цзяци.
 */
const COMPOUND: Readonly<Record<string, string>> = {
  欧阳: 'ou yang', 司马: 'si ma', 诸葛: 'zhu ge', 上官: 'shang guan', 皇甫: 'huang fu', 尉迟: 'yu chi', 长孙: 'zhang sun', 令狐: 'ling hu', 慕容: 'mu rong',
  宇文: 'yu wen', 司徒: 'si tu', 独孤: 'du gu', 东方: 'dong fang', 夏侯: 'xia hou', 公孙: 'gong sun', 轩辕: 'xuan yuan', 端木: 'duan mu', 百里: 'bai li',
  呼延: 'hu yan', 万俟: 'mo qi', 澹台: 'tan tai', 赫连: 'he lian', 南宫: 'nan gong', 西门: 'xi men', 东郭: 'dong guo', 南郭: 'nan guo', 北宫: 'bei gong',
  东门: 'dong men', 南门: 'nan men', 第五: 'di wu', 闻人: 'wen ren', 公羊: 'gong yang', 公冶: 'gong ye', 宗政: 'zong zheng', 濮阳: 'pu yang', 淳于: 'chun yu',
  单于: 'chan yu', 太叔: 'tai shu', 太史: 'tai shi', 申屠: 'shen tu', 申徒: 'shen tu', 仲孙: 'zhong sun', 叔孙: 'shu sun', 季孙: 'ji sun', 士孙: 'shi sun', 钟离: 'zhong li',
  鲜于: 'xian yu', 闾丘: 'lv qiu', 司空: 'si kong', 司寇: 'si kou', 亓官: 'qi guan', 仉督: 'zhang du', 子车: 'zi ju', 颛孙: 'zhuan sun', 巫马: 'wu ma',
  公西: 'gong xi', 公良: 'gong liang', 公输: 'gong shu', 公仪: 'gong yi', 公明: 'gong ming', 漆雕: 'qi diao', 乐正: 'yue zheng', 壤驷: 'rang si',
  拓跋: 'tuo ba', 夹谷: 'jia gu', 宰父: 'zai fu', 谷梁: 'gu liang', 段干: 'duan gan', 羊舌: 'yang she', 梁丘: 'liang qiu', 左丘: 'zuo qiu', 句龙: 'gou long',
  毌丘: 'guan qiu', 毋丘: 'guan qiu', 归海: 'gui hai', 微生: 'wei sheng', 有琴: 'you qin', 相里: 'xiang li', 即墨: 'ji mo', 达奚: 'da xi', 褚师: 'chu shi', 东里: 'dong li',
  新垣: 'xin yuan', 贯丘: 'guan qiu', 西乞: 'xi qi', 完颜: 'wan yan', 耶律: 'ye lv', 纳兰: 'na lan', 富察: 'fu cha', 叶赫: 'ye he', 那拉: 'na la', 董鄂: 'dong e',
  哥舒: 'ge shu', 尔朱: 'er zhu', 斛律: 'hu lv', 斛斯: 'hu si', 沮渠: 'ju qu', 秃发: 'tu fa', 乞伏: 'qi fu', 贺拔: 'he ba', 豆卢: 'dou lu', 屈突: 'qu tu',
  仆固: 'pu gu', 徒单: 'tu dan', 呼衍: 'hu yan', 侯莫陈: 'hou mo chen', 纥石烈: 'he shi lie', 瓜尔佳: 'gua er jia', 赫舍里: 'he she li',
  钮祜禄: 'niu hu lu', 叶赫那拉: 'ye he na la', 爱新觉罗: 'ai xin jue luo',
}

/** Longest first, so that 叶赫那拉 is found before 叶赫. */
const COMPOUNDS = Object.entries(COMPOUND).map(([characters, reading]) => ({ characters: [...characters], reading: reading.split(' ') }))
COMPOUNDS.sort((one, other) => other.characters.length - one.characters.length)

/** The compound surname a name in simplified characters begins with, and its readings; null where there is none. */
export function compoundSurname(name: readonly string[]): { readonly length: number; readonly reading: readonly string[] } | null {
  const found = COMPOUNDS.find(({ characters }) => characters.every((character, at) => character === name[at]))
  return found === undefined ? null : { length: found.characters.length, reading: found.reading }
}

/**
 * Readings as a surname. Where two are in use the one with more bearers, or else the first of the dictionary: 覃 qin (Guangxi; tan in Hunan), 隗 wei
 * (kui elsewhere), 黑 he, 宓 mi, 郗 xi (chi in old books), 莘 shen, 蔚 yu, 朴 piao (a Korean is written Пак by custom; that is for a person to choose).
 */
export const SURNAME_READINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    单: 'shan', 仇: 'qiu', 解: 'xie', 查: 'zha', 任: 'ren', 曾: 'zeng', 朴: 'piao', 区: 'ou', 盖: 'ge', 盛: 'sheng', 乐: 'yue', 冼: 'xian', 洗: 'xian',
    员: 'yun', 贠: 'yun', 祭: 'zhai', 缪: 'miao', 繁: 'po', 秘: 'bi', 翟: 'zhai', 覃: 'qin', 宁: 'ning', 过: 'guo', 华: 'hua', 折: 'she', 种: 'chong',
    逄: 'pang', 那: 'na', 哈: 'ha', 谌: 'chen', 尉: 'wei', 黑: 'he', 召: 'shao', 葛: 'ge', 纪: 'ji', 隗: 'wei', 应: 'ying', 燕: 'yan', 相: 'xiang', 要: 'yao',
    车: 'che', 石: 'shi', 柏: 'bai', 薄: 'bo', 都: 'du', 能: 'nai', 牟: 'mou', 句: 'gou', 勾: 'gou', 郄: 'qie', 郗: 'xi', 六: 'lu', 啜: 'chuai', 於: 'yu',
    于: 'yu', 贾: 'jia', 万: 'wan', 莫: 'mo', 贲: 'ben', 陆: 'lu', 糜: 'mi', 谷: 'gu', 宓: 'mi', 暴: 'bao', 钭: 'tou', 叶: 'ye', 宿: 'su',
    莘: 'shen', 郦: 'li', 瞿: 'qu', 艾: 'ai', 蔚: 'yu', 阚: 'kan', 乜: 'nie', 竺: 'zhu', 行: 'xing', 佴: 'nai', 佘: 'she', 炅: 'gui',
    眭: 'sui', 睢: 'sui', 訾: 'zi', 亢: 'kang', 臧: 'zang', 藏: 'zang', 厍: 'she', 妫: 'gui', 阙: 'que', 重: 'chong', 撒: 'sa', 冒: 'mao', 占: 'zhan', 观: 'guan',
    呙: 'guo', 顿: 'dun', 恽: 'yun', 郇: 'xun', 苌: 'chang', 仉: 'zhang', 雒: 'luo', 撖: 'han', 角: 'jue', 隽: 'juan', 台: 'tai', 朝: 'chao',
    粘: 'nian', 澹: 'tan', 晟: 'cheng', 颉: 'xie', 么: 'yao', 幺: 'yao', 毌: 'guan', 毋: 'wu', 拓: 'tuo', 滑: 'hua', 褚: 'chu', 禇: 'chu', 沈: 'shen', 殷: 'yin',
    俞: 'yu', 冯: 'feng', 费: 'fei', 强: 'qiang', 曲: 'qu', 家: 'jia', 少: 'shao', 干: 'gan', 校: 'xiao', 降: 'jiang', 番: 'pan', 
    没: 'mo', 缑: 'gou', 蒯: 'kuai',
  }),
)

/** Surnames that Russian books write in a way of their own. */
export const SETTLED_SURNAMES: ReadonlyMap<string, string> = new Map([['爱新觉罗', 'Айсиньгёро'], ['叶赫那拉', 'Ехэнара']])
