import type { Coverage } from "../model/answer.ts";

/** How far the archive reaches, in Chinese. */
export function describeCoverageInChinese({ earliestDate, latestDate, undated }: Coverage): string {
  if (earliestDate === undefined || latestDate === undefined) return "档案里的文章都没有印日期。";
  const isOneDay = earliestDate === latestDate;
  const reach = `${isOneDay ? "" : `最早是${dayOf(earliestDate)}，`}最晚到${dayOf(latestDate)}`;
  if (undated === 0) return `档案所藏报纸${reach}。`;
  return `档案中印有日期的文章${reach}；另有 ${undated} 篇没有日期。`;
}

function dayOf(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}
