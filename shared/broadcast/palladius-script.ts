// Traditional characters and other variants, as far as the tables of surnames, given names and places need them in the simplified form.

/** Pairs of a variant and the character the tables use. 乾 and 徵 are not among them: in names they keep their own reading. */
const PAIRS =
  '歐欧 陽阳 馬马 諸诸 遲迟 長长 孫孙 獨独 東东 軒轩 轅辕 萬万 臺台 檯台 颱台 連连 宮宫 門门 聞闻 單单 鍾钟 鐘钟 锺钟 離离 鮮鲜 閭闾 車车 顓颛 輸输 儀仪 樂乐 駟驷 夾夹 穀谷 榖谷 幹干 龍龙 歸归 達达 師师 裏里 裡里 貫贯 顏颜 蘭兰 葉叶 ' +
  '薩萨 鈕钮 祿禄 羅罗 覺觉 愛爱 爾尔 禿秃 發发 賀贺 盧卢 僕仆 紇纥 舊旧 區区 蓋盖 員员 貟员 負贠 繆缪 寧宁 甯宁 過过 華华 種种 諶谌 應应 紀纪 烏乌 賈贾 賁贲 陸陆 鈄钭 酈郦 闞阚 媯妫 嬀妫 闕阙 佔占 觀观 咼呙 頓顿 惲恽 萇苌 厙厍 馮冯 ' +
  '費费 強强 彊强 頡颉 隨随 曉晓 雲云 慶庆 暉晖 輝辉 勁劲 風风 蒼苍 進进 禮礼 傳传 還还 綠绿 檜桧 會会 調调 復复 國国 遼辽 內内 陝陕 蘇苏 廣广 貴贵 肅肃 灣湾 邊边 興兴 嶺岭 貝贝 倫伦 錫锡 綏绥 滿满 琿珲 濱滨 齊齐 鶴鹤 崗岗 岡冈 雞鸡 ' +
  '鷄鸡 雙双 鴨鸭 撫抚 遠远 饒饶 錦锦 圖图 們们 瀋沈 順顺 營营 盤盘 鐵铁 蘆芦 島岛 額额 納纳 頭头 魯鲁 術术 則则 莊庄 瑪玛 張张 滄沧 濟济 煙烟 濰潍 臨临 許许 漢汉 荊荆 黃黄 嶽岳 贛赣 蕪芜 無无 揚扬 鎮镇 紹绍 廈厦 瀘泸 綿绵 義义 麗丽 ' +
  '寶宝 銀银 鳳凤 鏡镜 紥扎 聖圣 頁页 庫库 喬乔 維维 韃鞑 劉刘 陳陈 楊杨 趙赵 吳吴 鄭郑 謝谢 韓韩 蔣蒋 鄧邓 蕭萧 閻阎 餘余 鄒邹 嚴严 龔龚 譚谭 賴赖 顧顾 湯汤 龐庞 畢毕 衛卫 鄔邬 關关 項项 鮑鲍 錢钱 簡简 閔闵 聶聂 鞏巩 譙谯 冊册 倉仓 ' +
  '塗涂 寵宠 衆众 喩喻 淩凌 範范 勞劳 産产 產产 飛飞 偉伟 軍军 紅红 鵬鹏 傑杰 駿骏 靜静 瑩莹 夢梦 潔洁 書书 學学 銘铭 澤泽 詩诗 韻韵 瑋玮 瑤瑶 穎颖 嫺娴 嫻娴 媽妈 嬌娇 運运 銳锐 鋒锋 鋼钢 鈞钧 鑒鉴 鴻鸿 齡龄 壽寿 專专 業业 電电 蓮莲 ' +
  '濤涛 啟启 啓启 潁颍 溫温 黨党 戰战 爭争 豐丰 藝艺 蕓芸 開开 榮荣 銅铜 葦苇 賓宾 詠咏 讚赞 贊赞 龜龟 亞亚 爲为 為为 處处 廬庐 崍崃 圓圆 鳥鸟 蘊蕴 賢贤 楓枫 權权 標标 楨桢 禎祯 鎬镐 鈺钰 錚铮 鎧铠 鍵键 騰腾 驍骁 麥麦 霽霁 鸞鸾 鷺鹭 ' +
  '誼谊 諾诺 謙谦 讓让 誠诚 語语 譽誉 勛勋 勳勋 勵励 勝胜 務务 動动 協协 參参 號号 園园 堅坚 寬宽 實实 審审 將将 屬属 嵐岚 帥帅 幟帜 彌弥 彥彦 後后 從从 憲宪 懷怀 戀恋 揮挥 斂敛 昇升 時时 晉晋 暢畅 曄晔 條条 棟栋 極极 樓楼 橋桥 檸柠 ' +
  '歲岁 氣气 瀾澜 灝灏 煒炜 煥焕 燁烨 燦灿 獻献 現现 環环 瓊琼 當当 碩硕 確确 祐佑 禪禅 稱称 穌稣 竇窦 筆笔 節节 糧粮 純纯 紋纹 紗纱 細细 絢绚 綱纲 緯纬 練练 縣县 織织 繼继 續续 纓缨 羣群 習习 聰聪 聲声 職职 脈脉 舉举 艷艳 豔艳 莖茎 ' +
  '蒞莅 薦荐 蘋苹 虛虚 補补 裝装 記记 訓训 詳详 論论 證证 識识 譯译 貞贞 財财 貨货 資资 賜赐 質质 趕赶 躍跃 輕轻 農农 這这 遙遥 鄉乡 醫医 鉅巨 錄录 閃闪 閣阁 闊阔 階阶 際际 雖虽 雛雏 難难 霧雾 韋韦 響响 頌颂 頤颐 願愿 類类 飄飘 養养 ' +
  '騏骐 騫骞 驥骥 驪骊 鯤鲲 鶯莺 鷹鹰'

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map(pair => {
    const [from = '', to = ''] = [...pair]
    return [from, to]
  }),
)

/** The characters of a run, variants turned into what the tables use, one for one; compatibility forms of a character become the character. */
export function tableCharacters(run: string): string[] {
  return [...run.normalize('NFKC')].map(character => SIMPLIFIED.get(character) ?? character)
}
