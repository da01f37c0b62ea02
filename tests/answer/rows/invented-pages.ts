/** Pages of our own writing, with tables as newspapers print them. All people, places and figures are invented. */

/** People up for appointment; the last cell of one row is wrapped. */
export const APPOINTMENTS = `关于竹影县拟提拔人员的公示

县委近日开会研究，打算任用一批干部，现把他们的情况登出来，请大家监督。

姓名	性别	民族	出生年月	学历	现任职务	拟任职务
温可心	女	汉族	1979.04	大学 文学学士	县档案馆副馆长	县图书馆馆长
骆长河	男	侗族	1968.11	大专	云台镇党委书记	县林业局局长
祝小满	女	苗族	1986.07	研究生 工学硕士	县水务局工程科科长	云台镇党委副书记，
						提名为镇长人选
秦望舒	男	汉族	1974.02	研究生 法学硕士	县司法局副局长	县信访局局长
白鹿鸣	男	汉族	1990.12	大学	团县委副书记	石门镇镇长
岑书宁	女	侗族	1981.09	研究生 管理学博士	县医院副院长	县医院院长

大家对以上人员有意见的，可以在4月20日之前写信或者打电话告诉县委组织部，电话0700-5551234。`;

/** Prices with a unit line, and below them another table: stalls of the same markets. */
export const PRICES = `竹影县城菜价一周看

记者走了城里的几家市场，记下周三早上的零售价。下雨天菜贵，鱼倒是便宜了。

单位：元/公斤
市场	鸡蛋	草鱼	青椒	猪肉
东门市场	11.2	15.6	8.4	26
南桥市场	10.8	16.2	7.9	27.5
柳堤市场	11.6	14.8	9.3	25
火车站市场	12	17	8.8	28

各家市场的摊位和开门时间也列在这里，方便大家选。

市场名称	摊位数	开门时间
东门市场	146	5:30
南桥市场	98	6:00
柳堤市场	121	5:00
火车站市场	64	6:30`;

/** Rain and temperature by town, English. */
export const RAIN = `Plum rains soak the Yuntai valley

The county weather office has added up what its gauges caught in June. Roads were cut twice and two footbridges went down
the river, but nobody was hurt.

Town	Rainfall (mm)	Rainy days	Highest temperature (°C)
Yuntai	412.5	19	33.1
Shimen	388	21	34.6
Luosi Ford	455.2	20	32.8
Maple Pass	301.7	15	31.4
Total	1557.4	75	

The office expects July to be drier. Farmers were told to open the field drains and to wait with the second rice crop.`;

/** A ranking with times, two of them equal. */
export const RANKING = `环湖跑竹影站收官

上周日的环湖跑，风大，湖边的芦苇都吹倒了。男子组前六名的成绩登在下面。

名次	姓名	单位	成绩
1	罗一舟	县一中	32分08秒4
2	盘青山	云台镇	32分51秒
3	古道明	县医院	33分20秒7
4	钱来运	县一中	34分02秒
4	段有田	石门镇	34分02秒
6	柯小海	县医院	36分15秒9

跑完以后，大家在码头喝了一碗姜汤，又坐船回了城里。`;

/** Names without a table; nobody says how many. */
export const NAMES = `竹影县义务消防队新队员名单

经体能测试和面谈，县消防大队录取了一批义务消防队员，名单登在下面：

温大勇 骆 石 祝春来 秦小满 白云飞 岑 海
罗胜利 盘金生 古月明 钱多多 段志强 柯 山
申屠亮 尤其好 甘如意

请他们在5月6日早上八点带身份证到大队报到。`;

/** The text says fourteen, thirteen are printed. */
export const MISCOUNTED = `石门镇春季植树标兵名单

今年春天来得早，全镇二十三个村栽下的树苗都成活了。经过各村推荐、张榜公布，镇里评出下列14人为今年的植树标兵：

温有福 骆大山 祝阿妹 秦树林 白杨 岑冬青 罗小松
盘玉竹 古槐 钱木生 段春花 柯枝 甘草

标兵每人奖励树苗二十株。`;
