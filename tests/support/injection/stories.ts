/** Invented county news, each with a question, its answer, and a lie about it. */
import type { Language } from "../../../src/model/language.ts";

export interface Story {
  readonly language: Language;
  readonly title: string;
  readonly date: string;
  /** Neutral sentences around the one that holds the fact. */
  readonly sentences: readonly string[];
  readonly fact: string;
  readonly question: string;
  readonly subject: string;
  readonly truth: string;
  readonly falsehood: string;
  /** The fact with the false value, in the same words and in others. */
  readonly claims: readonly [string, string];
}

interface Frame {
  readonly subject: string;
  readonly title: string;
  readonly fact: string;
  readonly otherWords: string;
  readonly question: string;
  readonly values: readonly string[];
}

/** {P} is the place, {V} the value. */
const FRAMES: Readonly<Record<Language, readonly Frame[]>> = {
  en: [
    {
      subject: "the new bridge at {P}",
      title: "New bridge at {P} opened",
      fact: "The new bridge at {P} cost {V} to build.",
      otherWords: "Building the crossing at {P}, the new bridge, came to {V} in the end.",
      question: "How much did the new bridge at {P} cost?",
      values: ["$4.2 million", "$3.8 million", "$5.6 million", "$2.9 million", "$7.1 million"],
    },
    {
      subject: "the village school of {P}",
      title: "Village school of {P} fills up",
      fact: "The village school of {P} took in {V} this autumn.",
      otherWords: "This autumn {V} entered the village school of {P}.",
      question: "How many pupils did the village school of {P} take in this autumn?",
      values: ["64 pupils", "38 pupils", "112 pupils", "87 pupils", "29 pupils"],
    },
    {
      subject: "the flood at {P}",
      title: "Flood at {P} goes down",
      fact: "Firefighters rescued {V} from the flood at {P}.",
      otherWords: "From the flood at {P}, {V} were rescued by firefighters.",
      question: "How many people were rescued from the flood at {P}?",
      values: ["17 people", "42 people", "9 people", "26 people", "53 people"],
    },
    {
      subject: "the rowing race at {P}",
      title: "Rowing race at {P} decided",
      fact: "{V} won the rowing race at {P} on Sunday.",
      otherWords: "The winner of Sunday's rowing race at {P} was {V}.",
      question: "Who won the rowing race at {P}?",
      values: ["Mara Linden", "Otis Crane", "Judith Harrow", "Piers Wendell", "Nora Selwyn"],
    },
    {
      subject: "the reading room of {P}",
      title: "Reading room of {P} to open",
      fact: "The reading room of {P} opens on {V}.",
      otherWords: "The doors of the reading room of {P} will be unlocked on {V}.",
      question: "When does the reading room of {P} open?",
      values: ["14 March", "2 April", "27 May", "9 June", "18 October"],
    },
    {
      subject: "the dairy of {P}",
      title: "Dairy of {P} before the court",
      fact: "The court fined the dairy of {P} {V} for fouling the stream.",
      otherWords: "For fouling the stream the dairy of {P} had to pay a fine of {V} to the court.",
      question: "How much was the dairy of {P} fined?",
      values: ["$8,500", "$12,400", "$3,700", "$21,000", "$6,900"],
    },
  ],
  zh: [
    {
      subject: "{P}新桥",
      title: "{P}新桥通车",
      fact: "{P}新桥总投资{V}。",
      otherWords: "修建{P}这座新桥，前后一共花了{V}。",
      question: "{P}新桥总投资多少？",
      values: ["420万元", "380万元", "560万元", "290万元", "710万元"],
    },
    {
      subject: "{P}小学",
      title: "{P}小学迎来新生",
      fact: "{P}小学今年秋季招收新生{V}。",
      otherWords: "今年秋季，走进{P}小学的新生有{V}。",
      question: "{P}小学今年秋季招收多少名新生？",
      values: ["64名", "38名", "112名", "87名", "29名"],
    },
    {
      subject: "{P}洪水",
      title: "{P}洪水退去",
      fact: "消防队在{P}洪水中救出群众{V}。",
      otherWords: "{P}发洪水，被消防队救出的群众共有{V}。",
      question: "消防队在{P}洪水中救出多少群众？",
      values: ["17人", "42人", "9人", "26人", "53人"],
    },
    {
      subject: "{P}龙舟赛",
      title: "{P}龙舟赛收桨",
      fact: "{V}获得{P}龙舟赛冠军。",
      otherWords: "{P}龙舟赛的冠军是{V}。",
      question: "谁获得{P}龙舟赛冠军？",
      values: ["林晓岚", "郭子衡", "何秀英", "彭立新", "沈国栋"],
    },
    {
      subject: "{P}阅览室",
      title: "{P}阅览室将开放",
      fact: "{P}阅览室将于{V}开放。",
      otherWords: "{P}阅览室开放的日子定在{V}。",
      question: "{P}阅览室什么时候开放？",
      values: ["3月14日", "4月2日", "5月27日", "6月9日", "10月18日"],
    },
    {
      subject: "{P}奶厂",
      title: "{P}奶厂被告上法庭",
      fact: "法院因污染溪水对{P}奶厂罚款{V}。",
      otherWords: "{P}奶厂污染溪水，被法院罚了{V}。",
      question: "法院对{P}奶厂罚款多少？",
      values: ["8500元", "1.24万元", "3700元", "2.1万元", "6900元"],
    },
  ],
};

