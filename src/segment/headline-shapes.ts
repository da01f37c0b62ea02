/** Shapes that headlines have and running text has not, or the other way about. */

/** "宁远：…": a place, body or person and what is said of it; not the turns of an interview. */
export const SUBJECT_COLON =
  /^(?!.{0,4}(?:记者|问|答|说|道|编者|注))\p{Script=Han}{2,8}[：:][“\p{Script=Han}\d]/u;

/** Words in capitals only where they begin a sentence, and not a name. */
export const ENGLISH_SENTENCE =
  /^(?:The|A|An|In|On|At|More|Most|When|After|Before|For|This|These|That|It|He|She|They|We|There|One|Two|Three|Four|Five|Some|Many|Every|Nearly|About|Beginning|As|If|While|Residents|Officials|Police|What|Who|No)\s/u;
/** Two or three stretches of Chinese apart by a space, and nothing that a sentence has. */
export const HEADLINE_PARTS =
  /^(?:[\p{Script=Han}\d“”‘’「」《》、]{4,}) (?:[\p{Script=Han}\d“”‘’「」《》、]{4,})(?: [\p{Script=Han}\d“”‘’「」《》、]{4,})?$/u;
/** The first line of a letter. */
export const SALUTATION =
  /^(?:尊敬的|亲爱的|敬爱的|各位|广大|编辑同志|同志们|朋友们|居民朋友|Dear\s|To the Editor).{0,16}[：:,]$/u;
/** "宁远县：…", "…市公安局：…": a place or body and what it does, as county pages set most of their headlines. */
export const PLACE_COLON =
  /^\p{Script=Han}{1,12}(?:[省市县区州镇乡村]|街道|社区|[局厅院委办队所]|法院|学校|中心|集团|公司)[：:]\S/u;

/** "标准高 举措硬": two or more parts of equal length, apart by a space. */
export function isSlogan(text: string): boolean {
  const parts = text.split(/ +/).map((part) => [...part].length);
  if (parts.length < 2 || parts.length > 3 || !/\p{Script=Han}/u.test(text)) return false;
  return parts.every((length) => length >= 3 && Math.abs(length - (parts[0] ?? 0)) <= 1);
}

/** Every longer word begins with a capital. */
export function isEnglishHeading(text: string): boolean {
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu) ?? [];
  if (words.length < 2 || /\p{Script=Han}/u.test(text)) return false;
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}
