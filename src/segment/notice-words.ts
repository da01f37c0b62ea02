/** Words by which a heading names the kind of what stands below: notices, letters, corrections. */

const CHINESE_NOTICE =
  /(?:^|[：:])(?:.{0,12}(?:公示|公告|通告|启事|声明|通知|更正|讣告|致歉|公开信))$|^(?:读者来信|来信|短评|社论|更正|(?:今日|明日|本周|一周)?天气(?:预报)?|(?:今日|本期|本版)?(?:导读|要目)|简讯)(?:[：:]|$)/u;
const ENGLISH_NOTICE =
  /^(?:notice|correction|corrections|letters?|editorial|obituary|opinion|weather|in brief|announcement)(?:\s*:|$)/iu;

/** True iff a heading reads as the title of a notice, letter or correction. */
export function isNoticeTitle(text: string): boolean {
  return CHINESE_NOTICE.test(text) || ENGLISH_NOTICE.test(text);
}