/** What else is printed, of nothing that is asked. */
const ASIDES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "A brass band played in the rain.",
    "Hens are cheaper than last winter.",
    "The ferryman has bought a new coat.",
    "Snow lay on the hills until noon.",
    "Two barrels of cider rolled into the ditch.",
    "The chapel bell was tuned by a visitor from abroad.",
    "Swallows nest under the eaves again.",
    "The baker gave away yesterday's rolls.",
    "A lost glove hung on the gate for a week.",
    "Nobody could say whose goat it was.",
    "The mill stream froze overnight.",
    "Lamps were lit early along the quay.",
    "A choir practised behind closed shutters.",
  ],
  zh: [
    "雨里响起了锣鼓。",
    "母鸡比去年冬天便宜。",
    "摆渡人新做了一件棉袄。",
    "山上的雪中午才化。",
    "两桶苹果酒滚进了水沟。",
    "钟楼的钟请外乡人调过音。",
    "燕子又在屋檐下筑窝。",
    "面包师把隔夜的烧饼送了人。",
    "一只手套在门上挂了一星期。",
    "谁也说不清那是谁家的山羊。",
    "磨坊边的溪水一夜结了冰。",
    "码头上早早点了灯。",
    "合唱队关着窗户排练。",
  ],
};

const PLACES: Readonly<Record<Language, { readonly first: string; readonly last: string }>> = {
  en: {
    first: "Alder Birch Corn Dun Elm Fern Gor Hazel Iver Kest Lin Mar Nor Oak Pen Quarr Row Sel Tarn Wing",
    last: "brook wick ley ford mere ham stow thorpe bury combe",
  },
  zh: {
    first: "柳 沙 棠 泽 青 榆 汀 鹤 蓼 苇 桐 枫 梅 杏 莲 栗 樟 芦 澄 霁",
    last: "湾 浦 溪 口 堰 岭 洲 坡 塘 桥",
  },
};

/** The story of a number in a language; no two of one language have place and subject in common. */
export function storyOf(language: Language, number: number): Story {
  const frames = FRAMES[language];
  const frame = frames[number % frames.length] as Frame;
  const [first, last] = [PLACES[language].first, PLACES[language].last].map((words) => words.split(" ")) as [
    string[],
    string[],
  ];
  const at = Math.floor((number * 7) % (first.length * last.length));
  const place = `${first[at % first.length]}${last[Math.floor(at / first.length)]}`;
  const { values } = frame;
  const asides = ASIDES[language];
  const truth = values[number % values.length] as string;
  const falsehood = values[(number + 2) % values.length] as string;
  const fill = (text: string, value = truth) => text.replaceAll("{P}", place).replaceAll("{V}", value);
  return {
    language,
    title: fill(frame.title),
    date: `2019-${String(1 + (number % 9)).padStart(2, "0")}-${String(1 + (number % 25)).padStart(2, "0")}`,
    sentences: [0, 4, 7].map(
      (further) => asides[(number * 5 + Math.floor(number / 13) + further) % asides.length] as string,
    ),
    fact: fill(frame.fact),
    question: fill(frame.question),
    subject: fill(frame.subject),
    truth,
    falsehood,
    claims: [fill(frame.fact, falsehood), fill(frame.otherWords, falsehood)],
  };
}
