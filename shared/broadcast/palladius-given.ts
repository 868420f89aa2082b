// Readings in given names where the reader of running text goes by another, more frequent use of the character.
// Source: the meanings parents choose a character for (Xiandai Hanyu Cidian), and how well-known bearers are called.

/** Pairs of characters within a given name; they come before everything else. 行长 is there because people are called by their office, 王行长. */
const PAIRS: Readonly<Record<string, string>> = {
  朝霞: 'zhao xia', 朝晖: 'zhao hui', 朝曦: 'zhao xi', 朝露: 'zhao lu', 朝云: 'zhao yun', 朝颜: 'zhao yan', 朝夕: 'zhao xi', 今朝: 'jin zhao', 朝阳: 'chao yang',
  重阳: 'chong yang', 重庆: 'chong qing', 重华: 'chong hua', 重光: 'chong guang', 重生: 'chong sheng', 重山: 'chong shan', 重楼: 'chong lou', 重耳: 'chong er',
  太行: 'tai hang', 行长: 'hang zhang', 柏芝: 'bo zhi', 劲松: 'jing song', 劲草: 'jing cao', 劲风: 'jing feng', 苍劲: 'cang jing',
  长子: 'chang zi', 长进: 'chang jin', 长兄: 'chang xiong', 长孙: 'chang sun', 生长: 'sheng chang', 音乐: 'yin yue', 礼乐: 'li yue', 乐章: 'yue zhang', 乐府: 'yue fu',
}

/** One character wherever it stands in a given name: 曾 is somebody's surname there and not "once", 行 a way and not a bank. */
const CHARACTERS: Readonly<Record<string, string>> = {
  都: 'du', 嬛: 'huan', 桧: 'hui', 率: 'shuai', 於: 'yu', 玟: 'wen', 茜: 'qian', 莎: 'sha', 娜: 'na', 晟: 'sheng', 行: 'xing', 乾: 'qian', 徵: 'zheng', 曾: 'zeng',
  省: 'xing', 柏: 'bai', 薄: 'bo', 裳: 'chang', 绿: 'lv', 芾: 'fu', 传: 'chuan', 乐: 'le', 还: 'huan', 着: 'zhuo', 了: 'liao', 珲: 'hun', 厦: 'xia', 嚣: 'xiao',
}

/**
 * The readings of a given name: what the reader found (`found`, one for each character, simplified), mended where names go by another one.
 */
export function givenReadings(characters: readonly string[], found: readonly string[]): string[] {
  const readings = found.map((reading, at) => CHARACTERS[characters[at] ?? ''] ?? reading)
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = PAIRS[`${characters[at] ?? ''}${characters[at + 1] ?? ''}`]?.split(' ')
    if (pair !== undefined) readings.splice(at, 2, ...pair)
  }
  return readings
}
