import { pinyin } from "pinyin-pro";
import { foldScript } from "./fold-script.ts";
import { syllablesOf } from "./pinyin.ts";

const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 " +
    "公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 " +
    "拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 左丘 西门 东门 第五"
  ).split(" "),
);

/** Readings that given names use and running text rarely does. */
const GIVEN_NAME_READINGS: Readonly<Record<string, string>> = {
  曾: "zeng",
  盛: "sheng",
  都: "du",
  长: "chang",
  朝: "zhao",
};

/** Places whose English name is not the pinyin of the characters. */
export const ENGLISH_PLACES: Readonly<Record<string, string>> = {
  陕西: "Shaanxi",
  内蒙古: "Inner Mongolia",
  西藏: "Tibet",
  香港: "Hong Kong",
  澳门: "Macao",
  哈尔滨: "Harbin",
  呼和浩特: "Hohhot",
  乌鲁木齐: "Urumqi",
  拉萨: "Lhasa",
};

/** Words at the end of a place name that English translates; the empty ones it drops. */
export const PLACE_TYPES: Readonly<Record<string, string>> = {
  省: "Province",
  市: "",
  县: "County",
  区: "District",
  镇: "Town",
  乡: "Township",
  村: "Village",
  街道: "Subdistrict",
  社区: "Community",
};
const PLACE_PART = /(.{2,}?)(街道|社区|[省市县区镇乡村])/gy;

/** Syllables as one word, with the apostrophe that keeps Xi'an apart from xian. */
function writeWord(syllables: readonly string[]): string {
  const joined = syllables.reduce(
    (word, next) => word + (word !== "" && /^[aeo]/.test(next) ? "'" : "") + next,
    "",
  );
  const spelled = joined.replace(/([ln])v/g, "$1ü");
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

function surnameLength(name: string): number {
  return name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2)) ? 2 : 1;
}

/**
 * A Chinese personal name as English print writes it: surname, then the given name as one word
 * ("向曾妍" gives "Xiang Zengyan", "欧阳修" "Ouyang Xiu"). Parts around a middle dot are romanised one by one.
 */
export function romaniseName(name: string): string {
  const simplified = foldScript(name.trim());
  if (/[·•・]/.test(simplified)) {
    return simplified
      .split(/[·•・]/)
      .map((part) => writeWord(syllablesOf(part)))
      .join(" ");
  }
  const split = surnameLength(simplified);
  const surname = pinyin(simplified.slice(0, split), {
    toneType: "none",
    type: "array",
    v: true,
    mode: "surname",
  });
  const given = simplified.slice(split);
  const readings = syllablesOf(given).map(
    (reading, index) => GIVEN_NAME_READINGS[given.charAt(index)] ?? reading,
  );
  return [writeWord(surname), writeWord(readings)].filter((word) => word !== "").join(" ");
}

function romanisePart(stem: string, type: string): string {
  const romanised = ENGLISH_PLACES[stem] ?? writeWord(syllablesOf(stem));
  const translated = PLACE_TYPES[type];
  return translated ? `${romanised} ${translated}` : romanised;
}

/**
 * A Chinese place name for English print, the smallest unit first: "汝城县" gives "Rucheng County",
 * "湖南省郴州市" "Chenzhou, Hunan Province". What carries no unit word becomes one word in pinyin.
 */
export function romanisePlace(place: string): string {
  const simplified = foldScript(place.trim());
  const parts: string[] = [];
  let end = 0;
  for (const match of simplified.matchAll(PLACE_PART)) {
    parts.unshift(romanisePart(match[1] ?? "", match[2] ?? ""));
    end = match.index + match[0].length;
  }
  if (end < simplified.length) parts.unshift(romanisePart(simplified.slice(end), ""));
  return parts.join(", ");
}
